using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>A pollutant named in a text.</summary>
internal readonly record struct PollutantMention(int Start, int End, string Code);

/// <summary>The six pollutants by formula or Chinese name, and the lists they stand in.</summary>
internal static partial class Pollutants
{
    /// <summary>One of which no row is kept; in a list it takes its place: 二氧化硫、氮氧化物、臭氧浓度分别为…</summary>
    public const string Other = "other";

    public static IReadOnlyList<PollutantMention> Find(string folded) =>
        [.. Names().Matches(folded).Select(m => new PollutantMention(m.Index, m.Index + m.Length, CodeOf(m)))];

    /// <summary>
    /// Carbon monoxide is some tenths of a milligram; micrograms are the unit of its neighbours, unless they are printed behind its own number.
    /// </summary>
    public static bool IsLikely(string pollutant, decimal value, string? unit, bool isOwn = false) => unit switch
    {
        "ug/m3" => pollutant != "co" || value >= 50 || isOwn,
        "mg/m3" => pollutant == "co" ? value < 50 : value <= 2,
        _ => false,
    };

    /// <summary>Neighbours that only 、 or 和 stands between share what is said behind them.</summary>
    public static IEnumerable<IReadOnlyList<PollutantMention>> Lists(string folded)
    {
        var list = new List<PollutantMention>();
        foreach (var mention in Find(folded))
        {
            if (list.Count > 0 && !Separator().IsMatch(folded[list[^1].End..mention.Start]))
            {
                yield return list;
                list = [];
            }

            list.Add(mention);
        }

        if (list.Count > 0) yield return list;
    }

    public static Segment Extent(this IReadOnlyList<PollutantMention> list) => new(list[0].Start, list[^1].End);

    private static string CodeOf(Match match) =>
        (match.Groups["formula"].Success
            ? match.Groups["formula"].Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()
            : match.Groups["name"].Value) switch
        {
            "PM2.5" or "细颗粒物" => "pm25",
            "PM10" or "可吸入颗粒物" => "pm10",
            "O3" or "臭氧" => "o3",
            "SO2" or "二氧化硫" => "so2",
            "NO2" or "二氧化氮" => "no2",
            "CO" or "一氧化碳" => "co",
            _ => Other,
        };

    [GeneratedRegex(@"(?<name>细颗粒物|可吸入颗粒物|二氧化硫|二氧化氮|一氧化碳|臭氧|氮氧化物|总悬浮颗粒物)(?:日?最大8小时(?:滑动)?平均(?:值|浓度)?(?=\())?"
        + @"(?: ?\( ?(?<formula>[Pp][Mm] ?2\.5|[Pp][Mm] ?10|[Ss][Oo] ?2|[Nn][Oo] ?2|[Oo] ?3|CO|N[Oo][Xx]|TSP)(?:[-_][-_0-9A-Za-z第百分位数]{1,12})? ?\)"
        + @"|(?<=物) ?(?<formula>[Pp][Mm] ?2\.5|[Pp][Mm] ?10)(?![0-9.]))?"
        + @"|(?<![A-Za-z0-9])(?<formula>[Pp][Mm] ?2\.5|[Pp][Mm] ?10|[Ss][Oo] ?2|[Nn][Oo] ?2|[Oo] ?3|CO|N[Oo][Xx]|TSP)(?![A-Za-z0-9.])"
        + @"(?:\((?:细颗粒物|可吸入颗粒物|二氧化硫|二氧化氮|一氧化碳|臭氧)\))?")]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?:、|,|和|及|与|以及|浓度、|浓度和)$")]
    private static partial Regex Separator();
}
