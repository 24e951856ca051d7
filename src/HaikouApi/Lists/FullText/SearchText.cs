using HaikouApi.Extraction.Reading;

namespace HaikouApi.Lists.FullText;

/// <summary>How texts and the words looked for in them are made comparable, and how they are taken apart for the index.</summary>
public static class SearchText
{
    /// <summary>The edition of everything here: entries that another edition made are made anew at start.</summary>
    public const int Edition = 3;

    /// <summary>Characters that a question may have.</summary>
    public const int LongestQuestion = 100;

    /// <summary>Terms that are kept of one text; the text of one with more is compared without the index.</summary>
    private const int MostTerms = 200_000;

    /// <summary>Half width, simplified, lower case, one to one: offsets in the folded text are offsets in the text.</summary>
    public static string Fold(string text) => string.Create(text.Length, Folding.Fold(text), static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++) folded[i] = char.ToLowerInvariant(source[i]);
    });

    /// <summary>The words of a question, folded; white space stands between them.</summary>
    public static IReadOnlyList<string> Words(string question) =>
        [.. Fold(question).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>The characters of a folded text and the pairs of neighbouring ones, white space aside, as numbers; null where there are more than the index takes.</summary>
    public static int[]? Terms(string folded)
    {
        var terms = new HashSet<int>();
        for (var i = 0; i < folded.Length; i++)
        {
            if (!IsSearched(folded[i])) continue;
            terms.Add(folded[i]);
            if (i + 1 < folded.Length && IsSearched(folded[i + 1])) terms.Add(Pair(folded, i));
        }

        return terms.Count > MostTerms ? null : [.. terms.Order()];
    }

    /// <summary>What is between the texts of a section's entries. In a text it becomes a space.</summary>
    public const char Between = '\u001E';

    /// <summary>For each character, those that are folded to it.</summary>
    private static readonly Lazy<ILookup<char, char>> Variants = new(() =>
        Fold(new string([.. Enumerable.Range(1, char.MaxValue).Select(c => (char)c)])).Zip(Enumerable.Range(1, char.MaxValue), (folded, c) => (folded, c: (char)c)).ToLookup(v => v.folded, v => v.c));

    /// <summary>The terms that a text with all these words has.</summary>
    public static int[] TermsOf(IEnumerable<string> words) =>
        [.. words.SelectMany(word => word.Length == 1 ? [word[0]] : Enumerable.Range(0, word.Length - 1).Select(i => Pair(word, i))).Distinct()];

    /// <summary>For each word, what a text that has it is like.</summary>
    public static string[] Patterns(IEnumerable<string> words) => [.. words.Select(Pattern)];

    /// <summary>What a text with these very characters in it is like.</summary>
    public static string Pattern(string characters) =>
        $"%{characters.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    /// <summary>For each word, a regular expression that finds it in a text that is not folded.</summary>
    public static string[] Expressions(IEnumerable<string> words) => [.. words.Select(word => string.Concat(word.Select(Expression)))];

    /// <summary>A section (e) has the words. The exact comparison stands first: where PostgreSQL reads every row, it is the cheaper one.</summary>
    public static string MatchSection(string patterns, string terms, string section = "folded") => $"e.{section} like all ({patterns}) and (e.terms @> {terms} or e.terms is null)";

    /// <summary>An entry (e) of such a section has the words.</summary>
    public static string Match(string patterns, string terms) => $"{MatchSection(patterns, terms, "section")} and e.folded like all ({patterns})";

    private static string Expression(char folded)
    {
        var all = Variants.Value[folded].ToList();
        return all.Count > 1 ? $"[{string.Concat(all.Select(Literal))}]" : Literal(folded);
    }

    private static string Literal(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? c.ToString() : $"\\u{(int)c:x4}";

    private static bool IsSearched(char c) => !char.IsWhiteSpace(c) && c != Between;

    private static int Pair(string text, int at) => (text[at] << 16) | text[at + 1];
}
