using HaikouApi.Database;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Rows;
using HaikouApi.Originals.Files;
using Npgsql;

namespace HaikouApi.Documents.Storing;

/// <summary>
/// The tables that a page is stored in: the SQL of adding rows and ending them, in a transaction of the caller's. What is written is gathered, and goes to the
/// database together.
/// </summary>
internal sealed class PageTables(NpgsqlConnection connection, string document)
{
    private const string AddDocument = "insert into haikou.document (id, sha256, text) values ($1, $2, $3) on conflict do nothing returning 1";

    /// <summary>Of two who change the same page at once, the second waits and sees what the first did.</summary>
    private const string Lock = "select pg_advisory_xact_lock(hashtextextended('haikou.document ' || $1, 0))";

    /// <summary>
    /// By the clock and not when the transaction began, which may have been before the change that it waited for; no two changes of a page have one moment.
    /// </summary>
    private const string Moment = "select greatest(clock_timestamp(), (select max(at) + interval '1 microsecond' from haikou.change where document_id = $1))";

    private const string AddArticles =
        "insert into haikou.article (id, document_id, starts_at) select a.id, $1, a.starts_at from unnest($2, $3) as a (id, starts_at) on conflict do nothing";

    private const string RegisterRecords = "insert into haikou.record select from generate_series(1, $1) returning row_no";

    private const string EndEvidence = "update haikou.evidence set superseded_at = $2 where row_no = any($1)";

    private const string AddReview = "insert into haikou.review (document_id, name, content, basis, label, recorded_at) values ($1, $2, $3, $4::jsonb, $5, $6)";

