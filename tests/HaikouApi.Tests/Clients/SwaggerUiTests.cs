using System.Text;
using HaikouApi.Extraction.Testing;
using HaikouApi.Tests.Operations;
using HaikouApi.Tests.TestServer;
using Microsoft.Playwright;

namespace HaikouApi.Tests.Clients;

/// <summary>Swagger UI as a person meets it: in a browser, with the mouse and the keyboard.</summary>
[Collection(ClientsOwn.Name)]
public sealed class SwaggerUiTests(HaikouService service) : IAsyncLifetime
{
    private static readonly string[] SwaggerUisOwn = ["color-contrast", "nested-interactive", "scrollable-region-focusable", "select-name"];

    private readonly List<string> foreign = [];
    private readonly List<string> failures = [];
    private IPlaywright? playwright;
    private IBrowser? browser;
    private IPage page = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Program is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.StartAsync(playwright);
        page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1400 } });
        page.SetDefaultTimeout(60_000);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(service.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }

        };
        page.PageError += (_, error) => failures.Add(error);
        await page.GotoAsync(new Uri(service.Address, "/swagger/index.html").ToString());
        await page.Locator(".opblock").First.WaitForAsync();
    }

    [ChromiumFact]
    public async Task Every_operation_runs_at_the_first_click_of_a_button_on_the_first_screen_of_a_desk_and_the_second_of_a_telephone()
    {
        await page.ScreenshotAsync(new() { Path = Repository.File("TestResults/swagger-ui.png") });
        await AuthorizeAsync(await service.KeyAsync("swagger-ui"));
        var document = await service.GetAsync("/openapi/haikou.v1.json");
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject(), (path, o) =>
            (Path: path.Name, Id: o.Value.GetProperty("operationId").GetString()!, Changes: o.Name is "put" or "delete")).ToList();
        Assert.Equal(operations.Count, await page.Locator(".opblock").CountAsync());

        // Those of one dataset are made as those of another: of every eighth, all where HAIKOU_TEST_ALL=1 asks for it.
        if (!Seeds.IsAll) operations = [.. operations.Where(o => !IsOfAnother(o.Path))];
        foreach (var (_, operation, changes) in operations)
        {
            var block = await OpenAsync(operation);
            await block.Locator(".execute.opblock-control__btn").WaitForAsync();
            await MeasureAsync(block, operation, (390, 844), screens: 2);
            await MeasureAsync(block, operation, (1400, 900), screens: 1);

            // What changes the shipped page, which the others read, is only looked at.
            if (changes)
            {
                await block.Locator(".opblock-summary-control").ClickAsync();
                continue;
            }

            var status = await ExecuteAsync(block);
            Assert.True(status.StartsWith('2'), $"{operation} answered {status}: {await block.Locator(".live-responses-table").First.InnerTextAsync()}");
            await block.Locator(".opblock-summary-control").ClickAsync();
        }

        Assert.Empty(foreign);
        Assert.Empty(failures);
    }

    /// <summary>Its own faults are Swagger UI's; ours would be new ones.</summary>
    [ChromiumFact]
    public async Task It_keeps_nobody_out_by_more_than_what_swagger_ui_itself_does()
    {
        await OpenAsync("listTradeInSubsidies");
        foreach (var width in (int[])[1400, 390])
        {
            await page.SetViewportSizeAsync(width, 900);
            var faults = (await Axe.SeriousAsync(page, Axe.Everything)).Select(fault => fault.Split(':')[0]);
            Assert.Empty(faults.Except(SwaggerUisOwn));
        }
    }

    [ChromiumFact]
    public async Task A_chinese_filter_can_be_typed_in()
    {
        var block = await OpenAsync("listTradeInSubsidies");
        await block.Locator(".haikou-folds button").ClickAsync();
        await block.Locator("tr[data-param-name='issuer'] + tr.haikou-operators button").ClickAsync();
        await block.Locator("tr[data-param-name='issuer.contains'] input").FillAsync("秀英");
        Assert.StartsWith("200", await ExecuteAsync(block), StringComparison.Ordinal);
        await page.ScreenshotAsync(new() { Path = Repository.File("TestResults/swagger-ui-answer.png"), FullPage = true });
        var answer = await block.Locator(".live-responses-table .response-col_description").Last.InnerTextAsync();
        Assert.Contains("秀英区", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"issuer\": \"龙华区\"", answer, StringComparison.Ordinal); // which a sentence may name
        Assert.Empty(foreign);
    }

    [ChromiumFact]
    public async Task What_is_folded_away_comes_back_with_what_was_typed_in()
    {
        var block = await OpenAsync("listTradeInSubsidies");
        Assert.Equal(0, await block.Locator("tr[data-param-name='benefit.not']").CountAsync());
        await block.Locator(".haikou-folds button").ClickAsync();
        await block.Locator("tr[data-param-name='condition.contains']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await block.Locator("tr[data-param-name='condition'] + tr.haikou-operators button").ClickAsync();
        await block.Locator("tr[data-param-name='condition.contains'] input").FillAsync("置换");
        await block.Locator(".haikou-folds button").ClickAsync();
        Assert.Equal(0, await block.Locator("tr[data-param-name='condition.contains']").CountAsync());
        await ExecuteAsync(block);
        Assert.Contains("condition.contains", await block.Locator(".request-url").InnerTextAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task A_file_is_chosen_with_a_button_and_sent()
    {
        await AuthorizeAsync(await service.KeyAsync("swagger-ui-files"));
        foreach (var (operation, status) in ((string, string)[])[("extract", "200"), ("addDocument", "201")])
        {
            var block = await OpenAsync(operation);
            await block.Locator(".opblock-section-request-body select").First.SelectOptionAsync("multipart/form-data");
            await block.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
            {
                Name = "page.html",
                MimeType = "text/html",
                Buffer = Encoding.UTF8.GetBytes("<html><body><h1>戊市架桥</h1><p>戊市今年架桥7座。</p></body></html>"),
            });
            await page.ScreenshotAsync(new() { Path = Repository.File($"TestResults/swagger-ui-file-{operation}.png"), FullPage = true });
            var answered = await ExecuteAsync(block);
            var body = await block.Locator(".live-responses-table .response-col_description").Last.InnerTextAsync();
            Assert.True(answered.StartsWith(status, StringComparison.Ordinal), $"{operation} answered {answered}: {body}");
            Assert.Contains("戊市架桥", body, StringComparison.Ordinal);
            await block.Locator(".opblock-summary-control").ClickAsync();
        }

        Assert.Empty(foreign);
        Assert.Empty(failures);
    }

    [NginxFact(inBrowser: true)]
    public async Task An_operation_runs_behind_a_location_of_nginx()
    {
        await using var instance = HaikouService.Over(service.ConnectionString, settings: ("Haikou:TrustedProxies", "127.0.0.1"));
        await using var nginx = await Nginx.StartAsync(HaikouService.AddressOf(instance), "/haikou/");
        await page.GotoAsync(new Uri(nginx.Address, "/haikou/swagger").ToString());
        await page.Locator(".opblock").First.WaitForAsync();
        var block = await OpenAsync("listEvents");
        Assert.StartsWith("200", await ExecuteAsync(block), StringComparison.Ordinal);
        Assert.Contains($"{nginx.Address}haikou/v1/events", await block.Locator(".request-url").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(failures);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static bool IsOfAnother(string path) => Registry.Default.Catalogue.All.Where((_, i) => i % 8 > 0)
        .Any(d => d.Slug != "documents" && (path == $"/v1/{d.Slug}" || path.StartsWith($"/v1/{d.Slug}/", StringComparison.Ordinal)));

    /// <summary>The button ends on one of the first screens, and nothing is wider than the window.</summary>
    private async Task MeasureAsync(ILocator block, string operation, (int Width, int Height) window, int screens)
    {
        await page.SetViewportSizeAsync(window.Width, window.Height);
        var end = await block.EvaluateAsync<double>("e => e.querySelector('.execute').getBoundingClientRect().bottom - e.getBoundingClientRect().top");
        Assert.True(end <= screens * window.Height, $"{operation}: the button ends {end} below the top, at a width of {window.Width}");
        var across = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.True(across <= window.Width, $"{operation} is {across} wide, at a width of {window.Width}");
    }

    private async Task AuthorizeAsync(string key)
    {
        await page.Locator(".btn.authorize").First.ClickAsync();
        await page.Locator(".modal-ux input").FillAsync(key);
        await page.Locator(".modal-ux .btn.authorize").ClickAsync();
        await page.Locator(".modal-ux .btn-done").ClickAsync();
    }

    private async Task<ILocator> OpenAsync(string operation)
    {
        var block = page.Locator($".opblock[id$='-{operation}']");
        await block.Locator(".opblock-summary-control").ClickAsync();
        return block;
    }

    private static async Task<string> ExecuteAsync(ILocator block)
    {
        await block.Locator(".execute.opblock-control__btn").ClickAsync();
        var status = block.Locator(".live-responses-table .response-col_status").Last;
        await status.WaitForAsync();
        return (await status.InnerTextAsync()).Trim();
    }
}
