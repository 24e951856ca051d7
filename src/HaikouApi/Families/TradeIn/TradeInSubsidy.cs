using HaikouApi.Datasets;

namespace HaikouApi.Families.TradeIn;

/// <summary>One benefit for trading in or buying a car, by one issuer (汽车以旧换新补贴).</summary>
public sealed record TradeInSubsidy : RecordRow
{
    /// <summary>Who grants it: `national`, `province`, `city`, `district` or `company`.</summary>
    [Field("发放层级：national 国家，province 省，city 市，district 区，company 企业", Values = ["national", "province", "city", "district", "company"])]
    public required string? Scope { get; init; }

    /// <summary>The government or company that grants it; a filter takes a place's name or its GB/T 2260 code.</summary>
    [Field("发放方；政府可用名称或代码筛选", Example = "秀英区", CodeField = "issuerCode")]
    public required string? Issuer { get; init; }

    /// <summary>GB/T 2260 code of a government; a company has none.</summary>
    [Field("政府的 GB/T 2260 代码；企业没有", Example = "460105")]
    public string? IssuerCode { get; init; }

    /// <summary>`cash` 现金补贴, `voucher` 消费券, `option_fund` 选装基金, `financing` 金融方案, `other`.</summary>
    [Field("优惠形式：cash 现金补贴，voucher 消费券，option_fund 选装基金，financing 金融方案，other 其他", Values = ["cash", "voucher", "option_fund", "financing", "other"])]
    public required string Benefit { get; init; }

    /// <summary>Least amount per car. Null where only a maximum, or no amount, is printed.</summary>
    [Field("每辆最低金额", Unit = "CNY", Example = "5000")]
    public decimal? AmountMinYuan { get; init; }

    /// <summary>Greatest amount per car. Null where no amount is printed.</summary>
    [Field("每辆最高金额", Unit = "CNY", Example = "7000")]
    public decimal? AmountMaxYuan { get; init; }

    /// <summary>The amount in the newspaper's words.</summary>
    [Field("金额的原文写法", Example = "5000元至7000元")]
    public string? AsPrinted { get; init; }

    /// <summary>What car it is for: `any`, `nev` 新能源, `fuel` 燃油.</summary>
    [Field("车辆：any 不限，nev 新能源，fuel 燃油", Values = ["any", "nev", "fuel"])]
    public string? Vehicle { get; init; }

    /// <summary>What must be met, in the newspaper's words.</summary>
    [Field("条件，照原文", Example = "符合规定的消费者")]
    public string? Condition { get; init; }

    /// <summary>The day its rules were published.</summary>
    [Field("细则发布日", Example = "2024-06-03")]
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>First day on which a purchase counts.</summary>
    [Field("起始日")]
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day on which a purchase counts, inclusive.</summary>
    [Field("截止日（含）")]
    public DateOnly? EndsOn { get; init; }

    /// <summary>On the day of the text: `announced` (to come), `active` or `ended`.</summary>
    [Field("成文时状态：announced 将推出，active 进行中，ended 已结束", Values = ["announced", "active", "ended"])]
    public string? Status { get; init; }
}
