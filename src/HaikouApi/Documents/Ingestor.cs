using System.Text.Json;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Search;
using Npgsql;

namespace HaikouApi.Documents;

/// <summary>What storing a page came to.</summary>
/// <param name="IsNew">Whether the page was not there before.</param>
/// <param name="At">When the page was stored first.</param>
/// <param name="Added">Rows that were added.</param>
/// <param name="Ended">Rows that no longer hold.</param>
/// <param name="Version">The version of the data that this made; null when nothing changed.</param>
public sealed record Stored(bool IsNew, DateTime At, int Added, int Ended, long? Version = null);

/// <summary>
/// Stores a reading: document, articles, records and evidence in one transaction, or nothing. What says the same as before stays untouched,
/// so storing a page twice changes no row and no id.
/// </summary>
public sealed class Ingestor(Databases databases, DocumentReader reader, SearchEntries search, Catalogue catalogue)
{
    private const string AddDocument = """
        insert into haikou.document (id, sha256, text) values (@DocumentId, @Sha256, @Text) on conflict do nothing
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

    private const string HeldReview = "select name, content from haikou.review where document_id = @id and superseded_at is null";

    private const string EndReview = "update haikou.review set superseded_at = now() where document_id = @DocumentId and superseded_at is null and content <> @Content";

    private const string AddReview = """
        insert into haikou.review (document_id, name, content) select @DocumentId, @Name, @Content
        where not exists (select from haikou.review where document_id = @DocumentId and superseded_at is null)
        """;

    private const string HeldPage = """
        select d.text, r.published_on, r.source_url, case when not exists (select from haikou.citation c where c.row_no = r.row_no and c.field = 'title') then r.title end as title
        from haikou.document d join haikou.document_reading r on r.document_id = d.id and r.superseded_at is null where d.id = @id
        """;

    /// <summary>Reads a page by the rules and by the review that comes with it or is held for it.</summary>
    public async Task<PageReading> ReadAsync(Submission submission, ReviewFile? review = null, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        var id = PageReading.IdOf(submission.Text);

        // The same text again is the same page: what its first sender said of it stands.
        var held = await connection.QuerySingleOrDefaultAsync<HeldSubmission>(new CommandDefinition(HeldPage, new { id }, cancellationToken: cancellation));
        if (held is not null) submission = new(held.Text, held.Title, held.PublishedOn, held.SourceUrl);
        var kept = await connection.QuerySingleOrDefaultAsync<(string Name, string Content)?>(new CommandDefinition(HeldReview, new { id }, cancellationToken: cancellation));
        return reader.Read(submission, review ?? (kept is { } file ? new ReviewFile(file.Name, file.Content) : null));
    }

    /// <summary>The ids of all stored pages, oldest first.</summary>
    public async Task<IReadOnlyList<string>> StoredPagesAsync(CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        return [.. await connection.QueryAsync<string>(new CommandDefinition("select id::text from haikou.document order by ingested_at, id", cancellationToken: cancellation))];
    }

    /// <summary>Reads a stored page by the rules of this version.</summary>
    public async Task<PageReading> ReadAgainAsync(string id, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        var text = await connection.ExecuteScalarAsync<string>(new CommandDefinition("select text from haikou.document where id = @id", new { id }, cancellationToken: cancellation));
        return await ReadAsync(new(text!), cancellation: cancellation);
    }

    public async Task<Stored> StoreAsync(PageReading reading, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var isNew = await connection.ExecuteAsync(AddDocument, new { reading.DocumentId, reading.Sha256, reading.Submission.Text }) == 1;
        var articles = Enumerable.Range(0, reading.Extracted.Page.Articles.Count).ToList();
        await connection.ExecuteAsync(AddArticles, new { reading.DocumentId, ids = articles.Select(i => reading.ArticleId(i)!).ToArray(), starts = articles.Select(reading.ArticleStart).ToArray() });

        if (reading.ReviewFile is { } review)
        {
            var file = new { reading.DocumentId, review.Name, review.Content };
            await connection.ExecuteAsync(EndReview, file);
            await connection.ExecuteAsync(AddReview, file);
        }

        var (added, ended) = await UpdateRowsAsync(connection, reading, isNew);
        long? version = null;
        if (added + ended > 0)
        {
            await search.RefreshAsync(connection, reading.DocumentId);
            version = await connection.ExecuteScalarAsync<long>(DataVersion.CountUp);
        }

        var at = await connection.ExecuteScalarAsync<DateTime>("select ingested_at from haikou.document where id = @DocumentId", new { reading.DocumentId });
        await transaction.CommitAsync(cancellation);
        return new(isNew, at, added, ended, version);
    }

    /// <summary>Ends the rows that the reading does not say any more, and adds those it says newly.</summary>
    private async Task<(int Added, int Ended)> UpdateRowsAsync(NpgsqlConnection connection, PageReading reading, bool isNew)
    {
        var ended = 0;
        var fresh = new List<ReadRow>();
        foreach (var dataset in catalogue.All.Where(d => d.Table is not null))
        {
            var said = reading.Rows.Where(r => r.Dataset == dataset).ToList();
            var held = isNew ? [] : (await connection.QueryAsync<(long RowNo, string Id, string Digest)>(
                $"select row_no, id::text, digest from haikou.{dataset.Table} where document_id = @DocumentId and superseded_at is null", new { reading.DocumentId })).ToList();
            var unchanged = held.Where(h => said.Any(s => s.Id == h.Id && s.Digest == h.Digest)).Select(h => h.Id).ToHashSet();
            var over = held.Where(h => !unchanged.Contains(h.Id)).Select(h => h.RowNo).ToArray();
            if (over.Length > 0)
            {
                await connection.ExecuteAsync($"update haikou.{dataset.Table} set superseded_at = now() where row_no = any(@rows)", new { rows = over });
                await connection.ExecuteAsync(EndCitations, new { rows = over });
            }

            ended += over.Length;
            fresh.AddRange(said.Where(s => !unchanged.Contains(s.Id)));
        }

        if (fresh.Count > 0) await AddRowsAsync(connection, reading, fresh);
        return (fresh.Count, ended);
    }

    private static async Task AddRowsAsync(NpgsqlConnection connection, PageReading reading, List<ReadRow> rows)
    {
        var numbers = (await connection.QueryAsync<(long RowNo, string Dataset, string Id)>(RegisterRecords,
            new { datasets = rows.Select(r => r.Dataset.Slug).ToArray(), ids = rows.Select(r => r.Id).ToArray() })).ToDictionary(r => (r.Dataset, r.Id), r => r.RowNo);
        foreach (var dataset in rows.GroupBy(r => r.Dataset))
        {
            var columns = RowJson.Columns(dataset.Key);
            var json = JsonSerializer.Serialize(dataset.Select(r => RowJson.Of(r, numbers[(r.Dataset.Slug, r.Id)], reading.DocumentId)));
            await connection.ExecuteAsync(
                $"insert into haikou.{dataset.Key.Table} ({columns}) select {columns} from jsonb_populate_recordset(null::haikou.{dataset.Key.Table}, @rows::jsonb)", new { rows = json });
        }

        var citations = rows.SelectMany(r => RowJson.CitationsOf(r, numbers[(r.Dataset.Slug, r.Id)], reading.DocumentId));
        await connection.ExecuteAsync(AddCitations, new { rows = JsonSerializer.Serialize(citations) });
    }

    private sealed record HeldSubmission
    {
        public required string Text { get; init; }

        public string? Title { get; init; }

        public DateOnly? PublishedOn { get; init; }

        public string? SourceUrl { get; init; }
    }
}
