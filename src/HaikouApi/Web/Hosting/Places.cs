using System.Threading.RateLimiting;

namespace HaikouApi.Web.Hosting;

/// <summary>How many may do something at once, how many of them may be one client's, and how many may wait for it.</summary>
public sealed record PlaceLimits(int AtOnce, int ForEachClient, int Waiting, int WaitingForEachClient);

/// <summary>Places for work that holds something dear for as long as it lasts: so many at once, and only some of them for one client.</summary>
public sealed class Places : IDisposable
{
    private readonly PartitionedRateLimiter<object> _limiter;

    public Places(PlaceLimits limits)
    {
        var ofOne = OldestFirst(limits.ForEachClient, limits.WaitingForEachClient);
        var ofAll = OldestFirst(limits.AtOnce, limits.Waiting);
        _limiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<object, object>(client => RateLimitPartition.GetConcurrencyLimiter(client, _ => ofOne)),
            PartitionedRateLimiter.Create<object, bool>(_ => RateLimitPartition.GetConcurrencyLimiter(true, _ => ofAll)));
    }

    /// <summary>A place for a client, at once or after a wait; one that is not acquired says that too many wait already.</summary>
    public ValueTask<RateLimitLease> TakeAsync(object client, CancellationToken cancellation) => _limiter.AcquireAsync(client, permitCount: 1, cancellation);

    public void Dispose() => _limiter.Dispose();

    private static ConcurrencyLimiterOptions OldestFirst(int places, int waiting) =>
        new() { PermitLimit = places, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}
