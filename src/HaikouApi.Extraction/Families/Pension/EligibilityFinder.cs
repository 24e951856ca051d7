using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>Who may use a service: residents registered in named places, and holders of named papers who live there.</summary>
internal static partial class EligibilityFinder
{
    public static IEnumerable<Record> Find(List<Passage> sentences, int index)
    {
        foreach (var sentence in sentences)
        {
            if (May().Match(sentence.Folded) is not { Success: true } may) continue;
            var (residents, holders, condition) = (may.Groups["residents"], may.Groups["holders"], may.Groups["condition"]);
            foreach (Capture place in may.Groups["place"].Captures)
                yield return Of(sentence, may, place, residents, index).Without("condition", Absence.NotApplicable);
            foreach (Capture resident in may.Groups["resident"].Captures)
                yield return new Record(PensionReader.Eligibility, "pension-eligibility", index, sentence.Cite(may.Index, sentence.Folded.AsSpan().TrimEnd("。;").Length)).Set("group", sentence.Printed(resident), sentence.Cite(resident));
            foreach (Capture paper in may.Groups["paper"].Captures)
                yield return Of(sentence, may, paper, holders, index).Set("condition", sentence.Printed(condition), sentence.Cite(condition));
        }
    }

    /// <summary>认证对象 as a heading, and below it who that is; or 认证对象: and who, in one line.</summary>
    public static IEnumerable<Record> FindNamed(Article article, int index)
    {
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            var passage = article.Blocks[i].Passage;
            if (Object().Match(passage.Folded) is not { Success: true } heading) continue;
            var (said, from) = heading.Length == passage.Length && i + 1 < article.Blocks.Count ? (article.Blocks[i + 1].Passage, 0) : (passage, heading.Length);
            if (Group().Match(said.Folded, from) is { Success: true } group)
                yield return new Record(PensionReader.Eligibility, "pension-object", index, said.Cite(group.Groups["group"])).Set("group", said.Printed(group.Groups["group"]), said.Cite(group.Groups["group"]));
        }
    }

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.、] ?)?(?:资格)?(?:认证|参保|申领|办理|服务|补缴)(?:对象|人群)(?:[:。]|$|(?<=^[一二三四五六七八九十(].{4,12})(?!为|是|范围|包括|及|和|的|应|须|需))")]
    private static partial Regex Object();

    [GeneratedRegex(@"\G(?<group>[^,。;:“”]{4,50}?(?:人|人员|居民|职工|者))(?:[。;]|$)")]
    private static partial Regex Group();

    private static Record Of(Passage sentence, Match may, Capture first, Group rest, int article) =>
        new Record(PensionReader.Eligibility, "pension-eligibility", article, sentence.Cite(may.Index, sentence.Folded.AsSpan().TrimEnd("。;").Length))
            .Set("group", sentence.Printed(first) + sentence.Printed(rest), sentence.Cite(first).With(sentence.Cite(rest)));

    [GeneratedRegex(
        "^(?<place>[\u4e00-\u9fff]{2,8}[省市区县])(?:、(?<place>[\u4e00-\u9fff]{2,8}[省市区县]))*(?<residents>户籍(?:居民|人员))(?:、(?<resident>持有?[\u4e00-\u9fff]{2,14}证的[\u4e00-\u9fff]{2,8}(?:居民|人员)))*" +
        "(?:,?以及(?<condition>登记住址在[\u4e00-\u9fff]{2,8})的(?<paper>[\u4e00-\u9fff]{4,14}证)(?:、(?<paper>[\u4e00-\u9fff]{4,14}证))*(?<holders>持有者|持有人))?,?均?可(?:以)?通过")]
    private static partial Regex May();
}
