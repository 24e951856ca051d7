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
        List<Passage> passages = [.. Sentences.Of(article)];
        var companies = new CompanyNames(passages);
        var (scope, ledger) = (new EnterpriseScope(companies.Only), new EnterpriseLedger(index, context.Warnings));
        List<Sentence> sentences = [.. passages.Select(p => Tokens.Read(p, EnterpriseShapes.Find(p, companies)))];
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i + 1 < sentences.Count && sentences[i].Passage.Folded is ['“', .., '”'] && Speaker(sentences[i + 1]) is { } speaker) scope.Quote(speaker);
            new EnterpriseSentence(sentences[i], scope, ledger).Read();
        }

        return ledger.Records;
    }

    /// <summary>“我们公司…。”, whose company the next sentence names before its first comma.</summary>
    private static Company? Speaker(Sentence sentence) =>
        sentence.Tokens.TakeWhile(t => t.Kind != Kinds.Comma).FirstOrDefault(t => t.Kind == EnterpriseKinds.Company).Value as Company;

    /// <summary>Where nothing of a company is printed, none is spoken of.</summary>
    [GeneratedRegex("\\([0-9]{6}|公司|集团|厂|产业园|总裁|总经理|董事长|总部|" + Brand.Trades)]
    private static partial Regex MayName();
}
