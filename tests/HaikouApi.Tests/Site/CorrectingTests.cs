using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HaikouApi.Tests.Clients;
using HaikouApi.Tests.TestServer;
using Microsoft.Playwright;

namespace HaikouApi.Tests.Site;

/// <summary>A page is put right in the reader, with a key and a mouse, and everybody sees what was done.</summary>
public sealed class CorrectingTests(CorrectedPage page) : IClassFixture<CorrectedPage>
{
    /// <summary>From where to where the mouse goes to select the words of a mark.</summary>
    private const string PlacesOf = """
        words => {
          const mark = [...document.querySelectorAll('.sheet a.m')].find(m => m.textContent.includes(words))
          mark.scrollIntoView({ block: 'center', behavior: 'instant' })
          const range = new Range()
          range.selectNodeContents(mark)
          const [first, last] = [range.getClientRects()[0], [...range.getClientRects()].at(-1)]
          return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2]
        }
        """;

    private HaikouService Service => page.Service;

    [ChromiumFact]
    public async Task A_correction_by_mouse_is_refused_in_words_then_seen_in_the_api_the_table_history_and_changes()
    {
        await using var visitor = await OpenAsync();
        var subsidy = (await Service.RowsAsync("/v1/trade-in-subsidies?issuer=秀英区"))[0].GetProperty("id").GetString()!;
        await SelectAsync(visitor, "5000元至7000元");
        await Assertions.Expect(visitor.Page.Locator("dialog select[name=field]")).ToHaveValueAsync("amountMinYuan");
        await visitor.Page.SelectOptionAsync("dialog select[name=field]", "amountMaxYuan");
        await Assertions.Expect(visitor.Page.Locator("dialog [name=value]")).ToHaveValueAsync("7000");

        await visitor.Page.FillAsync("dialog [name=value]", "5500");
        await visitor.Page.ClickAsync("dialog button[value=preview]");
        await Assertions.Expect(visitor.Page.Locator("dialog .faults")).ToHaveTextAsync("最高金额（元）：“5000元至7000元”说的是 5000、7000，不是 5500；请改值、改引，或以 because 说明缘由。");
        Assert.Equal(7000, (await Service.GetAsync($"/v1/trade-in-subsidies/{subsidy}")).GetProperty("amountMaxYuan").GetInt32());
        Assert.Contains("400", Assert.Single(visitor.Faults), StringComparison.Ordinal);

        await visitor.Page.FillAsync("dialog [name=because]", "次日更正启事");
        await visitor.Page.ClickAsync("dialog button[value=preview]");
        await Assertions.Expect(visitor.Page.Locator("dialog .would tbody :is(th, td)")).ToHaveTextAsync(["最高金额（元）", "7000", "5500"]);
        await visitor.Page.ClickAsync("dialog button[value=save]");
        await Assertions.Expect(visitor.Page.Locator(".editor [role=status]")).ToContainTextAsync("已保存：改正 1。");

        var row = await Service.GetAsync($"/v1/trade-in-subsidies/{subsidy}");
        Assert.Equal((5500, "次日更正启事"), (row.GetProperty("amountMaxYuan").GetInt32(),
            row.GetProperty("citations").GetProperty("amountMaxYuan").GetProperty("because").GetString()));
        Assert.Contains("5500", await Service.Http.GetStringAsync("/v1/trade-in-subsidies?format=csv&issuer=秀英区"), StringComparison.Ordinal);
        await visitor.OpenAsync($"/trade-in-subsidies/{subsidy}");
        await Assertions.Expect(visitor.Page.Locator("#history li").Last).ToContainTextAsync("由“Data desk”改正。");
        await Assertions.Expect(visitor.Page.Locator("#history li").Last).ToContainTextAsync("最高金额（元）：7000 → 5500");
        await Assertions.Expect(visitor.Page.Locator("dl.fields .because")).ToHaveTextAsync("缘由：次日更正启事");
        await visitor.OpenAsync("/changes");
        await Assertions.Expect(visitor.Page.Locator($".past li li:has(a[href$='{subsidy}'])").First).ToContainTextAsync("改正");
        Assert.Single(visitor.Faults);
    }

