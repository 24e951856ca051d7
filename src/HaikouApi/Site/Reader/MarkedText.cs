using System.Globalization;
using System.Text.Encodings.Web;
using HaikouApi.Site.Frame;
using Microsoft.AspNetCore.Html;

namespace HaikouApi.Site.Reader;

/// <summary>Runs as HTML: words that are marked are links to what they support. Nothing stands between the runs, so the text is the text.</summary>
public sealed class MarkedText(IEnumerable<Run> runs, Visit visit, bool linked = true) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var run in runs)
        {
            if (run.FollowsBreak && linked) writer.Write("<i class=\"cb\"></i>");
            writer.Write(run.Level switch { Level.Sub => "<sub>", Level.Super => "<sup>", _ => "" });
            var end = Open(writer, encoder, run.Marks);
            encoder.Encode(writer, run.Text);
            writer.Write(end);
            writer.Write(run.Level switch { Level.Sub => "</sub>", Level.Super => "</sup>", _ => "" });
        }
    }

    private string Open(TextWriter writer, HtmlEncoder encoder, IReadOnlyList<Mark> marks)
    {
        var facts = marks.Where(m => m.Kind == MarkKind.Fact).ToList();
        if (!linked)
        {
            if (facts.Count == 0) return "";
            writer.Write("<mark>");
            return "</mark>";
        }

        var numbers = marks.Where(m => m.Kind is MarkKind.Number or MarkKind.Unread).ToList();
        var isDoubt = marks.Any(m => m.Kind == MarkKind.Doubt);
        if (facts.Count > 0) return OpenLink(writer, encoder, facts, numbers, isDoubt);
        if (numbers.Find(n => n.Fact is not null) is { } number) return OpenNumber(writer, encoder, number, isDoubt);
        if (numbers.Count == 0 && !isDoubt) return "";
        writer.Write($"<span class=\"{(numbers.Count > 0 ? "m q un" : "")}{(isDoubt ? " doubt" : "")}\" title=\"");
        encoder.Encode(writer, numbers.Count > 0 ? visit.Say("未读出的数", "A number that was not read") : visit.Say("存疑", "Unsure"));
        writer.Write("\">");
        return "</span>";
    }

    private string OpenLink(TextWriter writer, HtmlEncoder encoder, List<Mark> facts, List<Mark> numbers, bool isDoubt)
    {
        var ids = facts.Select(f => f.Fact!.Id).Distinct().ToList();
        var kind = facts[0].Fact!.Face.Kind;
        writer.Write($"<a class=\"m {kind.Hue}{(ids.Count > 1 ? " dbl" : "")}{(facts.Exists(f => f.Fact!.IsReviewed) ? " rev" : "")}");
        writer.Write($"{(isDoubt ? " doubt" : "")}\"");
        writer.Write($" href=\"#r={ids[0]}\" data-r=\"{string.Join(' ', ids)}\"");
        if (numbers.Find(n => n.Fact is not null) is { } number) writer.Write($" data-q=\"{number.Fact!.Id}\"");
        var notes = facts.Select(f => f.Footnote).OfType<int>().ToList();
        if (notes.Count > 0) writer.Write(string.Create(CultureInfo.InvariantCulture, $" data-n=\"{string.Join(',', notes)}\""));
        writer.Write(" title=\"");
        encoder.Encode(writer, kind.Name.In(visit.Language));
        writer.Write("\">");
        return "</a>";
    }

    private string OpenNumber(TextWriter writer, HtmlEncoder encoder, Mark number, bool isDoubt)
    {
        var isUnread = number.Kind == MarkKind.Unread;
        writer.Write($"<a class=\"m q{(isUnread ? " un" : " in")}{(isDoubt ? " doubt" : "")}\"");
        writer.Write($" href=\"#r={number.Fact!.Id}\" data-r=\"{number.Fact.Id}\" title=\"");
        encoder.Encode(writer, isUnread ? visit.Say("只作数量读出", "Read as a quantity only") : visit.Say("数量", "Quantity"));
        writer.Write("\">");
        return "</a>";
    }
}
