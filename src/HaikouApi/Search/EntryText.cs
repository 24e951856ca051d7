using System.Text;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Search;

/// <summary>
/// The text by which a row is found, put together a line at a time, with the place on the page of every run that is printed there. All in code points.
/// </summary>
internal sealed class EntryText
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _starts = [];
    private readonly List<Segment> _segments = [];
    private int _length;
    private string? _said;

    /// <summary>Where runs of the text are printed: the run's place in the text, its start and its end in the document.</summary>
    public IEnumerable<int> Runs => _starts.Zip(_segments).SelectMany(run => (int[])[run.First, run.Second.Start, run.Second.End]);

    public int RunCount => _starts.Count;

    /// <summary>Adds a line that is printed.</summary>
    public void Add(Printed printed) => Add(printed.Words, printed);

    /// <summary>Adds a line; <paramref name="printed"/> says where its characters are printed, when they are.</summary>
    public void Add(string line, Printed? printed)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
            _length++;
        }

        _text.Append(line);
        _said = null;
        foreach (var (segment, start) in printed?.Segments.Zip(printed.Starts) ?? [])
        {
            _starts.Add(_length + start);
            _segments.Add(segment);
        }

        _length += new CodePoints(line).Length;
    }

    /// <summary>Adds what a row says, longest first; what is part of a line already is not said again.</summary>
    public void AddMissing(IEnumerable<(string Line, Printed? Printed)> lines)
    {
        foreach (var (line, printed) in lines.OrderByDescending(l => l.Line.Length))
        {
            if (!Has(line)) Add(line, printed);
        }
    }

    public bool Has(string line) => ToString().Contains(line, StringComparison.Ordinal);

    public override string ToString() => _said ??= _text.ToString();
}
