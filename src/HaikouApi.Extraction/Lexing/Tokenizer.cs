using System.Globalization;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Lexing;

/// <summary>
/// Makes tokens of a sentence. What is found by its shape (places, periods, comparisons) comes first, the longest where two begin at one place, and no
/// later name begins inside it; then the numbers and words in the gaps between; a run of characters that nobody knows is one token.
/// </summary>
/// <param name="words">The words of the family.</param>
/// <param name="figures">The number that begins at a place of the text, if one does.</param>
public sealed class Tokenizer(Lexicon words, Func<string, int, Token?> figures)
{
    /// <summary>Where the tokens of a sentence are gathered, one sentence after another.</summary>
    [ThreadStatic]
    private static List<Token>? _tokens;

    /// <summary>The tokens of a sentence, given those that were found by their shape.</summary>
    public Sentence Read(Passage passage, IEnumerable<Token> found)
    {
        var (folded, tokens, next) = (passage.Folded, _tokens ??= [], 0);
        tokens.Clear();
        List<Token> shaped = [.. found];
        Sort(shaped);
        for (var at = 0; at < folded.Length;)
        {
            while (next < shaped.Count && shaped[next].Start < at) next++;
            var limit = next < shaped.Count ? shaped[next].Start : folded.Length;
            at = Add(tokens, limit == at ? shaped[next] : At(folded, at, limit));
        }

        return new(passage, [.. tokens]);
    }

    /// <summary>By place, the longest first, and of equals the one found first. They come nearly in order, and there are few.</summary>
    private static void Sort(List<Token> shaped)
    {
        for (var i = 1; i < shaped.Count; i++)
        {
            var (token, at) = (shaped[i], i);
            for (; at > 0 && (shaped[at - 1].Start, -shaped[at - 1].End).CompareTo((token.Start, -token.End)) > 0; at--) shaped[at] = shaped[at - 1];
            shaped[at] = token;
        }
    }

    private Token At(string folded, int at, int limit)
    {
        if (figures(folded, at) is { } number && number.End <= limit) return number;
        return words.At(folded, at, limit) ?? new(IsNoWord(folded[at]) ? Kinds.Filler : Kinds.Other, at, at + 1);
    }

    /// <summary>A blank, or a sign that only adorns: 📅, ✅.</summary>
    private static bool IsNoWord(char sign) =>
        char.IsWhiteSpace(sign) || (sign > 127
            && (char.IsSurrogate(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark));

    private static int Add(List<Token> tokens, Token token)
    {
        if (token.Kind == Kinds.Close && tokens.Count > 0 && tokens[^1].Kind == Kinds.Open)
            tokens.RemoveAt(tokens.Count - 1); // A bracket that holds nothing but fillers is none: CO(第95百分位数)0.8.
        else if (token.Kind == Kinds.Other && tokens.Count > 0 && tokens[^1] is var last && last.Kind == Kinds.Other && last.End == token.Start)
            tokens[^1] = last with { End = token.End };
        else if (token.Kind != Kinds.Filler)
            tokens.Add(token);
        return token.End;
    }
}
