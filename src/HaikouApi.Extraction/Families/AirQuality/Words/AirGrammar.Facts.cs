using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>What lists and pairs state, one by one.</summary>
internal static partial class AirGrammar
{
    /// <summary>Each number is of one of the heads named so far in the sentence, where they are as many.</summary>
    private static IEnumerable<AirFact> OfThoseAbove(RuleMatch match)
    {
        var heads = match.Sentence.Tokens.Take(match.At).Where(t => t.Kind == AirKinds.Pollutant || t.Kind == AirKinds.Share)
            .DistinctBy(t => (t.Kind, t.Word)).ToList();
        var numbers = match.All("n", Kinds.Concentration, Kinds.Number, Kinds.Percent);
        if (heads.Count != numbers.Count || heads.Zip(numbers).Any(p => (p.First.Kind == AirKinds.Share) != (p.Second.Kind == Kinds.Percent))) yield break;
        if (heads.Zip(numbers).FirstOrDefault(p => p.First.Kind == AirKinds.Share) is { Second.End: > 0 } share)
            yield return new(AirStatement.Summary, match, [share.Second]) { Field = "goodDaysPercent" };
        yield return new(AirStatement.Values, match, [.. numbers.Where(n => n.Kind != Kinds.Percent)])
        {
            Pollutants = [.. heads.Where(h => h.Kind == AirKinds.Pollutant)],
        };
    }

    private static IEnumerable<AirFact> OneForEachBase(RuleMatch match)
    {
        var (bases, numbers) = (match.All("bases", Kinds.LastYear, Kinds.OtherBase), match.All("n", Kinds.Percent));
        return bases.Count != numbers.Count ? [] : bases.Select((b, i) => AirFact.Changes(match, [numbers[i]]) with { Base = b });
    }

    /// <summary>分别上升5.9%、下降8.8%和持平: each with its sign.</summary>
    private static List<Token> EachItsWay(RuleMatch match)
    {
        var (changes, sign) = (new List<Token>(), 1);
        foreach (var token in match.All("n", Kinds.Percent, AirKinds.Flat, AirKinds.Up, AirKinds.Down))
        {
            if (token.Kind == AirKinds.Up || token.Kind == AirKinds.Down) sign = token.Kind == AirKinds.Up ? 1 : -1;
            else changes.Add(token with { Number = token.Kind == AirKinds.Flat ? 0 : sign * token.Number });
        }

        return changes;
    }

    /// <summary>甲县(14),乙县、丙县并列(19): each value is of the places before it, up to the value before.</summary>
    private static IEnumerable<(Token Place, Token Value)> EachItsOwn(RuleMatch match, Kind kind)
    {
        var places = new List<Token>();
        foreach (var token in match.All("pairs", Kinds.Place, kind))
        {
            if (token.Kind == Kinds.Place)
            {
                places.Add(token);
                continue;
            }

            foreach (var place in places) yield return (place, token);
            places.Clear();
        }
    }

    /// <summary>升幅较大的有甲市(61.9%): each goes the way that its brackets say, or else the words before the list; no list goes both ways.</summary>
    private static IEnumerable<AirFact> ChangesOfPlaces(RuleMatch match)
    {
        var (way, own) = (match.One("way")?.Kind, (Kind?)null);
        var numbers = new List<Token>();
        foreach (var token in match.All("pairs", AirKinds.Up, AirKinds.Down, Kinds.Percent))
        {
            if (token.Kind != Kinds.Percent)
            {
                own = token.Kind;
                if (way is not null && way != own) return [];
                continue;
            }

            numbers.Add(token with { Number = (own ?? way) == AirKinds.Up ? token.Number : -token.Number });
            own = null;
        }

        return [new(AirStatement.Changes, match, numbers) { Places = match.All("pairs", Kinds.Place) }];
    }

    /// <summary>The unit that stands right behind the last of several in brackets, or behind the range of the rest: 其余在22~31微克/立方米之间.</summary>
    private static string? UnitBehind(RuleMatch match)
    {
        var behind = match.Sentence.Passage.Folded.AsSpan(match.Last.End);
        if (behind.StartsWith(",其余")) behind = behind[Math.Max(0, behind.IndexOfAny("微μ;%。"))..];
        if (behind.TrimStart(",(") is var unit && unit.StartsWith("单位")) behind = unit["单位".Length..].TrimStart(":为");
        return behind.StartsWith("微克/立方米") || behind.StartsWith("μg/m3") ? "μg/m3" : null;
    }
}
