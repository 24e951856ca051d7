using HaikouApi.Datasets;
using HaikouApi.Lists;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;

namespace HaikouApi.Site.Tables;

/// <summary>A value by which a list can be narrowed.</summary>
public sealed record FacetValueLink(string Text, long Rows, string Address, bool IsOn);

/// <summary>A field by which a list can be narrowed.</summary>
public sealed record Facet(string Label, IReadOnlyList<FacetValueLink> Values, int More);

/// <summary>A condition, and how many rows there are without it.</summary>
public sealed record Dropped(Condition Condition, long Rows);

/// <summary>A list as a page shows it.</summary>
/// <param name="Visit">Who looks.</param>
/// <param name="Question">What is asked.</param>
/// <param name="State">How much the dataset holds.</param>
/// <param name="Page">The rows and what is counted.</param>
/// <param name="Columns">The fields of the table.</param>
public sealed record ListModel(Visit Visit, Question Question, DatasetState State, FactPage Page, IReadOnlyList<Field> Columns)
{
    /// <summary>Values of a facet that are shown.</summary>
    private const int MostValues = 8;

    public Dataset Dataset => Question.Dataset;

    public required IReadOnlyList<Condition> Conditions { get; init; }

    /// <summary>Of an empty list: what each condition keeps away.</summary>
    public IReadOnlyList<Dropped> Dropped { get; init; } = [];

    /// <summary>What pages without a title are called, by their ids.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>The chart of the rows, where there is one to draw.</summary>
    public ChartModel? Chart { get; init; }

    public IEnumerable<Facet> Facets => Dataset.Fields.Where(f => Page.Facets.ContainsKey(f.Name)).Select(FacetOf).Where(f => f.Values.Count > 0);

    /// <summary>Whether values of a field stand at the right: numbers, and sums as they are printed.</summary>
    public static bool IsNumber(Field field) => field.Type is FieldType.Number or FieldType.Integer || field.Name == "asPrinted";

    private Facet FacetOf(Field field)
    {
        var counts = Page.Facets[field.Name];
        var values = counts
            .Select(c => new FacetValueLink(NameOf(field, c.Value), c.Rows, Question.Toggle(field, c.Value), Question.IsAsked(field, c.Value)))
            .OrderByDescending(v => v.IsOn).ToList();
        return new(Labels.Of(field, Visit.Language), [.. values.Take(MostValues)], Math.Max(0, values.Count - MostValues));
    }

    private string NameOf(Field field, string? value) => value is null ? Labels.Absence(null, Visit.Language)
        : field.Type == FieldType.Day && DateOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var day) ? Say.Day(day, Visit.Language)
        : field.Name == "unit" ? Labels.Unit(value, Visit.Language)
        : Labels.OfName(field, value, Visit.Language);
}
