using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace HaikouApi.Site.Reader;

/// <summary>A value set large: its figures larger than its unit and its hedge; a value without figures in words.</summary>
internal sealed partial class Figure(string value) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var figures = Figures().Matches(value);
        if (figures.Count == 0 || value.Length > 20)
        {
            writer.Write("<b class=\"w\">");
            encoder.Encode(writer, value);
            writer.Write("</b>");
            return;
        }

        var from = 0;
        foreach (Match figure in figures)
        {
            Small(writer, encoder, value[from..figure.Index]);
            writer.Write("<b>");
            encoder.Encode(writer, figure.Value);
            writer.Write("</b>");
            from = figure.Index + figure.Length;
        }

        Small(writer, encoder, value[from..]);
    }

    private static void Small(TextWriter writer, HtmlEncoder encoder, string text)
    {
        if (text.Length == 0) return;
        writer.Write("<small>");
        encoder.Encode(writer, text);
        writer.Write("</small>");
    }

    [GeneratedRegex(@"[0-9][0-9.,]*%?")]
    private static partial Regex Figures();
}
