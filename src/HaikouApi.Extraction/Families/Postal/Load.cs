using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Postal;

/// <summary>
/// What a load of mail says: by what it is counted, in which time, and whether it came, can come, or came at the most. Each of these is a slot, which the
/// clause fills wherever it says so.
/// </summary>
internal static partial class Load
{
    public static bool CameThrough(string metric) => metric is "volume" or "bags" or "tonnage" or "weight" or "annual_volume" or "daily_volume";

    /// <summary>The metric of a load; null for any other number.</summary>
    public static string? MetricOf(Quantity quantity, string before, string behind, string earlier)
    {
        if (quantity.Unit is not ("{piece}" or "{bag}" or "t" or "kg" or "{item}" or "{order}")) return null;
        if (Counted.Noun(quantity, before, behind, earlier) is not { } noun || WhatOf(quantity, noun, before, behind) is not { } what) return null;
        if (ItemAlone().IsMatch(before) && Listed().Match(earlier) is { Success: true } list) before = list.Groups["head"].Value + before;
        var own = before[(before.AsSpan().LastIndexOfAny(",:") + 1)..];
        var said = Timed().IsMatch(own) ? own : before; // 每小时通关能力2万件,单日最高34.7万件
        var isByTheHour = HourBehind().IsMatch(behind);
        var isTimed = isByTheHour || TimeBehind().IsMatch(behind);
        if (what is "volume" or "bags" && !isTimed && FirstBatch().IsMatch(before)) return "first_export_items";
        if (what == "volume" && AtMost(said, behind, earlier, isByTheHour, isTimed) is { } most) return most;
        if (Not().IsMatch(said) || (isTimed && !DayBehind().IsMatch(behind))) return null;
        if (LookedInto().IsMatch(said)) return what == "volume" && !isTimed && !Daily().IsMatch(said) ? "inspected_volume" : null;
        if (Daily().IsMatch(said) || isTimed) return what is "volume" or "tonnage" or "bags" ? "daily_" + what : null;
        if (Monthly().IsMatch(said)) return what == "volume" ? "monthly_volume" : null;
        if (Yearly().IsMatch(said)) return what == "volume" ? "annual_volume" : null;
        return what == "volume" && (OfOneDay().IsMatch(before) || OneDay().IsMatch(earlier)) ? null : what;
    }

    /// <summary>每小时可处理信函15万件,包裹|2万件: nothing but what it is.</summary>
    [GeneratedRegex("^[\u4e00-\u9fff]{1,8}$(?<![处理均每共计达到为年月日出进口运发].*)")]
    private static partial Regex ItemAlone();

    /// <summary>The first of such a list says in which time.</summary>
    [GeneratedRegex("(?<=^|[,。;:])(?<head>[^,。;:0-9]{0,12}(?:每小时|日均|每[天日年月]|年均|月均|能力)[^,。;:0-9]{0,20})[0-9.]+[万亿]?余?[件封袋票],"
        + "(?:[\u4e00-\u9fff]{1,8}[0-9.]+[万亿]?余?[件封袋票],)*$")]
    private static partial Regex Listed();

    /// <summary>What can be handled in an hour, a day or a year, and what was the most.</summary>
    private static string? AtMost(string before, string behind, string earlier, bool isByTheHour, bool isTimed)
    {
        if (PerHour().IsMatch(before) || (isByTheHour && Capacity().IsMatch(before))) return "hourly_capacity";
        if (AnnualCapacity().IsMatch(before)) return "annual_capacity";
        if (AtTheMost().IsMatch(before) && !PerHour().IsMatch(before)) return "daily_capacity";
        if (OnOneDay().IsMatch(before) && IsRecord().IsMatch(behind)) return "daily_peak";
        if (DailyPeak().IsMatch(before) || PeakBehind().IsMatch(behind) || IsPeak(before, earlier)) return "daily_peak";
        return DailyCapacity().IsMatch(before) || (isTimed && Capacity().IsMatch(before) && DayBehind().IsMatch(behind)) ? "daily_capacity" : null;
    }

    /// <summary>最多的一天是27日,|过机9万件; 每天出口邮件1万件,|旺季能到2万件.</summary>
    private static bool IsPeak(string before, string earlier) =>
        BusiestDay().IsMatch(earlier) || (Season().IsMatch(before) && Daily().IsMatch(earlier)) || (OneDay().IsMatch(earlier) && Surged().IsMatch(before));

    /// <summary>初六一天,|放行量冲到3.9万件: of one day among others.</summary>
    [GeneratedRegex("(?<![每前])一天,$")]
    private static partial Regex OneDay();

    [GeneratedRegex("(?:[冲飙蹿窜]到|[冲飙攀蹿窜]?[高升上]至|攀[上到]|[创刷]新?[下出]?[^,。;]{0,4})(?:了|约|近|超过?)*$")]
    private static partial Regex Surged();

    [GeneratedRegex("最[多高忙]的?一[天日](?:是|为)?[0-9月日]*,$")]
    private static partial Regex BusiestDay();

    [GeneratedRegex("^(?:旺季|高峰期?)[^,]{0,4}(?:能|可)?[到达]$")]
    private static partial Regex Season();

    /// <summary>件, 封 and 票 count consignments, 个 what is named: parcels or bags.</summary>
    private static string? WhatOf(Quantity quantity, string noun, string before, string behind) => quantity.Unit switch
    {
        "{piece}" => quantity.UnitPrinted![^1] is '件' or '封' ? "volume" : null,
        "{bag}" => "bags",
        "{order}" => noun is "包裹" or "小包" || noun.StartsWith('邮') ? "volume" : null,
        "t" => "tonnage",
        "kg" => "weight",
        _ => quantity.UnitPrinted![^1] switch
        {
            '票' => "volume",
            '个' when !IsBeside().IsMatch(before) && !BesideBehind().IsMatch(behind) => null,
            '个' => noun is "邮袋" or "总包" ? "bags" : quantity.Value >= 10 ? "volume" : null,
            _ => null,
        },
    };

