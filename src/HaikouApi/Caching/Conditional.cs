using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HaikouApi.Database.Servers;
using HaikouApi.Web;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Caching;

/// <summary>
/// Conditional requests (RFC 9110, 13). An answer is a function of the data version, this build, the owner's terms, the address and what was negotiated;
/// the entity tag is a hash of just that, so it is known before a row is read. (A number that was lost with its server is given to another change later.)
/// </summary>
public static class Conditional
{
    private static readonly string Build = typeof(Conditional).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Sets ETag, Last-Modified and caching headers of an answer made from the data; true when the client has it already and a 304 was set.</summary>
    public static bool Answer(HttpContext context, DataVersion version)
    {
        Describe(context, version);
        return IsKnown(context, new LastModified(version.UpdatedAt));
    }

    /// <summary>The same for an answer that <paramref name="tagText"/> names.</summary>
    public static bool Answer(HttpContext context, string tagText)
    {
        Describe(context, tagText);
        return IsKnown(context, null);
    }

    /// <summary>Sets ETag, Last-Modified and caching headers of an answer made from the data.</summary>
    public static void Describe(HttpContext context, DataVersion version)
    {
        context.RequestServices.GetRequiredService<AnswerCache>().MoveTo(version);
        context.Response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Language, Accept-Encoding");
        Describe(context, TagOf(context.Request, version));
        var modified = new LastModified(version.UpdatedAt);
        if (modified.IsOver) context.Response.Headers.LastModified = modified.Text;
    }

    /// <summary>Whether the client has this already. If-Modified-Since counts only where there is no If-None-Match (RFC 9110, 13.2.2).</summary>
    public static bool IsKnown(HttpRequest request, string tag, LastModified? modified)
    {
        var known = request.Headers.IfNoneMatch;
        if (known.Count == 0)
        {
            return request.Headers.IfModifiedSince.Count > 0 && modified is { IsOver: true } && modified.Second <= request.GetTypedHeaders().IfModifiedSince;
        }

        return (known.Count == 1 && known[0] == tag)
            || request.GetTypedHeaders().IfNoneMatch.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(new(tag), useStrongComparison: false));
    }

    /// <summary>A coding makes other bytes, and so has an entity tag of its own.</summary>
    private static void Describe(HttpContext context, string tagText)
    {
        context.Response.Headers.ETag = Compression.CodingOf(context) is { } coding ? $"\"{tagText}-{coding}\"" : $"\"{tagText}\"";
        context.Response.Headers.CacheControl = "public, no-cache";
    }

    private static bool IsKnown(HttpContext context, LastModified? modified)
    {
        if (!IsKnown(context.Request, context.Response.Headers.ETag.ToString(), modified)) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static string TagOf(HttpRequest request, DataVersion version)
    {
        var inputs = string.Join('\n', version.Epoch, version.Number, version.UpdatedAt.Ticks, Build,
            request.HttpContext.RequestServices.GetRequiredService<Imprint>(), request.Scheme, request.Host.Value, request.PathBase.Value, request.Path.Value,
            request.QueryString.Value,
            request.Headers.Accept.ToString(), request.Headers.AcceptLanguage.ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inputs)).AsSpan(0, 16));
    }
}

/// <summary>When an answer last changed, as HTTP says it: in whole seconds. Two changes can fall into one, so a second is sent when it is well over.</summary>
public sealed class LastModified(DateTime updatedAt)
{
    private bool _isOver;

    public DateTimeOffset Second { get; } = new(updatedAt.AddTicks(-(updatedAt.Ticks % TimeSpan.TicksPerSecond)));

    public string Text => field ??= Second.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Whether it may be sent.</summary>
    public bool IsOver => _isOver || (_isOver = TimeProvider.System.GetUtcNow() - Second >= TimeSpan.FromSeconds(2));
}
