using System.Text.Json;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Originals.Files;
using Npgsql;

namespace HaikouApi.Documents;

/// <summary>The tables that a page is stored in: the SQL of adding rows and ending them, in a transaction of the caller's.</summary>
internal sealed class PageTables(NpgsqlConnection connection, string document)
{
    private const string AddDocument =
        "insert into haikou.document (id, sha256, text) values (@document, @Sha256, @Text) on conflict do nothing returning ingested_at";

    /// <summary>Of two who change the same page at once, the second waits and sees what the first did.</summary>
    private const string Lock = "select pg_advisory_xact_lock(hashtextextended('haikou.document ' || @document, 0))";

    /// <summary>
    /// By the clock and not when the transaction began, which may have been before the change that it waited for; no two changes of a page have one moment.
    /// </summary>
    private const string Moment =
        "select greatest(clock_timestamp(), (select max(at) + interval '1 microsecond' from haikou.change where document_id = @document))";

    private const string AddArticles = """
        insert into haikou.article (id, document_id, starts_at) select a.id, @document, a.starts_at from unnest(@ids, @starts) as a (id, starts_at)
        on conflict do nothing
        """;

    private const string RegisterRecords = """
        insert into haikou.record (dataset, id) select r.dataset, r.id from unnest(@datasets, @ids) as r (dataset, id) returning row_no, dataset, id
        """;

    private const string AddCitations = """
        insert into haikou.citation (row_no, field, id, dataset, record_id, document_id, article_id, quote, segments, recorded_at)
        select row_no, field, id, dataset, record_id, document_id, article_id, quote, segments, recorded_at from jsonb_populate_recordset(null::haikou.citation, @rows::jsonb)
        """;

    private const string EndCitations = "update haikou.citation set superseded_at = @at where row_no = any(@rows)";

    private const string AddReview =
        "insert into haikou.review (document_id, name, content, basis, label, recorded_at) values (@document, @name, @content, @basis::jsonb, @label, @at)";

    private const string AddSubmission = """
        insert into haikou.submission (document_id, title, published_on, place, newspaper, edition, page_number, source_url, recorded_at)
        values (@document, @Title, @PublishedOn, @Place, @Newspaper, @Edition, @PageNumber, @SourceUrl, @at)
        """;

    /// <summary>An original is kept once: where it came from first, until a better reader makes another text of it.</summary>
    private const string AddOriginal = """
        insert into haikou.original as kept (sha256, document_id, media_type, file_name, reader, content, charset, places)
        values (@Sha256, @document, @mediaType, @FileName, @Reader, @Bytes, @Charset, @places::jsonb)
        on conflict (sha256) do update set document_id = excluded.document_id, reader = excluded.reader, charset = excluded.charset, places = excluded.places
        where @IsReadAgain
        """;

    private const string DocumentOfOriginal = "select document_id::text from haikou.original where sha256 = @sha256";

    private const string AddChange = $"""
        with counted as ({DataVersion.CountUp})
        insert into haikou.change (version, document_id, at, cause, label, because, datasets, rows, ended)
        select version, @document, @At, @Cause, @Label, @Because, @datasets, @rows, @ended::jsonb from counted returning version
        """;

    /// <summary>When what is stored now is stored.</summary>
    public DateTime At { get; private set; }

    /// <summary>Takes the page's turn; true where the page is new.</summary>
    public async Task<bool> BeginAsync(PageReading? reading = null)
    {
        var isNew = reading is not null && await connection.ExecuteScalarAsync<DateTime?>(
            AddDocument, new { document, reading.Sha256, reading.Submission.Text }) is not null;
        await connection.ExecuteAsync(Lock, new { document });
        At = await connection.ExecuteScalarAsync<DateTime>(Moment, new { document });
        return isNew;
    }

    public async Task StoreArticlesAsync(PageReading reading)
    {
        var articles = Enumerable.Range(0, reading.Extracted.Page.Articles.Count).ToList();
        await connection.ExecuteAsync(AddArticles,
            new { document, ids = articles.Select(i => reading.ArticleId(i)!).ToArray(), starts = articles.Select(reading.ArticleStart).ToArray() });
    }

