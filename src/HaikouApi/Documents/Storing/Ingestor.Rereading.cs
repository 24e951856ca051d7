using HaikouApi.Database;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Originals.Files;
using Npgsql;

namespace HaikouApi.Documents.Storing;

/// <summary>Originals that a better reader reads again.</summary>
public sealed partial class Ingestor
{
    /// <summary>
    /// Reads those originals of a page again that an older reader has read, all before anything is stored. What gives another text now is a page of its own;
    /// the last one takes the place of the page. Nothing comes of it where the text stays, or where the page was a text before any file gave it.
    /// </summary>
    public async Task<IReadOnlyList<Stored>> ReadOriginalsAgainAsync(string id, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        await using var kept = await databases.Reader.OpenConnectionAsync(cancellation);
        var held = await HeldPage.FindAsync(connection, id, cancellation) ?? throw new InvalidOperationException($"There is no page {id}.");
        var originals = await StoredOriginal.ListAsync(kept, id, cancellation);
        if (!originals.Any(o => o.IsOlder) || originals.All(o => o.ReceivedAt > held.IngestedAt)) return [];

        var read = new List<Submission>();
        foreach (var older in originals.Where(o => o.IsOlder)) read.Add(await ReadAgainAsync(kept, held, older.Sha256, cancellation));
        await StoreSameAsync(connection, id, [.. read.Where(r => r.Text == held.Text)], cancellation);
        var (others, stored) = (read.Where(r => r.Text != held.Text).ToList(), new List<Stored>());
        for (var i = 0; i < others.Count; i++)
        {
            var isLast = i == originals.Count - 1;
            stored.Add(isLast ? await StoreAsync(await InPlaceOfAsync(others[i], id, cancellation), new(Act.Reading), cancellation)
                : await StoreAsync(NotEmpty(await ReadAsync(others[i], cancellation: cancellation)), new(Act.Reading), cancellation));
        }

        return stored;
    }

    /// <summary>Of originals that give the text that they gave, keeps which reader said so, and where it found the text printed.</summary>
    private async Task StoreSameAsync(NpgsqlConnection connection, string id, IReadOnlyList<Submission> same, CancellationToken cancellation)
    {
        if (same.Count == 0) return;
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var (tables, changes) = (new PageTables(connection, id), new PageChanges());
        await tables.BeginAsync();
        var changesPlaces = false;
        foreach (var read in same) changesPlaces |= await tables.StoreOriginalAsync(read.Original!, read.Text);
        await tables.SaveAsync();
        if (changesPlaces)
        {
            var rows = await _held.ReadAsync(connection, id);
            changes.Note(tables, new(Act.Reading), [], [], rows.Where(h => h.IsCurrent).Select(h => h.Dataset));
        }

        await changes.AddAsync(connection);
        await transaction.CommitEverywhereAsync(cancellation);
    }

    /// <summary>What a reader of today makes of an original; what was said of the page before stands.</summary>
    private static async Task<Submission> ReadAgainAsync(NpgsqlConnection kept, HeldPage held, string sha256, CancellationToken cancellation)
    {
        var original = await StoredOriginal.FindAsync(kept, held.Id, sha256, cancellation)
            ?? throw new InvalidOperationException($"An original of {held.Id} is gone.");
        var submission = Submission.Read(original.File, held.Sent, cancellation);
        return submission with { Original = submission.Original is { } received ? received with { IsReadAgain = true } : null };
    }

    private async Task<Replacement> InPlaceOfAsync(Submission submission, string id, CancellationToken cancellation)
    {
        var replacement = await ReadInPlaceOfAsync(submission, id, cancellation: cancellation)
            ?? throw new InvalidOperationException($"{id} was withdrawn meanwhile.");
        NotEmpty(replacement.Reading);
        return replacement;
    }

    private static PageReading NotEmpty(PageReading reading) =>
        reading.IsEmpty ? throw new UnreadableException("empty", "读出的文字里没有文章。", "There is no article in the text that was read.") : reading;
}
