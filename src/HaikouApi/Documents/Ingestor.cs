using Dapper;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Search;
using Npgsql;

namespace HaikouApi.Documents;

/// <summary>What storing a page came to.</summary>
/// <param name="Reading">What is stored now, under the ids it has there.</param>
/// <param name="IsNew">Whether the page was not there before.</param>
/// <param name="At">When the page was stored first.</param>
/// <param name="Added">Rows that were added.</param>
/// <param name="Ended">Rows that no longer hold.</param>
/// <param name="Version">The version of the data that this made; null when nothing changed.</param>
public sealed record Stored(PageReading Reading, bool IsNew, DateTime At, int Added, int Ended, long? Version = null)
{
    public bool IsChange => Added + Ended > 0;
}

/// <summary>
/// Stores a reading: document, articles, records and evidence in one transaction, or nothing. What says the same as before stays untouched,
/// so storing a page twice changes no row and no id.
/// </summary>
public sealed class Ingestor(Databases databases, DocumentReader reader, SearchEntries search, Catalogue catalogue)
{
    private const string AddDocument = "insert into haikou.document (id, sha256, text) values ($1, $2, $3) on conflict do nothing returning ingested_at";

    /// <summary>Of two who change the same page at once, the second waits and sees what the first did.</summary>
    private const string LockDocument = """
        select pg_advisory_xact_lock(hashtextextended('haikou.document ' || @DocumentId, 0));
        select ingested_at from haikou.document where id = @DocumentId
        """;

    private const string AddArticles = "insert into haikou.article (id, document_id, starts_at) select a.id, $1, a.starts_at from unnest($2, $3) as a (id, starts_at) on conflict do nothing";

    private const string RegisterRecords = "insert into haikou.record (dataset, id) select r.dataset, r.id from unnest($1, $2) as r (dataset, id) returning row_no, dataset, id";

    private const string EndEvidence = "update haikou.evidence set superseded_at = now() where row_no = any($1)";

    private const string EndReview = "update haikou.review set superseded_at = now() where document_id = $1 and superseded_at is null and content <> $2";

    private const string AddReview = """
        insert into haikou.review (document_id, name, content) select $1, $3, $2
        where not exists (select from haikou.review where document_id = $1 and superseded_at is null)
        """;

    private const string HeldPage = """
        select d.text, r.published_on, r.source_url, r.place, v.name as review_name, v.content as review,
            case when not exists (select from haikou.citation c where c.row_no = r.row_no and c.field = 'title') then r.title end as title
        from haikou.document d
            left join haikou.document_reading r on r.document_id = d.id and r.superseded_at is null
            left join haikou.review v on v.document_id = d.id and v.superseded_at is null
        where d.id = @id
        """;

    private readonly HeldRows _held = new(catalogue);

    /// <summary>Reads a page by the rules and by the review that comes with it or is held for it. The same text again is the same page: what its first sender said of it stands.</summary>
    public async Task<PageReading> ReadAsync(Submission submission, ReviewFile? review = null, int mostRecords = int.MaxValue, CancellationToken cancellation = default) =>
        await HeldAsync(PageReading.IdOf(submission.Text), cancellation) is { } held
            ? reader.Read(held.Submission, review ?? held.ReviewFile, mostRecords, cancellation)
            : reader.Read(submission, review, mostRecords, cancellation);

    /// <summary>Reads a stored page by the rules of this version.</summary>
    public async Task<PageReading> ReadAgainAsync(string id, CancellationToken cancellation = default)
    {
        var held = await HeldAsync(id, cancellation) ?? throw new InvalidOperationException($"There is no page {id}.");
        return reader.Read(held.Submission, held.ReviewFile, cancellation: cancellation);
    }

    /// <summary>The ids of all stored pages, oldest first.</summary>
    public async Task<IReadOnlyList<string>> StoredPagesAsync(CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        return [.. await connection.QueryAsync<string>(new CommandDefinition("select id::text from haikou.document order by ingested_at, id", cancellationToken: cancellation))];
    }

    public async Task<Stored> StoreAsync(PageReading reading, CancellationToken cancellation = default) => (await StoreAsync([reading], cancellation))[0];

    /// <summary>Stores pages in one transaction: all of them, or none.</summary>
    public async Task<IReadOnlyList<Stored>> StoreAsync(IReadOnlyList<PageReading> readings, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var stored = new List<Stored>();
        foreach (var reading in readings) stored.Add(await StoreAsync(connection, reading, cancellation));

        // Last, because whoever else changes the data waits for it.
        if (stored.Exists(s => s.IsChange))
        {
            var version = await connection.ExecuteScalarAsync<long>(DataVersion.CountUp);
            stored = [.. stored.Select(s => s.IsChange ? s with { Version = version } : s)];
        }

        await transaction.CommitAsync(cancellation);
        return stored;
    }

