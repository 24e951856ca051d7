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
        var text = article.Blocks.Select(b => b.Passage.Folded).ToList();
        if (!text.Any(AboutMail().IsMatch) && !(text.Any(Mail().IsMatch) && text.Any(Border().IsMatch))) return [];
        return ReadArticle(article, index, context.YearsOf(article), context.Warnings).DistinctBy(Said);
    }

    private static IEnumerable<Record> ReadArticle(Article article, int index, YearContext years, List<Warning> warnings)
    {
        // An article without a headline tells what it is about in its first paragraph.
        var headline = (article.Headline ?? article.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Paragraph)?.Passage)?.Folded ?? "";
        var paragraphs = article.Blocks.Where(TellsLoads).Select(b => b.Passage).ToList();
        var isOfMail = 2 * paragraphs.Count(p => Mail().IsMatch(p.Folded)) >= paragraphs.Count;
        var throughout = IsAboutMail(headline) || OfRoutes().IsMatch(headline);
        if (throughout)
        {
            foreach (var cell in PostalTable.Read(article, index)) yield return cell;
        }

        foreach (var paragraph in paragraphs)
        {
            var about = throughout || (isOfMail && Border().IsMatch(paragraph.Folded));
            foreach (var sentence in InOneBreath(paragraph))
            {
                // What a paragraph has begun to tell of the office it goes on to tell.
                about |= AboutMail().IsMatch(sentence.Folded) || Mail().IsMatch(sentence.Folded);
                if (!about && !(isOfMail && sentence.Folded[^1] != '。')) continue;
                foreach (var fact in new PostalSentence(sentence, index, years, OfOffice().IsMatch(headline), warnings).Read()) yield return fact;
            }
        }
    }

    /// <summary>6票邮件…直飞曼谷。这是某互换局的首批出口邮件: what the second sentence calls the first ones is counted in the one before, which it goes on with.</summary>
    private static IEnumerable<Passage> InOneBreath(Passage paragraph)
    {
        Passage? before = null;
        foreach (var sentence in Sentences.Of(paragraph))
        {
            var goesOn = before is not null && ThoseAreTheFirst().IsMatch(sentence.Folded);
            if (before is not null && !goesOn) yield return before;
            before = goesOn && paragraph.Folded.IndexOf(before!.Folded, StringComparison.Ordinal) is >= 0 and var from
                && paragraph.Folded.IndexOf(sentence.Folded, from, StringComparison.Ordinal) is var to ? paragraph.Slice(from, to + sentence.Length) : sentence;
        }

        if (before is not null) yield return before;
    }

    [GeneratedRegex("^(?:据[悉了]解?,)?这(?:些|批)?(?:也|正|便)?[是为][^。;]{0,40}首[批次](?:国际)?(?:出口|出境)(?:国际)?邮件")]
    private static partial Regex ThoseAreTheFirst();

    /// <summary>What tells one fact of an article from another; said twice, it is one.</summary>
    private static (object?, object?, object?, object?, object?) Said(Record fact) =>
        (Field(fact, "metric"), Field(fact, "value"), Field(fact, "valueMax"), Field(fact, "date"), Field(fact, "text"));

    private static object? Field(Record fact, string name) => fact.Fields.GetValueOrDefault(name)?.Content;

    /// <summary>A paragraph, what is said of a picture, or a heading that tells how much: 邮件数近1亿封.</summary>
    private static bool TellsLoads(Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Caption
        || (block.Kind is BlockKind.Headline or BlockKind.Subhead && Loads().IsMatch(block.Passage.Folded));

    [GeneratedRegex("[0-9][万亿]?余?[件袋吨票封]|^[^:。]{1,10}:[^:。]{0,20}[0-9]")]
    private static partial Regex Loads();

    private static bool IsAboutMail(string folded) => AboutMail().IsMatch(folded) || (Mail().IsMatch(folded) && Border().IsMatch(folded));

    [GeneratedRegex("国际|境外|海外|国外|跨境|出口|进口|[进出]境|两岸|海关|口岸|直飞|直[发航邮]|通邮|班列|(?<!相)对[俄蒙韩日台欧美越缅泰哈]|欧[洲美]|[东南中西]亚|亚欧|[美英德法韩泰俄外]国|俄罗斯|日本|越南|蒙古|台[湾北]|金门|香港|澳门|港澳|大陆"
        + "|世界|全球|万国|驻邮|邮局海关|检验检疫|总包|邮检|通关")]
    private static partial Regex Border();

    [GeneratedRegex("邮[件包袋品路]|空邮|邮政(?:小包|包裹)|邮[递寄]物|包裹|互换局|交换站|函件|信[函件札]|国际邮")]
    private static partial Regex Mail();

    /// <summary>国际快件监管中心, 跨境电商出口包裹, 邮政国际航线: of mail is also what comes as express or is flown by the post.</summary>
    private const string OfExpress = "(?:国际|[进出][境口]|跨境)(?:邮)?快件|快件(?:监管|通关)|(?:邮局|驻邮)海关|跨境(?:电商)?(?:[进出][境口]|进出[境口])?(?:包裹|小包)"
        + "|航空邮件|国际(?:EMS|特快|速递)|(?:EMS|特快专递|速递)国际|邮政[一-鿿]{0,4}(?:航线|专线|专机|包机|货机|班列|专列)";

    [GeneratedRegex(OfExpress + "|空邮|货邮(?:往返)?(?:航班|航线|包机|专线|货机)|邮政卡[班车]|国际(?:[/、及和与]?港澳台)?(?:快递)?业务量|跨境业务量|邮政航空|邮航|国际(?:邮|寄递|包裹|小包)|[直通运]邮(?!政|箱|编|件)"
        + "|互换|交换站|封发局|邮政(?:口岸|关系)|边境包裹|邮递物品|(?:航空|直达|铁路|公路|海上|陆路|货运)邮路|—[一-鿿]{2,6}邮路")]
    private static partial Regex AboutMail();

    [GeneratedRegex("互换局|交换站|邮件(?:处理|监管|分拣|集散)?中心")]
    private static partial Regex OfOffice();

    [GeneratedRegex("[直通运]邮(?!政)|邮路")]
    private static partial Regex OfRoutes();
}
