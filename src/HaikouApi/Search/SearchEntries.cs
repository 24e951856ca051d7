using System.Text.Json;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
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
            case when s.terms_end is not null then ($4)[s.terms_start : s.terms_end] || api.day_blocks($2) end, s.runs, s.run_ends
        from json_to_recordset($3) as s
            (datasets text[], ids text[], titles text, folded_titles text, text text, folded text, terms_start integer, terms_end integer,
                runs integer[], run_ends integer[])
        """;

    /// <summary>At the beginning of a text, stands for the text that the article's row has.</summary>
    private const char InRow = '\u001F';

    private static readonly JsonSerializerOptions Json = new() { Encoder = PlainJsonEncoder.Instance, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly StoredPages _stored = new(catalogue);

    /// <summary>What makes the sections of a page anew from what it says now.</summary>
    public IEnumerable<NpgsqlBatchCommand> Replacing(SearchedPage page, bool isNew)
    {
        if (!isNew) yield return new(End) { Parameters = { new() { Value = page.Document } } };
        var terms = new List<int>();
        var sections = JsonSerializer.Serialize(new PageSections(catalogue, page).All.Select(entries => Section.Of(entries, terms)), Json);
        yield return new(Insert)
        {
            Parameters =
            {
                new() { Value = page.Document },
                new() { Value = page.PrintedOn },
                new() { Value = sections, NpgsqlDbType = NpgsqlDbType.Json },
                new() { Value = terms },
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

    /// <summary>A section as it is stored. Its terms are among those of all sections of its page: they are many, and go as they are.</summary>
    private sealed record Section(string[] Datasets, string[] Ids, string Titles, string FoldedTitles,
        string Text, string Folded, int? TermsStart, int? TermsEnd, int[] Runs, int[] RunEnds)
    {
        public static Section Of(IReadOnlyList<SearchEntry> entries, List<int> terms)
        {
            var titles = Joined(entries.Select(e => e.Title));
            var folded = SearchText.Fold(Joined(entries.Select(e => e.Text.ToString())));
            var (own, before, runs) = (SearchText.Terms(folded), terms.Count, 0);
            terms.AddRange(own ?? []);
            return new([.. entries.Select(e => e.Dataset)], [.. entries.Select(e => e.Id)], titles, SearchText.Fold(titles),
                Joined(entries.Select(Kept)), folded, own is null ? null : before + 1, own is null ? null : terms.Count,
                [.. entries.SelectMany(e => e.Text.Runs)], [.. entries.Select(e => runs += e.Text.RunCount)]);
        }

        /// <summary>An entry's text without what its row has.</summary>
        private static string Kept(SearchEntry entry)
        {
            var text = entry.Text.ToString();
            return entry.InRow.Length > 0 && !entry.InRow.Contains(SearchText.Between) && text.StartsWith(entry.InRow, StringComparison.Ordinal)
                ? InRow + text[entry.InRow.Length..]
                : text.StartsWith(InRow) ? ' ' + text[1..] : text;
        }

        private static string Joined(IEnumerable<string> texts) => string.Join(SearchText.Between, texts.Select(t => t.Replace(SearchText.Between, ' ')));
    }
}
