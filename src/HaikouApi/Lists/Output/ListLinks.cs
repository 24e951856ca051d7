using HaikouApi.Web;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Lists.Output;

/// <summary>Links between the pages and formats of a list.</summary>
internal static class ListLinks
{
    /// <summary>The whole filtered set in another format.</summary>
    public static string As(Format format, HttpRequest request)
    {
        var whole = RequestTarget.Query(request).Where(p => p.Name is not ("cursor" or "limit" or "format" or "pretty" or "facets")).Append(new("format", format.Name));
        return $"{Links.Base(request)}{request.Path.ToUriComponent()}?{Links.QueryOf(whole)}";
    }

    public static void SetNext(HttpResponse response, string url) => response.Headers[HeaderNames.Link] = $"<{url}>; rel=\"next\"";
}
