using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

/// <summary>What a client asks of a list, of statistics or of an item, as written.</summary>
public sealed class ListRequest(Dataset dataset, IReadOnlyList<QueryParameter> parameters, IReadOnlyList<ListParameter> known) : AskedQuery(parameters, known)
{
    private IReadOnlyList<FilterRequest>? _filters;
    private IReadOnlyList<Alternative>? _alternatives;

    public Dataset Dataset { get; } = dataset;

    public override IEnumerable<string> KnownNames => base.KnownNames.Concat(TakesFilters ? Dataset.FilterNames : []);

    /// <summary>The parameters that filter, with the field and the operator they name, and their values, read once.</summary>
    public IReadOnlyList<FilterRequest> Filters =>
        _filters ??= !TakesFilters ? [] : [.. Parameters.Where(p => !base.Knows(p.Name)).Select(p => FilterOf(p, ValuesOf)).OfType<FilterRequest>()];

    /// <summary>The filters of which a row must keep at least one: <c>any=issuer:龙华区&amp;any=condition.contains:置换</c>.</summary>
    public IReadOnlyList<Alternative> Alternatives =>
        _alternatives ??= !TakesFilters ? [] : [.. Parameters.Where(p => p.Name == ListParameter.Any.Name).Select(AlternativeOf)];

    /// <summary>As of which instant is asked; null for now, or where it is no instant.</summary>
    public DateTimeOffset? AsOf =>
        One(ListParameter.AsOf) is { } text && FieldValue.TryParse(FieldType.Instant, text, out var instant) ? (DateTimeOffset)instant : null;

    /// <summary>Whether the endpoint lists rows, and so filters them.</summary>
    public bool TakesFilters => Known.Contains(ListParameter.Limit);

    /// <summary>Whether the rows are put into groups.</summary>
    public bool IsGrouped => Known.Contains(ListParameter.By);

    /// <summary>The fields whose numbers are computed with.</summary>
    public IEnumerable<Field> Numbers => Many(ListParameter.Of).Select(name => Dataset.Statistics.Numbers.FirstOrDefault(n => n.Name == name)).OfType<Field>();

    /// <summary>What rows are grouped by: what was asked for, and the units of the numbers, for no two units can be added.</summary>
    public IReadOnlyList<GroupKey> GroupKeys =>
        [.. Many(ListParameter.By).Union(Numbers.Select(n => n.UnitField).OfType<string>()).Select(Dataset.Statistics.Key).OfType<GroupKey>()];

    /// <summary>The fields of the groups.</summary>
    public IEnumerable<Field> GroupFields =>
        [.. GroupKeys.Select(k => k.Field), Statistics.Count, .. Numbers.SelectMany(Dataset.Statistics.Of).Select(m => m.Field), Statistics.Rows];

    /// <summary>The parameters by which rows are kept.</summary>
    public IEnumerable<QueryParameter> Conditions =>
        Parameters.Where(p => p.Name == ListParameter.Q.Name || p.Name == ListParameter.Any.Name || !base.Knows(p.Name));

    public override bool Knows(string name) => base.Knows(name) || (TakesFilters && Dataset.Filter(name) is not null);

    private FilterRequest? FilterOf(QueryParameter parameter, Func<QueryParameter, IEnumerable<string>> split) =>
        Dataset.Filter(parameter.Name) is not { } filter ? null
            : new FilterRequest(parameter, filter.Field, filter.Operator, filter.Operator.TakesList ? split(parameter) : [parameter.Value]);

    private Alternative AlternativeOf(QueryParameter any)
    {
        var colon = any.Value.IndexOf(':', StringComparison.Ordinal);
        return new(any.Value, colon < 0 ? null : FilterOf(
            new(any.Value[..colon], any.Value[(colon + 1)..]), filter => IsOverlong(any.Name) ? [] : FieldValue.Split(filter.Value)));
    }
}

/// <summary>A value of <c>any</c> as written, and the filter that it is; null when it is none.</summary>
public sealed record Alternative(string Text, FilterRequest? Filter);
