using HaikouApi.Datasets;
using HaikouApi.Extraction.Places;
using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

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

    /// <summary>
    /// What else the words may mean: the whole of them, where commas may be part of the value (最高7,000元); and of a place without its last character (海口)
    /// the full name, where there is only one.
    /// </summary>
    public IEnumerable<string> AlsoMeant
    {
        get
        {
            if (!Operator.TakesList || Field.Values is not null || Field.Type is not (FieldType.Text or FieldType.TextList)) return [];
            var whole = Values.Count > 1 && !Values.All(v => Field.CodeField is not null && Gazetteer.WithCode(v.Text) is not null)
                ? [Parameter.Value.Replace("\\,", ",", StringComparison.Ordinal)] : Array.Empty<string>();
            return Field.CodeField is null ? whole : whole.Concat(Values.Select(v => FullName(v.Text)).OfType<string>());
        }
    }

    /// <summary>Whether the digits may be one number with commas or several numbers.</summary>
    public bool IsGroupedNumber => Operator.TakesList && Field.Type is FieldType.Number or FieldType.Integer && FieldValue.IsGroupedNumber(Parameter.Value);

    private static string? FullName(string place) =>
        Gazetteer.Named(place).Select(d => d.Name).Distinct(StringComparer.Ordinal).ToList() is [var only] && only != place ? only : null;

    /// <summary>Reads one of its values. Of a month or a year, a bound means the end that keeps to the bound's word: after 2024-05 begins in June.</summary>
    private object? Parse(string text)
    {
        if (Operator == Operator.Absent) return FieldValue.TryParse(FieldType.Flag, text, out var flag) ? flag : null;
        if (Field.Type != FieldType.Day) return FieldValue.TryParse(Field.Type, text, out var value) ? value : null;
        if (!DaySpan.TryParse(FieldValue.HalfWidth(text), out var span)) return null;
        if (Operator.TakesList) return span;
        return text.Contains('/', StringComparison.Ordinal) ? null : Operator == Operator.GreaterOrEqual || Operator == Operator.Less ? span.First : span.Last;
    }
}
