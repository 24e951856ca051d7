using HaikouApi.Datasets;

namespace HaikouApi.Families.Enterprises;

/// <summary>One stated figure about a company (企业数据).</summary>
public sealed record EnterpriseFact : RecordRow
{
    /// <summary>The company.</summary>
    [Field("企业", "Enterprise", Example = "金盘科技")]
    public required string Enterprise { get; init; }

    /// <summary>What is stated; an open list: `investment`, `output_per_hour`, `core_technologies`, `orders` …</summary>
    [Field("事项", "Metric", Zh = "所述事项，开放列表，如 investment 投资、output_per_hour 时产量、core_technologies 核心技术、orders 订单", Example = "orders",
        Pattern = "^[a-z][a-z0-9_]*$")]
    public required string Metric { get; init; }

    /// <summary>The figure, in `unit`.</summary>
    [Field("数值", "Value", Example = "500000000", UnitField = "unit")]
    public decimal? Value { get; init; }

    /// <summary>`CNY`, UCUM, or an annotation for counted things, such as `{tablet}`.</summary>
    [Field("单位", "Unit", Zh = "单位：CNY、UCUM 或计数注记", Example = "CNY")]
    public string? Unit { get; init; }

    /// <summary>The hedge the figure is printed with.</summary>
    [Field("限定", "Hedge", Zh = "原文对数值的限定", ValuesOf = typeof(Comparator))]
    public string? Comparator { get; init; }

    /// <summary>The figure in the newspaper's words.</summary>
    [Field("原文写法", "As printed", Example = "超5亿元")]
    public string? AsPrinted { get; init; }
}
