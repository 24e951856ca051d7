using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>
/// How texts state figures of companies. A head and a figure bind where the one can count the other; a few words that nobody knows may stand between.
/// </summary>
internal static class EnterpriseGrammar
{
    private static readonly Dictionary<string, string> Named = new()
    {
        ["Any"] = "(SumHead|AreaHead|StaffHead|ItemHead|AmountHead|OrderHead)",
        ["Made"] = "(AmountFigure|ItemFigure|AreaFigure)",
        ["Some"] = "(SumFigure|AreaFigure|StaffFigure|ItemFigure|AmountFigure)",
        ["Ordered"] = "(SumFigure|AmountFigure|ItemFigure)",
        ["Words"] = "DoneFigure? (Other Other? Other?)? DoneFigure?",
        ["OnWhat"] = "(Other|ItemHead|FloorHead|DoneFigure)?",
        ["Grown"] = "AgainstLastYear? Other? (GrowsBy|FallsBy)",
    };

    public static Grammar<EnterpriseFact> All { get; } = new(Named,
    [
        new("enterprise-figures-and-growths", "营业收入9.1亿元、净利润1.2亿元,分别同比增长12%和8%",
            "pairs:(SumHead Words SumFigure ((Join|Comma) Other? SumHead Words SumFigure)+) Comma? FigureEach? AgainstLastYear? FigureEach? Other? (GrowsBy|FallsBy) FigureEach? growths:(FigurePercent ((Join|Comma) FigurePercent)+)" +
            "|pairs:(SumHead (Join SumHead)+ Words FigureEach SumFigure ((Join|Comma) SumFigure)+) Comma? FigureEach? AgainstLastYear? FigureEach? Other? (GrowsBy|FallsBy) FigureEach? growths:(FigurePercent ((Join|Comma) FigurePercent)+)",
            EnterpriseFact.Growths),

        new("enterprise-each", "甲公司、乙公司和丙公司前三季度营业收入分别为9.1亿元、8亿元和7亿元",
            "(?<!Join)(?<!Company Comma) names:(Company ((Join|Comma) Company)+) (NoCompany|Figure|Other)* head:Any Words (SumFigure Comma)? Words FigureEach figures:(Some ((Join|Comma) Some)+) (?!Join)" +
            "|head:Any Words Some? Comma names:(Company ((Join|Comma) Company)+) (NoCompany|Figure|Other)* FigureEach Other? figures:(Some ((Join|Comma) Some)+) (?!Join)",
            EnterpriseFact.OfEach),

        new("enterprise-figures", "营业收入、净利润分别为9.1亿元、1.2亿元", "heads:(Any (Join Any)*) Words FigureEach figures:(Some ((Join|Comma) Some)+)",
            EnterpriseFact.Each),

        new("enterprise-growth-and-figure", "营业收入增长7.9%,达52亿元",
            "head:(SumHead|AmountHead|OrderHead) Words Grown growth:FigurePercent Comma figure:(SumFigure|Made)",
            m => EnterpriseFact.ReachedByGrowth(m).ToList() is { Count: > 0 } reached ? [.. reached, .. EnterpriseFact.Growth(m)] : []),

        new("enterprise-growth", "订单同比增长15%", "head:Any Words Grown figure:FigurePercent", EnterpriseFact.Growth),

        new("enterprise-growth-behind", "营业收入20亿元,同比增长5%", "AgainstLastYear Other? (GrowsBy|FallsBy) growth:FigurePercent|(GrowsBy|FallsBy) growth:FigurePercent",
            EnterpriseFact.GrowthBehind),

        new("enterprise-raised", "产能由原来的15万套提高到20万套",
            "head:(AmountHead|OrderHead|StaffHead|SumHead) (Other|PastFigure)* Some Words Comma? RaisedTo Words figure:Some", EnterpriseFact.Of),

        new("enterprise-figure", "占地面积6.2万平方米; 现有员工70余名",
            "head:SumHead OnWhat OnWhat OnWhat figure:SumFigure|head:SumHead Words figure:(AmountFigure|ItemFigure)|head:(AreaHead|FloorHead) Words figure:AreaFigure|head:StaffHead Words figure:(StaffFigure|ItemFigure)|head:ItemHead Words figure:ItemFigure" +
            "|head:ItemHead figure:AmountFigure|head:AmountHead Words figure:Made|head:OrderHead Words figure:Ordered|head:PortionHead Words figure:FigurePercent",
            EnterpriseFact.Of),

        new("enterprise-reaches", "订单量已全部排满,达到360万吨", "head:(AmountHead|OrderHead) (Other|DoneFigure)* Comma figure:(Made|SumFigure)", EnterpriseFact.Reached),

        new("enterprise-count", "380名职工; 120亿元海外订单; 2万平方米的厂房",
            "figure:StaffFigure Words head:StaffHead (?!StaffFigure)|figure:ItemFigure Words head:ItemHead (?!ItemFigure)|figure:SumFigure head:SumHead (?!SumFigure|Other|Join)|figure:AmountFigure head:ItemHead (?!AmountFigure)" +
            "|figure:Ordered Words head:OrderHead (?!Ordered)|figure:AreaFigure Words head:FloorHead",
            EnterpriseFact.Behind),

        new("enterprise-capacity", "年产800万台", "head:Yearly Words figures:(Made (Join Other? Made)*)", EnterpriseFact.Yearly),

        new("enterprise-output", "今年累计生产大米600吨", "head:Produced Words figure:Made", EnterpriseFact.Output),

        new("enterprise-made", "去年生产金针菇1万余吨", "head:Making Words figure:(Made|SumFigure)", EnterpriseFact.Made),

        new("enterprise-rate", "一小时可生产50万片", "head:Rate Words figures:(Made (Join Other? Made)*)", EnterpriseFact.ByTime),
    ]);
}
