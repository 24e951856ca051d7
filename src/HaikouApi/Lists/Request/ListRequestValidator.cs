using FluentValidation;
using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

/// <summary>The rules a list request must keep. Each failure carries a <see cref="Fault"/>; all of them are reported at once.</summary>
public sealed class ListRequestValidator : AbstractValidator<ListRequest>
{
    public static readonly ListRequestValidator Instance = new();

    private ListRequestValidator()
    {
        RuleForEach(r => r.Parameters).Custom(IsKnown);
        RuleForEach(r => r.Known).Custom(IsGivenOnce);
        RuleForEach(r => r.Known).Custom(HasAllowedValues);
        RuleForEach(r => r.Filters).Custom(HasValuesOfItsType);
        RuleFor(r => r).Custom((r, context) => RangesAreNotReversed(r, context));
        RuleFor(r => r.One(ListParameter.Q)).Custom((q, context) => FailEach(context, Faults.OfQuestion(q)));
        RuleFor(r => r.One(ListParameter.Limit)).Custom((limit, context) => FailEach(context, Faults.OfLimit(limit)));
        RuleFor(r => r).Custom((r, context) => NamesFields(r, ListParameter.Sort, r.Dataset.Fields.Where(f => f.IsQueryable), context));
        RuleFor(r => r).Custom((r, context) => NamesFields(r, ListParameter.Fields, r.Dataset.Fields, context));
        RuleFor(r => r).Custom((r, context) => NamesFields(r, ListParameter.Facets, r.Dataset.Fields, context));
    }

    /// <summary>Everything that is wrong with a request; empty when nothing is.</summary>
    public static IReadOnlyList<Fault> FaultsOf(ListRequest request) =>
        request.Parameters.Count == 0 ? [] : [.. Instance.Validate(request).Errors.Select(e => (Fault)e.CustomState).Distinct()];

    private static void IsKnown(QueryParameter parameter, ValidationContext<ListRequest> context)
    {
        var request = context.InstanceToValidate;
        if (request.KnownNames.Contains(parameter.Name)) return;
        var field = request.TakesFilters ? request.Dataset[parameter.Name.Split('.')[0]] : null;
        Fail(context, field is not null ? Faults.UnknownOperator(parameter.Name, field) : Faults.UnknownParameter(parameter.Name, request.KnownNames));
    }

    private static void IsGivenOnce(ListParameter parameter, ValidationContext<ListRequest> context)
    {
        if (!parameter.IsList && context.InstanceToValidate.Parameters.Count(p => p.Name == parameter.Name) > 1) Fail(context, Faults.Repeated(parameter.Name));
    }

    private static void HasAllowedValues(ListParameter parameter, ValidationContext<ListRequest> context)
    {
        if (parameter.Values is not { } allowed) return;
        foreach (var value in context.InstanceToValidate.Many(parameter))
        {
            if (!allowed.Contains(value)) Fail(context, Faults.UnknownValue(parameter.Name, value, allowed));
        }
    }

    private static void HasValuesOfItsType(FilterRequest filter, ValidationContext<ListRequest> context)
    {
        foreach (var value in filter.Values)
        {
            if (!filter.TryParse(value, out var parsed))
                Fail(context, Faults.InvalidValue(filter.Parameter.Name, value, filter.Shape));
            else if (parsed is DaySpan { IsReversed: true })
                Fail(context, Faults.ReversedInterval(filter.Parameter.Name, value));
            else if (filter.Field.Values is { } allowed && filter.Operator.TakesList && !allowed.Contains(value))
                Fail(context, Faults.UnknownValue(filter.Parameter.Name, value, allowed));
        }
    }

    private static void RangesAreNotReversed(ListRequest request, ValidationContext<ListRequest> context)
    {
        foreach (var field in request.Filters.Where(f => f.Operator.Name is "gt" or "gte" or "lt" or "lte").GroupBy(f => f.Field))
        {
            var lows = field.Where(f => f.Operator.Name is "gt" or "gte");
            var highs = field.Where(f => f.Operator.Name is "lt" or "lte");
            foreach (var (low, high) in lows.SelectMany(low => highs.Select(high => (low, high))))
            {
                if (low.TryParse(low.Parameter.Value, out var from) && high.TryParse(high.Parameter.Value, out var to)
                    && Comparer<object>.Default.Compare(from, to) > 0)
                {
                    Fail(context, Faults.ReversedRange(field.Key, low.Parameter.Name, high.Parameter.Name));
                }
            }
        }
    }

    private static void FailEach(ValidationContext<ListRequest> context, IEnumerable<Fault> faults)
    {
        foreach (var fault in faults) Fail(context, fault);
    }

    private static void NamesFields(ListRequest request, ListParameter parameter, IEnumerable<Field> allowed, ValidationContext<ListRequest> context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in request.Many(parameter).Select(n => parameter == ListParameter.Sort && n.StartsWith('-') ? n[1..] : n))
        {
            if (allowed.FirstOrDefault(f => f.Name == name) is not { } field)
                Fail(context, Faults.UnknownField(parameter.Name, name, allowed.Select(f => f.Name)));
            else if (parameter == ListParameter.Sort && !field.IsSortable)
                Fail(context, Faults.NotSortable(field));
            else if (parameter == ListParameter.Facets && !field.IsFacetable)
                Fail(context, Faults.NotFacetable(field));
            else if (!seen.Add(name))
                Fail(context, Faults.RepeatedField(parameter.Name, name));
        }
    }

    private static void Fail(ValidationContext<ListRequest> context, Fault fault) =>
        context.AddFailure(new FluentValidation.Results.ValidationFailure(fault.Name, fault.Detail.En) { ErrorCode = fault.Code, CustomState = fault });
}
