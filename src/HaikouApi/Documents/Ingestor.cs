using System.Text.Json;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Originals.Files;
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
public sealed record Stored(PageReading Reading, bool IsNew, DateTime At, int Added, int Ended, long? Version = null);

/// <summary>
/// Stores a reading: document, articles, records and evidence in one transaction, or nothing. What says the same as before stays untouched,
/// so storing a page twice changes no row and no id.
/// </summary>
public sealed class Ingestor(Databases databases, DocumentReader reader, SearchEntries search, Catalogue catalogue)
{
    private const string AddDocument = """
        insert into haikou.document (id, sha256, text) values (@DocumentId, @Sha256, @Text) on conflict do nothing returning ingested_at
        """;

    /// <summary>An original is kept once: where it came from first.</summary>
    private const string AddOriginal = """
        insert into haikou.original (sha256, document_id, media_type, file_name, reader, content) values (@Sha256, @document, @mediaType, @FileName, @reader, @Bytes) on conflict do nothing
        """;

    private const string DocumentOfOriginal = "select document_id::text from haikou.original where sha256 = @sha256";

    /// <summary>Of two who change the same page at once, the second waits and sees what the first did.</summary>
    private const string LockDocument = """
        select pg_advisory_xact_lock(hashtextextended('haikou.document ' || @DocumentId, 0));
        select ingested_at from haikou.document where id = @DocumentId
        """;

    private const string AddArticles = """
        insert into haikou.article (id, document_id, starts_at) select a.id, @DocumentId, a.starts_at from unnest(@ids, @starts) as a (id, starts_at)
        on conflict do nothing
        """;

    private const string RegisterRecords = """
        insert into haikou.record (dataset, id) select r.dataset, r.id from unnest(@datasets, @ids) as r (dataset, id) returning row_no, dataset, id
        """;

    private const string AddCitations = """
        insert into haikou.citation (row_no, field, id, dataset, record_id, document_id, article_id, quote, segments)
        select row_no, field, id, dataset, record_id, document_id, article_id, quote, segments from jsonb_populate_recordset(null::haikou.citation, @rows::jsonb)
        """;

    private const string EndCitations = "update haikou.citation set superseded_at = now() where row_no = any(@rows)";

    private const string EndReview = "update haikou.review set superseded_at = now() where document_id = @DocumentId and superseded_at is null and content <> @Content";

    private const string AddReview = """
        insert into haikou.review (document_id, name, content) select @DocumentId, @Name, @Content
        where not exists (select from haikou.review where document_id = @DocumentId and superseded_at is null)
        """;

    private const string HeldPage = """
        select d.text, r.published_on, r.source_url, r.place, v.name as review_name, v.content as review,
            case when not exists (select from haikou.citation c where c.row_no = r.row_no and c.field = 'title') then r.title end as title
        from haikou.document d
            left join haikou.document_reading r on r.document_id = d.id and r.superseded_at is null
            left join haikou.review v on v.document_id = d.id and v.superseded_at is null
        where d.id = @id
        """;

    private static readonly Note SameText = new("same-text", "这份文字已从另一份文件收过，是同一份文档。", "The same text was received before, from another file: it is the same document.");

    private readonly HeldRows _held = new(catalogue);

    /// <summary>Reads a page by the rules and by the review that comes with it or is held for it. The same text again is the same page: what its first sender said of it stands.</summary>
    public async Task<PageReading> ReadAsync(Submission submission, ReviewFile? review = null, int mostRecords = int.MaxValue, CancellationToken cancellation = default)
    {
        var (known, id) = (await DocumentOfAsync(submission.Original?.File, cancellation), PageReading.IdOf(submission.Text));
        if (await HeldAsync(known ?? id, cancellation) is not { } held) return reader.Read(submission, review, mostRecords, cancellation);
        var notes = known is null && submission.Original is not null ? submission.Notes.Append(SameText) : submission.Notes;
        return reader.Read(held.Submission with { Original = submission.Original, Notes = [.. notes] }, review ?? held.ReviewFile, mostRecords, cancellation);
    }

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

