using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

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
        "最高可享", "最高可达", "不超过", "大约为", "不少于", "不低于", "最高", "最多", "约为", "约在", "约达", "大概", "不足", "不到", "接近", "将近", "超过了", "突破了", "超过", "突破", "大约", "至少",
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
            var rank = match.Groups["n"].Success ? Numerals.Parse(match.Groups["n"].ValueSpan, match.Groups["scale"].ValueSpan) : 1;
            if (rank is { } known && known > 0 && (known < 1000 || match.Groups["scale"].Success)) yield return Ordinal(match, known);
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
        if (Compounds.TryRead(folded, number, out var value, out var unit, out var end)) return Compound(folded, (start, number, end), value, unit);
        if (!PrintedQuantity.TryRead(folded, start, number, out var printed)) return (null, number + 1);
        if (!IsNumber(folded, printed) || Of(printed) is not { } quantity) return (null, printed.End);
        if (quantity.Kind == "money" && IsNegative(folded, start)) return (null, printed.End);
        if (IsBeforeRange(folded, printed.End) && Compounds.TryRead(folded, printed.End + 1, out _, out _, out var upper)) return (null, upper);
        return (Ranked(folded, InCurrency(folded, quantity)), printed.End);
    }

    /// <summary>
    /// 2小时7分32秒 as one duration. Of a range of such, 2小时10分至3小时, nothing is said: its end is no measure of its own, and is left out with it.
    /// </summary>
    private static (Quantity? Quantity, int Next) Compound(string folded, (int Start, int Number, int End) where, decimal value,
        (string? Code, string Kind, Segment Printed) unit)
    {
        if (IsBeforeRange(folded, where.End))
        {
            var upper = where.End + 1;
            return (null, Compounds.TryRead(folded, upper, out _, out _, out var last) ? last
                : PrintedQuantity.TryRead(folded, upper, upper, out var plain) ? plain.End : upper + 1);
        }

        if (unit.Code is null || (where.Number > 0 && folded[where.Number - 1] is '每' or '-' or '至' or '到' or '—' or '~')) return (null, where.End);
        return (new(where.Start, where.End, value, null, unit.Code, folded[unit.Printed.Start..unit.Printed.End], unit.Kind,
            HedgeBefore(folded.AsSpan(where.Start, where.Number - where.Start)) ?? "exact", where.Number), where.End);
    }

    private static bool IsBeforeRange(string folded, int at) =>
        at + 1 < folded.Length && folded[at] is '至' or '到' or '-' or '—' or '~' && FirstOfNumber.Contains(folded[at + 1]);

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

    /// <summary>Where the hedge of a number begins: also that of 不超过人民币20亿元 and 近新台币6亿元, which stands before the currency.</summary>
    private static int WithHedge(string folded, int from, int number)
    {
        var end = number;
        foreach (var currency in Leading)
        {
            if (!folded.AsSpan(from, number - from).EndsWith(currency)) continue;
            end -= currency.Length;
            break;
        }

        var before = folded.AsSpan(0, end);
        foreach (var hedge in Hedges)
        {
            if (end - hedge.Length >= from && before.EndsWith(hedge) && !IsEndOfWord(before, hedge)) return end - hedge.Length;
        }

        return number;
    }

    /// <summary>Currencies that stand in front of a number.</summary>
    private static readonly string[] Leading = ["人民币", "新台币", "港币", "港元", "台币", "美元", "美金"];

    /// <summary>签约117亿元: what was agreed, and no number that is rough.</summary>
    private static bool IsEndOfWord(ReadOnlySpan<char> before, string hedge) =>
        hedge == "约" && before.Length > 1 && "签契合制节预违履公续邀".Contains(before[^2]);

    /// <summary>排名全国2位 is a place, and 上升3位 so many places: nobody is counted.</summary>
    private static Quantity? Ranked(string folded, Quantity? quantity)
    {
        if (quantity?.UnitPrinted is not ("位" or "名")
            || Ranking().Match(folded[Math.Max(0, quantity.Start - 30)..quantity.Start]) is not { Success: true } ranking)
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
        value += printed.Lesser + (printed.HasHalf ? 0.5m : 0);
        var max = isRange ? Numerals.Parse(printed[printed.Second], printed[printed.SecondScale]) : null;
        if (value is null || (isRange && (max is null || max < value || printed.HasHalf))) return null;
        var (unit, before) = (printed.Unit, isRange ? printed.SecondScale : printed.LesserScale ?? printed.Scale);
        return new(printed.Start, printed.End, value.Value, max, unit.Code, before.Length == 0 ? unit.Printed : string.Concat(printed[before], unit.Printed),
            unit.Kind, Hedge(printed), printed.First.Start);
    }

    private static string Hedge(in PrintedQuantity printed) => HedgeBefore(printed[new(printed.Start, printed.First.Start)].TrimEnd("人民币新台港美元金"))
        ?? (printed.HasMore ? "over" : printed[printed.Behind] switch
        {
            "左右" or "上下" => "about",
            "以上" or "起" => printed.IsExcluded ? "over" : "atLeast",
            "以内" or "以下" => printed.IsExcluded ? "under" : "atMost",
            _ => "exact",
        });

    private static string? HedgeBefore(ReadOnlySpan<char> before) => before switch
    {
        "最高可享" or "最高可达" or "最高" or "最多" or "不超过" => "atMost",
        "不足" or "不到" or "接近" or "将近" or "近" => "under",
        "超过" or "超" or "逾" or "突破" or "超过了" or "突破了" => "over",
        "约" or "大约" or "约为" or "大约为" or "约在" or "约达" or "大概" => "about",
        "至少" or "不少于" or "不低于" => "atLeast",
        _ => null,
    };

    /// <summary>港币50元: the currency stands in front; of one that has no code here the sum is none.</summary>
    private static Quantity? InCurrency(string folded, Quantity quantity)
    {
        if (!quantity.UnitPrinted!.EndsWith('元') || quantity.Unit != "CNY") return quantity;
        foreach (var (currency, code) in Currencies)
        {
            if (IsIn(currency)) return code is null ? null : quantity with { Unit = code };
        }

        return quantity;

        bool IsIn(string currency) => folded.AsSpan(0, quantity.Start).TrimEnd(" :约为").EndsWith(currency)
            || folded.AsSpan(quantity.Start, quantity.Number - quantity.Start).EndsWith(currency);
    }

    private static readonly (string Printed, string? Code)[] Currencies =
        [
            ("港币", "HKD"), ("港元", "HKD"), ("HK$", "HKD"), ("美元", "USD"), ("美金", "USD"), ("US$", "USD"), ("欧元", "EUR"), ("日元", "JPY"),
            ("台币", "TWD"), ("NT$", "TWD"), ("澳门币", null), ("澳门元", null), ("MOP", null), ("日币", null), ("韩元", null),
        ];

    [GeneratedRegex("(?:(?<move>前移|前进|上升|下降|下滑|提升|后退|后移|跃升|攀升|晋升|进步|退步|下跌|上移|下移"
        + "|进位|倒退|跌落|(?<=[名位])次(?:变化|变动))了?(?:[0-9]{1,2}[位名个]?[、,和及])*|排名?|位[居列次]|名列|名次|[列居]|跃居|升至|升到|降至|降到|倒数)(?:全[国省市区县])?$")]
    private static partial Regex Ranking();

    [GeneratedRegex(@"(?<first>榜首|居首(?!位)|(?<=[位居列排])首位)|(?<!倒数)第"
        + "(?<n>[0-9]{1,4}(?=[万亿])|[0-9]{1,3}|[一二三四五六七八九十百千]{1,4}(?=[万亿])|[一二三四五六七八九十百]{1,4})(?<scale>万亿|[万亿])?(?<u>届|名|位)?(?![0-9%百分版季.-])")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"指数(?:平均)?(?:为|是|\()?(?<n>[0-9]{1,2}\.[0-9]{1,3})(?![0-9%])")]
    private static partial Regex Index();
}
