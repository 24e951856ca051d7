using System.Text.Json.Nodes;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Rows;
using HaikouApi.Originals.Files;
using HaikouApi.Search;
using Npgsql;

namespace HaikouApi.Documents.Storing;

/// <summary>
/// Stores a reading: document, articles, records and evidence in one transaction, or nothing. What says the same as before stays untouched,
/// so storing a page twice changes no row and no id.
/// </summary>
public sealed partial class Ingestor(Databases databases, DocumentReader reader, SearchEntries search, Catalogue catalogue)
{
    private static readonly Note SameText =
        new("same-text", "这份文字已从另一份文件收过，是同一份文档。", "The same text was received before, from another file: it is the same document.");

    private readonly HeldRows _held = new(catalogue);

    /// <summary>
    /// Reads a page by the rules and by the review that comes with it or is held for it. The same text again is the same page: what its first sender said of it
    /// stands.
    /// </summary>
    public async Task<PageReading> ReadAsync(
        Submission submission, ReviewFile? review = null, int mostRecords = int.MaxValue, bool restore = false, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        var known = submission.Original is { IsReadAgain: false } received ? await PageTables.DocumentOfAsync(connection, received.File, cancellation) : null;
        var id = known ?? PageReading.IdOf(submission.Text);
        if (await IsErasedAsync(connection, id)) throw new PageStateException(id, isErased: true);
        if (await FindAsync(connection, id, cancellation) is not { } held)
        {
            return reader.Read(submission, review, mostRecords: mostRecords, cancellation: cancellation);
        }

        if (!held.IsCurrent && !restore) throw new PageStateException(id, isErased: false);
        if (known is null && submission.Original is not null) submission = submission with { Notes = [.. submission.Notes, SameText] };
        return reader.Read((held.IsCurrent ? held.Sent : held.Sent.With(submission)).ReceivedAs(submission), review ?? held.ReviewFile, held, mostRecords,
            cancellation: cancellation);
    }

    /// <summary>Reads a stored page by the rules of this version.</summary>
    public async Task<PageReading> ReadAgainAsync(string id, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        var held = await FindAsync(connection, id, cancellation) ?? throw new InvalidOperationException($"There is no page {id}.");
        return reader.Read(held.Sent, held.ReviewFile, held, cancellation: cancellation);
    }

