using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>
/// A table that lost its rows, as pages lose them: each cell on a line of its own, or all of them on one line between bars. A first cell that heads a
/// column (城市, 名称, 序号), the other headers, and then rows of as many cells, words and figures each time in the same order.
/// </summary>
internal sealed partial class CellLines(string source, List<Line> lines)
{
    public const int LongestCell = 40;

    /// <summary>A line between bars of fewer cells is a row, and no table.</summary>
    private const int FewestCells = 8;

    /// <summary>Puts rows in the place of the lines that are their cells.</summary>
    public static void Settle(string source, List<Line> lines)
    {
        new CellLines(source, lines).JoinRows();
        for (var i = 0; i < lines.Count; i++)
        {
            if (MayBegin(lines, i)) i += new CellLines(source, lines).SettleAt(i);
        }
    }

    /// <summary>| 车价 |, 燃油车 |, 新能源车 |: rows broken behind each cell, told by the bar that only the first cell has before it as well.</summary>
    private void JoinRows()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var width = Width(i);
            if (width < FewestBroken || Width(i + width) != width) continue;
            for (; Width(i) == width; i++)
            {
                List<CellPiece> cells = [.. Enumerable.Range(i, width).Select(n => CellOf(n))];
                lines.RemoveRange(i, width);
                lines.Insert(i, Row(cells));
            }
        }
    }

    private const int FewestBroken = 2;

    /// <summary>How many lines are the cells of the row that begins at a line.</summary>
    private int Width(int at)
    {
        if (at >= lines.Count || !IsBroken(lines[at]) || lines[at].Passage.Folded[0] != '|') return 0;
        var end = at + 1;
        while (end < lines.Count && IsBroken(lines[end]) && lines[end].Passage.Folded[0] != '|') end++;
        return end - at;
    }

    private static bool IsBroken(Line line) => line.Passage.Length > 1 && line.Passage.Folded[^1] == '|'
        && !line.Passage.Folded.AsSpan(1, line.Passage.Length - 2).Contains('|');

    private CellPiece CellOf(int line)
    {
        var words = lines[line].Passage;
        return words.Slice(words.Folded[0] == '|' ? 1 : 0, words.Length - 1).Trim() is { } cell
            ? new(line, [new(cell.Start, cell.End)], cell.Folded) : CellPiece.Empty with { Line = line };
    }

    private static bool MayBegin(List<Line> lines, int at) =>
        lines[at] switch
        {
            { Kind: LineKind.Heading } => false,
            { Kind: LineKind.TableRow } line => line.Cells.Count >= FewestCells && line.Passage.Folded.Contains('|', StringComparison.Ordinal),
            var line when IsFramed(line) => at == 0 || !IsFramed(lines[at - 1]),
            var line => CellRows.HeadsFirst(line.Passage.Folded),
        };

    /// <summary>Words closed by a bar: a cell, whatever it is called.</summary>
    private static bool IsFramed(Line line) =>
        line.Passage.Length is > 1 and <= LongestCell && line.Passage.Folded.IndexOf('|', StringComparison.Ordinal) == line.Passage.Folded.Length - 1;

    /// <summary>The rows that begin at a line, put in its place: how many lines they are less one; 0 where there are none.</summary>
    private int SettleAt(int first)
    {
        var isOneLine = lines[first].Kind == LineKind.TableRow;
        var cells = isOneLine ? CellsOf(first) : CellsFrom(first);
        return CellRows.Find(cells, mayBeByDay: !isOneLine) is var (header, rows) ? Replace(first, cells, header, rows) : 0;
    }

    private int Replace(int first, List<CellPiece> cells, List<CellPiece> header, List<List<CellPiece>> rows)
    {
        var columns = Math.Min(header.Count, rows[0].Count);
        List<Line> table = [Row(header[..columns]), .. header.Count > columns ? [Row(header[columns..])] : (List<Line>)[], .. rows.Select(Row)];
        if (Caption(lines[first], cells[0]) is { } caption) table.Insert(0, caption);
        var last = cells.FindLastIndex(c => ReferenceEquals(c, rows[^1][^1]));
        if (lines[first].Kind == LineKind.TableRow && cells[(last + 1)..] is var rest && rest.Exists(c => c.Words.Length > 0)) table.Add(Row(rest));
        var end = cells[last].Line;
        lines.RemoveRange(first, end - first + 1);
        lines.InsertRange(first, table);
        return table.Count - 1;
    }

    /// <summary>What stands before the first cell of a table that is one line.</summary>
    private Line? Caption(Line line, CellPiece cell) =>
        line.Kind == LineKind.TableRow && cell.Segments is [{ Start: var start }, ..] && start > line.Passage.Start
        && Passage.Read(source, new Segment(line.Passage.Start, start)).Trim() is { } words ? new(Line.KindOf(words.Folded), words, 0, line.IsApart) : null;

    /// <summary>The cells of a line between bars; the last word before the first bar is a cell, and what stands before it the caption.</summary>
    private List<CellPiece> CellsOf(int line)
    {
        List<CellPiece> cells = [.. lines[line].Cells.Select(
            c => c is null ? CellPiece.Empty with { Line = line } : new CellPiece(line, [new(c.Start, c.End)], c.Folded))];
        if (lines[line].Cells[0] is { } first && first.Folded.LastIndexOf(' ') is > 0 and var blank && first.Slice(blank, first.Length).Trim() is { } head)
            cells[0] = new(line, [new(head.Start, head.End)], head.Folded);
        return cells;
    }

    /// <summary>
    /// The cells from a line on, up to a line that is none. A bar behind a cell is its frame; bars alone behind such a line are so many empty cells.
    /// What is in brackets belongs to the cell above.
    /// </summary>
    private List<CellPiece> CellsFrom(int first)
    {
        var (cells, wasFramed) = (new List<CellPiece>(), false);
        for (var i = first; i < lines.Count && lines[i].Kind is not LineKind.Heading && lines[i].Passage.Length <= LongestCell; i++)
        {
            var words = lines[i].Passage;
            if (!words.Folded.AsSpan().ContainsAnyExcept('|'))
            {
                if (wasFramed) cells.AddRange(Enumerable.Repeat(CellPiece.Empty with { Line = i }, words.Length));
                continue;
            }

            // 排序 | |: an empty cell on the line of the one before; mg/m3 | |||||: bars behind a header that spans columns.
            if (words.Folded.EndsWith("| |", StringComparison.Ordinal) && words.Slice(0, words.Length - "| |".Length).Trim() is { } last
                && !last.Folded.Contains('|'))
            {
                cells.AddRange([new(i, [new(last.Start, last.End)], last.Folded), CellPiece.Empty with { Line = i }]);
                continue;
            }

            // 优良天数比率 | ||: one cell, whose bars say over how many columns it stands.
            if (lines[i] is { Kind: LineKind.TableRow, Cells.Count: > 1 } && words.Folded.AsSpan().TrimEnd("| ").Contains('|')) break;
            wasFramed = words.Folded.EndsWith('|');
            if ((wasFramed ? words.Slice(0, words.Folded.AsSpan().TrimEnd("| ").Length).Trim() : words) is not { } cell || Prose().IsMatch(cell.Folded)) break;
            var segment = new Segment(cell.Start, cell.End);
            if (cell.Folded[0] == '(' && cells.Count > 0) cells[^1] = new(i, [.. cells[^1].Segments, segment], cells[^1].Words + cell.Folded);
            else cells.Add(new(i, [segment], cell.Folded));
        }

        return cells;
    }

    private Line Row(List<CellPiece> cells) =>
        new(LineKind.TableRow, Passage.Read(source, [.. cells.SelectMany(c => c.Segments)]), 0,
            false)
        { Cells = [.. cells.Select(c => c.Segments.Count == 0 ? null : Passage.Read(source, c.Segments).Trim())] };

    [GeneratedRegex("[。;!?]|[:,]$|^(?:注|备注|附件|附表|说明)[:0-9]?")]
    private static partial Regex Prose();
}
