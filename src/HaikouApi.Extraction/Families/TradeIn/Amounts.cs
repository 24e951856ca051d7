using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>Which of the sums in a sentence are benefits per car.</summary>
internal static partial class Amounts
{
    /// <summary>The benefits of a sentence, in order, and the sums of which it is not clear what they are.</summary>
    public static (IReadOnlyList<Sum> Benefits, IReadOnlyList<Sum> Unclear) Read(string folded, Topics topics, bool isOfficial, bool isListed)
    {
        var (benefits, unclear) = (new List<Sum>(), new List<Sum>());
        if (!folded.AsSpan().ContainsAny(Money)) return (benefits, unclear);
        var old = OldStandard().Matches(folded);
        Sum? before = null;
        foreach (var quantity in SumsOf(folded))
        {
            var sum = new Sum(folded, quantity, before?.End ?? 0);
            if (before?.TakeCap(folded, sum) == true) continue;
            var joined = before is not null && benefits.LastOrDefault() == before && IsJoined(folded, before, sum);
            if (joined) sum.ShareHedgeOf(before!);
            before = sum;
            if ((!isOfficial && IsSpoken(folded, sum)) || !topics.IsCar(sum.Start)) continue;
            if (Suggested().IsMatch(folded, sum.End)) continue;
            if (old.Any(m => sum.Start >= m.Index && sum.End <= m.Index + m.Length)) continue;
            var rule = AmountRules.All.FirstOrDefault(r => r.Holds(sum));
            if (rule?.Role == AmountRole.Benefit || (rule is null && (joined || (isListed && AmountRules.IsItem(folded, sum)))))
                benefits.Add(sum);
            else if (rule is null && (AmountRules.IsOfOneCar(sum.Quantity.Value) || OfSubsidies().IsMatch(sum.Clause)))
                unclear.Add(sum);
        }

        var parts = PartsOf(folded, benefits);
        return (benefits.FindAll(b => !parts.Contains(b.Quantity.Start)), unclear.FindAll(u => !parts.Contains(u.Quantity.Start)));
    }

    private static readonly SearchValues<char> Money = SearchValues.Create("元万¥wWkK");

    /// <summary>The sums of money, also those that leave out the word: 报废换新能源车补2万, 补¥2000.</summary>
    private static IEnumerable<Quantity> SumsOf(string folded) =>
        QuantityLexer.Read(folded).Where(q => q.Unit == "CNY").Concat(Short().Matches(folded).Select(ShortSum).OfType<Quantity>()).OrderBy(q => q.Start);

    private static Quantity? ShortSum(Match match)
    {
        var scale = match.Groups["scale"].ValueSpan is [var letter, ..] ? letter is 'k' or 'K' ? "千" : "万" : "";
        return Numerals.Parse(match.Groups["n"].ValueSpan, scale) is { } value
            ? new(match.Index, match.Index + match.Length, value, null, "CNY", scale + "元", "money", "exact", match.Index) : null;
    }

    [GeneratedRegex("(?<=补贴?|补助|奖励?|[最至]高可?享?)(?<n>[0-9]{1,2}(?:\\.[0-9]{1,2})?)(?<scale>[万wWkK])(?=[^\\w.%]|[和及与]|$)"
        + "|¥(?<n>[0-9]{3,6}|[0-9]{1,3},[0-9]{3})(?![0-9.,万])")]
    private static partial Regex Short();

    /// <summary>
    /// Where the sums begin that one before them is made up of: 补贴8000元,其中现金6000元,消费券2000元. That they add up to it is what tells them from others.
    /// </summary>
    private static HashSet<int> PartsOf(string folded, List<Sum> benefits)
    {
        var parts = new HashSet<int>();
        if (!Among().IsMatch(folded)) return parts;
        List<Quantity> all = [.. QuantityLexer.Read(folded).Where(q => q.Unit == "CNY").OrderBy(q => q.Start)];
        foreach (var whole in benefits)
        {
            var end = folded.AsSpan(whole.End).IndexOfAny(';', '。') is >= 0 and var mark ? whole.End + mark : folded.Length;
            var (behind, sum) = (all.FindAll(q => q.Start >= whole.End && q.End <= end), 0m);
            if (behind.Count < 2 || !Among().IsMatch(folded[whole.End..behind[0].Start])) continue;
            var count = 1 + behind.FindIndex(q => (sum += q.Value) >= whole.Quantity.Value);
            if (count > 1 && sum == whole.Quantity.Value) parts.UnionWith(behind.Take(count).Select(q => q.Start));
        }

        return parts;
    }

