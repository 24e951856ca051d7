using HaikouApi.Datasets;

namespace HaikouApi.Families.Press;

/// <summary>One article of a page (文章).</summary>
public sealed record Article : CitedRow
{
    /// <summary>Id of the document it is printed on.</summary>
    [Field("所在的文档编号", About = true)]
    [System.Text.Json.Serialization.JsonPropertyOrder(-8)]
    public required string Document { get; init; }

    /// <summary>The headline (标题); null for a continuation that has none of its own.</summary>
    [Field("标题")]
    public string? Headline { get; init; }

    /// <summary>The line above the headline (引题).</summary>
    [Field("引题")]
    public string? Kicker { get; init; }

    /// <summary>The headings inside the article (小标题).</summary>
    [Field("小标题")]
    public IReadOnlyList<string>? Subheads { get; init; }

    /// <summary>The reporters (记者) in the byline.</summary>
    [Field("记者", Example = "李欣")]
    public IReadOnlyList<string>? Reporters { get; init; }

    /// <summary>The correspondents (通讯员) in the byline.</summary>
    [Field("通讯员")]
    public IReadOnlyList<string>? Correspondents { get; init; }

    /// <summary>The day of the dateline (本报6月27日讯).</summary>
    [Field("电头日期", Example = "2024-06-27")]
    public DateOnly? DatelineOn { get; init; }

    /// <summary>Where the article began, for a continuation: 上接第一版.</summary>
    [Field("转接自：如“上接第一版”")]
    public string? ContinuedFrom { get; init; }

    /// <summary>Whether the text breaks off in mid-sentence at its end.</summary>
    [Field("正文是否在句中中断")]
    public required bool Truncated { get; init; }

    /// <summary>The article as a person reads it: broken lines joined, tags dropped, a line a paragraph. On the single item, and in lists with `fields=text`.</summary>
    [Field("全文：断行已接，标签已去，一段一行", OnRequest = true)]
    public required string Text { get; init; }

    /// <summary>Who settled it: `machine` (a rule) or `reviewed` (a person).</summary>
    [Field("由谁认定：machine 规则，reviewed 人工审阅", Values = ["machine", "reviewed"], About = true)]
    [System.Text.Json.Serialization.JsonPropertyOrder(5)]
    public required string Origin { get; init; }

    /// <summary>The words that open it: headline, or first sentence.</summary>
    [Field("开头的原文：标题或首句", About = true, Facetable = false)]
    [System.Text.Json.Serialization.JsonPropertyOrder(7)]
    public required string Quote { get; init; }

    /// <summary>Absolute link to those characters: the document's text with `#char=start,end` (RFC 5147), in Unicode code points.</summary>
    [Field("指向该段原文的链接", About = true, SourceLink = true)]
    [System.Text.Json.Serialization.JsonPropertyOrder(8)]
    public required string SourceUrl { get; init; }
}
