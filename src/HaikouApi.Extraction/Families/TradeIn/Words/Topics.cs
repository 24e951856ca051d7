using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>What is spoken of: cars, or other things for which there are subsidies too.</summary>
internal enum Topic
{
    Cars,
    OtherVehicles,
    OtherGoods,
}

/// <summary>Of the two schemes that run side by side, each with its days, the one that is spoken of: the old car is scrapped, or it is sold.</summary>
internal enum Scheme
{
    Either,
    Scrapping,
    Replacing,
}

/// <summary>What the words of a sentence are about: cars, other vehicles (电动自行车, 货车), or other goods (家电).</summary>
internal sealed partial class Topics
{
    private readonly List<(int At, Topic Topic)> _named = [];
    private readonly Topic _before;

    public Topics(string folded, Topic before)
    {
        _before = before;
        foreach (Match word in Word().Matches(folded))
        {
            // 新车 is a car, but not where bicycles are traded in.
            if (!word.Groups["new"].Success || AtEnd != Topic.OtherVehicles) _named.Add((word.Index, TopicOf(word)));
        }
    }

    private static Topic TopicOf(Match word) =>
        word.Groups["car"].Success || word.Groups["new"].Success ? Topic.Cars
        : word.Groups["vehicle"].Success ? Topic.OtherVehicles
        : Topic.OtherGoods;

    /// <summary>Whether cars are what was named last before a place.</summary>
    public bool IsCar(int at) => _named.LastOrDefault(n => n.At < at, (At: -1, Topic: _before)).Topic == Topic.Cars;

    public static Scheme SchemeOf(string folded)
    {
        var (scraps, replaces) = (folded.Contains("报废", StringComparison.Ordinal), Replaces().IsMatch(folded));
        return scraps == replaces ? Scheme.Either : scraps ? Scheme.Scrapping : Scheme.Replacing;
    }

    /// <summary>Where the first word for either stands, or -1.</summary>
    public static int SchemeWord(ReadOnlySpan<char> folded)
    {
        foreach (var word in Either().EnumerateMatches(folded)) return word.Index;
        return -1;
    }

    private const string Replacing = "置换|转让|转出|出售";

    [GeneratedRegex(Replacing)]
    private static partial Regex Replaces();

    [GeneratedRegex("报废|" + Replacing)]
    private static partial Regex Either();

    /// <summary>What the next sentence starts from.</summary>
    public Topic AtEnd => _named.Count > 0 ? _named[^1].Topic : _before;

    [GeneratedRegex(
        "(?<car>(?<!充电|出租|公交|三轮)汽车(?!站)|(?:纯|双模|混合动力)电动(?!专用|商用|客|大)[\u4e00-\u9fff]{0,3}?车(?!站)|混合动力车|[微小]型客车|乘用车|小客车|轿车|小汽车|家用车"
            + "|新能源车|燃油车|购车|换车|货车(?!司机|驾驶|运输|通行)|载货|卡车|黄标车|柴油车|载客车)"
            + "|(?<new>新车|车价)|(?<vehicle>专用车(?!辆)|商用车|电动自行车|电动车|三轮车|两轮车|电单车|电瓶车|助力车|代步车|自行车|农机|拖拉机|收割机|公交|出租|客运|摩托|(?:电动|燃油|轻型|重型|老旧|二轮|购买?|换购)机车(?!辆)|船舶|农业机械)"
            + "|(?<!元|叠加|赠送|[赠送加和及与、])(?:普惠|通用|零售|百货|商超|餐饮|文旅|家电|成品油|住宿)类?(?:电子)?(?:消费券|优惠券|券)"
            + "|家电(?!类?(?:消费)?券)|家居|家装|家具|厨卫|装修|手机|平板|数码|空调|冰箱|电视机?|洗衣机|热水器|电脑|充电桩|电梯|设备更新|餐饮|文旅|住房|购房|驾驶培训|驾校|产量|产能|扩大生产")]
    private static partial Regex Word();
}
