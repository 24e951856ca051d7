using System.Text.Json;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Datasets;
using Npgsql;

namespace HaikouApi.Ingest;

/// <summary>What storing a page came to.</summary>
/// <param name="IsNew">Whether the page was not there before.</param>
/// <param name="Added">Rows that were added.</param>
/// <param name="Ended">Rows that no longer hold.</param>
public sealed record Stored(bool IsNew, int Added, int Ended);

/// <summary>
/// Stores a reading: document, articles, records and evidence in one transaction, or nothing. What says the same as before stays untouched,
/// so storing a page twice changes no row and no id.
/// </summary>
public sealed class Ingestor(Databases databases)
{
    private const string AddDocument = """
        insert into haikou.document (id, sha256, text) values (@DocumentId, @Sha256, @Text) on conflict (sha256) do nothing
        """;

    private const string AddArticles = """
        insert into haikou.article (id, document_id, starts_at) select a.id, @DocumentId, a.starts_at from unnest(@ids, @starts) as a (id, starts_at)
        on conflict (id) do nothing
        """;

    private const string RegisterRecords = """
        insert into haikou.record (dataset, id) select r.dataset, r.id from unnest(@datasets, @ids) as r (dataset, id) returning row_no, dataset, id
        """;

    private const string AddCitations = """
        insert into haikou.citation (row_no, field, id, dataset, record_id, document_id, article_id, quote, segments)
        select row_no, field, id, dataset, record_id, document_id, article_id, quote, segments from jsonb_populate_recordset(null::haikou.citation, @rows::jsonb)
        """;

    private const string EndCitations = "update haikou.citation set superseded_at = now() where row_no = any(@rows)";

    private const string CountUp = "update haikou.data_version set version = version + 1, updated_at = now()";

    public async Task<Stored> StoreAsync(PageReading reading, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var isNew = await connection.ExecuteAsync(AddDocument, new { reading.DocumentId, reading.Sha256, reading.Submission.Text }) == 1;
        var articles = Enumerable.Range(0, reading.Extracted.Page.Articles.Count).ToList();
        await connection.ExecuteAsync(AddArticles, new { reading.DocumentId, ids = articles.Select(i => reading.ArticleId(i)!).ToArray(), starts = articles.Select(reading.ArticleStart).ToArray() });

        var (added, ended) = await UpdateRowsAsync(connection, reading, isNew);
        if (added + ended > 0) await connection.ExecuteAsync(CountUp);
        await transaction.CommitAsync(cancellation);
        return new(isNew, added, ended);
    }

    /// <summary>Ends the rows that the reading does not say any more, and adds those it says newly.</summary>
    private static async Task<(int Added, int Ended)> UpdateRowsAsync(NpgsqlConnection connection, PageReading reading, bool isNew)
    {
        var ended = 0;
        var fresh = new List<ReadRow>();
        foreach (var dataset in Catalogue.All.Where(d => d.Table is not null))
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
}
