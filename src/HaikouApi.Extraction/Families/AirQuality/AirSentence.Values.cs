using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.AirQuality.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Rules;
using static HaikouApi.Extraction.AirQuality.Words.AirKinds;

namespace HaikouApi.Extraction.AirQuality;

internal sealed partial class AirSentence
{
    private void StateValues(AirFact fact)
    {
        if (_isExcepting) _excepted.UnionWith(_target.Select(p => p.Word!));
        var values = WithUnits(fact);
        _field = null;
        if (IsOfUnknown(fact.Match))
        {
            Warn("unclear-place", new("数值前的词不认识，不清楚说的是哪个地方", "a word that is not known stands before it, so that it is not clear of which place this is said"),
                fact.Match);
            _target = [];
            if (IsInside(fact.Match.At - 1)) scopes.Whose.SayUnknown();
            return;
        }

        if (IsExceeding(fact.Match) || (fact.Pollutants is null && IsOfADay(fact.Match))) return;
        if (fact.Continues && _target.Count == 0 && scopes.Measured is { } one && !sentence.Has(Pollutant)) _target = [one];
        else if (fact is { Pollutants: null, Places: null } && (fact.When is null ? _target.Count <= 1 : _target.Count != 1)) return;
        if (fact.Places is { } places)
        {
            // 接下来是甲县和乙县,分别为31、32微克/立方米: of what the sentence before measures alone.
            if (_target.Count == 0 && !sentence.Has(Pollutant) && !MeasuresElse(fact.Match.At) && scopes.Compared is { } compared) _target = [compared];
            if (_target.Count != 1) return;
            scopes.Places = [.. places.Select(t => scopes.PlaceOf(t, sentence)).OfType<NamedPlace>()];
        }

        NoteValues(fact, values);
        if (fact.Places is null || fact.HoldsOn) return;
        scopes.Places = [];
        if (AirGrammar.IsComparedNext(fact.Match)) _target = [];
    }

    /// <summary>臭氧浓度为176微克/立方米,超标16微克/立方米: by so much no mean exceeds its limit, but a day does.</summary>
    private bool IsExceeding(RuleMatch match)
    {
        var next = match.At + match.Length;
        if (sentence.Is(next, Kinds.Comma)) next++;
        return sentence.Is(next, OtherHead) && sentence.Is(next + 1, Kinds.Concentration);
    }

    /// <summary>PM2.5日均值在9~15微克/立方米之间,其中甲县9微克/立方米: what was said of the pollutant last is no mean of the period.</summary>
    private bool IsOfADay(RuleMatch match)
    {
        for (var i = match.At - 1; i >= 0 && sentence.Tokens[i].Kind != Pollutant; i--)
        {
            if (sentence.Tokens[i].Kind == OtherStatistic && Daily().IsMatch(sentence.Passage.Folded, sentence.Tokens[i].Start)) return true;
        }

        return false;
    }

    [GeneratedRegex(@"\G(?:日均|小时|单日|瞬时|峰值|最大|最高)")]
    private static partial Regex Daily();

    /// <summary>曲江池PM2.5浓度为…: a name that is not known stands where the place would.</summary>
    private bool IsOfUnknown(RuleMatch match) =>
        (match.First.Kind == Pollutant || match.First.Kind == PerCubicMetre) && sentence.Is(match.At - 1, Kinds.Other)
        && sentence.Tokens[match.At - 1] is var word && word.End - word.Start >= 2 && word.End == match.First.Start;

    /// <summary>甲区乙街道PM2.5浓度为…,优良率为…: a word right behind a place may name a part of it.</summary>
    private bool IsInside(int at) => sentence.Is(at - 1, Kinds.Place) && sentence.Tokens[at - 1].End == sentence.Tokens[at].Start;

    private List<Token> WithUnits(AirFact fact)
    {
        List<Token> values = [.. fact.Numbers];
        var isSplit = fact.Match.Has(PerCubicMetre);
        var unit = OneUnit().IsMatch(sentence.Passage.Folded) ? "ug/m3" : null;
        for (var i = values.Count - 1; i >= 0; i--)
        {
            // 31、68和27微克/立方米: a unit holds for the numbers before it.
            if (values[i].Word is { } printed) unit = IsOfAMass(printed) && !isSplit ? null : printed[0] is '微' or 'μ' or 'u' ? "ug/m3" : "mg/m3";
            values[i] = values[i] with { Word = unit, Value = values[i].Word };
        }

        return values;
    }

    /// <summary>A mass and no concentration; PM10浓度74微克/立方米,二氧化氮浓度27微克 leaves out what is printed beside.</summary>
    private bool IsOfAMass(string unit) => unit is "微克" or "毫克" && !sentence.Passage.Folded.Contains(unit + "/立方米", StringComparison.Ordinal);

    /// <summary>臭氧132、细颗粒物32(单位均为微克/立方米).</summary>
    [GeneratedRegex("单位(?:均|都)?[为是:]{0,2}(?:微克/立方米|[μu]g/m3)")]
    private static partial Regex OneUnit();

