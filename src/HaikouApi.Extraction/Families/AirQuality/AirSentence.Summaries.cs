using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.AirQuality.AirKind;

namespace HaikouApi.Extraction.AirQuality;

internal sealed partial class AirSentence
{
    /// <summary>优良天数比例83.5%(203天); 优良天数248天,占67.8%.</summary>
    public void ReadShare(Match match)
    {
        // 优良率最高,为79.5%: of the one it is the best of, which must stand right before.
        if (match.Value.Contains(Best) && (match.Index == 0 || _kinds[match.Index - 1] != Where)) return;
        if (match.Groups["d"].Length > 0) ReadSummary("goodDays", match, 366m, "d");
        ReadSummary("goodDaysPercent", match, 100m);
    }

    public void ReadSummary(string field, Match match, decimal most, string group = "n")
    {
        _target = [];
        var numbers = TokensOf(match.Groups[group], "%dn");
        var slots = Slots(match, [], numbers.Count, match.Value.Contains(All));
        for (var i = 0; i < slots.Count; i++)
        {
            var number = numbers[numbers.Count == 1 ? 0 : i];
            if (number.Number > most || (field == "compositeIndex") != sentence.Folded.AsSpan(number.Start, number.End - number.Start).Contains('.') && field != "goodDaysPercent") continue;
            Note(slots[i], match, (field, number.Number, Cite(number.Start, number.End)));
        }
    }

    /// <summary>A rank counts with the cities it is among; a province's, or one counted from the last, is none.</summary>
    public void ReadRank(Match match)
    {
        var before = _kinds[..match.Index];
        if (Scope().Match(before) is not { Success: true } scope || IsOfSomethingElse(scope)) return;
        var cities = scope.Groups["c"].Success ? tokens[scope.Groups["c"].Index] : (AirToken?)null;
        var pollutant = Ranked(scope);
        if (pollutant is null && cities is null && !before.Contains(Quality) && !before.Contains(Composite)) return;
        var ranks = TokensOf(match.Groups["o"], "on");
        var slots = Slots(match, pollutant is { } p ? [p] : [], ranks.Count);
        for (var i = 0; i < slots.Count; i++) NoteRank(slots[i], match, ranks[i], cities);
    }

    /// <summary>优良率在168个城市中排名, 改善幅度在…排名: what stands right before the scope has a ranking of its own. After a value of one pollutant it is open whose rank it is.</summary>
    private bool IsOfSomethingElse(Match scope)
    {
        // 改善幅度居168个城市…: behind 居 it is still that which is ranked.
        if (_kinds.AsSpan(0, scope.Index).LastIndexOfAnyExcept(Rank, Within, Nation) is not (>= 0 and var last)) return false;
        var before = _kinds[last];
        if (before is Share or GoodDays or Up or Down or Stop or Other) return true;
        if (before != Comma || _hasRank || scope.Groups["p"].Success || _target.Count != 1 || !OneValueBefore().IsMatch(_kinds[..scope.Index])) return false;
        Warn("unclear-ranking", new("不清楚排名的是地方还是污染物", "it is not clear whether the place or its pollutant is ranked"), scope);
        return true;
    }

    private AirToken? Ranked(Match scope) =>
        scope switch
        {
            _ when scope.Groups["p"].Success => tokens[scope.Groups["p"].Index],
            { Index: > 0 } when _kinds[scope.Index - 1] == Pollutant => tokens[scope.Index - 1],

            // The place's own rank was given before, so that this is the pollutant's.
            _ when _hasRank && _target.Count == 1 && OneValueBefore().IsMatch(_kinds[..scope.Index]) => _target[0],
            _ => null,
        };

    private bool _hasRank;

    private void NoteRank(AirSlot slot, Match match, AirToken rank, AirToken? cities)
    {
        if (rank.Number > (cities?.Number ?? 400)) return;
        var evidence = Cite(tokens[match.Index].Start, rank.End);
        Note(slot, match, ("rank", rank.Number, evidence));
        if (cities is { } among) Note(slot, match, ("rankedCities", among.Number, CiteNumber(among)));
        _hasRank |= slot.Pollutant is null;
        if (slot.Pollutant?.Word == "pm25") Note(slot with { Pollutant = null }, match, ("pm25Rank", rank.Number, Cite(slot.Pollutant.Value.Start, rank.End)));
    }

    /// <summary>168个 of 在全国168个重点城市中.</summary>
    private Evidence CiteNumber(AirToken cities)
    {
        var start = cities.Start + sentence.Folded.AsSpan(cities.Start).IndexOfAnyInRange('0', '9');
        var end = start + sentence.Folded.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        return Cite(start, sentence.Folded[end] == '个' ? end + 1 : end);
    }

    /// <summary>The cities that are ranked, at the end of what stands before the rank; a further rank may follow in the same breath.</summary>
    [GeneratedRegex("(?:(?<c>c)[,sTQInkNea&:]*(?:(?<p>p)[QkNea]*)?|(?<c>c)[,sTQIkNea&:]*o,[QkNea]*(?<p>p)[QkNea]*|N[kea]*)$")]
    private static partial Regex Scope();

    [GeneratedRegex("p[ea]?v,$")]
    private static partial Regex OneValueBefore();
}
