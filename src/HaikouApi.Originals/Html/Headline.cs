using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace HaikouApi.Originals.Html;

/// <summary>The headline of a page of one article: what its title says, where the page prints it.</summary>
internal static partial class Headline
{
    private const int Longest = 100, MostLooked = 5_000;

    /// <summary>The element that prints the headline; null where none does, or the page has a top heading of its own.</summary>
    /// <param name="body">The page.</param>
    /// <param name="titles">What the page says it is called; the longest that is printed counts.</param>
    public static IElement? Of(IElement body, IEnumerable<string> titles)
    {
        var candidates = titles.SelectMany(Heads).ToHashSet(StringComparer.Ordinal);
        return body.QuerySelectorAll("h1, h2, h3, h4, p, div, td, strong, b, span, font, a").Take(MostLooked)
            .Where(e => IsShort(e) && candidates.Contains(Bare(BlockWriter.LineOf(e))))
            .OrderByDescending(e => BlockWriter.LineOf(e).Length).ThenBy(e => e.LocalName, StringComparer.Ordinal).FirstOrDefault() is { } found
                ? BlockOf(found) : OfClass(body);
    }

    /// <summary>What a page is called that has one headline, as it prints it; null where it has several, or none.</summary>
    public static string? TitleOf(IElement main, IElement? headline) =>
        (headline ?? (main.QuerySelectorAll("h1").Take(2).ToList() is [var only] ? only : null)) is { } printed
            && BlockWriter.LineOf(printed) is { Length: > 0 and <= Longest } words ? words : null;

    /// <summary>On a page without any headings, the first block that its class calls a headline.</summary>
    private static IElement? OfClass(IElement body) => body.QuerySelector("h1, h2, h3, h4, h5, h6") is not null ? null
        : body.QuerySelectorAll("[class], [id]").Take(MostLooked).FirstOrDefault(e => (Class().IsMatch(e.ClassName ?? "") || Class().IsMatch(e.Id ?? ""))
            && IsShort(e) && BlockWriter.LineOf(e) is { Length: >= 4 and <= Longest } words && !words.Contains('。'));

    /// <summary>A title, and what it is without the names of sections and papers behind it.</summary>
    private static IEnumerable<string> Heads(string title)
    {
        yield return Bare(title);
        foreach (var separator in Separator().Matches(title).Where(s => s.Index > 3)) yield return Bare(title[..separator.Index]);
    }

    /// <summary>Whether an element has few words, without counting all that it has.</summary>
    private static bool IsShort(IElement element)
    {
        var (length, nodes) = (0, 0);
        return !element.Descendants().TakeWhile(_ => ++nodes < Longest).OfType<IText>().Any(t => (length += t.Length) > 2 * Longest) && nodes < Longest;
    }

    private static string Bare(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The block that says nothing but this.</summary>
    private static IElement BlockOf(IElement element)
    {
        while (element.LocalName is "strong" or "b" or "span" or "font" or "a" && element.ParentElement is { } parent
            && Bare(parent.TextContent) == Bare(element.TextContent))
        {
            element = parent;
        }

        return element;
    }

    [GeneratedRegex(@"(?:^|\s)(?:font01|title|tit|headline|bt|biaoti|(?:article|news|main|content|art|big|h)[-_]?(?:title|tit))"
        + @"(?:$|\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Class();

    [GeneratedRegex(@"\s*[-_|—–·–丨]+\s*")]
    private static partial Regex Separator();
}
