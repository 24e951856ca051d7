using System.Collections.Concurrent;
using HaikouApi.Database;
using HaikouApi.Lists.Query;

namespace HaikouApi.Lists.Sql;

/// <summary>
/// How many rows the filters keep: exact, and counted once for each state of the data. A page is read with the version it is of, so that a
/// count of the same version is a count of the same moment.
/// </summary>
public sealed class Totals
{
    /// <summary>Counts that are remembered; more are different questions than anybody asks again.</summary>
    private const int Remembered = 10_000;

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1))];
    private volatile Counts _counts = new(default);

    public long? Find(ListQuery query, DataVersion version) =>
        _counts is var counts && counts.Version == version && counts.ByFilters.TryGetValue(query.Filtered, out var total) ? total : null;

    public long Remember(ListQuery query, DataVersion version, long total)
    {
        var counts = _counts;
        if (counts.Version != version || counts.ByFilters.Count >= Remembered) _counts = counts = new(version);
        counts.ByFilters[query.Filtered] = total;
        return total;
    }

    /// <summary>Counting walks every row, so of those who need the same count one counts and the others wait.</summary>
    public async Task<IDisposable> OneAtATimeAsync(ListQuery query, CancellationToken cancellation)
    {
        var gate = _gates[(uint)query.Filtered.GetHashCode(StringComparison.Ordinal) % _gates.Length];
        await gate.WaitAsync(cancellation);
        return new Turn(gate);
    }

    private sealed record Counts(DataVersion Version)
    {
        public ConcurrentDictionary<string, long> ByFilters { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
