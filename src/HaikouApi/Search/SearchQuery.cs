using System.Globalization;
using HaikouApi.Datasets;
using HaikouApi.Lists.FullText;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Search;

/// <summary>What search is asked for, typed.</summary>
/// <param name="Words">The words that a hit has, all of them, folded.</param>
/// <param name="Datasets">The datasets to look in; empty for all.</param>
public sealed record SearchQuery(IReadOnlyList<string> Words, IReadOnlyList<string> Datasets)
{
    /// <summary>The order of the hits: newest day, best, id.</summary>
    private static readonly IReadOnlyList<FieldType> Order = [FieldType.Day, FieldType.Integer, FieldType.Text];

    public int Limit { get; init; } = ListParameter.DefaultLimit;

    public bool WithFacets { get; init; }

    /// <summary>The hit that the page before ended with.</summary>
    public Cursor? After { get; init; }

    /// <summary>What two pages of one question have in common.</summary>
    private string Question => $"search\n{string.Join(' ', Words)}\n{string.Join(',', Datasets)}\n";

    /// <summary>Reads a request, or says all that is wrong with it.</summary>
    public static (SearchQuery? Query, IReadOnlyList<Fault> Faults) From(HttpRequest request, SearchParameters parameters)
    {
        var asked = RequestTarget.Query(request);
        var (q, limit) = (One(ListParameter.Q), One(ListParameter.Limit));
        List<Fault> faults = [
            .. Faults.OfUnknown(request, parameters.All),
            .. q is null ? [Faults.Missing(ListParameter.Q.Name)] : Faults.OfQuestion(q),
            .. Faults.OfLimit(limit)];
        if (faults.Count > 0) return (null, faults);
        var query = new SearchQuery(SearchText.Words(q!), [.. Many(parameters.Dataset).Distinct().Order(StringComparer.Ordinal)])
        {
            Limit = limit is null ? ListParameter.DefaultLimit : int.Parse(limit, CultureInfo.InvariantCulture),
            WithFacets = Many(parameters.Facets).Any(),
        };
        if (One(ListParameter.Cursor) is not { } text) return (query, []);
        return Cursor.TryParse(text, query.Question, Order, out var cursor) ? (query with { After = cursor }, []) : (null, [Faults.InvalidCursor()]);

        string? One(ListParameter parameter) => asked.Where(p => p.Name == parameter.Name).Select(p => p.Value).LastOrDefault();
        IEnumerable<string> Many(ListParameter parameter) => asked.Where(p => p.Name == parameter.Name).SelectMany(p => parameter.IsList ? FieldValue.Split(p.Value) : [p.Value]);
    }

    public string CursorAt(DateOnly printedOn, int best, string id) =>
        new Cursor([Cursor.TextOf(printedOn), Cursor.TextOf(best), id]).ToText(Question);
}
