using System.Text.Encodings.Web;
using HaikouApi.Site.Facts;
using Microsoft.AspNetCore.Html;

namespace HaikouApi.Site.Frame;

/// <summary>How texts are set that are not a page's own.</summary>
internal static class Typography
{
    /// <summary>Text with the digits of chemical formulas set low: PM₂.₅, O₃.</summary>
    public static IHtmlContent Text(string? text) => new Formulas(text ?? "");

    /// <summary>A sentence with what it is about set strong.</summary>
    public static IHtmlContent Sentence(string sentence)
    {
        var (before, strong, after) = Say.Parts(sentence);
        return new HtmlContentBuilder().AppendHtml(Text(before)).AppendHtml("<strong>").AppendHtml(Text(strong)).AppendHtml("</strong>")
            .AppendHtml(Text(after));
    }

    private sealed class Formulas(string text) : IHtmlContent
    {
        private static readonly string[] Known = ["PM2.5", "PM10", "SO2", "NO2", "O3"];

        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var from = 0;
            for (var at = 0; at < text.Length;)
            {
                var formula = Known.FirstOrDefault(f => string.CompareOrdinal(text, at, f, 0, f.Length) == 0);
                if (formula is null)
                {
                    at++;
                    continue;
                }

                var letters = formula.TakeWhile(char.IsAsciiLetter).Count();
                encoder.Encode(writer, text, from, at + letters - from);
                writer.Write("<sub>");
                encoder.Encode(writer, text, at + letters, formula.Length - letters);
                writer.Write("</sub>");
                from = at += formula.Length;
            }

            encoder.Encode(writer, text, from, text.Length - from);
        }
    }
}
