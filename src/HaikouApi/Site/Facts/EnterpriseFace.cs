using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

internal static class EnterpriseFace
{
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

    private static string Metric(Fact f, Language l) => Metrics.Of(f.Text("metric"), l);
}
