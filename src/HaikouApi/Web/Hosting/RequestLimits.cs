using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Web.Hosting;

/// <summary>How much one client may ask in a minute.</summary>
public static class RequestLimits
{
    /// <summary>Requests that one client may send in a minute, unless <c>Haikou:RequestsPerMinute</c> says otherwise; 0 is no limit.</summary>
    private const int PerMinute = 60_000;

    /// <summary>
    /// A bucket of a minute's requests for each client, which fills as it is emptied; told in RateLimit and RateLimit-Policy
    /// (draft-ietf-httpapi-ratelimit-headers), t being the seconds until the bucket is full.
    /// </summary>
    public static void UseClientLimit(this WebApplication app)
    {
        var quota = app.Configuration.GetValue("Haikou:RequestsPerMinute", PerMinute);
        if (quota <= 0) return;
        var policy = string.Create(CultureInfo.InvariantCulture, $"\"default\";q={quota};w=60");
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = quota,
            TokensPerPeriod = Math.Max(1, quota / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1.0, 60.0 / quota)),
            AutoReplenishment = false
        };
        var limiter = PartitionedRateLimiter.Create<HttpContext,
            IPAddress>(context => RateLimitPartition.GetTokenBucketLimiter(Clients.Of(context), _ => bucket));
        app.Lifetime.ApplicationStopped.Register(limiter.Dispose);
        app.Use((context, next) =>
        {
            using var lease = limiter.AttemptAcquire(context);
            var left = limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0;
            context.Response.OnStarting(Tell, (context.Response.Headers, policy,
                string.Create(CultureInfo.InvariantCulture, $"\"default\";r={left};t={((quota - left) * 60 + quota - 1) / quota}")));
            if (lease.IsAcquired) return next(context);
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 1;
            context.Response.Headers[HeaderNames.RetryAfter] = wait.ToString(CultureInfo.InvariantCulture);
            return new ProblemResult(Problem.TooManyRequests()).ExecuteAsync(context);
        });
    }

    /// <summary>When the answer starts, so that an answer about a failure, which begins with no headers, has them too.</summary>
    private static Task Tell(object state)
    {
        var (headers, policy, left) = ((IHeaderDictionary, string, string))state;
        headers["RateLimit-Policy"] = policy;
        headers["RateLimit"] = left;
        return Task.CompletedTask;
    }
}
