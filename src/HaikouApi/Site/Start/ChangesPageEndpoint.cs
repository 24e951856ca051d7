using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists.Changes;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Site.Reader;
using HaikouApi.Web;

namespace HaikouApi.Site.Start;

/// <summary>One of the records that were changed.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Dataset">Its dataset.</param>
/// <param name="Fact">It, as it is now; null where it holds no more, or where there are too many to say.</param>
public sealed record ChangedRecord(ChangeBody Change, Dataset Dataset, Fact? Fact);

/// <summary>What was done to a page at one moment.</summary>
/// <param name="First">The first of its changes, which has its time, cause and reason.</param>
/// <param name="Page">What the page is called.</param>
/// <param name="Records">The records.</param>
public sealed record ChangedPage(ChangeBody First, string Page, IReadOnlyList<ChangedRecord> Records);

/// <summary>The newest changes.</summary>
public sealed record ChangesModel(Visit Visit, IReadOnlyList<ChangedPage> Pages);

/// <summary><c>GET /changes</c>: what came, was corrected, confirmed, withdrawn or read again, newest first.</summary>
internal static class ChangesPageEndpoint
{
    private const int Newest = 300, MostSaid = 12;

    public static void MapChangesPage(this IEndpointRouteBuilder app) => app.MapGet("/changes", ShowAsync).ExcludeFromDescription();

    private static async Task ShowAsync(HttpContext context, Databases databases, Catalogue catalogue, Imprint imprint)
    {
        if (!HtmlAnswer.IsTaken(context.Request))
        {
            context.Response.Redirect($"{context.Request.PathBase}/v1/changes{context.Request.QueryString}");
            return;
        }

        var visit = new Visit(context.Request, imprint);
        await using var snapshot = await Snapshot.OpenAsync(databases, context.RequestAborted);
        var changes = await ChangesEndpoint.ReadAsync(snapshot.Connection, catalogue, new(ChangesQuery.Atom, Newest, null), snapshot.Version, context);
        var pages = new List<ChangedPage>();
        foreach (var together in changes.Data.GroupBy(c => (c.At, c.Document)))
        {
            var records = together.Where(c => catalogue.Find(c.Dataset) is { Kind: DatasetKind.Record or DatasetKind.Warning } || together.Count() == 1)
                .ToList();
            pages.Add(new(together.First(), await NameAsync(snapshot, catalogue, together.Key.Document, visit),
                await RecordsAsync(snapshot, catalogue, records)));
        }

        await HtmlAnswer.SendAsync(context, ChangesView.Create(new(visit, pages)), snapshot.Version);
    }

    private static async Task<string> NameAsync(Snapshot snapshot, Catalogue catalogue, string document, Visit visit) =>
        await snapshot.FindAsync(catalogue.Pages, document) is not { } page ? document
        : page.Text("title") is null && (page.Day("publishedOn") ?? page.Day("datelineOn")) is { } day ? Say.Day(day, visit.Language)
        : await PageName.OfAsync(snapshot, page);

    private static async Task<IReadOnlyList<ChangedRecord>> RecordsAsync(Snapshot snapshot, Catalogue catalogue, List<ChangeBody> changes)
    {
        var records = new List<ChangedRecord>();
        foreach (var change in changes)
        {
            var dataset = catalogue.Find(change.Dataset)!;
            records.Add(new(change, dataset, changes.Count <= MostSaid ? await snapshot.FindAsync(dataset, change.Id) : null));
        }

        return records;
    }
}
