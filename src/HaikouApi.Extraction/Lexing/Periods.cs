using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Lexing;

/// <summary>A stretch of days that a text speaks of, with where that is printed.</summary>
public sealed record Period(DateOnly Start, DateOnly End, Evidence Evidence);

/// <summary>A period found in a text; null days where the year cannot be known.</summary>
public sealed record PeriodMention(int Start, int End, Period? Period);

/// <summary>
/// Reads periods: 今年5月, 2024年1—5月, 前三季度, 上半年, 2023年. Months and years that are only compared with (去年同期, 2021年同期) and single
/// days (6月27日) are none.
/// </summary>
public sealed partial class Periods(YearContext years)
{
    /// <summary>The periods of a passage, in order.</summary>
    public IEnumerable<PeriodMention> Read(Passage passage)
    {
        foreach (Match match in Pattern().Matches(passage.Folded))
        {
            if (match.Groups["other"].Success) continue;
            yield return new(match.Index, match.Index + match.Length, Of(passage, match));
        }
    }

    private Period? Of(Passage passage, Match match)
    {
        var words = passage.Cite(match.Index, match.Index + match.Length);
        var months = Months(match);
        if (months is not var (first, last) || first < 1 || last > 12 || first > last) return null;
        var (year, evidence) = match.Groups["year"].Success
            ? (int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), words)
            : years.Resolve(first, last, words);
        if (year is not { } y) return null;
        return new(new(y, first, 1), new(y, last, DateTime.DaysInMonth(y, last)), evidence);
    }

    /// <summary>The first and the last month.</summary>
    private static (int First, int Last)? Months(Match match)
    {
        if (match.Groups["m2"].Success) return (Number(match.Groups["m1"]), Number(match.Groups["m2"]));
        if (match.Groups["m1"].Success) return (Number(match.Groups["m1"]), Number(match.Groups["m1"]));
        if (match.Groups["upto"].Success) return (1, Number(match.Groups["upto"]));
        if (match.Groups["quarters"].Success) return (1, 3 * Number(match.Groups["quarters"]));
        if (match.Groups["quarter"].Success) return ((3 * Number(match.Groups["quarter"])) - 2, 3 * Number(match.Groups["quarter"]));
        if (match.Groups["half"].Success) return match.Groups["half"].Value == "上半年" ? (1, 6) : (7, 12);
        return match.Groups["whole"].Success || match.Groups["year"].Success ? (1, 12) : null;
    }

    private static int Number(Group group) => (int)(Numerals.Parse(group.ValueSpan, "") ?? 0);

    [GeneratedRegex(
        @"(?<other>(?:(?:去年|上年|20[0-9]{2}年)(?:同期|同月)|(?:同|与|较|比)(?:去年|上年)(?:的)?[0-9]{1,2}(?:[-—~至到][0-9]{1,2})?月|(?:去年|上年|上月|明年)|(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?:[-—~至到](?:[0-9]{1,2}月)?[0-9]{1,2}日)?|自?[0-9]{4}年(?:以来|起|底)))" +
        @"|(?:(?<year>(?:19|20)[0-9]{2})年|(?<this>今年|本年度?))?(?:" +
        @"(?<m1>[0-9]{1,2})月?(?:份)?[-—~至到](?<m2>[0-9]{1,2})月(?:份)?" +
        @"|(?<![0-9.])(?<m1>[0-9]{1,2})月(?:份)?(?![0-9]{1,2}日)" +
        @"|前(?<upto>[0-9]{1,2}|[一二三四五六七八九十]{1,2})个?月(?:份)?" +
        @"|前(?<quarters>[一二三123])季度" +
        @"|第?(?<quarter>[一二三四1234])季度" +
        @"|(?<half>[上下]半年)" +
        @"|(?<whole>全年|年度))" +
        @"|(?<year>(?:19|20)[0-9]{2})年(?:度|全年)?(?!同期|同月|[0-9])")]
    private static partial Regex Pattern();
}
