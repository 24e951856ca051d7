using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Testing;

/// <summary>Whether the words that are cited for a value say it: numbers, days and names; of a closed value (status, kind) nothing is asked.</summary>
internal static partial class Saying
{
    /// <summary>Fields whose words are printed as they are served.</summary>
    private static readonly HashSet<string> Printed =
    [
        "name", "asPrinted", "theme", "venue", "organisers", "endsPrinted", "path", "turnaround", "headline", "kicker", "subheads",
        "reporters", "correspondents",
        "continuedFrom", "programmes", "subdistrict", "locality", "group", "enterprise",
    ];

    /// <summary>Taiwan counts its years from the one after: 111年 is 2022年.</summary>
    private const int Republic = 1911;

    /// <summary>Whether <paramref name="quote"/> says the <paramref name="content"/> of <paramref name="field"/>.</summary>
    public static bool IsSaid(string field, object content, string quote) => content switch
    {
        decimal year when field == "year" => PrintedNumber.IsSaid(quote, year) || RelativeYear().IsMatch(PrintedNumber.Close(quote)),
        decimal number => PrintedNumber.IsSaid(quote, number),
        DateOnly day => Stretch().IsMatch(PrintedNumber.Close(quote))
            || new[] { day.Year, day.Year - Republic, day.Month, day.Day }.Any(n => PrintedNumber.IsSaid(quote, n)),
        string text when Printed.Contains(field) => Holds(quote, text),
        IEnumerable<string> list when Printed.Contains(field) => list.All(text => Holds(quote, text)),
        _ => true,
    };

    /// <summary>Whether every character of <paramref name="text"/> stands in the quote, in order.</summary>
    private static bool Holds(string quote, string text)
    {
        var at = 0;
        foreach (var c in text.Where(c => !char.IsWhiteSpace(c)))
        {
            if ((at = quote.IndexOf(c, at) + 1) == 0) return false;
        }

        return true;
    }

    [GeneratedRegex("^今$|[今去前明上本当][年月日天]|年[底末]|昨|即日|元月|半年|季度|全年|年度|截[至止]|^到.{0,9}月[底末]|前[0-9０-９一二三四五六七八九十]+[个個]?月")]
    private static partial Regex Stretch();

    [GeneratedRegex("[今去前明上本当]年")]
    private static partial Regex RelativeYear();
}
