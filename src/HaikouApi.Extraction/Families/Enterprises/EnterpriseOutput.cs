using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Words;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>What a head states, by the figure that counts it: what is made or sold, in which time.</summary>
internal static partial class EnterpriseOutput
{
    /// <summary>年产, 一小时可生产: heads that say in which time.</summary>
    public static bool IsOfTime(Kind kind) => kind == Yearly || kind == Rate;

    /// <summary>Heads of what is made: those, and 生产, 累计生产.</summary>
    public static bool IsMade(Kind kind) => kind == Produced || kind == Making || IsOfTime(kind);

    /// <summary>产量, 产能: heads of what is made that do not say in which time.</summary>
    public static bool IsMadeOf(Kind kind, string head) => kind == Amount && head is ("产量" or "产能" or "总产量" or "总产能" or "生产能力" or "加工能力");

    /// <summary>Whether a head can be counted by a figure: 生产 by what is made, 销售 by that and by money too.</summary>
    public static bool Fits(Sentence sentence, int head, int at)
    {
        var (kind, figure) = (sentence.Tokens[head].Kind, sentence.Tokens[at]);
        if (kind == Making && figure.Kind == SumFigure) return IsSold(sentence, head);
        if (kind == Making || kind == Produced || IsOfTime(kind))
        {
            if (figure.Kind == AreaFigure && IsBuilding().IsMatch(sentence.Passage.Folded.AsSpan(0, figure.Start))) return false;
            return EnterpriseWords.Fits(Amount, figure) && (!Sorts().IsMatch(((Quantity)figure.Value!).UnitPrinted!) || IsOfOrders(sentence, figure))
                && !IsOfOther().IsMatch(sentence.Passage.Folded.AsSpan(0, figure.Start)) && !IsOfOtherBehind().IsMatch(sentence.Passage.Folded, figure.End);
        }

        if ((kind == Staff || kind == Items) && figure.Kind != StaffFigure && head < at && sentence.Passage.Folded[figure.End - 1] == '个'
            && OfThing().IsMatch(sentence.Passage.Folded, figure.End))
        {
            return false;
        }

        return EnterpriseWords.Fits(kind, figure) || VolumeOf(sentence, head, at) is not null;
    }

    /// <summary>员工家里有19个|孩子, 每条生产线要站10个|人: 个 counts what stands behind it.</summary>
    [GeneratedRegex(@"\G(?!左右|以上|[都全均多已也就获]|在岗|正式|固定|本地)[\u4e00-\u9fff]")]
    private static partial Regex OfThing();

    /// <summary>每天要发|2600单.</summary>
    private static bool IsOfOrders(Sentence sentence, Token figure) =>
        ((Quantity)figure.Value!).Unit == "{order}" && figure.Start > 0 && sentence.Passage.Folded[figure.Start - 1] is '发' or '出';

    /// <summary>去年生产金针菇1万余吨, 今年卖出1.3亿元: in a sentence that has said of what time.</summary>
    public static EnterpriseFact? Of(Sentence sentence, int head, int at)
    {
        var (folded, isSold, isSum) = (sentence.Passage.Folded, IsSold(sentence, head), sentence.Tokens[at].Kind == SumFigure);
        var clause = ClauseOf(folded, sentence.Tokens[head].Start);
        if (Every().Match(folded[..sentence.Tokens[head].Start]) is { Success: true } every && !isSum && !isSold
            && !IsSpent(folded[clause..sentence.Tokens[at].Start]))
        {
            return every.Groups["day"].Success
                ? new(sentence, "enterprise-made", "daily_output", head, at) { Per = "d" }
                : new(sentence, "enterprise-made", "annual_capacity", head, at);
        }

        var before = folded[..sentence.Tokens[head].Start];
        return (OfTime().IsMatch(before) || ComparedBehind().IsMatch(folded, sentence.Tokens[at].End)) && !StillPlanned().IsMatch(before)
            ? new(sentence, "enterprise-made", isSum ? "revenue" : isSold ? "sales_volume" : "output", head, at) : null;
    }

