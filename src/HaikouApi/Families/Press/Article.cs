using HaikouApi.Datasets;

namespace HaikouApi.Families.Press;

/// <summary>One article of a page (文章).</summary>
public sealed record Article : CitedRow
{
    /// <summary>Id of the document it is printed on.</summary>
    [Field("文档", "Document", Zh = "所在的文档编号", About = true)]
    [System.Text.Json.Serialization.JsonPropertyOrder(-8)]
    public required string Document { get; init; }

    /// <summary>The headline (标题); null for a continuation that has none of its own.</summary>
    [Field("标题", "Headline")]
    public string? Headline { get; init; }

    /// <summary>The line above the headline (引题).</summary>
    [Field("引题", "Kicker")]
    public string? Kicker { get; init; }

    /// <summary>The headings inside the article (小标题).</summary>
    [Field("小标题", "Subheads")]
    public IReadOnlyList<string>? Subheads { get; init; }

    /// <summary>The reporters (记者) in the byline.</summary>
    [Field("记者", "Reporters", Example = "李欣", Byline = true)]
    public IReadOnlyList<string>? Reporters { get; init; }

    /// <summary>The correspondents (通讯员) in the byline.</summary>
    [Field("通讯员", "Correspondents", Byline = true)]
    public IReadOnlyList<string>? Correspondents { get; init; }

    /// <summary>The day of the dateline (本报6月27日讯).</summary>
    [Field("电头日期", "Dateline", Example = "2024-06-27")]
    public DateOnly? DatelineOn { get; init; }

    /// <summary>Where the article began, for a continuation: 上接第一版.</summary>
    [Field("转接自", "Continued from", Zh = "转接自：如“上接第一版”")]
    public string? ContinuedFrom { get; init; }

    /// <summary>Whether the text breaks off in mid-sentence at its end.</summary>
    [Field("是否中断", "Truncated", Zh = "正文是否在句中中断")]
    public required bool Truncated { get; init; }

    /// <summary>
    /// The article as a person reads it: broken lines joined, tags dropped, a line a paragraph. On the single item, and in lists with `fields=text`.
    /// </summary>
    [Field("全文", "Text", Zh = "全文：断行已接，标签已去，一段一行", OnRequest = true)]
    public required string Text { get; init; }

    /// <summary>Who settled it: a rule or a person.</summary>
    [Field("认定方式", "Origin", Zh = "由谁认定", ValuesOf = typeof(Origin), About = true)]
    [System.Text.Json.Serialization.JsonPropertyOrder(5)]
    public required string Origin { get; init; }

    /// <summary>The words that open it: headline, or first sentence.</summary>
    [Field("原文", "Quote", Zh = "开头的原文：标题或首句", About = true, Facetable = false)]
    [System.Text.Json.Serialization.JsonPropertyOrder(7)]
    public required string Quote { get; init; }

    /// <summary>Absolute link to those characters: the document's text with `#char=start,end` (RFC 5147), in Unicode code points.</summary>
    [Field("原文链接", "Link to the words", Zh = "指向该段原文的链接", About = true, SourceLink = true)]
    [System.Text.Json.Serialization.JsonPropertyOrder(8)]
    public required string SourceUrl { get; init; }
}
