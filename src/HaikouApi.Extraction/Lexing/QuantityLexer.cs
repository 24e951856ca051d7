using System.Buffers;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Lexing;

/// <summary>A number with its unit and hedge, as found in a folded text.</summary>
/// <param name="Start">Where its words begin, hedge included.</param>
/// <param name="End">Where they end.</param>
/// <param name="Value">The number in the unit, or the lower end of a range.</param>
/// <param name="ValueMax">The upper end of a range.</param>
/// <param name="Unit">The unit; null for an ordinal or an index.</param>
/// <param name="UnitPrinted">The unit as printed, with the 万 or 亿 in front of it.</param>
/// <param name="Kind">money, count, percent, concentration, duration, ordinal, index, other.</param>
/// <param name="Comparator">exact, about, under, over, atMost, atLeast.</param>
/// <param name="Number">Where the number itself begins, behind the hedge.</param>
public sealed record Quantity(int Start, int End, decimal Value, decimal? ValueMax, string? Unit, string? UnitPrinted, string Kind, string Comparator,
    int Number);

/// <summary>Finds every number with a unit.</summary>
public static partial class QuantityLexer
{
    /// <summary>Whatever begins a number.</summary>
    private static readonly SearchValues<char> FirstOfNumber = SearchValues.Create("0123456789" + Numerals.Characters);

    private static readonly string[] Hedges =
    [
        "最高可享", "最高可达", "不超过", "大约为", "不少于", "不低于", "最高", "最多", "约为", "约在", "约达", "大概", "不足", "不到", "接近", "将近", "超过", "突破", "大约", "至少",
        "近", "超", "逾", "约",
    ];

    /// <summary>All numbers of a text, each once, in order: also 近千人, 两成, 三分之一.</summary>
    public static IEnumerable<Quantity> All(string folded)
    {
        var end = 0;
        foreach (var quantity in Read(folded).Concat(RoundNumbers.Read(folded)).OrderBy(q => q.Number).ThenBy(q => q.Start).ThenByDescending(q => q.End))
        {
            if (quantity.Start < end) continue;
            end = quantity.End;
            yield return quantity;
        }
    }

    /// <summary>The quantities of a text: numbers with units, then ordinals, then indices.</summary>
    public static IEnumerable<Quantity> Read(string folded)
    {
        for (var at = 0; Next(folded, at) is >= 0 and var number; at = number)
        {
            (var quantity, number) = ReadOne(folded, WithHedge(folded, at, number), number);
            if (quantity is not null) yield return quantity;
        }

        foreach (var match in Each(Ordinal(), folded))
        {
            var rank = match.Groups["n"].Success ? Numerals.Parse(match.Groups["n"].ValueSpan, "") : 1;
            if (rank is > 0 and < 1000) yield return Ordinal(match, rank.Value);
        }

        foreach (var match in Each(Index(), folded))
        {
            if (Numerals.Parse(match.Groups["n"].ValueSpan, "") is { } value)
            {
                yield return new(match.Groups["n"].Index, match.Groups["n"].Index + match.Groups["n"].Length, value, null, null, null, "index", "exact",
                    match.Groups["n"].Index);
            }
        }
    }

    /// <summary>The quantity that begins there, if one does, and where to go on.</summary>
    private static (Quantity? Quantity, int Next) ReadOne(string folded, int start, int number)
    {
        if (!PrintedQuantity.TryRead(folded, start, number, out var printed)) return (null, number + 1);
        if (!IsNumber(folded, printed) || Of(printed) is not { } quantity) return (null, printed.End);
        if (quantity.Kind == "money" && IsNegative(folded, start)) return (null, printed.End);
        return (Ranked(folded, InCurrency(folded, Tablets(folded, quantity))), printed.End);
    }

    /// <summary>50万片药: of medicine; any other 片 is a piece.</summary>
    private static Quantity Tablets(string folded, Quantity quantity) =>
        quantity.UnitPrinted is [.., '片'] && folded.AsSpan().IndexOfAny('药', '剂', '服') >= 0 ? quantity with { Unit = "{tablet}" } : quantity;