    /// <summary>What the growth of a figure is called: that of what is made in a year, a month or a day is of the output all the same.</summary>
    public static string GrowthOf(string metric) => metric switch
    {
        "annual_output" or "daily_output" => "output_growth",
        "annual_capacity" or "monthly_capacity" or "daily_capacity" => "capacity_growth",
        "sales_volume" => "sales_growth",
        "throughput" or "passengers" or "freight" or "flights" => "volume_growth",
        "export_volume" => "export_growth",
        "loans" or "deposits" => metric[..^1] + "_growth",
        _ => metric + (ToFall().IsMatch(metric) ? "_change" : "_growth"),
    };

    /// <summary>What grows less where works do well.</summary>
    [GeneratedRegex("^(?:energy_consumption|cost|emissions|(?:defect|loss)_rate|.*_cycle)$")]
    private static partial Regex ToFall();

    /// <summary>年纺丝量, 日屠宰能力: heads that say in which time by their first character.</summary>
    public static bool IsVolume(string head) => head[0] is '年' or '日' or '月' && head[^1] is '量' or '力' or '能';

    private static bool IsSold(Sentence sentence, int head) => sentence.Passage.Folded[sentence.Tokens[head].Start] is '销' or '卖' or '售';

    public static string MetricOf(Sentence sentence, int head, int at)
    {
        if (VolumeOf(sentence, head, at) is { } volume) return volume;
        var (folded, token) = (sentence.Passage.Folded, sentence.Tokens[head]);
        var metric = EnterpriseWords.MetricOf(token.Kind, folded[token.Start..token.End]);
        if (metric == "annual_output" && folded[token.Start] != '年' && PartOfYear().IsMatch(folded.AsSpan(0, token.Start))) return "output";
        if (metric == "annual_output" && EveryDay().IsMatch(folded[ClauseOf(folded, token.Start)..sentence.Tokens[at].End])) return "daily_output";
        return metric is "annual_capacity" or "annual_output" && EveryMonth().IsMatch(folded[ClauseOf(folded, token.Start)..sentence.Tokens[at].End])
            ? "monthly_capacity" : metric;
    }

    /// <summary>年销售2000多台, 出口3万吨: what is else a sum, by the figure that counts it; mail that leaves is no export.</summary>
    private static string? VolumeOf(Sentence sentence, int head, int at)
    {
        var (folded, token, figure) = (sentence.Passage.Folded, sentence.Tokens[head], sentence.Tokens[at]);
        if (token.Kind != Sum || figure.Kind == SumFigure || !EnterpriseWords.Fits(Amount, figure)
            || Sorts().IsMatch(((Quantity)figure.Value!).UnitPrinted!))
        {
            return null;
        }

        return folded.Contains('邮', StringComparison.Ordinal) ? null
            : folded[token.Start..token.End] switch { "年销售" or "销售" => "sales_volume", "出口" or "年出口" => "export_volume", _ => null };
    }

    private static int ClauseOf(string folded, int at) => at == 0 ? 0 : folded.LastIndexOfAny([',', '。', ';', ':', '“'], at - 1) + 1;

    /// <summary>每天要消耗黄豆4吨, 每年举办3场: taken in or done, and not made.</summary>
    /// <param name="words">What stands before the figure.</param>
    /// <param name="ofMade">Whether a verb of making stands before them, so that 用 and 接 are parts of names: 年产食用菌, 焊接件.</param>
    public static bool IsSpent(string words, bool ofMade = false) => ofMade ? Needing().IsMatch(words) : Spending().IsMatch(words);

    /// <summary>年产, 每天加工: whether a head of what is made says what is done.</summary>
    public static bool EndsInVerb(string head) => "产工理织酿造制炼轧榨染孵铸锻宰栏圃".Contains(head[^1], StringComparison.Ordinal);

