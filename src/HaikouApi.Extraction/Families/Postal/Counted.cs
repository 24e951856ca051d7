using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Postal;

/// <summary>What a number counts: the noun right behind it tells, else the one that is named last before it.</summary>
internal static partial class Counted
{
    /// <summary>1件邮件 is one letter somebody speaks of.</summary>
    private const int Least = 10;

    private const string Mail = "空邮|邮(?!政(?!包裹|小包)|局|编|箱|储|轮|票|戳|差|车|[递寄件]渠道|寄渠道)[\u4e00-\u9fff]?|包裹|[函快]件|信[函件札]|总包|小包|快捷|[Ee]邮宝";

    /// <summary>The noun of mail that a number counts; empty where none is named, null where it counts something else.</summary>
    /// <param name="quantity">The number.</param>
    /// <param name="before">The clause before it.</param>
    /// <param name="behind">The clause behind it.</param>
    /// <param name="earlier">The clauses of the sentence before that one, which are asked where it names nothing.</param>
    public static string? Noun(Quantity quantity, string before, string behind, string earlier)
    {
        if (Behind().Match(behind) is { Success: true } next)
        {
            if (next.Groups["mail"].Success)
                return !NotItsOwn().IsMatch(before) && (quantity.Value >= Least || quantity.Unit is "t" or "{bag}") ? next.Groups["mail"].Value : null;
            return null;
        }

        if (OfBorder().IsMatch(before)) return "";
        if (IsOther(before)) return null;
        if (Named().Match(before) is { Success: true } named) return named.Value;
        if (Unknown().IsMatch(behind)) return null;
        while (earlier.Length > 1)
        {
            var from = earlier.AsSpan(0, earlier.Length - 1).LastIndexOfAny(",;:。") + 1;
            var clause = earlier[from..];
            if (NotMail().IsMatch(Compared().Replace(clause, ""))) return null;
            if (Named().Match(clause) is { Success: true } mail) return mail.Value;
            earlier = earlier[..from];
        }

        return Handled().IsMatch(before) ? "" : null;
    }

    /// <summary>
    /// Whether the words before a number speak of other things than the mail of an office: what they name last tells. Behind 占全国… stands what it is a part
    /// of, and behind 比海运 how else it could go.
    /// </summary>
    public static bool IsOther(string before)
    {
        var part = PartOf().Match(before);
        var said = Compared().Replace(part.Success ? before[..part.Index] : before, "");
        return Other().Match(said) is { Success: true } other
            && (NotItsOwn().IsMatch(before) || Named().Match(said) is not { Success: true } mail || (mail.Index < other.Index && !other.Groups["way"].Success));
    }

    /// <summary>12吨|煤炭: a noun behind the number that is none of mail.</summary>
    [GeneratedRegex("^(?!同比|环比|增|上升|下降|减少|以[上下内]|左右|上下|多|余|[出进]境|[出进]口|[发运寄送]往|[从经由在搭乘和与及的被将已]|大关|分别|其中|之多)[\\u4e00-\\u9fff]")]
    private static partial Regex Unknown();

    /// <summary>国际/港澳台业务量完成|8.35万件: what the post and the couriers count as sent across the border.</summary>
    [GeneratedRegex("^(?!.*(?:全国|全省|全球|我国|全行业|同期)).*(?:国际(?:[/、及和与]?港澳台)?|跨境(?:电商)?)(?:快递|寄递|邮政)?业务量(?:累计|共|已|完成|达到?|为|约|近|超过?|突破)*$")]
    private static partial Regex OfBorder();

    /// <summary>What an office does with mail, and what is weighed of it, where no noun is named.</summary>
    [GeneratedRegex("处理|过机|监管|[验收]放|放行|通关|收寄|[封收]发|交换|分拣|[进出]境|[进出]口|业务量|高峰|日均|每[天日]|[天日]|小时|能力|突破|(?<!货|吞吐)(?:[共计]|总(?!重))[量计]?"
        + "|(?:重量|[载总货]重)[:达到为约近超过逾共计合]*$|[装发运送寄抵达超]|^(?:[0-9]+年)?$")]
    private static partial Regex Handled();

