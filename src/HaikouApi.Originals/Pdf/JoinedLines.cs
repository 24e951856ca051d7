using System.Text;
using HaikouApi.Originals.Layout;

namespace HaikouApi.Originals.Pdf;

/// <summary>Printed lines that are one line of text.</summary>
internal sealed class JoinedLines
{
    private readonly List<(PrintedLine Line, int Start)> _lines = [];

    /// <summary>Joins them: a blank stands between two only where words of letters do.</summary>
    public JoinedLines(IEnumerable<PrintedLine> lines)
    {
        var words = new StringBuilder();
        foreach (var line in lines.Where(l => l.Words.Length > 0))
        {
            if (words.Length > 0 && !Blanks.IsWide(words[^1]) && !Blanks.IsWide(line.Words[0])) words.Append(' ');
            _lines.Add((line, words.Length));
            words.Append(line.Words);
        }

        Words = words.ToString();
    }

    public string Words { get; }

    /// <summary>The lines, each with how many of the words stand before it.</summary>
    public IReadOnlyList<(PrintedLine Line, int Start)> Lines => _lines;
}