    [GeneratedRegex("其中|包括|包含|由|含")]
    private static partial Regex Among();

    /// <summary>“买车还补4000元,太实惠了”: what somebody says in passing is said again where it is a rule.</summary>
    private static bool IsSpoken(string folded, Sum sum)
    {
        var open = folded.AsSpan(0, sum.Start).LastIndexOfAny("“”");
        if (open < 0 || folded[open] == '”' || Official().IsMatch(folded[..open])) return false;
        var close = folded.AsSpan(sum.End).IndexOf('”');
        return folded.AsSpan(open, (close < 0 ? folded.Length : sum.End + close) - open).ContainsAny(",。!?");
    }

    /// <summary>“…”市商务局局长说: the only ones who are quoted.</summary>
    public static bool IsOfOffice(string paragraph) => paragraph.AsSpan().Count('”') == 1 && SaidByOffice().IsMatch(paragraph);

    [GeneratedRegex("”[^。“”]{0,20}(?:局|委|厅|政府)[^。“”]{0,16}(?:说|表示|介绍|透露|告诉)")]
    private static partial Regex SaidByOffice();

    /// <summary>市商务局局长介绍:|“…”: an office says what the rules are.</summary>
    [GeneratedRegex("(?:局|委|厅|政府|局长|处长|主任)(?:相关|有关)?(?:负责人|工作人员|负责同志)?[^,。;“”]{0,4}(?:说|表示|介绍|透露|明确|解释|答复)[,:]?$", RegexOptions.RightToLeft)]
    private static partial Regex Official();

    /// <summary>“对购车者每辆补贴5000元|、对多孩家庭再加1000元”的建议收悉: what somebody asks for.</summary>
    [GeneratedRegex(@"\G[^。;“”]{0,40}?(?:”|元|补贴|补助|奖励)的?(?:建议|提案|议案|诉求|呼声)(?!标准|价|零售|尽|您)")]
    private static partial Regex Suggested();

    /// <summary>Whether two sums are neighbours in a list: 8000元/辆和5000元/辆.</summary>
    public static bool IsJoined(string folded, Sum one, Sum other) => other.Start >= one.End && Joiner().IsMatch(folded[one.End..other.Start]);

    /// <summary>Whether two sums are parts of what one gets: 1000元现金补助、1000元消费券. What must be met for the first is met for the other.</summary>
    public static bool IsOfOneGrant(string folded, Sum one, Sum other) => other.Start >= one.End && AndInAnotherForm().IsMatch(folded[one.End..other.Start]);

    [GeneratedRegex("^(?:/辆|/台|每辆)?的?[^,。;、0-9]{0,8}?(?:补贴|补助|奖励|券|红包|现金|礼包|卡)?(?:、|和|及|与|以及|外加|加|并|\\+|,(?:另外?|并|再|还))+(?:[加赠送]送?)?(?:价值|面值)?$")]
    private static partial Regex AndInAnotherForm();

    [GeneratedRegex("(?:由|从)[^。;]{0,80}?(?:提高|提升|增加|上调|调整|下调|降低|[增升降减调涨改](?=[到至为]))(?:到|至|为)?")]
    private static partial Regex OldStandard();

    [GeneratedRegex("^(?:/辆|/台|每辆)?(?:、|和|或|及|与|或者|以及|,)(?:每辆|每台)?$")]
    private static partial Regex Joiner();

    [GeneratedRegex("补贴|补助|奖励")]
    private static partial Regex OfSubsidies();
}