    /// <summary>
    /// A page that comes with the service, with what a person settled about it here in the place of the review that comes with it; null where it is withdrawn
    /// or erased.
    /// </summary>
    public async Task<PageReading?> ReadShippedAsync(PageReading shipped, CancellationToken cancellation)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        if (await IsErasedAsync(connection, shipped.DocumentId)) return null;
        if (await FindAsync(connection, shipped.DocumentId, cancellation) is not { } held) return shipped;
        var isOurs = held.ReviewNumber is null || held.ReviewName == shipped.ReviewFile?.Name;
        return !held.IsCurrent ? null : isOurs ? shipped : reader.Read(held.Sent, held.ReviewFile, held, cancellation: cancellation);
    }

    /// <summary>The ids of the pages that hold, oldest first.</summary>
    public async Task<IReadOnlyList<string>> StoredPagesAsync(CancellationToken cancellation = default)
    {
        const string sql = """
            select d.id::text from haikou.document d
                where exists (select from haikou.document_reading r where r.document_id = d.id and r.superseded_at is null)
                order by d.ingested_at, d.id
            """;
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        return [.. await connection.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: cancellation))];
    }

    /// <summary>Stores what was read of a page that was brought in, or read again.</summary>
    public async Task<Stored> StoreAsync(PageReading reading, Act? act = null, CancellationToken cancellation = default) =>
        (await StoreAsync([reading], act, cancellation))[0];

    /// <summary>Stores pages in one transaction: all of them, or none.</summary>
    public async Task<IReadOnlyList<Stored>> StoreAsync(IReadOnlyList<PageReading> readings, Act? act = null, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var (stored, changes) = (new List<Stored>(), new PageChanges());
        foreach (var reading in readings)
        {
            var tables = new PageTables(connection, reading.DocumentId);
            var held = await tables.BeginAsync(reading) ? null : await FindAsync(connection, reading.DocumentId, cancellation);
            stored.Add(await StoreAsync(tables, reading, held, act ?? new(held is null ? Act.Submission : Act.Reading), changes));
        }

        var version = await changes.AddAsync(connection);
        await transaction.CommitEverywhereAsync(cancellation);
        return [.. stored.Select(s => s.IsToBeNoted ? s with { Version = version } : s)];
    }

    private async Task<Stored> StoreAsync(PageTables tables, PageReading reading, HeldPage? held, Act act, PageChanges changes)
    {
        // Another review was stored since the page was read.
        if (held is not null && reading.ReviewFile?.Content != held.Review && reading.Held?.ReviewNumber != held.ReviewNumber)
        {
            reading = reader.Read(held.Sent.ReceivedAs(reading.Sent), reading.ReviewFile ?? held.ReviewFile, held, carried: reading.Carried);
        }

        tables.StoreArticles(reading);
        var changesPlaces = reading.Sent.Original is { } original
            && await tables.StoreOriginalAsync(original, reading.Sent.Text) && held is { IsCurrent: true };
        if (held is not { IsCurrent: true }) tables.StoreSubmission(reading.Sent);
        if (reading.ReviewFile is { } review && review.Content != held?.Review)
        {
            tables.StoreReview(review.Name, review.Content, ReviewBasis.Write(reading.Named), act.Label);
        }

        return await UpdateAsync(tables, reading, held, act, changes, changesPlaces);
    }

    /// <summary>Ends the rows that the reading does not say any more, and adds those it says newly.</summary>
    private async Task<Stored> UpdateAsync(
        PageTables tables, PageReading reading, HeldPage? held, Act act, PageChanges changes, bool changesPlaces = false)
    {
        var at = held?.IngestedAt ?? tables.At;
        var known = held is null && reading.Carried.Count == 0 ? reading : reading.KeepingIds(held?.Rows ?? []);
        var stored = Compare(known, held, at, tables.At, act, out var ended, out var fresh);
        if (stored.IsChange)
        {
            tables.EndRows(ended);
            await tables.AddRowsAsync(fresh);
            tables.Add(search.Replacing(stored.Reading.AsSearched(at), stored.IsNew));
        }

        stored = stored with { IsToBeNoted = stored.IsChange || changesPlaces };
        if (stored.IsToBeNoted)
        {
            changes.Note(tables, act, [.. stored.Changes.Select(c => (c.Dataset, c.Id))], ReasonsOf(reading, held),
                changesPlaces ? known.Datasets : []);
        }

        await tables.SaveAsync();
        return stored;
    }

    /// <summary>What storing a reading comes to, whether it is stored or not.</summary>
    private static Stored Compare(PageReading reading, HeldPage? held, DateTime storedAt, DateTime now, Act act, out List<HeldRow> ended,
        out List<ReadRow> fresh)
    {
        var current = held?.Rows.Where(h => h.IsCurrent).ToDictionary(h => (h.Dataset, h.Id)) ?? [];
        var said = reading.Rows.Select(r => (r.Dataset, r.Id, r.Digest)).ToHashSet();
        ended = [.. current.Values.Where(h => !said.Contains((h.Dataset, h.Id, h.Digest)))];
        fresh = [.. reading.Rows.Where(r => current.GetValueOrDefault((r.Dataset, r.Id))?.Digest != r.Digest)];
        var rows = reading.Rows.Select(r => r with
        {
            RecordedAt = current.GetValueOrDefault((r.Dataset, r.Id)) is { } before && before.Digest == r.Digest
            ? before.RecordedAt : now
        }).ToList();
        var news = fresh.Select(r => (r.Dataset, r.Id)).ToHashSet();
        var before = reading.Carried.Concat(current.Values).DistinctBy(h => (h.Dataset, h.Id)).ToDictionary(h => (h.Dataset, h.Id));
        return new(reading with { Rows = rows }, held is null, storedAt, fresh.Count, ended.Count)
        {
            ReviewTag = held?.ReviewTag,
            Changes =
            [
                .. fresh.Select(r => new RowChange(r.Dataset, r.Id, KindOf(before.GetValueOrDefault((r.Dataset, r.Id)), r, act))),
                .. ended.Where(h => !news.Contains((h.Dataset, h.Id))).Select(h => new RowChange(h.Dataset, h.Id, "withdrawn")),
            ],
        };
    }

    /// <summary>What became of a record that is said anew: as the SQL of changes has it.</summary>
    private static string KindOf(HeldRow? before, ReadRow row, Act act) =>
        before is null ? "new"
        : row.Origin == "reviewed" && row.Rule != Review.Rule && before.Origin == "machine" ? "confirmed"
        : row.Origin == "reviewed" || act.Cause == Act.Review ? "corrected"
        : "re-read";

    /// <summary>By id, why a person withdrew a record.</summary>
    private static JsonObject ReasonsOf(PageReading reading, HeldPage? held)
    {
        var reasons = new JsonObject();
        foreach (var withdrawal in reading.Review?.Withdrawn.Where(w => w.Because is not null) ?? [])
        {
            var key = Text.KeyOf(withdrawal.Key);
            foreach (var row in held?.Rows.Where(h => h.IsCurrent
                && (h.Id == withdrawal.Id || (withdrawal.Id is null && h.Dataset.Slug == withdrawal.Dataset && h.Identity.Key == key))) ?? [])
            {
                reasons[row.Id] = new JsonObject { ["because"] = withdrawal.Because };
            }
        }

        return reasons;
    }

    /// <summary>A stored page with its rows.</summary>
    private async Task<HeldPage?> FindAsync(NpgsqlConnection connection, string id, CancellationToken cancellation) =>
        await HeldPage.FindAsync(connection, id, cancellation) is { } held ? held with { Rows = await _held.ReadAsync(connection, id) } : null;

    private static Task<bool> IsErasedAsync(NpgsqlConnection connection, string id) =>
        connection.ExecuteScalarAsync<bool>("select exists (select from haikou.erasure where document_id = @id)", new { id });
}
