using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>The companies that an article names in full, and in a sentence what names one: in full, for short, or by its people.</summary>
internal sealed partial class CompanyNames
{
    private readonly List<Company> _named = [];

    public CompanyNames(Article article)
    {
        foreach (var sentence in Sentences.Of(article))
        {
            foreach (var (start, end, _) in InFull(sentence.Folded))
            {
                if (!_named.Exists(c => c.Folded == sentence.Folded[start..end])) _named.Add(Of(sentence, start, end));
            }
        }
    }

    /// <summary>The one company that the article names, when it names just one.</summary>
    public Company? Only => _named is [var only] ? only : null;

    public bool Any => _named.Count > 0;

    public IEnumerable<Token> Find(Passage sentence)
    {
        var found = new List<Token>();
        foreach (var (start, end, isPartner) in InFull(sentence.Folded))
            found.Add(new(isPartner ? EnterpriseKinds.Partner : EnterpriseKinds.Company, start, end, Value: Of(sentence, start, end)));
        foreach (var company in _named)
        {
            foreach (var name in company.ShortNames()) Add(sentence.Folded.IndexOf(name, StringComparison.Ordinal), name.Length, company);
        }

        foreach (Match match in ByPeople().Matches(sentence.Folded))
        {
            var name = match.Groups["name"];
            Add(name.Index, name.Length, Known(name.Value));
        }

        return found;

        void Add(int at, int length, Company? company)
        {
            if (at < 0 || found.Exists(f => f.Start < at + length && at < f.End)) return;
            var evidence = sentence.Cite(at, at + length);
            var named = company is null ? Of(sentence, at, at + length) : company with { Evidence = evidence.With(company.Evidence) };
            found.Add(new(EnterpriseKinds.Company, at, at + length, Value: named));
        }
    }

    /// <summary>The company of that short name, by its name in full: 齐鲁制药(海南)有限公司 for 齐鲁制药.</summary>
    private Company? Known(string name) => _named.Where(c => c.Folded.Contains(name, StringComparison.Ordinal)).ToList() is [var only] ? only : null;

    private static Company Of(Passage sentence, int start, int end) => new(sentence.Name(start, end), sentence.Folded[start..end], sentence.Cite(start, end));

    /// <summary>Names with 公司, 集团, 厂 at the end: from the last word that can stand before a name.</summary>
    private static IEnumerable<(int Start, int End, bool IsPartner)> InFull(string folded)
    {
        for (var match = Full().Match(folded); match.Success; match = match.NextMatch())
        {
            var start = match.Index;
            foreach (Match lead in Lead().Matches(match.Value)) if (lead.Index + lead.Length < match.Length) start = match.Index + lead.Index + lead.Length;
            var end = match.Index + match.Length;
            if (end - start >= 4 && !NoName().IsMatch(folded[start..end]))
                yield return (start, end, start > 0 && "为向给对被".Contains(folded[start - 1], StringComparison.Ordinal));
        }
    }

    private const string Suffix = "(?:制药|药业|科技|集团|股份|生物|电气|电器|重工|能源|食品|电子|汽车)";

    [GeneratedRegex(@"[\u4e00-\u9fffA-Za-z0-9]{2,40}?(?:\((?!记者|通讯员|实习|见习)[\u4e00-\u9fff]{2,6}\)[\u4e00-\u9fff]{0,14}?)?(?:(?:股份|集团)?有限(?:责任)?公司|公司(?![\u4e00-\u9fff]{0,2}有限)|集团(?![\u4e00-\u9fff]{0,4}公司|总|副|董)|(?<=[\u4e00-\u9fff]{4})(?:(?<!工|整车|主机|加工|代工)厂(?![房区长家商])|银行|合作社|酒业|药业(?!有限|股份|集团)))|[A-Z][A-Za-z]{1,9}[\u4e00-\u9fff]{2,14}?(?:产业园|工厂|生产基地)")]
    private static partial Regex Full();

    /// <summary>What can stand right before a name.</summary>
    [GeneratedRegex("[0-9]年(?:[末底初]|度|全年|[上下]半年|以来)?|[0-9]月(?:[末底初份])?|[0-9]日|[上下]半年|[一二三四]季度|报告期[末内]?|[年期月季][末底]|的|在(?!线)|位于|等|了|全(?=公司)|走进|来到|走访|记者|从|据|对(?![外手])|向(?!阳|荣)|是|由|获悉|看到|作为|其中|目前|近日|今年|去年|日前|如今|参观|考察|了解到|工业园区?|产业园区?|科技园|创业园|开发区|高新区|工业区|园区|企业|街道|[\u4e00-\u9fff]镇|^[和与及为给被]|以及|携手|联合|支持|签约|引进|对手|给|被|^该|^本|^这家?|^我们|服务")]
    private static partial Regex Lead();

    /// <summary>Not a company by name.</summary>
    [GeneratedRegex("^.(?:股份|集团)?有限(?:责任)?公司$|著名|国内|大型|世界|^(?:某|该|本|这|那|有|多|各|一|两|几|我们|大|小|子|母|分|总|其|上市|全资|控股|龙头|国有|民营|外资|合资|相关|[0-9]).{0,4}(?:公司|企业|集团|厂)$|家(?:[\u4e00-\u9fff]{0,4})?(?:公司|集团|厂|企业)$|(?:子|分|母|总|上市|保险|物业|快递|旅游|客户|等)公司$|某|专业合作社联合")]
    private static partial Regex NoName();

    [GeneratedRegex(
        "(?:(?<=^|[,。;:、“]|[在由据到与和]|走进|来自|其中|记者在)(?!走进|来自|其中|记者|位于|目前|今年|去年|作为|如今|该|本|这|公司|企业))(?:" +
        "(?<name>[\u4e00-\u9fff]{2,4}?" + Suffix + ")(?=[\u4e00-\u9fff]{0,8}?(?:生产基地|产业园|工厂|车间|厂区|副?总经理|副?总裁|副?董事长|总监|负责人|工程师)|实现|投资|拥有|新签)" +
        "|(?<name>[\u4e00-\u9fff]{2,6}?)(?<!公司|企业|集团|该|部|处|兼|任|书记|原|店|[省市区县]|中心|长|厂)(?=副?总裁|副?总经理|董事长))")]
    private static partial Regex ByPeople();
}
