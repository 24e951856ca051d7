using System.Text.Json;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Search;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Web;

namespace HaikouApi.Site.Start;

/// <summary>Something that has the words that were looked for.</summary>
/// <param name="Dataset">Of which dataset it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Words">Where its words are printed.</param>
/// <param name="Day">How new it is.</param>
/// <param name="Snippet">The text round the first word, in parts; every second one is a word that was looked for.</param>
public sealed record FoundItem(Dataset Dataset, string Title, string Address, string Words, DateOnly Day, IReadOnlyList<string> Snippet);

/// <summary>What a search found.</summary>
public sealed record FoundModel(Visit Visit, string Words, IReadOnlyList<FoundItem> Found,
    IReadOnlyList<(Dataset Dataset, long Count, string Address, bool IsOn)> Datasets, long Total, string? Next, IReadOnlyList<string> Faults);

/// <summary><c>GET /search</c>: what the API's search finds, with the words marked.</summary>
internal static class SearchPageEndpoint
{
    private const int ColumnsBefore = DataVersion.Columns + 1;

    public static void MapSearchPage(this IEndpointRouteBuilder app) => app.MapGet("/search", ShowAsync).ExcludeFromDescription();

    private static async Task ShowAsync(HttpContext context, SearchParameters parameters, Databases databases, Catalogue catalogue, Imprint imprint)
    {
        var visit = new Visit(context.Request, imprint);
        var words = RequestTarget.Query(context.Request).LastOrDefault(p => p.Name == "q").Value;
        await using var snapshot = await Snapshot.OpenAsync(databases, context.RequestAborted);
        if (string.IsNullOrWhiteSpace(words))
        {
            await HtmlAnswer.SendAsync(context, FoundPage.Create(new(visit, "", [], [], 0, null, [])), snapshot.Version);
            return;
        }

        var (query, faults) = SearchQuery.From(context.Request, parameters);
        if (query is null)
        {
            var refused = FoundPage.Create(new(visit, words, [], [], 0, null, [.. faults.Worded.Select(f => f.Detail.In(visit.Language))]));
            await HtmlAnswer.SendOnceAsync(context, refused, StatusCodes.Status400BadRequest);
            return;
        }

        await HtmlAnswer.SendAsync(context, FoundPage.Create(await FindAsync(snapshot, context, visit, words, query, catalogue)), snapshot.Version);
    }

    private static async Task<FoundModel> FindAsync(Snapshot snapshot, HttpContext context, Visit visit, string words, SearchQuery query, Catalogue catalogue)
    {
        await using var command = new SearchSql(query with { WithFacets = true }).On(snapshot.Connection);
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        await reader.ReadAsync(context.RequestAborted);
        using var counted = JsonDocument.Parse(reader.GetString(DataVersion.Columns));
        var counts = counted.RootElement.EnumerateArray()
            .Select(c => (Dataset: catalogue.Find(c.GetProperty("value").GetString()!)!, Count: c.GetProperty("count").GetInt64())).ToList();
        var (found, next) = (new List<FoundItem>(), (string?)null);
        for (var any = !reader.IsDBNull(ColumnsBefore); any; any = await reader.ReadAsync(context.RequestAborted))
        {
            if (found.Count == query.Limit) break;
            var hit = Hit.Of(reader, ColumnsBefore, query);
            found.Add(ItemOf(hit, catalogue.Find(hit.Dataset)!, visit));
            next = query.CursorAt(hit.PrintedOn, hit.Best, hit.Id);
        }

        if (found.Count == 0 && query.Wider is { } wider)
        {
            await reader.DisposeAsync();
            return await FindAsync(snapshot, context, visit, words, wider, catalogue);
        }

        var total = counts.Sum(c => c.Count);
        var hasMore = found.Count == query.Limit && total > found.Count;
        return new(visit, words, found, [.. counts.Select(
            c => (c.Dataset, c.Count, Narrowed(visit, context.Request, query, c.Dataset), query.Datasets.Contains(c.Dataset.Slug)))], total,
            hasMore ? Links.With(context.Request, "cursor", next) : null, []);
    }

    private static string Narrowed(Visit visit, HttpRequest request, SearchQuery query, Dataset dataset)
    {
        var others = RequestTarget.Query(request).Where(p => p.Name is not ("cursor" or "dataset"));
        return visit.Raw("/search?" + Links.QueryOf(query.Datasets.Contains(dataset.Slug) ? others : others.Append(new("dataset", dataset.Slug))));
    }

    private static FoundItem ItemOf(Hit hit, Dataset dataset, Visit visit)
    {
        var words = dataset.Kind == DatasetKind.Record ? $"#r={hit.Id}" : hit.First is { } place ? $"#char={place.Start},{place.End}" : "";
        var reader = visit.To($"/pages/{hit.Document}{words}");
        return new(dataset, hit.Title, dataset.Kind == DatasetKind.Record ? visit.To($"/{dataset.Slug}/{hit.Id}") : reader, reader, hit.PrintedOn,
            PartsOf(hit));
    }

    /// <summary>The snippet cut at its words; they are counted in code points.</summary>
    private static List<string> PartsOf(Hit hit)
    {
        var (text, places) = hit.Snippet();
        var runes = text.EnumerateRunes().Select(r => r.ToString()).ToList();
        var (parts, from) = (new List<string>(), 0);
        foreach (var place in places.Where(p => p.Start >= 0 && p.End <= runes.Count))
        {
            if (place.Start < from) continue;
            parts.Add(string.Concat(runes[from..place.Start]));
            parts.Add(string.Concat(runes[place.Start..place.End]));
            from = place.End;
        }

        parts.Add(string.Concat(runes[from..]));
        return parts;
    }
}
