using System.Text.Json.Nodes;
using HaikouApi.Database;
using Npgsql;

namespace HaikouApi.Documents;

/// <summary>A page in the place of another: what was read of it, with what of the other's review still stands, and what does not.</summary>
/// <param name="Replaced">The other page.</param>
/// <param name="Successors">By the id of a row of the other page, the id of the row that says the same of this one.</param>
public sealed record Replacement(PageReading Reading, string Replaced, IReadOnlyDictionary<string, string> Successors, IReadOnlyList<ReviewFault> NotCarried);

/// <summary>Pages that are withdrawn: they hold no more, and stay in history.</summary>
public sealed partial class Ingestor
{
    /// <summary>
    /// Withdraws a page: its records hold no more. The version of the data that this made; null where there is no such page, or it is withdrawn already.
    /// </summary>
    public async Task<long?> WithdrawAsync(string id, Act act, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var tables = new PageTables(connection, id);
        await tables.BeginAsync();
        if (await FindAsync(connection, id, cancellation) is not { IsCurrent: true } held) return null;
        var changes = new PageChanges();
        await WithdrawAsync(connection, tables, held, act, new Dictionary<string, string>(), changes);
        var version = await changes.AddAsync(connection);
        await transaction.CommitEverywhereAsync(cancellation);
        return version;
    }

    /// <summary>
    /// Reads a page that stands for another one, and carries the other's review over where its quotes stand; null where there is no such page to replace.
    /// </summary>
    public async Task<Replacement?> ReadInPlaceOfAsync(
        Submission submission, string replaced, int mostRecords = int.MaxValue, bool restore = false, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        if (await FindAsync(connection, replaced, cancellation) is not { IsCurrent: true } old) return null;
        var reading = await ReadAsync(submission, mostRecords: mostRecords, restore: restore, cancellation: cancellation);
        if (reading.DocumentId == replaced) return null;
        var successors = Successors(old, reader.Read(old.Sent, null, old, cancellation: cancellation), reading);
        if (old.ReviewFile is not { } review || reading.ReviewFile is not null || reading.IsEmpty) return new(reading, replaced, successors, []);
        var carried = new CarriedReview(catalogue, reading, successors).Of(review);
        return new(carried.Review is null ? reading : reader.Read(reading.Sent, carried.Review, reading.Held, mostRecords, cancellation), replaced, successors,
            carried.Left);
    }

    /// <summary>Stores a page and withdraws the one that it stands for, in one transaction.</summary>
    public async Task<Stored> StoreAsync(Replacement replacement, Act act, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var (tables, replaced) = (new PageTables(connection, replacement.Reading.DocumentId), new PageTables(connection, replacement.Replaced));
        var held = await tables.BeginAsync(replacement.Reading) ? null : await FindAsync(connection, replacement.Reading.DocumentId, cancellation);

        await replaced.BeginAsync();
        var old = await FindAsync(connection, replacement.Replaced, cancellation);
        var changes = new PageChanges();
        var stored = await StoreAsync(tables, replacement.Reading, held, act, changes);
        if (old is { IsCurrent: true })
        {
            await WithdrawAsync(connection, replaced, old, act with { Cause = Act.Replacement }, replacement.Successors, changes);
            stored = stored with { Replacement = replacement };
        }

        var version = await changes.AddAsync(connection);
        await transaction.CommitEverywhereAsync(cancellation);
        return stored with { Version = version };
    }

    private async Task WithdrawAsync(
        NpgsqlConnection connection, PageTables tables, HeldPage held, Act act, IReadOnlyDictionary<string, string> successors, PageChanges changes)
    {
        var current = held.Rows.Where(h => h.IsCurrent).ToList();
        tables.EndRows(current);
        await tables.SaveAsync();
        await search.RefreshAsync(connection, held.Id);
        var replaced = new JsonObject(successors.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)new JsonObject { ["replacedBy"] = s.Value })));
        changes.Note(tables, act, [.. current.Select(h => (h.Dataset, h.Id))], replaced);
    }

    /// <summary>
    /// By the id of a row of the old page, the id of the one row that the rules read alike of the new one: of the same key, else in the same words.
    /// </summary>
    private static Dictionary<string, string> Successors(HeldPage old, PageReading read, PageReading reading)
    {
        var (successors, news) = (new Dictionary<string, string> { [old.Id] = reading.DocumentId }, reading.IdentifiedRows().ToList());
        foreach (var dataset in read.IdentifiedRows().GroupBy(r => r.Dataset))
        {
            var free = news.Where(r => r.Dataset == dataset.Key).ToList();
            if (!dataset.Key.Key.Contains(Datasets.Dataset.Place)) Match(dataset, free, r => r.Identity.Key);
            Match(dataset, free, r => r.Quote.Quote);
        }

        return successors;

        void Match(IEnumerable<ReadRow> olds, List<ReadRow> free, Func<ReadRow, string> mark)
        {
            var byMark = free.ToLookup(mark);
            foreach (var row in olds.Where(r => !successors.ContainsKey(r.Id)).GroupBy(mark).Where(g => g.Count() == 1).Select(g => g.Single()).ToList())
            {
                if (byMark[mark(row)].ToList() is not [var only] || !free.Remove(only)) continue;
                successors[row.Id] = only.Id;
            }
        }
    }
}
