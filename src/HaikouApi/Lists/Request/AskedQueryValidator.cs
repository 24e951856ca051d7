using FluentValidation;
using FluentValidation.Results;
using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

/// <summary>
/// The rules that the query of every endpoint must keep. All that is wrong is told at once; a fault is worded when it is reported, for many are only counted.
/// </summary>
public abstract class AskedQueryValidator<TQuery> : AbstractValidator<TQuery>
    where TQuery : AskedQuery
{
    protected AskedQueryValidator()
    {
        RuleForEach(r => r.Parameters).Custom(IsKnown);
        RuleForEach(r => r.Overlong).Custom((name, context) => Fail(context, () => Faults.TooManyValues(name)));
        RuleForEach(r => r.Known).Custom(IsGivenOnce);
        RuleForEach(r => r.Known).Custom(HasAllowedValues);
        RuleFor(r => r.One(ListParameter.Q)).Custom((q, context) => FailEach(context, Faults.OfQuestion(q)));
        RuleFor(r => r.One(ListParameter.Limit)).Custom((limit, context) => FailEach(context, Faults.OfLimit(limit, LeastLimit)));
    }

    /// <summary>The least rows that may be asked for.</summary>
    protected virtual int LeastLimit => 1;

    /// <summary>Everything that is wrong with a query, and what is wrong besides.</summary>
    public FaultList Check(TQuery query, params IEnumerable<Fault> besides)
    {
        var faults = new FaultList();

        // All rules are of what is asked: asking them of nothing would cost a fifth of an item's time.
        if (query.Parameters.Count > 0)
        {
            foreach (var failure in Validate(query).Errors) faults.Add((Func<Fault>)failure.CustomState);
        }

        foreach (var fault in besides) faults.Add(() => fault);
        return faults;
    }

    /// <summary>What a name is that the endpoint does not know.</summary>
    protected virtual Fault Unknown(string name, TQuery query) => Faults.UnknownParameter(name, query.KnownNames);

    protected static void Fail(ValidationContext<TQuery> context, Func<Fault> word) => context.AddFailure(new ValidationFailure { CustomState = word });

    private static void FailEach(ValidationContext<TQuery> context, IEnumerable<Fault> faults)
    {
        foreach (var fault in faults) Fail(context, () => fault);
    }

    private void IsKnown(QueryParameter parameter, ValidationContext<TQuery> context)
    {
        var query = context.InstanceToValidate;
        if (!query.Knows(parameter.Name)) Fail(context, () => Unknown(parameter.Name, query));
    }

    private static void IsGivenOnce(ListParameter parameter, ValidationContext<TQuery> context)
    {
        if (!parameter.IsList && !parameter.Repeats && context.InstanceToValidate.Parameters.Count(p => p.Name == parameter.Name) > 1)
        {
            Fail(context, () => Faults.Repeated(parameter.Name));
        }
    }

    private static void HasAllowedValues(ListParameter parameter, ValidationContext<TQuery> context)
    {
        if (parameter.Values is not { } allowed) return;
        foreach (var value in context.InstanceToValidate.Many(parameter))
        {
            if (!allowed.Contains(value)) Fail(context, () => Faults.UnknownValue(parameter.Name, value, allowed));
        }
    }
}

/// <summary>For endpoints whose parameters need no rules of their own.</summary>
public sealed class PlainQueryValidator : AskedQueryValidator<AskedQuery>
{
    private static readonly PlainQueryValidator Instance = new();

    /// <summary>What is wrong with the query of a request to an endpoint that takes only these parameters.</summary>
    public static FaultList FaultsOf(HttpRequest request, IReadOnlyList<ListParameter> known) =>
        FaultsOf(new AskedQuery(RequestTarget.Query(request), known), []);

    /// <summary>What is wrong with a query, and what is wrong besides.</summary>
    public static FaultList FaultsOf(AskedQuery query, IEnumerable<Fault> besides) => Instance.Check(query, besides);
}
