using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.AirQuality.Words.AirKinds;

namespace HaikouApi.Extraction.AirQuality;

internal sealed partial class AirSentence
{
    private bool _hasResidue;

    /// <summary>
    /// A number that no rule took: where words that are not known part it from what it measures, that is said once, and the field is not read.
    /// </summary>
    private void Residue(int at)
    {
        var number = sentence.Tokens[at];
        if (number.Kind == Kinds.OtherNumber) _target = [];
        if (_isOther || _isWater || number.Kind == Kinds.Inexact || number.Kind == Kinds.OtherNumber) return;
        if (HeadOf(at) is not { } head)
        {
            if (IsItem(at)) Warn(at - 2, number);
            return;
        }

        foreach (var field in FieldsOf(sentence.Tokens[head], number)) ledger.NoteUnread(field);
        Warn(head, number);
    }

    /// <summary>甲县某某2.91: a word that is not known parts a place, or the word before a list, from its number.</summary>
    private bool IsItem(int at)
    {
        if (at < 2 || !sentence.Is(at - 1, Kinds.Other) || (_isBeside && scopes.Head is null)) return false;
        var before = sentence.Tokens[at - 2].Kind;
        return before == Kinds.Place || before == Kinds.OwnWord || before == Each || before == Kinds.Open || before == Best;
    }

    private void Warn(int from, Token number)
    {
        if (_hasResidue) return;
        _hasResidue = true;
        var words = new Detail("数值与其指标之间有不认识的词，未读取", "words that are not known part this number from what it measures");
        warnings.Add(Warning.Of("unread-value", words, sentence.Passage, sentence.Tokens[from].Start, number.End));
    }

    /// <summary>What the number would be of: the last head of its clause before it, with something not known between.</summary>
    private int? HeadOf(int at)
    {
        var (hasUnknown, isApart) = (false, sentence.Tokens[at].Kind == Kinds.Ordinal);
        for (var i = at - 1; i >= 0 && sentence.Tokens[i].Kind is var kind && kind != Kinds.Semicolon && (kind != Kinds.Comma || isApart); i--)
        {
            hasUnknown |= kind == Kinds.Other;
            if (IsHead(kind, sentence.Tokens[at].Kind)) return hasUnknown || kind == Pollutant ? i : null;
        }

        return null;
    }

    private static bool IsHead(Kind kind, Kind number) =>
        number == Kinds.Concentration ? kind == Pollutant
        : number == Kinds.Percent ? kind == Share || kind == Up || kind == Down
        : number == Kinds.Days ? kind == GoodDays || kind == ValidDays
        : number == Kinds.Ordinal ? kind == Cities
        : number == Kinds.Number && kind == Composite;

    private static IReadOnlyList<string> FieldsOf(Token head, Token number) =>
        number.Kind == Kinds.Ordinal ? ["rank"]
        : head.Kind == Pollutant ? ["value"]
        : head.Kind == Share ? ["goodDaysPercent"]
        : head.Kind == GoodDays ? ["goodDays"]
        : head.Kind == ValidDays ? ["validDays"]
        : head.Kind == Composite ? ["compositeIndex"]
        : ["yearOnYearPercent"];
}
