using System.Buffers;
using System.Text.Json;

namespace HaikouApi.Http;

/// <summary>A JSON answer, made whole before it is sent: UTF-8, Chinese unescaped, a newline at the end.</summary>
public sealed class JsonBody : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Utf8JsonWriter _json;

    private JsonBody(bool indented) => _json = new(_bytes, new JsonWriterOptions { Encoder = PlainJsonEncoder.Instance, Indented = indented, SkipValidation = true });

    public static JsonBody Create(HttpRequest request, out Utf8JsonWriter json)
    {
        var body = new JsonBody(RequestTarget.Query(request).Any(p => p is { Name: "pretty", Value: "true" }));
        json = body._json;
        return body;
    }

    public async Task SendAsync(HttpResponse response)
    {
        await _json.FlushAsync();
        _bytes.Write("\n"u8);
        response.ContentType ??= "application/json; charset=utf-8";
        response.ContentLength = _bytes.WrittenCount;
        await response.BodyWriter.WriteAsync(_bytes.WrittenMemory, response.HttpContext.RequestAborted);
    }

    public void Dispose() => _json.Dispose();
}
