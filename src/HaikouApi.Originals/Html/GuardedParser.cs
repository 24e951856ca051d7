using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HaikouApi.Originals.Files;

namespace HaikouApi.Originals.Html;

/// <summary>Parses HTML as browsers do, within limits: a few bytes can stand for elements without number, or for a nesting that no stack holds.</summary>
internal static class GuardedParser
{
    private const int LongestPage = 4 << 20, MostElements = 50_000, Deepest = 256, MostOpen = 512;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");

    /// <summary>Elements that have no end, or need not say it.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WithoutEnd = new HashSet<string>(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dt",
            "dd", "option", "thead", "tbody", "tfoot", "colgroup", "rt", "rp", "html", "body", "head"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static IHtmlDocument Parse(string html, CancellationToken cancellation)
    {
        if (html.Length > LongestPage)
        {
            throw new UnreadableException("html-too-large", $"网页超过 {LongestPage} 个字符。",
                $"The page has more than {LongestPage} characters.")
            { IsTooLarge = true };
        }

        CheckTags(html);
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = false, OnCreated = (_, _) => Count() });
        var document = parser.ParseDocument(html);
        CheckDepth(document);
        return document;

        void Count()
        {
            if (++elements > MostElements)
            {
                throw new UnreadableException("html-too-large", $"网页超过 {MostElements} 个元素。",
                    $"The page has more than {MostElements} elements.")
                { IsTooLarge = true };
            }

            if (elements % 1024 == 0) cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// Before it is parsed, for parsing takes longer the more elements are open. Each name is counted by itself, so that the end of one cannot stand for that
    /// of another.
    /// </summary>
    private static void CheckTags(ReadOnlySpan<char> html)
    {
        var (open, sum) = (new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase), 0);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        while (html.IndexOf('<') is >= 0 and var start)
        {
            html = html[(start + 1)..];
            var isEnd = html.StartsWith('/');
            var tag = isEnd ? html[1..] : html;
            var name = tag[..(tag.IndexOfAnyExcept(Letters) is >= 0 and var length ? length : tag.Length)];
            if (name.IsEmpty || name.Length > 32) continue;
            names.TryGetValue(name, out var count);
            if (isEnd && count > 0) (names[name], sum) = (count - 1, sum - 1);
            else if (!isEnd && !EndsByItself(name, tag)) (names[name], sum) = (count + 1, sum + 1);
            if (sum > MostOpen) throw TooDeep();
        }
    }

    private static bool EndsByItself(ReadOnlySpan<char> name, ReadOnlySpan<char> tag) =>
        (tag.IndexOf('>') is > 0 and var end && tag[end - 1] == '/') || WithoutEnd.Contains(name);

    private static UnreadableException TooDeep() =>
        new("html-too-deep", $"网页的元素嵌套超过 {Deepest} 层。", $"The page nests its elements more than {Deepest} deep.") { IsTooLarge = true };

    /// <summary>Without recursion, because what is too deep for a stack is looked for.</summary>
    private static void CheckDepth(IDocument document)
    {
        var open = new Stack<(IElement Element, int Depth)>();
        if (document.DocumentElement is { } root) open.Push((root, 1));
        while (open.TryPop(out var next))
        {
            if (next.Depth > Deepest) throw TooDeep();
            foreach (var child in next.Element.ChildNodes.OfType<IElement>()) open.Push((child, next.Depth + 1));
        }
    }
}
