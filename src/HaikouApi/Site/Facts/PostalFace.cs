using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

internal static class PostalFace
{
    public static readonly Face Stated = new(Kind.Postal)
    {
        Marked = f => f.Number("value") is not null ? ["asPrinted", "value", "valueMax", "unit"] : f.Text("text") is not null ? ["text"] : ["date", "metric"],
        Key = Metric,
        Value = (f, l) => f.Text("asPrinted") ?? f.Text("text") ?? (f.Day("date") is { } day ? Say.Day(day, l) : Metric(f, l)),
        Aside = (f, l) => f.Day("date") is { } day && (f.Text("asPrinted") ?? f.Text("text")) is not null ? Say.Day(day, l) : null,
        Line = (f, l) => Say.Line(Metric(f, l), f.Text("asPrinted") is not null ? f.Text("text") : null, f.Day("date") is { } day ? Say.Day(day, l) : null),
        Sentence = (f, l) => l.Sentence(
            l.In($"国际邮件互换局{Metric(f, l)}：{Say.Strong(f.Text("asPrinted") ?? f.Text("text") ?? "")}",
                $"The international mail exchange office, {Metric(f, l).ToLowerInvariant()}: {Say.Strong(f.Text("asPrinted") ?? f.Text("text") ?? "")}"),
            f.Day("date") is { } day ? Say.Day(day, l) : null),
        Columns = ["metric", "asPrinted", "text", "date", "origin"],
        Facets = ["metric", "unit", "origin"],
    };

    private static string Metric(Fact f, Language l) => Metrics.Of(f.Text("metric"), l);
}
