using FluentValidation;
using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

/// <summary>The rules that a list adds: for its filters, and for the parameters that name fields.</summary>
public sealed class ListRequestValidator : AskedQueryValidator<ListRequest>
{
    public static readonly ListRequestValidator Instance = new();

    /// <summary>Fields that rows can be grouped by at once.</summary>
    private const int MostKeys = 3;

    private ListRequestValidator()
    {
        RuleForEach(r => r.Filters).Custom((filter, context) => HasValuesOfItsType(filter, filter.Parameter.Name, context));
        RuleForEach(r => r.Alternatives).Custom(IsFilter);
        RuleFor(r => r).Custom((r, context) => RangesAreNotReversed(r, context));
        RuleFor(r => r).Custom((r, context) => IsAsOfAMomentPast(r, context));
        RuleFor(r => r).Custom((r, context) => NamesKeys(r, context));
        RuleFor(r => r).Custom((r, context) => NamesFields(r, ListParameter.Of, r.Dataset.Fields, context));
        RuleFor(r => r).Custom((r, context) => NamesFields(
            r, ListParameter.Sort, r.IsGrouped ? r.GroupFields : r.Dataset.Fields.Where(f => f.IsQueryable), context));
        RuleFor(r => r).Custom((r, context) => NamesFields(r, ListParameter.Fields, r.Dataset.Fields, context));
        RuleFor(r => r).Custom((r, context) => NamesFields(r, ListParameter.Facets, r.Dataset.Fields, context));
    }

    protected override int LeastLimit => 0;

    protected override Fault Unknown(string name, ListRequest query) =>
        query.TakesFilters && query.Dataset[name.Split('.', 2)[0]] is { } field ? Faults.UnknownOperator(name, field) : base.Unknown(name, query);

    private static void IsFilter(Alternative any, ValidationContext<ListRequest> context)
    {
        if (any.Filter is { } filter)
            HasValuesOfItsType(filter, ListParameter.Any.Name, context);
        else if (any.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            Fail(context, () => Instance.Unknown(any.Text[..colon], context.InstanceToValidate) with { Name = ListParameter.Any.Name });
        else
            Fail(context, () => Faults.NoAlternative(any.Text));
    }

    private static void HasValuesOfItsType(FilterRequest filter, string name, ValidationContext<ListRequest> context)
    {
        if (filter.IsGroupedNumber)
        {
            Fail(context, () => Faults.GroupedNumber(name, filter.Parameter.Value));
            return;
        }

        foreach (var (text, parsed) in filter.Values)
        {
            if (parsed is null)
                Fail(context, () => Faults.InvalidValue(name, text, filter.Shape));
            else if (parsed is DaySpan { IsReversed: true })
                Fail(context, () => Faults.ReversedInterval(name, text));
            else if (filter.Field.Values is { } allowed && filter.Operator.TakesList && !allowed.Contains(text))
                Fail(context, () => Faults.UnknownValue(name, text, allowed));
        }
    }

    private static void RangesAreNotReversed(ListRequest request, ValidationContext<ListRequest> context)
    {
        foreach (var field in request.Filters.Where(f => f.Operator.Name is "gt" or "gte" or "lt" or "lte").GroupBy(f => f.Field))
        {
            var bounds = field.Where(f => f.Values[0].Parsed is not null).ToLookup(f => f.Operator.Name is "gt" or "gte");
            foreach (var (low, high) in bounds[true].SelectMany(low => bounds[false].Select(high => (low, high))))
            {
                if (Comparer<object>.Default.Compare(low.Values[0].Parsed, high.Values[0].Parsed) > 0)
                {
                    Fail(context, () => Faults.ReversedRange(field.Key, low.Parameter.Name, high.Parameter.Name));
                }
            }
        }
    }

    private static void IsAsOfAMomentPast(ListRequest request, ValidationContext<ListRequest> context)
    {
        if (request.One(ListParameter.AsOf) is not { } text) return;
        if (request.AsOf is not { } instant) Fail(context, () => Faults.InvalidValue(ListParameter.AsOf.Name, text, FieldValue.Shape(FieldType.Instant)));
        else if (instant > TimeProvider.System.GetUtcNow()) Fail(context, () => Faults.AsOfTheFuture(text));
        if (request.One(ListParameter.Q) is not null) Fail(context, Faults.AsOfWithWords);
    }

    private static void NamesKeys(ListRequest request, ValidationContext<ListRequest> context)
    {
        var (keys, seen) = (request.Dataset.Statistics.Keys.Select(k => k.Field.Name), new HashSet<string>(StringComparer.Ordinal));
        foreach (var name in request.Many(ListParameter.By))
        {
            if (request.Dataset[name] is null && !keys.Contains(name))
                Fail(context, () => Faults.UnknownField(ListParameter.By.Name, name, keys));
            else if (!keys.Contains(name))
                Fail(context, () => Faults.NotGroupable(ListParameter.By.Name, name, keys));
            else if (!seen.Add(name))
                Fail(context, () => Faults.RepeatedField(ListParameter.By.Name, name));
        }

        if (seen.Count > MostKeys) Fail(context, () => Faults.TooManyKeys(MostKeys));
    }

    private static void NamesFields(ListRequest request, ListParameter parameter, IEnumerable<Field> allowed, ValidationContext<ListRequest> context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in request.Many(parameter).Select(n => parameter == ListParameter.Sort && n.StartsWith('-') ? n[1..] : n))
        {
            if (allowed.FirstOrDefault(f => f.Name == name) is not { } field)
                Fail(context, () => Faults.UnknownField(parameter.Name, name, allowed.Select(f => f.Name)));
            else if (parameter == ListParameter.Of && !request.Dataset.Statistics.Numbers.Contains(field))
                Fail(context, () => Faults.NotNumeric(name, request.Dataset.Statistics.Numbers.Select(n => n.Name)));
            else if (parameter == ListParameter.Sort && !(field.IsSortable || (request.IsGrouped && field != Statistics.Rows)))
                Fail(context, () => Faults.NotSortable(field));
            else if (parameter == ListParameter.Facets && !field.IsFacetable)
                Fail(context, () => Faults.NotFacetable(field));
            else if (!seen.Add(name))
                Fail(context, () => Faults.RepeatedField(parameter.Name, name));
        }
    }
}