    private void NoteValues(AirFact fact, List<Token> values)
    {
        var slots = Slots(fact.Match, _target, values.Count, fact.IsShared || fact.Places is { Count: > 1 } && values.Count == 1);
        for (var i = 0; i < slots.Count; i++)
        {
            var (slot, value) = (slots[i], values[values.Count == 1 ? 0 : i]);
            if (scopes.Valued.Exists(v => v.Word == slot.Pollutant!.Value.Word) && IsWithoutSand(fact.Match)) continue;
            if (!Pollutants.IsLikely(slot.Pollutant!.Value.Word!, value.Number, value.Word, isOwn: value.Value is not null && values.Count == 1))
            {
                var said = $"{slot.Pollutant!.Value.Word} {value.Number.ToString(CultureInfo.InvariantCulture)} {value.Word}";
                Warn("unlikely-unit", new($"数值与单位不合常理，{said}", $"value and unit are unlikely together, {said}"), fact.Match);
                continue;
            }

            var printed = sentence.Cite(value);
            Note(slot, fact.Match, ("value", value.Number, printed), ("unit", value.Word!, printed), ("asPrinted", sentence.Printed(value), printed));
            if (scopes.Places.Count == 0) scopes.Valued.Add(slot.Pollutant.Value);
        }
    }

    private void StateChanges(AirFact fact)
    {
        if (fact.Places is { } places)
        {
            StateChanges(fact, places);
            return;
        }

        if (fact.Match.Rule == "changes-of-each" || fact.Pollutants is not null) _target = fact.Pollutants!;
        var isOfListed = _target.Count == 0 && IsOfListed(fact);
        if (!isOfListed && fact.Match.Rule is "changes" or "changes-each-its-way") TargetAll(fact.Match, fact.Numbers.Count);
        if (fact.Match.One("last") is { } last && sentence.Passage.Folded[last.Start] is '去' or '上') _base = last with { Kind = Kinds.LastYear };
        if (isOfListed) TargetCompared(fact.Match);
        if (fact.Numbers.Count == 0 || _target.Count == 0 || !IsAgainstLastYear(fact.Match.At)) return;
        if (fact.Match.Rule == AirGrammar.ChangeBySign && fact.Numbers[0].Number != 0 && !scopes.ChangesHaveSigns) return;
        if (fact.Match.Rule == "changes-against-both" && _target.Count != 1) return;
        var slots = Slots(fact.Match, _target, fact.Numbers.Count, fact.IsShared);
        _excepted.UnionWith(_target.Select(p => p.Word!));
        for (var i = 0; i < slots.Count; i++)
        {
            Note(slots[i], fact.Match, ("yearOnYearPercent", fact.Numbers[fact.Numbers.Count == 1 ? 0 : i].Number, CiteChange(fact, i)));
        }
    }

    /// <summary>
    /// 全省PM2.5浓度同比上升27.3%。升幅较大的有甲市(61.9%)、乙市(40.0%): of what this sentence, or the one before, measures alone, and against what that
    /// one compares with.
    /// </summary>
    private void StateChanges(AirFact fact, IReadOnlyList<Token> places)
    {
        _target = [];
        TargetCompared(fact.Match);
        var goesOn = scopes.WasAgainstLastYear && !sentence.Has(Kinds.LastYear) && !sentence.Has(Kinds.OtherBase);
        if (_target.Count != 1 || !(goesOn || IsAgainstLastYear(fact.Match.At))) return;
        scopes.Places = [.. places.Select(t => scopes.PlaceOf(t, sentence)).OfType<NamedPlace>()];
        var slots = Slots(fact.Match, _target, fact.Numbers.Count);
        for (var i = 0; i < slots.Count; i++)
        {
            Note(slots[i], fact.Match, ("yearOnYearPercent", fact.Numbers[i].Number, CiteChange(fact, i)));
        }

        scopes.Places = [];
    }

    /// <summary>
    /// 降幅较大的有甲市、乙市,同比分别下降12.5%、9.8%; 川南地区同比下降24.7%: so many changes as places are named right before are of what this sentence,
    /// or the one before, measures alone.
    /// </summary>
    private bool IsOfListed(AirFact fact)
    {
        var last = fact.Match.At - 1;
        while (sentence.Is(last, Each) || sentence.Is(last, Kinds.Comma) || sentence.Is(last, Kinds.Colon)) last--;
        return (scopes.Places.Count == 0 ? fact.Numbers.Count == 1 : scopes.Places.Count > 1 && scopes.Places.Count == fact.Numbers.Count)
            && sentence.Is(last, Kinds.Place);
    }

    /// <summary>The pollutant that alone is measured in this sentence or, where nothing is, in the one before.</summary>
    private void TargetCompared(RuleMatch match)
    {
        if (MeasuresElse()) return;
        if ((sentence.Has(Pollutant) ? OnlyPollutant() : scopes.Compared) is { } compared) _target = [compared];
        else Warn("unread-value", new("不清楚是什么的变化", "it is not clear what it is that changed"), match);
    }

