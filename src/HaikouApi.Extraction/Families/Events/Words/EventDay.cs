using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>The day or the days that a phrase names. Of a day to come and of one gone by the year may differ.</summary>
/// <param name="Match">The phrase.</param>
/// <param name="Passage">Where it stands.</param>
internal sealed partial record EventDay(Match Match, Passage Passage)
{
    /// <summary>Whether it is 当日, the day spoken of before; 端午节当天 is one that nobody knows.</summary>
    public bool IsThat => Match.Groups["that"].Success && (Match.Index == 0 || !char.IsLetter(Passage.Folded[Match.Index - 1]));

    /// <summary>Whether it names its month: 昨天 and 18日 go with the report.</summary>
    public bool IsPrinted => Match.Groups["month"].Success;

    /// <summary>9月3日上午9:00(星期二)至12日, as it stands behind a label or a word of holding.</summary>
    public const string Span = "(?:(?<year>20[0-9]{2})年)?(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})[日号]"
        + @"(?:上午|下午|晚上?)?(?:[0-9]{1,2}(?::[0-9]{2}|[时点](?:[0-9]{1,2}分|半)?))?(?:\([^()]{1,6}\))?(?:起|开始)?(?:一直)?(?:持续|延续|进行)?"
        + "(?:至|到|-|—|~)(?:20[0-9]{2}年)?(?:(?<month2>[0-9]{1,2})月)?(?<day2>[0-9]{1,2})[日号]";

    /// <summary>The first day; <paramref name="isToCome"/>: it lies on the day of publication or behind it.</summary>
    public (DateOnly Day, Evidence Evidence)? First(YearContext years, Passage? dateline, bool isToCome)
    {
        var words = Passage.Cite(Match);
        if (Match.Groups["republic"].Success) return years.Day(Periods.Republic + Number("republic"), Number("month"), Number("day"), words);
        if (Match.Groups["told"] is { Success: true } || Match.Groups["year"].Success)
        {
            return char.IsAsciiDigit(Match.Groups["month"].Value[0]) && char.IsAsciiDigit(Match.Groups["day"].Value[0])
                ? years.Day(Passage, Match) : InCharacters(years);
        }

        if (Match.Groups["month"].Success)
        {
            if (isToCome && years.PublishedOn is { } on && years.Day(Number("month"), Number("day"), words) is var (day, said))
            {
                return ((Last(day)?.Day ?? day) < on.AddDays(-1) ? day.AddYears(1) : day, said);
            }

            return years.Day(null, Number("month"), Number("day"), words);
        }

        var printed = Printed(years, dateline);
        if (Match.Groups["now"].Success) return printed is var (now, of) ? (now, words.With(of)) : null;
        if (Match.Groups["relative"] is { Success: true } relative)
            return printed is { } said && Relative(relative.Value, said.Day) is { } told ? (told, words.With(said.Evidence)) : null;
        if (Match.Groups["next"].Success) return printed is { } on ? NextMonth(on.Day) is { } next ? (next, words.With(on.Evidence)) : null : null;
        return Match.Groups["only"].Success && printed is { } from && InMonth(from.Day, Number("only"), isToCome || IsJustAhead(from.Day)) is { } found
            ? (found, words.With(from.Evidence)) : null;
    }

    /// <summary>昨天, 今(31)日: the day; null where the figure in brackets is that of another.</summary>
    private static DateOnly? Relative(string words, DateOnly published)
    {
        var day = published.AddDays(words[0] switch { '昨' => -1, '明' => 1, _ => 0 });
        var printed = string.Concat(words.Where(char.IsAsciiDigit));
        return printed.Length == 0 || int.Parse(printed, CultureInfo.InvariantCulture) == day.Day ? day : null;
    }

    /// <summary>2019年六月十八日: its year is printed in figures, the rest in characters.</summary>
    private (DateOnly Day, Evidence Evidence)? InCharacters(YearContext years) =>
        Match.Groups["year"].Success ? years.Day(Number("year"), Number("month"), Number("day"), Passage.Cite(Match)) : null;

    /// <summary>The last day of 10月18日至11月18日, of 18日至20日.</summary>
    public (DateOnly Day, Evidence Evidence)? Last(DateOnly first)
    {
        // 6月8日起一连四日; of 8日起一连四日 the month stands elsewhere.
        if (Match.Groups["span"].Success && Match.Groups["month"].Success) return (first.AddDays(Number("span") - 1), Passage.Cite(Match));
        if (!Match.Groups["day2"].Success) return null;
        var month = Match.Groups["month2"].Success ? Number("month2") : first.Month;
        var year = month < first.Month ? first.Year + 1 : first.Year;
        return month is >= 1 and <= 12 && Number("day2") is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            && new DateOnly(year, month, day) is var last && last >= first && (!Match.Groups["list"].Success || last == first.AddDays(1))
            ? (last, Passage.Cite(Match)) : null;
    }

