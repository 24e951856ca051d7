using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Postal;

/// <summary>What a number says of a mail exchange office, by its unit and the words of its clause before and behind it.</summary>
/// <param name="Metric">The name of what it says.</param>
/// <param name="Unit">The unit it has.</param>
/// <param name="Before">What the clause says before the number.</param>
/// <param name="Behind">What it says behind it.</param>
/// <param name="Least">The least that is a load: 1件邮件 is one letter somebody speaks of.</param>
/// <param name="IsOfConsignments">Whether it counts consignments (票).</param>
internal sealed partial record Measure(string Metric, string Unit, Regex Before, Regex Behind, int Least = 0, bool IsOfConsignments = false)
{
    /// <summary>The first that fits is taken.</summary>
    private static readonly Measure[] All =
    [
        new("countries_and_regions_reached", "{country_or_region}", Reach(), Anything()),
        new("countries_and_regions_reached", "{country_or_region}", Anything(), ReachBehind()),
        new("cities_reached", "{city}", CitiesAbroad(), Anything()),
        new("first_export_items", "{piece}", FirstBatch(), NotPerTime()),
        new("first_export_items", "{bag}", FirstBatch(), NotPerTime()),
        new("hourly_capacity", "{piece}", PerHour(), Anything()),
        new("hourly_capacity", "{piece}", Capacity(), HourBehind()),
        new("annual_capacity", "{piece}", AnnualCapacity(), Anything()),
        new("daily_peak", "{piece}", DailyPeak(), Anything()),
        new("daily_capacity", "{piece}", DailyCapacity(), Anything()),
        new("daily_capacity", "{piece}", Capacity(), DayBehind()),
        new("daily_volume", "{piece}", DailyVolume(), NotPerTime()),
        new("annual_volume", "{piece}", AnnualVolume(), NotPerTime()),
        new("volume", "{piece}", Volume(), NotPerTime()),
        new("volume", "{piece}", NotByTheDay(), Mail(), 10),
        new("volume", "{item}", NotByTheDay(), Parcels(), 10),
        new("volume", "{item}", Consignments(), NotPerTime(), IsOfConsignments: true),
        new("bags", "{bag}", Volume(), NotPerTime()),
        new("bags", "{bag}", NotByTheDay(), Mail(), 10),
        new("tonnage", "t", Volume(), NotPerTime()),
        new("tonnage", "t", NotByTheDay(), Mail()),
        new("weight", "kg", Volume(), NotPerTime()),
        new("flights", "{flight}", Flights(), NotPerTime()),
        new("routes", "{item}", Have(), Routes()),
        new("routes", "{item}", RoutesBefore(), NotPerTime()),
        new("share", "%", Share(), NotPerTime()),
        new("time_saved", "d", Saved(), Anything()),
        new("time_saved", "h", Saved(), Anything()),
    ];

    /// <summary>What mail weighs.</summary>
    public static Measure Tonnage { get; } = All.First(m => m.Metric == "tonnage");

    public static Measure Weight { get; } = All.First(m => m.Metric == "weight");

    public bool IsOfWhatCameThrough => Metric is "volume" or "bags" or "tonnage" or "weight" or "annual_volume";

    public static Measure? Of(Quantity quantity, string before, string behind) =>
        IsElsewhere(before) ? null
        : All.FirstOrDefault(m => m.Unit == quantity.Unit && IsCounted(m, quantity) && quantity.Value >= m.Least
            && m.Before.IsMatch(before) && m.Behind.IsMatch(behind));

    /// <summary>Of what is counted by the piece, routes are 条 and consignments 票.</summary>
    private static bool IsCounted(Measure measure, Quantity quantity) =>
        measure.Unit != "{item}" || (measure.Metric == "routes" ? quantity.UnitPrinted == "条"
            : quantity.UnitPrinted!.EndsWith('票') == measure.IsOfConsignments);

    /// <summary>由12万件|提升至30万件: the first of the two is what it was, and no fact of today.</summary>
    public static bool IsFormer(string before, string rest) => Former().IsMatch(before) && Raised().IsMatch(rest);

