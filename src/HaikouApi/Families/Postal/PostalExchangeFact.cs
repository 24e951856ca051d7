using HaikouApi.Datasets;

namespace HaikouApi.Families.Postal;

/// <summary>One stated fact about an international mail exchange office (国际邮件互换局).</summary>
public sealed record PostalExchangeFact : RecordRow
{
    /// <summary>What is stated; an open list: `opened_on`, `countries_and_regions_reached`, `time_saved`, `first_export_items`, `destination`, `former_route`, `screening`, `supervision`, `capacity`, `volume` …</summary>
    [Field("所述事项，开放列表，如 opened_on 开通日、countries_and_regions_reached 通达国家和地区数、time_saved 节省时间", Example = "countries_and_regions_reached")]
    public required string Metric { get; init; }

    /// <summary>The number, or the lower end of a range, in `unit`.</summary>
    [Field("数值，或范围下限", Example = "127")]
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    [Field("范围上限", Example = "2")]
    public decimal? ValueMax { get; init; }

    /// <summary>UCUM, such as `d`, or an annotation for counted things, such as `{piece}`.</summary>
    [Field("UCUM 单位，计数用花括号注记", Example = "d")]
    public string? Unit { get; init; }

    /// <summary>The hedge: `exact`, `about` 约, `under` 近, `over` 超/余/多, `atMost` 最高, `atLeast` 不少于.</summary>
    [Field("限定：exact 确数，about 约，under 近，over 超，atMost 最高，atLeast 不少于", Values = ["exact", "about", "under", "over", "atMost", "atLeast"])]
    public string? Comparator { get; init; }

    /// <summary>The day, where the fact is one or has one.</summary>
    [Field("日期", Example = "2024-06-27")]
    public DateOnly? Date { get; init; }

    /// <summary>What is stated, where it is not a number.</summary>
    [Field("非数值的事实，照原文", Example = "悉尼")]
    public string? Text { get; init; }

    /// <summary>The number in the newspaper's words.</summary>
    [Field("数值的原文写法", Example = "127个国家和地区")]
    public string? AsPrinted { get; init; }
}
