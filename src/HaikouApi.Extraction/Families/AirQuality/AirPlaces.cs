using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Whose air a sentence speaks of: places by name, own words, groups of cities, regions; and places of which nothing is told.</summary>
internal static partial class AirPlaces
{
    /// <summary>The places of a sentence as tokens, in no order.</summary>
    public static List<Token> Find(Passage sentence, IReadOnlyCollection<Division> around)
    {
        var tokens = PlaceLexer.Find(sentence, around);
        var folded = sentence.Folded;
        var groups = Groups().Matches(folded);
        foreach (Match match in Strangers().Matches(folded))
        {
            if (tokens.Exists(t => Overlap(t, match) && t.Kind != Kinds.OwnWord) || groups.Any(g => g.Index < match.Index + match.Length && match.Index < g.Index + g.Length)) continue;
            tokens.RemoveAll(t => Overlap(t, match));
            tokens.Add(match.Groups["region"].Success ? Named(sentence, match.Index, match.Index + match.Length) : new(AirKinds.Stranger, match.Index, match.Index + match.Length));
        }

        foreach (Match match in groups)
        {
            if (match.Groups["parts"].Success) tokens.Add(new(Kinds.Parts, match.Index, match.Index + match.Length));
            else if (match.Groups["cities"].Success && tokens.Find(t => t.Kind == Kinds.Place && t.End == match.Index) is { End: > 0 } place) tokens.Add(Named(sentence, place.Start, match.Index + match.Length));
            else tokens.Add(Named(sentence, match.Index, match.Index + match.Length));
        }

        return tokens;
    }

    private static bool Overlap(Token token, Match match) => token.Start < match.Index + match.Length && match.Index < token.End;

    private static Token Named(Passage sentence, int start, int end) => new(Kinds.Place, start, end, Value: new NamedPlace(sentence.Printed(start, end), null, sentence.Cite(start, end)));

    /// <summary>汾渭平原11个城市6月平均优良天数比例, 珠三角区域9个城市:10月,…: a period or a colon may stand between the group and what is said of it.</summary>
    private const string Said = "(?=:|的?(?:[前第]?[0-9一二三四]{1,2}(?:[-—~至到][0-9]{1,2})?(?:个?月(?:份)?|季度)|上半年|全年)?,?的?(?:平均|优良|达标|PM|细颗粒|可吸入|臭氧|二氧化|一氧化|AQI|[OSNC]O?[23]?(?:平均)?浓度|(?:环境)?空气质量(?!排)(?:平均|综合)?(?:优良|指数)?))";

    [GeneratedRegex("(?<=^|[,。;:、(]|其中)(?![我本全各该])(?:(?<region>(?!其[他它]|部分|周边|重点|上述|不同|多数|所有|有的|这些|主城)[\u4e00-\u9fff]{2,4}?(?:地区|区域|片区|城市群|都市圈)|[\u4e00-\u9fff]{2,6}?(?:实验区|合作区|开发区|新区|高新区|经开区|度假区))|[\u4e00-\u9fff]{2,7}?(?:地区|区域|县|旗|镇|乡|街道|监测站|监测点|站点|点位|(?<![城市辖地郊林山景])区))" + Said)]
    private static partial Regex Strangers();

    [GeneratedRegex(
        "(?<parts>等[0-9一二三四五六七八九十]{1,3}个?(?:重点|地级|设区|县级)?(?:城市|市|县|区)(?![中内里])|各(?:区|县|市|地|镇|街道)|区县|县区|分城市|分区域|下属)" +
        "|(?:京津冀|长三角|珠三角|汾渭平原|成渝|川渝|苏皖鲁豫|粤港澳大湾区|长江经济带|长江中游|长江三角洲|珠江三角洲|关中|辽中南)(?:及周边)?(?:地区|区域|城市群)?[“”]*(?:2\\+26)?[“”]*(?:(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})个?(?:地级及以上)?(?:城市|市)|城市)?" + Said +
        "|[“”]*2\\+26[“”]*个?城市" + Said +
        "|(?:全国|(?<![全我本][省区州市盟])(?<=的|^|[,。;:、(]|其中))[0-9]{1,3}个(?:市州|州市|盟市|地市|县市|县区|区县|区市县)" + Said +
        "|(?:全省|全区|全国)?(?:[0-9]{1,3}个)?(?:县级|地级及以上|地级|中心|重点|设区|设区的|[\u4e00-\u9fff]{2}通道)?(?<=全国|省|个|级|上|中心|重点|设区|设区的|通道)(?<cities>城市|市)" + Said +
        "|(?<![在居列位第])全国" + Said)]
    private static partial Regex Groups();
}
