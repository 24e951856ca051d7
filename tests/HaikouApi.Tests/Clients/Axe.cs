using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace HaikouApi.Tests.Clients;

/// <summary>axe-core, run in the page itself, which sends back only what it finds.</summary>
internal static class Axe
{
    /// <summary>The rules of WCAG 2.1 at levels A and AA.</summary>
    public const string Everything = "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa'] }";

    public const string Contrast = "{ type: 'rule', values: ['color-contrast'] }";

    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    /// <summary>What keeps people from using the page: the rule, and the first element that breaks it.</summary>
    public static async Task<IReadOnlyList<string>> SeriousAsync(IPage page, string rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Source);
        return await page.EvaluateAsync<string[]>($$"""
            async () => (await axe.run(document, { runOnly: {{rules}}, resultTypes: ['violations'], elementRef: false })).violations
              .filter(v => ['serious', 'critical'].includes(v.impact)).map(v => `${v.id}: ${v.nodes[0].html} (${v.nodes.length})`)
            """);
    }
}
