using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>How texts state figures of companies.</summary>
internal static class EnterpriseGrammar
{
    private static readonly Dictionary<string, string> Named = new() { ["Any"] = "(Head|Counted)" };

    public static Grammar<EnterpriseFact> All { get; } = new(Named,
    [
        new("enterprise-growth", "订单同比增长15%", "head:Any AgainstLastYear GrowsBy figure:FigurePercent", EnterpriseFact.Growth),

        new("enterprise-figure-and-growth", "营业收入20亿元,同比增长5%", "head:Any figure:Figure Comma? AgainstLastYear GrowsBy growth:FigurePercent", m => [.. EnterpriseFact.Of(m), .. EnterpriseFact.Growth(m)]),

        new("enterprise-figure", "占地面积6.2万平方米; 现有员工70余名", "head:Any figure:Figure", EnterpriseFact.Of),

        new("enterprise-count", "380名职工; 120亿元海外订单", "figure:Figure head:Counted (?!Figure)", EnterpriseFact.Of),

        new("enterprise-capacity", "年产800万台", "head:Yearly (Other Other? Other?)? figure:Figure", EnterpriseFact.Yearly),

        new("enterprise-rate", "一小时可生产50万片", "head:Rate (Other Other? Other?)? figure:Figure", EnterpriseFact.ByTime),
    ]);
}
