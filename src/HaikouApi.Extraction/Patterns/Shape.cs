using System.Buffers;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Patterns;

/// <summary>
/// A pattern with where it can begin, so that it is tried nowhere else. <paramref name="behind"/>: at the start of the text and behind one of these
/// characters, and then the pattern begins with \G; null where the pattern's own first characters are few enough to be looked for.
/// <paramref name="ahead"/>: and where this begins at most <paramref name="within"/> characters further on, which is looked for once.
/// </summary>
public sealed class Shape(Regex pattern, string? behind = null, Regex? ahead = null, int within = 0)
{
    private readonly SearchValues<char>? _behind = behind is null ? null : SearchValues.Create(behind);
    private readonly (SearchValues<char>? First, SearchValues<char>? Needed) _clues = Clues.Of(pattern.ToString()).Values;

    /// <summary>The matches of a text, in order.</summary>
    public IEnumerable<Match> In(string folded) => First(folded) is { Success: true } first ? From(folded, first) : [];

    /// <summary>The first match of a text.</summary>
    public Match First(string folded) => _clues.Needed is null || folded.AsSpan().ContainsAny(_clues.Needed) ? From(folded, 0) : Match.Empty;

    /// <summary>The match that begins there, of a pattern that begins with \G.</summary>
    public Match At(string folded, int at) =>
        _clues.First is null || (at < folded.Length && _clues.First.Contains(folded[at])) ? pattern.Match(folded, at) : Match.Empty;

    private IEnumerable<Match> From(string folded, Match first)
    {
        for (var match = first; match.Success; match = From(folded, match.Index + match.Length)) yield return match;
    }

    /// <summary>
    /// The matches of several shapes that are read as one: at each place the first given that matches, and reading goes on behind it. One pattern of all of
    /// them would have to be tried at every character.
    /// </summary>
    public static IEnumerable<Match> In(string folded, params Shape[] shapes)
    {
        Match?[]? next = null;
        for (var i = 0; i < shapes.Length; i++)
        {
            if (shapes[i].First(folded) is { Success: true } match) (next ??= new Match?[shapes.Length])[i] = match;
        }

        return next is null ? [] : In(folded, shapes, next);
    }

    private static IEnumerable<Match> In(string folded, Shape[] shapes, Match?[] next)
    {
        while (next.MinBy(m => m?.Index) is { } first)
        {
            yield return first;
            var end = first.Index + first.Length;
            for (var i = 0; i < shapes.Length; i++)
            {
                if (next[i]?.Index < end) next[i] = shapes[i].From(folded, end) is { Success: true } match ? match : null;
            }
        }
    }

    /// <summary>The first match that begins at <paramref name="at"/> or behind it.</summary>
    public Match From(string folded, int at)
    {
        if (_behind is null) return pattern.Match(folded, at);
        var found = -1;
        if (at > 0 && !_behind.Contains(folded[at - 1])) at = Behind(folded, at);
        for (; at >= 0; at = Behind(folded, at))
        {
            if (ahead is not null)
            {
                if (found < at && (found = Ahead(folded, at)) < 0) break;
                if (found > at + within) continue;
            }

            if (At(folded, at) is { Success: true } match) return match;
        }

        return Match.Empty;
    }

    private int Ahead(string folded, int at)
    {
        foreach (var match in ahead!.EnumerateMatches(folded, at)) return match.Index;
        return -1;
    }

    private int Behind(string folded, int at) => folded.AsSpan(at).IndexOfAny(_behind!) is >= 0 and var before ? at + before + 1 : -1;
}
