using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Scopes;

/// <summary>
/// The reports that stand in one article, as where a page is copied line by line: behind a line like a headline the next one begins, if what follows opens
/// like a report. What one names, its place, its days, says nothing of the next.
/// </summary>
public static partial class Reports
{
    /// <summary>A heading inside a report is shorter.</summary>
    private const int LeastHeadline = 11;

    /// <summary>The reports of an article, in order; the article itself where it is one.</summary>
    public static IReadOnlyList<Article> In(Article article)
    {
        List<int> starts = [0];
        for (var i = 1; i < article.Blocks.Count - 1; i++)
        {
            if (BeginsAnother(article.Blocks, i)) starts.Add(i);
        }

        if (starts.Count == 1) return [article];
        starts.Add(article.Blocks.Count);
        return [.. starts.Zip(starts.Skip(1), (from, to) => Report(article, from, to))];
    }

    private static bool BeginsAnother(IReadOnlyList<Block> blocks, int at)
    {
        if (blocks[at] is not { Kind: BlockKind.Subhead, Marker: null, Passage: { Length: >= LeastHeadline } headline }) return false;
        if (blocks[at - 1] is not { Kind: BlockKind.Paragraph, Passage.Folded: [.., '。' or '!' or '”' or ')'] }) return false;
        return blocks[at + 1] switch
        {
            { Kind: BlockKind.Furniture or BlockKind.Byline } => true,
            { Kind: BlockKind.Paragraph, Passage.Folded: var text } => Lead().IsMatch(text) || OpensWithPlaceOf(headline.Folded, text),
            _ => false,
        };
    }

    /// <summary>深圳拟提高贷款额度 above 深圳公积金中心发布…: both open with one place.</summary>
    private static bool OpensWithPlaceOf(string headline, string text) =>
        PlaceFinder.Find(headline) is var places && places.FirstOrDefault(p => p.Start == 0) is { End: > 0 } place
        && text.StartsWith(headline[..place.End], StringComparison.Ordinal);

    private static Article Report(Article article, int from, int to)
    {
        var blocks = article.Blocks.Skip(from).Take(to - from).ToList();
        if (from > 0) blocks[0] = new(BlockKind.Headline, blocks[0].Passage);
        var lead = from == 0 ? article.Dateline : blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Passage).FirstOrDefault();
        if (from > 0 && lead is not null) lead = Line.DatelineLength(lead.Folded) is > 0 and var length ? lead.Slice(0, length) : null;
        return new()
        {
            Kicker = from == 0 ? article.Kicker : null,
            Headline = from == 0 ? article.Headline : blocks[0].Passage,
            Subheads = [.. blocks.Where(b => b.Kind == BlockKind.Subhead).Select(b => b.Passage)],
            Reporters = article.Reporters,
            Correspondents = article.Correspondents,
            Dateline = lead,
            ContinuedFrom = from == 0 ? article.ContinuedFrom : null,
            Truncated = article.Truncated && to == article.Blocks.Count,
            Blocks = blocks,
            Extent = new(blocks[0].Passage.Start, blocks[^1].Passage.End),
        };
    }

    /// <summary>9月6日,记者从市发改委获悉; 本报讯; 来源:….</summary>
    [GeneratedRegex("^(?:来源:|[^,。:]{0,16}讯[ (,]|(?:(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日(?:上午|下午|晚|消息)?,"
        + "|近日,|日前,|昨日,|今日,)?(?:记者|[^。]{0,40}(?:获悉|了解到)|我[省市区县][^。]{0,10}(?:召开|举行)))")]
    private static partial Regex Lead();
}
