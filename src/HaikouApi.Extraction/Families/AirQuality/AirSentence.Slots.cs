using HaikouApi.Extraction.AirQuality.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Rules;
using static HaikouApi.Extraction.AirQuality.Words.AirKinds;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Which pollutant of which place and period a number is said of. Place and period are null where nothing says.</summary>
internal readonly record struct AirSlot(Token? Pollutant, NamedPlace? Place, Period? Period);

internal sealed partial class AirSentence
{
    /// <summary>
    /// The slots of so many numbers: one for each pollutant of a list; or, for one pollutant or none, one for each of several periods or places.
    /// None, with a warning, when the words do not settle it.
    /// </summary>
    private List<AirSlot> Slots(RuleMatch match, IReadOnlyList<Token> pollutants, int numbers, bool isShared = false)
    {
        IReadOnlyList<Token?> named = pollutants.Count == 0 ? [null] : [.. pollutants.Select(p => (Token?)p)];
        var period = scopes.When.What;
        if (scopes.IsDay) return None(match, "value-of-a-day");
        // 甲市、乙市优良率分别为98.1%、97.5%。PM2.5浓度分别为31、32微克/立方米: of the same places, where there are as many and no other is named.
        if (scopes.PlacesBefore.Count == numbers && numbers > 1 && named.Count == 1 && scopes.Periods.Count < 2 && match.Has(Each)
            && !sentence.Has(Kinds.Place) && !sentence.Has(Kinds.OwnWord) && !sentence.Has(Kinds.Parts) && !sentence.Has(Stranger))
        {
            return [.. scopes.PlacesBefore.Select(p => new AirSlot(named[0], p, period))];
        }

        if (scopes.Places.Count > 0)
        {
            if (numbers == 1 && !isShared && MeanOfAll(match) is { } whole) return [.. named.Select(p => new AirSlot(p, whole, period))];
            if (named.Count == 1 && (numbers == scopes.Places.Count || (numbers == 1 && isShared)))
            {
                return [.. scopes.Places.Select(p => new AirSlot(named[0], p, period))];
            }

            return None(match, "unclear-place");
        }

        if (scopes.Whose.IsUnknown && !scopes.Whose.IsOpen) return None(match, "unclear-place");
        var place = scopes.Place;
        if (named.Count == 1 && (numbers > 1 || isShared) && (numbers == scopes.Periods.Count || numbers == 1) && scopes.Periods.Count > 1
            && scopes.Periods.All(p => p is not null))
        {
            return [.. scopes.Periods.Select(p => new AirSlot(named[0], place, p))];
        }

        if (scopes.Years.Count > 1 && scopes.When.IsUnknown && named.Count == 1)
        {
            // 从2014年到2023年,…由67降至34: the last number is of the last year; a year between them is not printed.
            if (numbers == scopes.Years.Count && match.Has(Each))
                return [.. scopes.Years.Select(y => new AirSlot(named[0], place, y == scopes.Years[0] || y == scopes.Years[^1] ? y : null))];
            if (numbers == 1 && match.Has(OtherStatistic) && match.Has(To)) return [new AirSlot(named[0], place, scopes.Years[^1])];
        }

        if (scopes.Periods.Count > 1 && scopes.When.IsUnknown) return None(match, "unclear-period");
        if (named.Count == numbers || (numbers == 1 && isShared)) return [.. named.Select(p => new AirSlot(p, place, period))];
        return None(match, "list-length-mismatch");
    }

    /// <summary>甲、乙、丙市优良率分别为98.1%、97.5%、96.2%,平均优良率为97.3%: that of the place that all of them lie in.</summary>
    private NamedPlace? MeanOfAll(RuleMatch match) =>
        scopes.Places.Count > 1 && scopes.Home.Unsaid is { Division: { } around } whole && scopes.Places.All(p => p.Division is { } d && d.IsWithin(around))
        && sentence.Passage.Folded.AsSpan(0, match.First.Start + 2).EndsWith("平均") ? whole : null;

    private List<AirSlot> None(RuleMatch match, string code)
    {
        Warn(code, code switch
        {
            "unclear-place" => new Detail("不清楚说的是哪个地方", "it is not clear of which place this is said"),
            "unclear-period" => new("不清楚说的是哪个时段", "it is not clear of which period this is said"),
            "value-of-a-day" => new("这是一天或一周的数值，不是时段均值", "this is the value of a day or a week, no mean of a period"),
            _ => new("数值个数与所说对象的个数不一致", "as many numbers as things they are said of were expected"),
        }, match);
        return [];
    }

    private void Note(AirSlot slot, RuleMatch match, params ReadOnlySpan<(string Name, object Content, Evidence Evidence)> fields)
    {
        if (slot.Pollutant is not { } pollutant)
        {
            ledger.Note(match.Rule, Row(slot, null), match.Evidence, fields);
            return;
        }

        if (pollutant.Word == Pollutants.Other) return;

        // The quote begins with the list that the pollutant stands in, unless that was in a sentence before.
        var from = pollutant.Before is not null ? match.First.Start
            : Math.Min(match.First.Start, _target.Contains(pollutant) ? _target.Where(t => t.Before is null).Min(t => t.Start) : pollutant.Start);
        ledger.Note(match.Rule, Row(slot, new(pollutant.Word!, sentence.Cite(pollutant))), Cite(from, match.Last.End), fields);
    }

    /// <summary>PM10浓度为58微克/立方米,剔除沙尘影响后,PM10浓度为50微克/立方米: that before is the one by rule.</summary>
    private bool IsWithoutSand(RuleMatch match)
    {
        var before = sentence.Letters.AsSpan(0, match.At).LastIndexOf(Kinds.Concentration.Letter);
        var from = before < 0 ? 0 : sentence.Tokens[before].End;
        return sentence.Passage.Folded.AsSpan(from, match.First.Start - from).IndexOf("除沙", StringComparison.Ordinal) >= 0;
    }

    private AirRow Row(AirSlot slot, PrintedPollutant? pollutant) =>
        new(pollutant, slot.Place, slot.Period, slot.Place is null && scopes.Whose.IsUnknown, slot.Period is null && scopes.When.IsUnknown);
}
