using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>Hours, holidays and spells of weather that a value is said of: 除夕18时至初一6时, 国庆假期, 污染过程期间. None of them is a period with a mean.</summary>
internal static partial class AirStretches
{
    private static readonly SearchValues<string> Any =
        SearchValues.Create(["时", "点", "期", "昨", "前天", "前日", "当", "夜", "晨", "午", "除夕", "初一", "长假", "季", "周"], StringComparison.Ordinal);

    public static IEnumerable<Token> Find(string folded)
    {
        if (!folded.AsSpan().ContainsAny(Any)) yield break;
        foreach (Match match in Pattern().Matches(folded))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            yield return new(Kinds.When, start, end, Value: new PeriodMention(start, end, PeriodWords.Day, null));
        }
    }

    [GeneratedRegex(
        "(?<![0-9:]|第|截[至止][^,。;]{0,14})[0-9]{1,2}(?:时(?![段期间])|点(?=[0-9整许至到、,—~-]))(?:[0-9]{1,2}分)?(?:[-—~至到](?:次日|当日)?[0-9]{1,2}[时点])?" +
        "|[昨前][日天](?:夜间?|晚上?|凌晨|早上|上午|下午)?|当[日天晚夜]" +
        "|(?:凌晨|夜间|清晨|傍晚|午夜|上午|中午|下午)" +
        "|(?:[上本当这该前近]一?|过去一|第[0-9一二三四五六七八九十]{1,3})周(?![年边期转口])|周[一二三四五六日末](?!围)|(?:全|一)周(?=[的,]|空气|环境|优良|平均|PM)" +
        "|除夕|大?年?初[一二三](?![中季个月])" +
        "|(?:元旦|春节|清明|“?五一”?|端午|中秋|“?十一”?|国庆|元宵|寒假|暑假)(?:节|小?长假|假期|黄金周|假日|期间|当天|[、和与](?:中秋|国庆))+" +
        "|(?:小?长假|假期|节日)(?:期间)?(?![前后])" +
        "|(?<![日月年度季防这此该]|防”|监测|统计|评价|考核|报告|公布|同|时)期间" +
        "|(?<!同|全|监测|统计|不同|污染)时段" +
        "|非?(?:采暖|供暖|取暖)(?:期|季)")]
    private static partial Regex Pattern();
}
