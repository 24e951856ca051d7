using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Datasets;
using HaikouApi.Lists.FullText;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Search;

/// <summary>What search is asked for, typed.</summary>
/// <param name="Words">The words that a hit has, all of them, folded.</param>
/// <param name="Datasets">The datasets to look in; empty for all.</param>
public sealed partial record SearchQuery(IReadOnlyList<string> Words, IReadOnlyList<string> Datasets)
{
    /// <summary>The order of the hits: newest day, best, id.</summary>
    private static readonly IReadOnlyList<FieldType> Order = [FieldType.Day, FieldType.Integer, FieldType.Text];

    public int Limit { get; init; } = ListParameter.DefaultLimit;

    public bool WithFacets { get; init; }

    /// <summary>Whether the names of those who wrote are left out of what is shown.</summary>
    public bool WithholdsBylines { get; init; }

    /// <summary>Words that a hit need not have: those that have them come first in their day.</summary>
    public IReadOnlyList<string> Better { get; init; } = [];

    /// <summary>All that is marked and counted in a hit, in each way it may be written.</summary>
    public IReadOnlyList<string> Sought => [.. Words.Concat(Better).SelectMany(SearchText.Written).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// What to look for where nothing has the words: of one that joins Latin and Chinese (PM2.5最低) the Latin part is to be there, and the other is better. Null
    /// where there is none.
    /// </summary>
    public SearchQuery? Wider
    {
        get
        {
            var parts = Words.Select(word => Joined().Match(word)).ToList();
            return After is not null || Better.Count > 0 || !parts.Exists(p => p.Success) ? null : this with
            {
                Words = [.. Words.Zip(parts, (word, part) => part.Success ? part.Groups["latin"].Value : word).Distinct(StringComparer.Ordinal)],
                Better = [.. parts.Where(p => p.Success).Select(p => p.Groups["chinese"].Value).Distinct(StringComparer.Ordinal)],
            };
        }
    }

    /// <summary>The hit that the page before ended with.</summary>
    public Cursor? After { get; init; }

    /// <summary>What two pages of one question have in common.</summary>
    private string Question => $"search\n{string.Join(' ', Words)}\n{string.Join(' ', Better)}\n{string.Join(',', Datasets)}\n";

    /// <summary>Reads a request, or says all that is wrong with it.</summary>
    public static (SearchQuery? Query, FaultList Faults) From(HttpRequest request, SearchParameters parameters)
    {
        var asked = new AskedQuery(RequestTarget.Query(request), parameters.All);
        var (q, limit) = (asked.One(ListParameter.Q), asked.One(ListParameter.Limit));
        if (PlainQueryValidator.FaultsOf(asked, q is null ? [Faults.Missing(ListParameter.Q.Name)] : []) is { Count: > 0 } faults) return (null, faults);
        var query = new SearchQuery(SearchText.Words(q!), [.. asked.Many(parameters.Dataset).Distinct().Order(StringComparer.Ordinal)])
        {
            Limit = limit is null ? ListParameter.DefaultLimit : int.Parse(limit, CultureInfo.InvariantCulture),
            WithFacets = asked.Many(parameters.Facets).Any(),
            WithholdsBylines = parameters.WithholdsBylines,
        };
        if (asked.One(ListParameter.Cursor) is not { } text) return (query, new());
        foreach (var meant in ((SearchQuery?[])[query, query.Wider]).OfType<SearchQuery>())
        {
            if (Cursor.TryParse(text, meant.Question, Order, out var cursor)) return (meant with { After = cursor }, new());
        }

        return (null, new(Faults.InvalidCursor()));
    }

    public string CursorAt(DateOnly printedOn, int best, string id) =>
        new Cursor([Cursor.TextOf(printedOn), Cursor.TextOf(best), id]).ToText(Question);

    [GeneratedRegex(@"^(?:(?<latin>[a-z][a-z0-9.-]+)(?<chinese>[^\x00-\x7F]+)|(?<chinese>[^\x00-\x7F]+)(?<latin>[a-z][a-z0-9.-]+))$")]
    private static partial Regex Joined();
}
