namespace HaikouApi.Extraction.Reading;

/// <summary>A page of text, read: its articles in the order they are printed.</summary>
/// <param name="Source">The text exactly as received.</param>
/// <param name="Articles">The articles, in printed order.</param>
public sealed record Page(string Source, IReadOnlyList<Article> Articles);

/// <summary>One article of a page.</summary>
public sealed class Article
{
    /// <summary>The line above the headline (引题).</summary>
    public Passage? Kicker { get; init; }

    /// <summary>The headline (标题); null when the article has none of its own, as a continuation has not.</summary>
    public Passage? Headline { get; init; }

    /// <summary>The headings inside the article (小标题).</summary>
    public required IReadOnlyList<Passage> Subheads { get; init; }

    /// <summary>The names of the reporters (记者).</summary>
    public required IReadOnlyList<Passage> Reporters { get; init; }

    /// <summary>The names of the correspondents (通讯员).</summary>
    public required IReadOnlyList<Passage> Correspondents { get; init; }

    /// <summary>The opening that names paper, day and authors: 本报6月27日讯(记者…).</summary>
    public Passage? Dateline { get; init; }

    /// <summary>Where the article began, for a continuation: 上接第一版.</summary>
    public Passage? ContinuedFrom { get; init; }

    /// <summary>Whether the text breaks off in mid-sentence at its end.</summary>
    public required bool Truncated { get; init; }

    /// <summary>Everything printed in the article, in order, with broken paragraphs joined.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The extent of the article in the source, headings and captions included.</summary>
    public required Segment Extent { get; init; }
}

/// <summary>A piece of an article: a heading, a caption, a paragraph…</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Passage">Its words.</param>
/// <param name="Table">At the first row of a table, the table; at its other rows null.</param>
public sealed record Block(BlockKind Kind, Passage Passage, Table? Table = null)
{
    /// <summary>The mark it begins with, which numbers it: 一、 （一） 1. ①.</summary>
    public Marker? Marker { get; } = Reading.Marker.Of(Passage.Folded);
}

public enum BlockKind
{
    Kicker,
    Headline,
    Subhead,
    Byline,
    Caption,
    Paragraph,
    TableRow,
    Furniture,
}
