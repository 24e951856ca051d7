using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Postal;

/// <summary>How long mail is on its way, and how much less than before.</summary>
internal sealed partial record Measure
{
    /// <summary>缩短…了|5天, 比海运少用|20天: how much less, and not down to what.</summary>
    [GeneratedRegex("(?:缩短|压缩|压减|节省|节约|节余|减少|提前|提速|提升|加快|省|(?<![至不很最多])[少早]到?|(?<![最尽加])快到?"
        + "|多[花用耗])[下去掉在途运输通关邮寄递处理全程平均传投验清时间限长效周期了约近将达可出用大超过至少不于]{0,10}(?<![到至为])$")]
    private static partial Regex Saved();

    /// <summary>寄往某国的邮件|由15天缩短至7天: as long as it is on its way, and not how long it is looked into.</summary>
    [GeneratedRegex("^(?!.*(?:通关|查验|验放|处理|清关|审批|退税)).*(?:[寄发][往到至][^,]{1,12}的?)(?:国际)?(?:邮件|邮包|包裹|小包)(?:时间|时效|时限|周期)?(?:将|可|已|也|就)*$")]
    private static partial Regex Mailed();

    /// <summary>陆运全程的寄递时效|: by whatever way it goes.</summary>
    [GeneratedRegex("(?:寄递|邮[件运寄递包路]|包裹)[^,]{0,8}(?:时效|时限|时间|全程)")]
    private static partial Regex ByPost();

    /// <summary>全程最快用时|15天.</summary>
    [GeneratedRegex("^(?!.*(?:" + Earlier + ")).*(?:全程(?:门到门)?(?:时效|时间|时限)?|(?:专线|航线|邮路|路向|线路|平均)[^,]{0,6}(?:时效|时限)|邮[件路](?:的|平均)*(?:时效|时间|时限)"
        + "|(?:邮[件路包][^,]{0,10}的?)平均(?:时效|时限|时间)"
        + "|用时|耗时|行驶|历时|运行时间|运输时间|(?:邮运|寄递|运递|投递|邮寄|传递|运输)"
        + "(?:时间|时效|时限|周期|速度)|门到门(?:时效|时限|时间)|[到至往][^,。;0-9]{2,8}的(?:时间|时限|时效)|(?:邮|平均)[^,。;0-9]{0,8}在途(?:时间|时长)?)"
        + "(?:最快|仅|只|用时|耗时|用|需|要|为|(?:稳定|控制|保持)?在)*(?:约|近|不到|(?:缩短?|压缩|压|降)[至到为成])*$")]
    private static partial Regex OnTheWay();

    /// <summary>邮件从本市寄往莫斯科只要|8天.</summary>
    [GeneratedRegex("^(?!.*(?:" + Earlier + "|每)).*(?:邮|包裹)[^,]{0,12}(?:寄|发|运|送)(?:往|到|至|达)[^,0-9]{1,10}?(?:仅|只|需|要|约|用|最快|大约|平均|需要)*$")]
    private static partial Regex Sent();

    /// <summary>从甲到乙最快|2天、到丙|12天; 只要|6天,…就到了.</summary>
    [GeneratedRegex("^(?!.*(?:" + Earlier + "|每|延误|提前|缩短)).*(?:从[\u4e00-\u9fff]{2,8}|天、)(?:到|至)[\u4e00-\u9fff]{2,6}?(?:最快|仅|只|需|要|约|用|平均|全程)*$"
        + "|^(?:[\u4e00-\u9fff]{2,6})?(?:到|至)[\u4e00-\u9fff]{2,8}?(?:最快|仅|只)(?:需要?|要|用)?(?:约)?$|^(?:仅"
        + "|只)(?:需|要)(?:约|不到)?$")]
    private static partial Regex FromTo();

    /// <summary>Of former times, and nothing of these behind it.</summary>
    [GeneratedRegex("(?<![由从较比])(?:过去|以往|以前|此前|之前|原先|原来|原本)(?!.*(?:现在|如今|目前|改走|后,|直飞|直达))")]
    private static partial Regex Then();

    /// <summary>过去…要12天,|现在5天; 全程880公里,|约需32小时.</summary>
    public static bool IsTimeOfIt(string earlier, string before) =>
        (Nowadays().IsMatch(before) && TookThen().IsMatch(earlier)) || (Needs().IsMatch(before) && OnItsWay().IsMatch(earlier));

    [GeneratedRegex("^(?:现在|如今|目前|今后)(?:只|仅|需|要|约|用|最快|大约)*$|^[^,。;0-9]{0,8}(?:缩短?|压缩?|降)[成到至]了?(?:约)?$")]
    private static partial Regex Nowadays();

    [GeneratedRegex("(?:过去|以前|以往|此前|原来|原先)(?:[^。;,]{0,24},)?[^。;,]{0,24}(?:天|小时|个月)(?:左右|多)?(?:才[能可]?[^,。;0-9]{1,6})?,$")]
    private static partial Regex TookThen();

    [GeneratedRegex("^(?:大?约|最快|仅|只|预计)*(?:需要?|用时|耗时|历时)(?:约)?$")]
    private static partial Regex Needs();

    [GeneratedRegex("(?:全程|里程|行程|运距)[^,。;]{0,12}公里,$|(?:驶|开|飞|运|发)往[^,。;]{2,12},$")]
    private static partial Regex OnItsWay();

    /// <summary>18天|就到.</summary>
    [GeneratedRegex("^(?:之?[后内]|左右)?,?(?:就|便|即|即可|就可|就能|便可|可|能|可以)+(?:直接|顺利|全部)?(?:[到抵离]|[送运投交寄飞](?:达|抵|到|递)|妥投|出境|发出|收到)"
        + "|^(?:以?内|左右|后)?(?:\\([^()]{0,10}\\))?(?:就|便|即可?|可以?|能)?(?:直接|顺利|成功|安全|平安|陆续)?(?:送达|寄达|妥投|运抵|抵达|到达|[跑走]完)")]
    private static partial Regex Arrives();
}
