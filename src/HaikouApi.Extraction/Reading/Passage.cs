using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading.Characters;

namespace HaikouApi.Extraction.Reading;

/// <summary>
/// Text as a person reads it: tags dropped, broken lines joined, in normal form, with where each character stands in the source.
/// A slice of it is a quote, and <see cref="Cite(int, int)"/> gives the segments it was printed in.
/// </summary>
public sealed class Passage
{
    /// <summary>Where each character stands, shared by all slices; null where the characters stand one after another.</summary>
    private readonly Places? _places;

    /// <summary>Where the passage begins: in <see cref="_places"/>, or in the source when there are none.</summary>
    private readonly int _first;

    private readonly string _source;

    private Passage(string source, string folded, Places? places, int first) => (_source, Folded, _places, _first) = (source, folded, places, first);

    /// <summary>The words as printed; what stands between two lines, or in a tag, is no word.</summary>
    public string Text => field ??= Length == 0 ? "" : Printed(0, Length);

    /// <summary>The same words in normal form, for rules to match on. All offsets of a passage count its characters.</summary>
    public string Folded { get; }

    public int Length => Folded.Length;

    /// <summary>Where the first character stands in the source.</summary>
    public int Start => OffsetOf(0);

    /// <summary>Where the character after the last one stands in the source.</summary>
    public int End => EndOf(Length - 1);

    /// <summary>The sentences, kept, since every family reads them.</summary>
    internal IReadOnlyList<Passage> Sentences => field ??= [.. Reading.Sentences.Of(Folded).Select(s => Slice(s.Start, s.End).Trim()).OfType<Passage>()];

    /// <summary>Reads the named runs of the source, one after another, in normal form.</summary>
    public static Passage Read(string source, params IEnumerable<Segment> runs)
    {
        var read = runs as IReadOnlyList<Segment> ?? [.. runs];
        if (read is [var only] && Folding.FoldRun(source.AsSpan(only.Start, only.Length)) is var folded
            && NormalForm.IsPlain(source.AsSpan(only.Start, only.Length), folded))
        {
            return new(source, Years.InFigures(folded), null, only.Start);
        }

        var normal = NormalForm.Read(source, read, IsProse(source, read));
        return new(source, Years.InFigures(normal.Text), new(normal.Places), 0);
    }

    /// <summary>The named runs of the source just as they are printed, for finding quotes in.</summary>
    public static Passage Verbatim(string source, params IEnumerable<Segment> runs)
    {
        var offsets = runs.SelectMany(r => Enumerable.Range(r.Start, r.Length)).ToArray();
        var text = string.Create(offsets.Length, (source, offsets), static (text, from) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = from.source[from.offsets[i]];
        });
        return new(source, text, new((offsets, [.. offsets.Select(o => o + 1)], [.. offsets.Select((o, i) => i > 0 && o != offsets[i - 1] + 1)])), 0);
    }

    /// <summary>
    /// The evidence of the characters from <paramref name="start"/> to <paramref name="end"/>, end exclusive. Noise that stands between them is part of it.
    /// </summary>
    public Evidence Cite(int start, int end)
    {
        if (_places is not { } places) return Evidence.Of(_first + start, _first + end);
        if (!IsBroken(start, end)) return Evidence.Of(OffsetOf(start), EndOf(end - 1));
        var segments = new List<Segment>();
        var from = OffsetOf(start);
        for (var i = start + 1; i < end; i++)
        {
            if (!places.Broken[_first + i]) continue;
            segments.Add(new(from, EndOf(i - 1)));
            from = OffsetOf(i);
        }

        segments.Add(new(from, EndOf(end - 1)));
        return Evidence.Of(segments);
    }

    /// <summary>The evidence of what a rule matched on <see cref="Folded"/>.</summary>
    public Evidence Cite(Capture match) => Cite(match.Index, match.Index + match.Length);

    /// <summary>The words, as printed, that a rule matched on <see cref="Folded"/>.</summary>
    public string Printed(Capture match) => Printed(match.Index, match.Index + match.Length);

    /// <summary>The words from <paramref name="start"/> to <paramref name="end"/> as printed, end exclusive.</summary>
    public string Printed(int start, int end) =>
        start == end ? "" : IsBroken(start, end) ? Cite(start, end).Quote(_source) : _source[OffsetOf(start)..EndOf(end - 1)];

    /// <summary>Whether more than noise stands between the characters.</summary>
    private bool IsBroken(int start, int end) => _places is { } places && places.Broken.AsSpan(_first + start + 1, end - start - 1).Contains(true);

    /// <summary>A name as printed, without what is noise in it: 文化節 of 文化節(jié).</summary>
    public string Name(int start, int end)
    {
        var name = new System.Text.StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (i == start || OffsetOf(i) != OffsetOf(i - 1)) name.Append(_source, OffsetOf(i), EndOf(i) - OffsetOf(i));
        }

        return name.ToString();
    }

    /// <summary>The evidence of the whole passage.</summary>
    public Evidence Cite() => Cite(0, Length);

    /// <summary>The passage from <paramref name="start"/> to <paramref name="end"/>, end exclusive.</summary>
    public Passage Slice(int start, int end) => start == 0 && end == Length ? this : new(_source, Folded[start..end], _places, _first + start);

    /// <summary>The source offset of the character at <paramref name="index"/>.</summary>
    public int OffsetOf(int index) => _places is { } places ? places.Starts[_first + index] : _first + index;

    /// <summary>The source offset behind the character at <paramref name="index"/>.</summary>
    public int EndOf(int index) => _places is { } places ? places.Ends[_first + index] : _first + index + 1;

    /// <summary>
    /// Whether a line or a tag ends right before the character at <paramref name="index"/>: the lines of a list that stands without blank lines.
    /// </summary>
    public bool BreaksAt(int index) => _places is { } places && places.Broken[_first + index];

    /// <summary>The passage without white space at either end, or null when nothing is left.</summary>
    public Passage? Trim()
    {
        var words = Trimmed(0, Length);
        return words.Length == 0 ? null : Slice(words.Start, words.End);
    }

    /// <summary>The characters from <paramref name="start"/> to <paramref name="end"/> without white space at either end.</summary>
    internal Segment Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Folded[start])) start++;
        while (end > start && char.IsWhiteSpace(Folded[end - 1])) end--;
        return new(start, end);
    }

    public override string ToString() => Text;

    /// <summary>Running text, as against a heading, a byline or a table: it has the marks of a sentence.</summary>
    private static bool IsProse(string source, IReadOnlyList<Segment> runs) =>
        runs.Count > 1 || source.AsSpan(runs[0].Start, runs[0].Length).ContainsAny(Marks);

    private static readonly SearchValues<char> Marks = SearchValues.Create("。；;！？!，,");

    /// <summary>Where the characters begin and end in the source, and before which more than noise stands.</summary>
    private sealed class Places((int[] Starts, int[] Ends, bool[] Broken) of)
    {
        public int[] Starts { get; } = of.Starts;

        public int[] Ends { get; } = of.Ends;

        public bool[] Broken { get; } = of.Broken;
    }
}
