using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>A figure that a phrase states of a company.</summary>
/// <param name="Match">Where it is stated.</param>
/// <param name="Metric">What is stated.</param>
/// <param name="Head">The words that say so.</param>
/// <param name="Number">The figure, a <see cref="Quantity"/>.</param>
internal sealed partial record EnterpriseFact(RuleMatch Match, string Metric, Token Head, Token Number)
{
    /// <summary>Between a head and its figure stand no more characters that nobody knows.</summary>
    private const int Farthest = 14;

    /// <summary>Before its head a figure stands nearer.</summary>
    private const int Nearest = 8;

    /// <summary>What the figure is counted by: an hour of 一小时生产….</summary>
    public string? Per { get; init; }

    /// <summary>Whether the figure is by how much it fell.</summary>
    public bool IsFall { get; init; }

    /// <summary>Whose it is, where the phrase says so itself.</summary>
    public Company? Owner { get; init; }

    public Quantity Figure => (Quantity)Number.Value!;

    public static IEnumerable<EnterpriseFact> Of(RuleMatch match) => Of(match, Farthest);

    /// <summary>400多万元年货订单: the figure before its head.</summary>
    public static IEnumerable<EnterpriseFact> Behind(RuleMatch match) => Of(match, Nearest);

    /// <summary>订单同比增长15%.</summary>
    public static IEnumerable<EnterpriseFact> Growth(RuleMatch match) =>
        match.One("head") is { } head && (match.One("growth") ?? match.One("figure")) is { } figure
            && AreNear(match, head, match.Rule == "enterprise-growth-and-figure" ? figure : match.One("figure") ?? figure, Farthest)
            ? [new(match, MetricOf(match, head) + "_growth", head, figure) { IsFall = match.Has(EnterpriseKinds.Down) }] : [];

    /// <summary>…,同比增长5%: of what was stated before; the sentence knows of what.</summary>
    public static IEnumerable<EnterpriseFact> GrowthBehind(RuleMatch match) =>
        [new(match, "_growth", match.First, match.One("growth")!.Value) { IsFall = match.Has(EnterpriseKinds.Down) }];

    /// <summary>营业收入、净利润分别为9.1亿元、1.2亿元: one figure for each head, or all for the only one.</summary>
    public static IEnumerable<EnterpriseFact> Each(RuleMatch match)
    {
        List<Token> heads = [.. match.All("heads").Where(h => h.Kind != Kinds.Join)], figures = [.. match.All("figures").Where(f => f.Value is Quantity)];
        if (heads.Count > 1 && heads.Count != figures.Count) return [];
        return figures.Select((figure, i) => (Head: heads.Count == 1 ? heads[0] : heads[i], figure)).Where(f => EnterpriseWords.Fits(f.Head.Kind, f.figure))
            .Select(f => new EnterpriseFact(match, MetricOf(match, f.Head), f.Head, f.figure));
    }

    /// <summary>营业收入9.1亿元、净利润1.2亿元,分别同比增长12%和8%: to each head its figure, and the rates to the last list of heads that has as many.</summary>
    public static IEnumerable<EnterpriseFact> Growths(RuleMatch match)
    {
        IReadOnlyList<Token> heads = match.All("pairs", EnterpriseKinds.Sum), figures = match.All("pairs", EnterpriseKinds.SumFigure),
            rates = match.All("growths", EnterpriseKinds.Share);
        if (heads.Count != figures.Count) return [];
        var first = heads.Count - rates.Count;
        var isShared = first == 0 || (first > 0
            && match.Sentence.Passage.Folded[figures[first - 1].End..heads[first].Start].Contains(',', StringComparison.Ordinal));
        return heads.Select((head, i) => new EnterpriseFact(match, MetricOf(match, head), head, figures[i]))
            .Concat(isShared ? rates.Select((rate, i) => new EnterpriseFact(match, MetricOf(match, heads[first + i]) + "_growth", heads[first + i], rate) { IsFall = match.Has(EnterpriseKinds.Down) })
                : []);
    }

    /// <summary>甲、乙两家营业收入分别为9亿元、8亿元: to each company its figure.</summary>
    public static IEnumerable<EnterpriseFact> OfEach(RuleMatch match)
    {
        IReadOnlyList<Token> names = match.All("names", EnterpriseKinds.Company);
        List<Token> figures = [.. match.All("figures").Where(f => f.Value is Quantity)];
        if (match.One("head") is not { } head || names.Count != figures.Count || figures.Exists(f => !EnterpriseWords.Fits(head.Kind, f))) return [];
        return names.Select((name, i) => new EnterpriseFact(match, MetricOf(match, head), head, figures[i]) { Owner = (Company)name.Value! });
    }

