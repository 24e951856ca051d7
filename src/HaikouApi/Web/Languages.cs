using Microsoft.Net.Http.Headers;

namespace HaikouApi.Web;

/// <summary>
/// Which language titles, descriptions and errors come in: <c>lang=</c>, else Accept-Language, else English. Values and quotes are never translated.
/// </summary>
public static class Languages
{
    public static readonly IReadOnlyList<string> Known = ["zh", "en"];

    public static string Tag(Language language) => language == Language.Chinese ? "zh-Hans" : "en";

    /// <summary>Says in the headers of an answer that it is in this language, and that another could be asked for.</summary>
    public static void Tell(HttpResponse response, Language language)
    {
        response.Headers[HeaderNames.ContentLanguage] = Tag(language);
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
    }

    public static Language Of(HttpRequest request)
    {
        if (RequestTarget.Query(request).LastOrDefault(p => p.Name == "lang") is { Value: { } asked }) return Parse(asked) ?? Language.English;
        var accepted = request.GetTypedHeaders().AcceptLanguage;
        return accepted.OrderByDescending(l => l.Quality ?? 1).Select(l => Parse(l.Value.Value)).FirstOrDefault(l => l is not null) ?? Language.English;
    }

    private static Language? Parse(string? tag) =>
        tag is null ? null
        : tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English
        : null;
}
