using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Figures that a text states about a company it names: what it invested, makes in a year or an hour, owns, has orders for.</summary>
public static partial class EnterpriseReader
{
    public const string Dataset = "enterprise-facts";

    private static readonly Tokenizer Tokens = new(EnterpriseWords.All, (_, _) => null);

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        if (!article.Blocks.Any(b => MayName().IsMatch(b.Passage.Folded))) return [];
        List<Passage> passages = [.. article.Blocks.Where(IsRead).SelectMany(b => Sentences.Of(b.Passage))];
        var companies = new CompanyNames(passages);
        var isInHeadline = !companies.Any;
        if (isInHeadline && article.Blocks.Any(b => b.Kind != BlockKind.Furniture && !IsRead(b) && MayName().IsMatch(b.Passage.Folded)))
        {
            companies = new CompanyNames([.. article.Blocks.Where(b => b.Kind != BlockKind.Furniture).SelectMany(b => Sentences.Of(b.Passage))]);
        }

        var (scope, ledger) = (new EnterpriseScope(companies.Only), new EnterpriseLedger(index, context.Warnings));
        if (isInHeadline && companies.Only is { } only) scope.Name(only);
        List<Sentence> sentences = [.. passages.Select(p => Tokens.Read(p, EnterpriseShapes.Find(p, companies)))];
        for (var i = 0; i < sentences.Count; i++)
        {
            if ((Within(sentences[i]) ?? (BehindQuotation(sentences, i) is { } said ? Speaker(said) : null)) is { } speaker) scope.Quote(speaker);
            new EnterpriseSentence(sentences[i], scope, ledger).Read();
        }

        return ledger.Records;
    }

    /// <summary>Prose, in whatever block it stands, and what is said by its label; but no more of the page's furniture than names are taken from.</summary>
    private static bool IsRead(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.Caption
        || (block.Kind == BlockKind.TableRow && block.Passage.Folded.Contains('。', StringComparison.Ordinal))
        || (block.Kind != BlockKind.Furniture && Labelled().IsMatch(block.Passage.Folded));

    /// <summary>The sentence behind a quotation of one or several sentences that begins there.</summary>
    private static Sentence? BehindQuotation(List<Sentence> sentences, int from)
    {
        for (var at = from; at + 1 < sentences.Count && at < from + 4; at++)
        {
            var quoted = sentences[at].Passage.Folded;
            var open = quoted.IndexOf('“', StringComparison.Ordinal);
            if (at == from ? open < 0 || IsNamedBefore(sentences[at], open) : open >= 0) return null;
            if (quoted.IndexOf('”', Math.Max(0, open)) is >= 0 and var end) return end == quoted.Length - 1 ? sentences[at + 1] : null;
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

    /// <summary>“我们公司…。”, whose company the next sentence names before its first comma.</summary>
    private static Company? Speaker(Sentence sentence) =>
        sentence.Tokens.SkipWhile(t => t.End <= Dated().Match(sentence.Passage.Folded).Length).TakeWhile(t => t.Kind != Kinds.Comma)
            .FirstOrDefault(t => t.Kind == EnterpriseKinds.Company).Value as Company;

    /// <summary>注册资本:8000万元: a line of its own, whatever block it is.</summary>
    [GeneratedRegex("^[\u4e00-\u9fff]{2,12}:[^,。;]{2,40}$")]
    private static partial Regex Labelled();

    [GeneratedRegex("^(?:[0-9月日年]{2,10}|近日|日前|昨日|[今昨]天),")]
    private static partial Regex Dated();

    /// <summary>Where nothing of a company is printed, none is spoken of.</summary>
    [GeneratedRegex("\\([0-9]{6}|公司|集团|厂|产业园|总裁|总经理|董事长|总部|营收|营业收入|净利|财报|年报|季报|合作社|" + Brand.Trades)]
    private static partial Regex MayName();
}