    [GeneratedRegex("日均|天均|平[日时常]|年均|每[天日年]|每小时|单日|一天|一日|最高|最多|峰值")]
    private static partial Regex Timed();

    /// <summary>个 may be anything's: what it counts stands right beside it.</summary>
    [GeneratedRegex("(?:邮[件包袋品]|包裹|总包)(?:数|总|量|已|共|计|累|合|达|到|为|约|近|超|过|突破|有|了|逾)*$")]
    private static partial Regex IsBeside();

    [GeneratedRegex("^(?:国际|[进出]境|进出境|[进出]口|跨境)*(?:邮[件包袋品]|包裹|总包)")]
    private static partial Regex BesideBehind();

    /// <summary>开通首日出口邮件; 新址首日, 办法实施首日 are the first days of something else.</summary>
    [GeneratedRegex("首批(?:国际|出口|出境)*邮件|(?<!新[址规线]|办法|[实施推试]行|实施)首日[^,。;]{0,6}(?<!进)(?:出口|出境)(?:国际)?邮件")]
    private static partial Regex FirstBatch();

    [GeneratedRegex("每(?:个)?小时|时均|一(?:个)?小时|小时(?:最大|设计)?(?:通关|处理|分拣|查验|处置|过机)")]
    private static partial Regex PerHour();

    [GeneratedRegex("能力|分拣|处理|查验|通关|速度|效率|可达")]
    private static partial Regex Capacity();

    [GeneratedRegex("^(?:/|每)小?时")]
    private static partial Regex HourBehind();

    [GeneratedRegex("^(?:/|每)[天日]")]
    private static partial Regex DayBehind();

    [GeneratedRegex("^(?:/|每)")]
    private static partial Regex TimeBehind();

    /// <summary>日均处理能力最高可达|80万件.</summary>
    [GeneratedRegex("日[^,]{0,8}能力[^,]{0,16}(?:最[高大多]|可达)[^,]{0,4}$")]
    private static partial Regex AtTheMost();

    [GeneratedRegex("(?:单日|日|每日|一天)[^,]{0,12}(?:最高|峰值|最多(?![可能])|新高|突破|纪录)|高峰(?:期|时)?[^,]{0,4}(?:单日|日)|高峰(?:期|时)?(?:[^,]{0,2}一天|日)"
        + "|最高(?:的)?(?:单日|一[天日]|日)|最[高多]的?一天|峰值")]
    private static partial Regex DailyPeak();

    [GeneratedRegex("^[^,。;]{0,6}(?:的)?(?:单日|日)[^,。;]{0,6}(?:纪录|峰值|新高|最高)")]
    private static partial Regex PeakBehind();

    /// <summary>创下单日|26.8万件|的纪录.</summary>
    [GeneratedRegex("(?:单日|一[天日])(?:处理|进出口|出口|进口|通关|验放|分拣|收寄|邮件|量)*(?:约|近|超过?|达|为)*$")]
    private static partial Regex OnOneDay();

    [GeneratedRegex("^的?(?:历史|最高)?(?:[纪记]录|新高|峰值|之最)")]
    private static partial Regex IsRecord();

    [GeneratedRegex("年(?:设计|最大)?(?:处理|分拣|通关|监管|吞吐)(?:邮件)?(?:能力|可达|能达|可)|年可(?:处理|分拣|通关)|能力[^,。;]{0,8}每年(?:约|近|超|达)*$")]
    private static partial Regex AnnualCapacity();

    [GeneratedRegex("(?:日均?|每日|每天|一天|单日|全天|最大日|24小时)(?:[^,]{0,12}(?:能力|可处理|可分拣|可通关|可验放|能处理|最多[可能])"
        + "|(?:最大|设计)?(?:处理|通关|分拣|查验)(?:量)?(?:可达|能达))|最大日(?:处理|通关|分拣)"
        + "|日最大(?:可)?(?:处理|通关|分拣|验放|查验|监管|过机)|设计日均?(?:处理|通关|分拣|验放|过机)"
        + "|能力[^,]{0,24}(?:每天|每日|日均?)(?:约|近|超|达)*$|(?:可|能)(?:日|每天|每日)(?:处理|分拣|通关|验放)")]
    private static partial Regex DailyCapacity();

    /// <summary>A part of what is looked into, what is aimed at or could be handled, and what else is counted by other times.</summary>
    [GeneratedRegex("不得|限[寄每]|单[程班]|每小时|每[周班趟晚夜次架列车]|能力|设计|可处理|可达|可载|增加到|增至|(?<!日|天)平均(?!(?:[算折]?下来)?,?(?:每个?|一)[天日月])|签发|印制|发行")]
    private static partial Regex Not();

    [GeneratedRegex("查验|抽查|检疫(?!局|处|部门)|检查(?!站)")]
    private static partial Regex LookedInto();

    [GeneratedRegex("日均|每天|每日|天均|一天|平[日时常]|日(?:分拣|处理|验放|收寄|出口|进口|通关|交换|监管|封发)[\u4e00-\u9fff]{0,6}量")]
    private static partial Regex Daily();

    [GeneratedRegex("月均|每(?:个)?月")]
    private static partial Regex Monthly();

    [GeneratedRegex("年均|每年")]
    private static partial Regex Yearly();

    [GeneratedRegex("单日|最高日|当日|峰值")]
    private static partial Regex OfOneDay();
}
