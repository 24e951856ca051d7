using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

/// <summary>What a client asks of a list, as written. <see cref="ListRequestValidator"/> says whether it makes sense.</summary>
public sealed class ListRequest(Dataset dataset, IReadOnlyList<QueryParameter> parameters, IReadOnlyList<ListParameter> known)
{
    public Dataset Dataset { get; } = dataset;

    public IReadOnlyList<QueryParameter> Parameters { get; } = parameters;

    /// <summary>The parameters besides filters that this endpoint takes.</summary>
    public IReadOnlyList<ListParameter> Known { get; } = known;

    public IEnumerable<string> KnownNames => Known.Select(p => p.Name).Concat(TakesFilters ? Dataset.FilterNames : []);

    /// <summary>The parameters that filter, with the field and the operator they name.</summary>
    public IEnumerable<FilterRequest> Filters => !TakesFilters ? [] : Parameters
        .Where(p => !Known.Any(k => k.Name == p.Name))
        .Select(p => Dataset.Filter(p.Name) is { } filter ? new FilterRequest(p, filter.Field, filter.Operator) : null)
        .OfType<FilterRequest>();

    /// <summary>Whether this endpoint lists rows, and so filters them.</summary>
    public bool TakesFilters => Known.Contains(ListParameter.Limit);

    /// <summary>The value of a parameter that is given once.</summary>
    public string? One(ListParameter parameter) => Parameters.Where(p => p.Name == parameter.Name).Select(p => p.Value).LastOrDefault();

    /// <summary>The values of a parameter that takes several.</summary>
    public IEnumerable<string> Many(ListParameter parameter) => Parameters.Where(p => p.Name == parameter.Name).SelectMany(p => FieldValue.Split(p.Value));
}

/// <summary>A filter as written: <c>amountMaxYuan.gte=6000</c>.</summary>
public sealed record FilterRequest(QueryParameter Parameter, Field Field, Operator Operator)
{
    /// <summary>What its values must look like.</summary>
    public Localized Shape =>
        Operator == Operator.Absent ? FieldValue.Shape(FieldType.Flag)
        : Field.Type == FieldType.Day && Operator.TakesList ? FieldValue.SpanShape
        : FieldValue.Shape(Field.Type);

    public IEnumerable<string> Values => Operator.TakesList ? FieldValue.Split(Parameter.Value) : [Parameter.Value];

    /// <summary>Reads one of its values. Of a month or a year, a bound means the end that keeps to the bound's word: after 2024-05 begins in June.</summary>
    public bool TryParse(string text, out object value)
    {
        if (Operator == Operator.Absent) return FieldValue.TryParse(FieldType.Flag, text, out value);
        if (Field.Type != FieldType.Day) return FieldValue.TryParse(Field.Type, text, out value);
        var isSpan = DaySpan.TryParse(text, out var span);
        value = Operator.TakesList ? span : Operator == Operator.GreaterOrEqual || Operator == Operator.Less ? span.First : span.Last;
        return isSpan && (Operator.TakesList || !text.Contains('/', StringComparison.Ordinal));
    }
}
