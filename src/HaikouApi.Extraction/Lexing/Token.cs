namespace HaikouApi.Extraction.Lexing;

/// <summary>A typed piece of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the sentence.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Number">The number it states.</param>
/// <param name="Word">What it stands for: the code of a pollutant, the unit of a number.</param>
/// <param name="Value">What a lexer made of it: a place, a period, a quantity.</param>
public readonly record struct Token(Kind Kind, int Start, int End, decimal Number = 0, string? Word = null, object? Value = null)
{
    /// <summary>Where it is printed, when that is in a sentence before.</summary>
    public Reading.Evidence? Before { get; init; }

    public bool Overlaps(Token other) => Start < other.End && other.Start < End;
}
