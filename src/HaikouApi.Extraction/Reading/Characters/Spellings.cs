using System.Buffers;
using System.Collections.Frozen;

namespace HaikouApi.Extraction.Reading.Characters;

/// <summary>Spellings of units, formulas and words that are read as another: 微克/立方公尺 as 微克/立方米, 空气品质 as 空气质量.</summary>
internal static class Spellings
{
    private static readonly FrozenDictionary<string,
        string> ReadAs = Reference.Rows("spellings.csv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByWord = ReadAs.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<char, int[]> Lengths =
        ReadAs.Keys.GroupBy(w => w[0]).ToFrozenDictionary(g => g.Key, g => g.Select(w => w.Length).Distinct().OrderDescending().ToArray());

    /// <summary>Finds any of them in a folded text.</summary>
    public static SearchValues<string> Any { get; } = SearchValues.Create([.. ReadAs.Keys], StringComparison.Ordinal);

    /// <summary>The longest spelling that begins at <paramref name="at"/>: its length and what it is read as.</summary>
    public static (int Length, string Word)? At(ReadOnlySpan<char> folded, int at)
    {
        if (!Lengths.TryGetValue(folded[at], out var lengths)) return null;
        foreach (var length in lengths)
        {
            if (at + length <= folded.Length && ByWord.TryGetValue(folded.Slice(at, length), out var word)) return (length, word);
        }

        return null;
    }
}
