using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace HaikouApi.Site.Reader;

/// <summary>Runs of a quotation: the words of the value filled, the others it rests on washed.</summary>
internal sealed class QuotedText(IEnumerable<Run> runs) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var run in runs)
        {
            var isValue = run.Marks.Any(m => m.Kind == MarkKind.Fact);
            writer.Write(run.Level switch { Level.Sub => "<sub>", Level.Super => "<sup>", _ => "" });
            if (run.Marks.Count > 0) writer.Write(isValue ? "<mark>" : "<mark class=\"ev\">");
            encoder.Encode(writer, run.Text);
            if (run.Marks.Count > 0) writer.Write("</mark>");
            writer.Write(run.Level switch { Level.Sub => "</sub>", Level.Super => "</sup>", _ => "" });
        }
    }
}