    /// <summary>The day of the paper that 今天 speaks of: its dateline's, else that of publication.</summary>
    private (DateOnly Day, Evidence? Evidence)? Printed(YearContext years, Passage? dateline)
    {
        if (Wired(years, Passage) is { } own) return own;
        if (dateline is not null && DatelineDay().Match(dateline.Folded) is { Success: true } printed
            && years.Day(printed.Groups["year"].Success ? NumberOf(printed.Groups["year"].ValueSpan) : null, NumberOf(printed.Groups["month"].ValueSpan),
                NumberOf(printed.Groups["day"].ValueSpan), dateline.Cite(printed)) is var (day, evidence))
        {
            return (day, evidence);
        }

        if (dateline is not null && DayAlone().IsMatch(dateline.Folded)) return Wired(years, dateline);
        return years.PublishedOn is { } on ? (on, null) : null;
    }

    /// <summary>台南26日电: the month is that of publication, or the one before.</summary>
    private static (DateOnly Day, Evidence? Evidence)? Wired(YearContext years, Passage passage) =>
        DayAlone().Match(passage.Folded) is { Success: true } alone && years.PublishedOn is { } on
            && InMonth(on, NumberOf(alone.Groups["day"].ValueSpan), isToCome: false) is { } day
            ? (day, passage.Cite(alone)) : null;

    /// <summary>
    /// The first day in the year that the name of the event begins with, where no day of publication tells the year; one that the day prints itself goes
    /// before.
    /// </summary>
    public (DateOnly Day, Evidence Evidence)? InYear(int year, Evidence named, YearContext years, Passage? dateline)
    {
        if (Match.Groups["year"].Success || Match.Groups["republic"].Success || Match.Groups["told"].Success) return null;
        if (Match.Groups["month"].Success) return years.Day(year, Number("month"), Number("day"), Passage.Cite(Match).With(named));
        if (!Match.Groups["only"].Success || dateline is null || DatelineDay().Match(dateline.Folded) is not { Success: true } printed) return null;
        var (month, on) = (NumberOf(printed.Groups["month"].ValueSpan), NumberOf(printed.Groups["day"].ValueSpan));
        return Number("only") <= on ? years.Day(year, month, Number("only"), Passage.Cite(Match).With(dateline.Cite(printed)).With(named)) : null;
    }

    /// <summary>下月9日.</summary>
    private DateOnly? NextMonth(DateOnly on) =>
        new DateOnly(on.Year, on.Month, 1).AddMonths(1) is var month && Number("only") is >= 1 and var day
            && day <= DateTime.DaysInMonth(month.Year, month.Month)
            ? month.AddDays(day - 1) : null;

    /// <summary>12日 on the 11th is tomorrow, whatever the verb.</summary>
    private bool IsJustAhead(DateOnly on) => Number("only") - on.Day is >= 1 and <= 3;

    private static DateOnly? InMonth(DateOnly on, int day, bool isToCome)
    {
        var month = new DateOnly(on.Year, on.Month, 1).AddMonths(isToCome && day < on.Day ? 1 : !isToCome && day > on.Day ? -1 : 0);
        return day >= 1 && day <= DateTime.DaysInMonth(month.Year, month.Month) ? month.AddDays(day - 1) : null;
    }

    private int Number(string group) => NumberOf(Match.Groups[group].ValueSpan);

    public static int NumberOf(ReadOnlySpan<char> printed) => (int)(Numerals.Parse(printed, []) ?? 0);

    [GeneratedRegex("(?:(?<year>(?:19|20)[0-9]{2})年)?(?<month>[0-9]{1,2}|十[一二]?|[一二三四五六七八九])月(?<day>[0-9]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日(?:讯|电|消息)")]
    private static partial Regex DatelineDay();

    [GeneratedRegex(AgencyDay)]
    private static partial Regex DayAlone();

    /// <summary>(某社记者某某台南26日电): the day of an agency's report, without its month.</summary>
    public const string AgencyDay = "社[^,。;()]{0,20}(?<![0-9月十])(?<day>[12][0-9]|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日电";
}
