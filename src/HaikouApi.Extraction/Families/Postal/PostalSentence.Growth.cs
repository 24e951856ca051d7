using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Postal;

/// <summary>Two growths told of two loads, or of two heads.</summary>
internal sealed partial class PostalSentence
{
    /// <summary>出口86万件、进口12.3万件,分别增长8.1%、下降4.5%.</summary>
    private static Dictionary<int, int> Respective(string folded)
    {
        var signs = new Dictionary<int, int>();
        if (!folded.Contains("分别", StringComparison.Ordinal)) return [];
        foreach (var pair in Pair().Matches(folded).Concat(PairOfNouns().Matches(folded)))
        {
            signs[pair.Groups["n1"].Index] = SignOf(pair.Groups["d1"].Value);
            signs[pair.Groups["n2"].Index] = SignOf(pair.Groups[pair.Groups["d2"].Success ? "d2" : "d1"].Value);
        }

        return signs;

        static int SignOf(string direction) => direction is "下降" or "减少" or "下滑" ? -1 : 1;
    }

    /// <summary>邮寄批次和件数与去年同期相比分别上升7%和9%: two heads of mail, which need no loads beside them.</summary>
    [GeneratedRegex("(?<=邮[^,。;额值元]{0,10})(?:批次|票数|件数|袋数|数量|重量|进口量|出口量|进境量|出境量|业务量)(?:和|、|与|及)(?:[\u4e00-\u9fff]{0,4})(?:批次|票数|件数|袋数|数量|重量|量)(?:,?(?:同比|[与较比](?:去年|上年)同期(?:相比)?))分别(?:同比)?(?<d1>增长|上升|增加|下降|减少|下滑)(?:了)?(?<n1>[0-9.]+)%(?:、|和|,)(?<d2>增长|上升|增加|下降|减少|下滑)?(?<n2>[0-9.]+)%")]
    private static partial Regex PairOfNouns();

    /// <summary>…1875万个、重9630吨,分别比上年同期增长41%和38%.</summary>
    [GeneratedRegex("(?<=邮[^。;额值元]{0,40}[0-9](?:万|亿)?余?[件袋吨个票](?:、|和|,)[^。;,额值元]{0,12}[0-9](?:万|亿)?余?[件袋吨个票],?)(?:同比)?(?:[与较比](?:去年|上年)同期(?:相比)?)?分别(?:同比|[与较比](?:去年|上年)同期(?:相比)?)?(?<d1>增长|上升|增加|下降|减少|下滑)(?:了)?(?<n1>[0-9.]+)%(?:、|和|,)(?<d2>增长|上升|增加|下降|减少|下滑)?(?<n2>[0-9.]+)%")]
    private static partial Regex Pair();
}
