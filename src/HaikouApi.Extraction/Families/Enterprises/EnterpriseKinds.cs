using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>The kinds of tokens of which reports on companies are made.</summary>
internal static class EnterpriseKinds
{
    /// <summary>A company by name; 该公司, 企业, 工厂: the one spoken of; one that is dealt with (为宝马公司), and who is no company: 全市, 园区; 行业, 全国, up to the end of the clause.</summary>
    public static readonly Kind Company = Kind.Of("Company"), Own = Kind.Of("OwnCompany"), Partner = Kind.Of("Partner"), Stranger = Kind.Of("NoCompany"), Trade = Kind.Of("Trade");

    /// <summary>投资; 产能, 年产量, 年产, 日产能; 产值, 营收, 利润, 税收, 出口额: heads whose figure stands behind them. The word is the metric.</summary>
    public static readonly Kind Head = Kind.Of("Head"), Yearly = Kind.Of("Yearly");

    /// <summary>员工, 专利, 订单, 核心技术: heads that their figure may stand before.</summary>
    public static readonly Kind Counted = Kind.Of("Counted");

    /// <summary>一小时可生产, 每分钟生产.</summary>
    public static readonly Kind Rate = Kind.Of("Rate");

    /// <summary>A number with its unit, its value a <see cref="Quantity"/>; a percentage; one that is a range.</summary>
    public static readonly Kind Figure = Kind.Of("Figure"), Share = Kind.Of("FigurePercent"), Range = Kind.Of("FigureRange");

    public static readonly Kind Up = Kind.Of("GrowsBy"), LastYear = Kind.Of("AgainstLastYear");

    /// <summary>将, 预计: what follows in the clause is not done; 去年同期: what follows is another year's; 增加, 减少: a change and no total.</summary>
    public static readonly Kind Plan = Kind.Of("PlannedFigure"), Past = Kind.Of("PastFigure"), Change = Kind.Of("ChangeOnly");
}
