using System.Globalization;
using System.Text;
using HaikouApi.Datasets;
using HaikouApi.Lists.FullText;
using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Lists.Query;

/// <summary>A condition on a field. <paramref name="Column"/> differs from the field's where a place was given as a code.</summary>
public sealed record Filter(string Column, FieldType Type, Operator Operator, IReadOnlyList<object> Values)
{
    /// <summary>The same of the places that were given as codes, where others were given by name.</summary>
    public Filter? ByCode { get; init; }
}

/// <summary>A field to sort by.</summary>
public sealed record SortKey(string Name, string Column, FieldType Type, bool Descending, bool Nullable)
{
    /// <summary>Whether nulls come before all values: in an order that is read backwards.</summary>
    public bool NullsFirst { get; private init; }

    public SortKey Reversed => this with { Descending = !Descending, NullsFirst = Nullable && !NullsFirst };
}

/// <summary>What a list is asked for, typed: the valid form of a <see cref="ListRequest"/>.</summary>
public sealed record ListQuery(Dataset Dataset, IReadOnlyList<Filter> Filters, IReadOnlyList<SortKey> Sort, IReadOnlyList<Field> Fields, bool WithCitations)
{
    /// <summary>Values of one facet that are given; how many more there are is said beside them.</summary>
    public const int MostFacetValues = 100;

    /// <summary>Filters of which a row must keep at least one; none where it need not.</summary>
    public IReadOnlyList<Filter> Alternatives { get; init; } = [];

    /// <summary>The names that rows are to have in fields of open lists: what may be misspelt without being refused.</summary>
    public IReadOnlyList<(Field Field, string Value)> Names { get; init; } = [];

    /// <summary>How the rows are put into groups, where these are asked for; the query's fields and sort are then those of the groups.</summary>
    public Grouping? Grouping { get; init; }

    /// <summary>The parameters that only some formats have a place for.</summary>
    private static readonly IReadOnlyList<(ListParameter Parameter, IReadOnlyList<Format> Formats)> OfFormats =
        [(ListParameter.Facets, [Formats.Json]), (ListParameter.Delimiter, [Formats.Csv]), (ListParameter.Headers, Formats.Tables)];

    /// <summary>Rows a page; null for all of them.</summary>
    public int? Limit { get; init; }

    /// <summary>Fields by whose values the filtered rows are counted.</summary>
    public IReadOnlyList<Field> Facets { get; init; } = [];

    /// <summary>
    /// The dataset whose changes alone change the answer; null where those of others do: citations are of all records, and words are looked for in whole pages.
    /// </summary>
    public string? VersionOf =>
        Dataset.Table is null || Filters.Concat(Alternatives).Any(f => f.Operator == Operator.FullText) ? null : Dataset.Slug;

    /// <summary>As of which instant; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The row that the page before ended with, or that the page after it began with.</summary>
    public Cursor? Edge { get; init; }

    /// <summary>Whether it is of the rows of a dataset as they stand, each of them.</summary>
    public bool IsOfAllRows => Filters.Count == 0 && Alternatives.Count == 0 && Grouping is null && AsOf is null;

    /// <summary>Dataset and filters as one text: two queries with the same one have the same rows, whatever page and fields they ask for.</summary>
    public string Filtered => field ??= FilteredText();

    /// <summary>
    /// Reads a request that its validator found valid; what the format does not go with can still be wrong, or the cursor, and is then the one fault.
    /// </summary>
    public static (ListQuery? Query, Fault? Fault) From(ListRequest request, Format format)
    {
        var sort = request.Many(ListParameter.Sort).ToList();
        var grouping = request.IsGrouped ? new Grouping(request) : null;
        var query = new ListQuery(request.Dataset,
            [.. request.Filters.GroupBy(f => f.Operator.TakesList ? f.Parameter.Name : f.Parameter.ToString()).Select(FilterOf), .. FullText(request)],
            grouping is null ? SortOf(request.Dataset, sort.Count > 0 ? sort : [.. FieldValue.Split(request.Dataset.DefaultSort)]) : SortOf(grouping, sort),
            grouping?.Fields ?? FieldsOf(request, format),
            request.Many(ListParameter.Include).Contains("citations"))
        {
            Alternatives = [.. request.Alternatives.Select(a => FilterOf([a.Filter!]))],
            Grouping = grouping,
            Names = [.. request.Filters.Where(f => f.Operator.Name.Length == 0 && f.Field is { IsSearched: true })
                .SelectMany(f => f.Values.Select(v => (f.Field, v.Text)))],
            Limit = request.One(ListParameter.Limit) is { } limit ? int.Parse(limit, CultureInfo.InvariantCulture) : format.Streams ? null
                : ListParameter.DefaultLimit,
            AsOf = request.AsOf,
            Facets = [.. request.Many(ListParameter.Facets).Select(name => request.Dataset[name]!)],
        };
        foreach (var (parameter, formats) in OfFormats)
        {
            if (request.Many(parameter).Any() && !formats.Contains(format)) return (null, Faults.NotWithFormat(parameter.Name, format.Name, formats));
        }

        if (request.One(ListParameter.Cursor) is not { } text) return (query, null);
        if (query.Limit is null) return (null, Faults.CursorWithStream(format.Name));
        return Cursor.TryParse(text, query, out var cursor) ? (query with { Edge = cursor }, null) : (null, Faults.InvalidCursor());
    }

