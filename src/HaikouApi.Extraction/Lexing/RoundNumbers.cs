using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Lexing;

/// <summary>Numbers that are said by a power of ten and a hedge alone: 近千人, 上万名, 超亿元, 万余户; by tenths: 两成, 八成半; and by parts: 三分之一.</summary>
public static partial class RoundNumbers
{
    public static IEnumerable<Quantity> Read(string folded)
    {
        for (var match = folded.AsSpan().ContainsAny(Powers) ? Hedged().Match(folded) : Match.Empty; match.Success; match = match.NextMatch())
        {
            if (Units.Find(match.Groups["unit"].Value) is not { } unit || Units.IsInWord(unit, folded, match.Groups["unit"].Index)) continue;
            var (hedge, power) = (match.Groups["hedge"].Value, match.Groups["power"]);
            var value = Numerals.Parse("1", power.Value)!.Value;
            yield return new(match.Index, match.Index + match.Length, value, null, unit.Code, power.Value + unit.Printed, unit.Kind,
                Comparator(hedge, match.Groups["more"].Success), power.Index);
        }

        for (var match = folded.Contains('成', StringComparison.Ordinal) ? Tenths().Match(folded) : Match.Empty; match.Success; match = match.NextMatch())
        {
            var value = (10 * Numerals.Parse(match.Groups["n"].ValueSpan, "")!.Value)
                + (match.Groups["rest"] is { Success: true } rest ? rest.Value == "半" ? 5 : Numerals.Parse(rest.ValueSpan, "")!.Value : 0);
            yield return new(match.Index, match.Index + match.Length, value, null, "%", "成", "percent",
                Comparator(match.Groups["hedge"].Value, match.Groups["more"].Success), match.Groups["n"].Index);
        }

        foreach (var fraction in Fractions(folded)) yield return fraction;
    }

    /// <summary>百分之五 is 5 %; 三分之二 is 2 of three parts, since a decimal would not be exact.</summary>
    private static IEnumerable<Quantity> Fractions(string folded)
    {
        for (var match = folded.Contains("分之", StringComparison.Ordinal) ? Fraction().Match(folded) : Match.Empty; match.Success; match = match.NextMatch())
        {
            if (Numerals.Parse(match.Groups["n"].ValueSpan, "") is not { } value || Numerals.Parse(match.Groups["of"].ValueSpan, "") is not (> 1 and var of))
            {
                continue;
            }

            var (unit, kind) = of switch
            {
                100 => ("%", "percent"),
                1000 => ("[ppth]", "other"),
                _ => ($"{{1/{of.ToString(CultureInfo.InvariantCulture)}}}", "other")
            };
            yield return new(match.Index, match.Index + match.Length, value, null, unit, match.Groups["of"].Value + "分之", kind,
                Comparator(match.Groups["hedge"].Value, match.Groups["more"].Success), match.Groups["n"].Index);
        }
    }

    private static readonly SearchValues<char> Powers = SearchValues.Create("百千万亿");

    private static string Comparator(string hedge, bool more) => hedge switch
    {
        "近" or "将近" or "接近" or "不足" => "under",
        "约" or "大约" => "about",
        "上" => "atLeast",
        "超" or "超过" or "逾" or "突破" => "over",
        _ => more ? "over" : "exact",
    };

    [GeneratedRegex("(?<hedge>将近|接近|近|上|超过|超|逾|突破|不足|约)(?<power>[百千万亿]|[十百千]万|[十百千]亿)(?<more>余|多)?(?<unit>名|人次|人|位|元|件|台|套|吨|片|家|户|场|亩|辆|份|次|项|公里|平方米|条)"
        + "|(?<![0-9.零〇一二两三四五六七八九十百千万亿几数家廿卅壹贰叁肆伍陆柒捌玖拾佰仟])(?<power>[万亿])(?<more>余|多)(?<unit>名|人次|人|位|元|件|台|套|吨|片|家|户|场|亩|辆|份|次|项|公里|平方米|条)")]
    private static partial Regex Hedged();

    [GeneratedRegex("(?<hedge>将近|接近|近|超过|超|逾|不足|不到|大约|约)?(?<![0-9零〇一二两三四五六七八九十百千几])"
        + "(?<of>[二三四五六七八九十百千]|二十|三十)分之(?<n>[零〇一二两三四五六七八九十百]{1,5}(?:[点.·•・‧][零〇一二三四五六七八九]{1,4})?(?![零〇一二两三四五六七八九十百点])"
        + "|[0-9]{1,3}(?:[.][0-9]{1,2})?)(?<more>多|强)?")]
    private static partial Regex Fraction();

    [GeneratedRegex("(?<![一二三四五六七八九两十几])(?<hedge>将近|接近|近|超过|超|逾|不足|约)?(?<n>[一二三四五六七八九两])成(?<rest>[一二三四五六七八九半])?(?<more>多)?"
        + "(?=[,。;、!”)以左]|[都均也]?(?:是|为|来自|要?销往)|的?(?:产品|员工|职工|工人)|出口|外销|$)")]
    private static partial Regex Tenths();
}
