using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Residue;

/// <summary>A number as it is printed, in figures or in characters, with the sentence it stands in.</summary>
/// <param name="Text">The number.</param>
/// <param name="Sentence">The sentence, at most 300 characters of it.</param>
/// <param name="Where">Where the number is printed.</param>
public sealed record PrintedNumber(string Text, string Sentence, Segment Where);

/// <summary>Finds all numbers of a page.</summary>
internal static partial class PrintedNumbers
{
    /// <summary>Characters of a sentence on either side of its number.</summary>
    private const int Around = 145;

    public static IEnumerable<PrintedNumber> Of(Page page) => page.Articles.SelectMany(a => a.Blocks).SelectMany(b => Of(b.Passage));

    private static IEnumerable<PrintedNumber> Of(Passage passage)
    {
        IReadOnlyList<Segment>? sentences = null;
        var at = 0;
        foreach (var (start, end) in InFigures(passage.Folded).Concat(InCharacters(passage.Folded)).OrderBy(n => n.Start))
        {
            sentences ??= Sentences.Of(passage.Folded);
            while (sentences[at].End <= start) at++;
            yield return new(passage.Printed(start, end), Sentence(passage, sentences[at], start, end), new(passage.OffsetOf(start), passage.EndOf(end - 1)));
        }
    }

    private static string Sentence(Passage passage, Segment sentence, int start, int end) =>
        passage.Slice(Math.Max(sentence.Start, start - Around), Math.Min(Math.Max(sentence.End, end), end + Around)).Trim()!.Text;

    private static IEnumerable<Segment> InFigures(string folded) => Figures().Matches(folded).Select(m => new Segment(m.Index, m.Index + m.Length));

    /// <summary>Characters are a number where a unit stands behind them: 三家, not 三亚.</summary>
    private static IEnumerable<Segment> InCharacters(string folded)
    {
        foreach (var quantity in QuantityLexer.All(folded))
        {
            if (Characters().Match(folded, quantity.Number) is { Success: true } match && match.Index + match.Length <= quantity.End)
            {
                yield return new(match.Index, match.Index + match.Length);
            }
        }
    }

    /// <summary>Figures, but those of a formula or a name: PM2.5, G20, 4S.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9.])(?![0-9][A-Z](?![A-Za-z0-9]))[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\G[零〇一二两三四五六七八九十百千万亿]+")]
    private static partial Regex Characters();
}
