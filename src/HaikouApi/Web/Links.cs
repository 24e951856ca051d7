namespace HaikouApi.Web;

/// <summary>Absolute links, from the address the client used.</summary>
public static class Links
{
    public static string Base(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";

    /// <summary>The same request with these parameters alone.</summary>
    public static string With(HttpRequest request, IReadOnlyList<QueryParameter> parameters) =>
        $"{Base(request)}{request.Path.ToUriComponent()}{(parameters.Count > 0 ? "?" + QueryOf(parameters) : "")}";

    /// <summary>The same request with one parameter set anew, or taken away when <paramref name="value"/> is null.</summary>
    public static string With(HttpRequest request, string name, string? value)
    {
        var parameters = RequestTarget.Query(request).Where(p => p.Name != name);
        return With(request, [.. value is null ? parameters : parameters.Append(new(name, value))]);
    }

    public static string QueryOf(IEnumerable<QueryParameter> parameters) => string.Join('&', parameters.Select(p => $"{Escape(p.Name)}={Escape(p.Value)}"));

    /// <summary>Characters <paramref name="start"/> to <paramref name="end"/> of a document's text (RFC 5147, code points).</summary>
    public static string ToText(string baseUrl, string document, int start, int end) => $"{baseUrl}/v1/documents/{document}/text#char={start},{end}";

    /// <summary>A record on its page, for people.</summary>
    public static string ToPage(string baseUrl, string document, string record) => $"{baseUrl}/pages/{document}#r={record}";

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%2C", ",", StringComparison.Ordinal);
}
