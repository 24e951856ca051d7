using Microsoft.AspNetCore.Http.Features;

namespace HaikouApi.Web;

/// <summary>
/// Parameters that others put into addresses to follow people: passed over as if nobody had written them, in links, entity tags and kept answers too.
/// </summary>
public static class Trackers
{
    private static readonly string[] Names = ["fbclid", "gclid", "msclkid", "_"];

    public static void UseAddressesWithoutTrackers(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.QueryString.Value is { Length: > 1 } query && query[1..].Split('&') is var parts && Array.Exists(parts, IsTracker))
        {
            var kept = string.Join('&', parts.Where(part => !IsTracker(part)));
            context.Request.QueryString = kept.Length == 0 ? QueryString.Empty : new("?" + kept);
            var request = context.Features.GetRequiredFeature<IHttpRequestFeature>();
            request.RawTarget = request.RawTarget.Split('?')[0] + context.Request.QueryString.Value;
        }

        return next(context);
    });

    private static bool IsTracker(string part)
    {
        var name = part.AsSpan(0, part.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals ? equals : part.Length);
        if (name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var known in Names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
