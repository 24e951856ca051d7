using System.Buffers;
using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Web;
using HaikouApi.Web.Hosting;

namespace HaikouApi.Documents.Submissions;

/// <summary>What became of each of several pages, sent while they are read: one page at a time is in memory.</summary>
public sealed class ReadingsResult(IReadOnlyList<UploadedPage> pages, Catalogue catalogue, Func<UploadedPage, Task<PageOutcome>> read) : IResult
{
    private const int FlushAt = 32 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.StatusCode = StatusCodes.Status207MultiStatus;
        response.ContentType = JsonBody.MediaType;
        await using var json = JsonBody.Writer(request, response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("pages");
        foreach (var page in pages)
        {
            var outcome = await read(page);
            json.WriteStartObject();
            json.WriteString("file", page.Name);
            json.WriteNumber("status", outcome.Status);
            await WriteAsync(httpContext, json, outcome);
            json.WriteEndObject();
            json.Flush();
            await Server.FlushAsync(httpContext);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        response.BodyWriter.Write("\n"u8);
        await Server.FlushAsync(httpContext);
    }

    private async Task WriteAsync(HttpContext context, Utf8JsonWriter json, PageOutcome outcome)
    {
        if (outcome.Reading is not { } reading)
        {
            json.WritePropertyName("problem");
            ProblemResult.Write(json, context, outcome.Problem!);
            return;
        }

        json.WritePropertyName("reading");
        foreach (var _ in new ReadingJson(reading, catalogue, Links.Base(context.Request), outcome.IngestedAt) { Remarks = outcome.Remarks }.Pieces(json))
        {
            if (json.BytesPending + context.Response.BodyWriter.UnflushedBytes < FlushAt) continue;
            json.Flush();
            await Server.FlushAsync(context);
            context.RequestAborted.ThrowIfCancellationRequested();
        }
    }
}
