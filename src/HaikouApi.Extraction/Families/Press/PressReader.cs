using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Press;

/// <summary>What a page says of itself and of its articles: headlines, authors, datelines.</summary>
public static partial class PressReader
{
    public const string Documents = "documents";
    public const string Articles = "articles";

    /// <summary>The article index of a record that is about the whole page.</summary>
    public const int WholePage = -1;

    /// <summary>A record for the article; before the first, one for the page.</summary>
    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var page = context.Page;
        if (index == 0) yield return ReadDocument(context);
        yield return ReadArticle(page, index, DayOf(page.Articles[index], context));
    }

    private static Record ReadDocument(PageContext context)
    {
        var page = context.Page;
        var headline = page.Articles.Select(a => a.Headline).FirstOrDefault(h => h is not null);
        var document = new Record(Documents, "page", WholePage, Opening(page.Articles[0]));
        document.Set("title", headline?.Text, headline?.Cite());
        Masthead.Read(page, document);
        var printed = page.Articles.Select(a => DayOf(a, context)).OfType<(DateOnly Day, Evidence Evidence)>().ToList();
        if (printed.Select(d => d.Day).Distinct().Count() == 1) document.Set("datelineOn", printed[0].Day, printed[0].Evidence);
        return document;
    }

    private static Record ReadArticle(Page page, int index, (DateOnly Day, Evidence Evidence)? day)
    {
        var article = page.Articles[index];
        var ending = Ending(article);
        var whole = Evidence.Of(article.Blocks.SelectMany(b => b.Passage.Cite().Segments));
        return new Record(Articles, "article", index, Opening(article))
            .Set("headline", article.Headline?.Text, article.Headline?.Cite())
            .Set("kicker", article.Kicker?.Text, article.Kicker?.Cite())
            .Set("subheads", Texts(article.Subheads), All(article.Subheads))
            .Set("reporters", Texts(article.Reporters), All(article.Reporters))
            .Set("correspondents", Texts(article.Correspondents), All(article.Correspondents))
            .Set("datelineOn", day?.Day, day?.Evidence)
            .Set("continuedFrom", article.ContinuedFrom?.Text, article.ContinuedFrom?.Cite())
            .Set("truncated", article.Truncated, ending)
            .Set("text", string.Join('\n', article.Blocks.Select(b => b.Passage.Text)), whole);
    }

    /// <summary>The words an article begins with: its headline, else its first sentence.</summary>
    private static Evidence Opening(Article article)
    {
        if (article.Headline is { } headline) return headline.Cite();
        var first = article.Blocks[0].Passage;
        var stop = first.Folded.IndexOf('。', StringComparison.Ordinal);
        return first.Cite(0, stop < 0 ? first.Length : stop + 1);
    }

    /// <summary>The last words of the article: they show whether it ends or breaks off.</summary>
    private static Evidence Ending(Article article)
    {
        var last = (article.Blocks.LastOrDefault(b => b.Kind == BlockKind.Paragraph) ?? article.Blocks[^1]).Passage;
        var clause = last.Folded.AsSpan(0, last.Length - 1).LastIndexOfAny(",。;") + 1;
        return last.Cite(clause, last.Length);
    }

    private static (DateOnly Day, Evidence Evidence)? DayOf(Article article, PageContext context)
    {
        if (article.Dateline is not { } dateline) return null;
        var printed = MonthAndDay().Match(dateline.Folded);
        if (!printed.Success) return null;
        return context.YearsOf(article).Day(Number(printed.Groups[1]), Number(printed.Groups[2]), dateline.Cite(printed.Index, printed.Index + printed.Length));

        static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
    }

    private static IReadOnlyList<string>? Texts(IReadOnlyList<Passage> passages) => passages.Count == 0 ? null : [.. passages.Select(p => p.Text)];

    private static Evidence? All(IReadOnlyList<Passage> passages) => passages.Count == 0 ? null : Evidence.Of(passages.SelectMany(p => p.Cite().Segments));

    [GeneratedRegex(@"([0-9]{1,2})月([0-9]{1,2})日")]
    private static partial Regex MonthAndDay();
}
