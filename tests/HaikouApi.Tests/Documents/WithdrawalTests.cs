using System.Net;
using System.Text.Json;
using HaikouApi.Tests.TestServer;
using static HaikouApi.Tests.Documents.PagePosting;

namespace HaikouApi.Tests.Documents;

/// <summary>Pages that are withdrawn, replaced, restored and erased.</summary>
public sealed class WithdrawalTests(HaikouService service) : IClassFixture<HaikouService>
{
    private const string Text = "秀英区发放购车补贴\n本报讯 秀英区发布汽车以旧换新细则，符合条件的消费者可申请4000元至6000元一次性购车补贴。\n";

    [Fact]
    public async Task What_is_withdrawn_is_gone_with_its_last_state_and_why_and_stays_in_history()
    {
        var (page, subsidy) = await StoreAsync("甲");
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(HttpMethod.Delete, $"/v1/documents/{page}?because=misprint")).StatusCode);
        var gone = await service.ProblemAsync($"/v1/trade-in-subsidies/{subsidy}", 410);
        Assert.Equal(("misprint", 6000), (gone.GetProperty("because").GetString(), gone.GetProperty("last").GetProperty("amountMaxYuan").GetInt32()));
        await service.ProblemAsync($"/v1/documents/{page}", 410);
        await service.ProblemAsync($"/v1/documents/{page}/text", 410);
        await service.ProblemAsync($"/v1/documents/{page}/review", 410);
        Assert.Empty(await service.RowsAsync($"/v1/quantities?document={page}"));
        var state = (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}/history")).GetProperty("data").EnumerateArray().Single();
        Assert.Equal(("withdrawal", "misprint"),
            (state.GetProperty("ended").GetProperty("cause").GetString(), state.GetProperty("ended").GetProperty("because").GetString()));
        await HaikouService.ProblemAsync(await SendAsync(HttpMethod.Delete, $"/v1/documents/{page}?because=misprint"), 410);
    }

    [Fact]
    public async Task A_withdrawn_text_is_taken_in_again_only_when_that_is_said()
    {
        var (page, subsidy) = await StoreAsync("乙");
        await SendAsync(HttpMethod.Delete, $"/v1/documents/{page}?because=x");
        var problem = await HaikouService.ProblemAsync(await PostAsync(Text + "乙。\n"), 409);
        Assert.Equal("withdrawn", problem.GetProperty("code").GetString());
        await JsonAsync(await PostAsync(Text + "乙。\n", "?restore=true"), HttpStatusCode.OK);
        Assert.Equal(6000, (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}")).GetProperty("amountMaxYuan").GetInt32());
        Assert.Equal(["submission", "restoration"],
            (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}/history")).GetProperty("data").EnumerateArray()
            .Select(s => s.GetProperty("cause").GetString()));
    }

    [Fact]
    public async Task A_corrected_page_stands_for_the_one_before_with_its_review_where_the_words_are_the_same()
    {
        var (page, subsidy) = await StoreAsync("丙");
        var review = $$"""
            {"version": "1", "articles": [{"opens": "秀英区发放购车补贴", "records": [{"record": "{{subsidy}}", "dataset": "trade-in-subsidies", "confirms": true},
              {"dataset": "events", "quote": "丙", "fields": {"name": "丙"} }]}]}
            """;
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(HttpMethod.Put, $"/v1/documents/{page}/review", review)).StatusCode);
        var body = await JsonAsync(await PostAsync(Text.Replace("一次性", "一次", StringComparison.Ordinal), $"?replaces={page}"), HttpStatusCode.Created);
        var now = body.GetProperty("records").GetProperty("trade-in-subsidies").EnumerateArray().Single();
        Assert.Equal("reviewed", now.GetProperty("origin").GetString());
        var left = body.GetProperty("warnings").EnumerateArray().Single(w => w.GetProperty("code").GetString() == "review-not-carried");
        Assert.Contains("(events), quote: «丙» is not in the article", left.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(subsidy, now.GetProperty("id").GetString());
        Assert.EndsWith($"/v1/documents/{body.GetProperty("document").GetProperty("id").GetString()}",
            (await service.ProblemAsync($"/v1/documents/{page}", 410)).GetProperty("replacedBy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_text_with_other_data_is_answered_with_what_differs_and_changes_nothing()
    {
        var (page, _) = await StoreAsync("丁");
        var again = await JsonAsync(await service.PostPageAsync(
            "/v1/documents", JsonSerializer.Serialize(new { text = Text + "丁。\n", newspaper = "海口日报" }), "application/json", await KeyAsync()),
            HttpStatusCode.OK);
        var warning = again.GetProperty("warnings").EnumerateArray().Single(w => w.GetProperty("code").GetString() == "said-otherwise");
        Assert.Contains("newspaper", warning.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await service.GetAsync($"/v1/documents/{page}")).GetProperty("newspaper").ValueKind);
    }

    [Theory]
    [InlineData("/v1/documents/0000000000000?because=x", 404)]
    [InlineData("/v1/documents/0000000000000", 400)]
    [InlineData("/v1/documents/0000000000000?because=", 400)]
    [InlineData("/v1/documents/0000000000000?because=x&reason=y", 400)]
    public async Task Refuses_to_withdraw_without_a_reason_or_a_page(string path, int status) =>
        await HaikouService.ProblemAsync(await SendAsync(HttpMethod.Delete, path), status);

    [Fact]
    public async Task Needs_a_key_to_withdraw_and_another_page_to_replace()
    {
        var (page, _) = await StoreAsync("戊");
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/v1/documents/{page}?because=x");
        await HaikouService.ProblemAsync(await service.Http.SendAsync(request), 401);
        await HaikouService.ProblemAsync(await PostAsync(Text + "戊。\n", $"?replaces={page}"), 400);
        await HaikouService.ProblemAsync(await PostAsync(Text + "己。\n", "?replaces=0000000000000"), 400);
        await HaikouService.ProblemAsync(await service.PostPageAsync("/v1/extractions?replaces=x", Text), 400);
    }

    [Fact]
    public async Task Of_an_erased_page_nothing_is_left_but_its_id_the_day_and_the_reason()
    {
        const string secret = "隐私甲乙丙丁";
        var (page, subsidy) = await StoreAsync(secret);
        Assert.Equal(0, (await ServiceProcess.RunAsync(service.ConnectionString, "erase", page, "--because", "asked for")).ExitCode);
        var gone = await service.ProblemAsync($"/v1/documents/{page}", 410);
        Assert.Equal(("asked for", false), (gone.GetProperty("because").GetString(), gone.TryGetProperty("last", out _)));
        await service.ProblemAsync($"/v1/trade-in-subsidies/{subsidy}", 404);
        await service.ProblemAsync($"/v1/trade-in-subsidies/{subsidy}/history", 404);
        Assert.Equal("erased", (await HaikouService.ProblemAsync(await PostAsync($"{Text}{secret}。\n", "?restore=true"), 409)).GetProperty("code").GetString());
        const string everywhere = """
            select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'haikou' and c.relkind = 'r' and (xpath('count(//row)', query_to_xml(
                format('select 1 from haikou.%I t where t::text like ''%%隐私甲乙%%''', c.relname), true, false, '')))[1]::text <> '0'
            """;
        Assert.Equal(0, await Sql.CountAsync(service.ConnectionString, everywhere));
        Assert.NotEqual(0, (await ServiceProcess.RunAsync(service.ConnectionString, "erase", page, "--because", "again")).ExitCode);
    }

    [Fact]
    public async Task The_shell_withdraws_and_writes_the_skeleton_of_a_review()
    {
        var (page, subsidy) = await StoreAsync("庚");
        var skeleton = JsonDocument.Parse((await ServiceProcess.RunAsync(service.ConnectionString, "review", page)).Output).RootElement;
        Assert.Equal("秀英区发放购车补贴", skeleton.GetProperty("articles")[0].GetProperty("opens").GetString());
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(HttpMethod.Put, $"/v1/documents/{page}/review", skeleton.ToString())).StatusCode);
        Assert.NotEqual(0, (await ServiceProcess.RunAsync(service.ConnectionString, "withdraw", page)).ExitCode);
        Assert.Equal(0, (await ServiceProcess.RunAsync(service.ConnectionString, "withdraw", page, "--because", "twice printed")).ExitCode);
        Assert.Equal(1, (await ServiceProcess.RunAsync(service.ConnectionString, "withdraw", page, "--because", "twice printed")).ExitCode);
        await service.ProblemAsync($"/v1/trade-in-subsidies/{subsidy}", 410);
    }

    private async Task<(string Page, string Subsidy)> StoreAsync(string mark)
    {
        var stored = await JsonAsync(await PostAsync($"{Text}{mark}。\n"), HttpStatusCode.Created);
        return (stored.GetProperty("document").GetProperty("id").GetString()!,
            stored.GetProperty("records").GetProperty("trade-in-subsidies")[0].GetProperty("id").GetString()!);
    }

    private async Task<HttpResponseMessage> PostAsync(string text, string query = "") =>
        await service.PostPageAsync("/v1/documents" + query, text, key: await KeyAsync());

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new("Bearer", await KeyAsync()) } };
        if (json is not null) request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return await service.Http.SendAsync(request);
    }

    private static readonly Dictionary<string, string> Keys = [];

    private async Task<string> KeyAsync() => Keys.TryGetValue(service.ConnectionString, out var key) ? key
        : Keys[service.ConnectionString] = (await ServiceProcess.RunAsync(
            service.ConnectionString, "keys", "add", "the desk", "--scope", "pages,review", "--label", "Data desk")).Output.Trim();
}