    /// <summary>What a number is the new height of, which was told of the height before: 进出口业务由20万件|增至500万件.</summary>
    public static Measure? OfRaised(Quantity former, string beforeFormer, Quantity quantity, string before, string behind) =>
        former.Unit == quantity.Unit && RaisedTo().IsMatch(before) && Former().Match(beforeFormer) is { Success: true } was
            ? Of(quantity, beforeFormer[..was.Index], behind) : null;

    /// <summary>总重248吨, where the article is of mail: what the load weighs.</summary>
    public static bool IsWeightOfLoad(Quantity quantity, string before) =>
        quantity.Unit is "t" or "kg" && WeightOfLoad().IsMatch(before) && !NotItsOwn().IsMatch(before);

    /// <summary>Whether a number that nothing fits is one of the mail all the same: of loads, of places reached, or of a change.</summary>
    public static bool MayBe(Quantity quantity, string before, string behind) =>
        !IsElsewhere(before) && quantity.Unit switch
        {
            "{piece}" or "{bag}" or "{flight}" or "{country_or_region}" or "t" or "kg" => true,
            "d" or "h" => Saves().IsMatch(before),
            "{item}" => quantity.UnitPrinted == "条" && before.Contains("邮路", StringComparison.Ordinal),
            "%" => Changes().IsMatch(before),
            _ => false,
        };

    /// <summary>
    /// Whether the clause speaks of other things than the mail of an office. 某机场对俄邮件达到: where mail is what is counted, it is no matter where; and
    /// behind 占全国… stands what it is a part of.
    /// </summary>
    private static bool IsElsewhere(string before)
    {
        var part = PartOf().Match(before);
        return Elsewhere().IsMatch(part.Success ? before[..part.Index] : before) && (NotItsOwn().IsMatch(before) || !OfMail().IsMatch(before));
    }

    [GeneratedRegex("占[^占]{0,16}(?:邮|包裹)[^占]{0,10}$")]
    private static partial Regex PartOf();

    /// <summary>The mail itself right before the number.</summary>
    [GeneratedRegex("(?:邮件|邮包|邮袋)(?:总?量|业务量|货机|包机|专机|航班)?(?:已|共|计|累计|合计|总计|执行|保障|运输|总重量?)*(?:达到?|为|约|近|超过?|突破|有|了)*$")]
    private static partial Regex OfMail();

    [GeneratedRegex("查获|查扣|查验出|截获|退运|侵权|禁限|违禁|濒危|走私|去年同期|上年|全国|全省|全球|我国|快递(?!邮件)|国内|来自$|前$")]
    private static partial Regex NotItsOwn();

    [GeneratedRegex("缩短|节省|节约|提速|压缩|减少|省下")]
    private static partial Regex Saves();

    [GeneratedRegex("增长|上升|增加|下降|减少|下滑|增幅|降幅")]
    private static partial Regex Changes();

    [GeneratedRegex("")]
    private static partial Regex Anything();

    /// <summary>Roads, ships, airports and couriers move other things too; what was seized or sent back was not exchanged; 去年同期 is another year's.</summary>
    [GeneratedRegex("公路(?!口岸)|(?<!水)陆路(?!口岸)|陆运|卡航|卡车|(?<!比|较)海运(?!邮)|我国(?:已?与|已?同|共)|铁路(?!口岸)|班列|快递(?!邮件)|货邮|货运(?!包机)|吞吐|机场|查获|查扣|查验出|截获|退运|侵权|禁限|违禁|濒危|走私|去年同期|上年同期|上年度?同|全国邮政|全国(?:国际|进出境|出口|进口)*邮件|全国海关|全国(?:共|各|的|所有)|全省邮政|全球邮政|国内邮|行政处罚|专利|设备|案件|投诉|征税|税款|来自$|前$")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("(?:[由从]|原来的?|此前的?|过去的?|以往的?|原先的?)(?:最初的?|原来的?|当初的?|过去的?|此前的?|开通时的?|以前的?|20[0-9]{2}年的?|每[天日]|每小时)?(?:约|近|不足|不到|平均)?$")]
    private static partial Regex Former();

    [GeneratedRegex("(?:扩展|增加|增长|提升|提高|上升|跃升|攀升|扩大|发展|突破|增|升)(?:到|至|为)(?:了)?(?:20[0-9]{2}年|去年|今年|如今|现在|目前)?(?:全年)?的?(?:约|近|超过?|逾)*$")]
    private static partial Regex RaisedTo();