    /// <summary>The pollutant of a sentence that names just one: 威海最好,为38微克/立方米 in the next is of that.</summary>
    private Token? OnlyPollutant() =>
        sentence.Tokens.Where(t => t.Kind == Pollutant).DistinctBy(t => t.Word).ToList() is [var only] ? only with { Before = sentence.Cite(only) } : null;

    /// <summary>Whether anything of the air but a pollutant is spoken of.</summary>
    private bool MeasuresElse() => MeasuresElse(sentence.Tokens.Count);

    private bool MeasuresElse(int before) => sentence.Letters.AsSpan(0, before).ContainsAny(Elses);

    private static readonly SearchValues<char> Elses =
        SearchValues.Create([Share.Letter, GoodDays.Letter, ValidDays.Letter, Composite.Letter, Quality.Letter, OtherHead.Letter]);

    /// <summary>The words from the names to the first number say which way; then each its own number.</summary>
    private Evidence CiteChange(AirFact fact, int index)
    {
        var (match, number) = (fact.Match, fact.Numbers[fact.Numbers.Count == 1 ? 0 : index]);
        var from = sentence.Is(match.At - 1, Pollutant) ? sentence.Tokens[match.At - 1].End : match.First.Start;
        if (number.Kind == Flat || number.Kind == FlatAre) return Cite(from, number.End);
        return Cite(from, Math.Max(from + 1, fact.Numbers[0].Start)).With(sentence.Cite(number));
    }

    /// <summary>PM2.5浓度37微克/立方米,PM10浓度60微克/立方米,同比分别下降9.8%、15.5%: as many changes as the sentence gave values are of them all.</summary>
    private void TargetAll(RuleMatch match, int changes)
    {
        // 较2022年、2021年分别下降…: two changes of the last one. 这6项指标分别下降…: of what the words before do not say.
        var isOfAll = _target.Count == 0 ? changes > 2
            : _target.Count == 1 && (match.First.Kind == Kinds.Comma || sentence.Is(match.At - 1, Kinds.Comma) || sentence.Is(match.At - 1, Each));
        if (changes < 2 || !isOfAll) return;
        var valued = scopes.Valued.Where(v => v.Before is null).DistinctBy(v => v.Word).ToList();
        if (valued.Count != changes) valued.RemoveAll(v => v.Start < ClauseStart(match));
        if (valued.Count == changes) _target = valued;
    }

    /// <summary>Where the words behind the last semicolon begin.</summary>
    private int ClauseStart(RuleMatch match) =>
        sentence.Letters.LastIndexOf(Kinds.Semicolon.Letter, match.At) is >= 0 and var at ? sentence.Tokens[at].Start : 0;

    /// <summary>
    /// 与去年同期相比,优良天数相同。二氧化硫浓度下降5.5%: what the sentence before compares with all along. Without that, a change of a year or of a part of it that
    /// begins with January is against last year where no other is compared with.
    /// </summary>
    private bool IsOfCourse(int at) =>
        (scopes.OpenedAgainst || (!scopes.HasOtherBase && scopes.When.What is { Start: { Month: 1, Day: 1 } } period
            && (period.End is { Month: 12, Day: 31 } || (scopes.HasLastYear && period.End.Month > 3))))
        && !sentence.Has(Kinds.OtherBase) && !AnotherBase().IsMatch(sentence.Passage.Folded.AsSpan(0, sentence.Tokens[at].End));

    /// <summary>PM2.5浓度31微克/立方米,同比下降5.6%。PM10浓度58微克/立方米,下降3.1%: the next value and its change are against what the one before was.</summary>
    private bool GoesOnAgainstLastYear(int at) =>
        scopes.WasAgainstLastYear && !sentence.Has(Kinds.OtherBase) && sentence.Letters.AsSpan(0, at).Contains(Kinds.Concentration.Letter)
        && !AnotherBase().IsMatch(sentence.Passage.Folded.AsSpan(0, sentence.Tokens[at].End));

    [GeneratedRegex("[由从较比自与]|目标|任务|以来|[累总]计|年来|[至到]20[0-9]{2}年|基[准数]")]
    private static partial Regex AnotherBase();

    /// <summary>
    /// Whether the change is against the same period of last year: the words for that stand before it, or are the only such words of the sentence.
    /// A named year counts when it is the one before.
    /// </summary>
    private bool IsAgainstLastYear(int at)
    {
        var only = sentence.Letters.IndexOf(Kinds.LastYear.Letter);
        var said = _base ?? (sentence.Has(Kinds.OtherBase) || only < 0 ? (Token?)null : sentence.Tokens[only]);
        if (said is null && only < 0 && (IsOfCourse(at) || GoesOnAgainstLastYear(at))) return true;
        if (said is not { } words || words.Kind != Kinds.LastYear) return false;
        var period = scopes.When.What;
        if (words.Number > 0 && words.Number != period?.Start.Year - 1) return false;
        return words.Word is not { } months || (period is not null && months == $"{period.Start.Month}-{period.End.Month}");
    }
}
