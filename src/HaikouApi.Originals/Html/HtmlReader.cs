using AngleSharp.Dom;
using HaikouApi.Originals.Files;
using HaikouApi.Originals.Layout;

namespace HaikouApi.Originals.Html;

/// <summary>Reads the articles of a page of HTML, without what stands round them, and what the page says of itself.</summary>
public static class HtmlReader
{
    public const string Version = "html 1";

    public static ReadText Read(Original original, CancellationToken cancellation)
    {
        var (html, charset) = HtmlCharset.Decode(original);
        var document = GuardedParser.Parse(html, cancellation);
        var said = new SaidOfPage(document);
        if (document.Body is not { } body) throw Empty();
        Furniture.Remove(body);
        said.ReadLines(Write(body, null));
        Furniture.RemoveEdges(body);
        var main = MainPart.Of(body);
        var headline = main.QuerySelector("h1") is null ? Headline.Of(body, said.Titles) : null;
        var words = Imprint.Without(Write(main, headline));
        if (words.Length == 0) throw Empty();
        return new(words, Version)
        {
            Charset = charset,
            Title = Headline.TitleOf(main, headline) ?? said.Titles.FirstOrDefault(),
            Newspaper = said.Newspaper,
            PublishedOn = said.PublishedOn,
            SourceUrl = said.SourceUrl,
            Edition = said.Edition,
            PageNumber = said.PageNumber,
            Notes = said.HasSeveralDays ? [new("several-days", "网页说了不止一个日期，均未采用；请给 publishedOn。",
                "The page says more than one day of publication, so none was taken; give publishedOn.")] : [],
        };
    }

    private static string Write(IElement part, IElement? headline)
    {
        var text = new PageText();
        if (headline is not null && !part.Contains(headline)) text.Heading(1, BlockWriter.LineOf(headline));
        var writer = new BlockWriter(text, TopLevel(part, headline), element => element == headline);
        writer.Write(part);
        writer.EndLine();
        return text.ToString();
    }

    /// <summary>The level that is written with one #: the highest there is, unless the headline stands above it.</summary>
    private static int TopLevel(IElement main, IElement? headline)
    {
        var levels = main.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Where(h => h != headline).Select(h => h.LocalName[1] - '0').DefaultIfEmpty(1).Min();
        return headline is null ? levels : levels - 1;
    }

    private static UnreadableException Empty() => new("empty", "网页里没有正文。", "There is no text of an article in the page.");
}
