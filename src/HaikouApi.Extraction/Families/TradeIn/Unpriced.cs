using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>
/// Benefits whose sum is not printed. Only an article that goes from one issuer to the next tells of those; elsewhere such words lead up to
/// sums that follow, or speak of others in passing.
/// </summary>
internal static partial class Unpriced
{
    public static IEnumerable<Grant> Find(Passage sentence, Issuers issuers)
    {
        foreach (Match match in Pattern().Matches(sentence.Folded))
        {
            var clause = sentence.Folded.AsSpan(0, match.Index).LastIndexOfAny(";。") + 1;
            if (issuers.Find(sentence.Slice(clause, match.Index + match.Length)) is not [.., { Issuer: { } issuer } naming] || HasSum().IsMatch(match.Value))
            {
                continue;
            }

            yield return Of(sentence, match, issuer);
        }
    }

    /// <summary>Those of issuers of whom no sum is known, in an article that has the sums of at least two.</summary>
    public static IEnumerable<Grant> OfOthers(List<Grant> unpriced, List<Grant> priced)
    {
        var paying = priced.Select(g => g.Issuer?.Name).OfType<string>().ToHashSet();
        return paying.Count < 2 ? [] : unpriced.Where(g => g.Benefit.Word == "financing" || g.Issuer?.Name is { } name && !paying.Contains(name));
    }

    private static Grant Of(Passage sentence, Match match, Issuer issuer)
    {
        var (form, status) = (match.Groups["form"], match.Groups["status"]);
        var kind = match.Groups["financing"].Success ? "financing" : match.Groups["voucher"].Success ? "voucher" : match.Groups["of"].Success ? "cash"
            : "other";
        return new(sentence, null, issuer, "trade-in-without-sum")
        {
            Benefit = new(kind, sentence.Cite(form)),
            Status = new(match.Groups["coming"].Success ? "announced" : "active", sentence.Cite(status)),
            Condition = match.Groups["condition"] is { Success: true } words ? new(words.Index, words.Index + words.Length) : null,
        };
    }

    [GeneratedRegex(
        "(?:以|通过)发放(?<form>(?<voucher>(?:消费券|代金券|购车券)包?))的(?:形式|方式),?(?<status>给予)(?:消费者|市民|购车者)?(?<condition>[^,。;]{2,10}?)(?:一次性)?(?:购车)?补贴" +
        "|(?<status>(?<coming>将推出|即将推出|将启动))[^,。;]{0,4}?汽车[^,。;]{0,8}?(?<form>促消费活动|消费活动|补贴活动|惠民活动)" +
        "|(?<status>推出|提供)(?:了)?(?<form>(?<financing>[^,。;]{0,6}(?:0|零)首付(?:(?:与|和|、|加|及)?(?:低息|免息|贴息|低利率)(?:贷款)?)?"
            + "|(?:[^,。;0-9]{0,4}[0-9一二三四五]{1,2}[年期](?:以上)?)?(?:低息|免息|贴息|[0零]息|[0零]利率)(?:贷款|方案|分期|购车|金融)(?:政策|方案)?))" +
        "|(?<status>在(?<of>省级|国家)[^,。;0-9]{0,4}(?<form>补贴)的基础上)")]
    private static partial Regex Pattern();

    [GeneratedRegex("[0-9](?:万|千)?元")]
    private static partial Regex HasSum();
}
