using System.Net;
using System.Text.RegularExpressions;
using HaikouApi.Datasets;
using HaikouApi.Families.Press;
using HaikouApi.Site;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Site;

/// <summary>The pages as answers: the same question as the API's, and what a browser may do with them.</summary>
[Collection(ReadsOnly.Name)]
public sealed partial class PagesTests(HaikouService service)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    public static TheoryData<string> Lists => [.. Registry.Default.Catalogue.Records.Select(d => d.Slug)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_has_the_rows_of_the_api_in_their_order(string slug)
    {
        var query = $"{slug}?sort=-id&limit=3";
        var page = await PageAsync($"/{query}");
        var rows = await service.RowsAsync($"/v1/{query}");
        Assert.Equal(rows.Select(r => r.GetProperty("id").GetString()!), Ids(page, slug));
        Assert.Contains($"/v1/{slug}?sort=-id&amp;limit=3", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_a_list_are_walked_by_their_links()
    {
        var (ids, path) = (new List<string>(), "/quantities?limit=20");
        while (path.Length > 0)
        {
            var page = await PageAsync(path);
            ids.AddRange(Ids(page, "quantities"));
            path = WebUtility.HtmlDecode(Next().Match(page).Groups["to"].Value);
        }

        Assert.Equal((await service.RowsAsync("/v1/quantities?limit=1000")).Select(r => r.GetProperty("id").GetString()!), ids);
    }

    [Fact]
    public async Task A_question_is_said_in_words_each_of_which_can_be_dropped()
    {
        var page = await PageAsync("/trade-in-subsidies?amountMaxYuan.gte=6000&benefit=cash&lang=zh");
        var chips = Chip().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups["text"].Value)).ToList();
        Assert.Equal(2, chips.Count);
        Assert.Contains("≥ 6000 元", chips[0], StringComparison.Ordinal);
        Assert.Contains("现金补贴", chips[1], StringComparison.Ordinal);
        Assert.Contains("href=\"/trade-in-subsidies?benefit=cash&amp;lang=zh\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_says_which_condition_emptied_it()
    {
        var page = await PageAsync("/trade-in-subsidies?benefit=cash&issuer=蔚来&lang=zh");
        Assert.Contains("没有符合的行", page, StringComparison.Ordinal);
        Assert.Contains("有 3 行", page, StringComparison.Ordinal);
        Assert.Contains("有 2 行", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_says_its_sentence_its_words_and_four_citations()
    {
        var id = await ShippedFacts.FirstAsync(service, "/v1/air-quality-readings?pollutant=pm25");
        var page = await PageAsync($"/air-quality-readings/{id}?lang=zh");
        Assert.Contains("2024年5月，海口市 PM<sub>2.5</sub> 浓度为 <strong>12</strong> 微克/立方米，同比下降 14.3%", page, StringComparison.Ordinal);
        Assert.Contains("<mark>12微克/立方米</mark>", page, StringComparison.Ordinal);
        Assert.Contains("黎越. 今年5月——海口空气质量排名全国第一[N/OL]. 2024-06-27.", page, StringComparison.Ordinal);
        Assert.All((string[])["@article{", "article-newspaper", "](http", "application/ld&#x2B;json\"", "\"@type\":\"Claim\""], form =>
            Assert.True(WebUtility.HtmlDecode(page).Contains(WebUtility.HtmlDecode(form), StringComparison.Ordinal), form));
    }

    [Fact]
    public async Task A_null_says_why()
    {
        var id = await ShippedFacts.FirstAsync(service, "/v1/trade-in-subsidies?issuer=秀英区");
        Assert.Contains("<span class=\"nil\">原文未提</span>", await PageAsync($"/trade-in-subsidies/{id}?lang=zh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/trade-in-subsidies?benifit=cash", 400, "benefit")]
    [InlineData("/trade-in-subsidies?limit=-1", 400, "1000")]
    [InlineData("/trade-in-subsidies/nothing", 404, "no such row")]
    [InlineData("/pages/nothing", 404, "no such page")]
    [InlineData("/nothing", 404, "nothing at this address")]
    public async Task What_is_wrong_is_said_in_a_page(string path, int status, string says)
    {
        using var answer = await AskAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_data_where_people_get_pages()
    {
        using var json = await AskAsync("/trade-in-subsidies?benefit=cash", "application/json");
        Assert.Equal("/v1/trade-in-subsidies?benefit=cash", json.Headers.Location?.ToString());
        Assert.Equal("HaikouApi", (await service.GetAsync("/")).GetProperty("name").GetString());
        using var problem = await AskAsync("/v1/nothing");
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_browser_that_asks_for_the_text_comes_to_the_reader_and_others_get_the_text()
    {
        var text = $"/v1/documents/{await ShippedFacts.DocumentAsync(service)}/text";
        using var browser = await AskAsync(text);
        Assert.Equal(HttpStatusCode.Found, browser.StatusCode);
        Assert.StartsWith("/pages/", browser.Headers.Location!.ToString(), StringComparison.Ordinal);
        foreach (var (path, accept) in (IEnumerable<(string, string)>)[(text + "?raw", Browser), (text, "*/*"), (text, "text/plain")])
        {
            using var answer = await AskAsync(path, accept);
            Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("/", "'none'")]
    [InlineData("/trade-in-subsidies", "'none'")]
    [InlineData("/embed/trade-in-subsidies", "* file:")]
    public async Task Pages_carry_no_style_or_script_of_their_own_and_only_charts_are_framed(string path, string framedBy)
    {
        using var answer = await AskAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'; style-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.EndsWith($"frame-ancestors {framedBy}", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("style=\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_did_not_change_keeps_the_policy_it_came_with()
    {
        using var first = await AskAsync("/trade-in-subsidies");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/trade-in-subsidies") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        again.Headers.TryAddWithoutValidation("Accept", Browser);
        using var second = await service.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.False(second.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_text_is_read_and_shown_and_not_stored()
    {
        using var form = new MultipartFormDataContent { { new StringContent("本报7月1日讯(记者张三)5月，海口市PM2.5浓度为9微克/立方米。"), "text" },
            { new StringContent("2024-07-01"), "publishedOn" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/read?lang=zh") { Content = form };
        using var answer = await service.Http.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches("<a class=\"m air[^>]*>9微克/立方米</a>", page);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.DoesNotContain(await service.RowsAsync("/v1/documents?limit=1000"), d => d.GetProperty("characters").GetInt32() == 38);
    }

    [Fact]
    public async Task A_file_is_read_too_and_what_is_no_text_is_refused()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([0x61, 0xFF, 0x00]), "file", "page.txt" } };
        using var answer = await service.Http.PostAsync(new Uri("/read", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("UTF-8", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_links_to_itself_on_its_page()
    {
        foreach (var path in (string[])["/v1/events", "/v1/events?fields=id,document,pageUrl"])
        {
            var row = (await service.RowsAsync(path))[0];
            Assert.Equal(new Uri(service.Address, $"/pages/{row.GetProperty("document").GetString()}#r={row.GetProperty("id").GetString()}").ToString(),
                row.GetProperty("pageUrl").GetString());
        }

        Assert.Contains("/pages/", await service.Http.GetStringAsync("/v1/events?format=csv&fields=pageUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_dataset_is_called_like_a_page()
    {
        var datasets = Registry.Default.Catalogue.All;
        SiteEndpoints.Check(new(datasets));
        var search = Dataset.Of<Document>("search", table: null, new("查", "Search"), about: "查", sort: "id");
        Assert.Contains("/search", Assert.Throws<InvalidOperationException>(() => SiteEndpoints.Check(new([.. datasets, search]))).Message,
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(string page, string slug) =>
        Regex.Matches(page, $"<th scope=\"row\"><a href=\"/{slug}/(?<id>[0-9a-z]+)").Select(m => m.Groups["id"].Value);

    private async Task<string> PageAsync(string path)
    {
        using var answer = await AskAsync(path);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {page}");
        return page;
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string accept = Browser)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await service.Http.SendAsync(request);
    }

    [GeneratedRegex("<a href=\"(?<to>[^\"]*)\" rel=\"next\"")]
    private static partial Regex Next();

    [GeneratedRegex("<span class=\"chip\">(?<text>[^<]*)<")]
    private static partial Regex Chip();
}