    private async Task<Stored> StoreAsync(NpgsqlConnection connection, PageReading reading, CancellationToken cancellation)
    {
        var added = await AddAsync(connection, reading, cancellation);
        var at = added ?? await LockAsync(connection, reading.DocumentId);
        IReadOnlyList<HeldRow> held = added is null ? await _held.ReadAsync(connection, reading.DocumentId) : [];
        reading = added is null ? reading.KeepingIds(held) : reading;
        var said = reading.Rows.Select(r => (r.Dataset, r.Id, r.Digest)).ToHashSet();
        var current = held.Where(h => h.IsCurrent).ToList();
        var ended = current.Where(h => !said.Contains((h.Dataset, h.Id, h.Digest))).ToList();
        var unchanged = current.Select(h => (h.Dataset, h.Id, h.Digest)).ToHashSet();
        var fresh = reading.Rows.Where(r => !unchanged.Contains((r.Dataset, r.Id, r.Digest))).ToList();
        var stored = new Stored(reading, added is not null, at, fresh.Count, ended.Count);

        await using var batch = new NpgsqlBatch(connection);
        EndRows(batch, ended);
        if (fresh.Count > 0) AddRows(batch, reading.DocumentId, fresh, await RegisterAsync(connection, reading, fresh, cancellation));
        AddReviewOf(batch, reading);
        if (stored.IsChange) batch.Add(search.Replacing(reading.AsSearched(at), stored.IsNew));
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(cancellation);
        return stored;
    }

    private async Task<HeldSubmission?> HeldAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<HeldSubmission>(new CommandDefinition(HeldPage, new { id }, cancellationToken: cancellation));
    }

    private static async Task<DateTime> LockAsync(NpgsqlConnection connection, string document)
    {
        await using var results = await connection.QueryMultipleAsync(LockDocument, new { DocumentId = document });
        await results.ReadAsync();
        return await results.ReadSingleAsync<DateTime>();
    }

    /// <summary>Adds the page; null where it is there already.</summary>
    private static async Task<DateTime?> AddAsync(NpgsqlConnection connection, PageReading reading, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(AddDocument, connection) { Parameters = { new() { Value = reading.DocumentId }, new() { Value = reading.Sha256 }, new() { Value = reading.Submission.Text } } };
        return (DateTime?)await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>Adds the articles, and gives each new version of a record its number.</summary>
    private static async Task<Dictionary<(string Dataset, string Id), long>> RegisterAsync(NpgsqlConnection connection, PageReading reading, List<ReadRow> rows, CancellationToken cancellation)
    {
        var articles = Enumerable.Range(0, reading.Extracted.Page.Articles.Count).ToList();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(AddArticles, reading.DocumentId, articles.Select(i => reading.ArticleId(i)!).ToArray(), articles.Select(reading.ArticleStart).ToArray());
        batch.Add(RegisterRecords, rows.Select(r => r.Dataset.Slug).ToArray(), rows.Select(r => r.Id).ToArray());
        await using var numbered = await batch.ExecuteReaderAsync(cancellation);
        var numbers = new Dictionary<(string, string), long>();
        while (await numbered.ReadAsync(cancellation)) numbers[(numbered.GetString(1), numbered.GetString(2))] = numbered.GetInt64(0);
        return numbers;
    }

    /// <summary>Ends the rows that the reading does not say any more.</summary>
    private static void EndRows(NpgsqlBatch batch, List<HeldRow> ended)
    {
        foreach (var dataset in ended.GroupBy(h => h.Dataset))
        {
            var rows = dataset.Select(h => h.RowNo).ToArray();
            batch.Add($"update haikou.{dataset.Key.Table} set superseded_at = now() where row_no = any($1)", rows);
            batch.Add(EndEvidence, rows);
        }
    }

    private static void AddReviewOf(NpgsqlBatch batch, PageReading reading)
    {
        if (reading.ReviewFile is not { } review) return;
        batch.Add(EndReview, reading.DocumentId, review.Content);
        batch.Add(AddReview, reading.DocumentId, review.Content, review.Name);
    }

    private static void AddRows(NpgsqlBatch batch, string document, List<ReadRow> rows, Dictionary<(string Dataset, string Id), long> numbers)
    {
        foreach (var dataset in rows.GroupBy(r => r.Dataset))
            batch.AddInsert(dataset.Key.Table!, RowJson.Columns(dataset.Key), dataset.Select(r => RowJson.Of(r, numbers[(r.Dataset.Slug, r.Id)], document)));
        var evidence = rows.Select(r => RowJson.EvidenceOf(r, numbers[(r.Dataset.Slug, r.Id)], document)).OfType<object>().ToList();
        if (evidence.Count > 0) batch.AddInsert("evidence", RowJson.EvidenceColumns, evidence);
    }

    private sealed record HeldSubmission
    {
        public required string Text { get; init; }

        public string? Title { get; init; }

        public DateOnly? PublishedOn { get; init; }

        public string? SourceUrl { get; init; }

        public string? Place { get; init; }

        public string? ReviewName { get; init; }

        public string? Review { get; init; }

        public Submission Submission => new(Text, Title, PublishedOn, SourceUrl, Place);

        public ReviewFile? ReviewFile => Review is null ? null : new(ReviewName!, Review);
    }
}
