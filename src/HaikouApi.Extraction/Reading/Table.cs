using System.Buffers;

namespace HaikouApi.Extraction.Reading;

/// <summary>A table: its rows from top to bottom, each with its cells.</summary>
/// <param name="Rows">The rows.</param>
public sealed record Table(IReadOnlyList<TableRow> Rows);

/// <summary>A row of a table.</summary>
/// <param name="Passage">The whole line.</param>
/// <param name="Cells">Its cells from left to right; null where one is empty.</param>
public sealed record TableRow(Passage Passage, IReadOnlyList<Passage?> Cells);

/// <summary>How a line is told to be a row of a table, and where its cells are.</summary>
internal static class Cell
{
    /// <summary>No cell set apart by blanks alone is longer; prose is.</summary>
    private const int Longest = 24;

    /// <summary>The cells of a line set apart by bars, by tabs or by blanks; null when it is no row of a table.</summary>
    public static IReadOnlyList<Passage?>? Split(string source, int start, int end)
    {
        var line = source.AsSpan(start, end - start);
        if (line.Count('|') + line.Count('｜') + line.Count('│') >= 2)
        {
            // A blank before the first bar, and none behind the last cell: an empty cell, and no frame.
            var bars = Bars(source, start, end);
            return Read(source, line[0] == ' ' && line.TrimStart()[0] == '|' && line.TrimEnd()[^1] != '|' ? [new(start, start), .. bars] : bars);
        }

        if (line.ContainsAny("。；") || line.IsEmpty) return null;
        if (line.Trim().Contains('\t'))
        {
            var runs = Runs(source, start, end, "\t");
            return Read(source, line[0] == '\t' ? [new(start, start), .. runs] : runs);
        }

        if (HasComma(line) || !line.ContainsAny(" \u3000")) return null;
        var cells = Runs(source, start, end, " \u3000");

        // 10-20万元 3000: what is granted for a band of prices.
        return (cells.Count > 2 || (cells.Count == 2 && IsSum(source.AsSpan(cells[0].Start, cells[0].Length))))
            && cells.TrueForAll(c => c.Length <= Longest && IsClosed(source.AsSpan(c.Start, c.Length)))
            && cells.Count(c => IsFigure(source.AsSpan(c.Start, c.Length))) >= 2
            ? Read(source, cells) : null;
    }

    /// <summary>The cells of a line above a row, when blanks make as many of it.</summary>
    public static IReadOnlyList<Passage?>? Header(string source, Passage line, int cells)
    {
        var runs = Runs(source, line.Start, line.End, " \u3000");
        return runs.Count == cells && !IsCaption(line.Folded) ? Read(source, runs) : null;
    }

    /// <summary>A line that is too long for a heading, and no sentence.</summary>
    public static bool MayBeHeader(Line line) => line.Kind == LineKind.Text && !line.Passage.Folded.AsSpan().ContainsAny("。;!?,");

    /// <summary>表1 补贴标准 单位:元: what a table is called, though there are as many words as columns.</summary>
    private static bool IsCaption(string folded) =>
        folded.StartsWith('表') && folded.Length > 1 && (char.IsAsciiDigit(folded[1]) || folded[1] is '一' or '二' or '三' or '四' or '五');

    /// <summary>单位:微克/立方米, (CO单位mg/m3,其余μg/m3): says of what the figures of the table below are, and goes on behind none.</summary>
    public static bool IsOfUnits(Passage line) =>
        line.Folded.AsSpan().TrimStart('(').StartsWith("单位", StringComparison.Ordinal)
        || (line.Length <= CellLines.LongestCell && line.Folded[0] == '(' && line.Folded[^1] == ')' && line.Folded.Contains("单位", StringComparison.Ordinal));

    private static IReadOnlyList<Passage?> Read(string source, List<Segment> cells) =>
        [.. cells.Select(c => c.Length == 0 ? null : Passage.Read(source, c).Trim())];

    /// <summary>Between bars; the ones at the ends of the line are only its frame.</summary>
    private static List<Segment> Bars(string source, int start, int end)
    {
        while (start < end && (IsBar(source[start]) || source[start] is ' ' or '\t')) start++;
        while (end > start && (IsBar(source[end - 1]) || source[end - 1] is ' ' or '\t')) end--;
        var (cells, from) = (new List<Segment>(), start);
        for (var i = start; i <= end; i++)
        {
            if (i < end && !IsBar(source[i])) continue;
            cells.Add(new(from, i));
            from = i + 1;
        }

        return cells;
    }

    private static bool IsBar(char c) => c is '|' or '｜' or '│';

    private static List<Segment> Runs(string source, int start, int end, string blanks)
    {
        var cells = new List<Segment>();
        for (var i = start; i < end;)
        {
            var rest = source.AsSpan(i, end - i);
            var length = rest.IndexOfAny(blanks) is >= 0 and var blank ? blank : rest.Length;
            if (length > 0) cells.Add(new(i, i + length));
            i += length + 1;
        }

        return cells;
    }

    /// <summary>Whether a line has a comma that is no part of a number: 1,234,567.89 has none.</summary>
    private static bool HasComma(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var isOfNumber = line[i] == ',' && i > 0 && i + 3 < line.Length && char.IsAsciiDigit(line[i - 1])
                && line.Slice(i + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0;
            if (line[i] is '，' or ',' && !isOfNumber) return true;
        }

        return false;
    }

    /// <summary>(剩 44 天): blanks inside brackets part no cells.</summary>
    private static bool IsClosed(ReadOnlySpan<char> cell) => cell.Count('(') + cell.Count('（') == cell.Count(')') + cell.Count('）');

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,-+%％");

    private static bool IsFigure(ReadOnlySpan<char> cell) =>
        IsSum(cell)
        || (char.IsAsciiDigit(cell[^1]) || cell[^1] is '%' or '％' ? cell.IndexOfAnyExcept(Figures) < 0 : cell is "-" or "—" or "/");

    private static readonly SearchValues<char> Sums = SearchValues.Create("0123456789.万萬元圓以上下内內含不()（）至到-—~～及/辆輛台≤≥<>＜＞");

    /// <summary>6000元/辆, 5万元(含)-10万元: a sum, or a band of prices.</summary>
    private static bool IsSum(ReadOnlySpan<char> cell) =>
        cell.Contains('元') && cell.IndexOfAnyExcept(Sums) < 0 && cell.IndexOfAnyInRange('0', '9') >= 0;
}
