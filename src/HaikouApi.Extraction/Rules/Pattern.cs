using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Patterns;

namespace HaikouApi.Extraction.Rules;

/// <summary>
/// A pattern over kinds of tokens, as it is written: <c>heads:Pollutants Base? change:(Up|Down) Percent</c>. A word is a kind or the name of a pattern
/// given beside; <c>name:</c> names what follows it; else it is a regular expression, blanks aside.
/// </summary>
public sealed partial class Pattern
{
    private readonly Regex _regex;
    private readonly bool[]? _first;

    /// <param name="written">The pattern.</param>
    /// <param name="named">Patterns that it may name.</param>
    public Pattern(string written, IReadOnlyDictionary<string, string> named)
    {
        var regex = Translate(written, named);
        _regex = new(@"\G(?:" + regex + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled);
        if (Clues.Of(regex).First is not { } first) return;
        _first = new bool[first.Max() - '\uE000' + 1];
        foreach (var letter in first) _first[letter - '\uE000'] = true;
    }

    /// <summary>The match that begins at a token, or null: also where there is no token, as in a line of nothing that is known.</summary>
    public Match? At(string letters, int at)
    {
        if (at >= letters.Length) return null;
        var letter = letters[at] - '\uE000';
        if (_first is not null && (letter >= _first.Length || !_first[letter])) return null;
        return _regex.Match(letters, at) is { Success: true, Length: > 0 } match ? match : null;
    }

    /// <summary>A pattern to be looked for anywhere in the letters of a sentence.</summary>
    public static Regex Anywhere(string written) =>
        new(Translate(written, new Dictionary<string, string>()), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled);

    private static string Translate(string written, IReadOnlyDictionary<string, string> named) =>
        Words().Replace(written, word =>
        {
            if (word.Groups["blank"].Success) return "";
            if (word.Groups["open"].Success) return $"(?<{word.Groups["open"].Value}>";
            var said = named.TryGetValue(word.Groups["word"].Value, out var pattern) ? $"(?:{Translate(pattern, named)})" : LetterOf(word.Groups["word"].Value);
            return word.Groups["name"].Success ? $"(?<{word.Groups["name"].Value}>{said})" : said;
        });

    private static string LetterOf(string kind) =>
        Kind.Find(kind)?.Letter.ToString() ?? throw new ArgumentException($"A pattern names {kind}, which is no kind of token.", nameof(kind));

    [GeneratedRegex(@"(?<blank>\s+)|(?<![A-Za-z<!=])(?<open>[a-z][A-Za-z0-9]*):\(|(?:(?<![A-Za-z])(?<name>[a-z][A-Za-z0-9]*):)?(?<word>[A-Z][A-Za-z0-9]+)")]
    private static partial Regex Words();
}
