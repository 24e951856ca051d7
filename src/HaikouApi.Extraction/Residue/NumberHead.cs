using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Residue;

/// <summary>A head whose number is a value: a pollutant and its concentration, a verb of granting and its sum.</summary>
/// <param name="About">What the number is.</param>
/// <param name="Fits">Whether a number of that kind and unit can be its.</param>
/// <param name="Before">The head, at the end of the words before the number; null where it stands behind only.</param>
/// <param name="Behind">The head right behind the number.</param>
internal sealed record NumberHead(Detail About, Func<string, string?, bool> Fits, Regex? Before, Regex? Behind = null);

/// <summary>The heads of all families, as data.</summary>
internal static partial class NumberHeads
{
    public static IReadOnlyList<NumberHead> All { get; } =
    [
        new(new("污染物浓度", "a concentration of a pollutant"), (kind, _) => kind == "concentration", Pollutant()),
        new(new("空气质量优良天数比例", "a share of days with good air"), (kind, _) => kind == "percent", GoodShare()),
        new(new("空气质量优良天数", "days with good air"), (_, unit) => unit == "d", GoodDays()),
        new(new("空气质量综合指数", "a composite index of air quality"), (kind, _) => kind == "index", Index()),
        new(new("空气质量排名", "a rank by air quality"), (kind, _) => kind == "ordinal", AirRank()),
        new(new("补贴金额", "the sum of a grant"), (kind, unit) => kind == "money" && unit == "CNY", Grant(), GrantBehind()),
        new(new("企业投资、产值、营收", "what a company invests, makes or sells"), (kind, _) => kind == "money", CompanyMoney(), CompanyMoneyBehind()),
        new(new("产能", "a capacity"), (kind, unit) => kind is "count" or "other" && unit is not (
            "{person}" or "{company}" or "{country_or_region}" or "{city}"), Capacity()),
        new(new("企业占地、面积", "an area of a company"), (_, unit) => unit is "m2" or "har" or "{mu}" or "km2" or "{ping}" or "[sft_i]", Area()),
        new(new("企业员工人数", "the staff of a company"), (_, unit) => unit == "{person}", Staff(), StaffBehind()),
        new(new("专利数", "a number of patents"), (_, unit) => unit is "{item}" or "{piece}", Patents(), PatentsBehind()),
        new(new("国家和地区数", "a number of countries and regions"), (_, unit) => unit == "{country_or_region}", Any()),
        new(new("邮件数量", "a number of postal items"), (kind, unit) => kind == "count" && unit is "{piece}" or "{bag}", Mail(), MailBehind()),
        new(new("活动人数", "how many took part in an event"), (_, unit) => unit == "{person}", Visitors(), VisitorsBehind()),
        new(new("治理点位数", "a number of governance sites"), (_, unit) => unit == "{item}", null, Sites()),
    ];

    /// <summary>A change of the value, and no value.</summary>
    [GeneratedRegex("(?:上升|下降|升高|降低|减少|增加|改善|提高|提升|增长|减|升|降|增|少|多)了?(?:约|近|超)?$")]
    public static partial Regex Change();

    [GeneratedRegex("(?:PM ?2\\.5|PM ?10|O3|SO2|NO2|CO|颗粒物|臭氧|二氧化硫|二氧化氮|一氧化碳)[^。;]{0,40}$")]
    private static partial Regex Pollutant();

    [GeneratedRegex("(?:优良率|优良(?:天数|天|日|日数)?(?:比例|比率|占比|率)|优良天数[^。;]{0,12}占|达标(?:天数)?(?:率|比例))[^。;]{0,14}$")]
    private static partial Regex GoodShare();

    [GeneratedRegex("(?:优良(?:天数|日数|天)|达标天数|有效(?:监测)?天数)[^,。;]{0,8}$")]
    private static partial Regex GoodDays();

    [GeneratedRegex("综合指数[^。;]{0,12}$")]
    private static partial Regex Index();

    [GeneratedRegex("空气[^。;]{0,40}(?:全国|城市)[^。;]{0,12}$")]
    private static partial Regex AirRank();

    [GeneratedRegex("(?:补贴|补助|奖励|给予|立减|减免|抵扣|奖补|资助|优惠|领取|发放)(?!后|资金|总额|政策|共|已|累计)[^,。;]{0,14}$")]
    private static partial Regex Grant();

    [GeneratedRegex(@"\G(?:的)?(?:[一-鿿]{0,6})?(?:补贴|补助|奖励|优惠|消费券)")]
    private static partial Regex GrantBehind();

    [GeneratedRegex("(?:投资|斥资|产值|营收|营业收入|销售额|销售收入|订单)[^,。;]{0,10}$")]
    private static partial Regex CompanyMoney();

    [GeneratedRegex(@"\G的?[一-鿿]{0,4}订单")]
    private static partial Regex CompanyMoneyBehind();

    [GeneratedRegex("(?:产能|年产|日产|月产|年加工|年处理)[^,。;]{0,14}$")]
    private static partial Regex Capacity();

    [GeneratedRegex("(?:占地|厂房|建筑面积|厂区)[^,。;]{0,8}$")]
    private static partial Regex Area();

    [GeneratedRegex("(?:员工|职工)[^,。;]{0,6}$")]
    private static partial Regex Staff();

    [GeneratedRegex(@"\G的?(?:在职|在岗)?(?:员工|职工)")]
    private static partial Regex StaffBehind();

    [GeneratedRegex("专利[^,。;]{0,6}$")]
    private static partial Regex Patents();

    [GeneratedRegex(@"\G(?:国家|授权|发明|实用新型|有效)*专利")]
    private static partial Regex PatentsBehind();

    [GeneratedRegex("$")]
    private static partial Regex Any();

    [GeneratedRegex("(?:邮件|包裹|邮包)[^,。;]{0,14}$")]
    private static partial Regex Mail();

    [GeneratedRegex(@"\G(?:国际|进出口|进口|出口)*(?:邮件|包裹|邮包)")]
    private static partial Regex MailBehind();

    [GeneratedRegex("(?:吸引|参加|参与|参赛|参展)[^,。;]{0,10}$")]
    private static partial Regex Visitors();

    [GeneratedRegex(@"\G[^,。;]{0,10}(?:参加|参与|参赛|参展|齐聚)")]
    private static partial Regex VisitorsBehind();

    [GeneratedRegex(@"\G[^,。;]{0,10}(?:治理点位|特色点位|示范点|示范社区|示范村)")]
    private static partial Regex Sites();
}