    private const string AddSubmission = """
        insert into haikou.submission (document_id, title, published_on, place, newspaper, edition, page_number, source_url, recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    /// <summary>An original is kept once: where it came from first, until a better reader makes another text of it.</summary>
    private const string AddOriginal = """
        insert into haikou.original as kept (sha256, document_id, media_type, file_name, reader, content, charset, pages)
        values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)
        on conflict (sha256) do update set document_id = excluded.document_id, reader = excluded.reader, charset = excluded.charset, pages = excluded.pages
        where $9
        """;

    private const string AddLines = """
        insert into haikou.printed_line (sha256, starts_at, ends_at, page, box, lefts, rights)
        select o.sha256, (l ->> 0)::integer, (l ->> 1)::integer, (l ->> 2)::integer, array[(l ->> 3)::real, (l ->> 4)::real, (l ->> 5)::real, (l ->> 6)::real],
            translate(l ->> 7, '[]', '{}')::real[], translate(l ->> 8, '[]', '{}')::real[]
        from haikou.original o, json_array_elements($3::json) l where o.sha256 = $1 and o.reader = $2
        on conflict do nothing
        """;

    private const string Kept = "select reader, pages is not null from haikou.original where sha256 = $1";

    private const string DocumentOfOriginal = "select document_id::text from haikou.original where sha256 = $1";

    private readonly List<NpgsqlBatchCommand> _pending = [];

    public string Document => document;

    /// <summary>When what is stored now is stored.</summary>
    public DateTime At { get; private set; }

    /// <summary>Takes the page's turn; true where the page is new.</summary>
    public async Task<bool> BeginAsync(PageReading? reading = null)
    {
        if (reading is not null) _pending.Add(AddDocument, document, reading.Sha256, reading.Submission.Text);
        _pending.Add(Lock, document);
        _pending.Add(Moment, document);
        await using var batch = TakePending();
        await using var results = await batch.ExecuteReaderAsync();
        var isNew = reading is not null && await results.ReadAsync();
        if (reading is not null) await results.NextResultAsync();
        await results.NextResultAsync();
        await results.ReadAsync();
        At = results.GetDateTime(0);
        return isNew;
    }

    /// <summary>Has what is done to two pages done at one moment: what goes on from one to the other is never on both, nor on none.</summary>
    public void Join(PageTables other) => At = other.At = At > other.At ? At : other.At;

    public void StoreArticles(PageReading reading)
    {
        var articles = Enumerable.Range(0, reading.Extracted.Page.Articles.Count).ToList();
        _pending.Add(AddArticles, document, articles.Select(i => reading.ArticleId(i)!).ToArray(), articles.Select(reading.ArticleStart).ToArray());
    }

    /// <summary>
    /// The document that an original was read as before: whatever a better reader would make of it now, it is the same one. Text in some encoding is what it
    /// was said to be in.
    /// </summary>
    public static async Task<string?> DocumentOfAsync(NpgsqlConnection connection, Original? original, CancellationToken cancellation) =>
        original is null or { Kind: OriginalKind.Text }
        ? null
        : await new NpgsqlCommand(DocumentOfOriginal, connection) { Parameters = { new() { Value = original.Sha256 } } }.ExecuteScalarAsync(cancellation)
            as string;

    /// <summary>Keeps what a page was received as; whether another thing is known thereby of where the text is printed.</summary>
    public async Task<bool> StoreOriginalAsync(ReceivedOriginal original, string text)
    {
        var (reader, isPlaced) = await KeptAsync(original.File.Sha256);
        if (reader is not null && !original.IsReadAgain) return false;
        _pending.Add(AddOriginal, original.File.Sha256, document, original.File.Kind.MediaType(), original.File.FileName, original.Reader, original.File.Bytes,
            original.Charset, KeptPlaces.Pages(original.Places), original.IsReadAgain);
        if (reader == original.Reader) return false;
        if (original.Places is { } places) _pending.Add(AddLines, original.File.Sha256, original.Reader, KeptPlaces.Lines(places, text));
        return isPlaced || original.Places is not null;
    }

    /// <summary>The reader of an original that is kept, and whether it said where the text is printed; null where none is kept.</summary>
    private async Task<(string? Reader, bool IsPlaced)> KeptAsync(string sha256)
    {
        await using var command = new NpgsqlCommand(Kept, connection) { Parameters = { new() { Value = sha256 } } };
        await using var kept = await command.ExecuteReaderAsync();
        return await kept.ReadAsync() ? (kept.GetString(0), kept.GetBoolean(1)) : default;
    }

    /// <summary>Keeps what the sender says, in the place of what was said before.</summary>
    public void StoreSubmission(Submission sent)
    {
        End("submission");
        _pending.Add(AddSubmission, document, sent.Title, sent.PublishedOn, sent.Place, sent.Newspaper, sent.Edition, sent.PageNumber, sent.SourceUrl, At);
    }

    /// <summary>Keeps a review in the place of the one before; null is that there is none any more.</summary>
    public void StoreReview(string name, string? content, string basis, string? label)
    {
        End("review");
        _pending.Add(AddReview, document, name, content, basis, label, At);
    }

    /// <summary>Ends rows, with what they cite.</summary>
    public void EndRows(IReadOnlyCollection<HeldRow> ended)
    {
        foreach (var dataset in ended.GroupBy(h => h.Dataset))
        {
            _pending.Add($"update haikou.{dataset.Key.Table} set superseded_at = $2 where row_no = any($1)", dataset.Select(h => h.RowNo).ToArray(), At);
        }

        if (ended.Count > 0) _pending.Add(EndEvidence, ended.Select(h => h.RowNo).ToArray(), At);
    }

    public async Task AddRowsAsync(IReadOnlyList<ReadRow> rows)
    {
        if (rows.Count == 0) return;
        var numbers = await RegisterAsync(rows);
        foreach (var dataset in rows.GroupBy(r => r.Dataset))
        {
            _pending.AddInsert(dataset.Key.Table!, RowJson.Columns(dataset.Key),
                dataset.Select(r => RowJson.Of(r, numbers[(r.Dataset.Slug, r.Id)], document, At)));
        }

        var evidence = rows.Select(r => RowJson.EvidenceOf(r, numbers[(r.Dataset.Slug, r.Id)], document, At)).OfType<object>().ToList();
        if (evidence.Count > 0) _pending.AddInsert("evidence", RowJson.EvidenceColumns, evidence);
    }

    public void Add(IEnumerable<NpgsqlBatchCommand> commands) => _pending.AddRange(commands);

    /// <summary>Writes what is gathered.</summary>
    public async Task SaveAsync()
    {
        if (_pending.Count == 0) return;
        await using var batch = TakePending();
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>Gives each new version of a record its number.</summary>
    private async Task<Dictionary<(string Dataset, string Id), long>> RegisterAsync(IReadOnlyList<ReadRow> rows)
    {
        _pending.Add(RegisterRecords, rows.Count);
        await using var batch = TakePending();
        await using var numbered = await batch.ExecuteReaderAsync();
        var numbers = new Dictionary<(string, string), long>();
        foreach (var row in rows)
        {
            await numbered.ReadAsync();
            numbers[(row.Dataset.Slug, row.Id)] = numbered.GetInt64(0);
        }

        return numbers;
    }

    private NpgsqlBatch TakePending()
    {
        var batch = new NpgsqlBatch(connection);
        batch.Add(_pending);
        _pending.Clear();
        return batch;
    }

    private void End(string table) =>
        _pending.Add($"update haikou.{table} set superseded_at = $2 where document_id = $1 and superseded_at is null", document, At);
}
