using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Figures that their unit and a verb of the clause tell, without a head: countries, households, staff, what a line can make.</summary>
internal sealed partial class EnterpriseSlots
{
    /// <summary>远销23个国家, 带动农户1万余户: what is counted by its unit, and reached by a verb of the clause.</summary>
    private EnterpriseFact? Reach(int at)
    {
        var (figure, clause) = ((Quantity)Tokens[at].Value!, _folded.LastIndexOfAny([',', '。', ';'], Tokens[at].Start) + 1);
        if (Tokens[at].Kind == AmountFigure && Stored(at) is { } stored) return stored;
        if (figure.Unit == "t/a" && InUse().IsMatch(_folded, Tokens[at].End)) return new(_sentence, "enterprise-line", "annual_capacity", at, at);
        if ((Tokens[at].Kind == AmountFigure || figure.Unit == "{piece}") && SoldBehind().IsMatch(_folded, Tokens[at].End))
            return new(_sentence, "enterprise-reach", "sales_volume", at, at);
        if (IsOfLine(at, clause)) return new(_sentence, "enterprise-line", "annual_capacity", at, at);
        var (metric, verb) = figure.Unit switch
        {
            "{country_or_region}" => ("countries", Sells()),
            "{household}" when ServedBefore().IsMatch(_folded.AsSpan(clause, Tokens[at].Start - clause)) => ("households_served", Anywhere()),
            "{household}" when Farming().IsMatch(_folded.AsSpan(clause, Tokens[at].Start - clause)) => ("households", Anywhere()),
            "{household}" => ("households", Helps()),
            "{spindle}" => ("spindles", IsRunning().IsMatch(_folded, Tokens[at].End) ? Anywhere() : Spinning()),
            "{person}" when Tokens[at].Kind == StaffFigure && IsOfFarmers(at, clause) => ("farmers", Helps()),
            "{person}" when Tokens[at].Kind == StaffFigure && AtWork().IsMatch(_folded, Tokens[at].End) => ("jobs", Anywhere()),
            "{person}" when Tokens[at].Kind == StaffFigure && Employing().IsMatch(_folded.AsSpan(clause, Tokens[at].Start - clause)) =>
                ("employees", Anywhere()),
            "{person}" when Tokens[at].Kind == StaffFigure && Settling().IsMatch(_folded.AsSpan(clause, Tokens[at].Start - clause)) => ("jobs", Anywhere()),
            "{person}" when Tokens[at].Kind == StaffFigure && Joining().IsMatch(_folded, Tokens[at].End) => ("jobs", Gives()),
            "{person}" when figure.UnitPrinted!.EndsWith("人次", StringComparison.Ordinal) =>
                Passengers().IsMatch(_folded.AsSpan(clause, Tokens[at].Start - clause)) ? ("passengers", Anywhere()) : ("visitors", Receives()),
            "{flight}" => ("flights", Flies()),
            "{time}" when figure.UnitPrinted!.EndsWith("班次", StringComparison.Ordinal) => ("flights", Flies()),
            "km" => ("pipe_length", Piped()),
            "{company}" when Client().IsMatch(_folded, Tokens[at].End) => ("customers", Supplies()),
            "{company}" => ("customers", ClientBefore()),
            "{person}" when Tokens[at].Kind == StaffFigure && Whole().IsMatch(_folded, Tokens[at].End) => ("employees", Staffs()),
            _ => (null, null),
        };
        if (metric is "passengers" or "flights" && OfAirport().IsMatch(_folded.AsSpan(0, Tokens[at].Start))) return null;
        if (figure.Unit == "{household}" && Gained().IsMatch(_folded, Tokens[at].End)) verb = Gives();
        if (Tokens[at].Kind == AmountFigure && Storage().IsMatch(_folded, Tokens[at].End)) (metric, verb) = ("storage_capacity", Has());
        return verb?.IsMatch(_folded.AsSpan(clause, Tokens[at].Start - clause)) == true ? new(_sentence, "enterprise-reach", metric!, at, at) : null;
    }

