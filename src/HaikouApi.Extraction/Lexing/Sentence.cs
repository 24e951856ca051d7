using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Lexing;

/// <summary>A sentence and its tokens, in order. The characters between two tokens say nothing.</summary>
public sealed class Sentence(Passage passage, IReadOnlyList<Token> tokens)
{
    public Passage Passage { get; } = passage;

    public IReadOnlyList<Token> Tokens { get; } = tokens;

    /// <summary>The kinds of the tokens, one letter each: what patterns match on.</summary>
    public string Letters { get; } = string.Create(tokens.Count, tokens, static (letters, tokens) =>
    {
        for (var i = 0; i < letters.Length; i++) letters[i] = tokens[i].Kind.Letter;
    });

    /// <summary>Whether a token of that kind stands in the sentence.</summary>
    public bool Has(Kind kind) => Letters.Contains(kind.Letter);

    /// <summary>Whether the token at <paramref name="index"/> is there and of that kind.</summary>
    public bool Is(int index, Kind kind) => index >= 0 && index < Tokens.Count && Tokens[index].Kind == kind;

    public Evidence Cite(Token token) => token.Before ?? Passage.Cite(token.Start, token.End);

    /// <summary>The words of a token as printed.</summary>
    public string Printed(Token token) => Passage.Printed(token.Start, token.End);
}
