using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Governance;

/// <summary>A sentence, with where it is printed on another line, or behind a blank: there a list goes on without a mark.</summary>
internal sealed class Printed
{
    private readonly List<int> _lines = [];

    public Printed(Passage passage, string source)
    {
        Passage = passage;
        for (var i = 1; i < passage.Length; i++)
        {
            var (from, to) = (passage.EndOf(i - 1), passage.OffsetOf(i));
            if (from >= to || !string.IsNullOrWhiteSpace(source[from..to])) continue;
            Gaps.Add(i);
            if (source.AsSpan(from, to - from).ContainsAny('\n', '\t', '\u3000') || to - from > 1) _lines.Add(i);
        }
    }

    public Passage Passage { get; }

    /// <summary>The characters before which a blank or the end of a line is printed.</summary>
    public List<int> Gaps { get; } = [];

    /// <summary>Whether a line, or a column, ends before a character.</summary>
    public bool IsGap(int at) => _lines.BinarySearch(at) >= 0;

    /// <summary>The words up to the end of the line that a character stands in.</summary>
    public string UpToLineEnd(int at)
    {
        var next = _lines.BinarySearch(at + 1);
        next = next < 0 ? ~next : next;
        return next < _lines.Count ? Passage.Folded[.._lines[next]] : Passage.Folded;
    }
}
