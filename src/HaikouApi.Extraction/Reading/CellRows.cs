using System.Globalization;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>A cell: the last line it stands on, where, and its words.</summary>
internal sealed partial record CellPiece(int Line, IReadOnlyList<Segment> Segments, string Words)
{
    public bool IsFigure => Figure().IsMatch(Words);

    public bool IsLabel => Words.Length > 0 && !IsFigure;

    public static readonly CellPiece Empty = new(0, [], "");

    [GeneratedRegex(@"^(?:[-+]?[0-9][0-9,]{0,9}(?:\.[0-9]{1,4})?(?:%|天|元|万元|万)?|[-—/]{1,2}|(?:基本)?持平|)$")]
    private static partial Regex Figure();
}

/// <summary>
/// How cells that follow each other are rows below headers: as many each time, words and figures in the same order; or each told by the words that it
/// begins with, or by its day.
/// </summary>
internal static partial class CellRows
{
    private const int FewestRows = 2;

    /// <summary>The headers in the order of their columns, behind them the units that are of no column, and the rows; null where there are none.</summary>
    public static (List<CellPiece> Header, List<List<CellPiece>> Rows)? Find(List<CellPiece> cells, bool mayBeByDay)
    {
        if (Units(cells) is var (from, end) && Find([.. cells[..from], .. cells[end..]], mayBeByDay) is var (above, below))
            return ([.. above, .. cells[from..end].Where(c => c.Words.Length > 0)], below);
        if (mayBeByDay && Labelled(cells) is { } labelled) return (cells[..labelled], Chunks(cells, labelled, labelled, RowsByDay(cells, labelled)));
        var figure = cells.FindIndex(c => c.IsFigure && c.Words.Length > 0);
        foreach (var header in (int[])[figure - 1, figure])
        {
            if (header < 2) continue;
            foreach (var order in Orders(cells[..header]))
            {
                var rows = RowsByLabel(cells, header, order) ?? Chunks(cells, header, order.Count, Rows(cells, header, order.Count));
                if (rows.Count >= FewestRows) return (order, rows);
            }
        }

        return null;
    }

    /// <summary>μg/m3 and mg/m3 below the headers, each over columns of which the page does not say which: they are no columns.</summary>
    private static (int From, int End)? Units(List<CellPiece> cells)
    {
        var from = cells.FindIndex(c => c.Words.Length == 0 || Unit().IsMatch(c.Words));
        var end = from;
        while (end >= 2 && end < cells.Count && (cells[end].Words.Length == 0 || Unit().IsMatch(cells[end].Words))) end++;
        return end > from && end < cells.Count && cells[end].IsLabel && cells[from..end].Exists(c => c.Words.Length > 0) ? (from, end) : null;
    }

    /// <summary>Whether words head the first column of a table: 城市, 名称, 序号, 时  间 set wide.</summary>
    public static bool HeadsFirst(string words) => IsFirstHeader().IsMatch(WithoutBlanks(words));

    private static string WithoutBlanks(string words) => words.Length <= CellLines.LongestCell ? words.Replace(" ", "", StringComparison.Ordinal) : words;

    /// <summary>
    /// How many headers there are, where each says what its column is of and one of them is of days that at least two rows have in its place.
    /// </summary>
    private static int? Labelled(List<CellPiece> cells)
    {
        var headers = cells.TakeWhile(c => Label().IsMatch(WithoutBlanks(c.Words))).Count();
        return headers > 2 && RowsByDay(cells, headers) >= FewestRows ? headers : null;
    }

