using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Lexing;

/// <summary>Numbers of bulletins with their units: 31微克/立方米, 6.1%, 1.2个百分点, 29天, 第5位; ranges and bounds are no exact ones.</summary>
public static partial class Figures
{
    /// <summary>What may stand right behind a bare number; any other word would be its unit (3次, 5倍).</summary>
    private const string Behind = "、和及与为是比较且等同在持并排列居";

    /// <summary>The number that begins at <paramref name="at"/>, with the bound before it. A concentration has its unit as word.</summary>
    public static Token? At(string folded, int at)
    {
        var first = folded[at];
        if (first is '第') return Place(folded, at);
        if (first is '首' or '榜') return Top().Match(folded, at) is { Success: true } top ? new(Kinds.Ordinal, at, at + top.Length, 1) : null;
        if (!char.IsAsciiDigit(first) && first is not ('超' or '约' or '近' or '逾' or '不' or '接' or '将' or '大' or '突' or '低' or '高' or '小' or '-')) return null;
        if (at > 0 && char.IsAsciiLetterOrDigit(folded[at - 1])) return null;
        return Pattern().Match(folded, at) is { Success: true } match ? Of(folded, at, match) : null;
    }

    private static Token Of(string folded, int at, Match match)
    {
        var (end, unit) = (at + match.Length, match.Groups["unit"]);
        if (match.Groups["to"].Success && unit.Value == "%" && match.Groups["unit2"].Value != "%") end = unit.Index + unit.Length;
        else if (match.Groups["bound"].Success || match.Groups["to"].Success || match.Groups["more"].Success) return new(Kinds.Inexact, at, end);
        if (Numerals.Parse(match.Groups["n"].ValueSpan, "") is not { } value || (at > 0 && folded[at - 1] is '前' or '后'))
        {
            return new(Kinds.OtherNumber, at, end);
        }

        return unit.Value switch
        {
            "%" => new(Kinds.Percent, at, end, value),
            "天" => new(Kinds.Days, at, end, value),
            "个百分点" or "百分点" => new(Kinds.Points, at, end, value),
            "名" or "位" => new(Kinds.Ordinal, at, end, value),
            "" => new(end < folded.Length && char.IsLetter(folded[end]) && !Behind.Contains(folded[end]) ? Kinds.OtherNumber : Kinds.Number, at, end, value),
            var printed => new(Kinds.Concentration, at, end, value, printed),
        };
    }

    /// <summary>第5位, 第七; not 第95百分位, 第三季度, 第二次.</summary>
    private static Token? Place(string folded, int at)
    {
        var match = Nth().Match(folded, at);
        return match.Success && Numerals.Parse(match.Groups["n"].ValueSpan, "") is { } rank and > 0 ? new(Kinds.Ordinal, at, at + match.Length, rank) : null;
    }

    private const string Value = @"[0-9]{1,6}(?:\.[0-9]{1,6})?";
    private const string Units = "[μu]g/m ?3|[μu]g/立方米|mg/m ?3|mg/立方米|[微毫]克(?:/每?立方米|每立方米|/m ?3)?|个?百分点|%|天(?!次)|[名位](?![列居])";

    [GeneratedRegex(@"\G(?<bound>超过|超出|超|约为|约|接近|将近|近|逾|不足|不到|大约|突破|低于|高于|小于|大于|不超过|不低于|不高于|-)?(?<n>" + Value + ")(?: ?(?<unit>" + Units
        + "))?(?:(?<to>[-—~至到])" + Value + "(?: ?(?<unit2>" + Units + "))?|(?<more>左右|上下|以上|以下|以内|之内|多天|余天|多|余))?")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\G第(?<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:名|位)?(?![0-9%百季次届批期号类轮产一二三四五六七八九十至到])")]
    private static partial Regex Nth();

    [GeneratedRegex(@"\G(?:首位|榜首|首(?=[,。;、)]|$))")]
    private static partial Regex Top();
}
