using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.AirQuality.Words.AirKinds;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>
/// Words that nobody knows between what is measured and a number of its own kind: PM2.5浓度定格在31微克/立方米. They change nothing, unless they speak of
/// a bound, a day, a station, a change, a part or a place.
/// </summary>
internal static partial class AirGaps
{
    /// <summary>The tokens without such words.</summary>
    public static IReadOnlyList<Token> Close(IReadOnlyList<Token> tokens, string folded)
    {
        HashSet<int>? harmless = null;
        for (var at = 2; at < tokens.Count; at++)
        {
            if (!IsOfAHead(tokens[at].Kind)) continue;
            var (first, hasEach) = (at - 1, false);
            for (; first > 0 && IsBetween(tokens[first], folded); first--) hasEach |= tokens[first].Kind == Each || tokens[first].Kind == Alike;
            if (!IsHeadOf(tokens[first].Kind, tokens[at].Kind, hasEach)) continue;
            for (var i = first + 1; i < at; i++)
            {
                if (tokens[i].Kind == Kinds.Other) (harmless ??= []).Add(i);
            }
        }

        return harmless is null ? tokens : [.. tokens.Where((_, i) => !harmless.Contains(i))];
    }

    private static bool IsOfAHead(Kind kind) =>
        kind == Kinds.Concentration || kind == Kinds.Percent || kind == Kinds.Days || kind == Kinds.Number;

    private static bool IsBetween(Token token, string folded) =>
        token.Kind == Each || token.Kind == Alike || token.Kind == Quality
        || (token.Kind == Kinds.Other && Harmless().IsMatch(folded.AsSpan(token.Start, token.End - token.Start)));

    private static bool IsHeadOf(Kind head, Kind number, bool hasEach) =>
        number == Kinds.Concentration ? head == Pollutant
        : number == Kinds.Percent ? head == Share
        : number == Kinds.Days ? head == GoodDays || head == ValidDays
        : head == Composite || (head == Pollutant && hasEach);

    [GeneratedRegex("^(?:(?![超限标准目峰最大小高低差时日站点位增升降减涨跌落上下从由比率贡献预将拟应需要求若如果每个第级排名倍半未不无非除均约近余多少较与和同前后另其他它某各年月周占数天次份市县区镇乡州省国曾度冲飙瞬爆突破逼许削排放])[\u4e00-\u9fff“”]){1,8}$")]
    private static partial Regex Harmless();
}
