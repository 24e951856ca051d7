using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

internal static class PensionFaces
{
    public static readonly Face Channel = new(Kind.Pension)
    {
        Marked = _ => ["name"],
        Key = (f, l) => Kinds(f, l),
        Value = (f, _) => f.Text("name") ?? "",
        Aside = (f, _) => string.Join(" › ", f.List("path")),
        Line = (f, l) =>
            Say.Line(Kinds(f, l), f.Text("mode") is { } mode ? Labels.OfName(f.Dataset["mode"]!, mode, l) : null, f.Text("device"),
            string.Join(" › ", f.List("path"))),
        Sentence = (f, l) => l.Sentence(
            l.In($"养老保险业务可经{Kinds(f, l)}{Say.Strong($"“{f.Text("name")}”")}办理",
                $"Pension business can be done through {Say.Strong($"“{f.Text("name")}”")} ({Kinds(f, l)})"),
            f.List("path") is { Count: > 0 } path ? l.In($"依次进入{string.Join("、", path)}", $"under {string.Join(" › ", path)}") : null,
            f.Text("identityCheck") is { } check ? l.In($"须{check}", $"with {check}") : null),
        Rest = ["identityCheck"],
        Columns = ["name", "kind", "mode", "device", "path"],
        Facets = ["kind", "mode", "device", "origin"],
    };

    public static readonly Face Service = new(Kind.Pension)
    {
        Marked = _ => ["name"],
        Key = (_, l) => l.In("业务", "Service"),
        Value = (f, _) => f.Text("name") ?? "",
        Line = (f, _) => Say.Line(f.Text("system"), f.Text("turnaround")),
        Sentence = (f, l) =>
            l.Sentence(l.In($"养老保险可办{Say.Strong(f.Text("name")!)}", $"A pension service that can be done: {Say.Strong(f.Text("name")!)}"), f.Text("system"),
            f.Text("turnaround")),
        Columns = ["name", "system", "turnaround", "origin"],
        Facets = ["name", "system", "origin"],
    };

    public static readonly Face Eligibility = new(Kind.Pension)
    {
        Marked = _ => ["group"],
        Key = (_, l) => l.In("人群", "Who"),
        Value = (f, _) => f.Text("group") ?? "",
        Line = (f, _) => f.Text("condition") ?? "",
        Sentence = (f, l) =>
            l.Sentence(l.In($"可办理养老保险业务的人：{Say.Strong(f.Text("group")!)}", $"Who may use the pension service: {Say.Strong(f.Text("group")!)}"),
            f.Text("condition")),
        Rest = ["condition"],
        Columns = ["group", "condition", "origin"],
        Facets = ["group", "origin"],
    };

    private static string Kinds(Fact f, Language l) => f.Text("kind") is { } kind ? Labels.OfName(f.Dataset["kind"]!, kind, l) : "";
}
