using System.Globalization;
using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

/// <summary>Days, periods, numbers and changes in words, in the two languages of the pages.</summary>
public static class Say
{
    private const char StrongStart = '\u0002', StrongEnd = '\u0003';

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Marks what a sentence is about.</summary>
    public static string Strong(string text) => $"{StrongStart}{text}{StrongEnd}";

    /// <summary>A sentence before, in and after what it is about.</summary>
    public static (string Before, string Strong, string After) Parts(string sentence)
    {
        var (start, end) = (sentence.IndexOf(StrongStart), sentence.IndexOf(StrongEnd));
        return start < 0 ? (sentence, "", "") : (sentence[..start], sentence[(start + 1)..end], sentence[(end + 1)..]);
    }

    /// <summary>A sentence as plain text.</summary>
    public static string Plain(string sentence) => string.Concat(sentence.Where(c => c is not (StrongStart or StrongEnd)));

    public static string In(this Language language, string zh, string en) => language == Language.Chinese ? zh : en;

    /// <summary>Clauses as one sentence; what is empty is left out.</summary>
    public static string Sentence(this Language language, params IEnumerable<string?> clauses)
    {
        var sentence = string.Join(language.In("，", ", "), clauses.Where(c => !string.IsNullOrEmpty(c)));
        return sentence + language.In("。", ".");
    }

    /// <summary>Parts of a line, set apart by a dot; what is empty is left out.</summary>
    public static string Line(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));

    public static string Day(DateOnly day, Language language) => language.In(
        string.Create(Invariant, $"{day.Year}年{day.Month}月{day.Day}日"),
        day.ToString("d MMMM yyyy", Invariant));

    public static string Instant(DateTime instant, Language language)
    {
        var utc = instant.ToUniversalTime();
        return $"{Day(DateOnly.FromDateTime(utc), language)}{language.In(" ", ", ")}{utc.ToString("HH:mm", Invariant)} UTC";
    }

    /// <summary>A period as one would name it: a month, a year, months of a year, else its two days.</summary>
    public static string? Period(DateOnly? from, DateOnly? to, Language language)
    {
        if (from is not { } first || to is not { } last) return (from ?? to) is { } only ? Day(only, language) : null;
        if (first == last) return Day(first, language);
        var wholeMonths = first.Day == 1 && last.AddDays(1).Day == 1 && first.Year == last.Year;
        if (!wholeMonths) return $"{Day(first, language)}{language.In("至", " to ")}{Day(last, language)}";
        if (first.Month == 1 && last.Month == 12) return language.In($"{first.Year}年", $"{first.Year}");
        if (first.Month == last.Month) return language.In($"{first.Year}年{first.Month}月", first.ToString("MMMM yyyy", Invariant));
        return language.In($"{first.Year}年{first.Month}—{last.Month}月", $"{first.ToString("MMMM", Invariant)} to {last.ToString("MMMM yyyy", Invariant)}");
    }

    /// <summary>A number with its thousands set apart, and with the decimals it was printed with.</summary>
    public static string Number(decimal number)
    {
        var decimals = (decimal.GetBits(number)[3] >> 16) & 0xFF;
        return Math.Abs(number) < 10_000 ? number.ToString(Invariant) : number.ToString("N" + decimals.ToString(Invariant), Invariant);
    }

    public static string Count(long number) => number.ToString("N0", Invariant);

    /// <summary>A change in percent: 降 14.3%, unchanged.</summary>
    public static string? Change(decimal? percent, Language language) => percent switch
    {
        null => null,
        0 => language.In("持平", "unchanged"),
        < 0 => $"{language.In("降", "down")} {Number(-percent.Value)}%",
        _ => $"{language.In("升", "up")} {Number(percent.Value)}%",
    };

    public static string Ordinal(decimal rank)
    {
        var number = Number(rank);
        return (number[^1], number.EndsWith("11", StringComparison.Ordinal) || number.EndsWith("12", StringComparison.Ordinal) || number.EndsWith(
            "13", StringComparison.Ordinal)) switch
        {
            ('1', false) => number + "st",
            ('2', false) => number + "nd",
            ('3', false) => number + "rd",
            _ => number + "th",
        };
    }
}
