using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Lists.FullText;

/// <summary>How texts and the words looked for in them are made comparable, and how they are taken apart for the index.</summary>
public static partial class SearchText
{
    /// <summary>The edition of everything here: entries that another edition made are made anew at start.</summary>
    public const int Edition = 2;

    /// <summary>Characters that a question may have.</summary>
    public const int LongestQuestion = 100;

    /// <summary>Bytes of terms that a tsvector holds, with room to spare; the text of a longer one is compared without the index.</summary>
    private const int MostTermBytes = 1_000_000;

    private static readonly string[] Months = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    /// <summary>Half width, simplified, lower case, one to one: offsets in the folded text are offsets in the text.</summary>
    public static string Fold(string text) => string.Create(text.Length, Folding.Fold(text), static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++) folded[i] = char.ToLowerInvariant(source[i]);
    });

    /// <summary>The words of a question, folded; white space stands between them.</summary>
    public static IReadOnlyList<string> Words(string question) =>
        [.. Fold(question).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The characters of a folded text and the pairs of neighbouring ones, white space aside; null where there are more than the index takes.
    /// </summary>
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

    /// <summary>The ways a word may be written, as it is asked for first: a month in digits or in characters (5月, 五月).</summary>
    public static IReadOnlyList<string> Written(string word) =>
        [.. new[] { word, Month().Replace(word, month => NumberOf(month.Value)),
            Month().Replace(word, month => Months[int.Parse(NumberOf(month.Value), CultureInfo.InvariantCulture) - 1]) }.Distinct(StringComparer.Ordinal)];

    /// <summary>The terms that a text with all these words has, each in any of its ways, as a tsquery.</summary>
    public static string Query(IEnumerable<string> words) =>
        string.Join(" & ", words.Select(word => $"({string.Join(" | ", Written(word).Select(AllTerms))})"));

    /// <summary>For each word, what a text that has it is like; any number may stand for that of a month there, for the terms tell them apart.</summary>
    public static string[] Patterns(IEnumerable<string> words) =>
        [.. words.Select(word => $"%{Month().Replace(Literal(word), month => AnyNumber(month.Value))}%")];

    /// <summary>What a text with these very characters in it is like.</summary>
    public static string Pattern(string characters) => $"%{Literal(characters)}%";

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

    private static string Literal(string characters) =>
        characters.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private static string AllTerms(string word) => string.Join(" & ", Pairs(word).DefaultIfEmpty(word).Distinct(StringComparer.Ordinal).Select(Quoted));

    /// <summary>As long as the number in either way; only ten is longer in digits.</summary>
    private static string AnyNumber(string month) => NumberOf(month) == "10" ? "%" : new('_', month.Length);

    private static string NumberOf(string month) =>
        Array.IndexOf(Months, month) is >= 0 and var index ? (index + 1).ToString(CultureInfo.InvariantCulture) : month;

    private static string Quoted(string term) => $"'{term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The number of a month, in digits or in characters.</summary>
    [GeneratedRegex("(?<![0-9一二三四五六七八九十])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(?=月)")]
    private static partial Regex Month();
}
