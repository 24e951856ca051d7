using Dapper;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Extraction;
using HaikouApi.Tests.TestServer;
using Npgsql;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Tests.Documents;

/// <summary>Pages that older rules read are read again by those of today: what older rules read otherwise is stored first, through the same door.</summary>
public sealed class ReingestTests
{
    private const string Text = "基层治理示范点公布\n龙华区金宇街道坡巷社区、秀英区海秀镇水头村入选全市基层治理示范点,龙华区滨海街道滨港社区入选省级示范点。会议用时3天,约120人参加。\n";

    private static readonly Submission Page = new(Text, PublishedOn: new(2024, 6, 28));

    private static readonly Extracted Today = Registry.Default.Extractor.Read(Text, Page.PublishedOn);

    [Fact]
    public async Task Ends_what_no_longer_holds_and_leaves_alone_what_does()
    {
        var database = await StoreAsync(Registry.Default.Reader.Read(Page, AsOlderRulesRead()));
        var before = await RowsAsync(database);

        var (code, output, _) = await ServiceProcess.RunAsync(database, "reingest");

        Assert.Equal(0, code);
        Assert.Contains("changed, 2 rows added, 2 ended", output, StringComparison.Ordinal);
        var after = await RowsAsync(database);
        var current = after.Where(r => r.SupersededAt is null).ToList();
        Assert.Equal(Registry.Default.Reader.Read(Page).Rows.Where(r => r.Dataset.Slug is "governance-sites" or "quantities").Select(r => r.Id)
            .Order(StringComparer.Ordinal), current.Select(r => r.Id).Order(StringComparer.Ordinal));

        // Kept with the time they ended, and what was said of them then.
        var ended = after.Where(r => r.SupersededAt is not null).ToList();
        Assert.Equal(2, ended.Count);
        Assert.All(ended, r => Assert.Equal(r with { SupersededAt = null }, before.Single(b => b.RowNo == r.RowNo)));
        Assert.All(ended, r => Assert.True(r.SupersededAt > r.RecordedAt));

        // The same row of the same id, untouched, where both say the same; the same id in a new version where they differ.
        var same = before.Where(b => ended.All(e => e.RowNo != b.RowNo)).ToList();
        Assert.Equal(3, same.Count);
        Assert.All(same, b => Assert.Equal(b, current.Single(r => r.Id == b.Id)));
        Assert.Single(ended, e => current.Exists(r => r.Id == e.Id && r.RowNo > e.RowNo));

        Assert.Contains("unchanged", (await ServiceProcess.RunAsync(database, "reingest")).Output, StringComparison.Ordinal);
        Assert.Equal(after, await RowsAsync(database));
    }

    [Fact]
    public async Task Serves_only_what_holds_now()
    {
        var database = await StoreAsync(Registry.Default.Reader.Read(Page, AsOlderRulesRead()));
        await ServiceProcess.RunAsync(database, "reingest");
        await using var connection = new NpgsqlConnection(database);
        var today = Registry.Default.Reader.Read(Page);
        var sites = await connection.QueryAsync<(string Name, string? Subdistrict)>("select name, subdistrict from api.governance_sites order by name");
        Assert.Equal([("坡巷社区", "金宇街道"), ("水头村", "海秀镇"), ("滨港社区", "滨海街道")], sites);
        var cited = await connection.ExecuteScalarAsync<int>("select count(*)::int from haikou.citation where superseded_at is null");
        Assert.Equal(today.Rows.Sum(r => r.Fields.Count(f => f.Read.Evidence is not null)), cited);
    }

    [Fact]
    public async Task What_a_person_settled_stays_before_what_any_rules_read()
    {
        var review = new ReviewFile("page.review.json", """
            {"version": "1", "articles": [{"opens": "基层治理示范点公布", "records": [{"dataset": "governance-sites", "quote": "秀英区海秀镇水头村", "fields":
              {"name": "水头村", "kind": {"value": "other", "quote": "水头村"}, "district": "秀英区", "subdistrict": "海秀镇",
               "designation": {"value": "implied", "quote": "水头村"}}}]}]}
            """);
        var database = await StoreAsync(Registry.Default.Reader.Read(Page, AsOlderRulesRead(), review));
        var before = (await RowsAsync(database)).Single(r => r.Origin == "reviewed");

        Assert.Equal(0, (await ServiceProcess.RunAsync(database, "reingest")).ExitCode);

        var after = await RowsAsync(database);
        Assert.Equal(before, after.Single(r => r.Id == before.Id));
        await using var connection = new NpgsqlConnection(database);
        Assert.Equal("other", await connection.ExecuteScalarAsync<string>("select kind from api.governance_sites where name = '水头村'"));
    }

    /// <summary>Without the last site, with half a name besides, and with a hedge overlooked.</summary>
    private static Extracted AsOlderRulesRead()
    {
        var records = Today.Records.Where(r => Said(r, "name") is not "滨港社区").ToList();
        var people = records.FindIndex(r => Said(r, "asPrinted") is "约120人");
        records[people] = With(records[people], "comparator", "exact");
        records.Add(With(records.Find(r => Said(r, "name") is "水头村")!, "name", "水头"));
        return Today with { Records = records };
    }

    private static object? Said(Record record, string field) => record.Fields.GetValueOrDefault(field)?.Content;

    /// <summary>The record with one field said otherwise.</summary>
    private static Record With(Record record, string field, string content)
    {
        var other = new Record(record.Dataset, record.Rule, record.Article, record.Quote);
        foreach (var (name, value) in record.Fields)
        {
            if (value.Content is null)
                other.Without(name, value.Absence ?? Absence.NotReported);
            else
                other.Set(name, name == field ? content : value.Content, value.Evidence);
        }

        return other;
    }

    private static async Task<string> StoreAsync(PageReading reading)
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await ServiceProcess.RunAsync(database, "keys", "list");
        await using var databases = new Databases(database);
        Assert.True((await Registry.Default.Ingestor(databases).StoreAsync(reading)).IsNew);
        return database;
    }

    private static async Task<List<StoredRow>> RowsAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        const string columns = "row_no, id::text, origin::text, digest, recorded_at, superseded_at";
        return [.. await connection.QueryAsync<StoredRow>(
            $"select {columns} from haikou.governance_site union all select {columns} from haikou.quantity order by row_no")];
    }

    private sealed record StoredRow
    {
        public required long RowNo { get; init; }

        public required string Id { get; init; }

        public required string Origin { get; init; }

        public required string Digest { get; init; }

        public required DateTimeOffset RecordedAt { get; init; }

        public required DateTimeOffset? SupersededAt { get; init; }
    }
}
