using System.Data;
using System.IO.Compression;
using HaikouApi.Caching;
using HaikouApi.Database.Servers;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
using Npgsql;
using SpreadCheetah;

namespace HaikouApi.Lists.Output;

/// <summary>
/// A list as a workbook. It is made whole, in a file and not in memory, before it is sent: a list that no worksheet can hold is refused,
/// and nobody gets half a workbook.
/// </summary>
public sealed class XlsxResult(Databases databases, ListQuery query, Headings headings, string fileName) : IResult
{
    /// <summary>What the ZIP says of when its parts were made: the first instant it can name, so that the same rows are the same bytes.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly SpreadCheetahOptions Options =
        new() { DocumentProperties = null, PreserveStringWhitespace = true, CompressionLevel = SpreadCheetahCompressionLevel.Fastest };

    /// <summary>Bytes of a workbook that anybody prints: larger ones are sent as they are.</summary>
    private const int LargestPrinted = 1 << 20;

    private readonly ListSql _sql = ListSql.Stream(query);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var file = TemporaryFile();
        if (await MakeAsync(file, httpContext) is { } instead)
        {
            await instead.ExecuteAsync(httpContext);
            return;
        }

        Stamp(file);
        await SendAsync(file, httpContext.Response);
    }

    /// <summary>Makes the workbook and lets the database go, before a client takes its time; returns what to answer instead, when there is none.</summary>
    private async Task<IResult?> MakeAsync(FileStream file, HttpContext context)
    {
        var aborted = context.RequestAborted;
        await using var connection = await databases.Reader.OpenConnectionAsync(aborted);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, aborted);
        if (Conditional.Answer(context, await DataVersion.ReadAsync(connection, aborted, query.VersionOf))) return Results.Empty;

        var rows = query.Limit ?? await CountAsync(connection, aborted);
        var fault = rows > XlsxRows.MostRows ? TooManyRows(rows) : await WriteAsync(file, connection, (int)rows, context);
        return fault is null ? null : new ProblemResult(Problem.InvalidQuery([fault]));
    }

    private async Task<long> CountAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = ListSql.Count(query).On(connection);
        command.CommandTimeout = 0;
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Writes the workbook; returns why it cannot be one, when it cannot.</summary>
    private async Task<Fault?> WriteAsync(FileStream file, NpgsqlConnection connection, int count, HttpContext context)
    {
        var cancellation = context.RequestAborted;
        await using var command = _sql.On(connection);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await using var spreadsheet = await Spreadsheet.CreateNewAsync(file, Options, cancellation);
        var rows = new XlsxRows(_sql.Layout, Links.Base(context.Request), spreadsheet, headings);
        await rows.BeginAsync(count, cancellation);
        var pages = new PageRows(_sql.Layout, reader);
        while (await pages.ReadAsync(isOn: false, cancellation))
        {
            await rows.WriteRowAsync(reader, cancellation);
            if (rows.TooLong is { } column) return TooLongForCell(column);
        }

        ListLinks.Set(context, pages.Next, pages.Previous);
        await XlsxDictionary.WriteAsync(spreadsheet, _sql.Layout, cancellation);
        await spreadsheet.FinishAsync(cancellation);
        return null;
    }

    private static Fault TooManyRows(long rows) => new("query", "format", "too-many-rows",
        new($"共 {rows} 行；一张工作表最多 {XlsxRows.MostRows} 行。请加筛选条件，或用没有此限制的 csv。",
            $"{rows} rows match, and a worksheet holds {XlsxRows.MostRows}. Filter, or take csv, which has no such limit."));

    private static Fault TooLongForCell(string column) => new("query", "format", "too-long-for-a-cell",
        new($"{column} 中有超过 {XlsxRows.LongestCell} 个字符的文字，一个单元格放不下；请用 fields 略去它，或用 csv。",
            $"{column} has a text of more than {XlsxRows.LongestCell} characters, which no cell holds. Leave it out with fields, or take csv."));

    private static void Stamp(FileStream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        if (file.Length <= LargestPrinted) PrintPage.SetUp(zip);
        foreach (var entry in zip.Entries) entry.LastWriteTime = NoTime;
    }

    private async Task SendAsync(FileStream file, HttpResponse response)
    {
        response.ContentType = Formats.Xlsx.MediaType;
        response.Headers.ContentDisposition = fileName;
        response.ContentLength = file.Length;
        file.Position = 0;
        await file.CopyToAsync(response.Body, response.HttpContext.RequestAborted);
    }

    private static FileStream TemporaryFile() => new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        BufferSize = 64 * 1024,
    });
}
