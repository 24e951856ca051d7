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

    private static Record Of(Passage sentence, Match may, Capture first, Group rest, int article) =>
        new Record(PensionReader.Eligibility, "pension-eligibility", article, sentence.Cite(may.Index, sentence.Folded.AsSpan().TrimEnd("。;").Length))
            .Set("group", sentence.Printed(first) + sentence.Printed(rest), sentence.Cite(first).With(sentence.Cite(rest)));

    [GeneratedRegex(
        "^(?<place>[\u4e00-\u9fff]{2,8}[省市区县])(?:、(?<place>[\u4e00-\u9fff]{2,8}[省市区县]))*(?<residents>户籍(?:居民|人员))(?:、(?<resident>持有?[\u4e00-\u9fff]{2,14}证的[\u4e00-\u9fff]{2,8}(?:居民|人员)))*" +
        "(?:,?以及(?<condition>登记住址在[\u4e00-\u9fff]{2,8})的(?<paper>[\u4e00-\u9fff]{4,14}证)(?:、(?<paper>[\u4e00-\u9fff]{4,14}证))*(?<holders>持有者|持有人))?,?均?可(?:以)?通过")]
    private static partial Regex May();
}
