using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Lists.Sql;
using HaikouApi.Tests.TestServer;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Tests.Database;

/// <summary>How PostgreSQL goes about a page: by an index, wherever in the list the page is.</summary>
[Collection(ReadsOnly.Name)]
public sealed class OrderTests(HaikouService service)
{
    public static TheoryData<string> Datasets => [.. Registry.Default.Catalogue.All.Where(d => d.Table is not null).Select(d => d.Slug)];

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task The_first_page_in_a_datasets_own_order_is_read_from_an_index(string slug)
    {
        Assert.DoesNotContain("Sort", await PlanAsync(ListSql.Page(Query(slug))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task A_later_page_passes_over_no_row_that_came_before(string slug)
    {
        Assert.DoesNotMatch(@"(?m)^\s*Filter", await PlanAsync(ListSql.Page(Later(Query(slug)))));
    }

    /// <summary>They are made of the evidence of records: what is sorted, and passed over, is of one record.</summary>
    [Fact]
    public async Task A_page_of_citations_is_read_from_an_index_record_by_record()
    {
        var (first, later) = (await PlanAsync(ListSql.Page(Query("citations"))), await PlanAsync(ListSql.Page(Later(Query("citations")))));
        Assert.All([first, later],
            plan => Assert.Contains("Presorted Key: ((e.document_id)::text), e.dataset, ((e.record_id)::text)", plan, StringComparison.Ordinal));
        Assert.Matches(@"(?m)^\s*Index Cond: \(ROW\(\(document_id\)::text, dataset, \(record_id\)::text\) >= ROW", later);
    }

    private static ListQuery Later(ListQuery query) => query with
    {
        Edge = new([.. query.Sort.Select(k => k.Type switch
        {
            FieldType.Text => "m",
            FieldType.Day => "2024-06-01",
            FieldType.Instant => "2024-06-01T00:00:00.0000000Z",
            _ => "1",
        })]),
    };

    private static ListQuery Query(string slug) =>
        ListQuery.From(new ListRequest(Registry.Default.Catalogue.Find(slug)!, Array.Empty<QueryParameter>(), ListParameter.All), Formats.Json).Query!;

    /// <summary>The plan where reading whole tables and sorting them is as bad as it is in large ones.</summary>
    private async Task<string> PlanAsync(ListSql sql)
    {
        await using var databases = new Databases(service.ConnectionString);
        await using var connection = await databases.Reader.OpenConnectionAsync();
        await using var large = new NpgsqlCommand("set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off", connection);
        await large.ExecuteNonQueryAsync();
        await using var explain = sql.On(connection);
        explain.CommandText = "explain (costs off) " + explain.CommandText;
        var plan = new List<string>();
        await using var rows = await explain.ExecuteReaderAsync();
        while (await rows.ReadAsync()) plan.Add(rows.GetString(0));
        return string.Join('\n', plan);
    }
}
