using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>What is told, and not given now: what was, what somebody wants, what is not true.</summary>
internal static partial class AmountRules
{
    /// <summary>委员建议,参照外地做法,每辆补贴|5000元; not so 建议消费者尽早申请.</summary>
    [GeneratedRegex("(?:建议|呼吁|提议)(?:[:,]|(?!零售|售价|价|您|你|大家|消费者|市民|车主|广大|符合|有意|尽)[^,。;]{0,20},|政府|出台|设立|发放|给予|对|将|由)[^。;]*$")]
    private static partial Regex Advised();

    [GeneratedRegex("建议|呼吁|可考虑|有望|或将|传闻|预计|(?<![尽不])可能(?![性够])")]
    private static partial Regex Proposed();

    /// <summary>“每辆补贴1万元|”有误,应为…: what an office or a paper takes back.</summary>
    [GeneratedRegex("^[^。;,“”]{0,8}”?(?:的)?[^。;“”,0-9]{0,8}(?:有误|不实|不属实|误登|误写|笔误|(?:是|系|为|属)(?:谣言|误传|虚假))")]
    private static partial Regex Wrong();

    /// <summary>有网友称购车可补|3万元: hearsay, until an office speaks.</summary>
    [GeneratedRegex("(?:网友|网民|网上|网络|坊间|有人|帖子?|短视频|朋友圈|微信群|群里|自媒体)[^,。;局委厅]{0,12}(?:称(?!号)|说(?!明)|流传|疯传|发帖|发文)(?:(?!局|委|厅|政府|官方|回应|答复)[^。;])*$|(?:网传|谣传|误传|讹传)"
        + "(?:(?!局|委|厅|政府|官方|回应|答复)[^。;])*$")]
    private static partial Regex Rumoured();

    /// <summary>骗取购车补贴|3万元,每辆2000元.</summary>
    [GeneratedRegex("(?<!严禁|不得|防止|杜绝|严防)(?:骗取|骗领|套取|冒领)[^。]*$")]
    private static partial Regex Swindled();

    /// <summary>谨防“5000元大礼包”套路.</summary>
    [GeneratedRegex("(?:谨防|警惕|当心|不要轻信|切勿轻信|不可轻信|套路|陷阱|噱头)[^。]*$")]
    private static partial Regex Warned();

    /// <summary>此后购车不再享受|3000元补贴.</summary>
    [GeneratedRegex("(?:不再|不能|不予|无法|无权)(?:继续)?(?:享受?|给予|发放|提供|补贴|补助|领取?|申请|申领|获得?)[^,。;0-9]{0,12}$"
        + "|(?:暂停|停止|取消|终止|停发)[^,。;0-9]{0,10}(?:补贴|补助|奖励|券)[^,。;0-9]{0,6}$")]
    private static partial Regex NoLonger();

    [GeneratedRegex("去年|曾(?:经)?(?=[对向给为推发出]|给予)|上一轮|首轮|第一轮|此前|先前|以往|原标准|原补贴|原来|原先|20[0-9]{2}年(?:为|是|的)(?![^,。;]*(?:降|提|调)[高低升整]?[为到至])")]
    private static partial Regex Earlier();

    /// <summary>去年同一时期,某市只对新能源车补贴,每辆|2000元: what is told of last year, until something turns to this one.</summary>
    [GeneratedRegex("(?:^|,)(?:而|但|早?在)?(?:去年|上年|前年|(?:上一?|首|前一?)[轮期次](?=(?:活动|补贴)?(?:中|里|时|期间|,)))(?![^,。;]{0,10}(?:以来|至今|起|启动|开始|相比|购))(?:(?!今年|本[次轮月年]"
        + "|此次|这次|目前|如今|眼下|新一轮|延续)[^。;])*$"
        + "|(?<![不未])曾(?:经)?(?:由|拿出|推出|发放|安排|出台|给予)(?:(?!今年|本[次轮届月年]|此次|这次|目前|如今|眼下|新一轮)[^。;])*$")]
    private static partial Regex LastYear();

    [GeneratedRegex("(?:增加|提高|上调|上浮|增发|追加|加补|提升)(?:了)?$")]
    private static partial Regex Step();

    [GeneratedRegex("(?:补[贴助]|奖励)[^。]{0,60}(?:增加|提高|上调|上浮|增发|追加|加补|提升)了?[0-9.]{1,6}万?元(?:/[辆台])?[,、](?:即|可|最高)?(?:达到?|提高到|提升至|升至|增至|调整为)$")]
    private static partial Regex LedTo();

    /// <summary>在1万元基础上增加|5000元,达到1.5万元: the step, where what it leads to is told.</summary>
    [GeneratedRegex("^(?:/辆|/台)?[,、](?:即|可|最高)?(?:达到?|提高到|提升至|升至|增至|调整为)[0-9]")]
    private static partial Regex StepBehind();

    [GeneratedRegex("^(?:/辆|/台)?(?:的)?(?:原标准|旧标准)")]
    private static partial Regex EarlierBehind();

    /// <summary>每辆减征货物税|5万元: of what one would have to pay, and no benefit.</summary>
    [GeneratedRegex("(?:减征|免征|减半征收|减税|免税|减免[^,。;]{0,6}购置税)[^。;补奖券给领送享]*$")]
    private static partial Regex OfTax();

    /// <summary>3000元套餐、|5000元大礼包: named, and given by nobody.</summary>
    [GeneratedRegex("[0-9]元(?:套餐|礼盒|精品包?)、$")]
    private static partial Regex NamedInAList();

    [GeneratedRegex("[送赠享领补获得奖]|给予|推出")]
    private static partial Regex Handed();
}
