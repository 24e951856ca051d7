using System.Text;
using System.Text.Json;

namespace HaikouApi.Tests.Evidence;

/// <summary>What a quote must be, put together from the text and the segments as a stranger would.</summary>
internal static class PrintedQuote
{
    private const string Breaks = "\n\r\v\f\u0085\u2028\u2029";

    /// <summary>The words at the segments of a citation: blanks between them kept, tags and line ends dropped, an ellipsis for words left out.</summary>
    public static string Of(IReadOnlyList<Rune> page, JsonElement citation)
    {
        var (quote, reached) = (new StringBuilder(), -1);
        foreach (var segment in citation.GetProperty("segments").EnumerateArray())
        {
            var (start, end) = (segment.GetProperty("start").GetInt32(), segment.GetProperty("end").GetInt32());
            if (reached >= 0) quote.Append(Between(Text(page, reached, start)));
            quote.Append(Text(page, start, end));
            reached = end;
        }

        return quote.ToString();
    }

    private static string Text(IReadOnlyList<Rune> page, int start, int end) => string.Concat(page.Skip(start).Take(end - start));

    private static string Between(string gap)
    {
        var words = gap;
        while (words.IndexOf('<', StringComparison.Ordinal) is >= 0 and var open && words.IndexOf('>', open) is >= 0 and var close)
            words = words.Remove(open, close + 1 - open);
        return words.Any(c => !char.IsWhiteSpace(c)) ? " … " : words.Any(c => Breaks.Contains(c, StringComparison.Ordinal)) ? "" : words;
    }
}
