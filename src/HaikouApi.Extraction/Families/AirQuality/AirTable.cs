using System.Text.RegularExpressions;
using HaikouApi.Extraction.AirQuality.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>
/// Tables of bulletins: a cell is a value of what the header of its column and the label of its row say together, pollutants in columns or in rows.
/// A row or column of ranges, standards, ranks or of the period compared with says nothing.
/// </summary>
internal sealed partial class AirTable(AirScopes scopes, Periods periods, AirLedger ledger, List<Warning> warnings)
{
    /// <summary>单位:μg/m3,CO为mg/m3.</summary>
    private string? _unitOfCo;

    /// <summary>Whether the rows are of stations: only one of means is of the place.</summary>
    private bool _isOfStations;

    /// <summary>Of 改善率: 1 where its positive figures are said to be of a fall, -1 where its negative ones are, 0 where nothing is said.</summary>
    private int _signs;

    /// <summary>The line above that may say among which cities is ranked.</summary>
    private Passage? _caption;

    /// <param name="table">The table.</param>
    /// <param name="caption">The line above it that may say what is measured.</param>
    /// <param name="before">The line right above it, where the unit may be said.</param>
    /// <param name="behind">What stands below it, where the unit may be said.</param>
    public void Read(Table table, Passage? caption, Passage? before, Passage? behind)
    {
        var rows = table.Rows.Where(r => !r.Cells.All(c => c is null || Ruling().IsMatch(c.Folded))).ToList();
        var header = rows.TakeWhile(r => !r.Cells.Any(c => c is not null && AirLabel.Figure(c) is not null)).ToList();
        if (header.Count == 0 || scopes.IsPlanHeading || (caption is not null && Aims().IsMatch(caption.Folded))) return;
        var (above, below) = (before?.Folded ?? "", behind?.Folded ?? "");
        var unit = AirLabel.UnitOf(UnitOfCo().Replace(above, "")) ?? header.Select(r => AirLabel.UnitOf(r.Passage.Folded)).FirstOrDefault(u => u is not null)
            ?? (UnitLine().IsMatch(below) ? AirLabel.UnitOf(UnitOfCo().Replace(below, "")) : null);
        _unitOfCo = UnitOfCo().IsMatch(above) || (UnitLine().IsMatch(below) && UnitOfCo().IsMatch(below))
            || header.Exists(r => UnitOfCo().IsMatch(r.Passage.Folded) || BothUnits().IsMatch(r.Passage.Folded)) ? "mg/m3" : null;
        if (Ranked(header, rows) is { } ranked)
        {
            foreach (var (row, list) in ranked) Read(row, list, unit);
            return;
        }

        if (header is [{ Cells: var labels }] && SideBySide(labels) is var lists and > 1)
        {
            var whole = rows.FindAll(r => r.Cells.Count == labels.Count);
            for (var i = 0; i < lists; i++) Read(new Table(whole.ConvertAll(r => Part(r, i, lists))), caption, before, behind);
            return;
        }

        _isOfStations = header.Exists(r => r.Cells.Any(c => c is not null && Stations().IsMatch(c.Folded)))
            && !header.Exists(r => r.Cells.Any(c => c is not null && Districts().IsMatch(c.Folded)));
        _signs = Signs(header, behind);
        _caption = caption;
        var columns = new AirColumns(periods).Of(header, rows.Count > header.Count ? rows[header.Count].Cells.Count : 0, caption);
        var isSeries = IsSeries(columns);
        var newest = columns.Select(c => c.Period).OfType<Period>().MaxBy(p => p.Start);
        var thisYear = scopes.When.What?.Start.Year ?? columns.Max(c => c.OfYear);
        var spoken = rows.Skip(header.Count).Select(PeriodOf).ToList();
        var periodsOfRows = spoken.OfType<Period>().DistinctBy(p => (p.Start, p.End)).Count();
        foreach (var (row, period) in rows.Skip(header.Count).Zip(spoken))
        {
            // 2023年6月 above 2024年6月 is what that is compared with; three rows of years are a series.
            if (period is { } then && periodsOfRows < FewestOfSeries && spoken.Exists(now => now is not null && then.IsOfYearBefore(now))) continue;
            if (period is null && IsAgainstAnother(row, spoken)) continue;
            Read(row, columns.ConvertAll(c => c with { IsOther = c.IsOther || IsEarlier(c) }), unit);
        }

        bool IsEarlier(AirLabel column) =>
            (!isSeries && column.Period is not null && column.Period.End != newest!.End) || (column.OfYear is not null && column.OfYear != thisYear);
    }

