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
public sealed record SortKey(string Name, string Column, FieldType Type, bool Descending, bool Nullable);

/// <summary>What a list is asked for, typed: the valid form of a <see cref="ListRequest"/>.</summary>
public sealed record ListQuery(Dataset Dataset, IReadOnlyList<Filter> Filters, IReadOnlyList<SortKey> Sort, IReadOnlyList<Field> Fields, bool WithCitations)
{
    /// <summary>Values of one facet that are given; how many more there are is said beside them.</summary>
    public const int MostFacetValues = 100;

    /// <summary>Rows a page; null for all of them.</summary>
    public int? Limit { get; init; }

    /// <summary>Fields by whose values the filtered rows are counted.</summary>
    public IReadOnlyList<Field> Facets { get; init; } = [];

    /// <summary>As of which instant; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The row that the page before ended with.</summary>
    public Cursor? After { get; init; }

    /// <summary>Dataset and filters as one text: two queries with the same one have the same rows, whatever page and fields they ask for.</summary>
    public string Filtered => field ??= FilteredText();

    /// <summary>Reads a request that its validator found valid; what the format does not go with can still be wrong, or the cursor, and is then the one fault.</summary>
    public static (ListQuery? Query, Fault? Fault) From(ListRequest request, Format format)
    {
        var sort = request.Many(ListParameter.Sort).ToList();
        var query = new ListQuery(request.Dataset,
            [.. request.Filters.GroupBy(f => f.Operator.TakesList ? f.Parameter.Name : f.Parameter.ToString()).Select(FilterOf), .. FullText(request)],
            SortOf(request.Dataset, sort.Count > 0 ? sort : [.. FieldValue.Split(request.Dataset.DefaultSort)]),
            FieldsOf(request),
            request.Many(ListParameter.Include).Contains("citations"))
        {
            Limit = request.One(ListParameter.Limit) is { } limit ? int.Parse(limit, CultureInfo.InvariantCulture) : format.Streams ? null : ListParameter.DefaultLimit,
            AsOf = request.AsOf,
            Facets = [.. request.Many(ListParameter.Facets).Select(name => request.Dataset[name]!)],
        };
        if (query.Facets.Count > 0 && format != Formats.Json) return (null, Faults.FacetsWithFormat(format.Name));

        if (request.One(ListParameter.Cursor) is not { } text) return (query, null);
        if (query.Limit is null) return (null, Faults.CursorWithStream(format.Name));
        return Cursor.TryParse(text, query, out var cursor) ? (query with { After = cursor }, null) : (null, Faults.InvalidCursor());
    }

    /// <summary>One condition; a parameter that takes several values and is repeated has the values of all its occurrences.</summary>
    private static Filter FilterOf(IEnumerable<FilterRequest> occurrences)
    {
        var filter = occurrences.First();
        var values = occurrences.SelectMany(f => f.Values).Select(v => v.Parsed!).ToList();
        if (values.TrueForAll(v => v is DaySpan { IsDay: true })) values = [.. values.Select(v => (object)((DaySpan)v).First)];
        var byName = new Filter(filter.Field.Column, filter.Field.Type, filter.Operator, values);
        if (filter.Field.CodeField is null || !filter.Operator.TakesList || values.Where(IsCode).ToList() is not { Count: > 0 } codes) return byName;
        var byCode = byName with { Column = ColumnOf(filter.Field.CodeField), Values = codes };
        return codes.Count == values.Count ? byCode : byName with { Values = [.. values.Except(codes)], ByCode = byCode };

        static bool IsCode(object value) => value is string { Length: 6 } code && code.All(char.IsAsciiDigit);
    }

    private string FilteredText()
    {
        if (Filters.Count == 0 && AsOf is null) return Dataset.Slug;
        var text = new StringBuilder(Dataset.Slug).Append(AsOf is null ? "" : $" {AsOf:O}");
        foreach (var filter in Filters.SelectMany(f => f.ByCode is { } byCode ? [f, byCode] : (Filter[])[f]))
        {
            text.Append('\n').Append(filter.Column).Append('.').Append(filter.Operator.Name).Append('=');
            foreach (var value in filter.Values) text.Append(Cursor.TextOf(value)).Append('\0');
        }

        return text.ToString();
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

    private static IReadOnlyList<Field> FieldsOf(ListRequest request)
    {
        var asked = request.Many(ListParameter.Fields).ToList();
        return asked.Count > 0 ? [.. asked.Select(name => request.Dataset[name]!)] : [.. request.Dataset.Fields.Where(f => !f.OnRequest)];
    }
}
