using HaikouApi.Web;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Lists.Output;

/// <summary>Links between the pages and formats of a list.</summary>
internal static class ListLinks
{
    /// <summary>The whole filtered set in another format.</summary>
    public static string As(Format format, HttpRequest request)
    {
        var whole = RequestTarget.Query(request).Where(p => p.Name is not ("cursor" or "limit" or "format" or "pretty" or "facets" or "delimiter" or "headers"))
            .Append(new("format", format.Name));
        return $"{Links.Base(request)}{request.Path.ToUriComponent()}?{Links.QueryOf(whole)}";
    }

    /// <summary>The page that a cursor names; null for none.</summary>
    public static string? At(string? cursor, HttpRequest request) => cursor is null ? null : Links.With(request, "cursor", cursor);

    /// <summary>Says in the headers where the pages after and before this one are, and from any but the first, where that is.</summary>
    public static void Set(HttpContext context, string? next, string? previous)
    {
        var request = context.Request;
        var isFirst = !RequestTarget.Query(request).Any(p => p.Name == "cursor");
        var links = ((string Relation, string? Url)[])[("next", At(next, request)), ("prev", At(previous, request)),
            ("first", isFirst ? null : Links.With(request, "cursor", null))];
        foreach (var (relation, url) in links.Where(l => l.Url is not null)) Add(context.Response, url!, relation);
    }

    /// <summary>Says where it is said what the columns are.</summary>
    public static void Describe(HttpResponse response)
    {
        var request = response.HttpContext.Request;
        Add(response, CsvMetadata.Of(Links.With(request, []), RequestTarget.Query(request)), "describedby\"; type=\"application/csvm+json");
    }

    /// <summary>Adds a link to the header, all in one line.</summary>
    public static void Add(HttpResponse response, string url, string relation)
    {
        var before = response.Headers[HeaderNames.Link].ToString();
        response.Headers[HeaderNames.Link] = $"{before}{(before.Length > 0 ? ", " : "")}<{url}>; rel=\"{relation}\"";
    }
}
