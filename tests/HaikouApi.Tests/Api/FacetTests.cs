using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class FacetTests(HaikouService service)
{
    [Fact]
    public async Task Counts_the_filtered_rows_by_value_most_first()
    {
        var list = await service.GetAsync("/v1/trade-in-subsidies?scope=district&facets=benefit,status&limit=1");
        Assert.Equal(
            """{"benefit":[{"value":"cash","count":2},{"value":"other","count":1},{"value":"voucher","count":1}],"status":["""
                + """{"value":"active","count":3},{"value":"announced","count":1}]}""",
            list.GetProperty("facets").GetRawText());
        Assert.Equal("{}", list.GetProperty("facetsLeftOut").GetRawText());
    }

    [Theory]
    [InlineData("trade-in-subsidies", "")]
    [InlineData("quantities", "kind=money,count,percent")]
    [InlineData("articles", "")]
    [InlineData("air-quality-readings", "pollutant.not=o3")]
    [InlineData("governance-sites", "")]
    public async Task Every_facet_says_what_counting_the_rows_says(string dataset, string filter)
    {
        var fields = Registry.Default.Catalogue.Find(dataset)!.Fields.Where(f => f.IsFacetable).Select(f => f.Name).ToList();
        var list = await service.GetAsync($"/v1/{dataset}?{filter}&limit=1000&facets={string.Join(',', fields)}");
        var rows = list.GetProperty("data").EnumerateArray().ToList();
        foreach (var field in fields)
        {
            var counted = rows.SelectMany(r => Values(r.GetProperty(field)).Distinct()).GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
            var facet = list.GetProperty("facets").GetProperty(field).EnumerateArray()
                .Select(v => (Value: v.GetProperty("value").GetRawText(), Count: v.GetProperty("count").GetInt32())).ToList();
            Assert.All(facet, v => Assert.Equal(counted[v.Value], v.Count));
            Assert.Equal(facet.OrderByDescending(v => v.Count), facet);
            var leftOut = list.GetProperty("facetsLeftOut").TryGetProperty(field, out var more) ? more.GetInt32() : 0;
            Assert.Equal(counted.Count, facet.Count + leftOut);
            Assert.True(facet.Count <= 100);
        }

        static IEnumerable<string> Values(JsonElement value) =>
            value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(i => i.GetRawText()) : [value.GetRawText()];
    }

    [Fact]
    public async Task Gives_a_hundred_values_and_tells_how_many_more_there_are()
    {
        var list = await service.GetAsync("/v1/citations?facets=record&limit=1000&fields=record");
        var records = list.GetProperty("data").EnumerateArray().Select(r => r.GetProperty("record").GetString()).Distinct().Count();
        Assert.Equal(100, list.GetProperty("facets").GetProperty("record").GetArrayLength());
        Assert.Equal(records - 100, list.GetProperty("facetsLeftOut").GetProperty("record").GetInt32());
    }

    [Fact]
    public async Task Counts_nothing_where_no_row_is_left()
    {
        var list = await service.GetAsync("/v1/articles?headline=没有这个标题&facets=reporters,truncated");
        Assert.Equal("""{"reporters":[],"truncated":[]}""", list.GetProperty("facets").GetRawText());
    }

    [Fact]
    public async Task Comes_only_when_asked_for() => Assert.False((await service.GetAsync("/v1/events")).TryGetProperty("facets", out _));

    [Theory]
    [InlineData("/v1/trade-in-subsidies?facets=benfit", "facets", "unknown-field", "benefit")]
    [InlineData("/v1/trade-in-subsidies?facets=benefit,benefit", "facets", "repeated-field", null)]
    [InlineData("/v1/trade-in-subsidies?facets=amountMaxYuan", "facets", "not-facetable", null)]
    [InlineData("/v1/trade-in-subsidies?facets=id", "facets", "not-facetable", null)]
    [InlineData("/v1/trade-in-subsidies?facets=benefit&format=csv", "facets", "not-with-format", null)]
    [InlineData("/v1/trade-in-subsidies?facet=benefit", "facet", "unknown-parameter", "facets")]
    public async Task Refuses_what_cannot_be_counted_by(string path, string name, string code, string? suggestion)
    {
        var error = (await service.ProblemAsync(path, 400)).GetProperty("errors").EnumerateArray().Single();
        Assert.Equal((name, code), (error.GetProperty("name").GetString(), error.GetProperty("code").GetString()));
        Assert.Equal(suggestion, error.TryGetProperty("suggestion", out var near) ? near.GetString() : null);
    }

    [Fact]
    public async Task The_dictionary_says_by_which_fields_rows_can_be_counted()
    {
        foreach (var entry in await service.RowsAsync("/v1/datasets"))
        {
            var fields = entry.GetProperty("fields").EnumerateArray().Where(f => f.GetProperty("facetable").GetBoolean())
                .Select(f => f.GetProperty("name").GetString());
            await service.GetAsync($"/v1/{entry.GetProperty("name")}?limit=1&facets={string.Join(',', fields)}");
        }
    }
}
