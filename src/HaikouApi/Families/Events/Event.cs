using HaikouApi.Datasets;

namespace HaikouApi.Families.Events;

/// <summary>One event (活动).</summary>
public sealed record Event : RecordRow
{
    /// <summary>Its name.</summary>
    [Field("活动名称", "Name", Example = "海口市第二届网络文化节")]
    public required string Name { get; init; }

    /// <summary>Its theme (主题).</summary>
    [Field("主题", "Theme", Example = "传播网络文明，共享海口机遇")]
    public string? Theme { get; init; }

    /// <summary>Its first day.</summary>
    [Field("开始日", "First day", Example = "2024-06-27")]
    public DateOnly? StartsOn { get; init; }

    /// <summary>Its last day, when the text names a day.</summary>
    [Field("结束日", "Last day", Zh = "结束日，仅在原文给出日期时有值")]
    public DateOnly? EndsOn { get; init; }

    /// <summary>Its end in the newspaper's words.</summary>
    [Field("结束时间（原文）", "End, as printed", Zh = "结束时间的原文写法", Example = "持续到9月")]
    public string? EndsPrinted { get; init; }

    /// <summary>Where it was held or opened.</summary>
    [Field("地点", "Venue", Example = "美兰区公共图书馆文化馆")]
    public string? Venue { get; init; }

    /// <summary>Who held it.</summary>
    [Field("主办单位", "Organisers", Example = "市总工会")]
    public IReadOnlyList<string>? Organisers { get; init; }

    /// <summary>How many took part.</summary>
    [Field("参加人数", "Participants", Unit = "{person}", Example = "100")]
    public int? Participants { get; init; }

    /// <summary>The hedge that number is printed with.</summary>
    [Field("人数限定", "Hedge", Zh = "原文对人数的限定", ValuesOf = typeof(Comparator))]
    public string? Comparator { get; init; }
}
