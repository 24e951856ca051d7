using HaikouApi.Site.Facts;
using HaikouApi.Site.Tables;
using HaikouApi.Web;

namespace HaikouApi.Site.Charts;

/// <summary>A chart of the rows of a list; the browser draws it from the API's own answer.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">The address of the rows.</param>
/// <param name="List">The page with the same rows in a table.</param>
/// <param name="Language">The language of its words.</param>
public sealed record ChartModel(Chart Chart, string Title, string Source, string List, Language Language)
{
    /// <summary>The libraries and the module that draw it.</summary>
    public static readonly IReadOnlyList<string> Libraries = ["vendor/d3/d3.min.js", "vendor/plot/plot.umd.min.js"], Modules = ["charts.js"];

    /// <summary>The chart of a list; null for a dataset without one and for a list without rows.</summary>
    public static ChartModel? Of(Question question, FactPage page, Visit visit)
    {
        if (FaceOf.Dataset(question.Dataset).Chart is not { } chart || page.Total == 0) return null;
        var (asked, title) = (question.Asked, chart.Title.In(visit.Language));
        if (chart.Split is { } split && question.Dataset[split] is { } field)
        {
            var drawn = page.Facets.GetValueOrDefault(split)?.FirstOrDefault(v => v.Value is not null)?.Value;
            if (drawn is null) return null;
            title = $"{Labels.OfName(field, drawn, visit.Language)} {title}";
            asked = [.. asked.Where(p => p.Name != split), new(split, drawn)];
        }

        var rows = asked.Where(p => p.Name is not ("limit" or "fields" or "lang")).Append(new("limit", Chart.MostRows.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return new(chart, title, visit.Raw(Question.Address($"/v1/{question.Dataset.Slug}", rows)), question.Page(asked), visit.Language);
    }
}
