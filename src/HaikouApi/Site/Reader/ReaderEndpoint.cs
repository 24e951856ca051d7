using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Storing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Lists.History;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Web;

namespace HaikouApi.Site.Reader;

/// <summary><c>GET /pages/{document}</c>: the page as it is printed, with every fact at its words.</summary>
internal static class ReaderEndpoint
{
    public static void MapReader(this IEndpointRouteBuilder app)
    {
        app.MapGet("/pages/{document}", ShowAsync).ExcludeFromDescription();
        app.MapGet("/pages", (HttpContext context, Imprint imprint) => Results.Redirect(new Visit(context.Request, imprint).To("/documents")))
            .ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext context, string document, Databases databases, Catalogue catalogue, DocumentReader reader, Imprint imprint,
        IConfiguration configuration)
    {
        var visit = new Visit(context.Request, imprint);
        await using var snapshot = await Snapshot.OpenAsync(databases, context.RequestAborted);
        if (await snapshot.FindAsync(catalogue.Pages, document) is not { } page || await snapshot.TextAsync(page) is not { } stored)
        {
            // One that was withdrawn is shown as a row that holds no more.
            var was = await RowHistory.ReadAsync(snapshot.Connection, catalogue.Pages, document, Links.Base(context.Request), context.RequestAborted);
            if (was.Count > 0) context.Response.Redirect(visit.To($"/documents/{document}"));
            else await Errors.NotFoundAsync(context, visit, visit.Say("没有这一版。", "There is no such page."));
            return;
        }

        var lists = new List<RowsOfPage>();
        foreach (var dataset in catalogue.Records)
        {
            lists.Add(new(dataset, await snapshot.CountAsync(Snapshot.All(dataset, new QueryParameter("document", document)))));
        }

        lists.RemoveAll(list => list.Rows == 0);
        var model = lists.Sum(list => list.Rows) > ReaderModel.MostMarked
            ? new ReaderModel(visit, new Typesetting(document, PageReader.Read(stored.Text)), page, lists)
            : await MarkedAsync(snapshot, visit, page, stored, lists, catalogue, reader);
        model.HasPlaces = configuration["Haikou:Originals"] != "private"
            && await StoredOriginal.HasPlacesAsync(snapshot.Connection, document, context.RequestAborted);
        await HtmlAnswer.SendAsync(context, ReaderPage.Create(model), snapshot.Version);
    }

    private static async Task<ReaderModel> MarkedAsync(
        Snapshot snapshot, Visit visit, Fact page, StoredText stored, List<RowsOfPage> lists, Catalogue catalogue, DocumentReader reader)
    {
        var here = new QueryParameter("document", page.Id);
        var records = new List<Fact>();
        foreach (var list in lists) records.AddRange(await snapshot.ReadAsync(Snapshot.All(list.Dataset, here)));
        var articles = await snapshot.ReadAsync(Snapshot.All(catalogue.Articles, here));
        var read = reader.Read(new Submission(stored.Text, null, page.Day("publishedOn"), null)).Extracted;
        var open = await OpenAsync(snapshot, catalogue, here);
        return new(visit, new Typesetting(page.Id, read.Page), page, articles, records, [.. read.Warnings.Where(w => open.Contains((w.Code, w.Detail.En)))]);
    }

    /// <summary>The warnings of a page that nobody has looked into.</summary>
    private static async Task<HashSet<(string?, string?)>> OpenAsync(Snapshot snapshot, Catalogue catalogue, QueryParameter here)
    {
        var open = await snapshot.ReadAsync(Snapshot.All(catalogue.Warnings, here, new("status", "open")));
        return [.. open.Select(w => (w.Text("code"), w.Text("detailEn")))];
    }
}