    /// <summary>Whether other ways than the mail's reach so far: 公路跨境运输可达|9个国家.</summary>
    public static bool IsOtherWay(string before) =>
        IsOther(before)
            || (Ways().Match(Compared().Replace(before, "")) is { Success: true } way
                && !(Named().Match(before) is { Success: true } mail && mail.Index > way.Index));

    [GeneratedRegex("公路(?!口岸)|(?<!水)陆路(?!口岸)|铁路(?!口岸)|机场", RegexOptions.RightToLeft)]
    private static partial Regex Ways();

    /// <summary>5226.8公斤国际邮件总包: what else is between the number and its noun are other numbers of it, and attributes.</summary>
    [GeneratedRegex("^(?:(?:[、和,共合计重约]|[0-9.]+[万亿]?余?(?:件|袋|吨|公斤|千克|票|个))*的?[\u4e00-\u9fff“”]{0,8}?(?<![其此该])(?<mail>(?>" + Mail
        + "))(?!的(?![^,。;]{0,24}(?:[班列专]列|列车|航班|[包货飞]机|[货卡邮]?车|车辆|集装箱))|为|是|中|被|局|处理)|[\u4e00-\u9fff]{0,6}?(?<other>货物|[商药物]品|旅客|制品|刊物|印刷品))")]
    private static partial Regex Behind();

    /// <summary>The mail that is named last.</summary>
    [GeneratedRegex(Mail, RegexOptions.RightToLeft)]
    private static partial Regex Named();

    [GeneratedRegex("占[^占]{0,16}(?:(?:邮|包裹)[^占]{0,10}|(?:全国|全省|全市)的?(?:约|近|超过?)?)$")]
    private static partial Regex PartOf();

    [GeneratedRegex("[比较](?:[^,]{0,6}?)(?:公路|海运|铁路|空运|陆路|水陆路)(?:运输|方式)?|[比较与][去上]年(?:同期)?")]
    private static partial Regex Compared();

    private const string Seized = "发现|同城|异地|查[获扣]|查验?出|截获|没收|退运|侵权|禁限|违禁|濒危|走私|国内(?!领先|首|最|唯一|一流|外)|(?<!(?:邮件|邮包|包裹)[、和及与])快递(?!邮件)";

    /// <summary>What makes nothing behind it mail, also in the clauses that follow.</summary>
    [GeneratedRegex(Seized)]
    private static partial Regex NotMail();

    [GeneratedRegex(Seized + "|去年同期|上年|全国|全省|全球|我国|来自$|前$")]
    private static partial Regex NotItsOwn();

    /// <summary>Roads, ships, airports and couriers move other things too; what was seized or sent back was not exchanged; 去年同期 is another year's.</summary>
    [GeneratedRegex("派(?:送|件|了)|揽收|同城|异地|(?<way>陆运|卡航|卡车|(?<!比|较)海运(?!邮)|班列)|我国(?:已?与|已?同|共)|(?<!(?:邮件|邮包|包裹)[、和及与])快递(?!邮件)"
        + "|货邮|货运(?!包机|量)|(?<=[岸站港场市])货运量|吞吐|查[获扣]"
        + "|查验?出|截获|没收|退运|侵权|禁限|违禁|濒危|走私|去年同期|上年同期|上年度?同|全国邮政|全国(?:国际|进出境|出口|进口)*邮件|全国海关|全国(?:共|各|的|所有)|全省邮政|全球邮政|国内邮|行政处罚|专利|设备|案件|投诉|征税|税款|发现|内有|夹藏|藏匿|旅客"
        + "|货物(?!邮)|商品|清单|来自$|前$", RegexOptions.RightToLeft)]
    private static partial Regex Other();
}
