using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Testing;

/// <summary>
/// Whether words say a number: its digits as printed, with the 万 or 亿 behind them, or the word for it. Knows nothing of how numbers are read.
/// </summary>
internal static partial class PrintedNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Words that say a number without its digits.</summary>
    private static readonly (Regex Word, decimal Value)[] Words =
    [
        (Level(), 0), (First(), 1), (Whole(), 100), (Half(), 0.5m), (Half(), 50), (Double(), 100), (TenThousand(), 10_000), (HundredMillion(), 100_000_000),
    ];

    /// <summary>Whether <paramref name="quote"/> says <paramref name="value"/>; a fall of 5% is said by 5%.</summary>
    public static bool IsSaid(string quote, decimal value)
    {
        // A blank parts PM2.5 from 11.5; in 79 .5% and 持 平 it is only badly set.
        var (folded, closed) = (BlanksAtPoint().Replace(Fold(quote), "."), Close(Fold(quote)));
        return Words.Any(w => w.Value == value && w.Word.IsMatch(closed))
            || Said(folded).Concat(Said(closed)).Concat(SaidIn(closed)).Concat(SaidTogether(closed)).Contains(Math.Abs(value));
    }

    /// <summary>The words without the blanks between them.</summary>
    public static string Close(string words) => Blanks().Replace(words, "");

    /// <summary>Where a text says a number in digits or characters; null where it does not.</summary>
    public static int? Find(string text, decimal value)
    {
        foreach (Match number in Numbers().Matches(text))
        {
            if (Said(Fold(number.Value)).Contains(Math.Abs(value))) return number.Index;
        }

        return null;
    }

    /// <summary>Every number that the words can say: 5 and 50000 of 5万, 3 and 30000 of 3至5万.</summary>
    private static IEnumerable<decimal> Said(string folded)
    {
        var numbers = Numbers().Matches(folded);
        for (var i = 0; i < numbers.Count; i++)
        {
            if (Parse(numbers[i].Groups["n"].Value) is not { } number) continue;
            yield return number;
            var scale = 1m;
            foreach (var c in numbers[i].Groups["scale"].Value) yield return number * (scale *= Scale(c));
            if (i + 1 < numbers.Count) yield return numbers[i + 1].Groups["scale"].Value.Aggregate(number, (n, c) => n * Scale(c));

            // 3亿5000万, 1亿零500万: the sum of what stands side by side.
            var next = i + 1 < numbers.Count && numbers[i + 1].Groups["n"].Value == "零" ? i + 2 : i + 1;
            if (scale > 1 && next < numbers.Count && numbers[next].Index == numbers[next - 1].Index + numbers[next - 1].Length
                && Parse(numbers[next].Groups["n"].Value) is { } lesser)
            {
                yield return (number * scale) + numbers[next].Groups["scale"].Value.Aggregate(lesser, (n, c) => n * Scale(c));
            }
        }
    }

    /// <summary>单位:万元, and in its cell 3,120.5; 2.4个亿.</summary>
    private static IEnumerable<decimal> SaidIn(string closed)
    {
        foreach (var number in Said(closed.Replace("个亿", "亿", StringComparison.Ordinal))) yield return number;
        if (UnitOfTable().Match(closed) is not { Success: true } unit) yield break;
        foreach (var number in Said(closed[(unit.Index + unit.Length)..])) yield return unit.Groups["scale"].Value.Aggregate(number, (n, c) => n * Scale(c));
    }

    [GeneratedRegex("(?:单位[:：为]?|\\()(?:人民币)?(?<scale>[百千万亿]+)(?:元|[件票])")]
    private static partial Regex UnitOfTable();

    private static decimal? Parse(string printed)
    {
        const NumberStyles Figures = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        if (char.IsAsciiDigit(printed[0])) return decimal.TryParse(printed, Figures, CultureInfo.InvariantCulture, out var figures) ? figures : null;
        if (printed.All(c => Digits.Contains(c))) return printed.Length > 12 ? null : printed.Aggregate(0m, (sum, c) => (sum * 10) + Digits.IndexOf(c));
        var (total, digit) = (0m, 0m);
        foreach (var c in printed)
        {
            if (Digits.IndexOf(c) is >= 0 and var d) digit = d;
            else (total, digit) = (total + ((digit == 0 ? 1 : digit) * Scale(c)), 0);
        }

        return total + digit;
    }

    private static decimal Scale(char c) => c switch
    {
        '十' or '成' => 10,
        '百' => 100,
        '千' or 'k' or 'K' => 1_000,
        '万' or 'w' or 'W' => 10_000,
        '亿' => 100_000_000,
        _ => 1,
    };

    /// <summary>Half width, plain digits, without tags.</summary>
    private static string Fold(string quote)
    {
        var folded = new StringBuilder();
        foreach (var c in Tag().Replace(quote, ""))
        {
            folded.Append(c switch
            {
                >= '！' and <= '～' => (char)(c - '！' + '!'),
                >= '₀' and <= '₉' => (char)(c - '₀' + '0'),
                >= '⁰' and <= '⁹' => (char)(c - '⁰' + '0'),
                '¹' or '²' or '³' => c == '¹' ? '1' : c == '²' ? '2' : '3',
                '〇' or '○' => '零',
                '两' or '兩' => '二',
                '萬' => '万',
                '億' => '亿',
                _ => c,
            });
        }

        return folded.ToString();
    }

    [GeneratedRegex("(?<n>[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|[零一二三四五六七八九十百千]+)(?:余|多|来)?\\s*(?<scale>[kKwW](?![A-Za-z])|[十百千万亿成]*)")]
    private static partial Regex Numbers();

    [GeneratedRegex("持平|未变|不变|相同|没有变化|无变化|未出现|无(?=重度|中度|轻度|超标)")]
    private static partial Regex Level();

    [GeneratedRegex("第一|首|冠军|最[好优低]|之首|领跑")]
    private static partial Regex First();

    [GeneratedRegex("全部|均[为达]|天天")]
    private static partial Regex Whole();

    [GeneratedRegex("[超近逾上破过约]万|万[余多]")]
    private static partial Regex TenThousand();

    [GeneratedRegex("[超近逾上破过约]亿|亿[余多]")]
    private static partial Regex HundredMillion();

    [GeneratedRegex("半")]
    private static partial Regex Half();

    [GeneratedRegex("翻番|翻了?一番|一倍|1倍")]
    private static partial Regex Double();

    [GeneratedRegex("[\\s\uFEFF\u200B]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("[\\s\uFEFF\u200B]*\\.[\\s\uFEFF\u200B]*")]
    private static partial Regex BlanksAtPoint();

    [GeneratedRegex("</?[A-Za-z][^<>]{0,62}>")]
    private static partial Regex Tag();
}