    /// <summary>年加工淀粉|要用掉15万吨.</summary>
    [GeneratedRegex("消[耗费化]|需[要求用]|[要需得]用|用[掉去到了]|耗[用掉费]|收购|采购|要[吃喝买]")]
    private static partial Regex Needing();

    [GeneratedRegex("[今去上当全一]年|[0-9]年|半年|季度|[0-9]月|个月|月份|年度|以来|中期|本期|报告期|两季|[春夏秋冬]季")]
    private static partial Regex OfTime();

    [GeneratedRegex("(?<![万亿])[种项类款条家批处所场次届期回门节篇趟户座人位名页首遍笔单票起例桩宗]$")]
    private static partial Regex Sorts();

    /// <summary>今年计划营业收入3亿元;|生产生铁7万吨: of a plan that the sentence began with, and has not left since.</summary>
    [GeneratedRegex("(?:计划|预计|目标|力争|拟)(?!的|.*(?:[今去前当]年|[0-9]年|半年|季度|[0-9]月|目前|已))")]
    private static partial Regex StillPlanned();

    /// <summary>加工包装钢结构铁皮房|5000平方米: how large what stands there is.</summary>
    [GeneratedRegex("[房棚库楼舍厅]$|(?:车间|场地|场馆|基地)(?:面积)?$")]
    private static partial Regex IsBuilding();

    /// <summary>新开工生产和配套项目|61个: how many of them there are, and not what is made.</summary>
    [GeneratedRegex("(?:项目|工程|企业|公司|岗位|车间|生产线|基地|案件|业务|投诉|纠纷|工单|病例|问题|事项)$")]
    private static partial Regex IsOfOther();

    /// <summary>等四个|工业项目.</summary>
    [GeneratedRegex(@"\G(?<=[个项座家])[\u4e00-\u9fff-[的]]{0,6}?(?:项目|工程|企业|公司|基地|园区|村|乡镇)(?![\u4e00-\u9fff])")]
    private static partial Regex IsOfOtherBehind();

    [GeneratedRegex("消[耗费化纳]|植树|造林|需|用|吃|喝|收[购入获]|采[购摘]|买|进[口货]|租|付|耗|节|省|接|排|吸|减|来|看|走|睡|学(?!习?[桌椅习机具])|捐|培|举办"
        + "|车辆|货车|进场|[进出]站|开展|推出|研发|开发|新增|增加|增长|维修|检|补|赔|亏|缺|浪费|供应|供给|提供|供[水电气热]")]
    private static partial Regex Spending();

    /// <summary>每天消耗黄豆4吨,|生产豆腐皮1.2吨; 每天织造|.</summary>
    [GeneratedRegex("(?:(?<day>每[天日]|一天|日均)|每年|年均)[^,。;]*,?[^,。;]{0,6}$")]
    private static partial Regex Every();

    /// <summary>甲集团生产原煤180万吨|,同比增长7%: made in the time that the sentences before it say.</summary>
    [GeneratedRegex(@"\G[,(](?:同比|[较比](?:上年|去年)(?:同期)?)")]
    private static partial Regex ComparedBehind();

    /// <summary>一季度产量380万吨, 1至9月产量20万辆: made in a part of a year, which is named last.</summary>
    [GeneratedRegex("(?:季度|[上下]半年|首季|(?<!1[-至到—~]|前)(?<![0-9])(?!12月)[0-9一二三四五六七八九十]{1,2}个?月份?(?![0-9]*日))(?!.*(?:[今去前]年|[0-9]年|全年))")]
    private static partial Regex PartOfYear();

    /// <summary>日均铁水产量1.3万吨.</summary>
    [GeneratedRegex("日均|每[天日](?!的)")]
    private static partial Regex EveryDay();

    [GeneratedRegex("每个?月|月均")]
    private static partial Regex EveryMonth();
}
