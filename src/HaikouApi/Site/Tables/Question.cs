using HaikouApi.Datasets;
using HaikouApi.Lists.Request;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Web;

namespace HaikouApi.Site.Tables;

/// <summary>One condition of a question in words, and the question without it.</summary>
/// <param name="Text">The condition in words.</param>
/// <param name="Without">The parameters of the question without it.</param>
public sealed record Condition(string Text, IReadOnlyList<QueryParameter> Without);

/// <summary>What a list is asked, in words and as addresses: the query string of a page is the query string of the API.</summary>
public sealed class Question
{
    /// <summary>Parameters that are about one answer and not about what is asked.</summary>
    private static readonly string[] OfAnswer =
        [ListParameter.Cursor.Name, ListParameter.Format.Name, ListParameter.Facets.Name, ListParameter.Include.Name, ListParameter.Bom.Name,
        ListParameter.Delimiter.Name, ListParameter.Headers.Name, ListParameter.Pretty.Name];

    private readonly ListRequest _request;
    private readonly Visit _visit;

    public Question(Visit visit, Dataset dataset, IReadOnlyList<QueryParameter> parameters)
    {
        (_visit, Dataset) = (visit, dataset);
        _request = new(dataset, parameters, ListParameter.All);
        Asked = [.. parameters.Where(p => !OfAnswer.Contains(p.Name))];
    }

    public Dataset Dataset { get; }

    /// <summary>What was asked, as the API takes it.</summary>
    public IReadOnlyList<QueryParameter> Asked { get; }

    public string? Words => _request.One(ListParameter.Q);

    /// <summary>The order that was asked for, else the dataset's.</summary>
    public IReadOnlyList<string> Sort => _request.Many(ListParameter.Sort).ToList() is { Count: > 0 } sort ? sort : [.. FieldValue.Split(Dataset.DefaultSort)];

    /// <summary>The fields that are asked for; none for those of the table.</summary>
    public IEnumerable<string> Fields => _request.Many(ListParameter.Fields);

    /// <summary>The conditions in words. <paramref name="nameOf"/> gives a name to what an id is of.</summary>
    public IEnumerable<Condition> Conditions(Func<Field, string, string?> nameOf)
    {
        foreach (var filter in _request.Filters) yield return new(InWords(filter, nameOf), [.. Asked.Where(p => p != filter.Parameter)]);
        if (_request.Alternatives is { Count: > 0 } any)
        {
            yield return new(string.Join(_visit.Say("或", " or "), any.Select(a => InWords(a.Filter!, nameOf))),
                [.. Asked.Where(p => p.Name != ListParameter.Any.Name)]);
        }

        if (Words is { } words) yield return new(_visit.Say($"含有“{words}”", $"has “{words}”"), [.. Asked.Where(p => p.Name != ListParameter.Q.Name)]);
    }

    /// <summary>Whether a field is to have just this value.</summary>
    public bool IsAsked(Field field, string? value) => value is null
        ? Asked.Any(p => p.Name == $"{field.Name}.absent" && p.Value == "true")
        : _request.Filters.Any(f => f.Field == field && f.Operator.Name.Length == 0 && f.Values.Any(v => v.Text == value));

    /// <summary>The question with a field to have a value, or no longer.</summary>
    public string Toggle(Field field, string? value)
    {
        var parameter = value is null ? new QueryParameter($"{field.Name}.absent", "true")
            : new QueryParameter(field.Name, value.Replace(",", "\\,", StringComparison.Ordinal));
        return IsAsked(field, value) ? Page(Asked.Where(p => p != parameter && !(p.Name == field.Name && p.Value == value))) : Page(Asked.Append(parameter));
    }

    /// <summary>The question in another order: by a field, upwards or, where that is so, downwards.</summary>
    public string SortedBy(Field field)
    {
        var order = Sort[0] == field.Name ? "-" + field.Name : field.Name;
        return Page(Asked.Where(p => p.Name != ListParameter.Sort.Name).Append(new(ListParameter.Sort.Name, order)));
    }

    /// <summary>The page with these parameters.</summary>
    public string Page(IEnumerable<QueryParameter> parameters) => _visit.Raw(Address($"/{Dataset.Slug}", parameters));

    /// <summary>The page that begins after another.</summary>
    public string After(string cursor) => Page(Asked.Append(new(ListParameter.Cursor.Name, cursor)));

    /// <summary>What the API answers, in a format.</summary>
    public string Api(string? format = null)
    {
        var whole = Asked.Where(p => p.Name != ListParameter.Lang.Name && (format is null || p.Name != ListParameter.Limit.Name));
        if (format is not null) whole = whole.Append(new(ListParameter.Format.Name, format));
        if (format == Formats.Csv.Name) whole = whole.Append(new(ListParameter.Bom.Name, "true"));
        return _visit.Raw(Address($"/v1/{Dataset.Slug}", whole));
    }

    /// <summary>The chart of the answer alone.</summary>
    public string Embed => _visit.Raw(Address($"/embed/{Dataset.Slug}", Asked));

    public static string Address(string path, IEnumerable<QueryParameter> parameters) =>
        Links.QueryOf(parameters) is { Length: > 0 } query ? $"{path}?{query}" : path;

    private string InWords(FilterRequest filter, Func<Field, string, string?> nameOf)
    {
        var label = Labels.Of(filter.Field, _visit.Language).Split('（', '(')[0].Trim(); // the unit stands behind the number
        if (filter.Operator == Operator.Absent)
        {
            return filter.Parameter.Value == "true" ? _visit.Say($"没有{label}", $"without {label}") : _visit.Say($"有{label}", $"with {label}");
        }

        var values = string.Join(_visit.Say("、", ", "),
            filter.Values.Select(value => nameOf(filter.Field, value.Text) ?? Labels.OfName(filter.Field, value.Text, _visit.Language)));
        var unit = filter.Field.Unit is { } code ? " " + Labels.Unit(code, _visit.Language) : "";
        return filter.Operator.Name switch
        {
            "" => _visit.Say($"{label}是{values}{unit}", $"{label} is {values}{unit}"),
            "not" => _visit.Say($"{label}不是{values}{unit}", $"{label} is not {values}{unit}"),
            "contains" => _visit.Say($"{label}含“{values}”", $"{label} has “{values}”"),
            "gt" => $"{label} > {values}{unit}",
            "gte" => $"{label} ≥ {values}{unit}",
            "lt" => $"{label} < {values}{unit}",
            _ => $"{label} ≤ {values}{unit}",
        };
    }
}
