using HaikouApi.Tests.Clients;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Site;

/// <summary>What holds for every page: it can be used by everybody, nothing fails in it, it asks nobody else, and it is as wide as the screen.</summary>
[Collection(ReadsOnly.Name)]
public sealed class EveryPageTests(HaikouService service)
{
    [ChromiumFact]
    public Task In_chinese() => LookAsync("zh-CN");

    [ChromiumFact]
    public Task In_english() => LookAsync("en-US");

    [ChromiumFact]
    public async Task Without_script_every_page_reads()
    {
        await using var visitor = await Visitor.ComeAsync(service, scripts: false);
        foreach (var path in await PathsAsync())
        {
            await visitor.OpenAsync(path);
            Assert.True((await visitor.Page.Locator("h1, h2").First.InnerTextAsync()).Length > 1, path);
            Assert.Equal(0, await visitor.Page.Locator("#theme:visible, .copy:visible").CountAsync());
        }
    }

    private async Task LookAsync(string language)
    {
        await using var visitor = await Visitor.ComeAsync(service, language);
        var wrong = new List<string>();
        foreach (var path in await PathsAsync())
        {
            await visitor.OpenAsync(path);
            if (!path.Contains("embed", StringComparison.Ordinal))
            {
                Assert.Equal(language[..2], (await visitor.Page.Locator("html").GetAttributeAsync("lang"))![..2]);
            }

            wrong.AddRange(await visitor.LookRoundAsync(path));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(visitor.Faults);
    }

    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        var reading = await ShippedFacts.FirstAsync(service, "/v1/air-quality-readings?pollutant=pm25");
        return
        [
            "/", $"/pages/{await ShippedFacts.DocumentAsync(service)}#r={reading}",
                "/trade-in-subsidies", "/air-quality-readings?pollutant=pm25&limit=1",
            "/air-quality-summaries", "/quantities", "/documents", "/trade-in-subsidies?benefit=cash&issuer=蔚来", $"/air-quality-readings/{reading}",
                "/search?q=养老", "/about", "/changes", "/warnings?status=open", "/embed/trade-in-subsidies",
        ];
    }
}
