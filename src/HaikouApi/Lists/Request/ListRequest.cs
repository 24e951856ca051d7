using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

/// <summary>What a client asks of a list or an item, as written.</summary>
public sealed class ListRequest(Dataset dataset, IReadOnlyList<QueryParameter> parameters, IReadOnlyList<ListParameter> known) : AskedQuery(parameters, known)
{
    private IReadOnlyList<FilterRequest>? _filters;

    public Dataset Dataset { get; } = dataset;

    public override IEnumerable<string> KnownNames => base.KnownNames.Concat(TakesFilters ? Dataset.FilterNames : []);

    /// <summary>The parameters that filter, with the field and the operator they name, and their values, read once.</summary>
    public IReadOnlyList<FilterRequest> Filters => _filters ??= !TakesFilters ? [] : [.. Parameters
        .Where(p => !base.Knows(p.Name))
        .Select(p => Dataset.Filter(p.Name) is { } filter ? new FilterRequest(p, filter.Field, filter.Operator, filter.Operator.TakesList ? ValuesOf(p) : [p.Value]) : null)
        .OfType<FilterRequest>()];

    /// <summary>As of which instant is asked; null for now, or where it is no instant.</summary>
    public DateTimeOffset? AsOf => One(ListParameter.AsOf) is { } text && FieldValue.TryParse(FieldType.Instant, text, out var instant) ? (DateTimeOffset)instant : null;

    /// <summary>Whether the endpoint lists rows, and so filters them.</summary>
    public bool TakesFilters => Known.Contains(ListParameter.Limit);

    public override bool Knows(string name) => base.Knows(name) || (TakesFilters && Dataset.Filter(name) is not null);
}

/// <summary>A value as written, and what it is; null when it is none of its field's type.</summary>
public sealed record FilterValue(string Text, object? Parsed);

/// <summary>A filter as written: <c>amountMaxYuan.gte=6000</c>.</summary>
public sealed class FilterRequest
{
    public FilterRequest(QueryParameter parameter, Field field, Operator filter, IEnumerable<string> values)
    {
        (Parameter, Field, Operator) = (parameter, field, filter);
        Values = [.. values.Select(text => new FilterValue(text, Parse(text)))];
    }

    public QueryParameter Parameter { get; }

    public Field Field { get; }

    public Operator Operator { get; }

    public IReadOnlyList<FilterValue> Values { get; }

    /// <summary>What its values must look like.</summary>
    public Localized Shape =>
        Operator == Operator.Absent ? FieldValue.Shape(FieldType.Flag)
        : Field.Type == FieldType.Day && Operator.TakesList ? FieldValue.SpanShape
        : FieldValue.Shape(Field.Type);

    /// <summary>Reads one of its values. Of a month or a year, a bound means the end that keeps to the bound's word: after 2024-05 begins in June.</summary>
    private object? Parse(string text)
    {
        if (Operator == Operator.Absent) return FieldValue.TryParse(FieldType.Flag, text, out var flag) ? flag : null;
        if (Field.Type != FieldType.Day) return FieldValue.TryParse(Field.Type, text, out var value) ? value : null;
        if (!DaySpan.TryParse(text, out var span)) return null;
        if (Operator.TakesList) return span;
        return text.Contains('/', StringComparison.Ordinal) ? null : Operator == Operator.GreaterOrEqual || Operator == Operator.Less ? span.First : span.Last;
    }
}
