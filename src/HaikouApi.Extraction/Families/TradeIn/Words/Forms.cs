using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>The words for the form of a benefit: money, vouchers, a fund for options, financing, or goods.</summary>
internal static partial class Forms
{
    /// <summary>How far before a sum its form is looked for.</summary>
    private const int Reach = 200;

    /// <summary>The word directly behind a sum.</summary>
    public static Group? Behind(string folded, int end) => BehindPattern().Match(folded, end) is { Success: true } match ? match.Groups["word"] : null;

    /// <summary>The forms named before a sum, in order, and where they stand in the text.</summary>
    public static IEnumerable<(int At, int Length, string Kind)> Before(string folded, int sum)
    {
        var from = Math.Max(0, sum - Reach);
        return Pattern().Matches(folded[from..sum]).Select(m => (from + m.Index, m.Length, KindOf(m.Value)));
    }

    /// <summary>以发放消费券的形式: a form said for all of the sentence.</summary>
    public static Group? ForAll(string folded) => InTheFormOf().Match(folded) is { Success: true } match ? match.Groups["word"] : null;

    /// <summary>The last form of a sentence that is not money.</summary>
    public static Match? LastSpecial(string folded) =>
        Pattern().Matches(folded).LastOrDefault(m => KindOf(m.Value) != "cash" && !OnTop().IsMatch(folded[..m.Index]));

    /// <summary>发放补贴并叠加商超|消费券: what comes with the money is not the form of what is granted.</summary>
    [GeneratedRegex("(?:叠加|赠送|另送|并送|外加)[\u4e00-\u9fff]{0,4}$", RegexOptions.RightToLeft)]
    private static partial Regex OnTop();

    /// <summary>The kind of the last form of a sentence, 以旧换新补贴, null where it names none.</summary>
    public static string? Named(string folded) => Pattern().Matches(folded).LastOrDefault() is { } last ? KindOf(last.Value) : null;

    public static string KindOf(string word) =>
        word.EndsWith('券') ? "voucher"
        : word.EndsWith("基金", StringComparison.Ordinal) ? "option_fund"
        : word.EndsWith("贷款", StringComparison.Ordinal) || word.EndsWith("贴息", StringComparison.Ordinal) ? "financing"
        : Goods().IsMatch(word) ? "other"
        : "cash";

    private const string Words =
        "(?:(?:现金|购车)?(?:补贴|抵用|抵扣|抵价|优惠)券|现金券|(?:汽车|购车|超市|商超|加油|充电|电子|餐饮)?消费券(?:包)?(?<=券)|代金券|购车券|优惠券|抵用券|抵扣券|电子券|加油券|充电券|购物券|选装基金|选配基金"
            + "|低息贷款|免息贷款|贴息|大?礼包|充电卡|充电补贴"
            + "|充电费|充电桩|油卡|加油卡|积分|充电金|购物卡|现金|数字人民币|红包|补贴|补助|奖励)";

    [GeneratedRegex(Words)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\G(?:/辆|/台)?(?:\([0-9]{1,3}张[^()]{0,8}\))?(?:不等)?(?:面值|价值|等值)?(?:的[\u4e00-\u9fff]{0,10}?|[\u4e00-\u9fff]{0,6}?)"
        + @"(?<word>" + Words + "|(?<=元)[\u4e00-\u9fff]{0,4}券(?!商))(?!资金|政策|标准)")]
    private static partial Regex BehindPattern();

    [GeneratedRegex("(?:以|通过|采取|采用|用)[^,。;]{0,12}?(?<word>(?:消费券|代金券|购车券|电子券|优惠券))[^,。;]{0,6}?(?:形式|方式)")]
    private static partial Regex InTheFormOf();

    [GeneratedRegex("礼包|卡$|积分|充电")]
    private static partial Regex Goods();
}
