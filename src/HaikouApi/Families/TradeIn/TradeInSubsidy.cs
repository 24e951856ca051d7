using HaikouApi.Datasets;

namespace HaikouApi.Families.TradeIn;

/// <summary>One benefit for trading in or buying a car, by one issuer (汽车以旧换新补贴).</summary>
public sealed record TradeInSubsidy : RecordRow
{
    /// <summary>Who grants it.</summary>
    [Field("发放层级", "Level", Zh = "由哪一级发放")]
    [Value("national", "国家", "National")]
    [Value("province", "省", "Province")]
    [Value("city", "市", "City")]
    [Value("district", "区", "District")]
    [Value("company", "企业", "Company")]
    public required string Scope { get; init; }

    /// <summary>The government or company that grants it; a filter takes a place's name or its GB/T 2260 code.</summary>
    [Field("发放方", "Issuer", Zh = "发放方；政府可用名称或代码筛选", Example = "秀英区", CodeField = "issuerCode")]
    public required string Issuer { get; init; }

    /// <summary>GB/T 2260 code of a government; a company has none.</summary>
    [Field("发放方代码", "Issuer code", Zh = "政府的 GB/T 2260 代码；企业没有", Example = "460105")]
    public string? IssuerCode { get; init; }

    /// <summary>What form the benefit takes.</summary>
    [Field("优惠形式", "Benefit")]
    [Value("cash", "现金补贴", "Cash")]
    [Value("voucher", "消费券", "Voucher")]
    [Value("option_fund", "选装基金", "Fund for optional equipment")]
    [Value("financing", "金融方案", "Financing")]
    [Value("other", "其他", "Other")]
    public required string Benefit { get; init; }

    /// <summary>Least amount per car. Null where only a maximum, or no amount, is printed.</summary>
    [Field("最低金额（元）", "Least amount (yuan)", Zh = "每辆最低金额", Unit = "CNY", Example = "5000")]
    public decimal? AmountMinYuan { get; init; }

    /// <summary>Greatest amount per car. Null where no amount is printed.</summary>
    [Field("最高金额（元）", "Greatest amount (yuan)", Zh = "每辆最高金额", Unit = "CNY", Example = "7000")]
    public decimal? AmountMaxYuan { get; init; }

    /// <summary>The amount in the newspaper's words.</summary>
    [Field("金额（原文）", "Amount, as printed", Zh = "金额的原文写法", Example = "5000元至7000元")]
    public string? AsPrinted { get; init; }

    /// <summary>What car it is for.</summary>
    [Field("适用车辆", "Vehicle", Zh = "给哪种车")]
    [Value("any", "不限", "Any car")]
    [Value("nev", "新能源", "New-energy vehicle")]
    [Value("fuel", "燃油", "Fuel car")]
    public string? Vehicle { get; init; }

    /// <summary>What must be met, in the newspaper's words.</summary>
    [Field("条件", "Condition", Zh = "条件，照原文", Example = "符合规定的消费者")]
    public string? Condition { get; init; }

    /// <summary>The day its rules were published.</summary>
    [Field("细则发布日", "Announced on", Example = "2024-06-03")]
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>First day on which a purchase counts.</summary>
    [Field("起始日", "First day")]
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day on which a purchase counts, inclusive.</summary>
    [Field("截止日", "Last day", Zh = "截止日（含）")]
    public DateOnly? EndsOn { get; init; }

    /// <summary>How it stood on the day of the text.</summary>
    [Field("状态", "Status", Zh = "成文时的状态")]
    [Value("announced", "将推出", "Announced")]
    [Value("active", "进行中", "Active")]
    [Value("ended", "已结束", "Ended")]
    public string? Status { get; init; }
}
