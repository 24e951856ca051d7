using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Site.Citing;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Site.Reader;
using HaikouApi.Site.Start;
using HaikouApi.Site.Tables;
using HaikouApi.Web;

namespace HaikouApi.Site;

/// <summary>The pages for people, and where they are.</summary>
public static class SiteEndpoints
{
    /// <summary>First parts of addresses that are taken: no dataset can be called like one.</summary>
    private static readonly string[] Taken =
        ["about", "changes", "datasets", "embed", "health", "metrics", "openapi", "pages", "problems", "read", "search", "site", "swagger", "v1"];

    public static void MapSite(this IEndpointRouteBuilder app)
    {
        Check(app.ServiceProvider.GetRequiredService<Catalogue>());
        app.MapAssets();
        app.MapHome();
        app.MapReading();
        app.MapSearchPage();
        app.MapChangesPage();
        app.MapAbout();
        app.MapReader();
        app.MapLists();
        app.MapFacts();
    }

    /// <summary>Whether the datasets have names that leave every page its address.</summary>
    public static void Check(Catalogue catalogue)
    {
        if (catalogue.All.FirstOrDefault(d => Taken.Contains(d.Slug)) is { } dataset)
            throw new InvalidOperationException($"No dataset can be called {dataset.Slug}: /{dataset.Slug} is a page.");
    }

    private static void MapAbout(this IEndpointRouteBuilder app) => app.MapGet("/about", async (HttpContext context, Databases databases, Imprint imprint) =>
    {
        await using var snapshot = await Snapshot.OpenAsync(databases, context.RequestAborted);
        await HtmlAnswer.SendAsync(context, AboutPage.Create(new Visit(context.Request, imprint)), snapshot.Version);
    }).ExcludeFromDescription();
}