    /// <summary>带动茶农|1600余人|增收, 带动600多名|果农|致富.</summary>
    private bool IsOfFarmers(int at, int clause) => (Farmers().IsMatch(_folded, Tokens[at].End)
            || FarmersBefore().IsMatch(_folded.AsSpan(clause, Tokens[at].Start - clause)))
        && !_folded.AsSpan(Tokens[at].End, Math.Min(12, _folded.Length - Tokens[at].End)).ContainsAny("就务岗工");

    [GeneratedRegex(@"\G(?:周边|当地|附近)?(?:[茶果菇菜蔗药花棉烟蚕渔]农|农民|农牧民|种植户|养殖户)[\u4e00-\u9fff]{0,8}?(?:增收|致富|脱贫|受益)")]
    private static partial Regex Farmers();

    [GeneratedRegex("(?:[茶果菇菜蔗药花棉烟蚕渔]农|农民|农牧民|种植户|养殖户)(?:共|约|近|超过?|达到?)*$")]
    private static partial Regex FarmersBefore();

    /// <summary>5万锭|生产线投产.</summary>
    [GeneratedRegex(@"\G[\u4e00-\u9fff]{0,6}?(?:生产线|车间|项目|设备)[^,。;将拟]{0,8}?(?:建成|投产|投用|运行|运转|开机|达产)(?!后)")]
    private static partial Regex IsRunning();

    [GeneratedRegex("(?:规模|拥有|[现共]有|形成|具备)(?:纺纱|棉纺|生产)*(?:能力|规模)?(?:已|达到?|为|有|约|近|超过?)*$")]
    private static partial Regex Spinning();

    /// <summary>建有1500吨|冷库, 冷库|11万吨: how much goes into what stands there.</summary>
    private EnterpriseFact? Stored(int at)
    {
        var before = _folded.AsSpan(0, Tokens[at].Start);
        var isBehind = Storing().IsMatch(_folded, Tokens[at].End) && Stands().IsMatch(before);
        return isBehind || (_folded[Tokens[at].End - 1] == '吨' && StoreBefore().IsMatch(before))
            ? new(_sentence, "enterprise-reach", "storage_capacity", at, at) : null;
    }

    [GeneratedRegex("(?:有|建[成起]了?|投用|投运)(?:了|一座|总?库?容量?)*$|(?<=^|[,。;])$")]
    private static partial Regex Stands();

    [GeneratedRegex("(?:[建现拥]有|建[成起]了?)[^,。;0-9]{0,6}(?:冷库|粮仓|储罐|粮库|油库|气库)(?:库?容量?)?(?:共|达到?|约|近|有)*$"
        + "|(?:仓容|库容|(?:冷库|仓库|粮库|粮仓|油库|气库|储罐|窖池)总?容量)(?:共|达到?|约|近|有|为)*$")]
    private static partial Regex StoreBefore();

    /// <summary>2600余人|在采摘、分拣环节就业.</summary>
    [GeneratedRegex(@"\G[\u4e00-\u9fff]{0,6}?(?<!存)在[^,。;0-9]{2,16}?(?:就业|务工|上班|打工|干活)(?=[,。;!]|$)")]
    private static partial Regex AtWork();

    /// <summary>安排当地剩余劳动力|150人: to whom it gives work.</summary>
    [GeneratedRegex("(?:安排|吸纳|安置|接纳|招收)(?:了|当地|本地|附近|周边|农村|城镇|各类|大量)*(?:[剩富]余劳动力|劳动力|下岗(?:职工|工人)|失业人员|农民工|贫困(?:户|人口|群众)|脱贫(?:户|人口|群众)|残疾人"
        + "|闲散劳动力|劳力)(?:[、和及][\u4e00-\u9fff]{2,6})?(?:就业|共|约|近|达|上班|务工)*$")]
    private static partial Regex Settling();