    /// <summary>去年生产金针菇1万余吨, 今年卖出1.3亿元: in a clause that says of what time.</summary>
    public static IEnumerable<EnterpriseFact> Made(RuleMatch match)
    {
        if (match.One("head") is not { } head || match.One("figure") is not { } figure || !AreNear(match, head, figure, Nearest)) return [];
        var folded = match.Sentence.Passage.Folded;
        var (isSold, isSum) = (folded[head.Start..head.End] is "销售" or "卖出" or "售出" or "卖掉", figure.Kind == EnterpriseKinds.SumFigure);
        if (isSum ? !isSold : !EnterpriseWords.Fits(EnterpriseKinds.Amount, figure) || Sorts().IsMatch(((Quantity)figure.Value!).UnitPrinted!)) return [];
        var clause = ClauseOf(folded, head.Start);
        if (OfTime().IsMatch(folded[clause..head.Start])) return [new(match, isSum ? "revenue" : isSold ? "sales_volume" : "output", head, figure)];
        if (isSum || isSold || Every().Match(folded[..clause]) is not { Success: true } every) return [];
        return every.Groups["day"].Success ? [new(match, "output_per_day", head, figure) { Per = "d" }] : [new(match, "annual_capacity", head, figure)];
    }

    [GeneratedRegex("[今去上当全一]年|[0-9]年|半年|季度|[0-9]月|个月|月份|年度|以来")]
    private static partial Regex OfTime();

    [GeneratedRegex("[种项类款条家批处所场次届期回门节篇趟户座人位名页首遍]$")]
    private static partial Regex Sorts();

    /// <summary>年产酱油8000吨、食醋5000吨.</summary>
    public static IEnumerable<EnterpriseFact> Yearly(RuleMatch match) => ByTime(match, h => CapacityOf(match.Sentence.Passage.Folded.AsSpan(h.Start, h.End - h.Start)));

    private static string CapacityOf(ReadOnlySpan<char> head) =>
        head.Contains('日') ? "daily_capacity" : head.Contains('月') ? "monthly_capacity" : "annual_capacity";

    /// <summary>今年累计生产大米600吨.</summary>
    public static IEnumerable<EnterpriseFact> Output(RuleMatch match) =>
        match.One("head") is { } head && match.One("figure") is { } figure && EnterpriseWords.Fits(EnterpriseKinds.Amount, figure)
            && AreNear(match, head, figure, Nearest) ? [new(match, "output", head, figure)] : [];

    /// <summary>一小时可生产50万片.</summary>
    public static IEnumerable<EnterpriseFact> ByTime(RuleMatch match) =>
        ByTime(match, h => h.Word switch { "h" => "output_per_hour", "min" => "output_per_minute", _ => "output_per_day" });

    private static IEnumerable<EnterpriseFact> ByTime(RuleMatch match, Func<Token, string> metric)
    {
        List<Token> figures = [.. match.All("figures").Where(f => f.Value is Quantity)];
        if (match.One("head") is not { } head || !AreNear(match, head, figures[0], Farthest) || IsSpent(match, head, figures[0])) return [];
        return figures.TakeWhile(f => EnterpriseWords.Fits(EnterpriseKinds.Amount, f)).Select(f => new EnterpriseFact(match, metric(head), head, f) { Per = head.Word });
    }

    /// <summary>每天要消耗黄豆4吨, 每年举办3场: taken in or done, and not made.</summary>
    private static bool IsSpent(RuleMatch match, Token head, Token figure) =>
        Spending().IsMatch(match.Sentence.Passage.Folded.AsSpan(head.Start, figure.Start - head.Start)) || Sorts().IsMatch(((Quantity)figure.Value!).UnitPrinted!);

    [GeneratedRegex("消[耗费]|需|用|吃|喝|收[购入获]|采[购摘]|买|进[口货]|租|付|耗|节|省|接|排|吸|减|来|看|走|睡|学|捐|培|举办|开展|推出|研发|开发|新增|增加|增长|维修|检|补|赔|亏|缺|浪费|供应|供给|提供|供[水电气热]")]
    private static partial Regex Spending();

