using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>Tables of events: a column of names, one of days, it may be of places and of hosts.</summary>
internal sealed partial class EventTable
{
    private const int LongestName = 60;

    private readonly Table _table;
    private readonly int _name;
    private readonly int _day;
    private readonly int _venue;
    private readonly int _hosts;

    private EventTable(Table table)
    {
        _table = table;
        (_name, _day, _venue, _hosts) = (Column(NameHead()), Column(DayHead()), Column(VenueHead()), Column(HostHead()));
    }

    /// <summary>Notes the events that the tables of an article list.</summary>
    public static void Read(Article article, EventLedger ledger)
    {
        Passage? above = null;
        foreach (var block in article.Blocks)
        {
            if (block.Table is { Rows.Count: > 1 } table) new EventTable(table).Read(ledger, YearAbove(above) ?? YearAbove(article.Headline));
            if (block.Kind != BlockKind.TableRow) above = block.Passage;
        }
    }

    private void Read(EventLedger ledger, (int, Evidence)? year)
    {
        if (_name < 0 || _day < 0) return;
        foreach (var row in _table.Rows.Skip(1).Where(r => r.Cells.Count == _table.Rows[0].Cells.Count))
        {
            if (row.Cells[_name] is not { Length: > 3 and < LongestName } name || row.Cells[_day] is not { } day) continue;
            if (Named(name) is not var (start, end)) continue;
            var days = Days().Match(day.Folded);
            if (!days.Success && (!IsOpen(day) || (_venue < 0 && _hosts < 0))) continue;
            ledger.Row(row.Passage, name.Slice(start, end), days.Success ? new EventDay(days, day) : null, year, Cell(row, _venue), Cell(row, _hosts));
        }
    }

    /// <summary>The whole cell where its head says that it names events or it ends like the name of one; without the marks round all of it.</summary>
    private (int Start, int End)? Named(Passage cell)
    {
        var words = cell.Folded;
        if (words.AsSpan().ContainsAny("。;:")
            || (!OfEvents().IsMatch(_table.Rows[0].Cells[_name]!.Folded) && !EventNouns.AreIn(words)))
        {
            return null;
        }

        return words is ['“', .. var quoted, '”'] && !quoted.Contains('“', StringComparison.Ordinal) ? (1, words.Length - 1)
            : (Number().Match(words).Length, words.Length);
    }

    /// <summary>Whether a cell says that it is not settled yet, or no more than the month: 待定, 10月(待定), 下半年.</summary>
    public static bool IsOpen(Passage cell) => Open().IsMatch(cell.Folded);

    [GeneratedRegex("^(?:(?:20[0-9]{2}年)?(?:[0-9]{1,2}月(?:[上中下]旬|[初底末]|份)?|[上下]半年|第?[一二三四1-4]季度)?(?:\\((?:待定|暂定|拟定|预计)\\))?|(?:时间|地点)?(?:待定|未定|另定|另行通知))$")]
    private static partial Regex Open();

    private static Passage? Cell(TableRow row, int column) => column < 0 ? null : row.Cells[column];

    private int Column(Regex head) =>
        _table.Rows[0].Cells.ToList().FindIndex(c => c is not null && head.IsMatch(c.Folded.Replace(" ", "", StringComparison.Ordinal)));

    private static (int, Evidence)? YearAbove(Passage? above) =>
        above is not null && Year().Matches(above.Folded) is [var year]
            ? (int.Parse(year.ValueSpan, System.Globalization.CultureInfo.InvariantCulture), above.Cite(year)) : null;

    [GeneratedRegex("^(?:活动|赛事|比赛|展会|展览|展演|演出|节庆|节会|会展|会议|论坛|项目|竞赛)?(?:名称|项目|主题名称)$|^(?:活动|赛事|展会|展览|演出|节会|节庆|活动内容|演出内容)$")]
    private static partial Regex NameHead();

    /// <summary>2、 before a name is its number in the list.</summary>
    [GeneratedRegex("^(?:[0-9]{1,2}[、.．)](?![0-9])|[(][0-9一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}、|[①-⑳])?")]
    private static partial Regex Number();

    [GeneratedRegex("活动|赛事|比赛|展会|展览|展演|演出|节[庆会]|会展|竞赛")]
    private static partial Regex OfEvents();

    [GeneratedRegex("^(?:活动|举办|举行|展出|比赛|演出|开展|展会|展览|赛事|会议|竞赛|拟?举办)?(?:时间|日期|档期)$|^展期$")]
    private static partial Regex DayHead();

    [GeneratedRegex("^(?:活动|举办|举行|展出|比赛|演出|展会|展览|赛事|会议|竞赛|拟?举办)?(?:地点|场地|场馆|展馆)$")]
    private static partial Regex VenueHead();

    [GeneratedRegex("^主办(?:单位|方|机构)?$")]
    private static partial Regex HostHead();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?=年|[\u4e00-\u9fff])")]
    private static partial Regex Year();

    /// <summary>2月2日, 3月15-17日, 2024年3月15日至4月2日, 2024.3.15-17, 3/15.</summary>
    public const string DaysPattern =
        @"(?:(?<year>20[0-9]{2})[年.\-/])?(?<month>0?[1-9]|1[0-2])[月.\-/](?<day>[12][0-9]|3[01]|0?[1-9])[日号]?(?:\([^()]{1,8}\))?(?: ?(?:至|到|-|—|~|(?<list>、)) ?"
            + @"(?:(?:20[0-9]{2}[年.\-/])?(?<month2>0?[1-9]|1[0-2])[月.\-/])?(?<day2>[12][0-9]|3[01]|0?[1-9])[日号]?(?:\([^()]{1,8}\))?)?(?![0-9]|[./-][0-9])";

    [GeneratedRegex("^" + DaysPattern)]
    private static partial Regex Days();
}
