using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>A figure that a sentence states of a company.</summary>
/// <param name="Sentence">Where it is stated.</param>
/// <param name="Rule">How it was read.</param>
/// <param name="Metric">What is stated.</param>
/// <param name="HeadAt">The token that says so, by its index.</param>
/// <param name="At">The figure, a <see cref="Quantity"/>, by its index.</param>
internal sealed record EnterpriseFact(Sentence Sentence, string Rule, string Metric, int HeadAt, int At)
{
    /// <summary>What the figure is counted by: an hour of 一小时生产….</summary>
    public string? Per { get; init; }

    /// <summary>Whether the figure is by how much it fell.</summary>
    public bool IsFall { get; init; }

    /// <summary>Whose it is, where the list says so itself.</summary>
    public Company? Owner { get; init; }

    public Token Head => Sentence.Tokens[HeadAt];

    public Token Number => Sentence.Tokens[At];

    public Quantity Figure => (Quantity)Number.Value!;

    /// <summary>The first and the last token that state it.</summary>
    public int First => Math.Min(HeadAt, At);

    public int Last => Math.Max(HeadAt, At);

    public int Start => Math.Min(Head.Start, Number.Start);

    public int End => Math.Max(Head.End, Number.End);

    public bool IsChange => Metric.EndsWith("_growth", StringComparison.Ordinal) || Metric.EndsWith("_change", StringComparison.Ordinal);

    public bool IsShare => Metric.EndsWith("share", StringComparison.Ordinal);
}