    /// <summary>雇用当地劳力|260人.</summary>
    [GeneratedRegex("(?:雇用|雇佣|聘用)(?:了|当地|本地|附近|周边|农村)*(?:劳动?力|农民工|村民|农民|工人)(?:共|约|近|达)*$")]
    private static partial Regex Employing();

    /// <summary>不|, 另有|: whoever does it, but not said as what may be.</summary>
    [GeneratedRegex("^(?!.*(?:可|将|能|预计|计划|全[市县镇村]|园区))")]
    private static partial Regex Anywhere();

    /// <summary>吸纳12个村的640名|农民进厂.</summary>
    [GeneratedRegex(@"\G[\u4e00-\u9fff]{0,8}?(?:进厂|上岗|入职|进车间|打工)(?=[,。;!、]|$)")]
    private static partial Regex Joining();

    [GeneratedRegex("(?:接待|迎来)[\u4e00-\u9fff]{0,6}?(?:达|约|近|超过?)?$")]
    private static partial Regex Receives();

    /// <summary>承运旅客|186万人次, 旅客吞吐量|900万人次.</summary>
    [GeneratedRegex("(?:旅客|乘客)(?:运输量|吞吐量|发送量|总量|量)?(?:累计|已|达到?|完成|突破|超过?|为|约|近)*$|客(?:运|流)量(?:累计|已|达到?|完成|突破|超过?|为|约|近)*$")]
    private static partial Regex Passengers();

    /// <summary>执行航班|8.6万班次.</summary>
    [GeneratedRegex("(?:航班|起降|执飞|飞行)(?:起降)?(?:架次|班次|量)?(?:累计|共|已|达到?|完成|突破|超过?|为|约|近)*$")]
    private static partial Regex Flies();

    /// <summary>某集团公布,某机场起降航班|2万架次, 日均|742架次: the airport's, or a day's.</summary>
    [GeneratedRegex("机场(?!集团|股份|有限|公司)|日均|单日|当[天日]|国际(?:航班|\\(地区\\))")]
    private static partial Regex OfAirport();

    /// <summary>跟着种菇的农户有|3600户.</summary>
    [GeneratedRegex("(?:跟着|合作|签约|加盟|带动|参与)的?[\u4e00-\u9fff]{0,4}?的?(?:农户|菇农|茶农|果农|菜农|蔗农|药农|种植户|养殖户)(?:总数|数量)?(?:已|共)*(?:有|达到?|发展到|超过?)?(?:约|近)?$")]
    private static partial Regex Farming();

    /// <summary>供水管网总长|1260公里.</summary>
    [GeneratedRegex("(?:管网|管道|管线|输水管|燃气管|热力管)(?:总长度?|总里程|长度|里程|总)?(?:累计|共|已|达到?|突破|超过?|有|为|约|近)*$")]
    private static partial Regex Piped();

    /// <summary>服务用户|31万户.</summary>
    [GeneratedRegex("(?:用户|居民)(?:总数|规模|数)?(?:累计|共|已|达到?了?|突破|超过?|有|为|约|近)*$")]
    private static partial Regex ServedBefore();

    /// <summary>为6家|汽车厂配套, 供应两地的210家|商超.</summary>
    [GeneratedRegex(@"\G(?:大型|知名|国内|国内外|连锁|主流)*(?:商超|超市|卖场|整?车厂|汽车厂|整车企业|车企|主机厂|医院|学校|酒店|餐厅|饭店|药店|终端客户|客户)")]
    private static partial Regex Client();

    [GeneratedRegex("(?:供应|供货|配套|服务|进入|摆进|卖进|走进|入驻|销往|为|给)[^,。;0-9]{0,12}$")]
    private static partial Regex Supplies();

    /// <summary>服务医院|330家.</summary>
    [GeneratedRegex("(?:服务|供应|配套)(?:了|各类|大型)*(?:医院|商超|超市|客户|学校|药店|整?车厂|主机厂|酒店)(?:累计|已|达到?|超过?|近|约)*$")]
    private static partial Regex ClientBefore();

