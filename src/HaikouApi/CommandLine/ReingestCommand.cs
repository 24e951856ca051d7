using System.CommandLine;
using HaikouApi.Documents;

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
            var (ingestor, tally, isText) = (store.Ingestor, new Tally(), parsed.GetValue(text));
            await Progress.ForEachAsync(await ingestor.StoredPagesAsync(cancellation), id => id,
                id => tally.StoreAllAsync(id, () => ReadAsync(ingestor, id, isText, cancellation)));
            return tally.Print();
        });
        return command;
    }

    /// <summary>Reads a page again; one that others took the place of is done with.</summary>
    private static async Task<IReadOnlyList<Stored>> ReadAsync(Ingestor ingestor, string id, bool isText, CancellationToken cancellation)
    {
        var stored = isText ? await ingestor.ReadOriginalsAgainAsync(id, cancellation) : [];
        return stored.Any(s => s.Replacement is not null) ? stored
            : [.. stored, await ingestor.StoreAsync(await ingestor.ReadAgainAsync(id, cancellation), new(Act.Reading), cancellation)];
    }
}
