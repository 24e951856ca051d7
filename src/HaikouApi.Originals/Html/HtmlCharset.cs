using System.Text;
using System.Text.RegularExpressions;
using HaikouApi.Originals.Files;
using HaikouApi.Originals.Texts;

namespace HaikouApi.Originals.Html;

/// <summary>The text of a page of HTML: by its byte order mark, by what the sender says, by what the page says, else UTF-8.</summary>
internal static partial class HtmlCharset
{
    private const int Head = 4096;

    public static (string Html, string Charset) Decode(Original original)
    {
        var bytes = original.Bytes;
        if (Charsets.OfMark(bytes) is { } mark) return (Charsets.Decode(bytes.AsSpan(mark.Length), mark.Name), mark.Name);
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(Head, bytes.Length));
        var said = original.Charset ?? (Meta().Match(head) is { Success: true } meta ? meta.Groups["name"].Value : null);

        // A page that can say so in ASCII is not in UTF-16 (WHATWG HTML, 13.2.3.2).
        if (original.Charset is null && said?.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) == true) said = "utf-8";
        if (said is not null && Charsets.IsKnown(said)) return (Charsets.Decode(bytes, said), said.ToLowerInvariant());
        if (PlainText.FaultyByte(bytes) is not { } offset) return (Encoding.UTF8.GetString(bytes), "utf-8");
        return Charsets.Guess(bytes) is { } guess && original.MayGuess ? (Charsets.Decode(bytes, guess), guess) : throw PlainText.NotUtf8(bytes, offset);
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?(?<name>[A-Za-z0-9_-]{2,20})""", RegexOptions.IgnoreCase)]
    private static partial Regex Meta();
}
