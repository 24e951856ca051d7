using System.Text.Json.Nodes;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Rows;
using Npgsql;

namespace HaikouApi.Documents.Storing;

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
        await EndAsync(connection, tables, held);
        NoteEnd(tables, held, act, new Dictionary<string, string>(), [], changes);
        var version = await changes.AddAsync(connection);
        await transaction.CommitEverywhereAsync(cancellation);
        return version;
    }

    /// <summary>
    /// Reads a page that stands for another one: what says the same is the same record, and the other's review is carried over where its quotes stand; null
    /// where there is no such page to replace.
    /// </summary>
    public async Task<Replacement?> ReadInPlaceOfAsync(
        Submission submission, string replaced, int mostRecords = int.MaxValue, bool restore = false, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        if (await FindAsync(connection, replaced, cancellation) is not { IsCurrent: true } old) return null;
        var reading = await ReadAsync(submission, mostRecords: mostRecords, restore: restore, cancellation: cancellation);
        if (reading.DocumentId == replaced) return null;
        var news = reading.IdentifiedRows().ToList();
        var same = RecordIds.Across([.. reader.Read(old.Sent, null, old, cancellation: cancellation).IdentifiedRows()], news);
        reading = Carrying(reading, old, same, news);
        var now = reading.IdentifiedRows().ToList();
        var successors = same.ToDictionary(s => s.Key, s => now[s.Value].Id);
        successors[replaced] = reading.DocumentId;
        if (old.ReviewFile is not { } review || reading.ReviewFile is not null || reading.IsEmpty) return new(reading, replaced, successors, []);
        var carried = new CarriedReview(catalogue, reading, successors).Of(review);
        if (carried.Review is null) return new(reading, replaced, successors, carried.Left);
        var reviewed = reader.Read(reading.Sent, carried.Review, reading.Held, mostRecords, reading.Carried, cancellation);
        var (before, after) = (Added(reader.Read(old.Sent, review, old, cancellation: cancellation).KeepingIds(old.Rows)), Added(reviewed));
        return new(Carrying(reviewed, old, RecordIds.Across(before, after), after), replaced, successors, carried.Left);

        // What people say of their own.
        static List<ReadRow> Added(PageReading page) => [.. page.Rows.Where(
            r => r.Dataset.Kind == DatasetKind.Record && r is { Origin: "reviewed", IsNamed: false })];
    }

    /// <summary>A page that has records of another one under the ids that they have there.</summary>
    /// <param name="same">By their ids, which of the rows says the same.</param>
    private static PageReading Carrying(PageReading reading, HeldPage old, IReadOnlyDictionary<string, int> same, List<ReadRow> rows) => reading with
    {
        Carried = [.. reading.Carried, .. old.Rows.Where(h => !h.IsElsewhere && same.ContainsKey(h.Id) && reading.Carried.All(c => c.Id != h.Id))
            .Select(h => h with { IsCurrent = true, Identity = rows[same[h.Id]].Identity })],
    };

    /// <summary>Stores a page and withdraws the one that it stands for, in one transaction and at one moment.</summary>
    public async Task<Stored> StoreAsync(Replacement replacement, Act act, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var (tables, replaced) = (new PageTables(connection, replacement.Reading.DocumentId), new PageTables(connection, replacement.Replaced));
        var held = await tables.BeginAsync(replacement.Reading) ? null : await FindAsync(connection, replacement.Reading.DocumentId, cancellation);

        await replaced.BeginAsync();
        var changes = new PageChanges();
        Stored stored;
        if (await FindAsync(connection, replacement.Replaced, cancellation) is { IsCurrent: true } old)
        {
            // Ended first: of no record two states hold at once.
            tables.Join(replaced);
            await EndAsync(connection, replaced, old);
            stored = await StoreAsync(tables, replacement.Reading, held, act, changes) with { Replacement = replacement };
            NoteEnd(replaced, old, act with { Cause = Act.Replacement }, replacement.Successors, stored.Reading.Rows, changes);
        }
        else
        {
            // It went meanwhile, and nothing goes on from it.
            stored = await StoreAsync(tables, reader.Read(replacement.Reading.Sent, held?.ReviewFile, held, cancellation: cancellation), held, act, changes);
        }

        var version = await changes.AddAsync(connection);
        await transaction.CommitEverywhereAsync(cancellation);
        return stored with { Version = version };
    }

    private async Task EndAsync(NpgsqlConnection connection, PageTables tables, HeldPage held)
    {
        tables.EndRows([.. held.Rows.Where(h => h.IsCurrent)]);
        await tables.SaveAsync();
        await search.RefreshAsync(connection, held.Id);
    }

    /// <summary>Says of each row of a page that ended which row stands for it: itself, where it goes on in another page, and then it was not touched.</summary>
    /// <param name="successors">By the id of a row, the id of the row that says the same of the other page.</param>
    /// <param name="others">The rows of the other page.</param>
    private static void NoteEnd(
        PageTables tables, HeldPage held, Act act, IReadOnlyDictionary<string, string> successors, IEnumerable<ReadRow> others, PageChanges changes)
    {
        var there = others.Select(r => (r.Dataset, r.Id)).ToHashSet();
        var (touched, ended) = (new List<(Dataset, string)>(), new JsonObject());
        foreach (var row in held.Rows.Where(h => h.IsCurrent))
        {
            var goesOn = there.Contains((row.Dataset, row.Id));
            var successor = goesOn ? row.Id : successors.GetValueOrDefault(row.Id);
            if (!goesOn) touched.Add((row.Dataset, row.Id));
            if (successor is not null && (goesOn || successor != row.Id)) ended[row.Id] = new JsonObject { ["replacedBy"] = successor };
        }

        changes.Note(tables, act, touched, ended);
    }
}
