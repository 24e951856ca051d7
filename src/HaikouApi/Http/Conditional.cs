using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Http;

/// <summary>
/// Conditional requests (RFC 9110, 13). An answer is a function of the data version, this build, the address and what was negotiated;
/// the entity tag is a hash of just that, so it is known before a row is read.
/// </summary>
public static class Conditional
{
    private static readonly string Build = typeof(Conditional).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Sets ETag and caching headers of an answer made from the data; true when the client has it already and a 304 was set.</summary>
    public static bool Answer(HttpContext context, long version) => Answer(context, TagOf(context.Request, version), new() { Public = true, NoCache = true });

    /// <summary>Sets ETag and caching headers; true when the client has this representation already and a 304 was set.</summary>
    public static bool Answer(HttpContext context, string tagText, CacheControlHeaderValue caching)
    {
        var tag = new EntityTagHeaderValue($"\"{tagText}\"");
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = caching;
        context.Response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Language");
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false))) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static string TagOf(HttpRequest request, long version)
    {
        var inputs = string.Join('\n', version.ToString(CultureInfo.InvariantCulture), Build, request.Scheme, request.Host.Value, request.Path.Value, request.QueryString.Value,
            request.Headers.Accept.ToString(), request.Headers.AcceptLanguage.ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inputs)).AsSpan(0, 16));
    }
}
