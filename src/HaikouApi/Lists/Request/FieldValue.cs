using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

/// <summary>Values of a field as they are written in a query.</summary>
public static partial class FieldValue
{
    /// <summary>Reads a value of the field's type; false when it is none.</summary>
    public static bool TryParse(FieldType type, string text, out object value)
    {
        value = text;
        switch (type)
        {
            case FieldType.Number:
                var isNumber = decimal.TryParse(HalfWidth(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                    out var number);
                value = number;
                return isNumber;
            case FieldType.Integer:
                var isInteger = int.TryParse(HalfWidth(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer);
                value = integer;
                return isInteger;
            case FieldType.Day:
                var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
                value = day;
                return isDay;
            case FieldType.Instant:
                // An unescaped + of an offset arrives as a space. The framework alone takes 1..2 for a day of this year.
                var isInstant = DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                    && text.Length >= 10 && text[4] == '-';
                value = instant.ToUniversalTime();
                return isInstant;
            case FieldType.Flag:
                value = text == "true";
                return text is "true" or "false";
            default:
                return true;
        }
    }

    /// <summary>A value of the field's type that was found to be one.</summary>
    public static object Parse(FieldType type, string text) => TryParse(type, text, out var value) ? value : throw new FormatException($"{text} is no {type}");

    /// <summary>Digits and signs in full width, as Chinese input methods give them, in half width.</summary>
    public static string HalfWidth(string text) => text.AsSpan().IndexOfAnyInRange('！', '～') < 0 ? text
        : string.Create(text.Length, text, static (half, full) =>
        {
            for (var i = 0; i < full.Length; i++) half[i] = full[i] is >= '！' and <= '～' ? (char)(full[i] - '！' + '!') : full[i];
        });

    /// <summary>Whether it may be one number with commas between its thousands, or several numbers: 7,000.</summary>
    public static bool IsGroupedNumber(string text) => Thousands().IsMatch(HalfWidth(text));

    /// <summary>What days look like where several in a row may be named.</summary>
    public static readonly Localized SpanShape = new(
        "日、月、年或区间，如 2024-05-01、2024-05、2024、2024-01/2024-03、2024-05-01/..",
        "a day, a month, a year or an interval, such as 2024-05-01, 2024-05, 2024, 2024-01/2024-03 or 2024-05-01/..");

    /// <summary>What a value of the type looks like.</summary>
    public static Localized Shape(FieldType type) => type switch
    {
        FieldType.Number => new("数字，如 6000 或 0.4", "a number, such as 6000 or 0.4"),
        FieldType.Integer => new("整数，如 168", "a whole number, such as 168"),
        FieldType.Day => new("日、月或年，如 2024-05-01、2024-05、2024", "a day, a month or a year, such as 2024-05-01, 2024-05 or 2024"),
        FieldType.Instant => new("时刻，如 2024-06-27T08:00:00Z", "an instant, such as 2024-06-27T08:00:00Z"),
        FieldType.Flag => new("true 或 false", "true or false"),
        _ => new("文字", "text"),
    };

    /// <summary>The values of a parameter: commas separate them, <c>\,</c> is a comma.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ',' || (i > 0 && text[i - 1] == '\\')) continue;
            yield return text[start..i].Replace("\\,", ",", StringComparison.Ordinal);
            start = i + 1;
        }

        yield return text[start..].Replace("\\,", ",", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?\z")]
    private static partial Regex Thousands();
}
