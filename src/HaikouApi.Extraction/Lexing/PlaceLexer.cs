using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Lexing;

/// <summary>
/// Places by name, own words (全市, 我县) with the level they speak of, and offices (海口市生态环境局), which say something and are no place.
/// </summary>
public static partial class PlaceLexer
{
    /// <summary>The word of a place that is only compared with, left out or visiting: it is nobody's scope.</summary>
    public const string Aside = "aside";

    /// <summary>The level of 市城区: the town of a city, while 城区 alone may be that of a county or a district.</summary>
    public const string TownOfCity = "市城";

    /// <summary>
    /// The places, own words and offices of a passage, in no order. A name that several places have is served as printed, unless one lies in <paramref
    /// name="around"/>.
    /// </summary>
    public static List<Token> Find(Passage passage, IReadOnlyCollection<Division> around)
    {
        var tokens = new List<Token>();
        var folded = passage.Folded;
        foreach (var mention in PlaceFinder.Find(folded))
        {
            var name = folded[mention.Start..mention.End];
            var division = mention.Candidates is [var only] ? Gazetteer.Namesake(only, name, around) ?? only : Gazetteer.Resolve(name, around);
            var (start, end, office) = (mention.Start, mention.End, Office().Match(folded, mention.End));
            if (office.Success) (start, end) = (Whole(tokens, start), end + office.Length);
            var evidence = passage.Cite(mention.Start, mention.End);
            var place = division is null ? new NamedPlace(passage.Printed(mention.Start, mention.End), null, evidence)
                : new(division.Name, division.Code, evidence);
            var aside = Before().IsMatch(folded[Math.Max(0, mention.Start - 4)..mention.Start]) || Behind().IsMatch(folded, mention.End);
            tokens.Add(new(office.Success ? Kinds.Office : Kinds.Place, start, end, Word: aside ? Aside : null, Value: place));
        }

        foreach (Match own in Own().Matches(folded))
        {
            // 成都全市 is 成都市, whose page it may be.
            if (own.Value[0] == '全' && tokens.Find(t => t.Kind == Kinds.Place && t.End == own.Index && t.Word is null) is { End: > 0 } whole)
            {
                tokens.Add(new(Kinds.Filler, whole.End, own.Index + own.Length));
                continue;
            }

            // 徐州市区 and 徐州市中心城区 are 徐州市.
            if (!own.Groups["level"].Success && tokens.Find(t => t.Kind == Kinds.Place && t.End - own.Index is 0 or 1) is { End: > 0 } city)
            {
                tokens.Add(new(Kinds.Filler, city.End, own.Index + own.Length));
            }
            else if (!tokens.Exists(t => t.Start < own.Index + own.Length && own.Index < t.End))
            {
                tokens.Add(new(Kinds.OwnWord, own.Index, own.Index + own.Length,
                    Word: own.Groups["level"] is { Success: true } level ? level.Value
                        : own.Groups["city"].Success ? TownOfCity : own.Value[^2] == '城' ? "城" : "市"));
            }
        }

        return tokens;
    }

    /// <summary>湖南省|娄底市生态环境局: where the name of an office begins; the places before its own are part of it.</summary>
    private static int Whole(List<Token> tokens, int start)
    {
        while (tokens.FindIndex(t => t.Kind == Kinds.Place && t.End == start) is >= 0 and var upper)
        {
            start = tokens[upper].Start;
            tokens.RemoveAt(upper);
        }

        return start;
    }

    /// <summary>Only compared with, left out, or whence somebody comes: 仅次于海口, 不含三沙市, 来自三亚.</summary>
    [GeneratedRegex("(?:次|优|好|高|低|劣|差)于$|[受]$|不(?:含|包括|计)$|(?:来自|除|毗邻|邻近|对比)$")]
    private static partial Regex Before();

    [GeneratedRegex(@"\G(?:市|省|区|县)?(?:客人|游客|代表团|考察团|客商|专家|来宾|朋友|一行)")]
    private static partial Regex Behind();

    /// <summary>海口市生态环境局 says something; it is not where the air is.</summary>
    [GeneratedRegex(@"\G(?:市|省|区|县)?(?:生态环境|环境保护|环保|环境监测|气象|人民政府|政府|大气办|统计)(?:厅|局|部|总站|中心站|监测|站|中心|台|新闻办|办|网|副?市长)"
        + @"|\G第[一二三四五六七八九十]{1,3}届人民代表大会"
        + @"|\G(?:晚报|日报|晨报|早报|时报|商报|都市报|头条|客户端|融媒|新闻|电视|广播|网(?![格络红点状]))")]
    private static partial Regex Office();

    [GeneratedRegex(
        "(?<=^|[^\u4e00-\u9fff]|[年月日份度今在])(?<city>市)(?:中心|主|建成)?城区(?!县)|(?:中心|主|建成)?城区(?!县)|市区(?!县)" +
        "|[我本全](?<level>[市县州盟旗])(?!生态环境|环保局|政府|中心)|(?<=^|[,。;:、月年度])(?<level>县)城(?=空气|环境|优良|PM)" +
        "|[我本](?<level>区)(?!域)|全(?<level>区)(?!域|[0-9]{1,3}(?![0-9月至到—~-]))" +
        "|(?:(?<![在居列位第])全(?<level>省)|我(?<level>省)|(?<![在居列位第])全(?<level>区)(?=平均))(?!的?环境|生态|排|前|第)")]
    private static partial Regex Own();
}
