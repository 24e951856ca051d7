using HaikouApi.Datasets;

namespace HaikouApi.Families.Pension;

/// <summary>One group that may use the service (适用人群).</summary>
public sealed record PensionEligibility : RecordRow
{
    /// <summary>The group.</summary>
    [Field("人群", "Group", Example = "海口市户籍居民")]
    public required string Group { get; init; }

    /// <summary>What makes one belong to it, in the newspaper's words.</summary>
    [Field("条件", "Condition", Zh = "条件，照原文", Example = "登记住址在海口")]
    public string? Condition { get; init; }
}
