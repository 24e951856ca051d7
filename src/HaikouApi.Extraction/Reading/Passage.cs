using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>
/// Text as a person reads it: tags dropped, broken lines joined, with the source offset of every character.
/// A slice of it is a quote, and <see cref="Cite(int, int)"/> gives the segments it was printed in.
/// </summary>
public sealed class Passage
{
    private readonly int[] _offsets;

    private Passage(string text, int[] offsets)
    {
        Text = text;
        Folded = Folding.Fold(text);
        _offsets = offsets;
    }

    /// <summary>The words as printed.</summary>
    public string Text { get; }

    /// <summary>The same text for rules to match on: full width → half width, traditional → simplified; same length, so offsets agree.</summary>
    public string Folded { get; }

    public int Length => Text.Length;

    /// <summary>Where the first character stands in the source.</summary>
    public int Start => _offsets[0];

    /// <summary>Where the character after the last one stands in the source.</summary>
    public int End => _offsets[^1] + 1;

    /// <summary>Reads the named runs of the source, one after another, without the tags in them.</summary>
    public static Passage Read(string source, params IEnumerable<Segment> runs)
    {
        var text = new List<char>();
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

                text.Add(source[i]);
                offsets.Add(i);
            }
        }

        return new(string.Concat(text), [.. offsets]);
    }

    /// <summary>The evidence of the characters from <paramref name="start"/> to <paramref name="end"/>, end exclusive.</summary>
    public Evidence Cite(int start, int end)
    {
        var segments = new List<Segment>(1);
        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && _offsets[i] == _offsets[i - 1] + 1) continue;
            segments.Add(new(_offsets[from], _offsets[i - 1] + 1));
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
    public Passage Slice(int start, int end) => new(Text[start..end], _offsets[start..end]);

    /// <summary>The source offset of the character at <paramref name="index"/>.</summary>
    public int OffsetOf(int index) => _offsets[index];

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
