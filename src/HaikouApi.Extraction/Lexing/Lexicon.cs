using HaikouApi.Extraction.Reading.Characters;

namespace HaikouApi.Extraction.Lexing;

/// <summary>Words by kind. The longest word at a place counts, so that 平均 and 月均值 are not 均; of two lists the first.</summary>
public sealed class Lexicon
{
    private readonly WordList<Kind> _words;

    /// <param name="lists">Kinds, each with its words, set apart by blanks.</param>
    public Lexicon(params IEnumerable<(Kind Kind, string Words)> lists) =>
        _words = new(lists.SelectMany(l => l.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (w, l.Kind))));

    /// <summary>The longest word that begins at <paramref name="at"/> and ends at <paramref name="limit"/> or before.</summary>
    public Token? At(string folded, int at, int limit) =>
        _words.Longest(folded.AsSpan(0, limit), at) is ( > 0 and var length, var kind) ? new(kind, at, at + length) : null;
}
