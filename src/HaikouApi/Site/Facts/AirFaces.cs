using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

internal static class AirFaces
{
    public static readonly Face Reading = new(Kind.Air)
    {
        Marked = _ => ["asPrinted", "value", "unit", "yearOnYearPercent", "rank"],
        Key = (f, _) => Labels.Pollutant(f.Text("pollutant")),
        Value = (f, l) => Printed(f, l) ?? Rank(f, l) ?? Say.Change(f.Number("yearOnYearPercent"), l) ?? "",
        Aside = (f, l) => Printed(f, l) is null ? null : Say.Change(f.Number("yearOnYearPercent"), l),
        Line = (f, l) => Say.Line(Labels.Pollutant(f.Text("pollutant")), f.Text("city"), Period(f, l), Year(f, l), Rank(f, l)),
        Sentence = (f, l) => l.Sentence(
            l.In($"{Period(f, l)}{(Period(f, l) is null ? "" : "，")}{f.Text("city")} {Labels.Pollutant(f.Text("pollutant"))} 浓度{Is(f, l)}",
                $"{In(f, l)}the {Labels.Pollutant(f.Text("pollutant"))} concentration in {f.Text("city")} {Is(f, l)}"),
            f.Number("value") is null ? null : Year(f, l),
            f.Number("value") is null && f.Number("yearOnYearPercent") is null ? null : Rank(f, l)),
        Columns = ["city", "pollutant", "value", "unit", "yearOnYearPercent", "periodEnd"],
        Facets = ["pollutant", "city", "periodEnd", "origin"],
        Chart = new("readings", "value", new("浓度，逐期", "concentration, period by period"), new("一段横线是一个时段的均值", "A line is the mean of its period"))
        {
            Split = "pollutant",
            Across = ["city", "periodEnd"],
            OfOne = new("changes", "yearOnYearPercent", new("各项污染物，哪几项降了？", "Which pollutants fell?"),
                new("浓度比上年同期变化的百分比", "Change in concentration against a year before, in percent")),
        },
    };

    public static readonly Face Summary = new(Kind.Air)
    {
        Marked = _ => ["compositeIndex", "goodDaysPercent", "goodDays", "validDays", "rank", "pm25Rank"],
        Key = (f, l) => Period(f, l) ?? f.Text("city") ?? "",
        Value = (f, l) => Principal(f, l) ?? "",
        Aside = (f, l) => f.Number("compositeIndex") is null ? null : Rank(f, l),
        Line = (f, l) => Say.Line(f.Text("city"), Period(f, l), f.Number("compositeIndex") is null ? null : Good(f, l), Rank(f, l)),
        Sentence = (f, l) => l.Sentence(
            l.In($"{Period(f, l)}{(Period(f, l) is null ? "" : "，")}{f.Text("city")}空气质量{Is(f)}", $"{In(f, l)}{f.Text("city")} had {IsEnglish(f)}"),
            f.Number("compositeIndex") is null ? null : Good(f, l),
                f.Number("compositeIndex") is null && f.Number("goodDaysPercent") is null ? null : Rank(f, l)),
        Rest = ["validDays", "goodDays", "pm25Rank"],
        Columns = ["city", "periodEnd", "compositeIndex", "goodDaysPercent", "validDays", "rank"],
        Facets = ["city", "periodEnd", "origin"],
        Chart = new("summaries", "compositeIndex", new("综合指数，逐期", "Composite index, period by period"),
            new("越低越好；一段横线是一个时段", "Lower is cleaner; a bar is a period")),
    };

    private static string? Period(Fact f, Language l) => Say.Period(f.Day("periodStart"), f.Day("periodEnd"), l);

    private static string In(Fact f, Language l) => Period(f, l) is { } period ? $"In {period} " : "";

    private static string? Printed(Fact f, Language l) =>
        f.Number("value") is null ? null : f.Text("asPrinted") ?? $"{Say.Number(f.Number("value")!.Value)} {Labels.Unit(f.Text("unit"), l)}";

    private static string Is(Fact f, Language l) => f.Number("value") is { } value
        ? l.In($"为 {Say.Strong(Say.Number(value))} {Labels.Unit(f.Text("unit"), l)}", $"was {Say.Strong(Say.Number(value))} {Labels.Unit(f.Text("unit"), l)}")
        : f.Number("yearOnYearPercent") is not null ? l.In(Say.Strong(Year(f, l)!), $"was {Say.Strong(Year(f, l)!)}")
        : l.In(Say.Strong(Rank(f, l) ?? "有记载"), $"{Say.Strong(Rank(f, l) ?? "is mentioned")}");

    private static string? Year(Fact f, Language l) => f.Number("yearOnYearPercent") switch
    {
        null => null,
        0 => l.In("与上年同期持平", "unchanged from a year before"),
        < 0 and { } down => l.In($"同比下降 {Say.Number(-down)}%", $"{Say.Number(-down)}% lower than a year before"),
        { } up => l.In($"同比上升 {Say.Number(up)}%", $"{Say.Number(up)}% higher than a year before"),
    };

    private static string? Rank(Fact f, Language l) => f.Number("rank") is not { } rank ? null
        : f.Number("rankedCities") is { } cities
            ? l.In($"在 {Say.Number(cities)} 个城市中列第 {Say.Number(rank)}", $"ranked {Say.Ordinal(rank)} of {Say.Number(cities)} cities")
        : l.In($"列第 {Say.Number(rank)}", $"ranked {Say.Ordinal(rank)}");

    private static string? Good(Fact f, Language l) =>
        f.Number("goodDaysPercent") is { } share ? l.In($"优良天数 {Say.Number(share)}%", $"{Say.Number(share)}% good days")
        : f.Number("goodDays") is { } days ? l.In($"优良 {Say.Number(days)} 天", $"{Say.Number(days)} good days") : null;

    private static string? Principal(Fact f, Language l) =>
        f.Number("compositeIndex") is { } index ? l.In($"综合指数 {Say.Number(index)}", $"Index {Say.Number(index)}")
        : Good(f, l) ?? (f.Number("validDays") is { } days ? l.In($"有效监测 {Say.Number(days)} 天", $"{Say.Number(days)} days monitored") : Rank(f, l));

    private static string Is(Fact f) =>
        f.Number("compositeIndex") is { } index ? $"综合指数为 {Say.Strong(Say.Number(index))}" : Say.Strong(Principal(f, Language.Chinese) ?? "有记载");

    private static string IsEnglish(Fact f) =>
        f.Number("compositeIndex") is { } index ? $"a composite air-quality index of {Say.Strong(Say.Number(index))}"
        : Say.Strong(Principal(f, Language.English) ?? "its air reported");
}