    public async Task<Stored> StoreAsync(PageReading reading, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var added = await connection.ExecuteScalarAsync<DateTime?>(AddDocument, new { reading.DocumentId, reading.Sha256, reading.Submission.Text });
        var at = added ?? await LockAsync(connection, reading.DocumentId);
        IReadOnlyList<HeldRow> held = added is null ? await _held.ReadAsync(connection, reading.DocumentId) : [];
        var stored = new Stored(added is null ? reading.KeepingIds(held) : reading, added is not null, at, 0, 0);

        if (reading.Submission.Original is { } original) await StoreOriginalAsync(connection, reading.DocumentId, original);
        await StoreArticlesAndReviewAsync(connection, stored.Reading);
        stored = await UpdateRowsAsync(connection, stored, [.. held.Where(h => h.IsCurrent)]);
        if (stored.Added + stored.Ended > 0)
        {
            await search.ReplaceAsync(connection, stored.Reading.AsSearched(at), stored.IsNew);
            stored = stored with { Version = await connection.ExecuteScalarAsync<long>(DataVersion.CountUp) };
        }

        await transaction.CommitAsync(cancellation);
        return stored;
    }

    /// <summary>The document that an original was read as before: whatever a better reader would make of it now, it is the same one. Text in some encoding is what it was said to be in.</summary>
    private async Task<string?> DocumentOfAsync(Original? original, CancellationToken cancellation)
    {
        if (original is null or { Kind: OriginalKind.Text }) return null;
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(DocumentOfOriginal, new { sha256 = original.Sha256 }, cancellationToken: cancellation));
    }

    private static Task StoreOriginalAsync(NpgsqlConnection connection, string document, ReceivedOriginal original) => connection.ExecuteAsync(AddOriginal,
        new { original.File.Sha256, document, mediaType = original.File.Kind.MediaType(), original.File.FileName, reader = original.Reader, original.File.Bytes });

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

    private static async Task StoreArticlesAndReviewAsync(NpgsqlConnection connection, PageReading reading)
    {
        var articles = Enumerable.Range(0, reading.Extracted.Page.Articles.Count).ToList();
        await connection.ExecuteAsync(AddArticles, new { reading.DocumentId, ids = articles.Select(i => reading.ArticleId(i)!).ToArray(), starts = articles.Select(reading.ArticleStart).ToArray() });
        if (reading.ReviewFile is not { } review) return;
        var file = new { reading.DocumentId, review.Name, review.Content };
        await connection.ExecuteAsync(EndReview, file);
        await connection.ExecuteAsync(AddReview, file);
    }

    /// <summary>Ends the rows that the reading does not say any more, and adds those it says newly.</summary>
    private static async Task<Stored> UpdateRowsAsync(NpgsqlConnection connection, Stored stored, IReadOnlyList<HeldRow> held)
    {
        var said = stored.Reading.Rows.Select(r => (r.Dataset, r.Id, r.Digest)).ToHashSet();
        var ended = held.Where(h => !said.Contains((h.Dataset, h.Id, h.Digest))).ToList();
        foreach (var dataset in ended.GroupBy(h => h.Dataset))
        {
            var rows = dataset.Select(h => h.RowNo).ToArray();
            await connection.ExecuteAsync($"update haikou.{dataset.Key.Table} set superseded_at = now() where row_no = any(@rows)", new { rows });
            await connection.ExecuteAsync(EndCitations, new { rows });
        }

        var unchanged = held.Select(h => (h.Dataset, h.Id, h.Digest)).ToHashSet();
        var fresh = stored.Reading.Rows.Where(r => !unchanged.Contains((r.Dataset, r.Id, r.Digest))).ToList();
        if (fresh.Count > 0) await AddRowsAsync(connection, stored.Reading.DocumentId, fresh);
        return stored with { Added = fresh.Count, Ended = ended.Count };
    }

    private static async Task AddRowsAsync(NpgsqlConnection connection, string document, List<ReadRow> rows)
    {
        var numbers = (await connection.QueryAsync<(long RowNo, string Dataset, string Id)>(RegisterRecords,
            new { datasets = rows.Select(r => r.Dataset.Slug).ToArray(), ids = rows.Select(r => r.Id).ToArray() })).ToDictionary(r => (r.Dataset, r.Id), r => r.RowNo);
        foreach (var dataset in rows.GroupBy(r => r.Dataset))
        {
            var columns = RowJson.Columns(dataset.Key);
            var json = JsonSerializer.Serialize(dataset.Select(r => RowJson.Of(r, numbers[(r.Dataset.Slug, r.Id)], document)));
            await connection.ExecuteAsync(
                $"insert into haikou.{dataset.Key.Table} ({columns}) select {columns} from jsonb_populate_recordset(null::haikou.{dataset.Key.Table}, @rows::jsonb)", new { rows = json });
        }

        var citations = rows.SelectMany(r => RowJson.CitationsOf(r, numbers[(r.Dataset.Slug, r.Id)], document));
        await connection.ExecuteAsync(AddCitations, new { rows = JsonSerializer.Serialize(citations) });
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
