using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

internal static class TradeInFace
{
    public static readonly Face Subsidy = new(Kind.TradeIn)
    {
        Marked = f => HasAmount(f) ? ["asPrinted", "amountMinYuan", "amountMaxYuan"] : ["benefit"],
        Key = (f, _) => f.Text("issuer") ?? "",
        Value = (f, l) => HasAmount(f) ? f.Text("asPrinted") ?? Amount(f, l) : Benefit(f, l),
        Aside = (f, l) => HasAmount(f) ? Benefit(f, l) : l.In("未印金额", "no amount printed"),
        Line = (f, l) =>
            Say.Line(f.Text("issuer"), Benefit(f, l), Named(f, "vehicle", l), Named(f, "status", l),
            l == Language.English && HasAmount(f) ? Amount(f, l) : null),
        Sentence = (f, l) => l.Sentence(
            l.In($"{f.Text("issuer")}的汽车以旧换新{(f.Text("benefit") == "other" ? "优惠" : Benefit(f, l))}"
                + $"{(HasAmount(f) ? $"：{Say.Strong(f.Text("asPrinted") ?? Amount(f, l))}" : "，未印金额")}",
                HasAmount(f) ? $"For trading in a car {f.Text("issuer")} gives {Say.Strong(Amount(f, l))} ({Benefit(f, l).ToLowerInvariant()})"
                    : $"For trading in a car {f.Text("issuer")} gives a benefit ({Benefit(f, l).ToLowerInvariant()}), no amount printed"),
            f.Text("condition") is { } condition ? l.In($"条件是{condition}", $"to {condition}") : null,
            f.Day("announcedOn") is { } day ? l.In($"{Say.Day(day, l)}发布", $"announced {Say.Day(day, l)}") : null,
            Say.Period(f.Day("startsOn"), f.Day("endsOn"), l) is { } period && f.Day("startsOn") is not null && f.Day("endsOn") is not null ? period : null),
        Rest = ["condition", "announcedOn", "startsOn", "endsOn"],
        Columns = ["issuer", "benefit", "asPrinted", "status", "announcedOn", "origin"],
        Facets = ["scope", "benefit", "issuer", "status", "origin"],
        Chart = new("ranges", "amountMaxYuan", new("换一辆车，最多补多少？", "How much does one trade-in bring?"),
            new("每辆，元。虚线：只印了上限；实线：印了上下限", "Per car, in yuan. Dotted: only a maximum is printed. Solid: both ends are")),
    };

    private static bool HasAmount(Fact f) => f.Number("amountMaxYuan") is not null || f.Number("amountMinYuan") is not null;

    private static string Benefit(Fact f, Language l) => Named(f, "benefit", l);

    private static string Named(Fact f, string field, Language l) => f.Text(field) is { } value ? Labels.OfName(f.Dataset[field]!, value, l) : "";

    private static string Amount(Fact f, Language l) => (f.Number("amountMinYuan"), f.Number("amountMaxYuan")) switch
    {
        ({ } min, { } max) when min == max => l.In($"{Say.Number(max)}元", $"{Yuan(max)} yuan"),
        ({ } min, { } max) => l.In($"{Say.Number(min)}元至{Say.Number(max)}元", $"{Yuan(min)} to {Yuan(max)} yuan"),
        (null, { } max) => l.In($"最高{Say.Number(max)}元", $"up to {Yuan(max)} yuan"),
        ({ } min, null) => l.In($"不少于{Say.Number(min)}元", $"at least {Yuan(min)} yuan"),
        _ => "",
    };

    private static string Yuan(decimal amount) => Say.Count((long)amount);
}