    /// <summary>订单已排满,达到360万吨: the clause behind says how much it is.</summary>
    public static IEnumerable<EnterpriseFact> Reached(RuleMatch match) =>
        match.One("head") is { } head && match.One("figure") is { } figure && EnterpriseWords.Fits(head.Kind, figure) && figure.Start - head.End <= Farthest
            && Reach().IsMatch(match.Sentence.Passage.Folded[head.End..figure.Start]) ? [new(match, MetricOf(match, head), head, figure)] : [];

    /// <summary>营业收入增长7.9%,达52亿元.</summary>
    public static IEnumerable<EnterpriseFact> ReachedByGrowth(RuleMatch match) =>
        match.One("head") is { } head && match.One("growth") is { } growth && match.One("figure") is { } figure && EnterpriseWords.Fits(head.Kind, figure)
            && Reach().IsMatch(match.Sentence.Passage.Folded[growth.End..figure.Start]) ? [new(match, MetricOf(match, head), head, figure)] : [];

    [GeneratedRegex("^[^,0-9“”:的]*,(?:已|共|总计|合计|累计)?(?:达到?了?|超过|突破)$")]
    private static partial Regex Reach();

    private static IEnumerable<EnterpriseFact> Of(RuleMatch match, int farthest)
    {
        if (match.One("head") is not { } head || match.One("figure") is not { } figure) return [];
        if (VolumeOf(match, head, figure) is { } volume) return AreNear(match, head, figure, Nearest) ? [new(match, volume, head, figure)] : [];
        if (!EnterpriseWords.Fits(head.Kind, figure) || !AreNear(match, head, figure, farthest)) return [];
        return [new(match, MetricOf(match, head), head, figure)];
    }

    /// <summary>年销售2000多台, 出口3万吨: what is else a sum, by the figure that counts it; mail that leaves is no export.</summary>
    private static string? VolumeOf(RuleMatch match, Token head, Token figure) =>
        head.Kind != EnterpriseKinds.Sum || figure.Kind == EnterpriseKinds.SumFigure || !EnterpriseWords.Fits(EnterpriseKinds.Amount, figure)
            || Sorts().IsMatch(((Quantity)figure.Value!).UnitPrinted!) || match.Sentence.Passage.Folded.Contains('邮', StringComparison.Ordinal) ? null
        : match.Sentence.Passage.Folded[head.Start..head.End] switch { "年销售" or "销售" => "sales_volume", "出口" or "年出口" => "export_volume", _ => null };

    private static string MetricOf(RuleMatch match, Token head)
    {
        var metric = EnterpriseWords.MetricOf(match.Sentence.Passage.Folded[head.Start..head.End]);
        var isMonthly = metric is "annual_capacity" or "annual_output"
            && EveryMonth().IsMatch(match.Sentence.Passage.Folded[ClauseOf(match.Sentence.Passage.Folded, head.Start)..match.Last.End]);
        return isMonthly ? "monthly_capacity" : metric;
    }

    private static int ClauseOf(string folded, int at) => at == 0 ? 0 : folded.LastIndexOfAny([',', '。', ';', ':', '“'], at - 1) + 1;

    private static bool AreNear(RuleMatch match, Token head, Token figure, int farthest)
    {
        var (from, to) = head.Start < figure.Start ? (head.End, figure.Start) : (figure.End, head.Start);
        return to - from <= (match.Rule == "enterprise-raised" ? 30 : farthest)
            && (match.Rule == "enterprise-raised" || !Apart().IsMatch(match.Sentence.Passage.Folded[from..to].TrimStart(':')));
    }

    /// <summary>每天消耗黄豆4吨,生产豆腐皮1.2吨.</summary>
    [GeneratedRegex("(?:(?<day>每[天日]|一天|日均)|每年|年均)[^,。;]*,$")]
    private static partial Regex Every();

    [GeneratedRegex("每个?月|月均")]
    private static partial Regex EveryMonth();

    /// <summary>What makes another thing of the figure: 员工人均, 产值中的, 订单损失.</summary>
    [GeneratedRegex("[0-9:“”]|人均|平均(?!投)|每|其中|损失|还差|还缺|剩|补偿|优惠|减免|奖|违约|占|高于|低于|以上的|不低于|来自|归|欠|罚|亏|[中里]的|需|应|政府|银行|部门|带动|辐射|服务|从|由|约|逾|不足|突破|近(?![年日期来])|超(?!级)")]
    private static partial Regex Apart();
}
