using System.Threading.RateLimiting;
using HaikouApi.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace HaikouApi.Ingest;

/// <summary>Reading a page takes a processor for as long as it lasts: only so many are read at once, a few wait, the rest are told to come back.</summary>
public static class Concurrency
{
    public const string Policy = "reading-pages";

    public static void Limit(RateLimiterOptions options)
    {
        options.AddConcurrencyLimiter(Policy, limiter =>
        {
            limiter.PermitLimit = Math.Max(2, Environment.ProcessorCount);
            limiter.QueueLimit = 32;
            limiter.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
        });
        options.OnRejected = (context, _) => new(new ProblemResult(Problem.TooManyRequests()).ExecuteAsync(context.HttpContext));
    }
}
