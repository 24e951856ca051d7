using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>A figure that a phrase states of a company.</summary>
/// <param name="Match">Where it is stated.</param>
/// <param name="Metric">What is stated.</param>
/// <param name="Head">The words that say so.</param>
/// <param name="Number">The figure, a <see cref="Quantity"/>.</param>
internal sealed record EnterpriseFact(RuleMatch Match, string Metric, Token Head, Token Number)
{
    /// <summary>What the figure is counted by: an hour of 一小时生产….</summary>
    public string? Per { get; init; }

    public Quantity Figure => (Quantity)Number.Value!;

    public static IEnumerable<EnterpriseFact> Of(RuleMatch match)
    {
        if (match.One("head") is not { } head || match.One("figure") is not { } figure) return [];
        var metric = EnterpriseWords.MetricOf(match.Sentence.Passage.Folded[head.Start..head.End]);
        return EnterpriseWords.Fits(metric, (Quantity)figure.Value!) ? [new(match, metric, head, figure)] : [];
    }

    /// <summary>订单同比增长15%.</summary>
    public static IEnumerable<EnterpriseFact> Growth(RuleMatch match) =>
        match.One("head") is { } head && (match.One("growth") ?? match.One("figure")) is { } figure
            ? [new(match, EnterpriseWords.MetricOf(match.Sentence.Passage.Folded[head.Start..head.End]) + "_growth", head, figure)] : [];

    public static IEnumerable<EnterpriseFact> Yearly(RuleMatch match) =>
        match.One("head") is { } head && match.One("figure") is { } figure && EnterpriseWords.Fits("annual_capacity", (Quantity)figure.Value!)
            ? [new(match, match.Sentence.Passage.Folded[head.Start] switch { '日' => "daily_capacity", '月' => "monthly_capacity", _ => "annual_capacity" }, head, figure)] : [];

    public static IEnumerable<EnterpriseFact> ByTime(RuleMatch match) =>
        match.One("head") is { Word: { } per } head && match.One("figure") is { } figure && EnterpriseWords.Fits("annual_capacity", (Quantity)figure.Value!)
            ? [new(match, per switch { "h" => "output_per_hour", "min" => "output_per_minute", _ => "output_per_day" }, head, figure) { Per = per }] : [];
}
