using HaikouApi.Datasets;
using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Lists.Query;

/// <summary>Rows in groups: by what, what is computed of each, and where its rows are.</summary>
public sealed class Grouping
{
    private readonly ListRequest _request;

    public Grouping(ListRequest request)
    {
        _request = request;
        Keys = request.GroupKeys;
        Measures = [.. request.Numbers.SelectMany(request.Dataset.Statistics.Of)];
        Fields = [.. request.GroupFields];
    }

    /// <summary>What the rows of a group have in common.</summary>
    public IReadOnlyList<GroupKey> Keys { get; }

    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>
    /// The one field that is computed with where rows that are alike in it are better counted first: in few groups of many rows, to sort a group's values
    /// takes the most time. Null for any other question.
    /// </summary>
    public Field? Counted => Keys.All(k => k.IsCoarse) && Measures.Select(m => m.Source).Distinct().ToList() is [var only] ? only : null;

    /// <summary>The fields of the groups: the keys first.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>What two pages of the same groups have in common.</summary>
    public string Text => string.Join(',', Fields.Select(f => f.Name));

    /// <summary>
    /// The order when none is asked for: that of the keys. Of groups without keys there is one, and it needs none.
    /// </summary>
    public IEnumerable<string> DefaultSort => Keys.Count > 0 ? Keys.Select(k => k.Field.Name) : [Statistics.Count.Name];

    /// <summary>The rows of a group whose keys have these values; null where no question finds just these.</summary>
    public string? Link(string baseUrl, IReadOnlyList<string?> values)
    {
        var parameters = _request.Conditions.ToList();
        foreach (var (key, value) in Keys.Zip(values))
        {
            if (!TryNarrow(parameters, key, value)) return null;
        }

        var query = Links.QueryOf(parameters);
        return $"{baseUrl}/v1/{_request.Dataset.Slug}{(query.Length > 0 ? "?" + query : "")}";
    }

    private bool TryNarrow(List<QueryParameter> parameters, GroupKey key, string? value)
    {
        var name = key.Source.Name;
        if (value is null)
        {
            if (!key.Source.Nullable) return false; // an empty list
            parameters.Add(new($"{name}.{Operator.Absent.Name}", "true"));
            return true;
        }

        var written = value.Replace(",", "\\,", StringComparison.Ordinal);
        var asked = _request.Filters.Where(f => f.Field == key.Source && f.Operator.Name.Length == 0).ToList();
        switch (key.Part)
        {
            case GroupPart.Month or GroupPart.Year:
                parameters.Add(new($"{name}.gte", value));
                parameters.Add(new($"{name}.lte", value));
                return true;
            case GroupPart.Item when asked.Count > 0 && !asked.Exists(f => f.Values.Any(v => v.Text == value)):
                // One of the items asked for, and this one: two conditions on one field.
                if (parameters.Exists(p => p.Name == ListParameter.Any.Name)) return false;
                parameters.Add(new(ListParameter.Any.Name, $"{name}:{written}"));
                return true;
            default:
                parameters.RemoveAll(p => p.Name == name);

                // A place that was asked for by its code is not every place of its name.
                var codes = asked.SelectMany(f => f.Values).Select(v => v.Text).ToList();
                if (key.Source.CodeField is { } codeField && codes.Count > 0 && !codes.Contains(value)) parameters.Add(new(codeField, string.Join(',', codes)));
                parameters.Add(new(name, written));
                return true;
        }
    }
}
