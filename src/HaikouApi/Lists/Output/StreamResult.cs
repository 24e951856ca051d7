using System.Buffers;
using System.Data;
using System.Text.Json;
using HaikouApi.Caching;
using HaikouApi.Database;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Sql;
using HaikouApi.Web.Hosting;
using HaikouApi.Web;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace HaikouApi.Lists.Output;

/// <summary>A list as rows of CSV or NDJSON: all of them as a stream, in memory that does not grow with their number; or, with a limit, a page.</summary>
public sealed class StreamResult(Databases databases, ListQuery query, Format format, string fileName, bool forExcel) : IResult
{
    /// <summary>Bytes written before they are handed to the client; more would only delay it.</summary>
    private const int FlushAt = 32 * 1024;

    private readonly RowLayout _layout = new(query, firstColumn: 0);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var aborted = httpContext.RequestAborted;
        await using var connection = await databases.Reader.OpenConnectionAsync(aborted);

        // One snapshot for version and rows.
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, aborted);
        var version = await DataVersion.ReadAsync(connection, aborted);
        if (query.Limit is null && Conditional.Answer(httpContext, version)) return;

        await using var command = ListSql.Stream(query).On(connection);
        if (query.Limit is null) command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(aborted);
        SetHeaders(httpContext.Response);
        if (query.Limit is null && httpContext.WantsHeadersOnly()) return;
        if (query.Limit is null)
            await StreamAsync(httpContext, reader);
        else
            await SendPageAsync(httpContext, reader, version);
    }

    private void SetHeaders(HttpResponse response)
    {
        response.ContentType = $"{format.MediaType}; charset=utf-8";
        response.Headers[HeaderNames.ContentDisposition] = fileName;
    }

    /// <summary>Rows come in many small pieces, and each would cost the response's own writer a lock: they are gathered here first.</summary>
    private async Task StreamAsync(HttpContext context, NpgsqlDataReader reader)
    {
        var gathered = new ArrayBufferWriter<byte>(2 * FlushAt);
        var write = Writer(context, gathered);
        while (await reader.ReadAsync(context.RequestAborted))
        {
            write(reader);
            if (gathered.WrittenCount >= FlushAt) await HandOverAsync();
        }

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
        var write = Writer(context, output);
        Cursor? last = null;
        for (var row = 1; await reader.ReadAsync(context.RequestAborted); row++)
        {
            if (row > query.Limit)
            {
                ListLinks.SetNext(context.Response, Links.With(context.Request, "cursor", last!.ToText(query)));
                break;
            }

            write(reader);
            if (row == query.Limit) last = _layout.CursorAt(reader);
        }

        await context.RequestServices.GetRequiredService<AnswerCache>().SendAsync(context, version, output.WrittenMemory);
    }

    /// <summary>Writes what comes before the rows, and returns what writes a row.</summary>
    private Action<NpgsqlDataReader> Writer(HttpContext context, IBufferWriter<byte> output)
    {
        var baseUrl = Links.Base(context.Request);
        if (format == Formats.Csv)
        {
            var csv = new CsvRows(_layout, baseUrl, output, forExcel);
            csv.WriteHeader();
            return csv.WriteRow;
        }

        var rows = new JsonRows(_layout, baseUrl);
        var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = PlainJsonEncoder.Instance, SkipValidation = true });
        return row =>
        {
            rows.Write(json, row);
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
        };
    }
}
