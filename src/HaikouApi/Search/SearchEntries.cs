using System.Text.Json;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Lists.FullText;
using Npgsql;

namespace HaikouApi.Search;

/// <summary>Keeps what search looks through: the entries of a page follow its rows, in the same transaction.</summary>
public sealed class SearchEntries(Catalogue catalogue)
{
    /// <summary>One number for all instances: only one of them makes entries anew for everything.</summary>
    private const long AdvisoryLockNumber = 0x4841_494B_4F55 + 1;

    private const string Lacking = """
        select r.document_id::text from haikou.document_reading r
        where r.superseded_at is null and ((select edition from haikou.search_edition) <> @Edition
            or not exists (select from haikou.search_entry e where e.document_id = r.document_id and e.superseded_at is null))
        order by r.recorded_at, r.document_id
        """;

    private const string Page = """
        select d.text, coalesce(r.published_on, r.dateline_on, (d.ingested_at at time zone 'UTC')::date) as "PrintedOn"
        from haikou.document d join haikou.document_reading r on r.document_id = d.id and r.superseded_at is null where d.id = @document
        """;

    private const string Cited = "select row_no, field, id::text, quote, segments from haikou.citation where document_id = $1 and superseded_at is null order by row_no, field";

    private const string End = "update haikou.search_entry set superseded_at = now() where document_id = @document and superseded_at is null";

    private const string Insert = """
        insert into haikou.search_entry (dataset, id, document_id, printed_on, title, folded_title, text, folded, terms, starts, segments)
        select e.dataset, e.id, @document, @printedOn, e.title, e.folded_title, e.text, e.folded, case when e.terms is not null then array_to_tsvector(e.terms || api.day_blocks(@printedOn)) end, e.starts, e.segments
        from jsonb_to_recordset(@entries::jsonb) as e
            (dataset text, id text, title text, folded_title text, text text, folded text, terms text[], starts integer[], segments int4range[])
        """;

    /// <summary>The rows of a page, whatever dataset they are of.</summary>
    private readonly string _rows = string.Join("\nunion all ", catalogue.All.Where(d => d.Table is not null).Select(d => $"""
        select '{d.Slug}' as dataset, r.row_no, r.id::text, r.article_id::text, r.quote, r.segments, to_jsonb(r)::text as said from haikou.{d.Table} r
        where r.document_id = $1 and r.superseded_at is null
        """));

    /// <summary>Makes the entries of a page anew from its rows as they are now.</summary>
    public async Task RefreshAsync(NpgsqlConnection connection, string document)
    {
        await connection.ExecuteAsync(End, new { document });
        var page = await connection.QuerySingleOrDefaultAsync<StoredPage>(Page, new { document });
        if (page is null) return;
        var citations = await ReadAsync(connection, Cited, document, StoredCitation.Of);
        var rows = await ReadAsync(connection, _rows, document, row => StoredRow.Of(row, catalogue));
        var entries = new PageEntries(catalogue, document, page.Text, rows, citations).All.Select(Json);
        await connection.ExecuteAsync(Insert, new { document, page.PrintedOn, entries = JsonSerializer.Serialize(entries) });
    }

    /// <summary>Makes the entries of every page, where another edition of the folding made them; else of the pages that have none.</summary>
    public async Task CatchUpAsync(Databases databases, ILogger logger, CancellationToken cancellation)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        if (await IsCurrentAsync(connection) && !(await LackingAsync(connection)).Any()) return;
        await using var turn = await AdvisoryLock.TakeAsync(databases.Writer, AdvisoryLockNumber, "making pages searchable", logger, cancellation);
        var documents = (await LackingAsync(connection)).ToList();
        foreach (var document in documents)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await RefreshAsync(connection, document);
            await transaction.CommitAsync(cancellation);
        }

        // Answers that were made without these entries are of another version.
        if (documents.Count > 0) await connection.ExecuteAsync(DataVersion.CountUp);
        if (!await IsCurrentAsync(connection)) await connection.ExecuteAsync("update haikou.search_edition set edition = @Edition", new { SearchText.Edition });
    }

    private static async Task<bool> IsCurrentAsync(NpgsqlConnection connection) => await connection.ExecuteScalarAsync<int>("select edition from haikou.search_edition") == SearchText.Edition;

    private static Task<IEnumerable<string>> LackingAsync(NpgsqlConnection connection) => connection.QueryAsync<string>(Lacking, new { SearchText.Edition }, commandTimeout: 0);

    private static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, string document, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = document } } };
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<T>();
        while (await reader.ReadAsync()) all.Add(read(reader));
        return all;
    }

    private static object Json(SearchEntry entry)
    {
        var text = entry.Text.ToString();
        var folded = SearchText.Fold(text);
        return new
        {
            dataset = entry.Dataset,
            id = entry.Id,
            title = entry.Title,
            folded_title = SearchText.Fold(entry.Title),
            text,
            folded,
            terms = SearchText.Terms(folded),
            starts = entry.Text.Starts,
            segments = entry.Text.Segments.Select(s => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{s.Start},{s.End})")),
        };
    }

    private sealed record StoredPage
    {
        public required string Text { get; init; }

        public required DateOnly PrintedOn { get; init; }
    }
}