    [GeneratedRegex("(?:总重|重量|总重量|货重|载重)(?:达到?|为|约|近|超过?|逾|共计|合计)*$")]
    private static partial Regex WeightOfLoad();

    /// <summary>进出境邮件3.2万票.</summary>
    [GeneratedRegex("^(?!.*(?:" + Not + "|日均|每天|每日|天均|年均|每年|包机|航班)).*(?:邮件|邮包|包裹)(?:总?量|业务量)?(?:已|共|计|累计|合计|总计|达到?|为|约|近|超过?|突破|有|了)*$")]
    private static partial Regex Consignments();

    [GeneratedRegex("年(?:设计|最大)?(?:处理|分拣|通关|监管|吞吐)(?:邮件)?(?:能力|可达|能达|可)|年可(?:处理|分拣|通关)|能力[^,。;]{0,8}每年(?:约|近|超|达)*$")]
    private static partial Regex AnnualCapacity();

    [GeneratedRegex("^,?[^,;。]{0,8}?(?:提升|提高|增长?|扩|上升|跃升|攀升|升至|缩|压|减|降)")]
    private static partial Regex Raised();

    [GeneratedRegex("(?:发|寄|运|送|拨|销|派|转|输|递|通|飞|驶|走|辐射|拓展|延伸)[\u4e00-\u9fff]?(?:至|到|往|向)|覆盖|通达|通邮|联通|互通|互联|互换|直达|直封|辐射|寄达|寄往|寄到|发往|送达|送往|运往|到达|抵达|连接|连通|链接|畅通|遍及|遍布|销往|投递|可达|直飞|与全球|与世界|增至|扩展|扩大")]
    private static partial Regex Reach();

    [GeneratedRegex("^(?:[^,;。]{0,20}?)(?:互联互通|通邮|直封|互换|建立[^,;。]{0,8}关系|的(?:国际)?(?:邮件|邮路|通邮))")]
    private static partial Regex ReachBehind();

    [GeneratedRegex("^(?!.*(?:国内|省内|我国|境内|全国)).*国家(?:和地区|\\(地区\\))?(?:的|、|和|及)?$|^(?!.*(?:国内|省内|我国|境内|全国))(?=.*(?:境外|海外|国外|全球|世界)).*(?:覆盖|通达|直达|直封|互联|联通|寄达|辐射)")]
    private static partial Regex CitiesAbroad();

    [GeneratedRegex("首批(?:国际|出口|出境)*邮件|首日[^,。;]{0,6}(?:出口|出境)(?:国际)?邮件")]
    private static partial Regex FirstBatch();

    [GeneratedRegex("每(?:个)?小时|时均|小时(?:最大|设计)?(?:通关|处理|分拣|查验|处置|过机)")]
    private static partial Regex PerHour();

    [GeneratedRegex("能力|分拣|处理|查验|通关|速度|效率|可达")]
    private static partial Regex Capacity();

    [GeneratedRegex("^(?:/|每)小?时")]
    private static partial Regex HourBehind();

    [GeneratedRegex("^(?:/|每)[天日]")]
    private static partial Regex DayBehind();

    [GeneratedRegex("(?:单日|日|每日|一天)[^,]{0,12}(?:最高|峰值|最多|新高|突破|纪录)|高峰(?:期|时)?[^,]{0,4}(?:单日|日)|高峰日|最高(?:单)?日|峰值")]
    private static partial Regex DailyPeak();

    [GeneratedRegex("(?:日均?|每日|每天|单日|全天|24小时)(?:[^,]{0,12}(?:能力|可处理|可分拣|可通关|可验放|能处理)|(?:最大|设计)?(?:处理|通关|分拣|查验)(?:量)?(?:可达|能达))|能力[^,]{0,24}(?:每天|每日|日均?)(?:约|近|超|达)*$|(?:可|能)(?:日|每天|每日)(?:处理|分拣|通关|验放)")]
    private static partial Regex DailyCapacity();

    /// <summary>A part of what is looked into, what is aimed at or could be handled, and what else is counted by the day.</summary>
    private const string Not = "查验|抽查|每小时|每[周班趟晚夜次]|能力|设计|可处理|可达|增加到|增至|平均|单日|最高日|当日|峰值|月均|每月|签发|印制|发行";

