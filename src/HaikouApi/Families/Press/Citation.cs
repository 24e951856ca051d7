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

    /// <summary>
    /// The printed page of the original on which the words begin, from 1. Null where the document came without printed pages, as text or HTML does, or where
    /// they are not known.
    /// </summary>
    [Field("印刷页", "Printed page", Zh = "原文在原件的第几页起，自 1 计；无印刷页或位置不详者为空", About = true, Queryable = false)]
    public int? Page { get; init; }

    /// <summary>
    /// The boxes of the words on the printed pages of the original, in points (1/72 inch) from the upper left corner of the page: one for each line that they
    /// stand in. Null where `page` is, or where an older reader kept only the lines.
    /// </summary>
    [Field("印刷位置", "Boxes", Zh = "原文在原件页面上的方框，每行一个，以点（1/72 英寸）计，自页面左上角起", About = true)]
    public IReadOnlyList<PrintedBox>? Bbox { get; init; }

    /// <summary>
    /// For each field that is null, why: `notApplicable` (said of a whole document; a document without printed pages) or `notRead` (printed, and it is not
    /// known where).
    /// </summary>
    [Field("空缺原因", "Why absent", Zh = "每个空字段为空的原因：notApplicable 不适用（就全文而言，或原件无印刷页），notRead 已印出而位置不详", About = true)]
    public required IReadOnlyDictionary<string, string> Absent { get; init; }

    /// <summary>Absolute link from the first to the last of those characters (RFC 5147).</summary>
    [Field("原文链接", "Link to the words", Zh = "指向该段原文的链接", About = true, SourceLink = true)]
    public required string SourceUrl { get; init; }
}
