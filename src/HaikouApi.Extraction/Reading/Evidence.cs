using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>A run of characters of the source text: UTF-16 offsets, end exclusive.</summary>
public readonly record struct Segment(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>
/// Where something is printed: one or more segments of the source text, ordered, not touching, none empty.
/// A column break, a caption or a tag in the middle of a printed sentence makes the second segment.
/// </summary>
public sealed partial class Evidence
{
    /// <summary>Stands where a quote leaves words out.</summary>
    public const string Ellipsis = " … ";

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    private Evidence(ImmutableArray<Segment> segments) => Segments = segments;

    public ImmutableArray<Segment> Segments { get; }

    public int Start => Segments[0].Start;

    public int End => Segments[^1].End;

    /// <summary>The evidence of one run of characters.</summary>
    public static Evidence Of(int start, int end) =>
        start < end ? new([new Segment(start, end)]) : throw new ArgumentException("Evidence needs at least one character.", nameof(end));

    /// <summary>The evidence of several runs: sorted, and merged where they overlap or touch.</summary>
    public static Evidence Of(IEnumerable<Segment> segments)
    {
        if (segments is IReadOnlyList<Segment> and [{ Length: > 0 } only]) return new([only]);
        var merged = ImmutableArray.CreateBuilder<Segment>();
        foreach (var next in segments.Where(s => s.Length > 0).OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && next.Start <= merged[^1].End)
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, next.End));
            else
                merged.Add(next);
        }

        if (merged.Count == 0) throw new ArgumentException("Evidence needs at least one character.", nameof(segments));
        return new(merged.DrainToImmutable());
    }

    /// <summary>This evidence and <paramref name="other"/> together: what a fact cites that was printed in two places.</summary>
    public Evidence With(Evidence? other) => other is null ? this : Of(Segments.Concat(other.Segments));

    /// <summary>The words as they can be printed: the segments, and between two of them what <see cref="Between"/> says. Each with where it begins.</summary>
    public (string Words, IReadOnlyList<int> Starts) Printed(string source)
    {
        if (Segments.Length == 1) return (source[Start..End], [0]);
        var (words, starts, reached) = (new StringBuilder(), new List<int>(), Start);
        foreach (var segment in Segments)
        {
            words.Append(Between(source[reached..segment.Start]));
            starts.Add(words.Length);
            words.Append(source, segment.Start, segment.Length);
            reached = segment.End;
        }

        return (words.ToString(), starts);
    }

    /// <summary>
    /// What a quote has in the place of what stands between two of its segments: blanks as they are, nothing for tags and line breaks, and an ellipsis for
    /// words that are left out. As haikou.between has it.
    /// </summary>
    private static string Between(string gap)
    {
        var blank = Tag().Replace(gap, "");
        return !Blank().IsMatch(blank) ? Ellipsis : blank.AsSpan().ContainsAny(LineBreaks) ? "" : blank;
    }

    /// <summary>The printed characters: the segments joined, nothing else.</summary>
    public string Quote(string source)
    {
        if (Segments.Length == 1) return source[Start..End];
        var quote = new StringBuilder();
        foreach (var segment in Segments) quote.Append(source, segment.Start, segment.Length);
        return quote.ToString();
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\A[ \t\u00a0\u2000-\u200b\u3000\ufeff\n\r\v\f\u0085\u2028\u2029]*\z")]
    private static partial Regex Blank();
}
