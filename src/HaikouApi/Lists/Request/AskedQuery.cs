using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

/// <summary>
/// The query of a request, held against the parameters that its endpoint knows. <see cref="AskedQueryValidator{TQuery}"/> says whether it makes sense.
/// </summary>
public class AskedQuery(IReadOnlyList<QueryParameter> parameters, IReadOnlyList<ListParameter> known)
{
    /// <summary>Values that a parameter may have, all its occurrences together.</summary>
    public const int MostValues = 500;

    private Dictionary<string, int>? _counts;

    public IReadOnlyList<QueryParameter> Parameters { get; } = parameters;

    /// <summary>The parameters, besides filters, that the endpoint takes.</summary>
    public IReadOnlyList<ListParameter> Known { get; } = known;

    public virtual IEnumerable<string> KnownNames => Known.Select(p => p.Name);

    /// <summary>The parameters that have more values than anybody needs: their values are not looked at.</summary>
    public IEnumerable<string> Overlong => Counts.Where(c => c.Value > MostValues).Select(c => c.Key);

    /// <summary>Whether a parameter has more values than anybody needs.</summary>
    protected bool IsOverlong(string name) => Counts[name] > MostValues;

    public virtual bool Knows(string name) => Known.Any(k => k.Name == name);

    /// <summary>The value of a parameter that is given once.</summary>
    public string? One(ListParameter parameter) => Parameters.Where(p => p.Name == parameter.Name).Select(p => p.Value).LastOrDefault();

    /// <summary>The values of a parameter that takes several.</summary>
    public IEnumerable<string> Many(ListParameter parameter) =>
        Parameters.Where(p => p.Name == parameter.Name).SelectMany(p => parameter.IsList ? ValuesOf(p) : [p.Value]);

    /// <summary>The values that commas separate in one occurrence of a parameter.</summary>
    protected IEnumerable<string> ValuesOf(QueryParameter parameter) => IsOverlong(parameter.Name) ? [] : FieldValue.Split(parameter.Value);

    private Dictionary<string, int> Counts => _counts ??= Parameters.GroupBy(p => p.Name).ToDictionary(p => p.Key, p => p.Sum(o => o.Value.Count(',') + 1));
}
