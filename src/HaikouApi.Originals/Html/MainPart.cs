using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace HaikouApi.Originals.Html;

/// <summary>The part of a page in which its articles stand: as far down as nothing that says anything is left behind.</summary>
internal static partial class MainPart
{
    private const int LongLine = 60;

    public static IElement Of(IElement body)
    {
        var part = body;
        while (part.Children.Where(SaysSomething).Take(2).ToList() is [var only] && !HasOwnWords(part)
            && only.LocalName is not ("table" or "tbody" or "tr" or "p" or "ul" or "ol"))
        {
            part = only;
        }

        return part;
    }

    /// <summary>Whether an element has a sentence, a long line, a heading or figures in a table in it.</summary>
    private static bool SaysSomething(IElement element) =>
        element.TextContent is { } words && (Sentence().IsMatch(words) || element.LocalName is "h1" or "h2" or "h3"
            || (element.QuerySelector("h1, h2, h3, table, figcaption") is not null && words.Any(char.IsLetterOrDigit)))
        || LongestLine(element) > LongLine;

    private static int LongestLine(IElement element) => element.TextContent.Split('\n').Max(line => line.Trim().Length);

    private static bool HasOwnWords(IElement element) => element.ChildNodes.OfType<IText>().Any(t => Sentence().IsMatch(t.Data));

    [GeneratedRegex(@"[。；！？]|来源\s*[：:]|记者|□")]
    private static partial Regex Sentence();
}
