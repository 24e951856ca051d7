using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Postal;

/// <summary>Facts about international mail exchange offices (国际邮件互换局): what they reach, handle and save, and since when.</summary>
public static partial class PostalReader
{
    public const string Dataset = "postal-exchange-facts";

    public static IEnumerable<Record> Read(Page page, YearContext years)
    {
        for (var i = 0; i < page.Articles.Count; i++)
        {
            var article = page.Articles[i];
            if (!article.Blocks.Any(b => AboutMail().IsMatch(b.Passage.Folded))) continue;
            var throughout = article.Headline is { } headline && AboutMail().IsMatch(headline.Folded);
            foreach (var sentence in Sentences.Of(article))
            {
                if (!(throughout || AboutMail().IsMatch(sentence.Folded)) || IsPlan().IsMatch(sentence.Folded)) continue;
                foreach (var fact in new PostalSentence(sentence, i, years).Read()) yield return fact;
            }
        }
    }

    [GeneratedRegex("国际(?:邮件|邮包|邮袋|邮政)|互换局|交换站|邮政口岸|(?:进出境|出境|进境|出口|进口|进出口|跨境)邮(?:件|包|递)")]
    private static partial Regex AboutMail();

    /// <summary>What is aimed at is no fact.</summary>
    [GeneratedRegex("预计|力争|目标|有望|计划|规划|将(?:达|突破|实现|覆盖|超|新增|建成|增至|提升至|提高到)|到20[0-9]{2}年底?,|届时|(?<!据|经|初)估(?:计|算)")]
    private static partial Regex IsPlan();
}
