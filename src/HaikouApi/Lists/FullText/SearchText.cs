using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading.Characters;

namespace HaikouApi.Lists.FullText;

/// <summary>How texts and the words looked for in them are made comparable, and how they are taken apart for the index.</summary>
public static partial class SearchText
{
    /// <summary>The edition of everything here: entries that another edition made are made anew at start.</summary>
    public const int Edition = 6;

    /// <summary>Characters that a question may have.</summary>
    public const int LongestQuestion = 100;

    /// <summary>What is between the texts of a section's entries. In a text it becomes a space.</summary>
    public const char Between = '\u001E';

    /// <summary>Terms that are kept of one text; the text of one with more is compared without the index.</summary>
    private const int MostTerms = 200_000;

    private static readonly string[] Months = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    /// <summary>For each character, those that are folded to it.</summary>
    private static readonly Lazy<ILookup<char, char>> Variants = new(() =>
        Fold(new string([.. Enumerable.Range(1, char.MaxValue).Select(c => (char)c)]))
            .Zip(Enumerable.Range(1, char.MaxValue), (folded, c) => (folded, c: (char)c))
            .ToLookup(v => v.folded, v => v.c));

    /// <summary>Half width, simplified, lower case, one to one: offsets in the folded text are offsets in the text.</summary>
    public static string Fold(string text) => string.Create(text.Length, Folding.Fold(text), static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++) folded[i] = char.ToLowerInvariant(source[i]);
    });

    /// <summary>The words of a question, folded; white space stands between them.</summary>
    public static IReadOnlyList<string> Words(string question) =>
        [.. Fold(question).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The characters of a folded text and the pairs of neighbouring ones, white space aside, as numbers; of months in characters also those they have in
    /// digits. Null where there are more than the index takes.
    /// </summary>
    public static int[]? Terms(string folded)
    {
        var terms = new HashSet<int>();
        for (var i = 0; i < folded.Length; i++)
        {
            if (!IsSearched(folded[i])) continue;
            terms.Add(folded[i]);
            if (i + 1 < folded.Length && IsSearched(folded[i + 1])) terms.Add(Pair(folded, i));
        }

        foreach (Match month in MonthInCharacters().Matches(folded)) AddDigits(terms, folded, month);
        return terms.Count > MostTerms ? null : [.. terms.Order()];
    }

    /// <summary>The ways a word may be written, as it is asked for first: a month in digits or in characters (5月, 五月).</summary>
    public static IReadOnlyList<string> Written(string word) =>
        [.. new[] { word, InDigits(word), Month().Replace(word, month => Months[int.Parse(NumberOf(month.Value), CultureInfo.InvariantCulture) - 1]) }
            .Distinct(StringComparer.Ordinal)];

    /// <summary>The terms that a text with all these words has, in whichever way they are written there.</summary>
    public static int[] TermsOf(IEnumerable<string> words) =>
        [.. words.Select(InDigits)
            .SelectMany(word => word.Length == 1 ? [word[0]] : Enumerable.Range(0, word.Length - 1).Select(i => Pair(word, i))).Distinct()];

    /// <summary>For each word, what a text that has it is like; any number may stand for that of a month there: <see cref="Ways"/> tells them apart.</summary>
    public static string[] Patterns(IEnumerable<string> words) =>
        [.. words.Select(word => $"%{Month().Replace(Literal(word), month => AnyNumber(month.Value))}%")];

    /// <summary>What a text with these very characters in it is like.</summary>
    public static string Pattern(string characters) => $"%{Literal(characters)}%";

    /// <summary>For each word, a regular expression that finds it, in any of its ways, in a text that is not folded.</summary>
    public static string[] Expressions(IEnumerable<string> words) =>
        [.. words.Select(word => string.Join('|', Written(word).Select(way => string.Concat(way.Select(Expression)))))];

    /// <summary>For each word that is written in several ways, a regular expression that finds any of them in a folded text.</summary>
    public static string[] Ways(IEnumerable<string> words) =>
        [.. words.Select(Written).Where(ways => ways.Count > 1).Select(ways => string.Join('|', ways.Select(way => string.Concat(way.Select(Literal)))))];

    private static string Expression(char folded)
    {
        var all = Variants.Value[folded].ToList();
        return all.Count > 1 ? $"[{string.Concat(all.Select(Literal))}]" : Literal(folded);
    }

    /// <summary>The terms of a month in characters as they are where it is in digits.</summary>
    private static void AddDigits(HashSet<int> terms, string folded, Match month)
    {
        var digits = $"{(month.Index > 0 ? folded[month.Index - 1] : ' ')}{NumberOf(month.Value)}月";
        for (var i = 0; i + 1 < digits.Length; i++)
        {
            if (!IsSearched(digits[i])) continue;
            terms.Add(Pair(digits, i));
        }
    }

    /// <summary>As long as the number in either way; only ten is longer in digits.</summary>
    private static string AnyNumber(string month) => NumberOf(month) == "10" ? "%" : new('_', month.Length);

    private static string InDigits(string word) => Month().Replace(word, month => NumberOf(month.Value));

    private static string NumberOf(string month) =>
        Array.IndexOf(Months, month) is >= 0 and var index ? (index + 1).ToString(CultureInfo.InvariantCulture) : month;

    /// <summary>As it stands in a pattern of LIKE.</summary>
    private static string Literal(string characters) =>
        characters.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    /// <summary>As it stands in a regular expression.</summary>
    private static string Literal(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? c.ToString() : $"\\u{(int)c:x4}";

    private static bool IsSearched(char c) => !char.IsWhiteSpace(c) && c != Between;

    private static int Pair(string text, int at) => (text[at] << 16) | text[at + 1];

    /// <summary>The number of a month, in digits or in characters.</summary>
    [GeneratedRegex("(?<![0-9一二三四五六七八九十])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(?=月)")]
    private static partial Regex Month();

    /// <summary>The number of a month in characters, whatever stands before it.</summary>
    [GeneratedRegex("(?:十[一二]?|[一二三四五六七八九])(?=月)")]
    private static partial Regex MonthInCharacters();
}