    /// <summary>One condition; a parameter that takes several values and is repeated has the values of all its occurrences.</summary>
    private static Filter FilterOf(IEnumerable<FilterRequest> occurrences)
    {
        var filter = occurrences.First();
        var values = occurrences.SelectMany(f => f.Values.Select(v => v.Parsed!).Concat(f.AlsoMeant)).ToList();
        if (values.TrueForAll(v => v is DaySpan { IsDay: true })) values = [.. values.Select(v => (object)((DaySpan)v).First)];
        var byName = new Filter(filter.Field.Column, filter.Field.Type, filter.Operator, values);
        if (filter.Field.CodeField is null || !filter.Operator.TakesList || values.Where(IsCode).ToList() is not { Count: > 0 } codes) return byName;
        var byCode = byName with { Column = ColumnOf(filter.Field.CodeField), Values = codes };
        return codes.Count == values.Count ? byCode : byName with { Values = [.. values.Except(codes)], ByCode = byCode };

        static bool IsCode(object value) => value is string { Length: 6 } code && code.All(char.IsAsciiDigit);
    }

    private string FilteredText()
    {
        if (IsOfAllRows) return Dataset.Slug;
        var text = new StringBuilder(Dataset.Slug).Append(AsOf is null ? "" : $" {AsOf:O}");
        foreach (var filter in Filters) Append(text, filter);
        if (Alternatives.Count > 0) text.Append("\nany");
        foreach (var filter in Alternatives) Append(text, filter);
        if (Grouping is not null) text.Append("\nby ").Append(Grouping.Text);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Filter filter)
    {
        text.Append('\n').Append(filter.Column).Append('.').Append(filter.Operator.Name).Append('=');
        foreach (var value in filter.Values) text.Append(Cursor.TextOf(value)).Append('\0');
        if (filter.ByCode is { } byCode) Append(text, byCode);
    }

    private static IEnumerable<Filter> FullText(ListRequest request) => request.One(ListParameter.Q) is { } question
        ? [new(ListParameter.Q.Name, FieldType.Text, Operator.FullText, [.. SearchText.Words(question)])]
        : [];

    private static string ColumnOf(string field) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(field);

    /// <summary>The asked order, with the id last so that no two rows are equal.</summary>
    private static IReadOnlyList<SortKey> SortOf(Dataset dataset, IEnumerable<string> names)
    {
        var keys = names.Select(name =>
        {
            var field = dataset[name.TrimStart('-')]!;
            return new SortKey(field.Name, field.Column, field.Type, name.StartsWith('-'), field.Nullable);
        }).ToList();
        if (!keys.Exists(k => k.Name == "id")) keys.Add(new("id", "id", FieldType.Text, false, false));
        return keys;
    }

    /// <summary>The asked order of groups, with their keys last, which tell each from all others.</summary>
    private static IReadOnlyList<SortKey> SortOf(Grouping grouping, IReadOnlyList<string> asked) =>
    [
        .. asked.Concat(grouping.DefaultSort.Except(asked.Select(name => name.TrimStart('-')))).Select(name =>
        {
            var field = grouping.Fields.Single(f => f.Name == name.TrimStart('-'));
            return new SortKey(field.Name, field.Column, field.Type, name.StartsWith('-'), field.Nullable);
        }),
    ];

    /// <summary>The fields asked for, else all; in a workbook, which people read, with ids and links last.</summary>
    private static IReadOnlyList<Field> FieldsOf(ListRequest request, Format format)
    {
        var asked = request.Many(ListParameter.Fields).ToList();
        if (asked.Count > 0) return [.. asked.Select(name => request.Dataset[name]!)];
        var fields = request.Dataset.Fields.Where(f => !f.OnRequest);
        return format == Formats.Xlsx ? [.. fields.OrderBy(f => f.IsForMachines)] : [.. fields];
    }
}
