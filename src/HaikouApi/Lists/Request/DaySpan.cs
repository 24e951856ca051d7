using System.Globalization;
using System.Text.RegularExpressions;

namespace HaikouApi.Lists.Request;

/// <summary>Days in a row, both ends included, as a query names them (ISO 8601-2). An open end is the first or the last day there is.</summary>
public readonly partial record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>How a day, a month or a year is written.</summary>
    public const string DayPattern = "^" + Day + "$";

    /// <summary>How those, and an interval of them, are written.</summary>
    public const string Pattern = $@"^({Day}(/({Day}|\.\.))?|\.\./{Day})$";

    private const string Day = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

    public bool IsDay => First == Last;

    public bool IsReversed => First > Last;

    /// <summary>Reads 2024-05-01, 2024-05, 2024, and intervals: 2024-01/2024-03, 2024-05-01/.., ../2024.</summary>
    public static bool TryParse(string text, out DaySpan span)
    {
        span = default;
        if (!Written().IsMatch(text)) return false;
        if (text.Split('/') is not [var from, var to]) return TryParseOne(text, out span);
        var (first, last) = (default(DaySpan), default(DaySpan));
        if ((from != ".." && !TryParseOne(from, out first)) || (to != ".." && !TryParseOne(to, out last))) return false;
        span = new(from == ".." ? DateOnly.MinValue : first.First, to == ".." ? DateOnly.MaxValue : last.Last);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}");

    private static bool TryParseOne(string text, out DaySpan span)
    {
        span = default;
        var start = text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text };
        if (!DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return false;
        span = new(first, text.Length switch
        {
            4 => new(first.Year, 12, 31),
            7 => new(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        });
        return true;
    }

    [GeneratedRegex(Pattern + @"\z")]
    private static partial Regex Written();
}
