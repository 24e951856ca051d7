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
                ? BlockOf(found) : null;
    }

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

    [GeneratedRegex(@"\s*[-_|—–·–丨]+\s*")]
    private static partial Regex Separator();
}
