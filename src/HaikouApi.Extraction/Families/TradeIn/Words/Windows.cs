using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>The days on which a purchase counts.</summary>
internal sealed record Window(DateOnly? Starts, Evidence? StartsEvidence, DateOnly? Ends, Evidence? EndsEvidence)
{
    /// <summary>Whether it is said to be that of the invoice or of buying the new car; other days may be those of the whole campaign.</summary>
    public bool IsOfBuying { get; init; }

    /// <summary>The scheme whose days they are said to be.</summary>
    public Scheme Scheme { get; init; }

    /// <summary>Who grants in those days, where their sentence says so and the article is about another: 甲市的补贴期是….</summary>
    public string? Owner { get; init; }

    /// <summary>Where it is said first.</summary>
    public int At => (StartsEvidence ?? EndsEvidence)!.Segments[0].Start;

    public bool IsOf(Scheme scheme) => scheme == Scheme || scheme == Scheme.Either || Scheme == Scheme.Either;

    /// <summary>Whether it is where a campaign that had another end has been put off to: 延长至6月30日.</summary>
    public bool IsPutOff { get; init; }

    /// <summary>Whether a campaign of those days is said to have ended; another may have begun since.</summary>
    public bool IsOver { get; init; }
}

/// <summary>Finds the days between which one must buy; days by which one must apply, or up to which is counted, are not those.</summary>
internal sealed partial class Windows(YearContext years)
{
    /// <param name="sentence">A sentence or a heading.</param>
    /// <param name="isOfApplying">Whether its section is about when to apply: then only what is said of buying counts.</param>
    public IEnumerable<Window> Find(Passage sentence, bool isOfApplying) => Find(sentence).Where(w => w.IsOfBuying || !isOfApplying);

    private IEnumerable<Window> Find(Passage sentence)
    {
        var folded = sentence.Folded;
        if (!MayHaveDays(folded)) yield break;
        var taken = new List<Match>();
        foreach (Match match in Between().Matches(folded))
        {
            taken.Add(match);
            if (WindowWords.IsDeadline(folded, match)) continue;
            if (Begin(sentence, match.Groups["from"]) is var (starts, evidence) && EndOf(match.Groups["to"], starts) is { } ends)
            {
                yield return new(starts, evidence, ends, sentence.Cite(match.Groups["to"]))
                {
                    IsOfBuying = WindowWords.IsOfBuying(folded, match.Index) || WindowWords.IsBoughtIn(folded, match.Index + match.Length),
                    IsOver = WindowWords.IsOver(folded, match.Index + match.Length),
                };
            }
        }

        foreach (Match match in Until().Matches(folded))
        {
            if (!IsTaken(match) && !WindowWords.IsDeadline(folded, match)
                && End(sentence, match.Groups["to"], match.Groups["over"].Success) is var (ends, evidence))
            {
                yield return new(null, null, ends, evidence) { IsPutOff = match.ValueSpan.Contains('延') };
            }
        }

        foreach (Match match in Closing().Matches(folded))
        {
            if (!IsTaken(match) && !WindowWords.IsDeadline(folded, match) && !WindowWords.IsOfApplying(folded, match.Index)
                && End(sentence, match.Groups["to"], false) is var (ends, evidence))
            {
                yield return new(null, null, ends, evidence);
            }
        }

        foreach (Match match in Since().Matches(folded))
        {
            if (!IsTaken(match) && !WindowWords.IsDeadline(folded, match) && !WindowWords.Stops(folded, match.Index + match.Length)
                && Begin(sentence, match.Groups["from"], match.Groups["coming"].Success) is var (starts, evidence))
            {
                yield return new(starts, evidence, null, null);
            }
        }

        foreach (Match match in Months().Matches(folded))
        {
            if (!WindowWords.IsDeadline(folded, match) && OfMonths(sentence, match) is { } window) yield return window;
        }

        bool IsTaken(Match match) => taken.Exists(t => match.Index < t.Index + t.Length && t.Index < match.Index + match.Length);
    }

