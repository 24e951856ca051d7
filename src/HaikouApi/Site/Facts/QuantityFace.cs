using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

internal static class QuantityFace
{
    public static readonly Face Quantity = new(Kind.Quantities)
    {
        Marked = _ => ["asPrinted"],
        Key = Named,
        Value = (f, _) => f.Text("asPrinted") ?? "",
        Line = (f, l) => Say.Line(Named(f, l), f.Number("value") is { } value ? $"{Say.Number(value)} {Labels.Unit(f.Text("unit"), l)}" : null),
        Sentence = (f, l) => l.Sentence(l.In($"版面上印着 {Say.Strong(f.Text("asPrinted")!)}", $"The page prints {Say.Strong(f.Text("asPrinted")!)}")),
        Columns = ["asPrinted", "kind", "value", "valueMax", "unit", "comparator"],
        Facets = ["kind", "unit", "comparator"],
    };

    private static string Named(Fact f, Language l) => f.Text("kind") is { } kind ? Labels.OfName(f.Dataset["kind"]!, kind, l) : "";
}