    /// <summary>How many rows of so many cells follow the headers, each with its day in the column of days and in no other.</summary>
    private static int RowsByDay(List<CellPiece> cells, int headers)
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
    /// The headers in the order of their columns: as printed; or, where some span others that are printed behind the rest, those in their place.
    /// </summary>
    private static IEnumerable<List<CellPiece>> Orders(List<CellPiece> headers)
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
        if (WithPeriods(headers) is { } periods) yield return periods;
    }

    /// <summary>县区 | 排名 | 优良率(%) | 2022年 | 2021年 | 同比变化: periods and their change at the end are below the header before them.</summary>
    private static List<CellPiece>? WithPeriods(List<CellPiece> headers)
    {
        var first = headers.FindLastIndex(h => !OfPeriod().IsMatch(WithoutBlanks(h.Words))) + 1;
        return first > 1 && first < headers.Count - 1 && headers[first].Words.AsSpan().ContainsAny("年月期")
            ? [.. headers[..(first - 1)], .. headers[first..].Select(h => h with { Segments = [.. headers[first - 1].Segments, .. h.Segments] })] : null;
    }

    /// <summary>
    /// 本月 | 上年同期 | 变化率(%) | 浓度 | 排名 | 浓度 | 排名: headers that come again and again at the end are below those before that are no whole in
    /// themselves, when there are as many.
    /// </summary>
    private static List<CellPiece>? Repeated(List<CellPiece> headers)
    {
        for (var width = 2; width * 2 < headers.Count; width++)
        {
            var top = headers.Count - width;
            while (top >= width && Enumerable.Range(0, width).All(i => headers[top - width + i].Words == headers[top + i].Words)) top -= width;
            var groups = (headers.Count - top) / width;
            List<int> open = [.. Enumerable.Range(0, top).Where(
                i => !HeadsFirst(headers[i].Words) && !headers[i].Words.EndsWith(')'))];
            if (groups < 2 || open.Count != groups) continue;
            return [.. Enumerable.Range(0, top).SelectMany(i => open.IndexOf(i) is >= 0 and var group
                ? headers.GetRange(top + (group * width), width).Select(h => h with { Segments = [.. headers[i].Segments, .. h.Segments] })
                : [headers[i]])];
        }

        return null;
    }

    /// <summary>How many rows of so many cells follow that are like the first.</summary>
    private static int Rows(List<CellPiece> cells, int from, int columns)
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

    private static List<List<CellPiece>> Chunks(List<CellPiece> cells, int from, int columns, int rows) =>
        [.. Enumerable.Range(0, rows).Select(r => cells.GetRange(from + (r * columns), columns))];

    /// <summary>
    /// Rows told by the words that each begins with, its number before them or not (南通市 | 25.0 above 1 | 海安市 | 32.0): those with a figure for each
    /// column, so that for one that is missing no number of a row takes its place. Null where as many have more or fewer, or too few are left.
    /// </summary>
    private static List<List<CellPiece>>? RowsByLabel(List<CellPiece> cells, int from, List<CellPiece> header)
    {
        var isNumbered = IsNumber().IsMatch(header[0].Words);
        var (rows, others, columns) = (new List<List<CellPiece>>(), 0, header.Count - (isNumbered ? 2 : 1));
        for (var at = from; at < cells.Count && columns > 0;)
        {
            var number = isNumbered && IsNumbered(cells, at) ? cells[at++] : CellPiece.Empty;
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
    private static bool IsNumbered(List<CellPiece> cells, int at) =>
        cells[at] is { IsFigure: true, Words.Length: > 0 and < 4 } && at + 1 < cells.Count && cells[at + 1].IsLabel;

    [GeneratedRegex("^(?:序号|编号|排名|名次|排序)$")]
    private static partial Regex IsNumber();

    [GeneratedRegex(@"^(?:序号|编号|排名|名次|名称|[\u4e00-\u9fff]{0,2}城市(?:名称)?|地区(?:名称)?|区、?县|县、?区|区市县|县市区|县\(市、?区\)|市、?州|地、?市|区域"
        + @"|单位(?:名称)?|项目及单位 ?时间|乡镇|镇街|街道|(?:乡镇|镇)\((?:街道|街|办)\)|街道\((?:乡镇|镇)\)|站点|点位|监测点位?|行政区"
        + @"|(?:活动|赛事|展会|展览|演出|比赛)?(?:时间|日期)|(?:活动|赛事|展会|展览|演出|比赛)(?:名称|地点)|月份|项目|指标|污染物"
        + @"|车型|车辆类型|(?:购车|车辆|新车|发票|裸车)*(?:价格?|金额|价格区间|车价)|档[次位]) ?\|?$")]
    private static partial Regex IsFirstHeader();

    [GeneratedRegex("^[\u4e00-\u9fff]{0,4}(?:时间|日期|地点|场地|场馆|展馆|名称|内容|单位|项目|主题|对象|规模|电话|备注|联系人|人数|序号)$")]
    private static partial Regex Label();

    [GeneratedRegex("(?:时间|日期)$")]
    private static partial Regex OfDays();

    [GeneratedRegex("^(?:20[0-9]{2}[年./-])?[0-9]{1,2}[月./-][0-9]{1,2}(?![0-9])")]
    private static partial Regex Day();

    [GeneratedRegex(@"^\(?(?:[μu]g|mg)/m ?3\)?$")]
    private static partial Regex Unit();

    [GeneratedRegex("^[A-Z]{1,3} ?[0-9]?")]
    private static partial Regex Formula();

    [GeneratedRegex("^(?=.)(?:(?:20[0-9]{2}年)?(?:[0-9]{1,2}(?:[-—~至][0-9]{1,2})?月)?|本[年月期]|今年|[去上]年(?:同期)?|同期"
        + "|(?:同比|环比)?(?:变化|增减|升降)?(?:率|幅度?|情况)?(?:\\(?%\\)?)?)$")]
    private static partial Regex OfPeriod();

    [GeneratedRegex("浓度|指标|项目|参数")]
    private static partial Regex Spanning();
}
