using System.Buffers;
using System.Text.Json.Serialization.Metadata;
using System.Text.Json;

namespace HaikouApi.Web;

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

    /// <summary>An answer that is declared: <paramref name="type"/> says how it is written.</summary>
    public static JsonBody Of<T>(HttpRequest request, JsonTypeInfo<T> type, T value)
    {
        var body = Create(request, out var json);
        JsonSerializer.Serialize(json, value, type);
        return body;
    }

    /// <summary>The whole answer; the response's headers say what it is.</summary>
    public ReadOnlyMemory<byte> Finish(HttpResponse response)
    {
        _json.Flush();
        _bytes.Write("\n"u8);
        response.ContentType ??= "application/json; charset=utf-8";
        return _bytes.WrittenMemory;
    }

    public async Task SendAsync(HttpResponse response)
    {
        var content = Finish(response);
        response.ContentLength = content.Length;
        await response.BodyWriter.WriteAsync(content, response.HttpContext.RequestAborted);
    }

    public void Dispose() => _json.Dispose();
}
