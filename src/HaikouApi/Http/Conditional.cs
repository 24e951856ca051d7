using System.Security.Cryptography;
using System.Text;
using HaikouApi.Database;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Http;

/// <summary>
/// Conditional requests (RFC 9110, 13). An answer is a function of the data version, this build, the address and what was negotiated;
/// the entity tag is a hash of just that, so it is known before a row is read.
/// </summary>
public static class Conditional
{
    private static readonly string Build = typeof(Conditional).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Sets ETag, Last-Modified and caching headers of an answer made from the data; true when the client has it already and a 304 was set.</summary>
    public static bool Answer(HttpContext context, DataVersion version)
    {
        context.Response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Language");
        return Answer(context, TagOf(context.Request, version), ToldAs(version.UpdatedAt));
    }

    /// <summary>The same for an answer that <paramref name="tagText"/> names.</summary>
    public static bool Answer(HttpContext context, string tagText, DateTimeOffset? lastModified = null)
    {
        var tag = new EntityTagHeaderValue($"\"{tagText}\"");
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = lastModified;
        headers.CacheControl = new() { Public = true, NoCache = true };
        if (!IsKnown(context.Request, tag, lastModified)) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>If-Modified-Since counts only where there is no If-None-Match (RFC 9110, 13.2.2).</summary>
    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag, DateTimeOffset? lastModified)
    {
        var headers = request.GetTypedHeaders();
        return request.Headers.IfNoneMatch.Count > 0
            ? headers.IfNoneMatch.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false))
            : lastModified is not null && lastModified <= headers.IfModifiedSince;
    }

    /// <summary>HTTP counts whole seconds, and two changes can fall into one: a date is told when its second is well over.</summary>
    private static DateTimeOffset? ToldAs(DateTime updatedAt)
    {
        var second = new DateTimeOffset(updatedAt.AddTicks(-(updatedAt.Ticks % TimeSpan.TicksPerSecond)));
        return TimeProvider.System.GetUtcNow() - second < TimeSpan.FromSeconds(2) ? null : second;
    }

    private static string TagOf(HttpRequest request, DataVersion version)
    {
        var inputs = string.Join('\n', version.ToString(), Build, request.Scheme, request.Host.Value, request.Path.Value, request.QueryString.Value,
            request.Headers.Accept.ToString(), request.Headers.AcceptLanguage.ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inputs)).AsSpan(0, 16));
    }
}
