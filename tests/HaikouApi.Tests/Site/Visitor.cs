using HaikouApi.Tests.Clients;
using HaikouApi.Tests.TestServer;
using Microsoft.Playwright;

namespace HaikouApi.Tests.Site;

/// <summary>Somebody with a browser: what went wrong in it, and whom else it asked, is kept.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>Widths, themes, and what axe is asked there: everything once at each width, contrast everywhere.</summary>
    private static readonly IReadOnlyList<(int Width, ColorScheme Theme, string Rules)> Looks =
    [
        (1400, ColorScheme.Light, Axe.Everything), (1400, ColorScheme.Dark, Axe.Contrast),
        (360, ColorScheme.Dark, Axe.Everything), (360, ColorScheme.Light, Axe.Contrast),
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly HaikouService _service;

    private Visitor(IPlaywright playwright, IBrowser browser, IPage page, HaikouService service)
    {
        (_playwright, _browser, Page, _service) = (playwright, browser, page, service);
        page.SetDefaultTimeout(60_000);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(service.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                Faults.Add($"asked {request.Url}");
            }

        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Faults.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => Faults.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Errors of the pages that were looked at, and requests to others.</summary>
    public List<string> Faults { get; } = [];

    public static async Task<Visitor> ComeAsync(
        HaikouService service, string language = "zh-CN", bool scripts = true)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.StartAsync(playwright);
        var context = await browser.NewContextAsync(
            new()
            {
                Locale = language,
                ViewportSize = new() { Width = 1400, Height = 900 },
                JavaScriptEnabled = scripts,
                ReducedMotion = ReducedMotion.Reduce
            });
        return new(playwright, browser, await context.NewPageAsync(), service);
    }

    /// <summary>Opens a page and waits until all of it is there.</summary>
    public async Task<IResponse> OpenAsync(string path)
    {
        await Page.GotoAsync("about:blank");
        var answer = await Page.GotoAsync(new Uri(_service.Address, path).ToString());
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return answer!;
    }

    /// <summary>What is wrong with what is shown, at both widths and in both themes: wider than the window, or axe finds that it keeps somebody out.</summary>
    public async Task<IReadOnlyList<string>> LookRoundAsync(string where)
    {
        var wrong = new List<string>();
        foreach (var (width, theme, rules) in Looks)
        {
            await Page.SetViewportSizeAsync(width, 900);
            await Page.EmulateMediaAsync(new() { ColorScheme = theme });
            var look = $"{where}, {width} px, {theme}";
            if (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width) wrong.Add($"{look}: {wide} px wide");
            wrong.AddRange((await Axe.SeriousAsync(Page, rules)).Select(fault => $"{look}: {fault}"));
        }

        return wrong;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

/// <summary>What there is on the shipped page, as the API says it.</summary>
internal static class ShippedFacts
{
    public static async Task<string> DocumentAsync(HaikouService service) => (await service.RowsAsync("/v1/documents"))[^1].GetProperty("id").GetString()!;

    public static async Task<string> FirstAsync(HaikouService service, string list) => (await service.RowsAsync(list))[0].GetProperty("id").GetString()!;

    /// <summary>The slugs of the datasets of records.</summary>
    public static IReadOnlyList<string> Records { get; } = [.. Registry.Default.Catalogue.Records.Select(d => d.Slug)];
}
