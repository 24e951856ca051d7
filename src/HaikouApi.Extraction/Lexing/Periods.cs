using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Lexing;

/// <summary>A stretch of days that a text speaks of, with where that is printed.</summary>
public sealed record Period(DateOnly Start, DateOnly End, Evidence Evidence)
{
    /// <summary>Whether both are the same days, wherever they are printed.</summary>
    public bool IsSameAs(Period? other) => other is not null && (Start, End) == (other.Start, other.End);

    /// <summary>Whether it is the same months of an earlier year.</summary>
    public bool IsOfYearBefore(Period other) => End < other.Start && (Start.Month, End.Month) == (other.Start.Month, other.End.Month);
}

/// <summary>What kind of words name a period.</summary>
public enum PeriodWords
{
    /// <summary>Months, a quarter, a year, from one day to another; without days where the year cannot be known.</summary>
    Stretch,

    /// <summary>One day: a daily bulletin's, or only the day of publication.</summary>
    Day,

    /// <summary>当月, 本月: the month spoken of before.</summary>
    ThatMonth,

    /// <summary>今年以来, 春节期间, 2018—2022年: of which days is not said.</summary>
    Unclear,
}

/// <summary>A period found in a text.</summary>
public sealed record PeriodMention(int Start, int End, PeriodWords Words, Period? Period)
{
    /// <summary>2016年至2019年: each of the years.</summary>
    public IReadOnlyList<Period> Years { get; init; } = [];
}

/// <summary>
/// Reads periods: 今年5月, 2024年1—5月, 前三季度, 上半年, 2023年, 截至10月31日, 2月10日至17日. Months and years that are only compared with
/// (去年同期, 2021年同期) are none.
/// </summary>
public sealed partial class Periods(YearContext years)
{
    /// <summary>The periods of a passage, in order.</summary>
    public IEnumerable<PeriodMention> Read(Passage passage)
    {
        foreach (Match match in Pattern().Matches(passage.Folded))
        {
            if (match.Groups["other"].Success) continue;
            var words = match.Groups["unclear"].Success ? PeriodWords.Unclear : match.Groups["that"].Success ? PeriodWords.ThatMonth : IsDay(match)
                ? PeriodWords.Day : PeriodWords.Stretch;
            yield return new(match.Index, match.Index + match.Length, words,
                words is PeriodWords.Unclear or PeriodWords.ThatMonth ? null : Of(passage.Cite(match), match))
            {
                Years = match.Groups["from"].Success ? EachYear(passage.Cite(match), Number(match.Groups["from"]), Number(match.Groups["through"])) : [],
            };
        }
    }

    private static List<Period> EachYear(Evidence words, int from, int through) =>
        [.. Enumerable.Range(from, Math.Max(0, through - from + 1)).Select(y => new Period(new(y, 1, 1), new(y, 12, 31), words))];

    private static bool IsDay(Match match) =>
        match.Groups["day"].Success || (match.Groups["d2"].Success && !match.Groups["d1"].Success && !match.Groups["until"].Success);

    private Period? Of(Evidence words, Match match)
    {
        if (match.Groups["last"].Success) return MonthBefore(words);
        if (Months(match) is not var (first, last) || first is < 1 or > 12 || last is < 1 or > 12) return null;
        var (endYear, evidence) = EndYear(match, first, last, words);
        if (endYear is not { } end) return null;
        var start = match.Groups["y1"].Success && match.Groups["y2"].Success ? Number(match.Groups["y1"]) : first > last ? end - 1 : end;
        var from = match.Groups["d1"].Success ? Number(match.Groups["d1"]) : IsDay(match) ? Number(match.Groups["d2"]) : 1;
        var to = match.Groups["d2"].Success ? Number(match.Groups["d2"]) : DateTime.DaysInMonth(end, last);
        if (from < 1 || from > DateTime.DaysInMonth(start, first) || to < 1 || to > DateTime.DaysInMonth(end, last)) return null;
        var period = new Period(new(start, first, from), new(end, last, to), evidence);
        return period.Start <= period.End && period.End < period.Start.AddYears(1) ? period : null;
    }

    /// <summary>上月: the month before that of publication.</summary>
    private Period? MonthBefore(Evidence words)
    {
        if (years.PublishedOn is not { } day) return null;
        var first = new DateOnly(day.Year, day.Month, 1).AddMonths(-1);
        return new(first, first.AddMonths(1).AddDays(-1), words);
    }

    private (int? Year, Evidence Evidence) EndYear(Match match, int first, int last, Evidence words)
    {
        if (match.Groups["y2"].Success) return (Number(match.Groups["y2"]), words);
        if (match.Groups["y1"].Success) return (Number(match.Groups["y1"]) + (first > last ? 1 : 0), words);
        return match.Groups["before"].Success ? (years.PublishedOn?.Year - 1, words)
            : years.Resolve(match.Groups["until"].Success ? last : Math.Min(first, last), last, words);
    }

