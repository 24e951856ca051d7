using System.Net;
using HaikouApi.Tests.TestServer;
using static HaikouApi.Tests.Documents.PagePosting;

namespace HaikouApi.Tests.Documents;

/// <summary>Records go on under their ids in the page that takes the place of theirs.</summary>
public sealed class GoingOnTests(HaikouService service) : IClassFixture<HaikouService>
{
    private const string Text = "秀英区发放购车补贴\n本报讯 秀英区发布汽车以旧换新细则，符合条件的消费者可申请4000元至6000元一次性购车补贴。\n";

    [Fact]
    public async Task A_fact_that_the_corrected_page_still_says_keeps_its_id_and_its_history_shows_the_change_of_page()
    {
        var (page, subsidy) = await StoreAsync($"{Text}甲。\n");
        var citation = await CitationAsync(subsidy);
        var (other, same) = await StoreAsync(Text.Replace("秀英区发布", "秀英区昨日发布", StringComparison.Ordinal) + "甲。\n", $"?replaces={page}");
        Assert.Equal(subsidy, same);
        var now = await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}");
        Assert.Equal(other, now.GetProperty("document").GetString());
        Assert.Equal(citation, await CitationAsync(subsidy));
        Assert.Equal(other, (await service.GetAsync($"/v1/citations/{citation}")).GetProperty("document").GetString());

