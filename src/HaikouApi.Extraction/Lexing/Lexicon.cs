using System.Collections.Frozen;

namespace HaikouApi.Extraction.Lexing;

/// <summary>Words by kind. The longest word at a place counts, so that 平均 and 月均值 are not 均; of two lists the first.</summary>
public sealed class Lexicon
{
    private readonly FrozenDictionary<string, Kind> _kinds;
    private readonly FrozenDictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> _byWord;

    /// <summary>By first character, the lengths of the words that begin with it, longest first.</summary>
    private readonly int[]?[] _lengths = new int[]?[char.MaxValue + 1];

    /// <param name="lists">Kinds, each with its words, set apart by blanks.</param>
    public Lexicon(params IEnumerable<(Kind Kind, string Words)> lists)
    {
        _kinds = lists.SelectMany(l => l.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (Word: w, l.Kind))).DistinctBy(w => w.Word)
            .ToFrozenDictionary(w => w.Word, w => w.Kind, StringComparer.Ordinal);
        _byWord = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var words in _kinds.Keys.GroupBy(w => w[0])) _lengths[words.Key] = [.. words.Select(w => w.Length).Distinct().OrderDescending()];
    }

    /// <summary>The longest word that begins at <paramref name="at"/> and ends at <paramref name="limit"/> or before.</summary>
    public Token? At(string folded, int at, int limit)
    {
        if (_lengths[folded[at]] is not { } lengths) return null;
        foreach (var length in lengths)
        {
            if (at + length <= limit && _byWord.TryGetValue(folded.AsSpan(at, length), out var kind)) return new(kind, at, at + length);
        }

        return null;
    }
}
