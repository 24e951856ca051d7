using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.AirQuality.AirKind;

namespace HaikouApi.Extraction.AirQuality;

internal sealed partial class AirSentence
{
    public void ReadChanges(Match match)
    {
        if (match.Groups["b"].Success) _base = tokens[match.Groups["b"].Index];
        if (!match.Groups["n"].Success || _target.Count == 0 || !IsAgainstLastYear()) return;
        var numbers = TokensOf(match.Groups["n"], "%");
        TargetAll(match, numbers.Count);
        NoteChanges(match, numbers, Sign(match), match.Groups["a"].Value.Contains(All));
    }

    /// <summary>PM2.5浓度37微克/立方米,PM10浓度60微克/立方米,同比分别下降9.8%、15.5%: as many changes as the sentence gave values are of them all.</summary>
    private void TargetAll(Match match, int changes)
    {
        // 较2022年、2021年分别下降…: two changes of the last one.
        if (changes < 2 || _target.Count != 1 || (_kinds[match.Index] != Comma && _kinds[match.Index - 1] is not (Comma or Each))) return;
        var valued = state.Valued.Where(v => v.Before is null).DistinctBy(v => v.Word).ToList();
        if (valued.Count != changes) valued.RemoveAll(v => v.Start < ClauseStart(match));
        if (valued.Count == changes) _target = valued;
    }

    /// <summary>Where the words behind the last semicolon begin.</summary>
    private int ClauseStart(Match match) => _kinds.LastIndexOf(Semicolon, match.Index) is >= 0 and var at ? tokens[at].Start : 0;

    /// <summary>同比、环比分别下降5.6%、10.1%: the first against last year, the second against last month.</summary>
    public void ReadAgainstBoth(Match match)
    {
        var (bases, numbers) = (TokensOf(match.Groups["b"], "yq"), TokensOf(match.Groups["n"], "%"));
        if (_target.Count != 1 || bases.Count != numbers.Count) return;
        for (var i = 0; i < bases.Count; i++)
        {
            _base = bases[i];
            if (IsAgainstLastYear()) NoteChanges(match, [numbers[i]], Sign(match), false);
        }
    }

    /// <summary>分别上升5.9%、下降8.8%和持平: to each its own way, and only when there is one for each.</summary>
    public void ReadEachItsWay(Match match)
    {
        if (match.Groups["b"].Success) _base = tokens[match.Groups["b"].Index];
        if (_target.Count == 0 || !IsAgainstLastYear()) return;
        var (changes, sign) = (new List<AirToken>(), 1);
        foreach (var token in TokensOf(match.Groups["n"], "%=+-"))
        {
            if (token.Kind is Up or Down) sign = token.Kind == Up ? 1 : -1;
            else changes.Add(token with { Number = token.Kind == Flat ? 0 : sign * token.Number });
        }

        TargetAll(match, changes.Count);
        NoteChanges(match, changes, 1, false);
    }

    public void ReadChangeOfEach(Match match)
    {
        _target = TokensOf(match.Groups["n"], "p");
        if (IsAgainstLastYear()) NoteChanges(match, TokensOf(match.Groups["n"], "%"), Sign(match), false);
    }

    public void ReadUnchangedOnes(Match match)
    {
        _target = TokensOf(match.Groups["p"], "p");
        if (IsAgainstLastYear()) NoteChanges(match, [tokens[match.Index] with { Number = 0 }], 1, true);
    }

    public void ReadUnchanged(Match match)
    {
        if (match.Groups["b"].Success) _base = tokens[match.Groups["b"].Index];
        if (_target.Count > 0 && IsAgainstLastYear()) NoteChanges(match, [tokens[match.Index + match.Length - 1] with { Number = 0 }], 1, true);
    }

    private static int Sign(Match match) => match.Groups["d"].ValueSpan[0] == Up ? 1 : -1;

    private void NoteChanges(Match match, List<AirToken> numbers, int sign, bool isShared)
    {
        var slots = Slots(match, _target, numbers.Count, isShared);
        _excepted.UnionWith(_target.Select(p => p.Word!));

        // The words from the names to the first number say which way; then each its own number.
        var from = match.Index > 0 && _kinds[match.Index - 1] == Pollutant ? tokens[match.Index - 1].End : tokens[match.Index].Start;
        for (var i = 0; i < slots.Count; i++)
        {
            var number = numbers[numbers.Count == 1 ? 0 : i];
            var words = number.Number == 0 && number.Kind != Percent ? Cite(from, number.End) : Words(from, numbers[0].Start).With(Cite(number.Start, number.End));
            Note(slots[i], match, ("yearOnYearPercent", sign * number.Number, words));
        }
    }

    private Evidence Words(int from, int to) => Cite(from, Math.Max(from + 1, to));

    /// <summary>
    /// Whether the change is against the same period of last year: the words for that stand before it, or are the only such words of the sentence.
    /// A named year counts when it is the one before.
    /// </summary>
    private bool IsAgainstLastYear()
    {
        var said = _base ?? (_kinds.Contains(OtherBase) || _kinds.IndexOf(LastYear) is not (>= 0 and var only) ? (AirToken?)null : tokens[only]);
        if (said is not { Kind: LastYear } words) return false;
        if (words.Number > 0 && words.Number != state.Period?.Start.Year - 1) return false;
        return words.Word is not { } months || (state.Period is { } period && months == $"{period.Start.Month}-{period.End.Month}");
    }
}
