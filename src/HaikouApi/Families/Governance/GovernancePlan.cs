using HaikouApi.Datasets;

namespace HaikouApi.Families.Governance;

/// <summary>A stated plan for grassroots-governance sites (基层治理特色点位计划).</summary>
public sealed record GovernancePlan : RecordRow
{
    /// <summary>The year it is planned for.</summary>
    [Field("计划年份", "Year", Example = "2024")]
    public int? Year { get; init; }

    /// <summary>The city that plans.</summary>
    [Field("城市", "City", Zh = "制定计划的城市", Example = "海口市")]
    public string? City { get; init; }

    /// <summary>How many sites are planned.</summary>
    [Field("计划点位数", "Planned sites", Unit = "{site}", Example = "9")]
    public int? TargetSites { get; init; }

    /// <summary>The areas the sites are in, as named.</summary>
    [Field("区域", "Areas", Zh = "点位所在区域，照原文", Example = "桂林洋开发区")]
    public IReadOnlyList<string>? Areas { get; init; }
}
