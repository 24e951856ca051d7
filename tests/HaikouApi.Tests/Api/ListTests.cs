using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class ListTests(HaikouService service)
{
    [Fact]
    public async Task Tells_which_district_pays_most_for_a_trade_in()
    {
        var rows = await service.RowsAsync(
            "/v1/trade-in-subsidies?scope=district&sort=-amountMaxYuan,amountMinYuan&fields=issuer,amountMinYuan,amountMaxYuan,asPrinted");
        Assert.Equal(["秀英区", "龙华区", "琼山区", "美兰区"],
            rows.Select(r => Text(r, "issuer")).Order(StringComparer.Ordinal).OrderBy(i => i is "秀英区" ? 0 : i is "龙华区" ? 1 : 2));
        Assert.Equal(("秀英区", 5000, 7000, "5000元至7000元"),
            (Text(rows[0], "issuer"), Number(rows[0], "amountMinYuan"), Number(rows[0], "amountMaxYuan"), Text(rows[0], "asPrinted")));
    }

    [Theory]
    [InlineData("/v1/trade-in-subsidies?issuer=秀英区", 1)]
    [InlineData("/v1/trade-in-subsidies?issuer=460105", 1)]
    [InlineData("/v1/trade-in-subsidies?issuer=秀英区&issuer=龙华区", 2)]
    [InlineData("/v1/trade-in-subsidies?issuer=秀英区,龙华区", 2)]
    [InlineData("/v1/trade-in-subsidies?issuer=460105,龙华区", 2)]
    [InlineData("/v1/trade-in-subsidies?issuer=龙华区&issuer=460105&issuer=琼山区", 3)]
    [InlineData("/v1/trade-in-subsidies?issuer.not=秀英区", 7)]
    [InlineData("/v1/trade-in-subsidies?issuer.not=460105,龙华区", 6)]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan.gte=7000", 3)]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan.gt=7000", 1)]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan.lt=7000", 0)]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan.gte=6000&amountMaxYuan.lte=8000", 2)]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan.absent=true", 5)]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan.absent=false", 3)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024-06-03", 1)]
    [InlineData("/v1/trade-in-subsidies?announcedOn.gte=2024-06-01&announcedOn.lt=2024-06-03", 0)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024-06", 1)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024", 1)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024-05", 0)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2023,2024-05,2024-06-03", 1)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024-06-04/..", 0)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024-06-03/..", 1)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=../2024-06-03", 1)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=../2024-05", 0)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2023/2024-06", 1)]
    [InlineData("/v1/trade-in-subsidies?announcedOn.not=2024-06", 7)]
    [InlineData("/v1/trade-in-subsidies?announcedOn.not=2024-07/..", 8)]
    [InlineData("/v1/trade-in-subsidies?announcedOn.gt=2024-06", 0)]
    [InlineData("/v1/trade-in-subsidies?announcedOn.gte=2024-06", 1)]
    [InlineData("/v1/trade-in-subsidies?announcedOn.lt=2024-06", 0)]
    [InlineData("/v1/trade-in-subsidies?announcedOn.lte=2024", 1)]
    [InlineData("/v1/air-quality-summaries?periodStart=2024-05", 1)]
    [InlineData("/v1/air-quality-summaries?periodStart=2024-02/2024-12", 1)]
    [InlineData("/v1/governance-sites?district=460106&district.not=460106", 0)]
    [InlineData("/v1/trade-in-subsidies?condition.contains=规定", 2)]
    [InlineData("/v1/trade-in-subsidies?condition.contains=%25", 0)]
    [InlineData("/v1/articles?reporters=李欣", 2)]
    [InlineData("/v1/articles?reporters.contains=李", 2)]
    [InlineData("/v1/articles?document=9yzy17ymsxc5d&reporters.not=李欣", 6)]
    [InlineData("/v1/articles?truncated=true", 1)]
    [InlineData("/v1/air-quality-readings?pollutant=pm25,co", 2)]
    [InlineData("/v1/documents?id=9yzy17ymsxc5d&ingestedAt.gte=2024-01-01T00:00:00Z", 1)]
    public async Task Keeps_the_rows_that_match(string path, int rows)
    {
        var list = await service.GetAsync(path);
        Assert.Equal(rows, list.GetProperty("data").GetArrayLength());
        Assert.Equal(rows, list.GetProperty("page").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Sorts_descending_with_nulls_last()
    {
        var amounts = (await service.RowsAsync("/v1/trade-in-subsidies?sort=-amountMaxYuan")).Select(r => Number(r, "amountMaxYuan")).ToList();
        Assert.Equal([20000, 7000, 7000, null, null, null, null, null], amounts);
    }

    [Fact]
    public async Task Gives_only_the_fields_asked_for_in_the_order_asked()
    {
        var row = (await service.RowsAsync("/v1/trade-in-subsidies?fields=asPrinted,issuer&limit=1"))[0];
        Assert.Equal(["asPrinted", "issuer"], row.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Leaves_an_articles_text_out_of_lists_unless_asked_for()
    {
        Assert.False((await service.RowsAsync("/v1/articles"))[0].TryGetProperty("text", out _));
        Assert.True((await service.RowsAsync("/v1/articles?fields=text"))[0].TryGetProperty("text", out _));
        var id = Text((await service.RowsAsync("/v1/articles"))[0], "id");
        Assert.True((await service.GetAsync($"/v1/articles/{id}")).TryGetProperty("text", out _));
    }

    [Fact]
    public async Task Adds_citations_to_a_list_when_asked_and_to_an_item_always()
    {
        Assert.False((await service.RowsAsync("/v1/events"))[0].TryGetProperty("citations", out _));
        Assert.True((await service.RowsAsync("/v1/events?include=citations"))[0].TryGetProperty("citations", out _));
        var id = Text((await service.RowsAsync("/v1/events"))[0], "id");
        Assert.True((await service.GetAsync($"/v1/events/{id}")).TryGetProperty("citations", out _));
    }

    [Theory]
    [InlineData("trade-in-subsidies", "")]
    [InlineData("trade-in-subsidies", "sort=-amountMaxYuan")]
    [InlineData("trade-in-subsidies", "sort=amountMaxYuan,-announcedOn")]
    [InlineData("quantities", "sort=-value")]
    [InlineData("citations", "")]
    [InlineData("documents", "")]
    [InlineData("articles", "sort=datelineOn,headline")]
    [InlineData("articles", "sort=-datelineOn,kicker")]
    public async Task Walking_the_pages_gives_every_row_once_in_the_order_of_the_csv(string dataset, string query)
    {
        var (walked, back) = (new List<string>(), new List<string>());
        string? last = null;
        for (var next = $"/v1/{dataset}?limit=3&fields=id&{query}"; next is not null;)
        {
            using var answer = await service.Http.GetAsync(next);
            var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            walked.AddRange(page.GetProperty("data").EnumerateArray().Select(r => Text(r, "id")!));
            var links = page.GetProperty("links");
            (last, next) = (links.GetProperty("self").GetString(), links.GetProperty("next").GetString());
            var first = links.GetProperty("first").GetString() is var url && walked.Count > 3 ? url : null;
            var expected = ((string, string?)[])[("next", next), ("prev", links.GetProperty("prev").GetString()), ("first", first)];
            Assert.Equal(string.Join(", ", expected.Where(l => l.Item2 is not null).Select(l => $"<{l.Item2}>; rel=\"{l.Item1}\"")),
                answer.Headers.TryGetValues("Link", out var link) ? link.Single() : "");
        }

        for (var previous = last; previous is not null;)
        {
            var page = await service.GetAsync(previous);
            back.InsertRange(0, page.GetProperty("data").EnumerateArray().Select(r => Text(r, "id")!));
            previous = page.GetProperty("links").GetProperty("prev").GetString();
        }

        Assert.Equal(walked, back);

        var csv = await service.Http.GetStringAsync($"/v1/{dataset}?format=csv&fields=id&{query}");
        Assert.Equal(csv.TrimEnd().Split("\r\n")[1..], walked);
        Assert.Equal(walked.Count, walked.Distinct().Count());
    }

    [Fact]
    public async Task Json_ends_in_a_newline_and_does_not_escape_chinese()
    {
        var body = await service.Http.GetStringAsync("/v1/events");
        Assert.EndsWith("}\n", body, StringComparison.Ordinal);
        Assert.Contains("海口市第二届网络文化节", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", body, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();

    private static int? Number(JsonElement row, string field) =>
        row.GetProperty(field).ValueKind == JsonValueKind.Null ? null : row.GetProperty(field).GetInt32();
}