    /// <summary>有1800吨|原粮储存能力.</summary>
    [GeneratedRegex(@"\G的?[\u4e00-\u9fff]{0,6}?(?:储存|存储|仓储|储备|贮藏|储藏|冷藏|保鲜)(?:能力|库容)")]
    private static partial Regex Storage();

    [GeneratedRegex("(?:有|具备|形成|建成|新增)了?$")]
    private static partial Regex Has();

    /// <summary>有2000多只|山羊销往广东.</summary>
    [GeneratedRegex(@"\G[\u4e00-\u9fff-[的产备厂线]]{1,8}?(?<![远外畅营])(?:销往|销到|卖到|卖往|售往)")]
    private static partial Regex SoldBehind();

    /// <summary>如今发展到310人.</summary>
    [GeneratedRegex("^(?!.*(?:别的|其[他它]|传统|同[类行]|普通|一般)).*"
        + "(?:(?:现有|全(?:公司|厂|集团|矿|场)(?:上下)?(?:一?共|总共|现|只)?|用工|到岗|在岗|返岗|发展到了?|扩招[^,。;]{0,4}达到)[^,。;0-9]{0,4}"
        + "|(?:我们(?:公司|企业|厂|这里)?|公司|企业|集团|厂|工厂)(?:招聘?了?|雇用?了?|请了|用了)?(?:现在?|目前|如今|总共|一共|只|仅|共"
        + "|已)*有(?:职?员)?)$")]
    private static partial Regex Staffs();

    /// <summary>公司有200多人|被评为…: not all of them.</summary>
    [GeneratedRegex(@"\G(?:左右|以上|在岗|的规模)?(?:[,。;!、”)]|$)")]
    private static partial Regex Whole();

    /// <summary>拥有60万吨大豆压榨生产线: how much a line can make.</summary>
    private bool IsOfLine(int at, int clause) =>
        Tokens[at].Kind == AmountFigure && (Quantity)Tokens[at].Value! is var figure && (figure.Unit == "t" || figure.UnitPrinted!.IndexOfAny(['万', '亿']) >= 0)
        && OfLine().IsMatch(_folded, Tokens[at].End) && Having().IsMatch(_folded.AsSpan(clause, Tokens[at].Start - clause));

    [GeneratedRegex(@"\G(?:/年|每年)?(?!级)[\u4e00-\u9fff/]{1,10}?(?:生产线|加工线|产能|生产能力|加工能力)(?![上内里旁])")]
    private static partial Regex OfLine();

    /// <summary>36万吨/年|某某扩能项目建成投产.</summary>
    [GeneratedRegex(@"\G[^,。;0-9将拟待预计划]{2,24}?(?:[0-9年月日季度上下半]{2,10})?[^,。;0-9将拟待预计划未]{0,6}?(?:建成|投产|投用|达产|投运|投入运行)(?!后)")]
    private static partial Regex InUse();

    [GeneratedRegex("(?:拥有|建有|建成|具[有备]|形成|现有|投产)了?(?:年产)?$")]
    private static partial Regex Having();

    [GeneratedRegex("销|出口|覆盖|遍[布及]|卖[到向往]|(?<![存现实])在(?:全球|世界|海外|境外)$")]
    private static partial Regex Sells();

    [GeneratedRegex("带动|辐射|联结|惠及")]
    private static partial Regex Helps();

    /// <summary>培训290户|茶农种植茶叶, 解决630户|农村劳动力就业.</summary>
    [GeneratedRegex(@"\G[^,。;0-9]{0,16}(?:就业|务工|增收|致富|脱贫|种植|养殖|[茶果菜农烟药棉蚕]农)")]
    private static partial Regex Gained();

    [GeneratedRegex("带动|辐射|联结|惠及|培训|解决|帮扶|扶持|帮助|吸纳|安置")]
    private static partial Regex Gives();
}
