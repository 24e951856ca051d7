using System.Globalization;
using System.Text.RegularExpressions;
using static HaikouApi.Extraction.AirQuality.AirKind;

namespace HaikouApi.Extraction.AirQuality;

internal sealed partial class AirSentence
{
    public void ReadConcentrations(Match match)
    {
        _target = TokensOf(match.Groups["p"], "p");
        if (_isExcepting) _excepted.UnionWith(_target.Select(p => p.Word!));
        NoteValues(match, _target, Values(match), match.Groups["e"].Value.Contains(All));
    }

    /// <summary>The values of cities that are named only for them; what follows is said of the place before.</summary>
    public void ReadCities(Match match)
    {
        if (match.Groups["p"].Length > 0) _target = TokensOf(match.Groups["p"], "p");
        if (_target.Count != 1) return;
        var (cities, shared) = (TokensOf(match.Groups["s"], "s").ConvertAll(t => t.Subject).OfType<Subject>().ToList(), match.Groups["e"].Length == 0);
        if (cities.Count == 0) return;
        state.Cities = cities;
        NoteValues(match, _target, Values(match), shared);
        state.Cities = [];
    }

    public void ReadValueAfterChange(Match match)
    {
        _target = TokensOf(match.Groups["p"], "p");
        NoteValues(match, _target, Values(match), false);
        var change = match.Groups["n"].Success ? tokens[match.Groups["n"].Index] : (AirToken?)null;
        if (tokens[match.Index + 1].Kind is LastYear or OtherBase) _base = tokens[match.Index + 1];
        if (match.Groups["last"] is { Success: true } last && sentence.Folded[tokens[last.Index].Start] is '去' or '上') _base = tokens[last.Index] with { Kind = LastYear };
        if (!IsAgainstLastYear()) return;
        var flat = match.Groups["f"].Success ? tokens[match.Groups["f"].Index] : (AirToken?)null;
        if (flat is { } same) NoteChanges(match, [same with { Number = 0 }], 1, false);
        if (change is { } percent) NoteChanges(match, [percent], _kinds[match.Groups["n"].Index - 1] == Up ? 1 : -1, false);
    }

    public void ReadValuesAfterChanges(Match match)
    {
        if (_target.Count > 1) NoteValues(match, _target, Values(match), false);
    }

    private List<AirToken> Values(Match match)
    {
        var values = TokensOf(match.Groups["v"], "nv");
        var isSplit = match.Value.Contains(PerCubicMetre);
        string? unit = null;
        for (var i = values.Count - 1; i >= 0; i--)
        {
            // 31、68和27微克/立方米: a unit holds for the numbers before it.
            if (values[i].Word is { } printed) unit = printed is "微克" or "毫克" && !isSplit ? null : printed[0] is '微' or 'μ' or 'u' ? "ug/m3" : "mg/m3";
            values[i] = values[i] with { Word = unit };
        }

        return values;
    }

    private void NoteValues(Match match, IReadOnlyList<AirToken> pollutants, List<AirToken> values, bool isShared)
    {
        var slots = Slots(match, pollutants, values.Count, isShared);
        for (var i = 0; i < slots.Count; i++)
        {
            var (slot, value) = (slots[i], values[values.Count == 1 ? 0 : i]);
            if (!IsLikely(slot.Pollutant!.Value.Word!, value))
            {
                var said = $"{slot.Pollutant!.Value.Word} {value.Number.ToString(CultureInfo.InvariantCulture)} {value.Word}";
                Warn("unlikely-unit", new($"数值与单位不合常理，{said}", $"value and unit are unlikely together, {said}"), match);
                continue;
            }

            var printed = Cite(value.Start, value.End);
            Note(slot, match, ("value", value.Number, printed), ("unit", value.Word!, printed), ("asPrinted", sentence.Printed(value.Start, value.End), printed));
            if (state.Cities.Count == 0) state.Valued.Add(slot.Pollutant.Value);
        }
    }

    /// <summary>Carbon monoxide is some tenths of a milligram; micrograms are the unit of its neighbours.</summary>
    private static bool IsLikely(string pollutant, AirToken value) => value.Word switch
    {
        "ug/m3" => pollutant != "co" || value.Number >= 50,
        "mg/m3" => pollutant == "co" ? value.Number < 50 : value.Number <= 2,
        _ => false,
    };
}
