using System.Buffers;

namespace HaikouApi.Extraction.Reading.Characters;

/// <summary>Spellings of units, formulas and words that are read as another: 微克/立方公尺 as 微克/立方米, 空气品质 as 空气质量.</summary>
internal static class Spellings
{
    private static readonly (string Printed, string Word)[] All = [.. Reference.Rows("spellings.csv").Select(r => (r[0], r[1]))];

    private static readonly WordList<string> ReadAs = new(All);

    /// <summary>Finds any of them in a folded text.</summary>
    public static SearchValues<string> Any { get; } = SearchValues.Create([.. All.Select(s => s.Printed)], StringComparison.Ordinal);

    /// <summary>The longest spelling that begins at <paramref name="at"/>: its length and what it is read as.</summary>
    public static (int Length, string Word)? At(ReadOnlySpan<char> folded, int at) =>
        ReadAs.Longest(folded, at) is ( > 0 and var length, var word) ? (length, word) : null;
}
