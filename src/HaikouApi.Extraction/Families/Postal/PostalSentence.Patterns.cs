using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Postal;

/// <summary>What of a sentence is told by its words: how much it grew, which place it has, how often it is flown, what is only planned.</summary>
internal sealed partial class PostalSentence
{
    /// <summary>17吨|共计|1038袋国际邮件.</summary>
    [GeneratedRegex("^(?:、|和|,)?(?:共计|合计|总计|共|计)?$")]
    private static partial Regex Beside();

    [GeneratedRegex("(?:同比|[与较比](?:去年|上年)同期(?:相比)?)(?:大幅)?增长(?<said>(?<hedge>近|超过|超|约)?(?<n>[0-9]{1,3}(?:[.][0-9]+)?)倍)(?!多|以上)")]
    private static partial Regex Times();

    /// <summary>出口邮件件数、重量同比分别增长1.7倍和1.3倍.</summary>
    [GeneratedRegex("(?<=(?:邮件|邮包|包裹|邮袋)[^。;额值元]{0,40})分别(?:同比)?增长(?:了)?(?<said>[0-9]{1,3}(?:[.][0-9]+)?倍)(?:和|、|与)(?<said>[0-9]{1,3}(?:[.][0-9]+)?倍)(?!多|以上)")]
    private static partial Regex EachTimes();

    /// <summary>邮件货机已执行654班; 邮路每周飞五班.</summary>
    [GeneratedRegex("(?:(?<=邮[^。;]{0,60})(?:货机|包机|专机|航班|班机|航线|邮路|执飞|飞行|执行|每周)|每周(?=[^。;]{0,40}邮)"
        + "|(?<=^(?:该|这条|新|货邮|国际)*(?:航线|专线|航班|邮路)[^。;]{0,30})每周|(?<![客旅][^。;]{0,20})每周)(?:计划|运营|按|对开|目前|保持|已|共|计|累计|执行|执飞|保障|飞行|加密|至|飞|开行|运行|往返|对飞|增至"
        + "|增加到|约|达|有|了)*"
        + "(?<said>(?<n>[0-9]{1,5}|[两二三四五六七八九十])(?:个?航班|个?班期?|趟航班)?(?:(?:至|到|-|—|~)(?<max>[0-9]{1,3}))?(?:个?航班|个?班期?|趟航班|(?<=每周[^,。;]{0,8})(?:趟"
        + "|(?<!班)次(?=的频次|往返|[,。;]|[^,。;客]{0,10}(?:空运|航空|航班|直飞)))))(?![次子车列倒制]|(?:增|加密|提升|扩)[^,。;]{0,4}[到至为])"
        + "|(?<=(?:(?:电商|货运|邮[政件包])[^,。;0-9]{0,4}(?:包机|货机|专机)|(?:保障|执飞|执行|发)[\u4e00-\u9fff]{0,6}包机|包机[^,。;0-9]{0,8}发出|客货混载)(?:已|共|计"
        + "|累计)*)(?<said>(?<n>[0-9]{1,5})(?:个?班次?|架次))(?=[,、。;和及])")]
    private static partial Regex Flown();

    /// <summary>邮政国际班列|126列.</summary>
    [GeneratedRegex("(?:邮[件包政]?(?:国际|运输|首发)?|运邮|邮运)(?:班列|专列|列车)(?:已|共|累计|发运|发车|开行|运行|计|达|约|近|超过?)*(?<said>(?<n>[0-9]{1,5})余?多?列)(?!车)")]
    private static partial Regex Railed();

    /// <summary>陆运邮车|185班.</summary>
    [GeneratedRegex("(?:邮车|邮政(?:货|卡)?车|邮运车辆|运邮车辆?|(?:汽车|公路|陆运)邮路)(?:已|共|累计|发运|发车|开行|运行|计|达|约|有|近|超)*(?<said>(?<n>[0-9]{1,5})[余多]?(?:个?班次?|[辆车台]次|趟|辆))"
        + "|(?<said>(?<n>[0-9]{1,4}|[两三四五六七八九十])[余多]?[辆台])(?=(?:国际|[\u4e00-\u9fff]{2})?(?:邮政|邮件|邮运|运邮)[\u4e00-\u9fff]{0,2}车)")]
    private static partial Regex Driven();

