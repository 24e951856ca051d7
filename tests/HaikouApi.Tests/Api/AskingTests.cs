using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class AskingTests(HaikouService service)
{
    [Theory]
    [InlineData("trade-in-subsidies?any=issuer:龙华区&any=condition.contains:规定时间", 1)]
    [InlineData("trade-in-subsidies?any=issuer:龙华区&any=benefit:voucher", 2)]
    [InlineData("trade-in-subsidies?any=issuer:龙华区,460105&any=amountMaxYuan.gte:20000", 3)]
    [InlineData("trade-in-subsidies?any=issuer:龙华区&any=issuer:秀英区&benefit=cash&status=active", 2)]
    [InlineData("trade-in-subsidies?any=issuer:龙华区&benefit=voucher", 0)]
    [InlineData("trade-in-subsidies?any=announcedOn:2024-06&any=amountMaxYuan.absent:false", 3)]
    [InlineData("articles?any=reporters:李欣&any=truncated:true", 3)]
    [InlineData("air-quality-readings?city=海口", 6)]
    [InlineData("trade-in-subsidies?issuer=龙华", 1)]
    [InlineData("trade-in-subsidies?issuer=龙华,秀英", 2)]
    [InlineData("trade-in-subsidies?issuer.not=龙华", 7)]
    [InlineData("trade-in-subsidies?amountMaxYuan.gte=６０００", 3)]
    [InlineData("trade-in-subsidies?amountMaxYuan=７０００", 2)]
    [InlineData("air-quality-summaries?rank=１", 1)]
    [InlineData("trade-in-subsidies?announcedOn=２０２４－０６", 1)]
    [InlineData("pension-channels?path=海口专区,“海好办”海口掌上政务大厅", 2)]
    public async Task Keeps_the_rows_that_are_meant(string query, int rows) =>
        Assert.Equal(rows, (await service.GetAsync($"/v1/{query}")).GetProperty("page").GetProperty("total").GetInt32());

    [Theory]
    [InlineData("any=龙华区", "invalid-value", null)]
    [InlineData("any=:龙华区", "invalid-value", null)]
    [InlineData("any=isuer:龙华区", "unknown-parameter", "issuer")]
    [InlineData("any=issuer.gte:5", "unknown-operator", null)]
    [InlineData("any=benefit:casch", "unknown-value", "cash")]
    [InlineData("any=amountMaxYuan.gte:lots", "invalid-value", null)]
    [InlineData("any=amountMaxYuan:7,000", "ambiguous-number", "7000")]
    public async Task Refuses_an_alternative_that_is_no_filter(string query, string code, string? suggestion) =>
        await AssertRefusedAsync(query, "any", code, suggestion);

    [Theory]
    [InlineData("amountMaxYuan=7,000", "7000")]
    [InlineData("amountMaxYuan=1,234,567.5", "1234567.5")]
    [InlineData("amountMaxYuan.not=20,000", "20000")]
    public async Task Refuses_a_number_that_may_be_several_and_says_how_to_write_both(string query, string one)
    {
        var error = await AssertRefusedAsync(query, query.Split('=')[0], "ambiguous-number", one);
        var (name, value) = (query.Split('=')[0], query.Split('=')[1]);
        Assert.Contains(string.Join('&', value.Split(',').Select(v => $"{name}={v}")), error.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_numbers_that_cannot_be_one_are_several() =>
        Assert.Equal(3, (await service.GetAsync("/v1/trade-in-subsidies?amountMaxYuan=7000,20000")).GetProperty("page").GetProperty("total").GetInt32());

    [Theory]
    [InlineData("offset=10", "cursor")]
    [InlineData("page=2", "cursor")]
    [InlineData("$skip=10", "cursor")]
    [InlineData("select=issuer", "fields")]
    [InlineData("$select=issuer", "fields")]
    [InlineData("order=issuer", "sort")]
    [InlineData("order_by=issuer", "sort")]
    [InlineData("$orderby=issuer", "sort")]
    [InlineData("$limit=5", "limit")]
    [InlineData("$top=5", "limit")]
    [InlineData("page[size]=5", "limit")]
    [InlineData("per_page=5", "limit")]
    [InlineData("search=补贴", "q")]
    [InlineData("_sort=issuer", "sort")]
    [InlineData("where=issuer", null)]
    [InlineData("$filter=issuer", null)]
    public async Task Refuses_the_words_of_other_apis_with_the_right_one(string query, string? right) =>
        await AssertRefusedAsync(query, query.Split('=')[0], "unknown-parameter", right);

    [Fact]
    public async Task Sends_who_writes_the_format_as_an_extension_to_the_parameter() =>
        Assert.Contains("/v1/events?format=csv", (await service.ProblemAsync("/v1/events.csv", 404)).GetProperty("detail").GetString(),
            StringComparison.Ordinal);

    [Fact]
    public async Task No_rows_and_only_their_number_where_the_limit_is_0()
    {
        foreach (var again in (string[])["", "&pretty=false"])
        {
            var page = await service.GetAsync($"/v1/trade-in-subsidies?limit=0&scope=district&facets=benefit{again}");
            Assert.Equal((0, 4, 3), (page.GetProperty("data").GetArrayLength(), page.GetProperty("page").GetProperty("total").GetInt32(),
                page.GetProperty("facets").GetProperty("benefit").GetArrayLength()));
            Assert.Equal(4, (await service.GetAsync($"/v1/trade-in-subsidies?limit=0&scope=district{again}")).GetProperty("page").GetProperty(
                "total").GetInt32());
        }

        Assert.Equal("issuer\r\n", await service.Http.GetStringAsync("/v1/trade-in-subsidies?limit=0&format=csv&fields=issuer"));
    }

    [Theory]
    [InlineData("/v1/events", "fields=name")]
    [InlineData("/v1/events/statistics", "by=venue")]
    [InlineData("/v1/search", "q=养老")]
    [InlineData("/v1/datasets", "pretty=true")]
    [InlineData("/v1/documents/9yzy17ymsxc5d/text", "raw=1")]
    [InlineData("/v1/documents/9yzy17ymsxc5d", "fields=id")]
    public async Task Passes_over_the_parameters_of_trackers_and_leaves_them_out_of_links_and_tags(string path, string query)
    {
        using var plain = await service.Http.GetAsync($"{path}?{query}");
        using var tracked = await service.Http.GetAsync($"{path}?utm_source=weibo&{query}&fbclid=a%20b&_=1719475200&gclid&msclkid=1&UTM_x=");
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await tracked.Content.ReadAsStringAsync());
        Assert.Equal(plain.Headers.ETag, tracked.Headers.ETag);
    }

    [Theory]
    [InlineData("utm=1", "utm")]
    [InlineData("__=1", "__")]
    public async Task Refuses_what_only_looks_like_a_tracker(string query, string name) => await AssertRefusedAsync(query, name, "unknown-parameter", null);

    [Theory]
    [InlineData("trade-in-subsidies?issuer=秀应区", "issuer", "秀应区", "秀英区")]
    [InlineData("trade-in-subsidies?issuer=龙华区,秀应区", "issuer", "秀应区", "秀英区")]
    [InlineData("trade-in-subsidies?asPrinted=最高７０００元", "asPrinted", "最高７０００元", "最高7000元")]
    [InlineData("articles?reporters=李新", "reporters", "李新", "李欣")]
    [InlineData("events?name=文化节", "name", "文化节", "海口市第二届网络文化节")]
    public async Task Names_the_near_value_where_no_row_has_the_one_asked_for(string query, string parameter, string value, string near)
    {
        var hint = (await service.GetAsync($"/v1/{query}")).GetProperty("hints").EnumerateArray().Single();
        Assert.Equal((parameter, value, near), (
            hint.GetProperty("parameter").GetString(), hint.GetProperty("value").GetString(), hint.GetProperty("near").GetString()));
    }

    [Theory]
    [InlineData("trade-in-subsidies?issuer=秀英区")]
    [InlineData("trade-in-subsidies?issuer=秀英区,龙华区")]
    [InlineData("trade-in-subsidies?issuer=秀英区&amountMaxYuan.gt=9000")]
    [InlineData("trade-in-subsidies?issuer=qqqqqqqqqq")]
    [InlineData("trade-in-subsidies?issuer=460105&benefit=voucher")]
    public async Task Says_nothing_where_rows_have_the_value_or_none_is_near(string query) =>
        Assert.False((await service.GetAsync($"/v1/{query}")).TryGetProperty("hints", out _));

    [Fact]
    public async Task All_different_values_of_a_facet_come_page_by_page()
    {
        var values = new List<string>();
        for (var next = "/v1/quantities/statistics?by=asPrinted&limit=50"; next is not null;)
        {
            var page = await service.GetAsync(next);
            values.AddRange(page.GetProperty("data").EnumerateArray().Select(g => g.GetProperty("asPrinted").GetString()!));
            next = page.GetProperty("links").GetProperty("next").GetString();
        }

        var rows = await service.RowsAsync("/v1/quantities?limit=1000&fields=asPrinted");
        Assert.Equal(rows.Select(r => r.GetProperty("asPrinted").GetString()!).Distinct().Order(StringComparer.Ordinal), values.Order(StringComparer.Ordinal));
        Assert.Contains("statistics?by=asPrinted",
            (await service.ProblemAsync("/v1/quantities?asPrinted.distinct=true", 400)).GetProperty("errors")[0].GetProperty("detail").GetString(),
            StringComparison.Ordinal);
    }

    private async Task<JsonElement> AssertRefusedAsync(string query, string name, string code, string? suggestion)
    {
        var error = (await service.ProblemAsync($"/v1/trade-in-subsidies?{query}", 400)).GetProperty("errors").EnumerateArray().Single();
        Assert.Equal((name, code, suggestion), (
            error.GetProperty("name").GetString(), error.GetProperty("code").GetString(),
            error.TryGetProperty("suggestion", out var near) ? near.GetString() : null));
        return error;
    }
}
