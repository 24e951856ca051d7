using System.CommandLine;
using HaikouApi.Documents.Storing;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou reingest</c>: reads every stored page again, by the rules of this version, and its originals by the readers of this version.</summary>
internal static class ReingestCommand
{
    public static Command Create(Registry registry)
    {
        var text = new Option<bool>("--text")
        {
            Description = "First read originals again (HTML, PDF, .docx, texts in other encodings) that an older reader has read. "
                + "Where the text differs, it is a new page that replaces the old one.",
        };
        var command = new Command("reingest",
            "Read every stored page again by the rules of this version. Rows that no longer hold are ended and kept; the others keep their ids.") { text };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = await Store.OpenAsync(registry, cancellation);
            var (ingestor, tally) = (store.Ingestor, new Tally());
            var pages = await ingestor.StoredPagesAsync(cancellation);
            await Progress.OverAsync(pages.Count, report => parsed.GetValue(text)
                ? ReadOriginalsAsync(ingestor, tally, pages, report, cancellation)
                : new PageStream(ingestor, tally).StoreAsync(pages, id => id, id => ingestor.ReadAgainAsync(id, cancellation), report, cancellation));
            return tally.Print();
        });
        return command;
    }

    /// <summary>Reads originals and pages again, one after another; a page that others took the place of is done with.</summary>
    private static async Task ReadOriginalsAsync(
        Ingestor ingestor, Tally tally, IReadOnlyList<string> pages, Action<string, string> report, CancellationToken cancellation)
    {
        foreach (var id in pages)
        {
            report(id, await tally.StoreAllAsync(id, async () =>
            {
                var stored = await ingestor.ReadOriginalsAgainAsync(id, cancellation);
                return stored.Any(s => s.Replacement is not null) ? stored
                    : [.. stored, await ingestor.StoreAsync(await ingestor.ReadAgainAsync(id, cancellation), new(Act.Reading), cancellation)];
            }));
        }
    }
}
