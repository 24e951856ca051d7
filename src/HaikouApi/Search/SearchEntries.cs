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

    private const string End = "update haikou.search_entry set superseded_at = clock_timestamp() where document_id = @document and superseded_at is null";

    private const string Insert = """
        insert into haikou.search_entry (dataset, id, document_id, printed_on, title, folded_title, text, folded, terms, starts, segments)
        select e.dataset, e.id, @document, @printedOn, e.title, e.folded_title, e.text, e.folded, case when e.terms is not null then array_to_tsvector(e.terms || api.day_blocks(@printedOn)) end, e.starts, e.segments
        from jsonb_to_recordset(@entries::jsonb) as e
            (dataset text, id text, title text, folded_title text, text text, folded text, terms text[], starts integer[], segments int4range[])
        """;

    private readonly StoredPages _stored = new(catalogue);

    /// <summary>Makes the entries of a page anew from what it says now.</summary>
    public async Task ReplaceAsync(NpgsqlConnection connection, SearchedPage page, bool isNew)
    {
        if (!isNew) await connection.ExecuteAsync(End, new { page.Document });
        await connection.ExecuteAsync(Insert, new
        {
            page.Document,
            page.PrintedOn,
            entries = JsonSerializer.Serialize(new PageEntries(catalogue, page).All.Select(Json))
        });
    }

    /// <summary>Makes the entries of a page anew from what is stored of it.</summary>
    public async Task RefreshAsync(NpgsqlConnection connection, string document)
    {
        if (await _stored.ReadAsync(connection, document) is { } page) await ReplaceAsync(connection, page, isNew: false);
        else await connection.ExecuteAsync(End, new { document });
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

    private static async Task<bool> IsCurrentAsync(NpgsqlConnection connection) =>
        await connection.ExecuteScalarAsync<int>("select edition from haikou.search_edition") == SearchText.Edition;

    private static Task<IEnumerable<string>> LackingAsync(NpgsqlConnection connection) =>
        connection.QueryAsync<string>(Lacking, new { SearchText.Edition }, commandTimeout: 0);

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
}
