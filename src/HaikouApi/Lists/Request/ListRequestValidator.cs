using FluentValidation;
using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

/// <summary>The rules that a list adds: for its filters, and for the parameters that name fields.</summary>
public sealed class ListRequestValidator : AskedQueryValidator<ListRequest>
{
    public static readonly ListRequestValidator Instance = new();

    private ListRequestValidator()
    {
        RuleForEach(r => r.Filters).Custom(HasValuesOfItsType);
        RuleFor(r => r).Custom((r, context) => RangesAreNotReversed(r, context));
        RuleFor(r => r).Custom((r, context) => IsAsOfAMomentPast(r, context));
        RuleFor(r => r).Custom((r, context) => NamesFields(r, ListParameter.Sort, r.Dataset.Fields.Where(f => f.IsQueryable), context));
        RuleFor(r => r).Custom((r, context) => NamesFields(r, ListParameter.Fields, r.Dataset.Fields, context));
        RuleFor(r => r).Custom((r, context) => NamesFields(r, ListParameter.Facets, r.Dataset.Fields, context));
    }

    protected override Fault Unknown(string name, ListRequest query) =>
        query.TakesFilters && query.Dataset[name.Split('.', 2)[0]] is { } field ? Faults.UnknownOperator(name, field) : base.Unknown(name, query);

    private static void HasValuesOfItsType(FilterRequest filter, ValidationContext<ListRequest> context)
    {
        foreach (var (text, parsed) in filter.Values)
        {
            if (parsed is null)
                Fail(context, () => Faults.InvalidValue(filter.Parameter.Name, text, filter.Shape));
            else if (parsed is DaySpan { IsReversed: true })
                Fail(context, () => Faults.ReversedInterval(filter.Parameter.Name, text));
            else if (filter.Field.Values is { } allowed && filter.Operator.TakesList && !allowed.Contains(text))
                Fail(context, () => Faults.UnknownValue(filter.Parameter.Name, text, allowed));
        }
    }

    private static void RangesAreNotReversed(ListRequest request, ValidationContext<ListRequest> context)
    {
        foreach (var field in request.Filters.Where(f => f.Operator.Name is "gt" or "gte" or "lt" or "lte").GroupBy(f => f.Field))
        {
            var bounds = field.Where(f => f.Values[0].Parsed is not null).ToLookup(f => f.Operator.Name is "gt" or "gte");
            foreach (var (low, high) in bounds[true].SelectMany(low => bounds[false].Select(high => (low, high))))
            {
                if (Comparer<object>.Default.Compare(low.Values[0].Parsed, high.Values[0].Parsed) > 0) Fail(context, () => Faults.ReversedRange(field.Key, low.Parameter.Name, high.Parameter.Name));
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

    private static void NamesFields(ListRequest request, ListParameter parameter, IEnumerable<Field> allowed, ValidationContext<ListRequest> context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in request.Many(parameter).Select(n => parameter == ListParameter.Sort && n.StartsWith('-') ? n[1..] : n))
        {
            if (allowed.FirstOrDefault(f => f.Name == name) is not { } field)
                Fail(context, () => Faults.UnknownField(parameter.Name, name, allowed.Select(f => f.Name)));
            else if (parameter == ListParameter.Sort && !field.IsSortable)
                Fail(context, () => Faults.NotSortable(field));
            else if (parameter == ListParameter.Facets && !field.IsFacetable)
                Fail(context, () => Faults.NotFacetable(field));
            else if (!seen.Add(name))
                Fail(context, () => Faults.RepeatedField(parameter.Name, name));
        }
    }
}
