using System.Text;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>
/// Text as a person reads it: tags dropped, broken lines joined, with the source offset of every character.
/// A slice of it is a quote, and <see cref="Cite(int, int)"/> gives the segments it was printed in.
/// </summary>
public sealed class Passage
{
    /// <summary>The source offset of each character, shared by all slices; null where the characters stand one after another.</summary>
    private readonly int[]? _offsets;

    /// <summary>Where the passage begins: in <see cref="_offsets"/>, or in the source when there are none.</summary>
    private readonly int _first;

    private Passage(string text, string folded, int[]? offsets, int first) => (Text, Folded, _offsets, _first) = (text, folded, offsets, first);

    /// <summary>The words as printed.</summary>
    public string Text { get; }

    /// <summary>The same text for rules to match on: full width → half width, traditional → simplified; same length, so offsets agree.</summary>
    public string Folded { get; }

    public int Length => Text.Length;

    /// <summary>Where the first character stands in the source.</summary>
    public int Start => OffsetOf(0);

    /// <summary>Where the character after the last one stands in the source.</summary>
    public int End => OffsetOf(Length - 1) + 1;

    /// <summary>The sentences, kept, since every family reads them.</summary>
    internal IReadOnlyList<Passage> Sentences => field ??= [.. Lexing.Sentences.Of(Folded).Select(s => Slice(s.Start, s.End).Trim()).OfType<Passage>()];

    /// <summary>Reads the named runs of the source, one after another, without the tags in them.</summary>
    public static Passage Read(string source, params IEnumerable<Segment> runs)
    {
        if (runs is IReadOnlyList<Segment> and [var only] && source.AsSpan(only.Start, only.Length).IndexOf('<') < 0)
        {
            var plain = source[only.Start..only.End];
            return new(plain, Folding.Fold(plain), null, only.Start);
        }

        var text = new StringBuilder();
        var offsets = new List<int>();
        foreach (var run in runs)
        {
            for (var i = run.Start; i < run.End; i++)
            {
                if (source[i] == '<' && Tags.LengthAt(source, i, run.End) is > 0 and var tag)
                {
                    i += tag - 1;
                    continue;
                }

                text.Append(source[i]);
                offsets.Add(i);
            }
        }

        var read = text.ToString();
        return new(read, Folding.Fold(read), [.. offsets], 0);
    }

    /// <summary>The evidence of the characters from <paramref name="start"/> to <paramref name="end"/>, end exclusive.</summary>
    public Evidence Cite(int start, int end)
    {
        if (_offsets is null) return Evidence.Of(_first + start, _first + end);
        var segments = new List<Segment>(1);
        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && OffsetOf(i) == OffsetOf(i - 1) + 1) continue;
            segments.Add(new(OffsetOf(from), OffsetOf(i - 1) + 1));
            from = i;
        }

        return Evidence.Of(segments);
    }

    /// <summary>The evidence of what a rule matched on <see cref="Folded"/>.</summary>
    public Evidence Cite(Capture match) => Cite(match.Index, match.Index + match.Length);

    /// <summary>The words, as printed, that a rule matched on <see cref="Folded"/>.</summary>
    public string Printed(Capture match) => Text.Substring(match.Index, match.Length);

    /// <summary>The evidence of the whole passage.</summary>
    public Evidence Cite() => Cite(0, Length);

    /// <summary>The passage from <paramref name="start"/> to <paramref name="end"/>, end exclusive.</summary>
    public Passage Slice(int start, int end) =>
        start == 0 && end == Length ? this : new(Text[start..end], Folded[start..end], _offsets, _first + start);

    /// <summary>The source offset of the character at <paramref name="index"/>.</summary>
    public int OffsetOf(int index) => _offsets is null ? _first + index : _offsets[_first + index];

    /// <summary>The passage without white space at either end, or null when nothing is left.</summary>
    public Passage? Trim()
    {
        int start = 0, end = Length;
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return start == end ? null : Slice(start, end);
    }

    public override string ToString() => Text;
}
