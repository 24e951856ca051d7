using System.Collections.Frozen;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Lexing;

/// <summary>
/// Measures that are said in several units, the larger before the smaller: 2小时7分32秒, 1年零3个月, 3公里500米. They are one number, in the least of the
/// units; no part of them is a measure of its own.
/// </summary>
internal static class Compounds
{
    /// <summary>A unit of such a measure: how many of the least of its ladder it is; 0 where that is not settled, or where it tells the time of day.</summary>
    private sealed record Step(string Printed, string Ladder, decimal Size, string Unit, string Kind = "other");

    private static readonly Step[] Steps =
    [
        new("年", "month", 12, "mo", "duration"), new("个月", "month", 1, "mo", "duration"),
        new("天", "time", 86400, "d", "duration"),
        new("个小时", "time", 3600, "h", "duration"), new("小时", "time", 3600, "h", "duration"), new("个钟头", "time", 3600, "h", "duration"),
        new("分钟", "time", 60, "min", "duration"), new("分", "time", 60, "min", "duration"),
        new("秒钟", "time", 1, "s", "duration"), new("秒", "time", 1, "s", "duration"),
        new("时", "time", 0, "h"), new("点", "time", 0, "h"), new("度", "time", 0, "deg"),
        new("公里", "length", 100000, "km"), new("千米", "length", 100000, "km"), new("米", "length", 100, "m"),
        new("厘米", "length", 1, "cm"), new("公分", "length", 1, "cm"),
        new("吨", "mass", 1000000, "t"), new("公斤", "mass", 1000, "kg"), new("千克", "mass", 1000, "kg"), new("克", "mass", 1, "g"),
        new("斤", "jin", 10, "{jin}"), new("两", "jin", 1, "{jin}"),
        new("元", "money", 100, "CNY", "money"), new("角", "money", 10, "CNY", "money"), new("分", "money", 1, "CNY", "money"),
        new("亩", "area", 10, "{mu}"), new("分", "area", 1, "{mu}"),
    ];

    private static readonly FrozenDictionary<char, Step[]> ByFirst =
        Steps.GroupBy(s => s.Printed[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(s => s.Printed.Length).ToArray());

    /// <summary>The measure whose number begins at <paramref name="number"/>, and where it ends: no measure where its units do not settle what it is.</summary>
    public static bool TryRead(string folded, int number, out decimal value, out (string? Code, string Kind, Segment Printed) unit, out int end)
    {
        (value, unit, end) = (0, default, number);
        if (number > 0 && (char.IsLetterOrDigit(folded[number - 1]) && IsNumeral(folded[number - 1]) || folded[number - 1] is '.' or '第')) return false;
        var (first, last, parts, settled) = ((Step?)null, (Step?)null, 0, true);
        for (var at = number; Part(folded, at, last, first) is var (amount, step, next); at = AfterZero(folded, next))
        {
            first ??= step;
            settled &= step.Size > 0;
            value += amount * step.Size;
            (last, end, parts) = (step, next, parts + 1);
            unit = (step.Unit, step.Kind, new(next - step.Printed.Length, next));
        }

        // 24微克一米3: a dash or stroke that is read as 一.
        if (parts == 1 && first!.Printed == "米" && !(number > 0 && folded[number - 1] == '克') && Decimals(folded, end) is > 0 and var digits)
        {
            value = (value / 100) + (Numerals.Parse(folded.AsSpan(end, digits), "")!.Value / (digits == 1 ? 10 : 100));
            end += digits;
            return true;
        }

        if (parts < 2) return false;
        if (settled && (first!.Printed != "年" || value < 1200)) value = Numerals.WithoutTrailingZeros(value / LeastOf(last!));
        else unit = default;
        return true;
    }

    /// <summary>元 and 斤 are counted by themselves, 5元8角 is 5.8元; the others by the least that is printed.</summary>
    private static decimal LeastOf(Step last) => last.Unit switch
    {
        "CNY" => 100,
        "{jin}" or "{mu}" => 10,
        _ => last.Size,
    };

    private static (decimal Amount, Step Step, int Next)? Part(string folded, int at, Step? above, Step? first)
    {
        if (at >= folded.Length || !IsNumeral(folded[at])) return null;
        for (var end = PrintedQuantity.NumberEnd(folded, at); end > at; end = char.IsAsciiDigit(folded[at]) ? at : end - 1)
        {
            if (end >= folded.Length || !ByFirst.TryGetValue(folded[end], out var steps)) continue;
            foreach (var step in steps)
            {
                if (!folded.AsSpan(end).StartsWith(step.Printed) || (above is not null && !Follows(step, above, first!))) continue;
                if (Numerals.Parse(folded.AsSpan(at, end - at), "") is { } amount) return (amount, step, end + step.Printed.Length);
            }
        }

        return null;
    }

    /// <summary>The next smaller unit of the ladder; 分 behind 元角 is no minute.</summary>
    private static bool Follows(Step step, Step above, Step first) =>
        step.Ladder == first.Ladder && (above.Size == 0 ? step.Size is > 0 and <= 60 : step.Size < above.Size && step.Size > 0);

    /// <summary>1年|零|3个月, 2小时|又|5分.</summary>
    private static int AfterZero(string folded, int at) => at < folded.Length && folded[at] is '零' or '又' or '〇' ? at + 1 : at;

    /// <summary>1米|75: how many digits are the decimals of the metres, where nothing else is counted by them.</summary>
    private static int Decimals(string folded, int at)
    {
        var end = at;
        while (end < folded.Length && char.IsAsciiDigit(folded[end])) end++;
        return end - at is 1 or 2 && (end == folded.Length || (folded[end] is not '.' && (!char.IsLetter(folded[end]) || "的以左高长宽深".Contains(folded[end]))))
            ? end - at : 0;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || Numerals.Characters.Contains(c, StringComparison.Ordinal);
}
