namespace HaikouApi.Site.Facts;

internal static class GovernanceFaces
{
    public static readonly Face Plan = new(Kind.Governance)
    {
        Marked = _ => ["targetSites"],
        Key = (_, l) => l.In("计划", "Plan"),
        Value = (f, l) => f.Number("targetSites") is { } sites ? l.In($"{Say.Number(sites)}个特色点位", $"{Say.Number(sites)} sites") : Year(f),
        Aside = (f, _) => string.Join("、", f.List("areas")),
        Line = (f, l) => Say.Line(f.Text("city"), Year(f), string.Join(l.In("、", ", "), f.List("areas"))),
        Sentence = (f, l) => l.Sentence(l.In($"{Year(f)}{f.Text("city")}计划打造 {Say.Strong(Say.Number(f.Number("targetSites") ?? 0))} 个基层治理特色点位",
            $"In {Year(f)} {f.Text("city")} plans {Say.Strong(Say.Number(f.Number("targetSites") ?? 0))} grassroots-governance sites")),
        Columns = ["year", "city", "targetSites", "areas", "origin"],
        Facets = ["year", "city", "origin"],
    };

    public static readonly Face Site = new(Kind.Governance)
    {
        Marked = _ => ["name"],
        Key = (f, _) => f.Text("district") ?? "",
        Value = (f, _) => f.Text("name") ?? "",
        Aside = (f, _) => f.Text("subdistrict"),
        Line = (f, l) =>
            Say.Line($"{f.Text("district")}{f.Text("subdistrict")}",
            f.Text("designation") == "named" ? l.In("原文明言是点位", "named as a site") : l.In("文中介绍", "presented as a site")),
        Sentence = (f, l) => l.Sentence(
            l.In($"{f.Text("district")}{f.Text("subdistrict")}{Say.Strong(f.Text("name")!)}{(f.Text("designation") == "named" ? "是" : "被介绍为")}基层治理特色点位",
                $"{Say.Strong(f.Text("name")!)}, {f.Text("district")}{f.Text("subdistrict")}, "
                + $"is {(f.Text("designation") == "named" ? "one of the" : "presented as one of the")} grassroots-governance sites"),
            f.List("programmes") is { Count: > 0 } runs ? l.In($"开展{string.Join("、", runs)}", $"running {string.Join(", ", runs)}") : null),
        Rest = ["locality", "programmes"],
        Columns = ["name", "kind", "district", "subdistrict", "designation", "origin"],
        Facets = ["district", "kind", "designation", "origin"],
    };

    private static string Year(Fact f) => f["year"] is int year ? year.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
}
