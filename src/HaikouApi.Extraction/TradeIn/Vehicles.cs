using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>What car is bought: a new-energy one, one that burns fuel, or any.</summary>
internal static partial class Vehicles
{
    /// <summary>A kind of car named as the thing bought.</summary>
    public sealed record Mention(int At, int End, string Kind);

    public static IReadOnlyList<Mention> Find(string folded) =>
        [.. Named().Matches(folded).Where(m => !IsTheOldOne(folded, m)).Select(m => new Mention(m.Index, m.Index + m.Length, m.Groups["nev"].Success ? "nev" : m.Groups["fuel"].Success ? "fuel" : "any"))];

    /// <summary>What the mentions before a sum come to: the last kind, or any where two are joined.</summary>
    public static Mention? Settle(string folded, IReadOnlyList<Mention> mentions)
    {
        if (mentions.Count == 0) return null;
        var last = mentions[^1];
        var specific = mentions.Where(m => m.Kind != "any").ToList();
        if (last.Kind == "any" && specific.Count > 0 && last.At - specific[^1].End < 3) return specific[^1];
        if (specific.Count > 1 && specific[^1] == last && specific[^2].Kind != last.Kind && Joined().IsMatch(folded[specific[^2].End..last.At])) return last with { At = specific[^2].At, Kind = "any" };
        return last;
    }

    /// <summary>报废…燃油乘用车并购买…: the car given up is not the one bought.</summary>
    private static bool IsTheOldOne(string folded, Match match)
    {
        var from = Math.Max(0, match.Index - 30);
        var before = folded[from..match.Index];
        var verb = Verb().Matches(before).LastOrDefault();
        return verb is null ? match.Groups["any"].Success : verb.Groups["old"].Success;
    }

    [GeneratedRegex("(?<nev>新能源(?:小汽车|乘用车|小客车|轿车|汽车|新车|车型|车)(?!充电|下乡活动|消费方案|产业)|纯电动(?:汽车|车|乘用车)?|插电式?混合?动?力?(?:汽车|乘用车)?|新能源(?=补贴|每辆|[0-9]))|(?<fuel>(?:燃油|汽油|传统能源|燃料)(?:小汽车|乘用车|小客车|轿车|汽车|新车|车型|车)|燃油(?=补贴|每辆|[0-9])|[0-9.]{1,3}升(?:\\(含\\))?(?:及)?以下排量(?:的)?(?:燃油)?(?:乘用车|汽车|小汽车)?)|(?<any>乘用车|小汽车|小客车|轿车|家用汽车|家用车|汽车(?!以旧|“|换新|零售|消费|企业|销售|市场|品牌|经销|促|4S|专场|展|补贴|行业|产业|流通|下乡|后市场|置换|报废|更新))")]
    private static partial Regex Named();

    [GeneratedRegex("(?<old>报废|转让|转出|出售|淘汰|注销|卖出|名下|旧)|(?:购买|购置|换购|选购|购入|新购|更新为|置换|买|购)")]
    private static partial Regex Verb();

    [GeneratedRegex("^[^,。;]{0,4}?(?:或者?|和|及|、|与|/)[^,。;]{0,12}$")]
    private static partial Regex Joined();
}
