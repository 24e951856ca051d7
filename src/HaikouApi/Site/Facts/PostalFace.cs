using System.Collections.Frozen;
using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

internal static class PostalFace
{
    private static readonly FrozenDictionary<string, Localized> Metrics = new Dictionary<string, Localized>(StringComparer.Ordinal)
    {
        ["opened_on"] = new("开通", "Opened"),
        ["approved_on"] = new("获批", "Approved"),
        ["countries_and_regions_reached"] = new("可通达", "Reaches"),
        ["cities_reached"] = new("通达城市", "Cities"),
        ["time_saved"] = new("时效提升", "Faster by"),
        ["first_export_items"] = new("首批出口", "First exports"),
        ["destination"] = new("目的地", "Destination"),
        ["former_route"] = new("过去", "Route before"),
        ["current_route"] = new("现在", "Route now"),
        ["departure"] = new("始发", "Leaves from"),
        ["screening"] = new("查验", "Screening"),
        ["supervision"] = new("监管", "Supervision"),
        ["daily_capacity"] = new("日处理能力", "A day"),
        ["hourly_capacity"] = new("每小时能力", "An hour"),
        ["daily_peak"] = new("单日最高", "Daily peak"),
        ["volume"] = new("处理量", "Volume"),
        ["tonnage"] = new("重量", "Tonnage"),
        ["weight"] = new("重量", "Weight"),
    }.ToFrozenDictionary();

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

    private static string Metric(Fact f, Language l) =>
        f.Text("metric") is not { } metric ? "" : Metrics.TryGetValue(metric, out var name) ? name.In(l) : Labels.OfName(f.Dataset["metric"]!, metric, l);
}
