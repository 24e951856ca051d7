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
        if (!article.Blocks.Any(b => IsAboutMail(b.Passage.Folded))) return [];
        return ReadArticle(article, index, context.Years, context.Warnings).DistinctBy(Said);
    }

    /// <summary>How much of a first paragraph says, as a headline would, that the article is of seizures.</summary>
    private const int FirstWords = 36;

    private static IEnumerable<Record> ReadArticle(Article article, int index, YearContext years, List<Warning> warnings)
    {
        // An article without a headline tells what it is about in its first paragraph.
        var headline = (article.Headline ?? article.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Paragraph)?.Passage)?.Folded ?? "";
        var paragraphs = article.Blocks.Where(TellsLoads).Select(b => b.Passage).ToList();
        var isOfMail = 2 * paragraphs.Count(p => Mail().IsMatch(p.Folded)) >= paragraphs.Count;
        var (throughout, ofSeizures, ofPlans) = (IsAboutMail(headline) || OfRoutes().IsMatch(headline),
            OfSeizures().IsMatch(article.Headline is null ? headline[..Math.Min(headline.Length, FirstWords)] : headline),
            OfPlans().IsMatch(headline));
        foreach (var paragraph in paragraphs)
        {
            var about = throughout;
            foreach (var sentence in Sentences.Of(paragraph))
            {
                // What a paragraph has begun to tell of the office it goes on to tell.
                about |= IsAboutMail(sentence.Folded);
                if (!about && !(isOfMail && (Mail().IsMatch(sentence.Folded) || sentence.Folded[^1] != '。'))) continue;
                foreach (var fact in new PostalSentence(sentence, index, years, warnings, throughout || isOfMail).Read())
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

    /// <summary>A paragraph, or 邮件数近1亿封: a heading that tells how much.</summary>
    private static bool TellsLoads(Block block) =>
        block.Kind == BlockKind.Paragraph || (block.Kind is BlockKind.Headline or BlockKind.Subhead && Loads().IsMatch(block.Passage.Folded));

    [GeneratedRegex("[0-9][万亿]?余?[件袋吨票封]")]
    private static partial Regex Loads();

    private static bool IsAboutMail(string folded) => AboutMail().IsMatch(folded) || AcrossBorders().IsMatch(folded);

    private const string Abroad = "美国|英国|俄罗斯|日本|韩国|越南|泰国|德国|法国|荷兰|西班牙|意大利|澳大利亚|加拿大|哈萨克斯坦|蒙古国|缅甸|老挝|新加坡|马来西亚|欧洲|欧美|东南亚|中亚|莫斯科|东京|大阪|首尔|曼谷|河内|乌兰巴托|纽约|洛杉矶|伦敦|巴黎|列日|布达佩斯";

    /// <summary>Mail, and in the same clause that it crosses a border.</summary>
    [GeneratedRegex("(?:国际|境外|跨境|出口|进口|进出境|进出口|出境|进境|两岸|海关|口岸|[寄运发送][往到至][\u4e00-\u9fff]{2,8})[^。;,]{0,16}(?:邮件|邮包|邮袋|函件)|(?:邮件|邮包|邮袋|函件)[^。;,]{0,12}(?:出境|进境|出口(?!处)|国际|境外)|(?:邮件|邮包|邮袋|邮路|函件)[^。;]{0,30}(?:班列|口岸|海关|直飞|直发|直封|" + Abroad + ")|(?:" + Abroad + "|班列)[^。;]{0,20}(?:邮件|邮包|邮袋|邮路|函件)")]
    private static partial Regex AcrossBorders();

    [GeneratedRegex("邮件|邮包|邮袋|包裹|互换局|交换站|邮路|函件|国际邮")]
    private static partial Regex Mail();

    [GeneratedRegex("(?:航空|直达|铁路|公路|海上|陆路|货运)邮路|—[\u4e00-\u9fff]{2,6}(?:航空|国际)?邮路|邮政航空|邮航|国际(?:邮件|邮包|邮袋|邮政|邮路|包裹)|[直通]邮(?!政|箱|编|件)|邮递物品|(?:跨境|对[\u4e00-\u9fff])[\u4e00-\u9fff]{0,4}邮路|互换局|交换站|邮政口岸|边境包裹|包裹互换|(?:进出境|出境|进境|出口|进口|进出口|跨境)邮(?:件|包|递|路|袋)|运邮|(?:互换|封发)局|(?:出口|进口|寄往|发往|来往|往来|往返)[\u4e00-\u9fff]{2,6}的邮件|对[\u4e00-\u9fff]{1,3}(?:包机|跨境|航空|铁路)?邮(?:件|包)|国际(?:特快|快递|航空|普通|平常|小包){1,2}(?:专递)?邮件|国际寄递")]
    private static partial Regex AboutMail();

    [GeneratedRegex("[直通运]邮(?!政)|邮路")]
    private static partial Regex OfRoutes();

    [GeneratedRegex("查获|截获|走私|查扣|退运|侵权")]
    private static partial Regex OfSeizures();

    [GeneratedRegex("(?<!再)将(?!军|邮件|邮包|包裹|其)|拟建|规划|筹建|计划|明年")]
    private static partial Regex OfPlans();
}
