using HaikouApi.Datasets;

namespace HaikouApi.Families.Press;

/// <summary>One piece of evidence (出处): the printed words behind one field of one record.</summary>
public sealed record Citation : Row
{
    /// <summary>The dataset of the record it supports.</summary>
    [Field("数据集", "Dataset", Zh = "所支持记录的数据集", Example = "air-quality-readings", About = true)]
    public required string Dataset { get; init; }

    /// <summary>Id of the record it supports.</summary>
    [Field("记录", "Record", Zh = "所支持记录的编号", About = true)]
    public required string Record { get; init; }

    /// <summary>The field it supports.</summary>
    [Field("字段", "Field", Zh = "所支持的字段", Example = "value", About = true)]
    public required string Field { get; init; }

    /// <summary>Id of the document that is quoted.</summary>
    [Field("文档", "Document", Zh = "所引文档编号", About = true)]
    public required string Document { get; init; }

    /// <summary>Id of the article the record was read from; null for what is said of a whole document.</summary>
    [Field("文章", "Article", Zh = "记录所在文章编号", About = true)]
    public string? Article { get; init; }

    /// <summary>The words, verbatim: its segments; ` … ` stands where words between them are left out.</summary>
    [Field("原文", "Quote", Zh = "原文：各段相接", About = true, Facetable = false)]
    public required string Quote { get; init; }

    /// <summary>Where they stand in the document's text, in Unicode code points, end exclusive.</summary>
    [Field("位置", "Segments", Zh = "原文所在位置，按 Unicode 码点计，不含末位", About = true)]
    public required IReadOnlyList<TextSegment> Segments { get; init; }

    /// <summary>Absolute link from the first to the last of those characters (RFC 5147).</summary>
    [Field("原文链接", "Link to the words", Zh = "指向该段原文的链接", About = true, SourceLink = true)]
    public required string SourceUrl { get; init; }
}
