using System.Threading.RateLimiting;
using HaikouApi.Lists.Request;
using HaikouApi.Web;
using Microsoft.AspNetCore.RateLimiting;

namespace HaikouApi.Lists;

/// <summary>
/// The limit on lists that are sent whole: each holds a connection of the database for as long as its client takes, so only so many are sent at
/// once, and there are always connections left for pages.
/// </summary>
public static class WholeLists
{
    public const string Policy = "whole-lists";

    /// <summary>A third of the connections.</summary>
    private const int AtOnce = 32;

    public static void AddPolicy(RateLimiterOptions options)
    {
        var whole = new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = AtOnce, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
        options.AddPolicy(Policy, context => IsAsked(context.Request) ? RateLimitPartition.GetConcurrencyLimiter(true, _ => whole) : RateLimitPartition.GetNoLimiter(false));
    }

    /// <summary>Whether every row is asked for, as a file.</summary>
    private static bool IsAsked(HttpRequest request)
    {
        var parameters = RequestTarget.Query(request);
        if (parameters.Any(p => p.Name == ListParameter.Limit.Name)) return false;
        var format = parameters.LastOrDefault(p => p.Name == ListParameter.Format.Name) is { Value: { } name } ? Formats.ByName(name) : Formats.Accepted(request, Formats.All);
        return format is not null && format != Formats.Json;
    }
}
