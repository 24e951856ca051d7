using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>The words by which days of buying are told from days of applying, of counting and of registering the old car.</summary>
internal static partial class WindowWords
{
    /// <summary>申报时间:, 办理注册登记时间:.</summary>
    private const int LongestLabel = 9;

    /// <summary>Whether the clause speaks of applying, of counting, or of something else than buying.</summary>
    public static bool IsDeadline(string folded, Match match, bool grantsAtFair)
    {
        var from = folded.AsSpan(0, match.Index).LastIndexOfAny(",;。:") + 1;
        if (from > 0 && folded[from - 1] == ':' && !IsOfBuying(folded, match.Index)
            && OfApplying().Match(folded[Math.Max(0, from - 1 - LongestLabel)..(from - 1)]) is { Success: true } label && !OfWhom().IsMatch(label.Value))
        {
            return true;
        }

        // 购买日期和登记日期均须在|: the day of buying is one, whatever else has to lie in them.
        if (OfBuying().IsMatch(folded[from..match.Index]) && !Asking().IsMatch(folded[from..match.Index])) return false;
        var end = match.Index + match.Length;
        var behind = Clause().Match(folded, end).Value;
        if (end + behind.Length < folded.Length && folded[end + behind.Length] == ':') behind = Label().Replace(behind, "");
        var day = match.Groups["from"] is { Success: true } first ? first : match.Groups["to"];
        var deadline = grantsAtFair ? Deadline() : DeadlineOrFair();
        return (day.Success && Formerly().IsMatch(folded[from..day.Index])) || deadline.IsMatch(folded[from..match.Index])
            || (deadline.IsMatch(behind) && !Buys().IsMatch(behind)) || Counted().IsMatch(folded, end)
            || OfOldRules().IsMatch(folded, end);
    }

    /// <summary>自6月15日起暂停: the day on which something ends for a time is not one on which it begins.</summary>
    public static bool Stops(string folded, int end) => StopWord().IsMatch(folded, end);

    /// <summary>发票开具日期须在|, 购车时间为|.</summary>
    public static bool IsOfBuying(string folded, int at) => OfBuying().IsMatch(folded[(folded.AsSpan(0, at).LastIndexOfAny(",;。") + 1)..at]);

    /// <summary>(4月1日至30日|)已结束.</summary>
    public static bool IsOver(string folded, int end) => Over().IsMatch(folded, end);

    /// <summary>二、申报时间: the days below are those of applying.</summary>
    public static bool IsTimeOfApplying(string heading) => TimeOfApplying().IsMatch(heading);

    /// <summary>Whether the sentence speaks of applying before a place.</summary>
    public static bool IsOfApplying(string folded, int at) => Applying().IsMatch(folded[(folded.AsSpan(0, at).LastIndexOfAny(";。") + 1)..at]);

    /// <summary>Up to the end of the clause, or to the next label: 24:00参与主体:.</summary>
    [GeneratedRegex(@"\G(?:[^,;。:]|(?<=[0-9]):(?=[0-9]))*")]
    private static partial Regex Clause();

    /// <summary>…1月9日|申报时间:…: the label of what follows.</summary>
    [GeneratedRegex("[\u4e00-\u9fff]{2,8}$")]
    private static partial Regex Label();

    [GeneratedRegex("申请|申领|申报|报名|受理|提交|审核|兑付|领取|核销|原定|原计划")]
    private static partial Regex Asking();

    /// <summary>(6月1日至30日|)在本市购买…: the days in which one buys, told from those in which the old car is given up.</summary>
    public static bool IsBoughtIn(string folded, int end) =>
        BoughtIn().Match(folded, end) is { Success: true } bought && !GivenUp().IsMatch(bought.Value);

    [GeneratedRegex(@"\G(?:[0-9]{1,2}(?::[0-9]{2})?[时点]?)?(?:期间|间|内|之间)?,?[^,。;]{0,20}?(?:新购|购买|购置|购车|换购)(?!补贴|补助|消费券|日期|时间)")]
    private static partial Regex BoughtIn();

    [GeneratedRegex("转让|报废|注销|转出|出售|淘汰|申")]
    private static partial Regex GivenUp();

    /// <summary>同一期间,转出旧车的…: the days said for the other scheme are those of this one too.</summary>
    public static bool IsOfSameDays(string folded) => SameDays().IsMatch(folded);

    [GeneratedRegex("同一?(?:期|时)间|上述(?:期|时)间|该期间|同期")]
    private static partial Regex SameDays();

    /// <summary>实施时间:….</summary>
    public static bool IsLabelled(string folded) => Labelled().IsMatch(folded);

    [GeneratedRegex("^[^,。;:]{0,8}(?:时间|期限|日期):")]
    private static partial Regex Labelled();

