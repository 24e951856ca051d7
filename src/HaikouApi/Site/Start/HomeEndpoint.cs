using System.Text.Json.Serialization;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using HaikouApi.Lists.Request;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Site.Reader;
using HaikouApi.Web;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Site.Start;

/// <summary><c>GET /</c>: where to go from here, as a page for a browser and as JSON for anything else.</summary>
public static class HomeEndpoint
{
    private const int NewestPages = 8, UncheckedPages = 5, Leads = 3, PagesLookedThrough = 3;

    private static readonly IReadOnlyList<(string Name, string Path)> Entrances =
    [
        ("swagger", "/swagger"),
        ("openapi", "/openapi/haikou.v1.json"),
        ("datasets", "/v1/datasets"),
        ("example", "/v1/trade-in-subsidies?scope=district"),
        ("search", "/v1/search?q=%E5%85%BB%E8%80%81&facets=dataset"),
        ("health", "/health/ready"),
    ];

    /// <summary>The kinds of facts that make good openings, best first.</summary>
    private static readonly Kind[] Telling = [Kind.TradeIn, Kind.Air, Kind.Postal, Kind.Enterprises, Kind.Events, Kind.Pension, Kind.Governance];

    public static void MapHome(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (HttpContext context, Databases databases, Catalogue catalogue, Imprint imprint) => ShowAsync(context, databases, catalogue, imprint))
            .ExcludeFromDescription();
        app.MapGet("/v1", (HttpContext context) => SendLinksAsync(context)).ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext context, Databases databases, Catalogue catalogue, Imprint imprint)
    {
        if (!HtmlAnswer.IsWanted(context.Request))
        {
            context.Response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Language, Accept-Encoding");
            await SendLinksAsync(context);
            return;
        }

        var visit = new Visit(context.Request, imprint);
        await using var snapshot = await Snapshot.OpenAsync(databases, context.RequestAborted);
        var newest = await snapshot.ReadAsync(Snapshot.All(
            catalogue.Pages, new QueryParameter(ListParameter.Limit.Name, NewestPages.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        var pages = new List<NewestPage>();
        foreach (var page in newest) pages.Add(new(page, await PageName.OfAsync(snapshot, page)));
        var (opened, leads) = await LeadsAsync(snapshot, catalogue, newest, visit);
        var model = new HomeModel(visit, catalogue.All, await snapshot.StatesAsync(catalogue.All), pages, await UncheckedAsync(snapshot, catalogue), opened,
            leads);
        await HtmlAnswer.SendAsync(context, HomePage.Create(model), snapshot.Version);
    }

    private static async Task SendLinksAsync(HttpContext context)
    {
        var url = Links.Base(context.Request);
        using var body = JsonBody.Of(context.Request, HomeJson.Default.HomeBody,
            new("HaikouApi", "Newspaper pages in, cited facts out.", Entrances.ToDictionary(e => e.Name, e => url + e.Path)));
        await body.SendAsync(context.Response);
    }

    private static async Task<IReadOnlyList<UncheckedPage>> UncheckedAsync(Snapshot snapshot, Catalogue catalogue)
    {
        var open = await snapshot.PageAsync(Snapshot.All(
            catalogue.Warnings, new QueryParameter("status", "open")) with
        { Limit = 1, Facets = [catalogue.Warnings["document"]!] });
        var pages = new List<UncheckedPage>();
        foreach (var (id, warnings) in open.Facets.GetValueOrDefault("document") ?? [])
        {
            if (pages.Count == UncheckedPages || id is null || await snapshot.FindAsync(catalogue.Pages, id) is not { } page) break;
            pages.Add(new(id, await PageName.OfAsync(snapshot, page), warnings));
        }

        return pages;
    }

    /// <summary>Facts of the newest page that has some: one of each kind, with a figure in it.</summary>
    private static async Task<(Fact? Page, IReadOnlyList<Lead> Leads)> LeadsAsync(
        Snapshot snapshot, Catalogue catalogue, IReadOnlyList<Fact> newest, Visit visit)
    {
        foreach (var page in newest.Take(PagesLookedThrough))
        {
            var leads = new List<Fact>();
            foreach (var dataset in catalogue.Records.OrderBy(d => Array.IndexOf(Telling, FaceOf.Dataset(d).Kind) is >= 0 and var rank ? rank : int.MaxValue))
            {
                var kind = FaceOf.Dataset(dataset).Kind;
                if (leads.Count == Leads || !Telling.Contains(kind) || leads.Exists(f => f.Face.Kind == kind)) continue;
                var facts = await snapshot.ReadAsync(Snapshot.All(dataset, new("document", page.Id), new QueryParameter(ListParameter.Limit.Name, "50")));
                var telling = facts.Where(f => f.ValueWords.Count > 0 && f.Face.Value(f, visit.Language).Any(char.IsAsciiDigit));
                if (telling.MaxBy(f => f.ValueWords.Sum(w => w.Length)) is { } fact) leads.Add(fact);
            }

            if (leads.Count == 0 || await snapshot.TextAsync(page) is not { } stored) continue;
            var set = new Typesetting(page.Id, PageReader.Read(stored.Text));
            return (page, [.. leads.Select(f => new Lead(f, PrintedSentence.Of(set, f)))]);
        }

        return (null, []);
    }
}

/// <summary>Where to go from here.</summary>
internal sealed record HomeBody(string Name, string Description, IReadOnlyDictionary<string, string> Links);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HomeBody))]
internal sealed partial class HomeJson : JsonSerializerContext;
