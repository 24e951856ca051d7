using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Figures that a text states about a company it names: what it invested, makes in an hour, owns, has orders for.</summary>
public static partial class EnterpriseReader
{
    public const string Dataset = "enterprise-facts";

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        if (!article.Blocks.Any(b => Anyone().IsMatch(b.Passage.Folded))) yield break;
        Company? company = null;
        foreach (var sentence in Sentences.Of(article))
        {
            var named = sentence.Folded.AsSpan().ContainsAny(Called)
                ? Named().Matches(sentence.Folded).Select(m => (At: m.Index, Company: FullName(article, sentence, m.Groups["name"]))).ToList()
                : [];
            foreach (var fact in ReadSentence(sentence, index, named, company, context.Warnings)) yield return fact;
            if (named.Count > 0) company = named[^1].Company;
        }
    }

    private static IEnumerable<Record> ReadSentence(Passage sentence, int article, IReadOnlyList<(int At, Company Company)> named, Company? before, List<Warning> warnings)
    {
        foreach (var quantity in QuantityLexer.Read(sentence.Folded).Where(q => q.ValueMax is null))
        {
            if (EnterpriseMetrics.Of(sentence.Folded, quantity) is not var (metric, words)) continue;
            var subjects = named.Where(n => n.At < words.Start).ToList();
            if (subjects.Select(s => s.Company.Name).Distinct().Count() > 1)
                warnings.Add(Warning.Of("two-companies", new("不清楚是哪家公司的数字", "it is not clear which company's figure this is"), sentence, quantity.Start, quantity.End));
            else if (subjects.LastOrDefault().Company is { } company || (company = before) is not null)
                yield return Of(sentence, article, company, metric, words, quantity);
        }
    }

    private static Record Of(Passage sentence, int article, Company company, string metric, Segment words, Quantity quantity)
    {
        var hourly = metric == "output_per_hour";
        var (start, number) = (hourly ? words.Start : quantity.Start, sentence.Cite(quantity.Start, quantity.End));
        return new Record(Dataset, $"enterprise-{metric.Replace('_', '-')}", article, sentence.Cite())
            .Set("enterprise", company.Name, company.Evidence)
            .Set("metric", metric, sentence.Cite(words.Start, words.End))
            .Set("value", quantity.Value, number)
            .Set("unit", hourly ? $"{quantity.Unit}/h" : quantity.Unit, hourly ? sentence.Cite(start, quantity.End) : number)
            .Set("comparator", quantity.Comparator, number)
            .Set("asPrinted", sentence.Printed(start, quantity.End), sentence.Cite(start, quantity.End));
    }

    /// <summary>The name in full, where the article prints it once: 齐鲁制药(海南)有限公司 for 齐鲁制药.</summary>
    private static Company FullName(Article article, Passage sentence, Group name)
    {
        var (text, evidence) = (sentence.Printed(name), sentence.Cite(name));
        if (text.EndsWith("公司", StringComparison.Ordinal)) return new(text, evidence);
        foreach (var passage in article.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Passage))
        {
            if (FullNameFrom(passage, name.Value) is { } full) return full with { Evidence = evidence.With(full.Evidence) };
        }

        return new(text, evidence);
    }

    private static Company? FullNameFrom(Passage passage, string name)
    {
        var at = passage.Folded.IndexOf(name, StringComparison.Ordinal);
        for (; at >= 0; at = passage.Folded.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var rest = RestOfName().Match(passage.Folded, at + name.Length);
            if (!rest.Success) continue;
            var end = rest.Index + rest.Length;
            return new(passage.Printed(at, end), passage.Cite(at, end));
        }

        return null;
    }

    private sealed record Company(string Name, Evidence Evidence);

    [GeneratedRegex("投资|订单|核心技术|专利|营业?收|小时")]
    private static partial Regex Anyone();

    /// <summary>What a company is called by, or what its people are; where none of these is printed none is named.</summary>
    private static readonly SearchValues<string> Called =
        SearchValues.Create(["公司", "制药", "药业", "科技", "集团", "股份", "生物", "电气", "电器", "重工", "能源", "食品", "电子", "汽车", "总裁", "总经理", "董事长"], StringComparison.Ordinal);

    private const string Start = "(?<=^|[,。;:、“]|[在由据到与和]|走进|来自|其中|记者在)(?!走进|来自|其中|记者|位于|目前|今年|去年|作为|如今|该|本|这|公司|企业)";

    private const string Suffix = "(?:制药|药业|科技|集团|股份|生物|电气|电器|重工|能源|食品|电子|汽车)";

    [GeneratedRegex(
        Start + "(?:(?<name>[\u4e00-\u9fffA-Za-z]{2,14}?(?:\\([\u4e00-\u9fff]{2,6}\\))?[\u4e00-\u9fff]{0,10}?(?:股份)?有限(?:责任)?公司)" +
        "|(?<name>[\u4e00-\u9fff]{2,4}?" + Suffix + ")(?=[\u4e00-\u9fff]{0,8}?(?:生产基地|产业园|工厂|车间|厂区|副?总经理|副?总裁|副?董事长|总监|负责人|工程师)|实现|投资|拥有|新签)" +
        "|(?<name>[\u4e00-\u9fff]{2,6}?)(?<!公司|企业|集团|该|部|处|兼|任|书记|原|店|[省市区县]|中心|长)(?=副?总裁|副?总经理|董事长))")]
    private static partial Regex Named();

    [GeneratedRegex("\\G(?:\\([\u4e00-\u9fff]{2,6}\\))?[\u4e00-\u9fff]{0,6}?(?:股份|集团)?有限(?:责任)?公司")]
    private static partial Regex RestOfName();
}