    /// <summary>The first and the last month.</summary>
    private static (int First, int Last)? Months(Match match)
    {
        if (match.Groups["until"].Success) return (1, Number(match.Groups["m2"]));
        if (match.Groups["m2"].Success) return (Number(match.Groups[match.Groups["m1"].Success ? "m1" : "m2"]), Number(match.Groups["m2"]));
        if (match.Groups["m1"].Success) return (Number(match.Groups["m1"]), Number(match.Groups["m1"]));
        if (match.Groups["upto"].Success) return (1, Number(match.Groups["upto"]));
        if (match.Groups["quarters"].Success) return (1, 3 * Number(match.Groups["quarters"]));
        if (match.Groups["quarter"].Success) return ((3 * Number(match.Groups["quarter"])) - 2, 3 * Number(match.Groups["quarter"]));
        if (match.Groups["half"].Success) return match.Groups["half"].Value == "上半年" ? (1, 6) : (7, 12);
        return match.Groups["whole"].Success || match.Groups["y1"].Success || match.Groups["before"].Success ? (1, 12) : null;
    }

    private static int Number(Group group) =>
        group.Value == "两" ? 2 : group.Value == "元" ? 1 : (int)(Numerals.Parse(group.ValueSpan, "") ?? 0) is var n && n is > 99 and < 200 ? n + Republic : n;

    /// <summary>The year before that from which Taiwan counts: 111年 is 2022年.</summary>
    internal const int Republic = 1911;

    private const string To = "[-—~至到]";
    private const string Year = "(?<![0-9.])(?:(?:19|20)[0-9]{2}|1[01][0-9](?=年(?![来间内级代华大历])))";
    private const string Month = "(?<![0-9.]|[Pp][Mm] ?)[0-9]{1,2}"; // PM10月均浓度 is of no October

    [GeneratedRegex(
        "(?<other>(?:去年|上年|" + Year + "年)(?:同期|同月|同季)|(?:同|与|较|比)(?:去年|上年)(?:的)?(?:[0-9]{1,2}(?:" + To + "[0-9]{1,2})?月)?|明年"
            + "|自?" + Year + "年(?:以来|起)|(?<![降升加少高低])到" + Year
            + "年)" +
        "|(?<unclear>今年以来|年初以来|入[冬春夏秋]以来|上一?个?季度|(?<from>" + Year + ")年?" + To + "(?<through>" + Year + ")年(?![0-9])(?!秋冬季)|"
            + Year + "年?" + To + Year + "年秋冬季|(?:元旦|春节|清明|五一|端午|中秋|国庆)(?:节|假期|黄金周)*(?:期间)?|秋冬季)" +
        "|(?<that>[当本]月)(?!底|初)" +
        "|(?<last>上个?月)(?![0-9底初旬])" +
        "|(?:(?<y1>" + Year + ")年|今年)?(?<m1>" + Month + ")月(?<d1>[0-9]{1,2})日?" + To + "(?:(?<y2>" + Year + ")年)?(?:(?<m2>[0-9]{1,2})月)(?<d2>[0-9]{1,2})日" +
        "|(?:(?<y1>" + Year + ")年|今年)?(?<m2>" + Month + ")月(?<d1>[0-9]{1,2})日?" + To + "(?<d2>[0-9]{1,2})日" +
        "|(?<until>截[至止]到?)(?:(?<y1>" + Year + ")年|今年)?(?<m2>" + Month + ")月(?:(?<d2>[0-9]{1,2})日|底|末|份)?" +
        "|(?<until>(?<![\\u4e00-\\u9fff0-9])到)(?:(?<y1>" + Year + ")年|今年)?(?<m2>" + Month + ")月[底末]" +
        "|(?<y1>" + Year + ")年(?<m1>[0-9]{1,2})月(?:份)?" + To + "(?:(?<y2>" + Year + ")年|次年)(?<m2>[0-9]{1,2})月(?:份)?" +
        "|(?:(?<y1>" + Year + ")年|今年)?(?<m2>" + Month + ")月(?<d2>[0-9]{1,2})日" +
        "|(?:(?<y1>" + Year + ")年|(?<before>去年|上年)|今年|本年度?)?(?:" +
        "(?<m1>" + Month + ")月?(?:份)?(?:" + To + "|、(?=2月))(?<m2>[0-9]{1,2})月(?:份)?" +
        "|(?<m1>" + Month + ")月(?:份)?(?![0-9]{1,2}日)" +
        "|(?<![零〇一二三四五六七八九十个农历])(?<m1>十[一二]?|[一二三四五六七八九])月?(?:份)?" + To + "(?<m2>十[一二]?|[一二三四五六七八九])月(?:份)?" +
        "|(?<![零〇一二三四五六七八九十个农历])(?<m1>十[一二]?|[一二三四五六七八九])月(?:份|(?=,|底|优良|空气|全))(?![一二三四五六七八九十初])" +
        "|(?<m1>元)月(?:份)?" +
        "|[前头](?<upto>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})个?月(?:份)?" +
        "|前(?<quarters>[一二两三123])个?季度" +
        "|[1一]" + To + "(?<quarters>[二三四234])季度" +
        "|第?(?<quarter>[一二三四1234])季度" +
        "|(?<half>[上下]半年)" +
        "|(?<whole>全年|年度(?!目标|考核|任务|计划|改善|平均)))" +
        "|(?<y1>" + Year + ")年(?:度|全年)?(?!同期|同月|[0-9])" +
        "|(?<![0-9月年.至到—~-])(?<day>[0-9]{1,2})日(?![-—~至到内])" +
        "|(?<![与较比同至到])(?<before>去年)(?:全年)?(?![的为是])")]
    private static partial Regex Pattern();
}
