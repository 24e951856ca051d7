using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>The days on which a purchase counts.</summary>
internal sealed record Window(DateOnly? Starts, Evidence? StartsEvidence, DateOnly? Ends, Evidence? EndsEvidence);

/// <summary>Finds the days between which one must buy; days by which one must apply, or up to which is counted, are not those.</summary>
internal static partial class Windows
{
    public static IEnumerable<Window> Find(Passage sentence, YearContext years)
    {
        foreach (Match match in Between().Matches(sentence.Folded))
        {
            if (IsDeadline(sentence.Folded, match)) continue;
            if (At(sentence, match.Groups["from"], years) is var (starts, evidence) && EndOf(match.Groups["to"], starts) is { } ends)
                yield return new(starts, evidence, ends, sentence.Cite(match.Groups["to"]));
        }

        foreach (Match match in Until().Matches(sentence.Folded))
        {
            if (!IsDeadline(sentence.Folded, match) && At(sentence, match.Groups["to"], years) is var (ends, evidence)) yield return new(null, null, ends, evidence);
        }

        foreach (Match match in Since().Matches(sentence.Folded))
        {
            if (!IsDeadline(sentence.Folded, match) && At(sentence, match.Groups["from"], years) is var (starts, evidence)) yield return new(starts, evidence, null, null);
        }
    }

    private static (DateOnly Day, Evidence Evidence)? At(Passage sentence, Group words, YearContext years) =>
        years.Day(sentence, Day().Match(sentence.Folded, words.Index));

    /// <summary>The end of a window, whose year and month may only be said at its start.</summary>
    private static DateOnly? EndOf(Group words, DateOnly starts)
    {
        var end = End().Match(words.Value);
        var month = end.Groups["month"].Success ? Number(end.Groups["month"]) : starts.Month;
        var year = end.Groups["year"].Success ? Number(end.Groups["year"]) : month < starts.Month ? starts.Year + 1 : starts.Year;
        var day = end.Groups["day"].Success ? Number(end.Groups["day"]) : month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, month) : 0;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var ends = new DateOnly(year, month, day);
        return ends < starts ? null : ends;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the clause speaks of applying, of counting, or of something else than buying.</summary>
    private static bool IsDeadline(string folded, Match match)
    {
        var from = folded.AsSpan(0, match.Index).LastIndexOfAny(",;。") + 1;
        var end = match.Index + match.Length;
        var to = folded.AsSpan(end).IndexOfAny(",;。");
        var behind = folded[end..(to < 0 ? folded.Length : end + to)];
        return Deadline().IsMatch(folded[from..match.Index]) || (Deadline().IsMatch(behind) && !Buys().IsMatch(behind)) || Counted().IsMatch(folded, end);
    }

    private const string Date = "(?:20[0-9]{2}年)?(?<![0-9])(?:1[0-2]|[1-9])月(?:[12][0-9]|3[01]|[1-9])日";

    private const string Hour = @"(?:\((?:含|不含|含当日)\)|(?:零|0|00:00|24|上午|中午)?(?:[0-9]{1,2}(?::[0-9]{2})?)?(?:时|点)?)?";

    [GeneratedRegex("(?<from>" + Date + ")" + Hour + "(?:起)?(?:至|到|-|—|~|——|–)(?<to>(?:(?:20[0-9]{2}年)?(?:1[0-2]|[1-9])月)?(?:[12][0-9]|3[01]|[1-9])日|(?:20[0-9]{2}年)?(?:1[0-2]|[1-9])月底)")]
    private static partial Regex Between();

    [GeneratedRegex("(?:即日起|从即日起|自即日起|活动|时间|有效期|持续|政策|截止|执行)(?:时间)?(?:到|至|截至|截止|截止到|截止至|延续至|延长至|延期至|将持续(?:至|到)|持续(?:至|到)|为)(?<to>" + Date + ")|(?<to>" + Date + ")" + @"(?:\(含(?:当日)?\))?(?:之前|以前|前)(?=购买|购车|购置|完成购|置换|换购|新购|,?在)")]
    private static partial Regex Until();

    [GeneratedRegex("(?:自|从)(?<from>" + Date + ")" + Hour + "(?:起|开始)(?!至|到|-|—|~|,?截止)|(?<from>" + Date + ")起(?=,?(?:在|购|凡|对|个人|消费者))")]
    private static partial Regex Since();

    [GeneratedRegex("申请|申领|提交|申报|审核|受理|兑付|兑换|核销|领取|注册|登记|转移登记|上牌|截至|有效|报名|使用|公示|抽奖|开奖|车展|举办|举行")]
    private static partial Regex Deadline();

    [GeneratedRegex(@"\G[^。;]{0,6},?[^。;]{0,24}(?:累计|已(?:有|发放|受理|补贴|销售)|共(?:有|发放|受理|销售|收到))")]
    private static partial Regex Counted();

    [GeneratedRegex("^[^,。;]{0,16}?(?:购买|购置|购车|换购|置换|新购|报废|转让)")]
    private static partial Regex Buys();

    [GeneratedRegex(YearContext.DayPattern)]
    private static partial Regex Day();

    [GeneratedRegex("^(?:(?<year>20[0-9]{2})年)?(?:(?<month>[0-9]{1,2})月)?(?:(?<day>[0-9]{1,2})日)?")]
    private static partial Regex End();
}
