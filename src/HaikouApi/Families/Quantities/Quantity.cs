using HaikouApi.Datasets;

namespace HaikouApi.Families.Quantities;

/// <summary>A number with a unit, printed anywhere on the page (数量), hedge included.</summary>
public sealed record Quantity : RecordRow
{
    /// <summary>The newspaper's words.</summary>
    [Field("原文写法", Example = "6.9亿元")]
    public required string AsPrinted { get; init; }

    /// <summary>The number, or the lower end of a range, in `unit`: 6.9亿元 is 690000000.</summary>
    [Field("数值，或范围下限", Example = "690000000")]
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    [Field("范围上限", Example = "7000")]
    public decimal? ValueMax { get; init; }

    /// <summary>`CNY`, UCUM (`%`, `d`, `ug/m3`), or an annotation for counted things (`{city}`).</summary>
    [Field("单位：CNY、UCUM 或计数注记", Example = "CNY")]
    public string? Unit { get; init; }

    /// <summary>The unit as printed.</summary>
    [Field("单位的原文写法", Example = "亿元")]
    public string? UnitPrinted { get; init; }

    /// <summary>`money`, `count`, `percent`, `concentration`, `duration`, `ordinal`, `index` or `other`.</summary>
    [Field("类别：money 金额，count 计数，percent 百分比，concentration 浓度，duration 时长，ordinal 序数，index 指数，other 其他",
        Values = ["money", "count", "percent", "concentration", "duration", "ordinal", "index", "other"])]
    public required string Kind { get; init; }

    /// <summary>The hedge: `exact`, `about` 约, `under` 近, `over` 超/余/多, `atMost` 最高, `atLeast` 不少于.</summary>
    [Field("限定：exact 确数，about 约，under 近，over 超，atMost 最高，atLeast 不少于", Values = ["exact", "about", "under", "over", "atMost", "atLeast"])]
    public string? Comparator { get; init; }

    /// <summary>The sentence it stands in.</summary>
    [Field("所在句子")]
    public string? Sentence { get; init; }
}
