using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HaikouApi.Tests.TestServer;
using static HaikouApi.Tests.Documents.PagePosting;

namespace HaikouApi.Tests.Documents;

/// <summary>What a page says is put right over HTTP: with a key, over a version that is known, and with words that say it.</summary>
public sealed class ReviewTests(HaikouService service) : IClassFixture<HaikouService>
{
    private const string Text = "秀英区发放购车补贴\n本报讯 秀英区发布汽车以旧换新细则，符合条件的消费者可申请4000元至6000元一次性购车补贴。\n";

    [Fact]
    public async Task A_record_is_corrected_in_its_place_and_the_whole_review_taken_back()
    {
        var (page, subsidy) = await StoreAsync("改正");
        var before = await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}");
        var put = await PutAsync(page, Correction(subsidy, "5000", "4000元至6000元", "因更正启事"));
        var body = await JsonAsync(put, HttpStatusCode.Created);
        Assert.Contains(body.GetProperty("changes").EnumerateArray(),
            c => (c.GetProperty("id").GetString(), c.GetProperty("kind").GetString()) == (subsidy, "corrected"));
        var after = await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}");
        Assert.Equal((6000, 5000), (before.GetProperty("amountMaxYuan").GetInt32(), after.GetProperty("amountMaxYuan").GetInt32()));
        Assert.Equal(before.GetProperty("issuer").GetString(), after.GetProperty("issuer").GetString());
        Assert.Equal("reviewed", after.GetProperty("origin").GetString());
        Assert.Equal("因更正启事", after.GetProperty("citations").GetProperty("amountMaxYuan").GetProperty("because").GetString());

        using var get = await service.Http.GetAsync($"/v1/documents/{page}/review");
        Assert.Equal(put.Headers.ETag, get.Headers.ETag);
        Assert.Equal(Correction(subsidy, "5000", "4000元至6000元", "因更正启事"), await get.Content.ReadAsStringAsync());

        await JsonAsync(await SendAsync(HttpMethod.Delete, page, null, get.Headers.ETag), HttpStatusCode.OK);
        var back = await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}");
        Assert.Equal((6000, "machine"), (back.GetProperty("amountMaxYuan").GetInt32(), back.GetProperty("origin").GetString()));
        await service.ProblemAsync($"/v1/documents/{page}/review", 404);
    }

    [Fact]
    public async Task A_record_that_is_added_or_corrected_has_its_sentence_which_nobody_has_to_say()
    {
        const string Sentence = "本报讯 秀英区发布汽车以旧换新细则，符合条件的消费者可申请4000元至6000元一次性购车补贴。";
        var (page, subsidy) = await StoreAsync("语句");
        Assert.Equal(Sentence, (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}")).GetProperty("sentence").GetString());
        var added = """{"dataset": "events", "quote": "秀英区发布汽车以旧换新细则", "fields": {"name": "汽车以旧换新细则"}}""";
        string Review(string record) => $$"""
            {"version": "1", "articles": [{"opens": "秀英区发放购车补贴", "records": [{{record}},
              {"record": "{{subsidy}}", "dataset": "trade-in-subsidies", "confirms": true}]}]}
            """;

        // Reviews of quantities said one once: it is passed over.
        added = added.Replace("\"name\"", "\"sentence\": \"补贴\", \"name\"", StringComparison.Ordinal);
        await JsonAsync(await PutAsync(page, Review(added)), HttpStatusCode.Created);
        var @event = Assert.Single(await service.RowsAsync($"/v1/events?document={page}&include=citations"));
        Assert.Equal((Sentence, Sentence), (@event.GetProperty("sentence").GetString(),
            @event.GetProperty("citations").GetProperty("sentence").GetProperty("quote").GetString()));
        Assert.Equal(Sentence, (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}")).GetProperty("sentence").GetString());
    }

    [Theory]
    [InlineData("半导体业绩出炉\n联发科公布七月合并营收403亿元。\n", "半导体业绩出炉", "TWD")]
    [InlineData("港企公布业绩\n本报讯 明远实业有限公司去年营业收入26亿元(港币，下同)。\n", "港企公布业绩", "HKD")]
    public async Task A_record_whose_currency_stands_elsewhere_is_confirmed_as_it_was_read(string text, string opens, string currency)
    {
        var (page, _) = await StoreAsync("币种", text);
        var fact = Assert.Single(await service.RowsAsync($"/v1/enterprise-facts?document={page}"));
        var id = fact.GetProperty("id").GetString();
        var review = $$"""
            {"version": "1", "articles": [{"opens": "{{opens}}", "records": [{"record": "{{id}}", "dataset": "enterprise-facts", "confirms": true}]}]}
            """;
        await JsonAsync(await PutAsync(page, review), HttpStatusCode.Created);
        var confirmed = await service.GetAsync($"/v1/enterprise-facts/{id}");
        Assert.Equal((currency, currency), (fact.GetProperty("unit").GetString(), confirmed.GetProperty("unit").GetString()));
        Assert.Equal("reviewed", confirmed.GetProperty("origin").GetString());
    }

    [Fact]
    public async Task A_record_is_confirmed_and_another_withdrawn()
    {
        var (page, subsidy) = await StoreAsync("确认");
        var quantity = (await service.RowsAsync($"/v1/quantities?document={page}"))[0].GetProperty("id").GetString()!;
        var review = $$"""
            {"version": "1", "articles": [{"opens": "秀英区发放购车补贴", "records": [{"record": "{{subsidy}}", "dataset": "trade-in-subsidies", "confirms": true}]}],
             "withdrawn": [{"dataset": "quantities", "record": "{{quantity}}", "because": "a misprint"}]}
            """;
        var body = await JsonAsync(await PutAsync(page, review), HttpStatusCode.Created);
        Assert.Contains(body.GetProperty("changes").EnumerateArray(),
            c => (c.GetProperty("id").GetString(), c.GetProperty("kind").GetString()) == (subsidy, "confirmed"));
        Assert.Contains(body.GetProperty("changes").EnumerateArray(),
            c => (c.GetProperty("id").GetString(), c.GetProperty("kind").GetString()) == (quantity, "withdrawn"));
        var confirmed = await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}");
        Assert.Equal("reviewed", confirmed.GetProperty("origin").GetString());
        Assert.NotEqual("review", confirmed.GetProperty("rule").GetString());
        Assert.DoesNotContain(await service.RowsAsync($"/v1/quantities?document={page}"), q => q.GetProperty("id").GetString() == quantity);

        // Read again, it is what the person saw.
        Assert.Equal(0, (await ServiceProcess.RunAsync(service.ConnectionString, "reingest")).ExitCode);
        Assert.Equal(confirmed.ToString(), (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}")).ToString());
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_stores_nothing()
    {
        var (page, subsidy) = await StoreAsync("试行");
        var version = (await service.GetAsync("/v1/documents?limit=1")).GetProperty("dataVersion").GetString();
        var body = await JsonAsync(await PutAsync(page, Correction(subsidy, "4000", "4000元至6000元"), query: "?dryRun=true"), HttpStatusCode.OK);
        var would = body.GetProperty("records").GetProperty("trade-in-subsidies").EnumerateArray().Single(r => r.GetProperty("id").GetString() == subsidy);
        Assert.Equal((4000, "reviewed"), (would.GetProperty("amountMaxYuan").GetInt32(), would.GetProperty("origin").GetString()));
        Assert.Equal(version, (await service.GetAsync("/v1/documents?limit=1")).GetProperty("dataVersion").GetString());
        await service.ProblemAsync($"/v1/documents/{page}/review", 404);
    }

    [Fact]
    public async Task What_is_said_of_the_page_is_corrected_and_the_page_read_again()
    {
        var (page, _) = await StoreAsync("年份", "本报讯 5月，青岛市PM2.5浓度31微克/立方米。\n");
        Assert.Equal(JsonValueKind.Null, (await service.RowsAsync($"/v1/air-quality-readings?document={page}"))[0].GetProperty("periodStart").ValueKind);
        await JsonAsync(await PutAsync(page, """{"version": "1", "document": {"publishedOn": "2023-06-12", "newspaper": "青岛日报", "pageNumber": "A03"}}"""),
            HttpStatusCode.Created);
        var document = await service.GetAsync($"/v1/documents/{page}");
        Assert.Equal(("2023-06-12", "青岛日报", "A03"),
            (document.GetProperty("publishedOn").GetString(), document.GetProperty("newspaper").GetString(), document.GetProperty("pageNumber").GetString()));
        Assert.Equal("2023-05-01", (await service.RowsAsync($"/v1/air-quality-readings?document={page}"))[0].GetProperty("periodStart").GetString());
    }

    [Fact]
    public async Task A_review_replaces_only_the_version_that_its_sender_knows()
    {
        var (page, subsidy) = await StoreAsync("版本");
        await HaikouService.ProblemAsync(await PutAsync(page, """{"version": "1"}""", new("\"wrong\"")), 412);
        var first = await PutAsync(page, """{"version": "1"}""");
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        await HaikouService.ProblemAsync(await PutAsync(page, Correction(subsidy, "4000", "4000元至6000元")), 428);
        await HaikouService.ProblemAsync(await SendAsync(HttpMethod.Delete, page, null, null), 428);
        var second = await PutAsync(page, """{"version": "2"}""", first.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
        await HaikouService.ProblemAsync(await PutAsync(page, """{"version": "3"}""", first.Headers.ETag), 412);
        await HaikouService.ProblemAsync(await SendAsync(HttpMethod.Delete, page, null, first.Headers.ETag), 412);
        using var known = new HttpRequestMessage(HttpMethod.Get, $"/v1/documents/{page}/review") { Headers = { IfNoneMatch = { second.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await service.Http.SendAsync(known)).StatusCode);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_with_its_place_and_what_would_be_right_and_nothing_is_stored()
    {
        var (page, subsidy) = await StoreAsync("错误");
        var review = $$"""
            {"version": "1", "document": {"publishedOn": "5月"}, "articles": [{"opens": "秀英区发放购车补贴", "records": [
              {"record": "{{subsidy}}", "dataset": "trade-in-subsidies",
               "fields": {"amountMaxYuan": {"value": 5500, "quote": "4000元至6000元"}, "isuer": "秀英区"} }]}]}
            """;
        var page1 = await HaikouService.ProblemAsync(await PutAsync(page, review), 400);
        Assert.Equal("document.publishedOn", page1.GetProperty("errors")[0].GetProperty("name").GetString());
        var errors = (await HaikouService.ProblemAsync(await PutAsync(page, review.Replace("5月", "2024-06-28", StringComparison.Ordinal)), 400))
            .GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(["articles[0].records[0].fields.amountMaxYuan", "articles[0].records[0].fields.isuer"],
            errors.Select(e => e.GetProperty("name").GetString()));
        Assert.Contains("秀英区发放购车补贴, record 1 (trade-in-subsidies), amountMaxYuan: «4000元至6000元» says 4000, 6000 and not 5500",
            errors[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("issuer", errors[1].GetProperty("suggestion").GetString());
        Assert.Equal("machine", (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}")).GetProperty("origin").GetString());
    }

    [Theory]
    [InlineData("{\"version\": 1}", 400)]
    [InlineData("{\"versoin\": \"1\"}", 400)]
    [InlineData("[]", 400)]
    [InlineData("", 400)]
    [InlineData("{\"version\": \"1\", \"withdrawn\": [{\"dataset\": \"events\"}]}", 400)]
    [InlineData("{\"version\": \"1\", \"withdrawn\": [{\"dataset\": \"events\", \"record\": \"0000000000000\"}]}", 400)]
    public async Task Refuses_what_is_no_review(string body, int status)
    {
        var (page, _) = await StoreAsync($"不是审阅{body}");
        await HaikouService.ProblemAsync(await PutAsync(page, body), status);
    }

    [Fact]
    public async Task Needs_a_key_with_the_scope_and_a_page_that_is_there()
    {
        var (page, _) = await StoreAsync("权限");
        await HaikouService.ProblemAsync(await SendAsync(HttpMethod.Put, page, "{}", null, key: ""), 401);
        await HaikouService.ProblemAsync(await SendAsync(HttpMethod.Put, page, "{}", null, key: await service.KeyAsync("pages only")), 403);
        await HaikouService.ProblemAsync(await PutAsync("0000000000000", """{"version": "1"}"""), 404);
        await HaikouService.ProblemAsync(await SendAsync(HttpMethod.Put, page, "{}", null, type: "text/plain"), 415);
    }

    /// <summary>A page of its own with a subsidy on it.</summary>
    private async Task<(string Page, string Subsidy)> StoreAsync(string mark, string text = Text)
    {
        var stored = await JsonAsync(await service.PostPageAsync("/v1/documents", $"{text}{mark}。\n", key: await KeyAsync()), HttpStatusCode.Created);
        var subsidies = stored.GetProperty("records").GetProperty("trade-in-subsidies");
        return (stored.GetProperty("document").GetProperty("id").GetString()!,
            subsidies.GetArrayLength() == 0 ? "" : subsidies[0].GetProperty("id").GetString()!);
    }

    private static string Correction(string subsidy, string value, string quote, string? because = null)
    {
        var amount = $$"""{"value": {{value}}, "quote": "{{quote}}"{{(because is null ? "" : $", \"because\": \"{because}\"")}} }""";
        return $$"""
            {"version": "1", "articles": [{"opens": "秀英区发放购车补贴", "records": [
              {"record": "{{subsidy}}", "dataset": "trade-in-subsidies", "fields": {"amountMaxYuan": {{amount}} } }]}]}
            """;
    }

    private Task<HttpResponseMessage> PutAsync(string page, string review, EntityTagHeaderValue? match = null, string query = "") =>
        SendAsync(HttpMethod.Put, page + "/review" + query, review, match);

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string page, string? body, EntityTagHeaderValue? match, string? key = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, $"/v1/documents/{(page.Contains('/', StringComparison.Ordinal) ? page : page + "/review")}");
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, type);
        if (match is not null) request.Headers.IfMatch.Add(match);
        if (key is not "") request.Headers.Authorization = new("Bearer", key ?? await KeyAsync());
        return await service.Http.SendAsync(request);
    }

    private static readonly Dictionary<string, string> Keys = [];

    private async Task<string> KeyAsync() => Keys.TryGetValue(service.ConnectionString, out var key) ? key
        : Keys[service.ConnectionString] = (await ServiceProcess.RunAsync(
            service.ConnectionString, "keys", "add", "the desk", "--scope", "pages,review", "--label", "Data desk")).Output.Trim();
}
