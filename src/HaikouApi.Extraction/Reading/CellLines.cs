using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>
/// A table whose cells each stand on a line of their own, as pages lose their tables: a first cell that heads a column (城市, 名称, 序号), the other
/// headers, and then rows of as many cells, words and figures each time in the same order.
/// </summary>
internal sealed partial class CellLines(string source, List<Line> lines)
{
    private const int LongestCell = 40;
    private const int FewestRows = 2;

    /// <summary>Puts rows in the place of the lines that are their cells.</summary>
    public static void Settle(string source, List<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var isFirstOfFramed = IsFramed(lines[i]) && (i == 0 || !IsFramed(lines[i - 1]));
            if ((!isFirstOfFramed && !IsFirstHeader().IsMatch(WithoutBlanks(lines[i].Passage.Folded))) || lines[i].Kind == LineKind.Heading) continue;
            i += new CellLines(source, lines).SettleAt(i);
        }
    }

    /// <summary>时  间: a header set wide.</summary>
    private static string WithoutBlanks(string words) => words.Length <= LongestCell ? words.Replace(" ", "", StringComparison.Ordinal) : words;

    /// <summary>Words closed by a bar: a cell, whatever it is called.</summary>
    private static bool IsFramed(Line line) =>
        line.Passage.Length is > 1 and <= LongestCell && line.Passage.Folded.IndexOf('|', StringComparison.Ordinal) == line.Passage.Folded.Length - 1;

    /// <summary>The rows that begin at a line,r put in its place: how many lines they are less one; 0 where there are none.</summary>
    private int SettleAt(int first)
    {
        var cells = CellsFrom(first);
        if (Labelled(cells) is { } labelled) return Replace(first, cells, labelled, cells[..labelled], RowsByDay(cells, labelled));
        var figure = cells.FindIndex(c => c.IsFigure);
        foreach (var header in (int[])[figure - 1, figure])
        {
            if (header < 2) continue;
            foreach (var order in Orders(cells[..header]))
            {
                var rows = Rows(cells, header, order.Count);
                if (rows >= FewestRows) return Replace(first, cells, header, order, rows);
            }
        }

        return 0;
    }

    private int Replace(int first, List<Piece> cells, int header, List<Piece> order, int rows)
    {
        List<Line> table = [Row(order)];
        for (var r = 0; r < rows; r++) table.Add(Row(cells.GetRange(header + (r * order.Count), order.Count)));
        var end = cells[header + (rows * order.Count) - 1].Line;
        lines.RemoveRange(first, end - first + 1);
        lines.InsertRange(first, table);
        return table.Count - 1;
    }

    /// <summary>
    /// How many headers there are, where each says what its column is of and one of them is of days that at least two rows have in its place.
    /// </summary>
    private static int? Labelled(List<Piece> cells)
    {
        var headers = cells.TakeWhile(c => Label().IsMatch(WithoutBlanks(c.Words))).Count();
        return headers > 2 && RowsByDay(cells, headers) >= FewestRows ? headers : null;
    }

    /// <summary>How many rows of so many cells follow the headers, each with its day in the column of days and in no other.</summary>
    private static int RowsByDay(List<Piece> cells, int headers)
    {
        var (days, rows) = (cells.FindIndex(c => OfDays().IsMatch(WithoutBlanks(c.Words))), 0);
        if (days < 0 || days >= headers) return 0;
        for (var at = headers; at + headers <= cells.Count
            && Enumerable.Range(0, headers).All(c => Day().IsMatch(cells[at + c].Words) == (c == days)); at += headers)
        {
            rows++;
        }

        return rows;
    }

    /// <summary>
    /// The cells from a line on, up to a line that is none. A bar behind a cell is its frame; a bar alone behind such a line is an empty cell. What is in
    /// brackets belongs to the cell above.
    /// </summary>
    private List<Piece> CellsFrom(int first)
    {
        var (cells, wasFramed) = (new List<Piece>(), false);
        for (var i = first; i < lines.Count && lines[i].Kind is not (LineKind.Heading or LineKind.TableRow) && lines[i].Passage.Length <= LongestCell; i++)
        {
            var words = lines[i].Passage;
            if (words.Folded == "|")
            {
                if (wasFramed) cells.Add(new(i, [], ""));
                continue;
            }

            wasFramed = words.Folded.EndsWith('|');
            if ((wasFramed ? words.Slice(0, words.Length - 1).Trim() : words) is not { } cell || Prose().IsMatch(cell.Folded)) break;
            var segment = new Segment(cell.Start, cell.End);
            if (cell.Folded[0] == '(' && cells.Count > 0) cells[^1] = new(i, [.. cells[^1].Segments, segment], cells[^1].Words + cell.Folded);
            else cells.Add(new(i, [segment], cell.Folded));
        }

        return cells;
    }

    /// <summary>
    /// The headers in the order of their columns: as printed; or, where one spans others that are printed behind the rest, those in its place.
    /// </summary>
    private static IEnumerable<List<Piece>> Orders(List<Piece> headers)
    {
        yield return headers;
        var spanned = headers.FindLastIndex(h => !Formula().IsMatch(h.Words)) + 1;
        var spanning = headers.FindIndex(h => Spanning().IsMatch(h.Words));
        if (spanning > 0 && spanned > spanning && spanned < headers.Count)
        {
            yield return [.. headers[..spanning], .. headers[spanned..].Select(h => h with { Segments = [.. headers[spanning].Segments, .. h.Segments] }),
                .. headers[(spanning + 1)..spanned]];
        }
    }

    /// <summary>How many rows of so many cells follow that are like the first.</summary>
    private static int Rows(List<Piece> cells, int from, int columns)
    {
        if (from + columns > cells.Count || !cells.GetRange(from, Math.Min(2, columns)).Exists(c => !c.IsFigure)) return 0;
        var rows = 0;
        for (var at = from; at + columns <= cells.Count; at += columns, rows++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (cells[at + c].IsFigure != cells[from + c].IsFigure && cells[at + c].Words.Length > 0) return rows;
            }
        }

        return rows;
    }

    private Line Row(List<Piece> cells) =>
        new(LineKind.TableRow, Passage.Read(source, [.. cells.SelectMany(c => c.Segments)]), 0,
            false)
        { Cells = [.. cells.Select(c => c.Segments.Count == 0 ? null : Passage.Read(source, c.Segments).Trim())] };

    /// <summary>A cell: the last line it stands on, where, and its words.</summary>
    private sealed record Piece(int Line, IReadOnlyList<Segment> Segments, string Words)
    {
        public bool IsFigure => Figure().IsMatch(Words);
    }

    [GeneratedRegex(@"^(?:序号|编号|排名|名次|名称|[\u4e00-\u9fff]{0,2}城市(?:名称)?|地区(?:名称)?|区、?县|县、?区|区市县|县市区|县\(市、?区\)|市、?州|地、?市|区域|单位(?:名称)?|站点|点位|监测点位?|行政区"
        + @"|(?:活动|赛事|展会|展览|演出|比赛)?(?:时间|日期)|(?:活动|赛事|展会|展览|演出|比赛)(?:名称|地点)|月份|项目|指标|污染物) ?\|?$")]
    private static partial Regex IsFirstHeader();

    [GeneratedRegex(@"^(?:[-+]?[0-9][0-9,]{0,9}(?:\.[0-9]{1,4})?(?:%|天|元|万元|万)?|[-—/]{1,2}|)$")]
    private static partial Regex Figure();

    [GeneratedRegex("[。;!?]|[:,]$|^(?:注|备注|附件|附表|说明)[:0-9]?")]
    private static partial Regex Prose();

    [GeneratedRegex("^[\u4e00-\u9fff]{0,4}(?:时间|日期|地点|场地|场馆|展馆|名称|内容|单位|项目|主题|对象|规模|电话|备注|联系人|人数|序号)$")]
    private static partial Regex Label();

    [GeneratedRegex("(?:时间|日期)$")]
    private static partial Regex OfDays();

    [GeneratedRegex("^(?:20[0-9]{2}[年./-])?[0-9]{1,2}[月./-][0-9]{1,2}(?![0-9])")]
    private static partial Regex Day();

    [GeneratedRegex("^[A-Z]{1,3} ?[0-9]?")]
    private static partial Regex Formula();

    [GeneratedRegex("浓度|指标|项目|参数")]
    private static partial Regex Spanning();
}
