using System.Text.Json.Serialization;

namespace HaikouApi.Datasets;

/// <summary>What every row has.</summary>
public abstract record Row
{
    /// <summary>Short, stable, derived from the content, never reused: the same page gives the same ids everywhere.</summary>
    [Field("编号", "ID", Zh = "稳定编号，由内容推得，永不复用", About = true, Facetable = false)]
    [JsonPropertyOrder(-9)]
    public required string Id { get; init; }

    /// <summary>Since when this is held to be so: when it came, was corrected, or was read otherwise. `recordedAt.gte` gives what is new.</summary>
    [Field("记录时间", "Recorded at", Zh = "自何时起如此记录：收录、更正或重读之时", About = true)]
    [JsonPropertyOrder(10)]
    public required DateTimeOffset RecordedAt { get; init; }
}

/// <summary>What every row has that was read from a page.</summary>
public abstract record CitedRow : Row
{
    /// <summary>
    /// For each field that is null, why: `notReported` (the text does not say), `notApplicable`, `illegible` (the text is cut or garbled there) or `notRead`
    /// (words that may say it stand in the text, and no rule was sure of them).
    /// </summary>
    [Field("空缺原因", "Why absent", Zh = "每个空字段为空的原因：notReported 原文未提，notApplicable 不适用，illegible 原文残缺，notRead 文中似有而未能读定", About = true)]
    [JsonPropertyOrder(6)]
    public required IReadOnlyDictionary<string, string> Absent { get; init; }

    /// <summary>For each field with a value, the printed words behind it. Always on a single item; in lists with `include=citations`.</summary>
    [JsonPropertyOrder(9)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, FieldCitation>? Citations { get; init; }
}

/// <summary>What every row has that stands at some words of a page: who settled it, and where it is printed.</summary>
public abstract record QuotedRow : CitedRow
{
    /// <summary>Id of the document it was read from.</summary>
    [Field("文档", "Document", Zh = "所出自的文档编号", About = true)]
    [JsonPropertyOrder(-8)]
    public required string Document { get; init; }

    /// <summary>Id of the article it was read from.</summary>
    [Field("文章", "Article", Zh = "所出自的文章编号", About = true)]
    [JsonPropertyOrder(-7)]
    public required string Article { get; init; }

    /// <summary>Who settled it: a rule or a person.</summary>
    [Field("认定方式", "Origin", Zh = "由谁认定", ValuesOf = typeof(Origin), About = true)]
    [JsonPropertyOrder(5)]
    public required string Origin { get; init; }

    /// <summary>The rule that read it; `review` where a person wrote it.</summary>
    [Field("规则", "Rule", Zh = "读出本条记录的规则；由人写定者为 review", About = true, Example = "review")]
    [JsonPropertyOrder(5)]
    public required string Rule { get; init; }

    /// <summary>The words of the page that support the row, verbatim; ` … ` stands where words are left out.</summary>
    [Field("原文", "Quote", Zh = "支持本条记录的原文", About = true, Facetable = false)]
    [JsonPropertyOrder(7)]
    public required string Quote { get; init; }

    /// <summary>Absolute link to those characters: the document's text with `#char=start,end` (RFC 5147), in Unicode code points.</summary>
    [Field("原文链接", "Link to the words", Zh = "指向该段原文的链接", About = true, SourceLink = true)]
    [JsonPropertyOrder(8)]
    public required string SourceUrl { get; init; }

    /// <summary>Absolute link to the record on its page, for people: the page as it is printed, with the words of the record marked.</summary>
    [Field("版面链接", "Link to the page", Zh = "在版面上查看本条记录的链接", About = true, PageLink = true)]
    [JsonPropertyOrder(8)]
    public required string PageUrl { get; init; }
}

/// <summary>What every row of a record dataset has.</summary>
public abstract record RecordRow : QuotedRow
{
    /// <summary>The sentence in which its value stands, as it is printed; of a long one at most 300 characters round the value.</summary>
    [Field("语句", "Sentence", Zh = "其值所在的语句；长句只取其值前后至多三百字", Context = true)]
    [JsonPropertyOrder(8)]
    public string? Sentence { get; init; }
}

/// <summary>The printed words behind one field.</summary>
public sealed record FieldCitation
{
    /// <summary>Id of the citation: `/v1/citations/{id}`.</summary>
    public required string Id { get; init; }

    /// <summary>The words, verbatim: its segments; ` … ` stands where words between them are left out.</summary>
    public required string Quote { get; init; }

    /// <summary>Where they stand in the document's text. More than one when a column break, a caption or a tag stands between.</summary>
    public required IReadOnlyList<TextSegment> Segments { get; init; }

    /// <summary>The printed page of the original on which the words begin, from 1; left out where it is not known, and where nothing is stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }

    /// <summary>The boxes of the words there, one for each line that they stand in; left out where they are not known, and where nothing is stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PrintedBox>? Bbox { get; init; }

    /// <summary>Absolute link from the first to the last of those characters.</summary>
    public required string Url { get; init; }

    /// <summary>Why a person says what the words do not; left out where they do.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Because { get; init; }
}

/// <summary>A run of characters of a document's text.</summary>
public sealed record TextSegment
{
    /// <summary>Unicode code points before its first character.</summary>
    public required int Start { get; init; }

    /// <summary>Unicode code points up to its end, exclusive.</summary>
    public required int End { get; init; }
}

/// <summary>Words of one line on a printed page, in points (1/72 inch) from the upper left corner of the page.</summary>
public sealed record PrintedBox
{
    /// <summary>The page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The left edge of its first character.</summary>
    public required double Left { get; init; }

    /// <summary>The top of its line.</summary>
    public required double Top { get; init; }

    /// <summary>The right edge of its last character.</summary>
    public required double Right { get; init; }

    /// <summary>The bottom of its line.</summary>
    public required double Bottom { get; init; }
}
