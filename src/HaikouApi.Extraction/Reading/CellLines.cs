using System.Globalization;

namespace HaikouApi.Extraction.Reading;

/// <summary>
/// A table that lost its rows, as pages lose them: each cell on a line of its own, or all of them on one line between bars. A first cell that heads a
/// column (城市, 名称, 序号), the other headers, and then rows of as many cells, words and figures each time in the same order.
/// </summary>
internal sealed partial class CellLines(string source, List<Line> lines)
{
    private const int LongestCell = 40;
    private const int FewestRows = 2;

    /// <summary>A line between bars of fewer cells is a row, and no table.</summary>
    private const int FewestCells = 8;

    private static readonly Piece Empty = new(0, [], "");

    /// <summary>Puts rows in the place of the lines that are their cells.</summary>
    public static void Settle(string source, List<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (MayBegin(lines, i)) i += new CellLines(source, lines).SettleAt(i);
        }
    }

    private static bool MayBegin(List<Line> lines, int at) =>
        lines[at] switch
        {
            { Kind: LineKind.Heading } => false,
            { Kind: LineKind.TableRow } line => line.Cells.Count >= FewestCells && line.Passage.Folded.Contains('|', StringComparison.Ordinal),
            var line when IsFramed(line) => at == 0 || !IsFramed(lines[at - 1]),
            var line => IsFirstHeader().IsMatch(WithoutBlanks(line.Passage.Folded)),
        };

    /// <summary>时  间: a header set wide.</summary>
    private static string WithoutBlanks(string words) => words.Length <= LongestCell ? words.Replace(" ", "", StringComparison.Ordinal) : words;

    /// <summary>Words closed by a bar: a cell, whatever it is called.</summary>
    private static bool IsFramed(Line line) =>
        line.Passage.Length is > 1 and <= LongestCell && line.Passage.Folded.IndexOf('|', StringComparison.Ordinal) == line.Passage.Folded.Length - 1;

    /// <summary>The rows that begin at a line, put in its place: how many lines they are less one; 0 where there are none.</summary>
    private int SettleAt(int first)
    {
        var isOneLine = lines[first].Kind == LineKind.TableRow;
        var cells = isOneLine ? CellsOf(first) : CellsFrom(first);
        if (!isOneLine && Labelled(cells) is { } labelled)
            return Replace(first, cells, labelled, cells[..labelled], Chunks(cells, labelled, labelled, RowsByDay(cells, labelled)));
        var figure = cells.FindIndex(c => c.IsFigure);
        foreach (var header in (int[])[figure - 1, figure])
        {
            if (header < 2) continue;
            foreach (var order in Orders(cells[..header]))
            {
                var rows = RowsByLabel(cells, header, order) ?? Chunks(cells, header, order.Count, Rows(cells, header, order.Count));
                if (rows.Count >= FewestRows) return Replace(first, cells, header, order, rows);
            }
        }

        return 0;
    }

    private int Replace(int first, List<Piece> cells, int header, List<Piece> order, List<List<Piece>> rows)
    {
        List<Line> table = [Row(order), .. rows.Select(Row)];
        if (Caption(lines[first], cells[0]) is { } caption) table.Insert(0, caption);
        var last = cells.FindLastIndex(c => ReferenceEquals(c, rows[^1][^1]));
        if (lines[first].Kind == LineKind.TableRow && cells[(last + 1)..] is var rest && rest.Exists(c => c.Words.Length > 0)) table.Add(Row(rest));
        var end = cells[last].Line;
        lines.RemoveRange(first, end - first + 1);
        lines.InsertRange(first, table);
        return table.Count - 1;
    }

    /// <summary>What stands before the first cell of a table that is one line.</summary>
    private Line? Caption(Line line, Piece cell) =>
        line.Kind == LineKind.TableRow && cell.Segments is [{ Start: var start }, ..] && start > line.Passage.Start
        && Passage.Read(source, new Segment(line.Passage.Start, start)).Trim() is { } words ? new(Line.KindOf(words.Folded), words, 0, line.IsApart) : null;

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

    /// <summary>The cells of a line between bars; the last word before the first bar is a cell, and what stands before it the caption.</summary>
    private List<Piece> CellsOf(int line)
    {
        List<Piece> cells = [.. lines[line].Cells.Select(c => c is null ? Empty with { Line = line } : new Piece(line, [new(c.Start, c.End)], c.Folded))];
        if (lines[line].Cells[0] is { } first && first.Folded.LastIndexOf(' ') is > 0 and var blank && first.Slice(blank, first.Length).Trim() is { } head)
            cells[0] = new(line, [new(head.Start, head.End)], head.Folded);
        return cells;
    }

    /// <summary>
    /// The cells from a line on, up to a line that is none. A bar behind a cell is its frame; bars alone behind such a line are so many empty cells.
    /// What is in brackets belongs to the cell above.
    /// </summary>
    private List<Piece> CellsFrom(int first)
    {
        var (cells, wasFramed) = (new List<Piece>(), false);
        for (var i = first; i < lines.Count && lines[i].Kind is not LineKind.Heading && lines[i].Passage.Length <= LongestCell; i++)
        {
            var words = lines[i].Passage;
            if (!words.Folded.AsSpan().ContainsAnyExcept('|'))
            {
                if (wasFramed) cells.AddRange(Enumerable.Repeat(Empty with { Line = i }, words.Length));
                continue;
            }

            if (lines[i].Kind == LineKind.TableRow) break;
            wasFramed = words.Folded.EndsWith('|');
            if ((wasFramed ? words.Slice(0, words.Length - 1).Trim() : words) is not { } cell || Prose().IsMatch(cell.Folded)) break;
            var segment = new Segment(cell.Start, cell.End);
            if (cell.Folded[0] == '(' && cells.Count > 0) cells[^1] = new(i, [.. cells[^1].Segments, segment], cells[^1].Words + cell.Folded);
            else cells.Add(new(i, [segment], cell.Folded));
        }

        return cells;
    }

    /// <summary>
    /// The headers in the order of their columns: as printed; or, where some span others that are printed behind the rest, those in their place.
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

        if (Repeated(headers) is { } repeated) yield return repeated;
    }

    /// <summary>
    /// 本月 | 上年同期 | 变化率(%) | 浓度 | 排名 | 浓度 | 排名: headers that come again and again at the end are below those before that are no whole in
    /// themselves, when there are as many.
    /// </summary>
    private static List<Piece>? Repeated(List<Piece> headers)
    {
        for (var width = 2; width * 2 < headers.Count; width++)
        {
            var top = headers.Count - width;
            while (top >= width && Enumerable.Range(0, width).All(i => headers[top - width + i].Words == headers[top + i].Words)) top -= width;
            var groups = (headers.Count - top) / width;
            List<int> open = [.. Enumerable.Range(0, top).Where(
                i => !IsFirstHeader().IsMatch(WithoutBlanks(headers[i].Words)) && !headers[i].Words.EndsWith(')'))];
            if (groups < 2 || open.Count != groups) continue;
            return [.. Enumerable.Range(0, top).SelectMany(i => open.IndexOf(i) is >= 0 and var group
                ? headers.GetRange(top + (group * width), width).Select(h => h with { Segments = [.. headers[i].Segments, .. h.Segments] })
                : [headers[i]])];
        }

        return null;
    }

    /// <summary>How many rows of so many cells follow that are like the first.</summary>
    private static int Rows(List<Piece> cells, int from, int columns)
    {
        if (from + columns > cells.Count || !cells.GetRange(from, Math.Min(2, columns)).Exists(c => !c.IsFigure)) return 0;
        var rows = 0;
        for (var at = from; at + columns <= cells.Count; at += columns, rows++)
        {
            if (cells.GetRange(at, columns).TrueForAll(c => c.Words.Length == 0)) return rows;
            for (var c = 0; c < columns; c++)
            {
                if (cells[at + c].IsFigure != cells[from + c].IsFigure && cells[at + c].Words.Length > 0) return rows;
            }

            // 2 | 建湖县 | 77.7 | 3 | 射阳县: the number of the next row took the place of a figure.
            if (at + columns < cells.Count && IsNumbered(cells, at + columns - 1) && IsNext(cells[at].Words, cells[at + columns - 1].Words)) return rows;
        }

        return rows;
    }

    private static bool IsNext(string number, string other) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && other == (n + 1).ToString(CultureInfo.InvariantCulture);

    private static List<List<Piece>> Chunks(List<Piece> cells, int from, int columns, int rows) =>
        [.. Enumerable.Range(0, rows).Select(r => cells.GetRange(from + (r * columns), columns))];

    /// <summary>
    /// Rows told by the words that each begins with, its number before them or not (南通市 | 25.0 above 1 | 海安市 | 32.0): those with a figure for each
    /// column, so that for one that is missing no number of a row takes its place. Null where as many have more or fewer, or too few are left.
    /// </summary>
    private static List<List<Piece>>? RowsByLabel(List<Piece> cells, int from, List<Piece> header)
    {
        var isNumbered = IsNumber().IsMatch(header[0].Words);
        var (rows, others, columns) = (new List<List<Piece>>(), 0, header.Count - (isNumbered ? 2 : 1));
        for (var at = from; at < cells.Count && columns > 0;)
        {
            var number = isNumbered && IsNumbered(cells, at) ? cells[at++] : Empty;
            if (at >= cells.Count || !cells[at].IsLabel) break;
            var label = cells[at++];
            var end = at;
            while (end < cells.Count && !cells[end].IsLabel && !(isNumbered && IsNumbered(cells, end))) end++;
            var values = cells[at..end];
            while (values.Count > columns && values[^1].Words.Length == 0) values.RemoveAt(values.Count - 1);
            if (values.Count == columns) rows.Add(isNumbered ? [number, label, .. values] : [label, .. values]);
            else others++;
            at = end;
        }

        return others >= rows.Count || rows.Count < FewestRows ? null : rows;
    }

    /// <summary>A figure right before words is the number of the row that they begin.</summary>
    private static bool IsNumbered(List<Piece> cells, int at) =>
        cells[at] is { IsFigure: true, Words.Length: > 0 and < 4 } && at + 1 < cells.Count && cells[at + 1].IsLabel;

    private Line Row(List<Piece> cells) =>
        new(LineKind.TableRow, Passage.Read(source, [.. cells.SelectMany(c => c.Segments)]), 0,
            false)
        { Cells = [.. cells.Select(c => c.Segments.Count == 0 ? null : Passage.Read(source, c.Segments).Trim())] };

    /// <summary>A cell: the last line it stands on, where, and its words.</summary>
    private sealed record Piece(int Line, IReadOnlyList<Segment> Segments, string Words)
    {
        public bool IsFigure => Figure().IsMatch(Words);

        public bool IsLabel => Words.Length > 0 && !IsFigure;
    }
}
