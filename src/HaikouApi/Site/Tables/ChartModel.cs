using System.Globalization;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Web;

namespace HaikouApi.Site.Tables;

/// <summary>A chart of the rows of a list; the browser draws it from the API's own answer.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">The address of the rows.</param>
/// <param name="List">The page with the same rows in a table.</param>
/// <param name="Lines">How many lines it has, which is how high it is.</param>
/// <param name="Language">The language of its words.</param>
public sealed record ChartModel(Chart Chart, string Title, string Source, string List, long Lines, Language Language)
{
    /// <summary>The libraries and the module that draw it.</summary>
    public static readonly IReadOnlyList<string> Libraries = ["vendor/d3/d3.min.js", "vendor/plot/plot.umd.min.js"], Modules = ["charts.js"];

    private const int MostLines = 12;

    /// <summary>The chart of a list; null for a dataset without one and for rows without a number to draw.</summary>
    public static async Task<ChartModel?> OfAsync(Question question, FactPage page, Visit visit, Snapshot snapshot)
    {
        if (FaceOf.Dataset(question.Dataset).Chart is not { } chart || page.Total == 0) return null;
        var isOfOne = chart.OfOne is not null && chart.Across.All(name => page.Facets.GetValueOrDefault(name) is { Count: <= 1 });
        if (isOfOne) chart = chart.OfOne!;
        var (asked, title) = (question.Asked.Where(p => p.Name is not ("limit" or "fields")), chart.Title.In(visit.Language));
        if (chart.Split is { } split)
        {
            if (MostOf(question, page, split) is not { } drawn) return null;
            title = $"{Labels.OfName(question.Dataset[split]!, drawn, visit.Language)} {title}";
            asked = asked.Where(p => p.Name != split).Append(new(split, drawn));
        }

        var rows = asked.Append(new($"{chart.Field}.absent", "false")).ToList();
        var request = new ListRequest(question.Dataset, rows, ListParameter.All);
        if (ListRequestValidator.Instance.Check(request).Count > 0 || ListQuery.From(request, Formats.Json).Query is not { } query) return null;
        var count = await snapshot.CountAsync(query);
        if (count == 0) return null;
        var source = rows.Where(p => p.Name != "lang").Append(new("limit", Chart.MostRows.ToString(CultureInfo.InvariantCulture)));
        var isOverTime = chart.Across.Count > 0 || chart.Name == "summaries";
        return new(chart, title, visit.Raw(Question.Address($"/v1/{question.Dataset.Slug}", source)), question.Page(asked),
            isOverTime ? 0 : Math.Min(count, MostLines), visit.Language);
    }

    /// <summary>The value with most rows; of equals the one that is declared first.</summary>
    private static string? MostOf(Question question, FactPage page, string split)
    {
        var declared = question.Dataset[split]!.Values?.ToList() ?? [];
        return page.Facets.GetValueOrDefault(split)?.Where(v => v.Value is not null).OrderByDescending(v => v.Rows).ThenBy(v => declared.IndexOf(v.Value!))
            .FirstOrDefault()?.Value;
    }
}
