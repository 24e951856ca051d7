using HaikouApi.Web;

namespace HaikouApi.Site.Frame;

/// <summary>A look at a page: in which language, and at what address.</summary>
public sealed class Visit
{
    private readonly HttpRequest _request;
    private readonly string? _asked;

    public Visit(HttpRequest request, Imprint imprint)
    {
        _request = request;
        _asked = RequestTarget.Query(request).LastOrDefault(p => p.Name == "lang").Value;
        (Language, Imprint, Base) = (Languages.Of(request), imprint, $"{request.Scheme}://{request.Host.ToUriComponent()}");
    }

    public Language Language { get; }

    public Imprint Imprint { get; }

    /// <summary>What makes an address absolute.</summary>
    public string Base { get; }

    /// <summary>Whether the address says in which language.</summary>
    public bool IsLanguageAsked => _asked is not null;

    public string Tag => Languages.Tag(Language);

    public string Path => _request.Path.Value!;

    /// <summary>Whether the page is the answer to a form that was posted, and so has no address.</summary>
    public bool IsPosted => HttpMethods.IsPost(_request.Method);

    public string Say(string zh, string en) => Language == Language.Chinese ? zh : en;

    /// <summary>The address of another page, in the language that was asked for.</summary>
    public string To(string path)
    {
        if (_asked is null) return _request.PathBase + path;
        var fragment = path.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? path[at..] : "";
        var address = path[..(path.Length - fragment.Length)];
        return $"{_request.PathBase}{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={_asked}{fragment}";
    }

    /// <summary>The address of data or of a file, which has no language.</summary>
    public string Raw(string path) => _request.PathBase + path;

    public string Asset(string file) => _request.PathBase + Assets.PathOf(file);

    /// <summary>This page in another language.</summary>
    public string In(string language) => Links.With(_request, "lang", language);
}
