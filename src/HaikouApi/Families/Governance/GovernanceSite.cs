using HaikouApi.Datasets;

namespace HaikouApi.Families.Governance;

/// <summary>A community, village or lane named as a grassroots-governance site (基层治理特色点位).</summary>
public sealed record GovernanceSite : RecordRow
{
    /// <summary>Its name.</summary>
    [Field("名称", "Name", Example = "光阳社区")]
    public required string Name { get; init; }

    /// <summary>What kind of place it is.</summary>
    [Field("类别", "Kind")]
    [Value("community", "社区", "Community")]
    [Value("village", "村", "Village")]
    [Value("lane", "巷", "Lane")]
    [Value("other", "其他", "Other")]
    public required string Kind { get; init; }

    /// <summary>The district (区) or functional area it is in; a filter takes the name or the GB/T 2260 code.</summary>
    [Field("区", "District", Zh = "所在区或功能区；筛选可用名称或代码", Example = "美兰区", CodeField = "districtCode")]
    public string? District { get; init; }

    /// <summary>GB/T 2260 code of the district; a functional area has none.</summary>
    [Field("区代码", "District code", Zh = "区的 GB/T 2260 代码；功能区没有", Example = "460108")]
    public string? DistrictCode { get; init; }

    /// <summary>The street or town (街道, 镇).</summary>
    [Field("街道或镇", "Subdistrict", Example = "和平南街道")]
    public string? Subdistrict { get; init; }

    /// <summary>A place named inside the site, such as a lane of a community.</summary>
    [Field("点位内地点", "Locality", Zh = "点位内的地点，如社区中的巷", Example = "金花巷")]
    public string? Locality { get; init; }

    /// <summary>Whether the text says that it is one of the sites, or only presents it.</summary>
    [Field("认定依据", "Designation", Zh = "原文是否明言其为点位之一")]
    [Value("named", "原文明言", "Named in the text")]
    [Value("implied", "文章作为点位介绍", "Presented by the article")]
    public required string Designation { get; init; }

    /// <summary>What it runs, by the names in the text.</summary>
    [Field("项目", "Programmes", Zh = "开展的项目，照原文名称", Example = "榕树下议事")]
    public IReadOnlyList<string>? Programmes { get; init; }
}