    [ChromiumFact]
    public async Task A_record_is_confirmed_another_withdrawn_and_the_withdrawal_undone()
    {
        await using var visitor = await OpenAsync();
        var rows = await Service.RowsAsync("/v1/air-quality-readings?origin=machine");
        var (right, wrong) = (rows[0].GetProperty("id").GetString()!, rows[1].GetProperty("id").GetString()!);
        await PressAsync(visitor, right, "确认");
        await SavedAsync(visitor, "已保存：确认 1。");
        Assert.Equal("reviewed", (await Service.GetAsync($"/v1/air-quality-readings/{right}")).GetProperty("origin").GetString());

        await PressAsync(visitor, wrong, "撤回");
        await visitor.Page.FillAsync("dialog [name=because]", "印错了");
        await visitor.Page.ClickAsync("dialog button[value=save]");
        await SavedAsync(visitor, "已保存：撤回 1。");
        await using var reader = await Visitor.ComeAsync(Service, "en-US");
        Assert.Equal(410, (await reader.OpenAsync($"/air-quality-readings/{wrong}")).Status);
        await Assertions.Expect(reader.Page.Locator(".ended")).ToContainTextAsync("Withdrawn by “Data desk”");
        await Assertions.Expect(reader.Page.Locator(".ended")).ToContainTextAsync("Because: 印错了");
        Assert.Empty(await reader.LookRoundAsync("a record that holds no more"));

        await visitor.Page.ClickAsync(".editor [role=status] button");
        await SavedAsync(visitor, "已保存：新增 1。");
        await Service.GetAsync($"/v1/air-quality-readings/{wrong}");
        Assert.Empty(visitor.Faults);
    }

    [ChromiumFact]
    public async Task A_warning_is_settled_though_somebody_else_changes_the_page_meanwhile()
    {
        await using var visitor = await OpenAsync();
        var open = (await Service.RowsAsync("/v1/warnings?status=open")).Count;
        await visitor.Page.ClickAsync(".editor summary");
        await visitor.Page.Locator(".editor details button", new() { HasText = "已核" }).First.ClickAsync();
        await visitor.Page.FillAsync("dialog [name=because]", "原文如此");

        // The other saves between reading the review and putting the new one.
        var isFirst = true;
        await visitor.Page.RouteAsync("**/review?lang=zh", async route =>
        {
            if (isFirst) await page.TouchAsync();
            isFirst = false;
            await route.ContinueAsync();
        });
        await visitor.Page.ClickAsync("dialog button[value=save]");
        await Assertions.Expect(visitor.Page.Locator("dialog .would")).ToContainTextAsync("刚才有人也改了这一版");
        await visitor.Page.ClickAsync("dialog button[value=save]");
        await Assertions.Expect(visitor.Page.Locator(".editor [role=status]")).ToContainTextAsync("已保存");
        Assert.Equal(open - 1, (await Service.RowsAsync("/v1/warnings?status=open")).Count);
        Assert.Contains("412", Assert.Single(visitor.Faults), StringComparison.Ordinal);
    }

