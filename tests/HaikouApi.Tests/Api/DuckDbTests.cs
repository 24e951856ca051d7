using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

/// <summary>Files are read right by a program that has never heard of us.</summary>
[Collection(ReadsOnly.Name)]
public sealed class DuckDbTests(HaikouService service)
{
    public static TheoryData<string> Datasets => [.. Registry.Default.Catalogue.All.Select(d => d.Slug)];

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task DuckDb_finds_the_same_rows_in_every_format(string slug)
    {
        var dataset = Registry.Default.Catalogue.Find(slug)!;
        var json = await Table.OfJsonAsync(service, dataset, "&include=citations");
        var address = $"/v1/{slug}?include=citations&format=";
        var parquet = DuckDb.Read(dataset, await service.Http.GetByteArrayAsync(address + "parquet"), "parquet");
        Assert.Equal(json.Columns, parquet.Columns);
        Assert.Equal(json.Rows, parquet.Rows);
        var csv = await service.Http.GetByteArrayAsync(address + "csv");
        Assert.Equal(json.Rows, DuckDb.Read(dataset, csv, "csv", "select * from read_csv('{0}', all_varchar=true)").Rows);
        var ids = json.Rows.Select(r => r[0]).Order(StringComparer.Ordinal);
        Assert.Equal(ids, DuckDb.Read(dataset, csv, "csv", "select id from '{0}' order by id").Rows.Select(r => r[0]));
        var ndjson = await service.Http.GetByteArrayAsync(address + "ndjson");
        Assert.Equal(ids, DuckDb.Read(dataset, ndjson, "ndjson", "select id from read_json('{0}') order by id").Rows.Select(r => r[0]));
    }

    [Fact]
    public async Task Parquet_keeps_types_and_says_what_each_column_means()
    {
        var dataset = Registry.Default.Catalogue.Find("trade-in-subsidies")!;
        var file = await service.Http.GetByteArrayAsync("/v1/trade-in-subsidies?format=parquet");
        var types = DuckDb.Read(dataset, file, "parquet", "select column_name, column_type from (describe select * from '{0}')").Rows.ToDictionary(
            r => r[0], r => r[1]);
        Assert.Equal(("DECIMAL(38,12)", "DATE", "VARCHAR"), (types["amountMaxYuan"], types["announcedOn"], types["issuer"]));
        var articles = DuckDb.Read(dataset, await service.Http.GetByteArrayAsync("/v1/articles?format=parquet"), "parquet",
            "select column_name, column_type from (describe select * from '{0}')").Rows.ToDictionary(r => r[0], r => r[1]);
        Assert.Equal(("VARCHAR[]", "BOOLEAN"), (articles["reporters"], articles["truncated"]));
        var metadata = DuckDb.Read(dataset, file, "parquet", "select decode(key), decode(value) from parquet_kv_metadata('{0}')").Rows.ToDictionary(
            r => r[0], r => r[1]);
        var fields = JsonDocument.Parse(metadata["fields"]).RootElement;
        Assert.Equal("CNY", fields.GetProperty("amountMaxYuan").GetProperty("unit").GetString());
        Assert.Equal("发放方", fields.GetProperty("issuer").GetProperty("label").GetProperty("zh").GetString());
        Assert.All(dataset.Fields, f => Assert.Equal(f.Description.En, fields.GetProperty(f.Name).GetProperty("description").GetProperty("en").GetString()));
    }

    [Fact]
    public async Task Groups_come_as_parquet_too()
    {
        var dataset = Registry.Default.Catalogue.Find("quantities")!;
        var groups = DuckDb.Read(dataset, await service.Http.GetByteArrayAsync("/v1/quantities/statistics?by=kind&of=value&format=parquet"), "parquet",
            "select kind, unit, \"value.sum\"::double as s from '{0}'");
        Assert.Equal(groups.Rows.Count, (await service.GetAsync("/v1/quantities/statistics?by=kind&of=value&limit=0")).GetProperty("page").GetProperty(
            "total").GetInt32());
    }

    [Fact]
    public async Task Lists_that_are_missing_or_empty_stay_so()
    {
        var dataset = Registry.Default.Catalogue.Find("articles")!;
        var file = await service.Http.GetByteArrayAsync("/v1/articles?format=parquet&sort=id");
        var lists = DuckDb.Read(dataset, file, "parquet",
            "select case when reporters is null then 'null' else len(reporters)::varchar end as n from '{0}' order by id").Rows.Select(r => r[0]);
        var rows = await service.RowsAsync("/v1/articles?sort=id&limit=1000");
        Assert.Equal(rows.Select(r => r.GetProperty("reporters") is { ValueKind: JsonValueKind.Array } list ? $"{list.GetArrayLength()}" : "null"), lists);
    }

    [Theory]
    [InlineData("format=tsv&delimiter=;", "delimiter", "not-with-format")]
    [InlineData("delimiter=;", "delimiter", "not-with-format")]
    [InlineData("format=ndjson&headers=label", "headers", "not-with-format")]
    [InlineData("format=csv&delimiter=x", "delimiter", "unknown-value")]
    [InlineData("format=csv&headers=zh", "headers", "unknown-value")]
    public async Task Refuses_what_a_format_has_no_place_for(string query, string name, string code)
    {
        var error = (await service.ProblemAsync($"/v1/events?{query}", 400)).GetProperty("errors").EnumerateArray().Single();
        Assert.Equal((name, code), (error.GetProperty("name").GetString(), error.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("lang=zh&fields=name,startsOn", "活动名称,开始日")]
    [InlineData("lang=en&fields=name,startsOn", "Name,First day")]
    [InlineData("lang=zh&fields=name,startsOn&delimiter=;", "活动名称;开始日")]
    public async Task Heads_the_columns_with_labels_where_these_are_asked_for(string query, string heading) =>
        Assert.Equal(heading, (await service.Http.GetStringAsync($"/v1/events?format=csv&headers=label&{query}")).Split("\r\n")[0]);
}