    private static bool MayHaveDays(string folded) =>
        folded.AsSpan().ContainsAny('月', '季', '底') || (folded.Contains("20", StringComparison.Ordinal) && folded.AsSpan().ContainsAny('.', '/', '-'));

    /// <summary>One that begins in one place of the text (自5月1日起) and ends in another (6月30日截止).</summary>
    public static List<Window> Joined(IEnumerable<Window> windows)
    {
        var all = windows.GroupBy(w => (w.Starts, w.Ends)).Select(OfAll).ToList();

        // 活动时间:… and 发票日期须在…: the days of the invoice are those of buying.
        if (all.Exists(w => w is { IsOfBuying: true, Starts: not null, Ends: not null })) all.RemoveAll(w => !w.IsOfBuying);

        if (all.Exists(w => !w.IsOver)) all.RemoveAll(w => w.IsOver);

        // 6月1日至7月15日, put off to 8月31日.
        if (all.Find(w => w is { IsPutOff: true, Starts: null }) is { } last && all.FindAll(w => w.Starts is not null && w.Ends < last.Ends) is [var first])
        {
            all.RemoveAll(w => w == last || w == first);
            all.Add(first with { Ends = last.Ends, EndsEvidence = last.EndsEvidence });
        }

        // 12月20日启动 beside 12月20日至1月9日 says nothing more.
        all.RemoveAll(w => w.Ends is null && all.Exists(whole => whole.Ends is not null && whole.Starts == w.Starts));
        var (begins, ends) = (all.Find(w => w.Ends is null), all.Find(w => w.Starts is null));
        return all.Count == 2 && begins is not null && ends is not null && begins.Starts <= ends.Ends
            ? [begins with { Ends = ends.Ends, EndsEvidence = ends.EndsEvidence }] : all;
    }

    /// <summary>The same days said of both schemes, or of two who grant, are those of either.</summary>
    private static Window OfAll(IEnumerable<Window> same)
    {
        var first = same.FirstOrDefault(w => w.IsOfBuying) ?? same.First();
        if (same.Any(w => w.Scheme != first.Scheme)) first = first with { Scheme = Scheme.Either };
        return same.Any(w => w.Owner != first.Owner) ? first with { Owner = null } : first;
    }

    /// <summary>新能源车(5月6日起) below 活动时间:5月1日至6月30日: what begins later in it ends with it.</summary>
    public static Window Completed(Window window, Window? whole) =>
        window is { Ends: null, Starts: { } starts } && whole is { Starts: { } first, Ends: { } last } && first <= starts && starts <= last
            ? window with { Ends = last, EndsEvidence = whole.EndsEvidence } : window;

    /// <summary>将于11月18日, or 11月18日,…活动将启动, is on the day of publication or after it; elsewhere a beginning is the one next to it.</summary>
    private (DateOnly Day, Evidence Evidence)? Begin(Passage sentence, Group words, bool isToCome = false) =>
        At(sentence, words, isToCome || Planned().IsMatch(sentence.Folded[..words.Index]) ? 1 : 0);

    /// <summary>至12月31日 is on the day of publication or after it, 已于12月31日结束 on it or before.</summary>
    private (DateOnly Day, Evidence Evidence)? End(Passage sentence, Group words, bool isOver) =>
        words.Value.EndsWith('底') ? (new(int.Parse(words.ValueSpan[..4], CultureInfo.InvariantCulture), 12, 31), sentence.Cite(words))
        : At(sentence, words, isOver ? -1 : 1);

    private const int JustOver = 90;

    private (DateOnly Day, Evidence Evidence)? At(Passage sentence, Group words, int direction)
    {
        var match = Day().Match(sentence.Folded, words.Index);
        if (years.Day(sentence, match) is not var (day, evidence)) return null;
        if (years.PublishedOn is not { } published || match.Groups["year"].Success || match.Groups["told"].Success) return (day, evidence);

        // 9月1日 a short time after it: of this year, when it is over, or of the next; not so the last day of a year.
        if (direction > 0 && day < published && day > published.AddDays(-JustOver) && day.Month != 12) return null;
        while (direction > 0 && day < published) day = day.AddYears(1);
        while (direction < 0 && day > published) day = day.AddYears(-1);
        return (day, evidence);
    }

