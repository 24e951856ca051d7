using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HaikouApi.Originals.Files;

namespace HaikouApi.Originals.Html;

/// <summary>Parses HTML as browsers do, within limits: a few bytes can stand for elements without number, or for a nesting that no stack holds.</summary>
internal static class GuardedParser
{
    private const int MostElements = 200_000, Deepest = 256;

    public static IHtmlDocument Parse(string html, CancellationToken cancellation)
    {
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = false, OnCreated = (_, _) => Count() });
        var document = parser.ParseDocument(html);
        CheckDepth(document);
        return document;

        void Count()
        {
            if (++elements > MostElements) throw new UnreadableException("html-too-large", $"网页超过 {MostElements} 个元素。", $"The page has more than {MostElements} elements.") { IsTooLarge = true };
            if (elements % 1024 == 0) cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>From node to node, because what is too deep for a stack is looked for.</summary>
    private static void CheckDepth(IDocument document)
    {
        INode? node = document;
        for (var depth = 0; node is not null;)
        {
            if (depth > Deepest) throw new UnreadableException("html-too-deep", $"网页的元素嵌套超过 {Deepest} 层。", $"The page nests its elements more than {Deepest} deep.") { IsTooLarge = true };
            if (node.FirstChild is { } child)
            {
                (node, depth) = (child, depth + 1);
                continue;
            }

            while (node is not null && node.NextSibling is null) (node, depth) = (node.Parent, depth - 1);
            node = node?.NextSibling;
        }
    }
}
