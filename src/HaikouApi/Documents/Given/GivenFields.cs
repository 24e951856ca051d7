using System.Globalization;
using HaikouApi.Web;

namespace HaikouApi.Documents.Given;

/// <summary>What may be said of a page besides its text, by whoever brings it in or reviews it: what is wrong with a value.</summary>
public static class GivenFields
{
    private const int LongestTitle = 500, LongestName = 100, LongestLink = 2000;

    /// <summary>Why a value cannot be said in a field, with the code of the fault; null when it can.</summary>
    public static (string Code, Localized Detail)? Fault(string name, string value) => name switch
    {
        "publishedOn" => TryParseDay(value, out _) ? null : ("invalid-value", new(
            $"“{Shown.Of(value)}”不是报纸出版的日期，如 2024-06-28。", $"\"{Shown.Of(value)}\" is not a day on which a newspaper appears, such as 2024-06-28.")),
        "place" => GivenPlace.Fault(value) is { } fault ? ("invalid-value", fault) : null,
        "sourceUrl" => FaultOfLink(value),
        "title" => FaultOfText(name, value, LongestTitle),
        _ => FaultOfText(name, value, LongestName),
    };

    /// <summary>Reads a day of publication: one on which there were newspapers, and from which years can be counted back and forth.</summary>
    public static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1600 and < 3000;

    private static (string, Localized)? FaultOfText(string name, string text, int longest)
    {
        if (text.Length > longest) return TooLong(name, longest);
        if (text.Any(char.IsControl)) return ("invalid-value", new($"{name} 不得含控制字符。", $"{name} may have no control characters."));
        return name == "title" || text.Trim().Length > 0 ? null : ("invalid-value", new($"{name} 为空。", $"{name} is empty."));
    }

    private static (string, Localized)? FaultOfLink(string link)
    {
        if (link.Length > LongestLink) return TooLong("sourceUrl", LongestLink);
        return link.Any(char.IsControl) || !(Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            ? ("invalid-value", new("sourceUrl 须为 http 或 https 链接。", "sourceUrl must be an http or https address."))
            : null;
    }

    private static (string, Localized) TooLong(string name, int longest) =>
        ("too-long", new($"{name} 最长 {longest} 个字符。", $"{name} may have at most {longest} characters."));
}
