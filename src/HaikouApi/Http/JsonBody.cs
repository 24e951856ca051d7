using System.Buffers;
using System.Text.Json;
using HaikouApi.Caching;
using HaikouApi.Database;

namespace HaikouApi.Http;

/// <summary>A JSON answer, made whole before it is sent: UTF-8, Chinese unescaped, a newline at the end.</summary>
public sealed class JsonBody : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
    private readonly Utf8JsonWriter _json;

    private JsonBody(bool indented) => _json = new(_bytes, new JsonWriterOptions { Encoder = PlainJsonEncoder.Instance, Indented = indented, SkipValidation = true });

    public static JsonBody Create(HttpRequest request, out Utf8JsonWriter json)
    {
        var body = new JsonBody(RequestTarget.Query(request).Any(p => p is { Name: "pretty", Value: "true" }));
        json = body._json;
        return body;
    }

    /// <summary>Sends an answer that was made from the data, and keeps it while the data stays as it is.</summary>
    public Task SendAsync(HttpContext context, DataVersion version)
    {
        Finish(context.Response);
        return context.RequestServices.GetRequiredService<AnswerCache>().SendAsync(context, version, _bytes.WrittenMemory);
    }

    public async Task SendAsync(HttpResponse response)
    {
        Finish(response);
        response.ContentLength = _bytes.WrittenCount;
        await response.BodyWriter.WriteAsync(_bytes.WrittenMemory, response.HttpContext.RequestAborted);
    }

    public void Dispose() => _json.Dispose();

    private void Finish(HttpResponse response)
    {
        _json.Flush();
        _bytes.Write("\n"u8);
        response.ContentType ??= "application/json; charset=utf-8";
    }
}
