using System.Text;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Lists.FullText;

/// <summary>How texts and the words looked for in them are made comparable, and how they are taken apart for the index.</summary>
public static class SearchText
{
    /// <summary>The edition of everything here: entries that another edition made are made anew at start.</summary>
    public const int Edition = 2;

    /// <summary>Characters that a question may have.</summary>
    public const int LongestQuestion = 100;

    /// <summary>Bytes of terms that a tsvector holds, with room to spare; the text of a longer one is compared without the index.</summary>
    private const int MostTermBytes = 1_000_000;

    /// <summary>Half width, simplified, lower case, one to one: offsets in the folded text are offsets in the text.</summary>
    public static string Fold(string text) => string.Create(text.Length, Folding.Fold(text), static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++) folded[i] = char.ToLowerInvariant(source[i]);
    });

    /// <summary>The words of a question, folded; white space stands between them.</summary>
    public static IReadOnlyList<string> Words(string question) =>
        [.. Fold(question).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>The characters of a folded text and the pairs of neighbouring ones, white space aside; null where there are more than the index takes.</summary>
    public static IReadOnlyCollection<string>? Terms(string folded)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0;
        foreach (var term in Characters(folded).Concat(Pairs(folded)))
        {
            if (terms.Add(term)) bytes += Encoding.UTF8.GetByteCount(term);
        }

        return bytes > MostTermBytes ? null : terms;
    }

    /// <summary>The terms that a text with all these words has, as a tsquery.</summary>
    public static string Query(IEnumerable<string> words) =>
        string.Join(" & ", words.SelectMany(word => Pairs(word).DefaultIfEmpty(word)).Distinct(StringComparer.Ordinal).Select(Quoted));

    /// <summary>For each word, what a text that has it is like.</summary>
    public static string[] Patterns(IEnumerable<string> words) => [.. words.Select(Pattern)];

    /// <summary>What a text with these very characters in it is like.</summary>
    public static string Pattern(string characters) =>
        $"%{characters.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    /// <summary>An entry (e) has the words. The exact comparison stands first: where PostgreSQL reads every row, it is the cheaper one.</summary>
    public static string Match(string patterns, string terms) => $"e.folded like all ({patterns}) and (e.terms @@ {terms}::tsquery or e.terms is null)";

    private static IEnumerable<string> Characters(string folded) => folded.EnumerateRunes().Where(r => !Rune.IsWhiteSpace(r)).Select(r => r.ToString());

    private static IEnumerable<string> Pairs(string folded)
    {
        var before = new Rune(' ');
        foreach (var rune in folded.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(before) && !Rune.IsWhiteSpace(rune)) yield return $"{before}{rune}";
            before = rune;
        }
    }

    private static string Quoted(string term) => $"'{term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
