using System.Globalization;
using HaikouApi.Datasets;
using HaikouApi.Http;

namespace HaikouApi.Search;

/// <summary>What search is asked for, typed.</summary>
/// <param name="Words">The words that a find has, all of them, folded.</param>
/// <param name="Datasets">The datasets to look in; empty for all.</param>
public sealed record SearchQuery(IReadOnlyList<string> Words, IReadOnlyList<string> Datasets)
{
    /// <summary>Articles and records. Documents and citations say nothing that these do not; they have lists with <c>q</c>.</summary>
    private static readonly IReadOnlyList<string> Found = [.. Catalogue.All.Where(d => d != Press.Documents.Dataset && d != Press.Citations.Dataset).Select(d => d.Slug)];

    public static readonly ListParameter Dataset = new("dataset", new(
        "只在这些数据集中检索，以逗号分隔。",
        "Only in these datasets, separated by commas."), Found, IsList: true);

    public static readonly ListParameter Facets = new("facets", new(
        "dataset：按数据集计数，并给出 page.total。",
        "`dataset` counts the finds by dataset, and so gives `page.total`. Counting takes longer than finding the newest."), ["dataset"], IsList: true);

    /// <summary>All that search is asked with.</summary>
    public static readonly IReadOnlyList<ListParameter> Parameters = [ListParameter.Q, Dataset, Facets, ListParameter.Limit, ListParameter.Cursor, ListParameter.Lang, ListParameter.Pretty];

    /// <summary>The order of the finds: newest day, best, id.</summary>
    private static readonly IReadOnlyList<FieldType> Order = [FieldType.Day, FieldType.Integer, FieldType.Text];

    public int Limit { get; init; } = ListQuery.DefaultLimit;

    public bool WithFacets { get; init; }

    /// <summary>The find that the page before ended with.</summary>
    public Cursor? After { get; init; }

    /// <summary>What two pages of one question have in common.</summary>
    private string Question => $"search\n{string.Join(' ', Words)}\n{string.Join(',', Datasets)}\n";

    /// <summary>Reads a request, or says all that is wrong with it.</summary>
    public static (SearchQuery? Query, IReadOnlyList<Fault> Faults) From(HttpRequest request)
    {
        var asked = RequestTarget.Query(request);
        var (q, limit) = (One(ListParameter.Q), One(ListParameter.Limit));
        List<Fault> faults = [
            .. Faults.OfUnknown(request, Parameters),
            .. q is null ? [Faults.Missing(ListParameter.Q.Name)] : Faults.OfQuestion(q),
            .. Faults.OfLimit(limit)];
        if (faults.Count > 0) return (null, faults);
        var query = new SearchQuery(SearchText.Words(q!), [.. Many(Dataset).Distinct().Order(StringComparer.Ordinal)])
        {
            Limit = limit is null ? ListQuery.DefaultLimit : int.Parse(limit, CultureInfo.InvariantCulture),
            WithFacets = Many(Facets).Any(),
        };
        if (One(ListParameter.Cursor) is not { } text) return (query, []);
        return Cursor.TryParse(text, query.Question, Order, out var cursor) ? (query with { After = cursor }, []) : (null, [Faults.InvalidCursor()]);

        string? One(ListParameter parameter) => asked.Where(p => p.Name == parameter.Name).Select(p => p.Value).LastOrDefault();
        IEnumerable<string> Many(ListParameter parameter) => asked.Where(p => p.Name == parameter.Name).SelectMany(p => parameter.IsList ? FieldValue.Split(p.Value) : [p.Value]);
    }

    public string CursorAt(DateOnly printedOn, int best, string id) =>
        new Cursor([Cursor.TextOf(printedOn), Cursor.TextOf(best), id]).ToText(Question);
}
