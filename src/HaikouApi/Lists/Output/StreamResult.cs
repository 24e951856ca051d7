using System.Buffers;
using System.Data;
using HaikouApi.Caching;
using HaikouApi.Database.Servers;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
using HaikouApi.Web.Hosting;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace HaikouApi.Lists.Output;

/// <summary>
/// A list as rows of CSV, TSV, NDJSON or Parquet: all of them as a stream, in memory that does not grow with their number; or, with a limit, a page.
/// </summary>
public sealed class StreamResult(Databases databases, ListQuery query, Format format, string fileName, CsvStyle csv) : IResult
{
    /// <summary>Bytes written before they are handed to the client; more would only delay it.</summary>
    private const int FlushAt = 32 * 1024;

    private readonly ListSql _sql = ListSql.Stream(query);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var aborted = httpContext.RequestAborted;
        await using var connection = await databases.Reader.OpenConnectionAsync(aborted);

        // One snapshot for version and rows.
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, aborted);
        var version = await DataVersion.ReadAsync(connection, aborted, query.VersionOf);
        if (query.Limit is null && Conditional.Answer(httpContext, version)) return;

        await using var command = _sql.On(connection);
        if (query.Limit is null) command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(aborted);
        SetHeaders(httpContext.Response);
        if (query.Limit is null) Describe(httpContext.Response);
        if (query.Limit is null && httpContext.WantsHeadersOnly()) return;
        if (query.Limit is null)
            await StreamAsync(httpContext, reader);
        else
            await SendPageAsync(httpContext, reader, version);
    }

    private void SetHeaders(HttpResponse response)
    {
        response.ContentType = format.IsText ? $"{format.MediaType}; charset=utf-8" : format.MediaType;
        response.Headers[HeaderNames.ContentDisposition] = fileName;
    }

    private void Describe(HttpResponse response)
    {
        if (format == Formats.Csv && query.Grouping is null) ListLinks.Describe(response);
    }

    /// <summary>Rows come in many small pieces, and each would cost the response's own writer a lock: they are gathered here first.</summary>
    private async Task StreamAsync(HttpContext context, NpgsqlDataReader reader)
    {
        var gathered = new ArrayBufferWriter<byte>(2 * FlushAt);
        await using var rows = Writer(context, gathered);
        await rows.BeginAsync();
        while (await reader.ReadAsync(context.RequestAborted))
        {
            await rows.WriteAsync(reader);
            if (gathered.WrittenCount >= FlushAt) await HandOverAsync();
        }

        await rows.EndAsync();
        await HandOverAsync();

        ValueTask HandOverAsync()
        {
            context.Response.BodyWriter.Write(gathered.WrittenSpan);
            gathered.ResetWrittenCount();
            return Server.FlushAsync(context);
        }
    }

    /// <summary>A page is made whole first: its Link header goes before its rows.</summary>
    private async Task SendPageAsync(HttpContext context, NpgsqlDataReader reader, DataVersion version)
    {
        var output = new ArrayBufferWriter<byte>();
        await using var rows = Writer(context, output);
        await rows.BeginAsync();
        var pages = new PageRows(_sql.Layout, reader);
        while (await pages.ReadAsync(isOn: false, context.RequestAborted)) await rows.WriteAsync(reader);
        await rows.EndAsync();
        ListLinks.Set(context, pages.Next, pages.Previous);
        Describe(context.Response);
        await context.RequestServices.GetRequiredService<AnswerCache>().SendAsync(context, version, output.WrittenMemory);
    }

    private RowWriter Writer(HttpContext context, IBufferWriter<byte> output)
    {
        var baseUrl = Links.Base(context.Request);
        return format == Formats.NdJson ? new NdJsonRows(_sql.Layout, baseUrl, output)
            : format == Formats.Parquet ? new ParquetRows(_sql.Layout, baseUrl, output)
            : new CsvRows(_sql.Layout, baseUrl, output, format == Formats.Tsv ? csv with { Delimiter = '\t' } : csv);
    }
}
