using System.Buffers;
using System.Globalization;

namespace HaikouApi.Extraction.Lexing;

/// <summary>Numbers as they are written: 1,234.5, 万 and 亿 behind them, and in Chinese numerals.</summary>
public static class Numerals
{
    /// <summary>A regex for a number in figures.</summary>
    public const string Figures = @"[0-9]{1,18}(?:,[0-9]{3}){0,6}(?:\.[0-9]{1,10})?";

    /// <summary>Chinese numerals.</summary>
    public const string Characters = "零〇一二两三四五六七八九十百千";

    /// <summary>A regex for a number in Chinese numerals.</summary>
    public const string Chinese = "[" + Characters + "]{1,9}";

    /// <summary>A regex for what multiplies the number before it.</summary>
    public const string Scale = "[十百千]?[万亿]|万亿";

    private const string Digits = "零一二三四五六七八九";

    /// <summary>The value of a number and what stands behind it: 6.9 and 亿.</summary>
    public static decimal? Parse(ReadOnlySpan<char> number, ReadOnlySpan<char> scale)
    {
        decimal? value = number.Length > 0 && char.IsAsciiDigit(number[0])
            ? decimal.TryParse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figures) ? figures
                : null
            : ParsePointed(number);
        try
        {
            foreach (var c in scale) value *= Multiplier(c);

            // 6.9亿 is 690000000, without the decimal that the multiplication kept.
            return scale.IsEmpty || value is null ? value : WithoutTrailingZeros(value.Value);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>二五一.五: digits behind a point are decimals.</summary>
    private static decimal? ParsePointed(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(PointSigns) is not (> 0 and var point)) return ParseChinese(text);
        decimal? value = ParseChinese(text[..point]);
        var part = 1m;
        foreach (var c in text[(point + 1)..]) value += (part /= 10) * (c == '〇' ? 0 : Digits.IndexOf(c));
        return value;
    }

    /// <summary>The points that stand among Chinese numerals.</summary>
    private const string Points = ".·•・‧点";

    private static readonly SearchValues<char> PointSigns = SearchValues.Create(Points);

    /// <summary>Whether a number in Chinese numerals has decimals.</summary>
    public static bool HasPoint(ReadOnlySpan<char> number) => number.ContainsAny(PointSigns);

    /// <summary>A digit that may stand behind a point.</summary>
    public static bool IsDigit(char c) => c == '〇' || Digits.Contains(c);

    /// <summary>
    /// Whether a sign is the point of a number in Chinese numerals: 十八.六%, 三点五亿; not that of a heading, 二.三个项目, nor the hour of 八点三十人.
    /// </summary>
    public static bool IsPoint(string folded, int at)
    {
        if (at < 1 || at + 1 >= folded.Length || !Points.Contains(folded[at]) || !IsDigit(folded[at + 1])) return false;
        var (start, end) = (at, at + 1);
        while (start > 0 && Characters.Contains(folded[start - 1], StringComparison.Ordinal)) start--;
        while (end < folded.Length && IsDigit(folded[end])) end++;
        if (start == at || (end < folded.Length && folded[end] is '十' or '百' or '千')) return false;
        if (end < folded.Length && folded[end] is '%' or '万' or '亿' or '兆') return true;
        return at - start > 2 || (start > 0 && folded[start - 1] is not ('。' or ';' or '\n' or ' ' or '(' or '第'));
    }

    public static decimal WithoutTrailingZeros(decimal number) => number / 1.000000000000000000000000000000000m;

    /// <summary>The value of Chinese numerals below ten thousand: 一百二十, 二〇二四; null when they are not a number.</summary>
    public static int? ParseChinese(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 9) return null;
        var (total, digit, positional) = (0, -1, text.IndexOfAny("十百千") < 0);
        foreach (var c in text)
        {
            var value = c == '〇' ? 0 : c == '两' ? 2 : Digits.IndexOf(c);
            if (value >= 0)
            {
                if (positional)
                    total = total > 99999 ? 0 : (total * 10) + value;
                else
                    digit = value;
            }
            else
            {
                total += (int)Multiplier(c) * (digit < 0 ? 1 : digit);
                digit = -1;
            }
        }

        return positional ? total : total + Math.Max(0, digit);
    }

    private static decimal Multiplier(char c) => c switch
    {
        '十' => 10m,
        '百' => 100m,
        '千' => 1_000m,
        '万' => 10_000m,
        '亿' => 100_000_000m,
        '兆' => 1_000_000_000_000m,
        _ => 1m,
    };
}
