using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>What each column of a table is of: by one row of headers or two, by its neighbour, by the caption.</summary>
internal sealed partial class AirColumns(Periods periods)
{
    /// <param name="header">The rows of headers.</param>
    /// <param name="cells">How many cells a row below them has.</param>
    /// <param name="caption">The line above the table that may say what is measured.</param>
    public List<AirLabel> Of(List<TableRow> header, int cells, Passage? caption) => OfTheLeft(OfCaption(OfHeader(header, cells), caption));

    /// <summary>
    /// What the headers say of each column; of two header rows with as many cells both; of a cell that spans those of the row below, these in its place.
    /// </summary>
    private List<AirLabel> OfHeader(List<TableRow> header, int cells)
    {
        if (header is [var above, var below] && above.Cells.Count - 1 + below.Cells.Count == cells
            && above.Cells.ToList().FindIndex(c => c is not null && Spanning().IsMatch(c.Folded)) is >= 0 and var at)
        {
            return [.. above.Cells.Take(at).Concat(below.Cells).Concat(above.Cells.Skip(at + 1)).Select(c => AirLabel.Of(c, periods))];
        }

        if (Spanned(header, cells) is { } spanned) return spanned;

        // A row of units that lacks its empty cells at the end is none that tells the columns.
        var own = header.FindLastIndex(r => r.Cells.Count == cells) is >= 0 and var whole ? whole : header.Count - 1;
        List<AirLabel> columns = [.. header[own].Cells.Select(c => AirLabel.Of(c, periods))];
        for (var r = 0; r < header.Count; r++)
        {
            var isOfUnits = r != own && header[r].Cells.Count < columns.Count && header[r].Cells[0] is null
                && header[r].Cells.All(c => c is null || OnlyUnit().IsMatch(c.Folded));
            if (r == own || (header[r].Cells.Count != columns.Count && !isOfUnits)) continue;
            for (var i = 0; i < header[r].Cells.Count; i++)
            {
                // PM2.5 | (empty) above 5月 | 去年5月: a cell that spans leaves those behind it empty.
                var from = i;
                while (r < own && from > 1 && header[r].Cells[from] is null && header[own].Cells[i] is not null) from--;
                columns[i] = columns[i].With(AirLabel.Of(header[r].Cells[from], periods));
            }
        }

        return columns;
    }

    /// <summary>城市 | PM10 | PM2.5 above 浓度 | 同比 | 浓度 | 同比: each cell of the first row spans as many of the second.</summary>
    private List<AirLabel>? Spanned(List<TableRow> header, int cells)
    {
        if (header is not [.., { Cells: var above }, { Cells: var all }] || above.Count >= cells) return null;
        var below = all.SkipWhile(c => c is null).ToList();
        var lead = cells - below.Count;
        if (lead > 0 && above.Skip(lead + 1).Any(c => c is null) && above.ElementAtOrDefault(lead) is not null)
        {
            // PM2.5 | (empty) | O3 above 本期 | 同期 | 本期: empty cells tell how many each spans, those at the end of the line are cut off.
            return [.. above.Take(lead).Select(c => AirLabel.Of(c, periods)),
                .. below.Select((c, i) => AirLabel.Of(c, periods).With(AirLabel.Of(above.Take(lead + i + 1).Last(a => a is not null), periods)))];
        }

        var groups = lead < 1 ? [] : above.Skip(lead).OfType<Passage>().ToList();
        if (groups.Count == 0 || below.Count % groups.Count != 0 || below.Count / groups.Count < 2) return null;
        return [.. above.Take(lead).Select(c => AirLabel.Of(c, periods)),
            .. below.Select((c, i) => AirLabel.Of(c, periods).With(AirLabel.Of(groups[i / (below.Count / groups.Count)], periods)))];
    }

    /// <summary>
    /// PM2.5 | 同比, PM2.5 | 去年同期 | 变化幅度: a column of changes alone is of the pollutant in the one before, or of the only one there is. 优良天数 |
    /// 比例(%): so is one of shares.
    /// </summary>
    private static List<AirLabel> OfTheLeft(List<AirLabel> columns)
    {
        var only = columns.Exists(c => c.Field is not null) ? null
            : columns.Select(c => c.Pollutant).OfType<PrintedPollutant>().DistinctBy(p => p.Code).ToList() is [var one] ? one : null;
        for (var i = 1; i < columns.Count; i++)
        {
            if (columns[i].IsShareOnly && columns[i - 1] is { Field: "goodDays", IsOther: false } days)
                columns[i] = columns[i] with { Field = "goodDaysPercent", Evidence = days.Evidence };
            if (columns[i] is { IsChange: true, Pollutant: not null, Period: null } && columns[i - 1] is { IsChange: false, Period: { } left })
            {
                // 6月 | 同比 | 1-6月 | 同比: of that before; 6月 | 1-6月 | 同比: of which of both, is not said.
                var isAlone = i < 2 || columns[i - 2] is not { IsChange: false, Period: not null };
                columns[i] = isAlone ? columns[i] with { Period = left } : IsBehindAnother(columns, i) ? AirLabel.Other : columns[i];
            }

            if (columns[i] is not { IsChange: true, Pollutant: null, Field: null }) continue;
            if (!columns[i].IsAgainstLastYear && IsBehindAnother(columns, i)) columns[i] = AirLabel.Other;
            else if (columns[i - 1] is { IsChange: false, IsOther: false, Pollutant: { } changed }) columns[i] = Of(changed, columns, i);
            else if (i > 1 && columns[i - 1].IsOfLastYear && columns[i - 2] is { IsChange: false, IsOther: false, Pollutant: { } before })
                columns[i] = Of(before, columns, i) with { IsAgainstLastYear = true };
            else if (only is not null) columns[i] = Of(only, columns, i);
        }

        return columns;
    }

    /// <summary>1-2月PM2.5 | 与上年同期变化率: of the period of what changed.</summary>
    private static AirLabel Of(PrintedPollutant changed, List<AirLabel> columns, int at) =>
        columns[at] with
        {
            Pollutant = changed,
            Period = columns[at].Period
                ?? columns.Take(at).LastOrDefault(c => c is { IsChange: false, IsOther: false } && c.Pollutant?.Code == changed.Code)?.Period,
        };

    /// <summary>4月 | 3月 | 变化率: behind two periods that are not a year apart.</summary>
    private static bool IsBehindAnother(List<AirLabel> columns, int at) =>
        columns.Take(at).Select(c => c.Period).OfType<Period>().TakeLast(2).ToList() is [var one, var other]
        && !one.IsSameAs(other) && !one.IsOfYearBefore(other) && !other.IsOfYearBefore(one);

    /// <summary>各市县PM2.5平均浓度 above 市县 | 5月 | 1-5月: where the headers name periods only, the caption says what is measured.</summary>
    private List<AirLabel> OfCaption(List<AirLabel> columns, Passage? caption)
    {
        if (columns.Exists(c => c.Pollutant is not null || c.Field is not null)) return columns;
        var said = AirLabel.Of(caption, periods) with { Period = null };
        return said.IsOther || said.IsChange || said.Evidence is null ? columns
            : columns.ConvertAll(c => c.Period is not null || c.IsMean || c.IsChange ? c.With(said) : c);
    }

    [GeneratedRegex(@"^\(?(?:(?:[μu]g|mg)/m ?3|[微毫]克/立方米|%|天|无量纲|-|/)\)?$")]
    private static partial Regex OnlyUnit();

    [GeneratedRegex("^[^0-9]{0,8}(?:浓度|指标|项目|参数)[^0-9]{0,20}$")]
    private static partial Regex Spanning();
}
