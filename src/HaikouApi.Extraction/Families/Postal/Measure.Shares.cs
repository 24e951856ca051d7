using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Postal;

/// <summary>What the mail is worth, and what part of it is of one kind.</summary>
internal sealed partial record Measure
{
    private const string Amounting = "(?:累计|合计|共|约|达到?|近|超过?|为|逾|高达|折合|人民币|:)*$";

    /// <summary>邮件通关货值达|3.6亿元.</summary>
    [GeneratedRegex("(?:货值|(?:货物|商品|邮件|包裹)(?:[进出][口境]|进出[口境])?(?:总?价?值|金额))" + Amounting)]
    private static partial Regex Worth();

    /// <summary>发出邮件1.9万袋,重276吨,|总值4100万元: that of the load told right before; 价值 may be any thing's.</summary>
    [GeneratedRegex("^(?:总货?值|货值|总价值|总额|总金额|贸易额)" + Amounting)]
    private static partial Regex WorthAlone();

    [GeneratedRegex("(?:邮[件包]|包裹|小包)[^。;]{0,24}[0-9.]+[万亿]?余?(?:[件袋票吨]|公斤),$")]
    private static partial Regex LoadRightBefore();

    /// <summary>对台邮件中海运比重超过|95%.</summary>
    [GeneratedRegex("^(?=.*(?:邮|包裹|小包|函件)).*(?:比重|占比|比例)(?:已|约|近|超过?|达到?|为|高达|逾)*$"
        + "|(?:邮[件包]|包裹|小包)(?:量|数|总量)?(?:约|已|就|则|也|只|仅)*占(?:到|比|了|据)?(?:其中的)?(?:约|近|超过?|达到?|逾)*$")]
    private static partial Regex ShareOfMail();

    /// <summary>进口邮件中,|70%来自日本: a part of the mail that was named, by what it is or where it goes.</summary>
    [GeneratedRegex("(?:邮[件包]|包裹|小包)(?:总量|总数)?(?:中|里|当中|之中)的?,?(?:有|约|近|超过?|大约|其中)*$")]
    private static partial Regex AmongMail();

    /// <summary>共处理入境邮包740万件,同比增长9%,其中|62%来自中国.</summary>
    [GeneratedRegex("^其中,?(?:有|约|近|超过?|大约)*$")]
    private static partial Regex OfThose();

    [GeneratedRegex("(?:邮[件包]|包裹|小包)[^,。;]{0,10}[0-9.]+[万亿]?余?[件个袋票],(?:日均[^,。;]{1,12},)?(?:[^,。;]{0,16}%,)?$")]
    private static partial Regex AmongBefore();

    /// <summary>吞吐邮件4217万件,|其中进口占7.3%.</summary>
    [GeneratedRegex("^其中[^,。;0-9增降查]{1,10}(?:约|只|仅)?占(?:了|到|比)?(?:约|近|超过?)*$")]
    private static partial Regex PartHas();

    /// <summary>验放邮件460万件,其中寄往境外的380万件,|占83%.</summary>
    [GeneratedRegex("^占(?:了|到|比)?(?:约|近|超过?)*$")]
    private static partial Regex Has();

    [GeneratedRegex("(?:邮[件包]|包裹|小包)[^。;]{0,40}其中[^,。;0-9查]{1,12}[0-9.]+[万亿]?余?[件袋票],$")]
    private static partial Regex PartRightBefore();

    /// <summary>全省国际邮件业务量为1162万件,|云川占87%.</summary>
    [GeneratedRegex("^(?!其中)[\u4e00-\u9fff]{2,8}?(?:就|便|独|则|约)*占(?:了|到|比|其中)?(?:约|近|超过?)*$")]
    private static partial Regex OneHas();

    [GeneratedRegex("(?:邮[件包]|包裹|小包)(?:业务)?总?量[^,。;0-9]{0,6}[0-9.]+[万亿]?余?[件票],$")]
    private static partial Regex AllRightBefore();

    [GeneratedRegex("^(?:以上)?的?(?:邮[件包]|包裹|小包)?(?:都|均)?(?:是|为|来自|寄自|[发寄运销送][往至自]|属于?|源自|产自|流向|出自|由[^,。;]{1,8}而来)")]
    private static partial Regex PartIs();

    /// <summary>65%|的出口邮件发往东南亚.</summary>
    [GeneratedRegex("^(?:以上)?(?:的[\u4e00-\u9fff]{0,6}|(?:[进出]口|寄|发|运)[到往至][\u4e00-\u9fff]{2,8}的[\u4e00-\u9fff]{0,4})(?:邮[件包]|包裹|小包)(?:都|均)?(?:是|为|来自|寄自"
        + "|[发寄运销送][往至自]|属于|源自|流向|[由经从])")]
    private static partial Regex PartOfMailIs();

    /// <summary>Where it is said of what it is a part: nothing changed, nothing aimed at.</summary>
    [GeneratedRegex("^(?!.*(?:增|降|减|涨|升|提高|退|查|检|截)).*$")]
    private static partial Regex NoChange();

    /// <summary>出口邮件中,寄往美国的占|42%.</summary>
    [GeneratedRegex("(?:邮[件包]|包裹|小包)(?:总量|总数)?[中里],[^,]{0,4}(?:(?:寄|发|运|销|来自|源自)[^,]{1,10}的?|[进出][境口]的?)(?:邮件)?(?:约|就)?占(?:到|比|了|约|近|超过?)*$")]
    private static partial Regex SentThere();

    /// <summary>约占全国邮件总量的两成: of what the mail is a part.</summary>
    [GeneratedRegex("(?:占|相当于)(?:到|据)?[^,。;]{0,24}(?:邮件|邮包|包裹|业务量|总量|[进出]口量|(?:全国|全省|全区|全局)的?)[^,。;占元值额]{0,6}(?:约|近|超过?|达|的)*$")]
    private static partial Regex Share();
}