    /// <summary>监管48批次、167万件.</summary>
    [GeneratedRegex("(?:监管|查验|检疫|验放|发运|放行|通关|运送|承运)(?:了|共|计)*(?<said>(?<n>[0-9]{1,6})批次?)(?=[、,和及]?(?:[^,。;物]{0,16})(?:[0-9]件|吨|邮|总包|袋|包裹))")]
    private static partial Regex InBatches();

    [GeneratedRegex("(?:[发寄运送]往|[发寄送]至|转运[至到]|通达|直达|覆盖|寄达|通往|直发|直封|发到|寄到|到达|抵达|遍及|辐射):?[\u4e00-\u9fff、]{0,16}?(?<said>(?<n>[0-9]{1,3})国)"
        + "(?=的?(?:国际)?(?:邮件|邮包|包裹|邮路)|[,。;、0-9和]|$)")]
    private static partial Regex Nations();

    /// <summary>What is aimed at is no fact, and what was seized is no mail that was exchanged.</summary>
    [GeneratedRegex("预计(?!(?:约|将)?[0-9一二三四五六七八九十]+[天日小个])|力争|目标|有望|(?<!每[周天日])计划|规划|拟于|拟建|将于|将在(?![0-9一二三四五六七八九十]+[天日小个])|即将|将(?:正式|可|能|达|会|突破|实现|覆盖|超"
        + "|新增|建成|增至|提升至|提高到|缩短|有效)|(?<!从[^,。;]{2,9})到20[0-9]{2}年底?[,,]|届时"
        + "|(?:建成|投产|投用|投运|启用|运营|开通|获批)后[^,。;]{0,12}将|(?<!据|经|初)估(?:计|算)|查获|查扣|截获|走私")]
    private static partial Regex Planned();

    [GeneratedRegex("\\G[^,。;]{0,12}邮件(?:.{0,60}?(?<arrives>运抵(?<from>[^,。;]{2,16}?))(?<flies>直飞(?<to>[\u4e00-\u9fff]{2,6}))(?=,))?.{0,80}?"
        + "(?<first>首批(?:国际)?(?:出口|出境)(?:国际)?邮件)")]
    private static partial Regex FirstExport();

    [GeneratedRegex("^(?!.*(?:环比|[年月]均|较20|(?<!同)比20|较(?!去年|上年)|(?<!同|环|相)比(?!去年|上年))).*"
        + "(?:(?<up>增[长加幅速]?|上[升涨扬]|提[高升]|攀升|[涨升多]|↑)|(?<down>下[降滑跌]|减少?|降低?|回落|萎缩|[跌少]|↓))(?:率|幅度?|达到|[了为达约近超过逾出]|[0-9.]+%(?:和|、|与|,))*$")]
    private static partial Regex Change();

    [GeneratedRegex("(?:邮件|邮包|包裹|小包|函件)(?:量|数)?(?:均|也|已|则|同比|较[去上]年|比[去上]年|同期|实现|大幅)*(?:增|升|提|攀|下|减|降|涨)"
        + "|(?:邮|业务|包裹|进出口|出口|处理|监管|通关|验放|批次|合计)[^,]{0,8}(?:量|[件票袋批次]数|批次|重)[^,]{0,16}(?:增|升|提|攀|下|减|降|涨|多|少)")]
    private static partial Regex VolumeNoun();

    /// <summary>出口邮件环比增长18%,|同比增长64%.</summary>
    [GeneratedRegex("(?:邮件|邮包|包裹|小包|函件)(?:量|数)?环比[^,。;0-9]{0,6}[0-9.]+%,$")]
    private static partial Regex OnMonth();

    /// <summary>What stands between a volume and a growth that is not its own.</summary>
    [GeneratedRegex("[。;]|值|额|收入|税|时效|效率|速度|元|占")]
    private static partial Regex OtherMatter();

    [GeneratedRegex("(?:(?:位居|位列|排名|名列|跃居|居|列|排|跃升至|升至|[、,])(?:在)?(?:全国|中国)(?:[\u4e00-\u9fff]{0,10}?)?|全国(?:[\u4e00-\u9fff]{0,8}?中)?(?:排名|排在|位居|位列|居|列)"
        + "|(?<=邮[件包]量)全国(?=第))"
        + "(?<rank>第(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:位|名)?|首位|榜首)(?!个|家|座|处|批|次|届|季)")]
    private static partial Regex NationalRank();
}
