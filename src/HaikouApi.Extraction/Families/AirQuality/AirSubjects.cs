using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Whose air a text speaks of: a named place, 全省, a group of cities; 我市 and 市区 are the city the article is about.</summary>
internal sealed partial class AirSubjects
{
    private readonly Subject? _city;
    private readonly Subject? _province;
    private readonly bool _others;

    /// <summary>The article's own city is the first one named in it, its province too.</summary>
    public AirSubjects(IEnumerable<Passage> passages)
    {
        foreach (var passage in passages)
        {
            foreach (var (_, subject, level) in Named(passage))
            {
                if (level == DivisionLevel.Province) _province ??= subject;
                else if (_city is null) _city = subject;
                else _others |= _city.Name != subject.Name;
            }
        }
    }

    /// <summary>The one city named in the article; null when there are more.</summary>
    public Subject? Only => _others ? null : _city;

    /// <summary>The places of a sentence as tokens, in order. One without subject takes the word from the subject before and gives it to none.</summary>
    public List<AirToken> Read(Passage sentence)
    {
        var tokens = new List<AirToken>();
        foreach (var (place, subject, _) in Named(sentence))
        {
            if (!Office().IsMatch(sentence.Folded, place.End)) tokens.Add(new(AirKind.Where, place.Start, place.End, Word: "named", Subject: subject));
        }

        var words = Words().Matches(sentence.Folded);
        tokens.AddRange([.. Strangers(sentence).Where(s => !tokens.Exists(s.Overlaps) && !words.Any(w => s.Start < w.Index + w.Length && w.Index < s.End))]);
        foreach (Match match in words)
        {
            // 徐州市中心城区 and 徐州市区 are 徐州市.
            var (start, end) = (match.Index, match.Index + match.Length);
            if (match.Groups["downtown"].Success && tokens.Find(t => t.End == start || t.End == start + 1) is { End: > 0 } place)
                tokens.Add(new(AirKind.Filler, place.End, end));
            else if (match.Groups["cities"].Success && tokens.Find(t => t.End == start) is { End: > 0 } around)
                tokens.Add(new(AirKind.Where, start, end, Word: "named", Subject: new(sentence.Printed(around.Start, end), null, sentence.Cite(around.Start, end))));
            else
                tokens.Add(new(AirKind.Where, start, end, Word: WordOf(match), Subject: SubjectOf(match, sentence, sentence.Cite(start, end))));
        }

        return tokens;
    }

