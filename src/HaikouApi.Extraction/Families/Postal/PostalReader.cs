using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Postal;

/// <summary>Facts about international mail exchange offices (国际邮件互换局): what they reach, handle and save, and since when.</summary>
public static partial class PostalReader
{
    public const string Dataset = "postal-exchange-facts";

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        if (!article.Blocks.Any(b => AboutMail().IsMatch(b.Passage.Folded))) return [];
        return ReadArticle(article, index, context.Years, context.Warnings).DistinctBy(Said);
    }

    private static IEnumerable<Record> ReadArticle(Article article, int index, YearContext years, List<Warning> warnings)
    {
        // An article without a headline tells what it is about in its first paragraph.
        var headline = (article.Headline ?? article.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Paragraph)?.Passage)?.Folded ?? "";
        var (throughout, ofSeizures, ofPlans) = (AboutMail().IsMatch(headline) || OfRoutes().IsMatch(headline), OfSeizures().IsMatch(headline), OfPlans().IsMatch(headline));
        foreach (var paragraph in article.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Passage))
        {
            var about = throughout;
            foreach (var sentence in Sentences.Of(paragraph))
            {
                // What a paragraph has begun to tell of the office it goes on to tell.
                about |= AboutMail().IsMatch(sentence.Folded);
                if (!about) continue;
                foreach (var fact in new PostalSentence(sentence, index, years, warnings, throughout).Read())
                {
                    var metric = (string)fact.Fields["metric"].Content!;
                    if (!(ofSeizures && metric is "volume" or "bags" or "tonnage" or "weight") && !(ofPlans && IsCapability(metric))) yield return fact;
                }
            }
        }
    }

    /// <summary>What an office that is still to be built will be able to do.</summary>
    private static bool IsCapability(string metric) =>
        metric.EndsWith("_capacity", StringComparison.Ordinal) || metric.EndsWith("_reached", StringComparison.Ordinal);

    /// <summary>What tells one fact of an article from another; said twice, it is one.</summary>
    private static (object?, object?, object?, object?, object?) Said(Record fact) =>
        (Field(fact, "metric"), Field(fact, "value"), Field(fact, "valueMax"), Field(fact, "date"), Field(fact, "text"));

    private static object? Field(Record fact, string name) => fact.Fields.GetValueOrDefault(name)?.Content;

    [GeneratedRegex("国际(?:邮件|邮包|邮袋|邮政|邮路|包裹)|[直通]邮(?!政|箱|编|件)|邮递物品|(?:跨境|对[\u4e00-\u9fff])[\u4e00-\u9fff]{0,4}邮路|互换局|交换站|邮政口岸|边境包裹|包裹互换|(?:进出境|出境|进境|出口|进口|进出口|跨境)邮(?:件|包|递|路|袋)|运邮|(?:互换|封发)局|(?:出口|进口|寄往|发往|来往|往来|往返)[\u4e00-\u9fff]{2,6}的邮件|对[\u4e00-\u9fff]{1,3}(?:包机|跨境|航空|铁路)?邮(?:件|包)|国际(?:特快|快递|航空|普通|平常|小包){1,2}(?:专递)?邮件|国际寄递")]
    private static partial Regex AboutMail();

    [GeneratedRegex("[直通运]邮(?!政)|邮路")]
    private static partial Regex OfRoutes();

    [GeneratedRegex("查获|截获|走私|查扣|退运|侵权")]
    private static partial Regex OfSeizures();

    [GeneratedRegex("将(?!军)|拟建|规划|筹建|计划|明年")]
    private static partial Regex OfPlans();
}
