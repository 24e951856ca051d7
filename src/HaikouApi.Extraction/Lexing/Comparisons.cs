using System.Globalization;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Lexing;

/// <summary>
/// What a change is against: 同比, 较去年同期, 与2023年5月相比 (last year, or a year that is named), 环比, 较2019—2021年同期均值 (anything else). One token each,
/// looked for before periods, so that no period is found inside.
/// </summary>
public static partial class Comparisons
{
    /// <summary>The comparisons of a text. The number is the year named, the word its months.</summary>
    public static IEnumerable<Token> Find(string folded)
    {
        foreach (Match match in Pattern().Matches(folded))
        {
            var other = match.Groups["else"].Success || match.Groups["years"].Success;
            yield return new(other ? Kinds.OtherBase : Kinds.LastYear, match.Index, match.Index + match.Length, Year(match.Groups["year"]), Months(match));
        }
    }

    private static decimal Year(Group year) =>
        !year.Success ? 0 : decimal.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is var n && n < 1000 ? n + Periods.Republic : n;

    /// <summary>The months of the year that is compared with, when it names them: 去年1-5月.</summary>
    private static string? Months(Match match) =>
        match.Groups["m1"] is { Success: true } first ? $"{first.Value}-{(match.Groups["m2"] is { Success: true } last ? last.Value : first.Value)}" : null;

    private const string AYear = "(?:(?:19|20)[0-9]{2}|1[01][0-9](?=年))";
    private const string To = "[-—~至到、和]";
    private const string Month = "(?<m1>[0-9]{1,2})(?:月?(?:份)?[-—~至到](?<m2>[0-9]{1,2}))?月(?:份)?";
    private const string Months2 = "[0-9]{1,2}(?:月?(?:份)?[-—~至到][0-9]{1,2})?月(?:份)?";
    private const string Whole = "(?:度|全年)?(?:的)?(?:" + Month + "|上半年|前?[一二三]季度|前[0-9一二三四五六七八九十]{1,2}个?月)?(?:同期|同月|同季度?|同一?时[段期])?";
    private const string ByName = "(?:去年|上一?年|前一年|(?<year>" + AYear + ")年|同期|(?<else>前年|上一?个?月|上一?个?季度?|上一?周|前[0-9一二三]年|“?十[一二三四]五”?))";

    [GeneratedRegex(
        "(?<years>(?:较|比|与|同|和|相较于?)?(?:(?<![0-9])" + AYear + "年?" + To + AYear + "年|(?:近|前|过去|历年)(?:[三五3-5]年)?)(?:的)?(?:" + Months2
            + ")?(?:历史)?同期(?:的)?(?:平均值?|均值|平均水平|平均浓度)?(?:相比|比)?" +
        "|(?:较|比|与)(?:(?<![0-9])" + AYear + "年?" + To + AYear + "年|(?:近|前|过去)[三五3-5]年)(?:的)?(?:" + Months2 + ")?(?:平均值?|均值|平均水平|平均浓度)?(?:相比|比)?" +
        "|(?:较|比|与)“?(?:这|上述|前)?[三五3-5]年(?:同期)?(?:平均值?|均值|平均水平|平均浓度)”?(?:相比|比)?)" +
        "|(?:同比|按年(?=[升跌上下增减微]))(?:去年|(?<year>" + AYear + ")年(?:同期)?)?|(?<else>环比)" +
        "|(?<else>(?:较|比)(?:同年|当年|今年)?(?:[0-9]{1,2})月(?:份)?(?!同期|[0-9-])|(?:与|同|和)(?:[0-9]{1,2})月(?:份)?(?:相比较?|比较))" +
        "|(?:较|比|相较于?|对照|对比)" + ByName + Whole + "(?:相比|比)?" +
        "|(?:与|同|和)" + ByName + Whole + "(?:相比较?|比较|比|(?=(?:基本|大致|大体)?(?:持平|相同|一样|一致|相当)|\\([^()]{1,20}\\)[相同]?比[上下升降增减]))")]
    private static partial Regex Pattern();
}
