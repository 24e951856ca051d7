using HaikouApi.Database.Servers;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Caching;

/// <summary>An answer made from the data, whole and ready: the bytes as they go out, and the headers that belong to them.</summary>
public sealed class Answer
{
    private static readonly string[] ContentHeaders =
        [HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.ContentDisposition, HeaderNames.ContentLanguage, HeaderNames.Link];

    private readonly byte[] _body;
    private readonly KeyValuePair<string, StringValues>[] _content;
    private readonly StringValues _tag;
    private readonly StringValues _caching;
    private readonly StringValues _vary;
    private readonly LastModified _modified;

    /// <summary>What a response was just given: its headers, and the body that goes with them.</summary>
    public Answer(HttpResponse response, DataVersion version, byte[] body)
    {
        (_body, Version) = (body, version);
        (_tag, _caching, _vary) = (response.Headers.ETag, response.Headers.CacheControl, response.Headers.Vary);
        _modified = new(version.UpdatedAt);
        _content = [.. ContentHeaders.Select(name => KeyValuePair.Create(name, response.Headers[name])).Where(h => h.Value.Count > 0)];
    }

    /// <summary>The state of the data that it was made from.</summary>
    public DataVersion Version { get; }

    /// <summary>What it takes to keep it, roughly.</summary>
    public int Bytes => 1024 + _body.Length + _content.Sum(header => 2 * header.Value.ToString().Length);

    public Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        headers.ETag = _tag;
        headers.CacheControl = _caching;
        headers.Vary = _vary;
        if (_modified.IsOver) headers.LastModified = _modified.Text;
        if (Conditional.IsKnown(request, _tag.ToString(), _modified))
        {
            foreach (var (name, _) in _content) headers.Remove(name);
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        foreach (var (name, value) in _content) headers[name] = value;
        response.ContentLength = _body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(_body, 0, _body.Length);
    }
}
