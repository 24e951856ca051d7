using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>
/// A table with pipes: a header that names pollutants with their units, then rows for places, or one for the mean. A row of ranges, of last year or
/// of a standard says nothing, nor does a column of changes.
/// </summary>
internal sealed partial class AirTable(AirSubjects subjects, Periods periods, AirState state, AirLedger ledger)
{
    private List<Column> _columns = [];

    /// <summary>What a column holds: a concentration, or a field of the summary.</summary>
    private sealed record Column(string? Field, AirToken? Pollutant, string? Unit, Period? Period, Evidence Header);

    /// <summary>Reads the next row of a table; a header takes the place of the one before.</summary>
    public void Read(Passage row)
    {
        var cells = Cells(row);
        var columns = cells.ConvertAll(c => ColumnOf(row, c));
        if (columns.Exists(c => c.Field is not null) && !cells.Exists(c => Figure().IsMatch(row.Folded[c.Start..c.End])))
            _columns = columns;
        else if (cells.Count - _columns.Count is 0 or 1 && SubjectOf(row, cells) is { } subject && !state.IsPeriodUnclear)
            Note(row, cells, subject);
    }

    private void Note(Passage row, List<Segment> cells, (Subject Subject, Evidence Label) subject)
    {
        // A header whose first cell is empty has one cell less.
        foreach (var (column, cell) in _columns.Zip(cells.Skip(cells.Count - _columns.Count)))
        {
            if (column.Field is not { } field || Figure().Match(row.Folded[cell.Start..cell.End]) is not { Success: true } match) continue;
            if (Numerals.Parse(match.Groups["n"].ValueSpan, "") is not { } value) continue;
            var number = match.Groups["n"];
            var (start, end) = (cell.Start + number.Index, cell.Start + number.Index + number.Length);
            var (printed, period) = (row.Cite(start, end), column.Period ?? state.Period);
            var clause = column.Header.With(subject.Label).With(printed);
            if (column.Pollutant is not { } pollutant)
                ledger.Note(AirLedger.Summaries, subject.Subject, period, null, clause, (field, value, printed));
            else if (column.Unit is { } unit)
                ledger.Note(AirLedger.Readings, subject.Subject, period, new(pollutant.Word!, column.Header), clause, ("value", value, printed), ("unit", unit, column.Header), ("asPrinted", row.Printed(start, end), printed));
        }
    }

    private Column ColumnOf(Passage row, Segment cell)
    {
        if (cell.Length == 0) return new(null, null, null, null, row.Cite());
        var (text, header) = (row.Folded[cell.Start..cell.End], row.Cite(cell.Start, cell.End));
        if (NotAValue().IsMatch(text)) return new(null, null, null, null, header);
        var period = periods.Read(row.Slice(cell.Start, cell.End)).FirstOrDefault()?.Period;
        if (Pollutants.Find(text) is [var pollutant])
            return new("value", new(AirKind.Pollutant, cell.Start, cell.End, Word: pollutant.Code), Unit().Match(text) is { Success: true } unit ? unit.Value[0] is '毫' or 'm' ? "mg/m3" : "ug/m3" : null, period, header);
        return new(Share().IsMatch(text) ? "goodDaysPercent" : Index().IsMatch(text) ? "compositeIndex" : null, null, null, period, header);
    }

    /// <summary>The place that a row is for, and its label: the one place it names, or the place spoken of in a row of means.</summary>
    private (Subject Subject, Evidence Label)? SubjectOf(Passage row, List<Segment> cells)
    {
        var named = subjects.Read(row).Where(t => t.Subject is not null).ToList();
        if (named is [var only]) return (only.Subject!, only.Subject!.Evidence);
        if (named.Count == 0 && cells.Find(c => c.Length > 0 && !Figure().IsMatch(row.Folded[c.Start..c.End])) is { Length: > 0 } first && Inside(row.Folded[first.Start..first.End]) is { } division)
            return (new(division.Name, division.Code, row.Cite(first.Start, first.End)), row.Cite(first.Start, first.End));
        var label = cells.Find(c => Mean().IsMatch(row.Folded[c.Start..c.End]));
        return named.Count == 0 && label.Length > 0 && state.Subject is { } spoken ? (spoken, row.Cite(label.Start, label.End)) : null;
    }

    /// <summary>The district or county of the place spoken of that a cell names, in full or short: 歙县, 秀英.</summary>
    private Division? Inside(string name) =>
        state.Subject is { Code: { } code } && Gazetteer.WithCode(code) is { } around && Gazetteer.Resolve(name, [around]) is { } division && division != around && division.IsWithin(around) ? division : null;

    /// <summary>The cells without white space at either end; the bars at the row's ends are only its frame.</summary>
    private static List<Segment> Cells(Passage row)
    {
        var cells = new List<Segment>();
        foreach (var range in row.Folded.AsSpan().Trim("| \t").Split('|'))
        {
            // A row of bars alone has one cell, at its start.
            var from = Math.Max(0, row.Folded.AsSpan().IndexOfAnyExcept("| \t"));
            var (start, end) = (range.Start.Value + from, range.End.Value + from);
            while (start < end && char.IsWhiteSpace(row.Folded[start])) start++;
            while (end > start && char.IsWhiteSpace(row.Folded[end - 1])) end--;
            cells.Add(new(start, Math.Max(start, end)));
        }

        return cells;
    }

    [GeneratedRegex(@"^(?<n>[0-9]{1,6}(?:\.[0-9]{1,4})?)%?$")]
    private static partial Regex Figure();

    [GeneratedRegex("同比|环比|变化|变幅|去年|上年|范围|限值|标准|超标|最大|最小|最高|最低|排名|名次|目标|-8h范围")]
    private static partial Regex NotAValue();

    [GeneratedRegex("[μu]g/(?:m ?3|立方米)|mg/(?:m ?3|立方米)|[微毫]克/(?:立方米|m ?3)")]
    private static partial Regex Unit();

    [GeneratedRegex("优良(?:天数)?(?:率|比例|比率)|达标率")]
    private static partial Regex Share();

    [GeneratedRegex("综合(?:质量)?指数")]
    private static partial Regex Index();

    [GeneratedRegex("^(?:[月年季]度?|全市|本月|当月)?(?:均值|平均值?|平均浓度|浓度均值|浓度|浓度值|评价值)$")]
    private static partial Regex Mean();
}
