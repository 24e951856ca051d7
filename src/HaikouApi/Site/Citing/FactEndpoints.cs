using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using HaikouApi.Lists.History;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Site.Reader;
using HaikouApi.Web;

namespace HaikouApi.Site.Citing;

/// <summary><c>GET /{dataset}/{id}</c>: one fact with its words, its fields and its citation. What is no record of a page is shown on the page.</summary>
internal static class FactEndpoints
{
    public static void MapFacts(this IEndpointRouteBuilder app)
    {
        foreach (var dataset in app.ServiceProvider.GetRequiredService<Catalogue>().All)
        {
            app.MapGet($"/{dataset.Slug}/{{id}}", (HttpContext context, string id, Databases databases, Catalogue catalogue, Imprint imprint) =>
                ShowAsync(context, dataset, id, databases, catalogue, imprint)).ExcludeFromDescription();
        }
    }

    private static async Task ShowAsync(HttpContext context, Dataset dataset, string id, Databases databases, Catalogue catalogue, Imprint imprint)
    {
        var visit = new Visit(context.Request, imprint);
        if (!HtmlAnswer.IsTaken(context.Request))
        {
            context.Response.Redirect($"{context.Request.PathBase}/v1/{dataset.Slug}/{Uri.EscapeDataString(id)}{context.Request.QueryString}");
            return;
        }

        await using var snapshot = await Snapshot.OpenAsync(databases, context.RequestAborted);
        if (await snapshot.FindAsync(dataset, id) is not { } fact)
            await ShowGoneAsync(context, snapshot, visit, dataset, id);
        else if (dataset.Kind == DatasetKind.Warning)
            context.Response.Redirect(visit.To($"/pages/{fact.Document}#{await WordsAsync(snapshot, visit, fact)}"));
        else if (PlaceOf(fact) is { } place)
            context.Response.Redirect(visit.To(place));
        else
            await HtmlAnswer.SendAsync(context, FactPage.Create(await ModelAsync(snapshot, visit, fact, catalogue)), snapshot.Version);
    }

    /// <summary>A fact that holds no more as it was last; that there is none, where there never was one.</summary>
    private static async Task ShowGoneAsync(HttpContext context, Snapshot snapshot, Visit visit, Dataset dataset, string id)
    {
        var states = await RowHistory.ReadAsync(snapshot.Connection, dataset, id, Links.Base(context.Request), context.RequestAborted);
        if (states is not [.., { Until: { } until, Ended: { } ended } last])
        {
            await Errors.NotFoundAsync(context, visit, visit.Say($"“{dataset.Title.Zh}”里没有这一条。", $"There is no such row in “{dataset.Title.En}”."));
            return;
        }

        var successor = ended.ReplacedBy is { } other && other != id ? visit.To($"/{dataset.Slug}/{other}") : null;
        var model = new GoneModel(visit, StatedFact.Of(dataset, last.Row), until, FactHistory.Ended(ended, visit), ended.Because, successor,
            HistoryOf(visit, dataset, id, states));
        await HtmlAnswer.SendOnceAsync(context, GonePage.Create(model), StatusCodes.Status410Gone);
    }

    /// <summary>Where the words of a row stand that cites none by field, as the end of an address.</summary>
    private static async Task<string> WordsAsync(Snapshot snapshot, Visit visit, Fact fact) =>
        (await RowHistory.ReadAsync(snapshot.Connection, fact.Dataset, fact.Id, visit.Base, snapshot.Cancellation))[^1].Row.GetProperty("sourceUrl")
            .GetString()!.Split('#')[^1];

    private static HistoryModel HistoryOf(Visit visit, Dataset dataset, string id, IReadOnlyList<RowState> states) =>
        new(visit, FactHistory.Of(dataset, states, visit), visit.Raw($"/v1/{dataset.Slug}/{id}/history"));

    /// <summary>Where on a page that is which is no record: a page, an article, a quotation.</summary>
    private static string? PlaceOf(Fact fact) => fact.Dataset.Kind switch
    {
        DatasetKind.Page => $"/pages/{fact.Id}",
        DatasetKind.Article => $"/pages/{fact.Document}#a-{fact.Id}",
        DatasetKind.Citation => $"/pages/{fact.Document}#r={fact.Text("record")}",
        _ => null,
    };

    private static async Task<FactModel> ModelAsync(Snapshot snapshot, Visit visit, Fact fact, Catalogue catalogue)
    {
        var document = await snapshot.FindAsync(catalogue.Pages, fact.Document)
            ?? throw new InvalidOperationException($"{fact.Id} is of a document that is not there.");
        var article = fact.Text("article") is { } id ? await snapshot.FindAsync(catalogue.Articles, id) : null;
        var text = await snapshot.TextAsync(document) ?? throw new InvalidOperationException($"{fact.Document} has no text.");
        var page = new Typesetting(fact.Document, PageReader.Read(text.Text));
        var headline = article?.Text("headline")
            ?? page.Articles[page.ArticleAt(fact.OtherWords.Concat(fact.ValueWords).Select(w => w.Start).DefaultIfEmpty(0).Max())].Name;
        var states = await RowHistory.ReadAsync(snapshot.Connection, fact.Dataset, fact.Id, visit.Base, snapshot.Cancellation);
        return new(visit, fact, FactSource.Of(fact, document, article, headline, visit), page, document, HistoryOf(visit, fact.Dataset, fact.Id, states));
    }
}
