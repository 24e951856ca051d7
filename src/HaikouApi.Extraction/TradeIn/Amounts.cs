using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>Which of the sums in a sentence are benefits per car. Price bands, totals, prizes, parts of a sum and old standards are not.</summary>
internal static partial class Amounts
{
    /// <summary>No city gives more for one car; what is more is a total.</summary>
    private const decimal Most = 150_000m;

    public static List<Quantity> Benefits(string folded)
    {
        var money = QuantityLexer.Read(folded).Where(q => q.Unit == "CNY").ToList();
        var old = OldStandard().Matches(folded);
        var benefits = new List<Quantity>();
        for (var i = 0; i < money.Count; i++)
        {
            var sum = money[i];
            if (sum.Value > Most || sum.Value < 100 || sum.Comparator is "about" or "under" or "over" || old.Any(m => sum.Start >= m.Index && sum.End <= m.Index + m.Length)) continue;
            var (clause, near) = Before(folded, sum);
            var behind = folded[sum.End..Math.Min(folded.Length, sum.End + 30)];
            if (Other().IsMatch(clause) || Others().IsMatch(behind) || IsBand(sum, near, behind, folded)) continue;
            var joined = benefits.Count > 0 && i > 0 && benefits[^1] == money[i - 1] && Joined().IsMatch(folded[money[i - 1].End..sum.Start]);
            if (joined || IsGrant(sum, clause, near, behind)) benefits.Add(sum);
        }

        return benefits;
    }

    /// <summary>The words before the sum: its clause, and the last of them.</summary>
    private static (string Clause, string Near) Before(string folded, Quantity sum)
    {
        var from = folded.AsSpan(0, sum.Start).LastIndexOfAny(",;。") + 1;
        var clause = folded[Math.Max(from, sum.Start - 60)..sum.Number];
        return (clause, clause[Math.Max(0, clause.Length - 16)..]);
    }

    private static bool IsGrant(Quantity sum, string clause, string near, string behind)
    {
        if (Total().IsMatch(clause) && !PerCar().IsMatch(clause)) return false;
        return sum.UnitPrinted!.EndsWith("/辆", StringComparison.Ordinal) || sum.UnitPrinted.EndsWith("/台", StringComparison.Ordinal) || Grants().IsMatch(near) || Granted().IsMatch(behind);
    }

    /// <summary>A price that decides how much one gets: 10万元(含)至20万元(不含), 购车价格30万元以上.</summary>
    private static bool IsBand(Quantity sum, string near, string behind, string folded)
    {
        if (Price().IsMatch(near)) return true;
        if (!sum.UnitPrinted!.StartsWith('万')) return false;
        var words = folded[sum.Start..sum.End];
        var open = words.EndsWith("以上", StringComparison.Ordinal) || words.EndsWith("以下", StringComparison.Ordinal) || words.EndsWith("以内", StringComparison.Ordinal);
        return Bounds().IsMatch(behind) || (!Grants().IsMatch(near) && (open || (Band().IsMatch(behind) && MoreMoney().IsMatch(behind))));
    }

    [GeneratedRegex("(?:由|从)[^。;]{0,50}?(?:提高|提升|增加|上调|调整|增至|升至)(?:到|至|为)?")]
    private static partial Regex OldStandard();

    /// <summary>Prizes, parts of a sum, what others got or get, and what is not a car.</summary>
    [GeneratedRegex("等奖|抽奖|奖品|每个|(?<!不)(?:含|其中|包括)(?!税)[^)]{0,40}$|先生|女士|领到了|拿到了|省了|节省|节约|去年|上一轮|首轮|此前|原标准|原补贴|家电|家居|手机|电动自行车|电动车(?!汽车)|空调|冰箱|电视机|洗衣机|家装|家具|家用电器|充电桩|农机|公交|出租车|货车|摩托|船舶|数码|平板|餐饮|企业(?:给予|奖励)|对(?:销售|零售|限上)?企业|门店|拍卖|罚款|首付|车价从|售价|指导价|裸车价|月供|注册资本|产值|停车费|保险费|过路费|油耗")]
    private static partial Regex Other();

    [GeneratedRegex("^(?:的)?(?:产值|销售额|资金池|资金额度|预算|营业收入|/平方米|/年|/月|/人)")]
    private static partial Regex Others();

    [GeneratedRegex("^(?:、|和|或|及|与|或者|以及)$")]
    private static partial Regex Joined();

    [GeneratedRegex("资金|总额|总计|合计|累计|共计|总共|共(?:发放|安排|投入|补贴)|安排|投入|拨付|兑现|兑付|已?发放(?!标准|的)|申请补贴|拉动|带动|撬动|销售额|交易额|成交|金额|规模|预算|财政|销售|实现")]
    private static partial Regex Total();

    [GeneratedRegex("每辆|每台|每车|单车|每人|每位|最高|可|给予|享")]
    private static partial Regex PerCar();

    [GeneratedRegex("(?:补贴|补助|补|奖励|奖|给予|每辆车?|每台车?|每车|单车|每人|每户|可享受?|享受|可领取?|领取|可获得?|获得?|申请|最高(?:可享|可达)?|最多|立减|直降|优惠|抵扣|提高(?:到|至|为)|提升(?:到|至)|增加(?:到|至)|上调(?:到|至)|标准为|标准(?:分别|统一|依次)?(?:为|是)|分别(?:为|是)|额度为|价值|减免|追加|返还|叠加|增至|升至|消费券|代金券|礼包|红包|发放|补贴(?:金额|标准|额度))(?:[现金定额一次性分别最多按共为是达到了给予人民币:为约\"“]*)$")]
    private static partial Regex Grants();

    [GeneratedRegex("^(?:/辆|/台)?(?:的)?(?:一次性|现金|定额|财政|购车|置换|换新|更新|报废|综合|专项|价值|等值|汽车|新车|政府|数字人民币|元|电子|超市|加油|充电|消费){0,4}(?:补贴|补助|奖励|消费券|代金券|购车券|礼包|大礼包|选装基金|优惠(?!政策)|红包|抵用券|充电卡|油卡|加油卡|数字人民币|现金)(?!资金|总额|申请)")]
    private static partial Regex Granted();

    [GeneratedRegex("(?:价格|售价|车价|单价|总价|价税合计|裸车价|发票(?:金额|价格|价)?|开票(?:价|金额)|购车金额|金额|价位|购买|购置|新购)(?:\\([^()]{0,12}\\))?(?:在|为|达到?|满|超过?|低于|高于|不低于|不足)?$")]
    private static partial Regex Price();

    [GeneratedRegex(@"^\((?:含|不含)")]
    private static partial Regex Bounds();

    [GeneratedRegex("^(?:之间)?(?:\\([^()]{0,10}\\))?的?(?:[^,。;0-9]{0,12})[,:、]?(?:的)?(?:给予|每辆|每台|补贴|补助|奖励|按|可|一次性|至|到|-|—|~|不含|以下|及)")]
    private static partial Regex Band();

    [GeneratedRegex("[0-9](?:\\.[0-9]+)?(?:万|千)?元")]
    private static partial Regex MoreMoney();
}
