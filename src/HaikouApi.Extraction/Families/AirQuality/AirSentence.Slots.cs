using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Which pollutant of which place and period a number is said of.</summary>
internal readonly record struct AirSlot(AirToken? Pollutant, Subject Subject, Period? Period);

internal sealed partial class AirSentence
{
    /// <summary>
    /// The slots of so many numbers: one for each pollutant of a list; or, for one pollutant or none, one for each of several periods or cities.
    /// None, with a warning, when the words do not settle it.
    /// </summary>
    private List<AirSlot> Slots(Match match, IReadOnlyList<AirToken> pollutants, int numbers, bool isShared = false)
    {
        IReadOnlyList<AirToken?> named = pollutants.Count == 0 ? [null] : [.. pollutants.Select(p => (AirToken?)p)];
        if (state.Cities.Count > 0)
        {
            if (state.IsPeriodUnclear) return None(match, "unclear-period");
            if (named.Count == 1 && (numbers == state.Cities.Count || (numbers == 1 && isShared))) return [.. state.Cities.Select(c => new AirSlot(named[0], c, state.Period))];
            return None(match, "unclear-place");
        }

        if (state.Subject is not { } subject) return None(match, "no-place");
        if (named.Count == 1 && numbers > 1 && numbers == state.Periods.Count && state.Periods.All(p => p is not null)) return [.. state.Periods.Select(p => new AirSlot(named[0], subject, p))];
        if (state.IsPeriodUnclear) return None(match, "unclear-period");
        if (named.Count == numbers || (numbers == 1 && isShared)) return [.. named.Select(p => new AirSlot(p, subject, state.Period))];
        return None(match, "list-length-mismatch");
    }

    private List<AirSlot> None(Match match, string code)
    {
        Warn(code, code switch
        {
            "no-place" or "unclear-place" => new Detail("不清楚说的是哪个地方", "it is not clear of which place this is said"),
            "unclear-period" => new("不清楚说的是哪个时段", "it is not clear of which period this is said"),
            _ => new("数值个数与所说对象的个数不一致", "as many numbers as things they are said of were expected"),
        }, match);
        return [];
    }

    private void Note(AirSlot slot, Match match, params ReadOnlySpan<(string Name, object Content, Evidence Evidence)> fields)
    {
        if (slot.Pollutant is not { } pollutant)
        {
            ledger.Note(AirLedger.Summaries, slot.Subject, slot.Period, null, Clause(match), fields);
            return;
        }

        // The quote begins with the list that the pollutant stands in, unless that was in a sentence before.
        var (first, last) = (tokens[match.Index].Start, tokens[match.Index + match.Length - 1].End);
        var from = pollutant.Before is not null ? first : Math.Min(first, _target.Contains(pollutant) ? _target.Where(t => t.Before is null).Min(t => t.Start) : pollutant.Start);
        ledger.Note(AirLedger.Readings, slot.Subject, slot.Period, new(pollutant.Word!, Printed(pollutant)), Cite(from, last), fields);
    }
}
