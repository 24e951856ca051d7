using HaikouApi.Datasets;

namespace HaikouApi.Families.Pension;

/// <summary>One thing that can be done (办理业务).</summary>
public sealed record PensionService : RecordRow
{
    /// <summary>Its name.</summary>
    [Field("业务名称", "Name", Example = "参保登记")]
    public required string Name { get; init; }

    /// <summary>The system it is done in.</summary>
    [Field("所用系统", "System")]
    public string? System { get; init; }

    /// <summary>How fast, in the newspaper's words.</summary>
    [Field("办理时效", "Turnaround", Zh = "办理时效，照原文", Example = "刷脸即办、秒报、秒审")]
    public string? Turnaround { get; init; }
}
