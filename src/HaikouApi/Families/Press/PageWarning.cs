using HaikouApi.Datasets;

namespace HaikouApi.Families.Press;

/// <summary>Something that a rule was not sure of, and so did not read (存疑). It ends when the page is read again without it.</summary>
public sealed record PageWarning : QuotedRow
{
    /// <summary>A stable name, such as `list-length-mismatch`.</summary>
    [Field("代码", "Code", Zh = "存疑的种类", Given = true, Example = "no-company")]
    public required string Code { get; init; }

    /// <summary>What was unclear, in Chinese.</summary>
    [Field("说明（中文）", "Detail in Chinese", Given = true, Facetable = false)]
    public required string DetailZh { get; init; }

    /// <summary>What was unclear, in English.</summary>
    [Field("说明（英文）", "Detail in English", Given = true, Facetable = false)]
    public required string DetailEn { get; init; }

    /// <summary>Whether a person has looked into it.</summary>
    [Field("状态", "Status", Zh = "是否已有人核对", Given = true)]
    [Value("open", "待核", "Nobody has looked into it")]
    [Value("settled", "已核", "A person has looked into it")]
    public required string Status { get; init; }

    /// <summary>The public label of the key with which it was settled; null while it is open, or where the key has none.</summary>
    [Field("核对人", "Settled by", Zh = "核对者密钥的公开名称", Given = true)]
    public string? SettledBy { get; init; }

    /// <summary>What whoever settled it says of it.</summary>
    [Field("核对说明", "Settled because", Zh = "核对者的说明", Given = true, Facetable = false)]
    public string? SettledBecause { get; init; }
}

public static class Warnings
{
    public static readonly Dataset Dataset = Datasets.Dataset.Of<PageWarning>(
        "warnings", table: "page_warning", new("存疑", "Warnings"), about: "规则没有把握、因而未读的一处",
        sort: "document,id", key: ["code", "detailEn", Datasets.Dataset.Place], kind: DatasetKind.Warning, example: new() { ["status"] = "open" });
}