    [ChromiumTheory]
    [InlineData("zh-CN", "收起，忘掉密钥")]
    [InlineData("en-US", "Close and forget the key")]
    public async Task Panel_and_dialog_can_be_used_by_everybody_and_no_key_is_kept_beyond_the_tab(string language, string close)
    {
        await using var visitor = await OpenAsync(language);
        Assert.Empty(await visitor.LookRoundAsync("the panel"));
        await SelectAsync(visitor, "127个国家和地区");
        Assert.Empty(await visitor.LookRoundAsync("the dialog"));
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visitor.Page.Locator("dialog")).ToHaveCountAsync(0); // a browser tells that a dialog was closed a moment after.
        Assert.DoesNotContain(page.Key, await visitor.Page.EvaluateAsync<string>("JSON.stringify(localStorage) + document.cookie"), StringComparison.Ordinal);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = close }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#correct")).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.DoesNotContain(page.Key, await visitor.Page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"), StringComparison.Ordinal);
        await visitor.OpenAsync("/changes");
        Assert.Empty(await visitor.LookRoundAsync("the changes"));
        Assert.Empty(visitor.Faults);
    }

    [ChromiumFact]
    public async Task A_page_that_nobody_reviewed_opens_without_an_error_and_takes_its_first_review()
    {
        var document = await page.PostAsync("企业新投产\n\n　　本报海口6月27日讯 海南椰风食品有限公司年产值3亿元。");
        await Service.ProblemAsync($"/v1/documents/{document}/review", 404);
        await Service.ProblemAsync("/v1/documents/0000000000000/review?ifAny=true", 404);
        await using var visitor = await OpenAsync(document: document);
        Assert.Empty(visitor.Faults);
        await PressAsync(visitor, (await Service.RowsAsync($"/v1/enterprise-facts?document={document}"))[0].GetProperty("id").GetString()!, "确认");
        await SavedAsync(visitor, "已保存：确认 1。");
        Assert.Equal("1", (await Service.GetAsync($"/v1/documents/{document}/review")).GetProperty("version").GetString());
        Assert.Empty(visitor.Faults);
    }

    private async Task<Visitor> OpenAsync(string language = "zh-CN", string? document = null)
    {
        var visitor = await Visitor.ComeAsync(Service, language);
        Assertions.SetDefaultExpectTimeout(30_000);
        await visitor.OpenAsync($"/pages/{document ?? page.Document}");
        await visitor.Page.ClickAsync("#correct");
        await visitor.Page.FillAsync(".editor input[name=key]", page.Key);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForSelectorAsync(".editor details, .editor .do");
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return visitor;
    }

    private static async Task SelectAsync(Visitor visitor, string words)
    {
        var at = await visitor.Page.EvaluateAsync<float[]>(PlacesOf, words);
        await visitor.Page.Mouse.MoveAsync(at[0], at[1]);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(at[2], at[3], new() { Steps = 6 });
        await visitor.Page.Mouse.UpAsync();
        await Assertions.Expect(visitor.Page.Locator("dialog blockquote")).ToHaveTextAsync(words);
        await visitor.Page.WaitForSelectorAsync("dialog [name=value]");
    }

    private static async Task PressAsync(Visitor visitor, string record, string button)
    {
        await visitor.Page.EvaluateAsync("id => { location.hash = `r=${id}` }", record);
        await visitor.Page.Locator($".card[id='r={record}'] button", new() { HasText = button }).ClickAsync();
    }

    private static Task SavedAsync(Visitor visitor, string said) => Assertions.Expect(visitor.Page.Locator(".editor [role=status]")).ToContainTextAsync(said);
}

/// <summary>A service whose shipped page is put right, and a key for it.</summary>
public sealed class CorrectedPage : IAsyncLifetime
{
    public HaikouService Service { get; } = new();

    public string Document { get; private set; } = "";

    public string Key { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await Service.InitializeAsync();
        Document = await ShippedFacts.DocumentAsync(Service);
        Key = (await ServiceProcess.RunAsync(Service.ConnectionString, "keys", "add", "the desk", "--scope", "pages,review", "--label",
            "Data desk")).Output.Trim();
    }

    /// <summary>Stores a page; its id.</summary>
    public async Task<string> PostAsync(string text)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, "/v1/documents") { Content = new StringContent(text, Encoding.UTF8, "text/plain") };
        post.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var answer = await Service.Http.SendAsync(post);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("document").GetProperty("id").GetString()!;
    }

    /// <summary>Puts the review anew under another version, as somebody else would.</summary>
    public async Task TouchAsync()
    {
        using var held = await Service.Http.GetAsync($"/v1/documents/{Document}/review");
        var review = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await held.Content.ReadAsStringAsync())!;
        review["version"] = JsonSerializer.SerializeToElement(Guid.NewGuid().ToString());
        using var put = new HttpRequestMessage(HttpMethod.Put,
            $"/v1/documents/{Document}/review")
        { Content = new StringContent(JsonSerializer.Serialize(review), Encoding.UTF8, "application/json") };
        put.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        put.Headers.IfMatch.Add(held.Headers.ETag!);
        using var answer = await Service.Http.SendAsync(put);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task DisposeAsync() => Service.DisposeAsync();
}
