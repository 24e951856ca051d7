using System.Globalization;
using System.Net.Sockets;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Web.Hosting;

/// <summary>How much may be asked: by one client in a minute, and at once of an endpoint that takes a processor for as long as it lasts.</summary>
public static class RequestLimits
{
    /// <summary>The policy of endpoints that read a page: only so many are read at once, a few wait, the rest get a 429.</summary>
    public const string ReadingPages = "reading-pages";

    /// <summary>Requests that one client may send in a minute, unless <c>Haikou:RequestsPerMinute</c> says otherwise; 0 is no limit.</summary>
    private const int PerMinute = 60_000;

    public static void OfEndpoints(RateLimiterOptions options)
    {
        options.AddConcurrencyLimiter(ReadingPages, limiter =>
        {
            limiter.PermitLimit = Math.Max(2, Environment.ProcessorCount);
            limiter.QueueLimit = 32;
            limiter.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
        });
        options.OnRejected = (context, _) => new(new ProblemResult(Problem.TooManyRequests()).ExecuteAsync(context.HttpContext));
    }

    /// <summary>
    /// A bucket of a minute's requests for each client, which fills as it is emptied; told in RateLimit and RateLimit-Policy
    /// (draft-ietf-httpapi-ratelimit-headers), t being the seconds until the bucket is full.
    /// </summary>
    public static void UseClientLimit(this WebApplication app)
    {
        var quota = app.Configuration.GetValue("Haikou:RequestsPerMinute", PerMinute);
        if (quota <= 0) return;
        var policy = string.Create(CultureInfo.InvariantCulture, $"\"default\";q={quota};w=60");
        var bucket = new TokenBucketRateLimiterOptions { TokenLimit = quota, TokensPerPeriod = Math.Max(1, quota / 60), ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1.0, 60.0 / quota)), AutoReplenishment = false };
        var limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => RateLimitPartition.GetTokenBucketLimiter(ClientOf(context), _ => bucket));
        app.Lifetime.ApplicationStopped.Register(limiter.Dispose);
        app.Use((context, next) =>
        {
            using var lease = limiter.AttemptAcquire(context);
            var left = limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0;
            context.Response.OnStarting(Tell, (context.Response.Headers, policy, string.Create(CultureInfo.InvariantCulture, $"\"default\";r={left};t={((quota - left) * 60 + quota - 1) / quota}")));
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

    /// <summary>Who counts as one client: an address; of IPv6 the network, of which anybody has all the addresses.</summary>
    private static IPAddress ClientOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return IPAddress.Loopback; // a Unix socket
        if (address.AddressFamily == AddressFamily.InterNetwork) return address;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), 0, 0, 0, 0, 0, 0, 0, 0]);
    }
}
