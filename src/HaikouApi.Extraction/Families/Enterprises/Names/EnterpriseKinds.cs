using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>The kinds of tokens of which reports on companies are made.</summary>
internal static class EnterpriseKinds
{
    /// <summary>
    /// A company by name; 该公司, 企业, 工厂: the one spoken of; 该项目: that of the one just named; one that is dealt with (为宝马公司), and who is no company: 全市, 园区; 行业,
    /// 全国, up to the end of the clause.
    /// </summary>
    public static readonly Kind Company = Kind.Of("Company"), Own = Kind.Of("OwnCompany"), Project = Kind.Of("OwnProject"), Partner = Kind.Of("Partner"),
        Stranger = Kind.Of("NoCompany"), Trade = Kind.Of("Trade");

    /// <summary>中顺公司, printed once: a company it may be, and it ends the say of the one before.</summary>
    public static readonly Kind Unknown = Kind.Of("UnknownCompany");

    /// <summary>投资, 产值, 利润; 占地面积; 厂房, which only follows its area; 员工; 专利, 生产线; 产能; 订单: what a figure can be of. The word is the metric.</summary>
    public static readonly Kind Sum = Kind.Of("SumHead"), Area = Kind.Of("AreaHead"), Floor = Kind.Of("FloorHead"), Staff = Kind.Of("StaffHead"),
        Items = Kind.Of("ItemHead"),
        Amount = Kind.Of("AmountHead"), Orders = Kind.Of("OrderHead"), Portion = Kind.Of("PortionHead");

    /// <summary>生产周期, which days and hours count; 能耗, 效率, of which only the change is stated.</summary>
    public static readonly Kind Cycle = Kind.Of("CycleHead"), Moving = Kind.Of("MovingHead");

    /// <summary>经销商, 厂区, 品牌 beside how many there are: what 家, 个, 处 count.</summary>
    public static readonly Kind Counted = Kind.Of("CountedHead");

    /// <summary>年产, 日产; 一小时可生产, 每分钟生产.</summary>
    public static readonly Kind Yearly = Kind.Of("Yearly"), Rate = Kind.Of("Rate");

    /// <summary>累计生产: what was made so far; 生产, 加工 alone: what was made, where it is said of what time.</summary>
    public static readonly Kind Produced = Kind.Of("Produced"), Making = Kind.Of("Making");

    /// <summary>
    /// A number with its unit, its value a <see cref="Quantity"/>, by what it counts; one that no head takes; a percentage; one that is a range.
    /// </summary>
    public static readonly Kind SumFigure = Kind.Of("SumFigure"), AreaFigure = Kind.Of("AreaFigure"), StaffFigure = Kind.Of("StaffFigure"),
        ItemFigure = Kind.Of("ItemFigure"),
        AmountFigure = Kind.Of("AmountFigure"), Figure = Kind.Of("Figure"), Share = Kind.Of("FigurePercent"), Range = Kind.Of("FigureRange");

    /// <summary>增长, 下降 before a percentage, against 同比.</summary>
    public static readonly Kind Up = Kind.Of("GrowsBy"), Down = Kind.Of("FallsBy"), LastYear = Kind.Of("AgainstLastYear");

    /// <summary>分别为; 提高到, behind what was before; 新增, which makes no total.</summary>
    public static readonly Kind Each = Kind.Of("FigureEach"), RaisedTo = Kind.Of("RaisedTo"), Added = Kind.Of("AddedFigure");

    /// <summary>将, 预计: what follows in the clause is not done; 目前, 已: it is; 去年同期: what follows is another year's; 增加, 减少: a change and no total.</summary>
    public static readonly Kind Plan = Kind.Of("PlannedFigure"), Now = Kind.Of("DoneFigure"), Past = Kind.Of("PastFigure"), Change = Kind.Of("ChangeOnly");

    /// <summary>去年: a year of its own, unless this year or the change is said beside it.</summary>
    public static readonly Kind LastYearAlone = Kind.Of("LastYearAlone");

    /// <summary>其中: a part of the whole that was said before.</summary>
    public static readonly Kind Part = Kind.Of("PartOfFigure");

    /// <summary>带动, 安置: whom it gives work; 就业, 岗位: that it does; 占, 占比: a part of a whole.</summary>
    public static readonly Kind Employs = Kind.Of("EmploysOthers"), Jobs = Kind.Of("JobHead"), Ratio = Kind.Of("PartOfWhole");

    /// <summary>投资者, 税收优惠: words that begin like a head and are none.</summary>
    public static readonly Kind NoHead = Kind.Of("NoHead");
}
