using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Round-ups give each company a paragraph, in which sentences go on about it without its name.</summary>
internal static partial class EnterpriseParagraphs
{
    /// <summary>
    /// The sentences, by their indices, that follow in their paragraph on one that begins with a company, where the paragraph names no other and nobody it
    /// deals with.
    /// </summary>
    public static HashSet<int> OfOne(List<Sentence> sentences, IReadOnlyList<int> lengths)
    {
        var (found, first) = (new HashSet<int>(), 0);
        foreach (var length in lengths)
        {
            var paragraph = sentences.Skip(first).Take(length).ToList();
            var named = paragraph.FindIndex(s => s.Has(EnterpriseKinds.Company));
            if (named >= 0 && !paragraph.Exists(NamesOrQuotesAnother) && Begins(paragraph[named])
                && paragraph.SelectMany(s => s.Tokens).Where(t => t.Kind == EnterpriseKinds.Company).DistinctBy(t => ((Company)t.Value!).Name).Count() == 1)
            {
                for (var at = named + 1; at < Math.Min(named + 4, paragraph.Count); at++) found.Add(first + at);
            }

            first += length;
        }

        return found;
    }

    /// <summary>
    /// The sentences below a heading that is nothing but the name of a company: 一、甲有限公司 | 现有职工200人。 Another heading, a label and a sentence that names
    /// another end it.
    /// </summary>
    public static IEnumerable<int> UnderHeadings(List<Sentence> sentences, IReadOnlyList<int> lengths, List<bool> areApart)
    {
        var (first, head) = (0, (Company?)null);
        for (var i = 0; i < lengths.Count; i++)
        {
            var length = lengths[i];
            if (areApart[i] || (length > 0 && sentences[first].Passage.Folded[0] == '【')) head = null;
            if (length == 1 && IsHeading(sentences[first].Passage.Folded))
            {
                head = sentences[first].Tokens.FirstOrDefault(t => t.Kind == EnterpriseKinds.Company).Value as Company;
            }
            else
            {
                for (var at = first; at < first + length && head is not null; at++)
                {
                    if (sentences[at].Tokens.Any(t => t.Kind == EnterpriseKinds.Company && ((Company)t.Value!).Name != head.Name)) head = null;
                    else yield return at;
                }
            }

            first += length;
        }
    }

    /// <summary>Whether another heading stands right above each of the blocks that are read.</summary>
    public static List<bool> AreApart(Article article, List<Block> read)
    {
        List<bool> apart = [];
        var isApart = false;
        foreach (var block in article.Blocks)
        {
            var isRead = apart.Count < read.Count && read[apart.Count] == block;
            if (isRead) apart.Add(isApart);
            isApart = !isRead && (isApart || block.Kind is BlockKind.Subhead or BlockKind.Headline or BlockKind.Kicker);
        }

        return apart;
    }

    /// <summary>Headings of an article that name a company and nothing else: numbered, or at least two of them; one below the other they are a list.</summary>
    public static HashSet<Block> Headings(Article article)
    {
        var blocks = article.Blocks;
        List<Block> headings = [.. blocks.Where((b, i) => IsName(i) && !IsName(i - 1) && !IsName(i + 1))];
        return headings.Count > 1 || headings.Exists(h => h.Marker is not null) ? [.. headings] : [];

        bool IsName(int at) => at >= 0 && at < blocks.Count && blocks[at].Kind == BlockKind.Subhead && IsHeading(blocks[at].Passage.Folded);
    }

    private static bool IsHeading(string folded) => NameAlone().IsMatch(folded);

    [GeneratedRegex("^(?:\\(?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)、.] ?)?[★【“]?(?!.{0,8}(?:关于|附件|来源|公告|供稿|编辑))"
        + "[\u4e00-\u9fffA-Za-z0-9]{2,24}(?:\\([\u4e00-\u9fff]{2,6}\\)[\u4e00-\u9fff]{0,14})?"
        + "(?:(?:股份|集团)?有限(?:责任)?公司|集团)[】”]?(?:\\([^()]{1,12}\\))?:?$")]
    private static partial Regex NameAlone();

    /// <summary>走进某园,甲公司…: what stands before the company is where it is.</summary>
    private static bool NamesOrQuotesAnother(Sentence sentence) => EnterprisePeople.NamesAnother(sentence)
        || Quoted().IsMatch(sentence.Passage.Folded);

    /// <summary>What somebody says, and not (以下简称“某某”).</summary>
    [GeneratedRegex("“[^”]{12}|“[^”]*$|[,。!?]”")]
    private static partial Regex Quoted();

    /// <summary>Whether a company stands at the head of the sentence, but for when and where it is.</summary>
    private static bool Begins(Sentence sentence) =>
        sentence.Tokens.First(t => t.Kind == EnterpriseKinds.Company).Start is var start && OnlyWhen().IsMatch(sentence.Passage.Folded.AsSpan(0, start));

    [GeneratedRegex(@"^(?:本报[^,。;]{0,12}[讯电]|\([^()]{0,20}\)|[0-9一二三四五六七八九十]+|年|月|日|[今去前上下当]|半年|季度|以来|目前|截至|底|末|初|份|个|到|至|[(),、.●■◆▲★]"
        + "|[上下]午|清晨|据(?:了解|介绍|悉)|【(?:[^【】]{2,12}】)?"
        + "|(?:走进|来到|走访|位于|坐落[在于]|在)[^,。;0-9“]{2,24},|走进|在|来到)*$")]
    private static partial Regex OnlyWhen();

    /// <summary>“上个月产值1900万元。”公司董事长某某说: whose it is says the office of who speaks.</summary>
    public static bool IsSpokenByOwn(Sentence sentence) => BySpeaker().IsMatch(sentence.Passage.Folded);

    [GeneratedRegex("^”?(?:该|这家)?(?:公司|企业|厂|厂里|集团)[\u4e00-\u9fff]{0,8}?(?:董事长|经理|总裁|厂长|负责人|总监|工程师|主任|书记|部长|主管)[\u4e00-\u9fff]{0,12}?(?:说|讲|介绍|表示|告诉|坦言|透露)")]
    private static partial Regex BySpeaker();
}
