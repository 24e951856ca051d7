using System.CommandLine;
using HaikouApi.Documents;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou reingest</c>: reads every stored page again, by the rules of this version.</summary>
internal static class ReingestCommand
{
    public static Command Create(Registry registry)
    {
        var command = new Command("reingest",
            "Read every stored page again by the rules of this version. Rows that no longer hold are ended and kept; the others keep their ids.");
        command.SetAction(async (_, cancellation) =>
        {
            await using var store = await Store.OpenAsync(registry, cancellation);
            var (ingestor, tally) = (store.Ingestor, new Tally());
            await Progress.ForEachAsync(await ingestor.StoredPagesAsync(cancellation), id => id,
                id => tally.StoreAsync(id, async () => await ingestor.StoreAsync(
                    await ingestor.ReadAgainAsync(id, cancellation), new(Act.Reading), cancellation)));
            return tally.Print();
        });
        return command;
    }
}
