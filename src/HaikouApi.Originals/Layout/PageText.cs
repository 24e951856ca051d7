using System.Text;
using HaikouApi.Originals.Files;

namespace HaikouApi.Originals.Layout;

/// <summary>The text of a page as it is made of headings, paragraphs, items and tables: what the reading of pages expects of text.</summary>
public sealed class PageText
{
    /// <summary>No text is longer, whatever the original says.</summary>
    private const int Longest = 4 << 20;

    private readonly StringBuilder _text = new();

    public bool IsEmpty => _text.Length == 0;

    /// <summary>A heading: the page's highest is 1. Returns where its words begin.</summary>
    public int Heading(int level, string words)
    {
        var mark = words.Length == 0 ? "" : new string('#', Math.Clamp(level, 1, 6)) + " ";
        return Block(mark + words) + mark.Length;
    }

    /// <summary>A paragraph, a caption or any other line of its own, set apart by an empty line. Returns where its words begin.</summary>
    public int Block(string words)
    {
        if (words.Length > 0 && !IsEmpty) _text.Append('\n');
        return Line(words);
    }

    /// <summary>A line right below the one before, as a line break or the next item of a list makes it. Returns where its words begin.</summary>
    public int Line(string words)
    {
        var start = _text.Length;
        if (words.Length == 0) return start;
        Check(words.Length);
        _text.Append(words).Append('\n');
        return start;
    }

    /// <summary>A table: a line for each row, bars between its cells. What a cell spans says the same in each place; a row of one cell is a line.</summary>
    public void Table(Grid grid)
    {
        var isFirst = true;
        foreach (var row in grid.Rows)
        {
            if (row.All(string.IsNullOrEmpty)) continue;
            Check(row.Sum(cell => (long)cell.Length));
            var line = row.Count == 1 || (grid.Columns > 1 && row.All(cell => ReferenceEquals(cell, row[0]))) ? row[0]
                : $"| {string.Join(" | ", row.Select(InCell))} |";
            if (isFirst) Block(line);
            else Line(line);
            isFirst = false;
        }
    }

    public override string ToString() => _text.ToString();

    private void Check(long more)
    {
        if (_text.Length + more > Longest)
        {
            throw new UnreadableException("text-too-long", $"读出的文字超过 {Longest} 个字符。",
                $"The text that was read has more than {Longest} characters.")
            { IsTooLarge = true };
        }
    }

    private static string InCell(string cell) => cell.Replace('\n', ' ').Replace('|', '/').Replace('｜', '/').Replace('│', '/');
}