        var states = (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}/history")).GetProperty("data").EnumerateArray().ToList();
        Assert.Equal([page, other], states.Select(s => s.GetProperty("row").GetProperty("document").GetString()));
        Assert.Equal(states[0].GetProperty("to").GetDateTime(), states[1].GetProperty("from").GetDateTime());
        Assert.Equal("replacement", states[0].GetProperty("ended").GetProperty("cause").GetString());
        Assert.EndsWith($"/{subsidy}", states[0].GetProperty("ended").GetProperty("replacedBy").GetString(), StringComparison.Ordinal);
        Assert.Superset(new HashSet<string?> { "document", "quote" },
            states[1].GetProperty("changed").EnumerateArray().Select(f => f.GetString()).ToHashSet());
    }

    [Fact]
    public async Task At_every_moment_it_is_on_one_page()
    {
        var (page, subsidy) = await StoreAsync($"{Text}乙。\n");
        var (other, _) = await StoreAsync($"{Text}乙，更正。\n", $"?replaces={page}");
        var moment = (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}/history")).GetProperty("data")[1].GetProperty("from").GetDateTime();
        Assert.Equal([page], await PagesAsync(moment.AddMicroseconds(-1)));
        Assert.Equal([other], await PagesAsync(moment));

        async Task<IEnumerable<string?>> PagesAsync(DateTime at) => (await service.RowsAsync($"/v1/trade-in-subsidies?asOf={at:O}"))
            .Where(r => r.GetProperty("id").GetString() == subsidy).Select(r => r.GetProperty("document").GetString());
    }

    [Fact]
    public async Task Who_follows_the_changes_hears_of_it_once_and_of_what_is_gone_that_it_is()
    {
        var (page, subsidy) = await StoreAsync($"{Text}丙。\n");
        var article = (await service.RowsAsync($"/v1/articles?document={page}")).Single().GetProperty("id").GetString()!;
        var (other, _) = await StoreAsync($"{Text}丙，更正。\n", $"?replaces={page}");
        var changes = (await service.GetAsync("/v1/changes?limit=1000")).GetProperty("data").EnumerateArray().ToList();
        Assert.Equal([("new", page), ("re-read", other)], Of(subsidy));
        Assert.Equal([("new", page), ("withdrawn", page)], Of(article));
        Assert.Equal([("new", page), ("withdrawn", page)], Of(page));

        // Asked for in small pieces it is all the same.
        var (followed, next) = (new List<string?>(), "/v1/changes?limit=2");
        while (next is not null)
        {
            var piece = await service.GetAsync(next);
            followed.AddRange(piece.GetProperty("data").EnumerateArray().Select(c => c.GetProperty("cursor").GetString()));
            next = piece.GetProperty("page").GetProperty("more").GetBoolean()
                ? new Uri(piece.GetProperty("links").GetProperty("next").GetString()!).PathAndQuery : null;
        }

        Assert.Equal(changes.Select(c => c.GetProperty("cursor").GetString()), followed);

        IEnumerable<(string?, string?)> Of(string id) => changes.Where(c => c.GetProperty("id").GetString() == id)
            .Select(c => (c.GetProperty("kind").GetString(), c.GetProperty("document").GetString()));
    }

    [Fact]
    public async Task Of_several_in_the_same_words_each_is_known_by_its_sentence_and_none_by_chance()
    {
        var ids = await AmountsAsync("甲村每户补助500元。乙村每户补助500元。丙村每人奖励300元。\n丙村每人奖励300元。\n");
        var now = await AmountsAsync("乙村每户补助500元。丙村每人奖励300元。\n", $"?replaces={ids.Page}");
        Assert.Equal(ids.Amounts[1], now.Amounts[0]);
        Assert.DoesNotContain(now.Amounts[1], ids.Amounts);
        await service.ProblemAsync($"/v1/quantities/{ids.Amounts[0]}", 410);
        await service.ProblemAsync($"/v1/quantities/{ids.Amounts[2]}", 410);
    }

    [Fact]
    public async Task A_page_that_is_restored_beside_the_one_that_has_its_facts_gets_others_and_in_its_place_the_same()
    {
        var (page, subsidy) = await StoreAsync($"{Text}丁。\n");
        var (other, _) = await StoreAsync($"{Text}丁，更正。\n", $"?replaces={page}");
        var (_, beside) = await StoreAsync($"{Text}丁。\n", "?restore=true", HttpStatusCode.OK);
        Assert.NotEqual(subsidy, beside);
        Assert.Equal(other, (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}")).GetProperty("document").GetString());

        var (third, back) = await StoreAsync($"{Text}丁，再更正。\n", $"?replaces={other}");
        Assert.Equal(subsidy, back);
        var (_, home) = await StoreAsync($"{Text}丁，更正。\n", $"?restore=true&replaces={third}", HttpStatusCode.OK);
        Assert.Equal(subsidy, home);
        Assert.Equal([page, other, third, other], (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}/history")).GetProperty("data").EnumerateArray()
            .Select(s => s.GetProperty("row").GetProperty("document").GetString()));
    }

    [Fact]
    public async Task A_page_that_holds_by_itself_keeps_its_own_ids_when_it_takes_the_place_of_another()
    {
        var (page, subsidy) = await StoreAsync($"{Text}戊。\n");
        var (_, own) = await StoreAsync($"{Text}戊，更正。\n");
        var (_, still) = await StoreAsync($"{Text}戊，更正。\n", $"?replaces={page}", HttpStatusCode.OK);
        Assert.Equal(own, still);
        Assert.EndsWith($"/v1/trade-in-subsidies/{own}",
            (await service.ProblemAsync($"/v1/trade-in-subsidies/{subsidy}", 410)).GetProperty("replacedBy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_a_review_that_is_restored_beside_it_stands_by_its_review_and_leaves_the_fact_where_it_is()
    {
        var (page, subsidy) = await StoreAsync($"{Text}己。\n");
        await ReviewAsync(page, subsidy);
        var (other, same) = await StoreAsync($"{Text}己，更正。\n", $"?replaces={page}");
        Assert.Equal(subsidy, same);
        var (_, beside) = await StoreAsync($"{Text}己。\n", "?restore=true", HttpStatusCode.OK);
        Assert.NotEqual(subsidy, beside);
        Assert.Equal("reviewed", (await service.GetAsync($"/v1/trade-in-subsidies/{beside}")).GetProperty("origin").GetString());
        Assert.Equal(other, (await service.GetAsync($"/v1/trade-in-subsidies/{subsidy}")).GetProperty("document").GetString());

        // Under the id that it has now it is reviewed anew, and read again it is as it was.
        using var held = await service.Http.GetAsync($"/v1/documents/{page}/review");
        await ReviewAsync(page, beside, held.Headers.ETag!.Tag);
        var (_, again) = await StoreAsync($"{Text}己。\n", "", HttpStatusCode.OK);
        Assert.Equal(beside, again);
    }

    [Fact]
    public async Task A_fact_whose_last_page_was_erased_stands_for_nothing_and_not_for_itself()
    {
        var (page, subsidy) = await StoreAsync($"{Text}庚。\n");
        var (other, _) = await StoreAsync($"{Text}庚，更正。\n", $"?replaces={page}");
        Assert.Equal(0, (await ServiceProcess.RunAsync(service.ConnectionString, "erase", other, "--because", "asked for")).ExitCode);
        var gone = await service.ProblemAsync($"/v1/trade-in-subsidies/{subsidy}", 410);
        Assert.Equal(page, gone.GetProperty("last").GetProperty("document").GetString());
        Assert.False(gone.TryGetProperty("replacedBy", out var successor), successor.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/trade-in-subsidies/{subsidy}") { Headers = { { "Accept", "text/html" } } };
        using var shown = await service.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Gone, shown.StatusCode);
        Assert.DoesNotContain($"href=\"/trade-in-subsidies/{subsidy}\"", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<string>? _key;

    private Task<string> KeyAsync() => _key ??= AddKeyAsync();

    private async Task<string> AddKeyAsync() => (await ServiceProcess.RunAsync(
        service.ConnectionString, "keys", "add", "the desk", "--scope", "pages,review", "--label", "Data desk")).Output.Trim();

    /// <summary>Somebody says that a subsidy is as it was read.</summary>
    private async Task ReviewAsync(string page, string subsidy, string? instead = null)
    {
        var review = $$"""
            {"version": "{{subsidy}}", "articles": [{"opens": "秀英区发放购车补贴", "records": [
              {"record": "{{subsidy}}", "dataset": "trade-in-subsidies", "confirms": true}]}]}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/v1/documents/{page}/review")
        {
            Content = new StringContent(review, System.Text.Encoding.UTF8, "application/json"),
            Headers = { Authorization = new("Bearer", await KeyAsync()) },
        };
        if (instead is not null) request.Headers.IfMatch.Add(new(instead));
        await JsonAsync(await service.Http.SendAsync(request), instead is null ? HttpStatusCode.Created : HttpStatusCode.OK);
    }

    private async Task<string> CitationAsync(string subsidy) =>
        (await service.RowsAsync($"/v1/citations?record={subsidy}&field=amountMaxYuan")).Single().GetProperty("id").GetString()!;

    private async Task<(string Page, List<string> Amounts)> AmountsAsync(string sentences, string query = "")
    {
        var stored = await JsonAsync(await service.PostPageAsync($"/v1/documents{query}", $"几个村的补助\n本报讯 今年给予补助。{sentences}", key: await KeyAsync()),
            HttpStatusCode.Created);
        return (stored.GetProperty("document").GetProperty("id").GetString()!,
            [.. stored.GetProperty("records").GetProperty("quantities").EnumerateArray().Select(q => q.GetProperty("id").GetString()!)]);
    }

    private async Task<(string Page, string Subsidy)> StoreAsync(string text, string query = "", HttpStatusCode status = HttpStatusCode.Created)
    {
        var stored = await JsonAsync(await service.PostPageAsync($"/v1/documents{query}", text, key: await KeyAsync()), status);
        return (stored.GetProperty("document").GetProperty("id").GetString()!,
            stored.GetProperty("records").GetProperty("trade-in-subsidies")[0].GetProperty("id").GetString()!);
    }
}
