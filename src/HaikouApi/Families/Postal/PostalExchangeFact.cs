using HaikouApi.Datasets;

namespace HaikouApi.Families.Postal;

/// <summary>One stated fact about an international mail exchange office (国际邮件互换局).</summary>
public sealed record PostalExchangeFact : RecordRow
{
    /// <summary>
    /// What is stated; an open list: `opened_on`, `countries_and_regions_reached`, `time_saved`, `first_export_items`, `destination`, `former_route`,
    /// `screening`, `supervision`, `capacity`, `volume` …
    /// </summary>
    [Field("事项", "Metric", Zh = "所述事项，开放列表，如 opened_on 开通日、countries_and_regions_reached 通达国家和地区数、time_saved 节省时间", Example = "countries_and_regions_reached",
        Pattern = "^[a-z][a-z0-9_]*$")]
    public required string Metric { get; init; }

    /// <summary>The number, or the lower end of a range, in `unit`.</summary>
    [Field("数值", "Value", Zh = "数值，或范围下限", Example = "127", NotAbove = "valueMax", UnitField = "unit")]
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    [Field("范围上限", "Upper end", Example = "2", UnitField = "unit")]
    public decimal? ValueMax { get; init; }

    /// <summary>UCUM, such as `d`, or an annotation for counted things, such as `{piece}`.</summary>
    [Field("单位", "Unit", Zh = "UCUM 单位，计数用花括号注记", Example = "d")]
    public string? Unit { get; init; }

    /// <summary>The hedge the number is printed with.</summary>
    [Field("限定", "Hedge", Zh = "原文对数值的限定", ValuesOf = typeof(Comparator))]
    public string? Comparator { get; init; }

    /// <summary>The day, where the fact is one or has one.</summary>
    [Field("日期", "Day", Example = "2024-06-27")]
    public DateOnly? Date { get; init; }

    /// <summary>What is stated, where it is not a number.</summary>
    [Field("所述内容", "Statement", Zh = "非数值的事实，照原文", Example = "悉尼")]
    public string? Text { get; init; }

    /// <summary>The number in the newspaper's words.</summary>
    [Field("原文写法", "As printed", Zh = "数值的原文写法", Example = "127个国家和地区")]
    public string? AsPrinted { get; init; }
}
