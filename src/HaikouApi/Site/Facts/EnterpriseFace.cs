using System.Collections.Frozen;
using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

internal static class EnterpriseFace
{
    private static readonly FrozenDictionary<string, Localized> Metrics = new Dictionary<string, Localized>(StringComparer.Ordinal)
    {
        ["investment"] = new("投资", "Investment"),
        ["orders"] = new("订单", "Orders"),
        ["revenue"] = new("营业收入", "Revenue"),
        ["core_technologies"] = new("核心技术", "Core technologies"),
        ["patents"] = new("专利", "Patents"),
        ["output_per_hour"] = new("每小时产量", "Output an hour"),
    }.ToFrozenDictionary();

    public static readonly Face Figure = new(Kind.Enterprises)
    {
        Marked = _ => ["asPrinted", "value", "unit", "comparator"],
        Key = Metric,
        Value = (f, l) => f.Text("asPrinted") ?? $"{Say.Number(f.Number("value") ?? 0)} {Labels.Unit(f.Text("unit"), l)}",
        Aside = (f, _) => f.Text("enterprise"),
        Line = (f, l) => Say.Line(f.Text("enterprise"), Metric(f, l)),
        Sentence = (f, l) =>
            l.Sentence(l.In($"{f.Text("enterprise")}{Metric(f, l)} {Say.Strong(f.Text("asPrinted") ?? "")}",
            $"{f.Text("enterprise")}, {Metric(f, l).ToLowerInvariant()}: {Say.Strong(f.Text("asPrinted") ?? "")}")),
        Columns = ["enterprise", "metric", "asPrinted", "value", "unit"],
        Facets = ["enterprise", "metric", "unit", "origin"],
    };

    private static string Metric(Fact f, Language l) =>
        f.Text("metric") is not { } metric ? "" : Metrics.TryGetValue(metric, out var name) ? name.In(l) : Labels.OfName(f.Dataset["metric"]!, metric, l);
}