    /// <summary>Handled in all, not by the day or the year.</summary>
    [GeneratedRegex("^(?!.*(?:" + Not + "|日均|每天|每日|天均|年均|每年))(?=.*(?:邮|包裹|业务量|处理|监管|验放|出境|进境|出口|进口|进出口|总量|货物|突破|累计|共|合计|总计|收寄|其中|通关量))")]
    private static partial Regex Volume();

    [GeneratedRegex("^(?!.*(?:" + Not + "))(?=.*(?:日均|每天|每日|天均|日(?:分拣|处理|验放|收寄|出口|进口)量))(?=日均[约近超达过]{0,2}$|.*(?:分拣量|邮|包裹|业务量|处理|监管|验放|出境|进境|出口|进口|总量|收寄|通关量))")]
    private static partial Regex DailyVolume();

    [GeneratedRegex("^(?!.*(?:" + Not + "|日均|每天|每日|天均))(?=.*(?:年均|每年))(?=.*(?:邮|包裹|业务量|处理|监管|验放|出境|进境|出口|进口|总量|收寄|通关量))")]
    private static partial Regex AnnualVolume();

    [GeneratedRegex("^(?!.*(?:" + Not + "|日均|每天|每日|天均|年均|每年))")]
    private static partial Regex NotByTheDay();

    /// <summary>26袋邮包、共计139件邮件.</summary>
    [GeneratedRegex("^(?:的)?[\u4e00-\u9fff]{0,4}?(?<![其此该])(?:国际|进境|出境|进出境|出口|进口|进出口|进口和出口|跨境)*(?:邮包|邮件|包裹邮件|邮袋|邮政包裹|包裹)(?!的(?![^,。;]{0,10}(?:班列|列车|专列|航班|包机|货车|卡车|集装箱|邮车|车辆))|为|是|中|被|局|处理)")]
    private static partial Regex Mail();

    /// <summary>17977个邮包.</summary>
    [GeneratedRegex("^(?:国际|进境|出境|进出境|出口|进口)*(?:邮包|邮件|包裹)(?=[,。;、]|$|的[^,。;]{0,14}(?:班列|列车|专列|航班|包机|货机|飞机|货车|卡车|车辆))")]
    private static partial Regex Parcels();

    [GeneratedRegex("^(?!.*(?:旅客|客运|" + Not + ")).*(?:邮|包机)")]
    private static partial Regex Flights();

    [GeneratedRegex("(?:已有|现有|共有|拥有|已?开通|开辟|增至|增加到|增加至|扩至|达到?)[^;。]{0,40}$")]
    private static partial Regex Have();

    /// <summary>国际邮路由12条增至19条.</summary>
    [GeneratedRegex("(?:国际航线|邮路|邮件[^,。;]{0,6}线路|运邮(?:航线|专线|线路))(?:[由从][0-9]{1,3}条)?(?:已)?(?:(?:增|增加|增长|扩|扩展|拓展)[到至为]|达到?|现有|已有)?$")]
    private static partial Regex RoutesBefore();

    [GeneratedRegex("^(?=[^;。]*邮)[^;。]{0,40}?(?:线路|邮路|航线|专线|路线)|^(?:直达|直封|航空|国际|运邮|陆路|铁路)*邮路")]
    private static partial Regex Routes();

    /// <summary>约占全国邮件总量的两成: of what the mail is a part.</summary>
    [GeneratedRegex("占(?:到|据)?[^,。;]{0,24}(?:邮件|邮包|包裹|业务量|总量|(?:全国|全省|全区)的?)[^,。;占元值额]{0,6}(?:约|近|超过?|达|的)*$")]
    private static partial Regex Share();

    [GeneratedRegex("^(?!/|每)")]
    private static partial Regex NotPerTime();

    [GeneratedRegex("(?:缩短|省下|节省|节约|提升|提速|压缩|减少|提前|加快|(?<!最)快|省)(?:在途|运输|通关|邮寄|寄递|处理|全程|平均|传递|投递|运递|验关|清关)*(?:时间|时限|时长|时效|周期)?(?:了|近|约|将近|大约|至少|超|超过|不少于)?$")]
    private static partial Regex Saved();
}
