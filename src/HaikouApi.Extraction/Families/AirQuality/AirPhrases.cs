using System.Globalization;
using System.Text.RegularExpressions;
using static HaikouApi.Extraction.AirQuality.AirKind;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>What takes more than one word: percentiles, what is compared with, among whom is ranked, which are the best.</summary>
internal static partial class AirPhrases
{
    /// <summary>The tokens of a sentence that are phrases.</summary>
    public static IEnumerable<AirToken> Read(string folded)
    {
        foreach (Match match in Pattern().Matches(folded))
        {
            if (KindOf(match) is { } kind) yield return new(kind, match.Index, match.Index + match.Length, NumberOf(match), Months(match));
        }
    }

    private static char? KindOf(Match match)
    {
        if (match.Groups["percentile"].Success || match.Groups["all"].Success) return Filler;
        if (match.Groups["best"].Success) return Best;
        if (match.Groups["cities"].Success) return IsNational(NumberOf(match)) && match.Value.Contains('城', StringComparison.Ordinal) ? Cities : OtherScope;
        return match.Groups["else"].Success ? OtherBase : LastYear;
    }

    /// <summary>The cities that are ranked nationwide have been 74, 113, 161, 168 and 169, or all of prefecture level.</summary>
    private static bool IsNational(decimal cities) => cities is 74 or 113 or 161 or 168 or 169 or (>= 337 and <= 339);

    /// <summary>How many cities are ranked, or the year that is compared with.</summary>
    private static decimal NumberOf(Match match) =>
        match.Groups["cities"] is { Success: true } cities ? Parse(cities) : match.Groups["year"] is { Success: true } year ? Parse(year) : 0;

    private static decimal Parse(Group group) => decimal.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The months of the year that is compared with, when it names them: 去年1-5月.</summary>
    private static string? Months(Match match) =>
        match.Groups["m1"] is { Success: true } first ? $"{first.Value}-{(match.Groups["m2"] is { Success: true } last ? last.Value : first.Value)}" : null;

    private const string Month = "(?<m1>[0-9]{1,2})(?:月?(?:份)?[-—~至到](?<m2>[0-9]{1,2}))?月(?:份)?";

    [GeneratedRegex(
        "(?<percentile>日?最大的?8小时(?:滑动)?(?:平均)?(?:值|浓度)*|8小时(?:滑动)?平均(?:值|浓度)*|24小时平均(?:值|浓度)*|日(?:平均|均)值?(?:浓度)?的?(?=第?9[05])|[-_]8[hH]|[-_](?=9[05](?:百|分|%))|[-_]?9[05] ?[pP]er(?![a-z])|(?:第|(?<![0-9.]))9[05](?:\\.0)?(?:百分位|%分位|分位|%位)(?:数|值)?(?:浓度)?)" +
        "|(?<=[省区州盟市])(?<all>(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})个?(?:设区|地级)?(?:市一区|市州|州市|盟市|地州市|地市|县市|市县|县区|区县))(?=平均|优良|PM|空气)" +
        "|同比(?:去年)?|(?<else>环比)" +
        "|(?:较|比|相较于?)(?:去年|上年|(?<year>(?:19|20)[0-9]{2})年|同期|(?<else>前年|上月|上季度?|上周|前[0-9一二三]年|“?十[一二三四]五”?))(?:度|全年)?(?:的)?(?:" + Month + "|上半年|前?[一二三]季度)?(?:同期|同月|同季度?)?(?:相比|比)?" +
        "|(?:与|同|和)(?:去年|上年|(?<year>(?:19|20)[0-9]{2})年|同期|(?<else>前年|上月|上季度?|上周|前[0-9一二三]年|“?十[一二三四]五”?))(?:度|全年)?(?:的)?(?:" + Month + "|上半年|前?[一二三]季度)?(?:同期|同月|同季度?)?(?:相比较?|比较|比|(?=基本持平|持平|相同))" +
        "|(?:在)?(?:全国|参评的?)*(?<cities>[0-9]{1,3})(?>个[\u4e00-\u9fff]{0,10}?(?:城市|市|县|区)|(?:重点|地级及以上)?城市|城(?![市区乡镇]))(?>(?:排名)?(?:中|里|内|当中)?)(?!的?(?:平均|优良|PM|细颗粒|可吸入|臭氧|二氧化|一氧化|(?:环境)?空气质量(?:平均)?优良))" +
        "|(?<best>(?:相对)?(?:最|较)(?:好|差|低|高|优)的?(?:前|后)?(?:[0-9]{1,2}[个位]|[一二三四五六七八九十]{1,2}[个位])?(?:城市|市|区县|县区|区|县)?)")]
    private static partial Regex Pattern();
}