    /// <summary>排名 | 区 | 月均浓度 | 排名 | 区 | 同比变化: how many lists stand beside each other, by what heads their first columns.</summary>
    private static int SideBySide(IReadOnlyList<Passage?> labels)
    {
        for (var width = 2; width * 2 <= labels.Count; width++)
        {
            if (labels.Count % width == 0 && labels[0] is { } first && labels[width]?.Folded == first.Folded
                && Enumerable.Range(0, labels.Count).All(i => i % width == width - 1 || labels[i]?.Folded == labels[i % width]?.Folded))
            {
                return labels.Count / width;
            }
        }

        return 1;
    }

    private static TableRow Part(TableRow row, int part, int parts) =>
        row with { Cells = [.. row.Cells.Chunk(row.Cells.Count / parts).ElementAt(part)] };

    /// <summary>
    /// Lists side by side, each of ranks, places and values below one header: 优良天数比例排名 | PM2.5月均浓度排名 above 1 | 兴化市 | 90.3% | 1 | 姜堰区 | 19. Null
    /// where the table is none of them.
    /// </summary>
    private List<(TableRow Row, List<AirLabel> Columns)>? Ranked(List<TableRow> header, IReadOnlyList<TableRow> rows)
    {
        if (header is not [.., { Cells: var heads }] || heads.Any(h => h is null || !h.Folded.EndsWith("排名", StringComparison.Ordinal))) return null;
        var parts = rows.Skip(header.Count).Select(r => (Row: r, Items: RankedIn(r.Cells))).ToList();
        if (parts.Exists(p => p.Items.Count != heads.Count)) return null;
        var lists = parts.SelectMany(p => p.Items.Select((cells, i) => (Row: p.Row with { Cells = cells }, List: i))).ToList();

        // 表1 2022年7月各市空气质量排名 stands above the header as a row of its own.
        var when = header.SkipLast(1).SelectMany(r => r.Cells).Select(c => AirLabel.Of(c, periods).Period).FirstOrDefault(p => p is not null);
        var labels = heads.Select(h => AirLabel.Of(h!.Slice(0, h.Length - "排名".Length), periods)).Select(l => l with { Period = l.Period ?? when }).ToList();
        return lists.ConvertAll(l => (l.Row, new List<AirLabel> { AirLabel.Other, AirLabel.None, labels[l.List] }));
    }

    /// <summary>
    /// The items of a row of such lists, a rank, a place and a value each; a rank that two share is printed in the upper row alone. None where anything
    /// else stands there.
    /// </summary>
    private static List<List<Passage?>> RankedIn(IReadOnlyList<Passage?> cells)
    {
        var items = new List<List<Passage?>>();
        for (var at = 0; at < cells.Count; at += 2)
        {
            var rank = cells[at] is { } first && AirLabel.Figure(first) is { Length: < 4 } ? cells[at++] : null;
            if (at + 1 >= cells.Count || cells[at] is not { } place || AirLabel.Figure(place) is not null
                || cells[at + 1] is not { } value || AirLabel.Figure(value) is null)
            {
                return [];
            }

            items.Add([rank, place, value]);
        }

        return items;
    }

    private void Read(TableRow row, List<AirLabel> columns, string? unit)
    {
        // A header whose first cell is empty has one cell less.
        var shift = row.Cells.Count - columns.Count;
        if (shift is not (0 or 1)) return;
        var label = AirLabel.None;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            // 首要污染物 names a pollutant, and no value of it; 序号 stands before the label.
            if (i >= shift && columns[i - shift].IsOther) continue;
            if (row.Cells[i] is { } cell && AirLabel.Figure(cell) is not null) break;
            label = label.With(AirLabel.Of(row.Cells[i], periods));
        }

