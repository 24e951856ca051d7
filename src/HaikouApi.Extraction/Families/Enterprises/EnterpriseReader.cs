using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Enterprises.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Scopes;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Figures that a text states about a company it names: what it invested, makes in a year or an hour, owns, has orders for.</summary>
public static partial class EnterpriseReader
{
    public const string Dataset = "enterprise-facts";

    private static readonly Tokenizer Tokens = new(EnterpriseWords.All, (_, _) => null);

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        if (!article.Blocks.Any(b => MayName(b.Passage.Folded))) return [];
        var lines = EnterpriseLines.Of(article, context.Page.Source);
        var headings = EnterpriseParagraphs.Headings(article);
        List<Block> read = [.. article.Blocks.Where(b => IsRead(b) || lines.ContainsKey(b) || headings.Contains(b))];
        List<Passage> passages = [.. read.SelectMany(SentencesOf)];
        var companies = NamesIn(passages);
        var isInHeadline = !companies.Any;
        if (isInHeadline && article.Blocks.Any(b => b.Kind != BlockKind.Furniture && !IsRead(b) && MayName(b.Passage.Folded)))
        {
            companies = NamesIn([.. article.Blocks.Where(b => b.Kind != BlockKind.Furniture).SelectMany(SentencesOf)]);
        }

        var announced = article.Blocks.FirstOrDefault(b => b.Kind != BlockKind.Furniture && Announcing().IsMatch(b.Passage.Folded))?.Passage
            ?? (article.Headline is { } title && CompanyLists.IsTitle(title.Folded) ? title : null);
        if (passages.Contains(announced!)) announced = null;
        if (announced is not null && !isInHeadline) companies = NamesIn([announced, .. passages]);
        var (scope, ledger) = (new EnterpriseScope(companies.Only), new EnterpriseLedger(index, PlainYuan.CurrencyOf(article), context.Warnings));
        var whose = isInHeadline ? companies.Only
            : announced is null ? null : companies.Find(announced).OrderBy(t => t.Start).FirstOrDefault().Value as Company;
        if (whose is not null) scope.Name(whose);
        if (announced is not null && Announcing().IsMatch(announced.Folded)) scope.Issuer = whose;
        if (article.Headline is { } headline && !passages.Contains(headline) && headline != announced) ReadHeadline(headline, companies, ledger);
        EnterpriseTable.ReadCompanies(article, ledger);
        if (companies.Only is { } reporting && article.Blocks.Any(b => b.Table is not null)) EnterpriseTable.Read(article, reporting, ledger);
        List<Sentence> sentences = [.. passages.Select(p => Tokens.Read(p, EnterpriseShapes.Find(p, companies)))];
        List<int> lengths = [.. read.Select(b => SentencesOf(b).Count())];
        var (alone, people) = (EnterpriseParagraphs.OfOne(sentences, lengths), new EnterprisePeople(sentences, lengths));
        alone.UnionWith(EnterpriseParagraphs.UnderHeadings(sentences, lengths, EnterpriseParagraphs.AreApart(article, read)));
        for (var (i, quotedTo) = (0, 0); i < sentences.Count; i++)
        {
            var behind = BehindQuotation(sentences, i);
            var told = people.Of(sentences[i]) ?? (behind is { } by ? people.Of(sentences[by]) : null);
            if ((SpeakerOf(sentences, i, behind) ?? told) is { } speaker)
            {
                scope.Quote(speaker);
                if (told is not null) alone.Add(i);
                if (behind is { } last) alone.UnionWith(Enumerable.Range(i + 1, last - i - 1));
            }
            else if (IsOfAnother(sentences[i], Spoken().Match(sentences[i].Passage.Folded)))
            {
                quotedTo = i + 1;
            }
            else if (behind is { } other && IsOfAnother(sentences[other], First().Match(sentences[other].Passage.Folded)))
            {
                quotedTo = other;
            }
            else if (behind is { } spoken && EnterpriseParagraphs.IsSpokenByOwn(sentences[spoken]))
            {
                alone.UnionWith(Enumerable.Range(i, spoken - i));
            }

            scope.IsOfAnother = i < quotedTo;
            scope.GoesOn = alone.Contains(i);
            new EnterpriseSentence(sentences[i], scope, ledger).Read();
        }

