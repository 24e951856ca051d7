using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Search;

/// <summary>
/// An entry that has the words, with their places: in the document, where they are printed, and in a snippet of the text. All in code points.
/// </summary>
internal sealed class Hit
{
    /// <summary>Places that are given; how many there are is said beside them.</summary>
    private const int MostPlaces = 100;

    /// <summary>Characters of a snippet, and how many of them stand before the first place where there are so many.</summary>
    private const int SnippetLength = 120, SnippetLead = 40;

    private readonly string _text;
    private readonly CodePoints _codePoints;
    private readonly IReadOnlyList<int> _starts;
    private readonly IReadOnlyList<Segment> _segments;

    /// <summary>Where the words stand in the text, in UTF-16 code units.</summary>
    private readonly List<Segment> _places;

    private Hit(string text, string folded, IEnumerable<string> words, int[] runs)
    {
        (_text, _codePoints) = (text, new(text));
        _starts = [.. runs.Where((_, i) => i % 3 == 0)];
        _segments = [.. runs.Chunk(3).Select(run => new Segment(run[1], run[2]))];
        _places = [.. words.SelectMany(word => Occurrences(folded, word)).Distinct().OrderBy(h => h.Start).ThenBy(h => h.End)];
    }

    public required string Dataset { get; init; }

    public required string Id { get; init; }

    public required string Document { get; init; }

    public required DateOnly PrintedOn { get; init; }

    public required int Best { get; init; }

    public required string Title { get; init; }

    public static Hit Of(NpgsqlDataReader row, int first, SearchQuery query) =>
        new(query.WithholdsBylines ? Bylines.Without(row.GetString(first + 6)) : row.GetString(first + 6), row.GetString(first + 7), query.Sought,
            row.GetFieldValue<int[]>(first + 8))
        {
            Dataset = row.GetString(first),
            Id = row.GetString(first + 1),
            Document = row.GetString(first + 2),
            PrintedOn = row.GetFieldValue<DateOnly>(first + 3),
            Best = row.GetInt32(first + 4),
            Title = row.GetString(first + 5),
        };

    /// <summary>Where the words are printed: code points of the document's text.</summary>
    public IReadOnlyList<Segment> Words => field ??= [.. _places.SelectMany(Printed).Distinct().OrderBy(h => h.Start)];

    /// <summary>The first of them, or of the words that support the record; null where the page has neither in these characters.</summary>
    public Segment? First => Words.Concat(_segments).Cast<Segment?>().FirstOrDefault();

    /// <summary>As the answer shows it.</summary>
    public SearchHit Show(string baseUrl)
    {
        var printed = Words;
        var (snippet, marks) = Snippet();
        return new()
        {
            Dataset = Dataset,
            Id = Id,
            Title = Title,
            PrintedOn = PrintedOn,
            Document = Document,
            Snippet = snippet,
            SnippetHits = Show(marks),
            Hits = Show(printed.Take(MostPlaces)),
            HitCount = printed.Count,
            Url = First is { } place ? Links.ToText(baseUrl, Document, place.Start, place.End) : $"{baseUrl}/v1/documents/{Document}/text",
            Self = $"{baseUrl}/v1/{Dataset}/{Id}",
        };
    }

    private static IEnumerable<Segment> Occurrences(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            yield return new(at, at + word.Length);
        }
    }

    /// <summary>
    /// Where a place of a word is printed; in parts where a column break, a caption or a tag stands in it, and nowhere where the page does not have it in these
    /// characters.
    /// </summary>
    private IEnumerable<Segment> Printed(Segment place)
    {
        var (start, end) = _codePoints.Convert(place);
        for (var i = 0; i < _starts.Count; i++)
        {
            var from = Math.Max(start, _starts[i]);
            var to = Math.Min(end, _starts[i] + _segments[i].Length);
            if (from < to) yield return new(_segments[i].Start + from - _starts[i], _segments[i].Start + to - _starts[i]);
        }
    }

    /// <summary>The line around the first place, cut where it is long, and the places in it.</summary>
    public (string Text, IEnumerable<Segment> Places) Snippet()
    {
        var first = _places[0];
        var lineStart = first.Start == 0 ? 0 : _text.LastIndexOf('\n', first.Start - 1) + 1;
        var lineEnd = _text.IndexOf('\n', first.Start) is >= 0 and var end ? end : _text.Length;
        var from = Math.Max(lineStart, first.Start - SnippetLead);
        var to = Math.Min(lineEnd, Math.Max(first.End, from + SnippetLength));
        if (char.IsLowSurrogate(_text[from])) from--;
        if (to < _text.Length && char.IsLowSurrogate(_text[to])) to++;
        var (before, after) = (from > lineStart ? "…" : "", to < lineEnd ? "…" : "");
        var shift = before.Length - _codePoints.Before(from);
        var places = _places.Where(h => h.Start >= from && h.End <= to).Select(_codePoints.Convert).Select(h => new Segment(h.Start + shift, h.End + shift));
        return ($"{before}{_text[from..to]}{after}", places);
    }

    private static IReadOnlyList<TextSegment> Show(IEnumerable<Segment> places) => [.. places.Select(p => new TextSegment { Start = p.Start, End = p.End })];
}