        if (label.IsOther || PlaceOf(row) is not var (place, named)) return;
        for (var i = Math.Max(0, shift); i < row.Cells.Count; i++)
        {
            var of = columns[i - shift].With(label);
            if (row.Cells[i] is not { } cell) continue;
            if (AirLabel.Figure(cell) is not { } figure)
            {
                if (of is { IsChange: true, IsOther: false, Pollutant: { } same } && cell.Folded == "持平" && !(of.Period is null && scopes.IsDay))
                {
                    ledger.Note("table", new(same, place, Spoken(of.Period)), cell.Cite(), ("yearOnYearPercent", 0m, cell.Cite()));
                    continue;
                }

                if (!of.IsOther && !of.IsChange && columns[i - shift].Evidence is not null && cell.Folded.AsSpan().ContainsAnyInRange('0', '9')) Unread(cell);
                continue;
            }

            if (!of.IsOther) Note(of, cell, figure, place, named, unit);
        }
    }

    private void Unread(Passage cell) =>
        warnings.Add(Warning.Of("unread-value", new("表格单元格中除数值外还有不认识的词，未读取", "more than a number stands in this cell of a table"), cell, 0, cell.Length));

    private void Note(AirLabel of, Passage cell, Group figure, NamedPlace? place, Evidence? named, string? unit)
    {
        if (Numerals.Parse(figure.Value.TrimStart('-').Replace(" ", "", StringComparison.Ordinal), "") is not { } value || of.Evidence is not { } header)
        {
            return;
        }

        var printed = cell.Cite(figure);
        var falls = figure.ValueSpan[0] == '-' || cell.Folded[0] is '下' or '↓';
        if (of.Period is null && scopes.IsDay) return;
        var (clause, period) = (header.With(named).With(printed), Spoken(of.Period));
        if (of.IsChange)
        {
            if (of.Pollutant is { } changed && (cell.Folded.EndsWith('%') || of.IsPercent) && (of.Against ?? period?.Start.Year - 1) == period?.Start.Year - 1)
            {
                if (of.IsFall && cell.Folded[0] is not ('下' or '↓' or '上' or '↑'))
                {
                    if (_signs == 0) return;
                    falls ^= _signs > 0;
                }

                ledger.Note("table", new(changed, place, period), clause, ("yearOnYearPercent", falls ? -value : value, printed.With(of.Changes ?? header)));
            }
        }
        else if (falls)
        {
            return;
        }
        else if (of.Pollutant is { } pollutant)
        {
            if ((AirLabel.UnitOf(cell.Folded) ?? of.Unit ?? (pollutant.Code == "co" ? _unitOfCo : null) ?? unit) is { } code
                && Pollutants.IsLikely(pollutant.Code, value, code))
            {
                ledger.Note("table", new(pollutant, place, period), clause, ("value", value, printed), ("unit", code, header),
                    ("asPrinted", cell.Printed(figure), printed));
            }
        }
        else if (of.Field == "rank")
        {
            NoteRank(of, value, printed, new(null, place, period), clause);
        }
        else if (of.Field is { } field)
        {
            ledger.Note("table", new(null, place, period), clause, (field, value, printed));
        }
    }

    /// <summary>Of the two units below the pollutants that in milligrams is carbon monoxide's.</summary>
    [GeneratedRegex("[μu]g/m ?3 ?\\|? ?mg/m ?3")]
    private static partial Regex BothUnits();

    [GeneratedRegex("^[-:—=]{2,}$")]
    private static partial Regex Ruling();

    /// <summary>单位:微克/立方米 on a line of its own.</summary>
    public static bool IsOfUnits(Passage line) => Cell.IsOfUnits(line);

    /// <summary>注:浓度单位,CO为毫克/立方米,其余为微克/立方米.</summary>
    public static bool SaysUnits(Passage line) => UnitLine().IsMatch(line.Folded) && AirLabel.UnitOf(line.Folded) is not null;

    [GeneratedRegex("单位")]
    private static partial Regex UnitLine();

    [GeneratedRegex(@"(?:CO|一氧化碳)\)?(?:单位)?[为:是(]*(?:mg|毫克)")]
    private static partial Regex UnitOfCo();
}
