using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using HaikouApi.Database.Servers;
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
    private volatile ConcurrentDictionary<UInt128, long> _counts = new();

    public long? Find(ListQuery query, DataVersion version) => _counts.TryGetValue(KeyOf(query, version), out var total) ? total : null;

    public long Remember(ListQuery query, DataVersion version, long total)
    {
        if (_counts.Count >= Remembered) _counts = new();
        _counts[KeyOf(query, version)] = total;
        return total;
    }

    /// <summary>Counting walks every row, so of those who need the same count one counts and the others wait.</summary>
    public async Task<IDisposable> OneAtATimeAsync(ListQuery query, CancellationToken cancellation)
    {
        var gate = _gates[(uint)query.Filtered.GetHashCode(StringComparison.Ordinal) % _gates.Length];
        await gate.WaitAsync(cancellation);
        return new Turn(gate);
    }

    /// <summary>A question may be as long as a URL: its hash is kept.</summary>
    private static UInt128 KeyOf(ListQuery query, DataVersion version) => BinaryPrimitives.ReadUInt128LittleEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{version.Epoch} {version.Number} {version.UpdatedAt.Ticks} {query.Filtered}")));

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
