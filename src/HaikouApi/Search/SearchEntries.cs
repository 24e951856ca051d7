using System.Text.Json;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Lists.FullText;
using HaikouApi.Web;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Search;

/// <summary>Keeps what search looks through: the entries of a page follow its rows, in the same transaction.</summary>
public sealed class SearchEntries(Catalogue catalogue)
{
    /// <summary>One number for all instances: only one of them makes entries anew for everything.</summary>
    private const long AdvisoryLockNumber = 0x4841_494B_4F55 + 1;

    private const string Lacking = """
        select r.document_id::text from haikou.document_reading r
        where r.superseded_at is null and ((select edition from haikou.search_edition) <> @Edition
            or not exists (select from haikou.search_section s where s.document_id = r.document_id and s.superseded_at is null))
        order by r.recorded_at, r.document_id
        """;

    private const string End = "update haikou.search_section set superseded_at = clock_timestamp() where document_id = $1 and superseded_at is null";

    private const string Insert = """
        insert into haikou.search_section (document_id, printed_on, datasets, ids, titles, folded_titles, text, folded, terms, runs, run_ends)
        select $1, $2, s.datasets, s.ids, s.titles, s.folded_titles, s.text, s.folded,
            s.terms || case when s.terms is not null then api.day_blocks($2) end, s.runs, s.run_ends
        from json_to_recordset($3) as s
            (datasets text[], ids text[], titles text, folded_titles text, text text, folded text, terms integer[], runs integer[], run_ends integer[])
        """;

    private static readonly JsonSerializerOptions Json = new() { Encoder = PlainJsonEncoder.Instance, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly StoredPages _stored = new(catalogue);

    /// <summary>What makes the sections of a page anew from what it says now.</summary>
    public IEnumerable<NpgsqlBatchCommand> Replacing(SearchedPage page, bool isNew)
    {
        if (!isNew) yield return new(End) { Parameters = { new() { Value = page.Document } } };
        yield return new(Insert)
        {
            Parameters =
            {
                new() { Value = page.Document },
                new() { Value = page.PrintedOn },
                new() { Value = JsonSerializer.Serialize(new PageSections(catalogue, page).All.Select(Section.Of), Json), NpgsqlDbType = NpgsqlDbType.Json },
            },
        };
    }

    /// <summary>Makes the sections of a page anew from what is stored of it.</summary>
    public async Task RefreshAsync(NpgsqlConnection connection, string document)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (await _stored.ReadAsync(connection, document) is { } page) batch.Add(Replacing(page, isNew: false));
        else batch.BatchCommands.Add(new(End) { Parameters = { new() { Value = document } } });
        await batch.ExecuteNonQueryAsync();
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

    /// <summary>A section as it is stored.</summary>
    private sealed record Section(string[] Datasets, string[] Ids, string Titles, string FoldedTitles,
        string Text, string Folded, int[]? Terms, int[] Runs, int[] RunEnds)
    {
        public static Section Of(IReadOnlyList<SearchEntry> entries)
        {
            var (titles, text) = (Joined(entries.Select(e => e.Title)), Joined(entries.Select(e => e.Text.ToString())));
            var folded = SearchText.Fold(text);
            var runs = 0;
            return new([.. entries.Select(e => e.Dataset)], [.. entries.Select(e => e.Id)], titles, SearchText.Fold(titles),
                text, folded, SearchText.Terms(folded),
                [.. entries.SelectMany(e => e.Text.Runs)], [.. entries.Select(e => runs += e.Text.RunCount)]);
        }

        private static string Joined(IEnumerable<string> texts) => string.Join(SearchText.Between, texts.Select(t => t.Replace(SearchText.Between, ' ')));
    }
}