    /// <summary>Places that are in no list: 乌昌石区域 is spoken of by its name; of 其他地区 and a town nothing is told, but it is no longer the air of the place before.</summary>
    private static IEnumerable<AirToken> Strangers(Passage sentence)
    {
        foreach (Match match in Stranger().Matches(sentence.Folded))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            var region = match.Groups["region"].Success ? new Subject(sentence.Printed(start, end), null, sentence.Cite(start, end)) : null;
            yield return new(AirKind.Where, start, end, Word: region is null ? "stranger" : "named", Subject: region);
        }
    }

    private static string WordOf(Match match) => match.Groups["downtown"].Success || match.Groups["own"].Success ? "own" : match.Groups["parts"].Success ? "parts" : "named";

    private Subject? SubjectOf(Match match, Passage sentence, Evidence evidence)
    {
        if (match.Groups["parts"].Success) return null;
        if (match.Groups["downtown"].Success || match.Groups["own"].Success) return _city is null ? null : _city with { Evidence = evidence };
        if (match.Groups["province"].Success && _province is not null) return _province with { Evidence = evidence };
        return new(sentence.Printed(match.Index, match.Index + match.Length), null, evidence);
    }

    private static IEnumerable<(PlaceMention Place, Subject Subject, DivisionLevel Level)> Named(Passage passage)
    {
        foreach (var place in PlaceFinder.Find(passage.Folded))
        {
            if (place.Candidates is not [var division] || OtherPlace().IsMatch(passage.Folded[Math.Max(0, place.Start - 3)..place.Start])) continue;
            var level = division.Level == DivisionLevel.Province && division.Name.EndsWith('市') ? DivisionLevel.City : division.Level;
            yield return (place, new(division.Name, division.Code, passage.Cite(place.Start, place.End)), level);
        }
    }

    /// <summary>Only compared with, or left out: 仅次于海口, 不含三沙市.</summary>
    [GeneratedRegex("(?:次|优|好|高|低)于$|[受]$|不(?:含|包括|计)$")]
    private static partial Regex OtherPlace();

    /// <summary>海口市生态环境局 says something; it is not where the air is.</summary>
    [GeneratedRegex(@"\G(?:市|省|区|县)?(?:生态环境|环境保护|环保|环境监测|气象|人民政府|政府|大气办|统计)(?:厅|局|部|总站|中心站|监测|站|中心|台|新闻办|办|网|副?市长)|\G(?:晚报|日报|新闻|电视)")]
    private static partial Regex Office();

    /// <summary>汾渭平原11个城市6月平均优良天数比例, 珠三角区域9个城市:10月,…: a period or a colon may stand between the group and what is said of it.</summary>
    private const string Said = "(?=:|的?(?:[前第]?[0-9一二三四]{1,2}(?:[-—~至到][0-9]{1,2})?(?:个?月(?:份)?|季度)|上半年|全年)?,?的?(?:平均|优良|达标|PM|细颗粒|可吸入|臭氧|二氧化|一氧化|AQI|[OSNC]O?[23]?(?:平均)?浓度|(?:环境)?空气质量(?!排)(?:平均|综合)?(?:优良|指数)?))";

    [GeneratedRegex("(?<=^|[,。;:、(]|其中)(?![我本全各该])(?:(?<region>(?!其[他它]|部分|周边|重点|上述|不同|多数|所有|有的|这些|主城)[\u4e00-\u9fff]{2,4}?(?:地区|区域|片区|城市群|都市圈))|[\u4e00-\u9fff]{2,7}?(?:地区|区域|开发区|新区|高新区|经开区|度假区|县|旗|镇|(?<![城市辖地郊林山景])区))" + Said)]
    private static partial Regex Stranger();

    [GeneratedRegex(
        "(?<downtown>(?:中心|主|建成)?城区|市区)(?!县)" +
        "|(?<own>[我本全](?:市|县|州)|全区(?![0-9]))(?!生态环境局|环保局|政府|中心)" +
        "|(?<parts>等[0-9一二三四五六七八九十]{1,3}个?(?:重点|地级|设区|县级)?(?:城市|市|县|区)(?![中内里])|各(?:区|县|市|地|镇|街道)|区县|县区|分城市|分区域|下属)" +
        "|(?:京津冀|长三角|珠三角|汾渭平原|成渝|川渝|苏皖鲁豫|粤港澳大湾区|长江经济带|长江中游|长江三角洲|珠江三角洲|关中|辽中南)(?:及周边)?(?:地区|区域|城市群)?[“”]*(?:2\\+26)?[“”]*(?:(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})个?(?:地级及以上)?(?:城市|市)|城市)?" + Said +
        "|[“”]*2\\+26[“”]*个?城市" + Said +
        "|(?:全省|全区|全国)?(?:[0-9]{1,3}个)?(?:县级|地级及以上|地级|中心|重点|设区|设区的|[\u4e00-\u9fff]{2}通道)?(?<=全国|省|个|级|上|中心|重点|设区|设区的|通道)(?<cities>城市|市)" + Said +
        "|(?<province>(?<![在居列位第])全省|我省|(?<![在居列位第])全(?=区平均))(?!的?环境|生态|[0-9]|排|前|第)" +
        "|(?<![在居列位第])全国" + Said)]
    private static partial Regex Words();
}
