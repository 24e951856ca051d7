using System.CommandLine;

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
            var pages = await ingestor.StoredPagesAsync(cancellation);
            await Progress.OverAsync(pages.Count, report => new PageStream(ingestor, tally).StoreAsync(
                pages, id => id, id => ingestor.ReadAgainAsync(id, cancellation), report, cancellation));
            return tally.Print();
        });
        return command;
    }
}