    /// <summary>The end of a window, whose year and month may only be said at its start.</summary>
    private static DateOnly? EndOf(Group words, DateOnly starts)
    {
        var end = EndWords().Match(words.Value);
        var month = end.Groups["month"].Success ? Number(end.Groups["month"]) : starts.Month;
        var year = end.Groups["year"].Success ? Number(end.Groups["year"]) : month < starts.Month ? starts.Year + 1 : starts.Year;
        var day = end.Groups["day"].Success ? Number(end.Groups["day"]) : month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, month) : 0;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var ends = new DateOnly(year, month, day);
        return ends < starts ? null : ends;
    }

    /// <summary>From the first day of the first month to the last of the last.</summary>
    private Window? OfMonths(Passage sentence, Match match)
    {
        var quarter = match.Groups["quarter"] is { Success: true } q ? Numerals.Parse(q.ValueSpan, "") : null;
        var (first, last) = quarter is { } n ? ((3 * (int)n) - 2, 3 * (int)n) : (Number(match.Groups["first"]), Number(match.Groups["last"]));
        if (first > last || years.Day(match.Groups["year"].Success ? Number(match.Groups["year"]) : null, first, 1, sentence.Cite(match)) is not var (
            starts, evidence))
        {
            return null;
        }

        return new(starts, evidence, new(starts.Year, last, DateTime.DaysInMonth(starts.Year, last)), evidence);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private const string MonthAndDay = "(?:20[0-9]{2}年|今年)?(?<![0-9])(?:1[0-2]|[1-9])月(?:[12][0-9]|3[01]|[1-9])";

    /// <summary>2023.5.1, 2023/05/01.</summary>
    private const string Dotted = "(?<![0-9./])20[0-9]{2}(?<mark>[./-])(?:1[0-2]|0?[1-9])\\k<mark>(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])";

    private const string Date = "(?:" + MonthAndDay + "日|" + Dotted + ")";

    /// <summary>2023年5月31日前|提前淘汰: what is done by then, and not the day of registering or applying.</summary>
    private const string Done = "(?!,?[^,。;0-9购置换报转淘选]{0,12}(?:登记|注册|上牌|名下|申|提交|审核|领取|兑|核销))"
        + "(?=,?[^,。;0-9]{0,16}(?:购买|购车|购置|置换|换购|新购|选购|报废|转让|转出|淘汰|开票|开具)|,?(?:在|个人|消费者|对|凡|购))";

    private const string Hour = @"(?:\((?:含|不含|含当日|含当天|(?:星期|周)[一二三四五六日天])\)|(?:零|0|00:00|24|上午|中午)?(?:[0-9]{1,2}(?::[0-9]{2})?)?(?:时|点)?)?";

    /// <summary>11月5|—9日: the first day of a span leaves out the word that the last one has.</summary>
    private const string Short = "(?=(?:至|到|-|—|~|–)(?:[12][0-9]|3[01]|[1-9])日)";

    [GeneratedRegex("(?<from>" + Date + "|" + MonthAndDay + Short + ")" + Hour
        + "(?:(?:起|开始)[^,。;0-9]{0,6})?,?(?:至|到|-|—|~|——|–|截至|截止到?|持续到|持续至)"
        + "(?<to>(?:(?:20[0-9]{2}年|今年|当年|次年)?(?:1[0-2]|[1-9])月)?(?:[12][0-9]|3[01]|[1-9])日|(?:20[0-9]{2}年|今年|当年)?(?:1[0-2]|[1-9])月底)"
        + "|(?<from>" + Dotted + ")" + Hour + "(?:起|开始)?(?:至|到|-|—|~|——|–)"
            + "(?<to>" + Dotted + "|(?:1[0-2]|0?[1-9])\\k<mark>(?:[12][0-9]|3[01]|0?[1-9])(?![0-9.万元%]))"
        + "|(?<from>" + Date + ")" + Hour + "(?:起|开始|启动|开启)[,、](?:至|到|将?于)?(?<to>" + Date + ")" + Hour + "(?:收官|结束|截止|为?止|落幕)")]
    private static partial Regex Between();

    [GeneratedRegex("(?:(?:即|今|当)[日天]起|(?:印发|发布|公布|施行)?之日(?:\\([^()]{0,6}\\))?起?|活动|时间|(?<!券的?)有效期|持续|政策|截止|执行|实施|延续|延长|延期)"
        + "(?:时间|日期|将|期限)?(?:到|至|截至|截止|截止到|截止至|延续至|延长至|延期至|持续(?:至|到)|为)(?<to>" + Date + "|20[0-9]{2}年年?底)|(?:最[晚迟长]?)?(?:不超过|不晚于|不迟于)(?<to>" + Date + ")"
        + "|(?<![元辆台份张件笔人次个])\\((?:截至|截止至?|截止到|至|到)(?<to>" + Date + ")(?=止?\\))|(?<over>已)(?:经)?于(?<to>" + Date + ")" + @"(?:正式|全面)?(?:结束|截止|停止|终止|收官)"
        + "|(?<to>" + Date + @"|20[0-9]{2}年年?底)" + Hour + @"(?:\(含(?:当日)?\))?(?:之前|以前|前)" + Done)]
    private static partial Regex Until();

    /// <summary>给予补贴,|11月30日截止.</summary>
    [GeneratedRegex("(?<=[,;或]|活动)(?<to>" + Date + ")" + Hour + "(?:截止|结束|到期|[即为]止)(?!申)")]
    private static partial Regex Closing();

    [GeneratedRegex("(?:自|从)(?<from>" + Date + ")" + Hour + "(?:起|开始|以来|后)|(?<from>" + Date + ")" + Hour + "(?:起|以后|之后)|(?<from>" + Date + ")" + Hour
        + "(?:正式|全面)?(?:开始|启动|开启|施行|生效)(?=[,。;、)]|$)|(?<from>" + Date + ")" + Hour + ",[^,。;:]{2,30}?(?<coming>将)(?:正式|全面)?(?:启动|开启|开始|实施)(?=[,。;]|$)")]
    private static partial Regex Since();

    /// <summary>Whole months: 今年第三季度, 5月至7月期间, 整个6月.</summary>
    [GeneratedRegex("(?:(?<year>20[0-9]{2})年|今年)?(?:第?(?<quarter>[一二三四])季度"
        + "|(?<first>1[0-2]|[1-9])月(?:份)?(?:至|到|-|—|~)(?<last>1[0-2]|[1-9])月(?:份|底|末)?(?![0-9])(?=期间|间|,|购|在|对|内))(?=[^。;]{0,40}(?:购|补贴|置换))")]
    private static partial Regex Months();

    [GeneratedRegex("(?:将|拟|计划)[^,。;]{0,10}$")]
    private static partial Regex Planned();

    /// <summary>The parts of a day that is written with marks.</summary>
    private const string DottedParts = "(?<year>20[0-9]{2})[./-](?<month>[0-9]{1,2})[./-](?<day>[0-9]{1,2})";

    [GeneratedRegex(YearContext.MonthAndDay + "(?:日|" + Short + ")|" + DottedParts)]
    private static partial Regex Day();

    [GeneratedRegex("^" + DottedParts + "|^(?<month>[0-9]{1,2})[./-](?<day>[0-9]{1,2})"
        + "|^(?:(?<year>20[0-9]{2})年|今年|当年)?(?:(?<month>[0-9]{1,2})月)?(?:(?<day>[0-9]{1,2})日)?")]
    private static partial Regex EndWords();
}
