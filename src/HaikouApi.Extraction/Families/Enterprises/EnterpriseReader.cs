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
        var companies = new CompanyNames(article);
        var (scope, ledger) = (new EnterpriseScope(companies.Only), new EnterpriseLedger(index, context.Warnings));
        foreach (var passage in Sentences.Of(article)) new EnterpriseSentence(Tokens.Read(passage, EnterpriseShapes.Find(passage, companies)), scope, ledger).Read();
        return ledger.Records;
    }

    /// <summary>Where nothing of a company is printed, none is spoken of.</summary>
    [GeneratedRegex("公司|集团|厂|产业园|总裁|总经理|董事长|制药|药业|科技|股份|生物|电气|电器|重工|能源|食品|电子|汽车")]
    private static partial Regex MayName();
}
