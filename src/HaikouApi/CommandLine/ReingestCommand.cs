using System.CommandLine;
using HaikouApi.Documents;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou reingest</c>: reads every stored page again, by the rules of this version.</summary>
internal static class ReingestCommand
{
    public static Command Create(Registry registry)
    {
        var command = new Command("reingest", "Read every stored page again by the rules of this version. Rows that no longer hold are ended and kept; ids of the others do not move.");
        command.SetAction((_, cancellation) => RunAsync(registry, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Registry registry, CancellationToken cancellation)
    {
        await using var store = await Store.OpenAsync(registry, cancellation);
        var ingestor = store.Ingestor;
        var failed = 0;
        await Progress.ForEachAsync(await ingestor.StoredPagesAsync(cancellation), id => id, async id =>
        {
            try
            {
                var stored = await ingestor.StoreAsync(await ingestor.ReadAgainAsync(id, cancellation), cancellation);
                return stored.Added + stored.Ended > 0 ? $"changed, {stored.Added} rows added, {stored.Ended} ended" : "unchanged";
            }
            catch (ReviewException fault)
            {
                failed++;
                return $"failed: {fault.Message}";
            }
        });
        return failed == 0 ? 0 : 1;
    }
}