    /// <summary>申报时间|:</summary>
    [GeneratedRegex("(?:申请|申领|申报|报名|受理|提交|审核|兑付|领取|核销)[^,。;:]{0,4}$")]
    private static partial Regex OfApplying();

    /// <summary>申领条件|: who may apply, and not when.</summary>
    [GeneratedRegex("条件|对象|资格|范围|标准|金额")]
    private static partial Regex OfWhom();

    [GeneratedRegex("(?:申请|申领|申报|报名|受理|提交|审核|兑付|领取|核销)[^,。;:]{0,4}(?:时间|日期|期限|时限)[:。]?$")]
    private static partial Regex TimeOfApplying();

    [GeneratedRegex(@"\G[^,。;]{0,14}?已(?:经|圆满|顺利|全部|正式)*(?:结束|收官|截止|下线|停止|终止)")]
    private static partial Regex Over();

    [GeneratedRegex("(?:发票|开票|购(?:买|置|车|新)?(?:新?车辆?|汽车)?的?(?:时间|日期))[^,。;]{0,16}$")]
    private static partial Regex OfBuying();

    /// <summary>原定|3月1日至31日的活动: of a campaign that is no more; not so 原定…结束的活动延长至|.</summary>
    [GeneratedRegex("(?:原定|原计划|原拟|原活动|原政策|上一?轮|前一轮|上一?期|此前|先前)(?![^,。;]*(?:延|推迟|改|调整|提前|恢复|重启))[^,。;]*$")]
    private static partial Regex Formerly();

    [GeneratedRegex("(?<!开放)(?:申请|申领|领取)|申报|报名|受理|提交|审核|兑付|核销|登记")]
    private static partial Regex Applying();

    [GeneratedRegex(@"\G[^,。;]{0,10}(?:,[^,。;]{0,4})?(?:暂停|停止|终止|不再|取消|恢复)")]
    private static partial Regex StopWord();

    private const string NotOfBuying =
        "申请|申领|提交|申报|审核|受理|兑付|兑换|核销|领取|注册(?!纳统|登记的|的|在)|登记|转移登记|上牌|截至|有效(?!期)|报名|使用|公示|抽奖|开奖|过渡期|印发|发布|公布|国[一二三四五六]";

    [GeneratedRegex(NotOfBuying)]
    private static partial Regex Deadline();

    [GeneratedRegex(NotOfBuying + "|车展|举办|举行")]
    private static partial Regex DeadlineOrFair();

    /// <summary>车展期间购车补贴2000元; 购车节将于…举行,届时将发放补贴.</summary>
    public static bool GrantsAtFair(string folded) => AtFair().IsMatch(folded);

    [GeneratedRegex("(?:车展|展会|(?:购车|购物|消费|汽车)[^,。;]{0,4}[节季周]|嘉年华|巡展)(?:活动)?期间[^。]{0,60}(?:补[贴助]|补[0-9]|券|奖励|红包)"
        + "|(?:车展|展会|(?:购车|购物|消费|汽车)[^,。;]{0,4}[节季周]|嘉年华|巡展)[^。]{0,40}(?:届时|活动期间|其间|期间)[^。]{0,40}(?:补[贴助]|补[0-9]|券|奖励|红包)")]
    private static partial Regex AtFair();

    /// <summary>消费券分三类发放,|有效期至12月31日: up to when the vouchers can be used.</summary>
    public static bool IsOfVoucher(string folded, Match match) =>
        match.ValueSpan.StartsWith("有效期") && OfVoucher().IsMatch(folded[(folded.AsSpan(0, match.Index).LastIndexOfAny(";。") + 1)..match.Index]);

    [GeneratedRegex("券(?!活动|政策|补贴)[^。;]*,$")]
    private static partial Regex OfVoucher();

    [GeneratedRegex(@"\G[^。;]{0,6},?[^。;每]{0,24}(?:累计|已(?:有|发放|受理|补贴|销售|兑付|兑现|拨付|完成)|共(?:有|发放|受理|销售|收到))")]
    private static partial Regex Counted();

    /// <summary>8月31日前购买的|仍按原标准执行.</summary>
    [GeneratedRegex(@"\G[^。;]{0,16}?(?:仍按|原标准|旧标准|原政策)")]
    private static partial Regex OfOldRules();

    /// <summary>Buying itself, and not 购车补贴 or what somebody calls “新车购置”.</summary>
    [GeneratedRegex("^(?:[^,。;“”]|“[^”]*”){0,24}?(?:购买|购置|购车|换购|置换|新购|选购|报废|转让|淘汰)(?!补贴|补助|奖励)")]
    private static partial Regex Buys();
}
