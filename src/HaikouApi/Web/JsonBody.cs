using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HaikouApi.Web;

/// <summary>A JSON answer, made whole before it is sent: UTF-8, Chinese unescaped, a newline at the end.</summary>
public sealed class JsonBody : IDisposable
{
    public const string MediaType = "application/json; charset=utf-8";

    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
    private readonly Utf8JsonWriter _json;
    private bool _isFinished;

    private JsonBody(HttpRequest request) => _json = Writer(request, _bytes);

    public static JsonBody Create(HttpRequest request, out Utf8JsonWriter json)
    {
        var body = new JsonBody(request);
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

    /// <summary>A writer of JSON as the request wants it: indented or not.</summary>
    public static Utf8JsonWriter Writer(HttpRequest request, IBufferWriter<byte> output) => new(output, new JsonWriterOptions
    {
        Encoder = PlainJsonEncoder.Instance,
        Indented = RequestTarget.Query(request).Any(p => p is { Name: "pretty", Value: "true" }),
        SkipValidation = true,
    });

    /// <summary>The whole answer; the response's headers say what it is.</summary>
    public ReadOnlyMemory<byte> Finish(HttpResponse response)
    {
        _json.Flush();
        if (!_isFinished) _bytes.Write("\n"u8);
        _isFinished = true;
        response.ContentType ??= MediaType;
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
