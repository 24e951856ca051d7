using HaikouApi.Datasets;

namespace HaikouApi.Families.Quantities;

/// <summary>A number with a unit, printed anywhere on the page (数量), hedge included.</summary>
public sealed record Quantity : RecordRow
{
    /// <summary>The newspaper's words.</summary>
    [Field("原文写法", "As printed", Example = "6.9亿元")]
    public required string AsPrinted { get; init; }

    /// <summary>The number, or the lower end of a range, in `unit`: 6.9亿元 is 690000000.</summary>
    [Field("数值", "Value", Zh = "数值，或范围下限", Example = "690000000", NotAbove = "valueMax", UnitField = "unit")]
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    [Field("范围上限", "Upper end", Example = "7000", UnitField = "unit")]
    public decimal? ValueMax { get; init; }

    /// <summary>`CNY`, UCUM (`%`, `d`, `ug/m3`), `[%]` for percentage points, or an annotation for counted things (`{city}`) and parts (`{1/3}`).</summary>
    [Field("单位", "Unit", Zh = "单位：CNY、UCUM 或计数注记", Example = "CNY")]
    public string? Unit { get; init; }

    /// <summary>The unit as printed.</summary>
    [Field("单位（原文）", "Unit, as printed", Zh = "单位的原文写法", Example = "亿元")]
    public string? UnitPrinted { get; init; }

    /// <summary>What kind of number it is.</summary>
    [Field("类别", "Kind")]
    [Value("money", "金额", "Money")]
    [Value("count", "计数", "Count")]
    [Value("percent", "百分比", "Percentage")]
    [Value("concentration", "浓度", "Concentration")]
    [Value("duration", "时长", "Duration")]
    [Value("ordinal", "序数", "Ordinal")]
    [Value("index", "指数", "Index")]
    [Value("other", "其他", "Other")]
    public required string Kind { get; init; }

    /// <summary>The hedge the number is printed with.</summary>
    [Field("限定", "Hedge", Zh = "原文对数值的限定", ValuesOf = typeof(Comparator))]
    public string? Comparator { get; init; }
}
