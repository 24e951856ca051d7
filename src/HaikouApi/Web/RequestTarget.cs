using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace HaikouApi.Web;

/// <summary>A query parameter as the client wrote it, decoded.</summary>
public readonly record struct QueryParameter(string Name, string Value);

/// <summary>
/// Reads the request's address strictly: what is not UTF-8, or holds a NUL, is refused before anything else looks at it.
/// (The framework's own query parser replaces such bytes in silence.)
/// </summary>
public static class RequestTarget
{
    /// <summary>The longest URL that is answered, in bytes. Kestrel itself takes a little more, so that the refusal is ours to word.</summary>
    public const int LongestUrl = 16 * 1024;

    /// <summary>The largest body, in bytes, unless <c>Haikou:LargestPage</c> says otherwise.</summary>
    public const long LargestBody = 2 * 1024 * 1024;

    /// <summary>The most parameters that a query may have.</summary>
    private const int MostParameters = 100;

    /// <summary>The parameters of the query, in order; none of a query that is refused.</summary>
    public static IReadOnlyList<QueryParameter> Query(HttpRequest request) => Read(request).Parameters;

    /// <summary>What is wrong with the address as such, or null.</summary>
    public static Problem? FaultOf(HttpRequest request)
    {
        if (request.Path.Value!.Length + (request.QueryString.Value?.Length ?? 0) > LongestUrl) return Problem.UriTooLong(LongestUrl);
        return request.Path.Value.AsSpan().IndexOfAny('\0', '\uFFFD') >= 0 ? NotText : Read(request).Fault;
    }

    private static Problem NotText =>
        Problem.InvalidRequest(new("地址中的百分号编码须为 UTF-8，且不得含 NUL。", "Percent-encoded bytes in the URL must be UTF-8 and may not be NUL."));

    /// <summary>The query, decoded once a request.</summary>
    private static Decoded Read(HttpRequest request)
    {
        if (request.HttpContext.Items.TryGetValue(typeof(Decoded), out var known)) return (Decoded)known!;
        var decoded = Decode(request.QueryString.Value ?? "");
        request.HttpContext.Items[typeof(Decoded)] = decoded;
        return decoded;
    }

    private static Decoded Decode(string query)
    {
        var parameters = new List<QueryParameter>();
        foreach (var range in query.AsSpan().TrimStart('?').Split('&'))
        {
            var part = query.AsSpan().TrimStart('?')[range];
            if (part.IsEmpty) continue;
            if (parameters.Count == MostParameters) return new([], Problem.TooManyParameters(MostParameters));
            var equals = part.IndexOf('=');
            if (!TryDecode(equals < 0 ? part : part[..equals], out var name) || !TryDecode(equals < 0 ? "" : part[(equals + 1)..], out var value))
            {
                return new([], NotText);
            }

            parameters.Add(new(name, value));
        }

        return new(parameters, null);
    }

    private static bool TryDecode(ReadOnlySpan<char> encoded, out string text)
    {
        text = "";
        var bytes = new byte[Encoding.UTF8.GetByteCount(encoded)];
        Encoding.UTF8.GetBytes(encoded, bytes);
        var count = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var octet = bytes[i] == '+' ? (byte)' ' : bytes[i]; // in a query, + is a space
            if (octet == '%')
            {
                if (i + 2 >= bytes.Length || !byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out octet))
                {
                    return false;
                }

                i += 2;
            }

            if (octet == 0) return false;
            bytes[count++] = octet;
        }

        if (!Utf8.IsValid(bytes.AsSpan(0, count))) return false;
        text = Encoding.UTF8.GetString(bytes, 0, count);
        return true;
    }

    private sealed record Decoded(IReadOnlyList<QueryParameter> Parameters, Problem? Fault);
}