        return ledger.Records;

        static CompanyNames NamesIn(IReadOnlyList<Passage> sentences) => new(sentences, EnterpriseWords.EndsInHead);

        IEnumerable<Passage> SentencesOf(Block block) => Sentences.Of(lines.GetValueOrDefault(block, block.Passage));
    }

    /// <summary>甲酒业去年营收2亿元: what a headline states of the one company of the text that it names.</summary>
    private static void ReadHeadline(Passage headline, CompanyNames companies, EnterpriseLedger ledger)
    {
        var sentence = Tokens.Read(headline, EnterpriseShapes.Find(headline, companies));
        if (sentence.Tokens.Count(t => t.Kind == EnterpriseKinds.Company) == 1) new EnterpriseSentence(sentence, new EnterpriseScope(null), ledger).Read();
    }

    /// <summary>Whose company speaks in a sentence, or is seen in it: as it says itself, or the one behind the quotation.</summary>
    private static Company? SpeakerOf(List<Sentence> sentences, int at, int? behind) =>
        Within(sentences[at]) ?? (behind is { } said ? Speaker(sentences[said]) : null) ?? Seen(sentences, at);

    /// <summary>车间里,90台织机运转。这是记者在甲公司看到的: whose works the sentence before describes, which names nobody.</summary>
    private static Company? Seen(List<Sentence> sentences, int at) =>
        at + 1 < sentences.Count && !sentences[at].Has(EnterpriseKinds.Company) && Seeing().IsMatch(sentences[at + 1].Passage.Folded)
            ? sentences[at + 1].Tokens.TakeWhile(t => t.Kind != Kinds.Comma).FirstOrDefault(t => t.Kind == EnterpriseKinds.Company).Value as Company : null;

    [GeneratedRegex("^—*这[就正]?是(?:[\u4e00-\u9fff0-9]{0,8}(?:记者|笔者))[^,。;]{0,8}?在")]
    private static partial Regex Seeing();

    /// <summary>Prose, in whatever block it stands, and what is said by its label; but no more of the page's furniture than names are taken from.</summary>
    private static bool IsRead(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.Caption
        || (block.Kind == BlockKind.TableRow && block.Passage.Folded.Contains('。', StringComparison.Ordinal))
        || (block.Kind != BlockKind.Furniture && Labelled().IsMatch(block.Passage.Folded));

    /// <summary>The sentence behind a quotation of one or several sentences that begins there.</summary>
    private static int? BehindQuotation(List<Sentence> sentences, int from)
    {
        for (var at = from; at + 1 < sentences.Count && at < from + 4; at++)
        {
            var quoted = sentences[at].Passage.Folded;
            var open = quoted.IndexOf('“', StringComparison.Ordinal);
            if (at > from && quoted is ['”', ..]) return at;
            if (at == from ? open < 0 || IsNamedBefore(sentences[at], open) : open >= 0) return null;
            if (quoted.IndexOf('”', Math.Max(0, open)) is >= 0 and var end) return end == quoted.Length - 1 ? at + 1 : null;
        }

        return null;
    }

    private static bool IsNamedBefore(Sentence sentence, int open) => sentence.Tokens.Any(t => t.Kind == EnterpriseKinds.Company && t.Start < open);

    /// <summary>“我们公司…,”甲公司董事长说: the company of the speaker, behind what he says in the same sentence.</summary>
    private static Company? Within(Sentence sentence) =>
        Spoken().Match(sentence.Passage.Folded) is { Success: true, Index: var end } && !IsNamedBefore(sentence, end)
            ? sentence.Tokens.FirstOrDefault(t => t.Kind == EnterpriseKinds.Company && t.Start <= end + 12).Value as Company : null;

    [GeneratedRegex("(?<=“[^”]{4,})”[,。]?(?=[^,。“”]{4,40}(?:说|介绍|表示|告诉|坦言|指出|透露|称))")]
    private static partial Regex Spoken();

    /// <summary>“我们公司…。”, whose company the next sentence names before its first comma, or by the office of who speaks: 会上,甲公司董事长讲了….</summary>
    private static Company? Speaker(Sentence sentence) =>
        sentence.Tokens.SkipWhile(t => t.End <= Dated().Match(sentence.Passage.Folded).Length).TakeWhile(t => t.Kind != Kinds.Comma)
            .Concat(sentence.Tokens.Where(t => Officer().IsMatch(sentence.Passage.Folded, t.End)))
            .FirstOrDefault(t => t.Kind == EnterpriseKinds.Company).Value as Company;

    [GeneratedRegex(@"\G[\u4e00-\u9fff]{0,8}?(?:董事长|经理|总裁|厂长|负责人|总监|总工程师|主任|书记|部长|主管|创始人)[\u4e00-\u9fff]{0,12}?(?:说|讲|介绍|表示|告诉|坦言|指出|透露|称)")]
    private static partial Regex Officer();

    /// <summary>“我们村去年…,”镇长说: what is quoted is said by an office, a village or the works of one nobody knows.</summary>
    private static bool IsOfAnother(Sentence sentence, Match from) =>
        from.Success && OfOffice().Match(sentence.Passage.Folded, from.Index + from.Length) is { Success: true, Index: var start, Length: var length }
        && !sentence.Tokens.Any(t => t.Start < start + length && t.End > start && (t.Kind == EnterpriseKinds.Company || t.Kind == EnterpriseKinds.Own));

    [GeneratedRegex("^”?")]
    private static partial Regex First();

    [GeneratedRegex(@"\G[”,。]*[\u4e00-\u9fff]{1,16}?(?:[局镇乡村州县]|(?<![党纪])委|办(?!公)|(?<![厂工园])区(?!域)|市(?!场)|街道|协会|商会|合作社|大学|学院|研究院"
        + "|银行|事业部|分公司|" + Brand.Trades + "(?<!技术|制造|信息|物流|投资|智能|自动化|贸易|国际|电气|模具)(?!车间|[\u4e00-\u9fff]{0,3}[部科线组]|中心))"
        + "[\u4e00-\u9fff]{0,8}?(?:[局处科部院镇乡村县区市校站所会]长|主任|书记|经理|总监|总裁|负责人|专家|教授|研究员)"
        + "[\u4e00-\u9fff]{2,4}(?:说|介绍|表示|告诉|坦言|指出|透露|称)")]
    private static partial Regex OfOffice();

    /// <summary>注册资本:8000万元: a line of its own, whatever block it is.</summary>
    [GeneratedRegex("^(?:20[0-9]{2}年度?)?[\u4e00-\u9fff]{2,12}(?:\\([\u4e00-\u9fff]{2,8}\\))?:(?:[^,。;]|(?<=[0-9]),(?=[0-9]{3})){2,40}$")]
    private static partial Regex Labelled();

    [GeneratedRegex("^(?:[0-9月日年]{2,10}|近日|日前|昨日|[今昨]天),")]
    private static partial Regex Dated();

    /// <summary>天迈科技(300807)投资者关系活动记录表: what only a company puts out, in its name.</summary>
    [GeneratedRegex("^[^,。;]{0,4}?[\u4e00-\u9fff]{3,8}\\([0-9]{4,6}(?:\\.[A-Z]{2})?\\)[^,。;]{0,40}$"
        + "|^[\u4e00-\u9fff]{3,8}(?:20[0-9]{2}年?)?(?:全?年度?|半年度?|中期|第?[一二三四]季度|[上下]半年|前三季度)[^,。;]{0,12}(?:业绩|报告|评述|摘要)[^,。;]{0,6}$"
        + "|^[\u4e00-\u9fff()]{2,30}有限公司(?:(?:关于|20[0-9]{2}年|[上下]半年|前三季度|第?[一二三四]季度|董事会)[^,。;]{0,60}(?:公告|通告|报告|摘要|快报|说明书))?$")]
    private static partial Regex Announcing();

    private static bool MayName(string folded) => SpeaksOfCompany().IsMatch(folded) || KnownCompanies.AreIn(folded);

    /// <summary>Where nothing of a company is printed, none is spoken of.</summary>
    [GeneratedRegex("\\([0-9]{4,6}[.)]|公司|集团|厂|产业园|总裁|总经理|董事长|总部|车间|银行|营收|营业收入|净利|财报|年报|季报|合作社|[农林茶牧]场|养[殖猪鸡牛羊鸭]场|" + Brand.Trades)]
    private static partial Regex SpeaksOfCompany();
}