    /// <summary>净利润为-2亿元: a sum below nothing is not the sum without its sign, and no sum that anything here speaks of.</summary>
    private static bool IsNegative(string folded, int at) =>
        at > 0 && folded[at - 1] == '-'
        && (at == 1 || !(char.IsAsciiLetterOrDigit(folded[at - 2]) || "万亿元%".Contains(folded[at - 2], StringComparison.Ordinal)));

    /// <summary>The matches one by one: a collection of them would keep each until the last is read.</summary>
    private static IEnumerable<Match> Each(Regex pattern, string text)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch()) yield return match;
    }

    /// <summary>Where the next number begins, or -1: the pattern is tried nowhere else.</summary>
    private static int Next(string folded, int at) => folded.AsSpan(at).IndexOfAny(FirstOfNumber) is >= 0 and var next ? at + next : -1;

    /// <summary>Where the hedge of a number begins: also that of 不超过人民币20亿元, which stands before the currency.</summary>
    private static int WithHedge(string folded, int from, int number)
    {
        var end = folded.AsSpan(from, number - from).EndsWith("人民币") ? number - "人民币".Length : number;
        var before = folded.AsSpan(0, end);
        foreach (var hedge in Hedges)
        {
            if (end - hedge.Length >= from && before.EndsWith(hedge) && !IsEndOfWord(before, hedge)) return end - hedge.Length;
        }

        return number;
    }

    /// <summary>签约117亿元: what was agreed, and no number that is rough.</summary>
    private static bool IsEndOfWord(ReadOnlySpan<char> before, string hedge) =>
        hedge == "约" && before.Length > 1 && "签契合制节预违履公续邀".Contains(before[^2]);

    /// <summary>排名全国2位 is a place, and 上升3位 so many places: nobody is counted.</summary>
    private static Quantity? Ranked(string folded, Quantity? quantity)
    {
        if (quantity?.UnitPrinted is not ("位" or "名")
            || Ranking().Match(folded[Math.Max(0, quantity.Start - 10)..quantity.Start]) is not { Success: true } ranking)
        {
            return quantity;
        }

        return ranking.Groups["move"].Success ? quantity with { Unit = "{place}" } : quantity with { Unit = null, Kind = "ordinal" };
    }

    private static Quantity Ordinal(Match match, decimal rank)
    {
        var unit = match.Groups["u"] is { Success: true, Value: "届" } ? "{edition}" : null;
        return new(match.Index, match.Index + match.Length, rank, null, unit, match.Groups["u"].Success ? match.Groups["u"].Value : null, "ordinal", "exact",
            match.Groups["n"].Success ? match.Groups["n"].Index : match.Index);
    }

    private static Quantity? Of(in PrintedQuantity printed)
    {
        var isRange = printed.Second.Length > 0;

        // 3至5万元: the scale behind the second number holds for both.
        var scale = isRange && printed.Scale.Length == 0 && !printed.HasUnitInside ? printed.SecondScale : printed.Scale;
        var value = Numerals.Parse(printed[printed.First], printed[scale]);
        if (printed.Lesser.Length > 0) value += Numerals.Parse(printed[printed.Lesser], printed[printed.LesserScale]);
        var max = isRange ? Numerals.Parse(printed[printed.Second], printed[printed.SecondScale]) : null;
        if (value is null || (isRange && (max is null || max < value))) return null;
        var (unit, before) = (printed.Unit, isRange ? printed.SecondScale : printed.Lesser.Length > 0 ? printed.LesserScale : printed.Scale);
        return new(printed.Start, printed.End, value.Value, max, unit.Code, before.Length == 0 ? unit.Printed : string.Concat(printed[before], unit.Printed),
            unit.Kind, Hedge(printed), printed.First.Start);
    }

    private static string Hedge(in PrintedQuantity printed) => printed[new(printed.Start, printed.First.Start)].TrimEnd("人民币") switch
    {
        "最高可享" or "最高可达" or "最高" or "最多" or "不超过" => "atMost",
        "不足" or "不到" or "接近" or "将近" or "近" => "under",
        "超过" or "超" or "逾" or "突破" => "over",
        "约" or "大约" or "约为" or "大约为" or "约在" or "约达" or "大概" => "about",
        "至少" or "不少于" or "不低于" => "atLeast",
        _ when printed.HasMore => "over",
        _ => printed[printed.Behind] switch
        {
            "左右" or "上下" => "about",
            "以上" or "起" => "atLeast",
            "以内" or "以下" => "atMost",
            _ => "exact",
        },
    };

    /// <summary>
    /// Figures inside a name or a date (PM2.5, 第95百分位, 5月3日) and the 一 of 一个, 一名 are no numbers of anything; 前10名 counts places.
    /// </summary>
    private static bool IsNumber(string folded, in PrintedQuantity printed)
    {
        var number = printed[printed.First];
        var (at, unit) = (printed.First.Start, printed.Unit);
        var before = at > 0 ? folded[at - 1] : ' ';
        if (unit.Printed is "小时" && InName().IsMatch(folded, printed.End)) return false;
        if (before == '前' && unit.Printed is "名" or "位" && (at < 2 || folded[at - 2] is not ('目' or '日'))) return false;
        if (char.IsAsciiDigit(number[0]))
            return !char.IsAsciiLetterOrDigit(before) && (before is not ('.' or '第' or '/' or '·' or '+') || IsSigned(folded, at));
        if (before is '第' or '之' or '每' || number is "零" or "〇" || IsAbout(number)) return false;
        if (number is "二" && unit.Kind == "count" && printed.Scale.Length == 0) return false; // 二次会议, 二类用地: the second, for of two it is 两
        var hasScale = printed.Scale.Length > 0;
        if (number is "一" && hasScale) return true;
        if (number.Length == 1 && !hasScale && !Units.IsSureBehindCharacters(unit.Printed)) return false;
        if (number is "一") return unit.Code is "h" or "d" && before is not ('同' or '有' or '第');

        // 十分, 千万个, 百姓: only numerals of two and more, directly before a unit that counts.
        return number is not ("十" or "百" or "千") || printed.HasMore || at > printed.Start;
    }

    /// <summary>同比+6.8%: a sign, where A+1 is a name.</summary>
    private static bool IsSigned(string folded, int at) => at > 1 && folded[at - 1] == '+' && folded[at - 2] == '比';

    /// <summary>两三万斤, 四五十人: two digits side by side say no number.</summary>
    private static bool IsAbout(ReadOnlySpan<char> number)
    {
        if (number.Length > 2 && number.IndexOfAny('十', '百', '千') < 0) return false; // 二〇二四
        for (var at = 1; at < number.Length; at++)
        {
            if ("一二三四五六七八九两".Contains(number[at - 1]) && "一二三四五六七八九两".Contains(number[at])) return true;
        }

        return false;
    }

    /// <summary>港币50元: the currency stands in front; of one that has no code here the sum is none.</summary>
    private static Quantity? InCurrency(string folded, Quantity quantity)
    {
        if (!quantity.UnitPrinted!.EndsWith('元') || quantity.Unit != "CNY") return quantity;
        foreach (var (currency, code) in Currencies)
        {
            if (folded.AsSpan(0, quantity.Start).TrimEnd(' ').EndsWith(currency)) return code is null ? null : quantity with { Unit = code };
        }

        return quantity;
    }

    private static readonly (string Printed, string? Code)[] Currencies =
        [("港币", "HKD"), ("港元", "HKD"), ("美元", "USD"), ("美金", "USD"), ("欧元", "EUR"), ("日元", "JPY"), ("澳门币", null), ("台币", "TWD")];

    /// <summary>最大8小时平均, 24小时便利店: a name, and no time that something takes.</summary>
    [GeneratedRegex(@"\G(?:滑动|平均|均值|浓度|自助|营业|便利|热线|值班|不打烊|工作制|制(?!作|造))")]
    private static partial Regex InName();

    [GeneratedRegex("(?:(?<move>前移|前进|上升|下降|提升|后退|后移|跃升|攀升)了?|排名?|位[居列次]|名列|名次|[列居]|跃居|升至|升到|降至|降到|倒数)(?:全[国省市区县])?$")]
    private static partial Regex Ranking();

    [GeneratedRegex(@"(?<first>榜首|居首(?!位)|(?<=[位居列排])首位)|第(?<n>[0-9]{1,3}|[一二三四五六七八九十百]{1,4})(?<u>届|名|位)?(?![0-9%百分版季.-])")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"指数(?:平均)?(?:为|是|\()?(?<n>[0-9]{1,2}\.[0-9]{1,3})(?![0-9%])")]
    private static partial Regex Index();
}
