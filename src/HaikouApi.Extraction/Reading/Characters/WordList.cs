using System.Collections.Frozen;

namespace HaikouApi.Extraction.Reading.Characters;

/// <summary>Words, each with what it stands for: finds the longest that stands at a place of a text.</summary>
public sealed class WordList<T>
{
    private readonly record struct Entry(string Word, T Meaning);

    /// <summary>
    /// By first character a bit for every second one, both cut short: two lookups less at nearly every place, since hardly any begins a word.
    /// </summary>
    private readonly ulong[] _begin = new ulong[1 << 14];

    /// <summary>By their first two characters, the longest first.</summary>
    private readonly FrozenDictionary<int, Entry[]> _longer;

    private readonly FrozenDictionary<char, T> _ofOne;

    /// <param name="words">The words; of two that are the same the first counts.</param>
    public WordList(IEnumerable<(string Word, T Meaning)> words)
    {
        List<Entry> all = [.. words.DistinctBy(w => w.Word).Select(w => new Entry(w.Word, w.Meaning))];
        foreach (var (word, _) in all) Begin(word[0]) |= word.Length > 1 ? 1UL << (word[1] & 63) : ulong.MaxValue;
        _longer = all.Where(e => e.Word.Length > 1).GroupBy(e => Pair(e.Word[0], e.Word[1]))
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Word.Length).ToArray());
        _ofOne = all.Where(e => e.Word.Length == 1).ToFrozenDictionary(e => e.Word[0], e => e.Meaning);
    }

    /// <summary>The longest word of the text that begins at <paramref name="at"/>: its length, 0 where none does, and what it stands for.</summary>
    public (int Length, T Meaning) Longest(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || Begin(text[at]) is not (not 0 and var seconds)) return (0, default!);
        if (at + 1 < text.Length && (seconds & (1UL << (text[at + 1] & 63))) != 0 && _longer.TryGetValue(Pair(text[at], text[at + 1]), out var entries))
        {
            var rest = text[at..];
            foreach (var (word, meaning) in entries)
            {
                if (rest.StartsWith(word)) return (word.Length, meaning);
            }
        }

        return seconds == ulong.MaxValue && _ofOne.TryGetValue(text[at], out var one) ? (1, one) : (0, default!);
    }

    private ref ulong Begin(char first) => ref _begin[first & (_begin.Length - 1)];

    private static int Pair(char first, char second) => (first << 16) | second;
}