    /// <summary>
    /// The document that an original was read as before: whatever a better reader would make of it now, it is the same one. Text in some encoding is what it
    /// was said to be in.
    /// </summary>
    public static async Task<string?> DocumentOfAsync(NpgsqlConnection connection, Original? original, CancellationToken cancellation) =>
        original is null or { Kind: OriginalKind.Text }
        ? null
        : await connection.ExecuteScalarAsync<string?>(
            new CommandDefinition(DocumentOfOriginal, new { sha256 = original.Sha256 }, cancellationToken: cancellation));

    /// <summary>Keeps what a page was received as.</summary>
    public Task StoreOriginalAsync(ReceivedOriginal original, string text) => connection.ExecuteAsync(AddOriginal, new
    {
        original.File.Sha256,
        document,
        mediaType = original.File.Kind.MediaType(),
        original.File.FileName,
        original.Reader,
        original.File.Bytes,
        original.Charset,
        places = KeptPlaces.Write(original.Places, text),
        original.IsReadAgain,
    });

    /// <summary>Keeps what the sender says, in the place of what was said before.</summary>
    public async Task StoreSubmissionAsync(Submission sent)
    {
        await EndAsync("submission");
        await connection.ExecuteAsync(AddSubmission,
            new { document, sent.Title, sent.PublishedOn, sent.Place, sent.Newspaper, sent.Edition, sent.PageNumber, sent.SourceUrl, at = At });
    }

    /// <summary>Keeps a review in the place of the one before; null is that there is none any more.</summary>
    public async Task StoreReviewAsync(string name, string? content, string basis, string? label)
    {
        await EndAsync("review");
        await connection.ExecuteAsync(AddReview, new { document, name, content, basis, label, at = At });
    }

    /// <summary>Ends rows, with what they cite.</summary>
    public async Task EndRowsAsync(IEnumerable<HeldRow> ended)
    {
        foreach (var dataset in ended.GroupBy(h => h.Dataset))
        {
            var rows = dataset.Select(h => h.RowNo).ToArray();
            await connection.ExecuteAsync($"update haikou.{dataset.Key.Table} set superseded_at = @at where row_no = any(@rows)", new { rows, at = At });
            await connection.ExecuteAsync(EndCitations, new { rows, at = At });
        }
    }

    public async Task AddRowsAsync(IReadOnlyList<ReadRow> rows)
    {
        if (rows.Count == 0) return;
        var numbers = (await connection.QueryAsync<(long RowNo, string Dataset, string Id)>(RegisterRecords,
            new { datasets = rows.Select(r => r.Dataset.Slug).ToArray(), ids = rows.Select(r => r.Id).ToArray() }))
                .ToDictionary(r => (r.Dataset, r.Id), r => r.RowNo);
        foreach (var dataset in rows.GroupBy(r => r.Dataset))
        {
            var columns = RowJson.Columns(dataset.Key);
            var json = JsonSerializer.Serialize(dataset.Select(r => RowJson.Of(r, numbers[(r.Dataset.Slug, r.Id)], document, At)));
            await connection.ExecuteAsync(
                $"insert into haikou.{dataset.Key.Table} ({columns}) select {columns} from jsonb_populate_recordset(null::haikou.{dataset.Key.Table}, @rows::jsonb)", new { rows = json });
        }

        var citations = rows.SelectMany(r => RowJson.CitationsOf(r, numbers[(r.Dataset.Slug, r.Id)], document, At));
        await connection.ExecuteAsync(AddCitations, new { rows = JsonSerializer.Serialize(citations) });
    }

    /// <summary>
    /// Says what was done: the last statement of a transaction, for its lock is kept until the commit. Returns the version of the data that this makes.
    /// </summary>
    public Task<long> AddChangeAsync(Act act, IReadOnlyCollection<(Dataset Dataset, string Id)> touched, string ended = "{}") =>
        connection.ExecuteScalarAsync<long>(AddChange, new
        {
            document,
            At,
            act.Cause,
            act.Label,
            act.Because,
            datasets = touched.Select(t => t.Dataset.Slug).Distinct().Order(StringComparer.Ordinal).ToArray(),
            rows = touched.Distinct().Count(),
            ended,
        });

    private Task EndAsync(string table) =>
        connection.ExecuteAsync($"update haikou.{table} set superseded_at = @at where document_id = @document and superseded_at is null",
        new { document, at = At });
}
