using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Lexing;

/// <summary>Numbers that are said by a power of ten and a hedge alone: 近千人, 上万名, 超亿元; and by tenths: 两成.</summary>
public static partial class RoundNumbers
{
    public static IEnumerable<Quantity> Read(string folded)
    {
        for (var match = Hedged().Match(folded); match.Success; match = match.NextMatch())
        {
            if (Units.Find(match.Groups["unit"].Value) is not { } unit) continue;
            var (hedge, power) = (match.Groups["hedge"].Value, match.Groups["power"]);
            var value = Numerals.Parse("1", power.Value)!.Value;
            yield return new(match.Index, match.Index + match.Length, value, null, unit.Code, power.Value + unit.Printed, unit.Kind, Comparator(hedge, match.Groups["more"].Success), power.Index);
        }

        for (var match = Tenths().Match(folded); match.Success; match = match.NextMatch())
        {
            var value = 10 * Numerals.Parse(match.Groups["n"].ValueSpan, "")!.Value;
            yield return new(match.Index, match.Index + match.Length, value, null, "%", "成", "percent", Comparator(match.Groups["hedge"].Value, match.Groups["more"].Success), match.Groups["n"].Index);
        }
    }

    private static string Comparator(string hedge, bool more) => hedge switch
    {
        "近" or "将近" or "接近" or "不足" => "under",
        "约" => "about",
        "上" => "atLeast",
        "超" or "超过" or "逾" or "突破" => "over",
        _ => more ? "over" : "exact",
    };

    [GeneratedRegex("(?<hedge>将近|接近|近|上|超过|超|逾|突破|不足|约)(?<power>[百千万亿]|[十百千]万|[十百千]亿)(?<more>余|多)?(?<unit>名|人次|人|位|元|件|台|套|吨|片)")]
    private static partial Regex Hedged();

    [GeneratedRegex("(?<![一二三四五六七八九两十几])(?<hedge>将近|接近|近|超过|超|逾|不足|约)?(?<n>[一二三四五六七八九两])成(?<more>多)?(?=[,。;、!”)以左]|$)")]
    private static partial Regex Tenths();
}
