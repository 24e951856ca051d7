using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>What the words round a name say of it: how surely it is a company's.</summary>
internal enum Proof
{
    /// <summary>Nothing: its end is that of a company's name.</summary>
    Bare,

    /// <summary>车间, 二期, 占地: of whoever works there.</summary>
    Works,

    /// <summary>年产, 员工, 营收: of a company, or of a trade.</summary>
    Results,

    /// <summary>总经理, 年报: of nothing but a company, if what stands before is a name.</summary>
    Sure,

    /// <summary>300807 in brackets: whatever stands before is a company's name.</summary>
    Coded,
}

/// <summary>Names without 公司 behind them, by what stands there instead: 荣泰电子总经理, 天迈科技发布年报, 胜宏科技上半年营收, 司比轴承的厂区.</summary>
internal static partial class CompanyEvidence
{
    /// <summary>A name of which the words round it say something, and whether they say who is who: 业者春雨.</summary>
    internal readonly record struct Named(int Start, int End, Proof Proof, bool IsPerson, bool IsIntroduced);

    public static IEnumerable<Named> In(string folded)
    {
        if (!Gate().IsMatch(folded)) yield break;
        foreach (var (first, end, said) in Sayings(folded))
        {
            var start = first + Dealt().Match(folded[first..end]).Length; // 的客户|三岭重工, 竞争对手|三岭重工
            if (folded[start] == '电' && Dateline().IsMatch(folded.AsSpan(0, start))) start++; // 某某社5月6日电|某某科技
            var name = folded[start..end];
            if ((!said["what"].Success && PlaceFinder.Find(name).Any(p => p.Length == name.Length)) || (!said["code"].Success && IsOther(name))) continue;
            var isIntroduced = Introducing().IsMatch(folded.AsSpan(Math.Max(0, start - Before), Math.Min(Before, start)));
            if (start > 0 && "业商厂头牌".Contains(folded[start - 1]) && !isIntroduced) continue;
            if (start > 1 && folded[start - 1] == '电' && folded[start - 2] != '日') continue;
            if (said["result"].Success && !Brand.EndsInTrade(name)
                && (name.Length < 3 || (start > 0 && "年月日度的在和与中进自".Contains(folded[start - 1]))))
            {
                continue;
            }

            if (PlaceFinder.Find(name).Any(p => p.Start is >= 2 and <= 4)) continue; // 蓝岳|宁乡动力电池: works of a brand.
            var (isPerson, isSure) = (said["person"].Success || said["what"].Success, said["report"].Success || said["code"].Success);
            if (!isSure && !(Brand.IsName(name) || Brand.IsTradeOfPlace(name) || name.EndsWith("银行", StringComparison.Ordinal))) continue;
            var proof = said["code"].Success ? Proof.Coded
                : isSure || isPerson ? Proof.Sure : said["result"].Success ? Proof.Results : said["works"].Success ? Proof.Works : Proof.Bare;
            yield return new(start, end, proof, isPerson, isIntroduced);
        }
    }

    [GeneratedRegex("^(?:竞争对手|对手|同行|客户|供应商|合作方|合作伙伴|股东)(?=.{3})")]
    private static partial Regex Dealt();

    [GeneratedRegex("社(?:[0-9]{1,2}月)?[0-9]{1,2}日$")]
    private static partial Regex Dateline();

    /// <summary>Trades, regions, offices and sorts of companies have results too.</summary>
    public static bool IsOther(string name) =>
        (name[^1] == '业' && !Brand.EndsInTrade(name)) || Manner().IsMatch(name)
        || NoCompany().IsMatch(name.EndsWith("集团", StringComparison.Ordinal) ? name[..^2] : name);

    /// <summary>A name, and what is said behind it: code, report, person, result, works or bare.</summary>
    private sealed record Saying(int Start, int End, GroupCollection Said);

    /// <summary>Every name behind which something is said; at one place one that ends in a trade before one that does not.</summary>
    private static IEnumerable<Saying> Sayings(string folded)
    {
        var (inTrade, alone) = (InTrade(folded, 0), AnyName(folded, 0));
        while ((inTrade is null || alone?.Start < inTrade.Start ? alone : inTrade) is { } next)
        {
            yield return next;
            if (inTrade?.Start < next.End) inTrade = InTrade(folded, next.End);
            if (alone?.Start < next.End) alone = AnyName(folded, next.End);
        }
    }

    /// <summary>
    /// The next name that ends in a trade, the shortest behind which something is said. Both are patterns of their own: one of both is more than the compiler
    /// makes fast.
    /// </summary>
    private static Saying? InTrade(string folded, int at)
    {
        for (var first = NamesInTrade.From(folded, at); first.Success; first = NamesInTrade.From(folded, first.Index + 1))
        {
            for (var name = first; name.Success && name.Groups["trade"].Index - first.Index <= MostLetters;
                name = Longer().Match(folded, name.Index + name.Length))
            {
                var end = name.Index + name.Length;
                if (SaidBehind().Match(folded, end) is { Success: true } said) return new(first.Index, end, said.Groups);
            }
        }

        return null;
    }

    private static Saying? AnyName(string folded, int at) => Names.From(folded, at) is { Success: true } found
        ? new(found.Index, found.Index + found.Length, found.Groups) : null;

    private static readonly Shape NamesInTrade = new(NameInTrade(), behind: Starts, ahead: Brand.Trade(), within: MostLetters);

    private static readonly Shape Names = new(NameAlone(), behind: Starts);

    /// <summary>Of a name, before its trade.</summary>
    private const int MostLetters = 7;

    /// <summary>How far before a name the words stand that introduce it.</summary>
    private const int Before = 12;

    private const string Starts = ",。;:、“(】])在由据到与和从进自中的讯电业商厂头牌年月日度";

    private const string NotFirst = "(?<!中(?=国))"
        + "(?![一两几多]家|晚|盘后|早|发[表布]|公布|披露|报称|据|在|由|到|从|对|向|随|因|而|但|其|以|让|把|被|将|为|与|和|及|该|本|这|此|上半年|下半年|[一二三四]季度|第[一二三四]|报告期|日前|近日|目前"
        + "|今[年天]|昨[日天]|去年|作为|如今|[一二三四]期|上[缴交]|缴|纳|达|投产|总|公司|企业|集团|记者|我|全|期间|走进|来[到自]|位于|[元正腊上本]月|各|每|某|新|老|大|小|主|产|年|月|日|现|已|共|拥有|有|累计|同期|合计|计划|预计|拟|将|力争|其" +
        "|打造|成立|赶[制做]|手[持握]|签[订下约]|承接|接[到下]|交付|组装|装配|检测|调试|操作"
        + "|建[设成]|发展|推[动进]|加快|聚焦|围绕|培育|引进|实施|开展|做[强大]|壮大|依托|投[资入]|研发|生产|加工|制造|销售|从事|专注|坚持|致力|开发|利用|采用|通过|形成|实现|完成|支持|服务|包括|深耕|布局|提升|优化|规模|高端|智能"
            + "|传统|特色|绿色|现代|优势|主导|支柱|新兴|设施|休闲|乡村)";

    private const string Letters = "(?:(?![和与及在为是将到从的了均也分等厂]|企业|公司|业者|龙头|巨头|品牌|旗下|记者)[\u4e00-\u9fffA-Z])";

    private const string When =
        "(?:(?:[今昨](?:日|天)?(?:公布|公告|发布))?(?:(?:20[0-9]{2}|1[01][0-9])年度?)?"
            + "(?:[上下]半年|前三季度|前[0-9一二三四五六七八九十]+个?月|第?[一二三四]季度|首季|全年|年度|去年|今年|[0-9]{1,2}(?:[-—至~][0-9]{1,2})?月份?|[0-9]{1,2}日|本期|报告期内?)*)";

    /// <summary>前晚, 昨日晚间, 上周五: how lately it was put out.</summary>
    private const string Lately = "(?:[今昨前当次翌]?[日天]?(?:晚间?|早间?|上午|下午|午间|夜间|盘[后前中])|[今昨前当次翌近][日天]|[日近]前|近期|(?:上|本)?周[一二三四五六日末]|上周|上月[底末初]?|本月[底末初]?|随后|最新)?";

    /// <summary>A time that begins with the last character of what stands before it, or ends with it: 云酒前|晚, 云酒昨日|晚间.</summary>
    private const string NotLast = "(?<!前|[今昨去上当近次翌本同][日天晚早年月周])(?<![今昨去上当近次翌本同](?=[日天晚早年月周夜]))";

    private const string Code = "(?<code>\\((?:股票代码|证券代码)?:?[0-9]{4,6}(?:\\.[A-Z]{1,2})?\\))";

    private const string Report =
        "(?<report>(?:[0-9年月日号]{2,12})?" + Lately + "(?:发布|发表|披露|公[布告])[^,。;]{0,16}?(?:报告|年报|季报|中报|财报|快报|营收|业绩)|交出[^,。;:]{0,10}(?:成绩单|答卷)" +
        "|(?:20[0-9]{2}年|[今去]年)?(?:年度)?(?:业绩快报|年报|财报|季报|半年报|年?中报|年度报告)(?:显示|披露|称|出炉|摘要|全文|正文|节选|\\(|$)"
        + "|(?:20[0-9]{2}年)?(?:[0-9]{1,2}月份?|[上下]半年|[一二三四]季度|全年)?的?(?:运营|经营|产销|销售|交付|生产)(?:数据|快报|简报)(?:出炉|显示|公布|披露|发布|:|$)"
        + "|回[答复应]了?[^,。;]{0,4}投资者|在?(?:业绩|财报)(?:说明|发布)会上"
        + "|(?:20[0-9]{2}年?)?(?:年度|半年度?|中期|年中|第?[一二三四]季度|[上下]半年|前三季度)(?:董事会)?(?:经营评述|业绩(?:公[布告]|速览|快报|说明会|摘要)|报告摘要|财务摘要)"
        + "|(?:20[0-9]{2}年)?向[^,。;]{1,8}(?:交所|证监会)[^,。;]{0,6}[递提]交|(?:第[一二三四]次|再次|正式|已)?[递提]交[^,。;]{0,6}(?:招股|上市申请))";

    private const string Person = "(?<person>副?总裁|副?总经理|副?董事长|总监|总工程师|首席执行官|CEO)";

    /// <summary>龙池|董事长周某介绍: 龙池 is no person where another is named behind the title.</summary>
    private const string PersonNamed = "(?<person>(?:副?总裁|副?总经理|副?董事长|厂长|创始人)(?=" + CompanyShapes.Surname
        + "[\u4e00-\u9fff]{1,2}(?:说|介绍|表示|告诉|坦言|透露|指出|称|向|在)))";

    /// <summary>龙池|是一家集采矿、冶炼于一体的企业.</summary>
    private const string What = "(?<![方户家主人者东亲友伴])(?<what>是[\u4e00-\u9fff]{0,8}?一家[^,。;]{2,40}?(?:企业|公司|工厂|集团)(?=[,。;]))";

    private const string Result =
        "(?<result>(?:仍|则|也|继续|以)?(?:排名?|位居|位列|名列)第[^,。;]{1,8}[,。]" + When + "(?:实现|完成)?(?:营|净|归)" +
        "|" + When + "(?:已|共|累计)*(?:交付|出货|产销|现有员工|拥有员工|员工(?:总数|人数)?[达为近超约有0-9]|[现拥共]?有[0-9]{1,6}[多余]?名?(?:员工|职工|工人)|年产|年(?:开票|消化|处理|加工|销售|生产|出口|屠宰)|日产"
            + "|(?<![资生房地水土物特矿遗财破国投量增])产(?![值量能业品线])[\u4e00-\u9fff]{1,3}[0-9]|在手订单|新签订单|缴税|纳税|上缴|卖[出掉])" +
        "|,?" + When + "(?:同期|共|累计|合计)?(?:实现|完成|录得|取得)?(?:合并|主营业务|工业)?(?:营业收入|营业总收入|营收|规模保费|原?保险?业?务?保费|保费|总资产|资产总额|净利润?|归母净利|年?总?产值[达为超约近0-9]|总收入|利润|销售额"
            + "|销售收入|纳税|税收|投资[约近超0-9]|(?:自营|外贸)?出口[额0-9]))";

    /// <summary>福耀玻璃2022年汽车玻璃销量1.27亿平方米: a figure of the clause, and in which time.</summary>
    private const string InTime = "(?<result>(?:20[0-9]{2}年|[上下]半年|前三季度|[0-9一二三四前]{1,3}季度|前?[0-9至、-]{1,5}个?月份?|去年|今年)[^,。;:的将拟计预]{0,16}?[0-9.]+[多余]?[万亿元吨台辆套])";

    private const string Works =
        "(?<works>拟投|计划投|的[0-9]{1,6}[多余]?名(?:员工|工人|职工|一线)|(?:[0-9年月日号]{2,12})?" + Lately + "(?:发布|宣布|公告|披露)"
            + "|(?:的|新|全国|区域|中国|[华西东北][南北东中])?(?:总部|厂区|生产基地|加工厂|牧场|养殖场|超净车间|仓库|的[\u4e00-\u9fff]{2,4}(?:车间|厂房|厂区)"
            + "|生产车间|厂房|车间|智能工厂|工厂|[一二三]期)|在国内|的(?:有效|年|总|设计|现有)*产能|[建办]的这[座家个]|[0-9]{1,2}日(?:把|将|称|表示|宣布)"
            + "|[\u4e00-\u9fff]{0,2}?(?:宣布|调研|考察|视察|负责人|坐落|成立于|创[立办建]|始建|斥资|获悉|占地|现有|共?有员工|订单|研发)"
            + "|是[\u4e00-\u9fff]{0,8}?一家|(?:[0-9月日]{2,6}|[今昨]日|近日|正式|全面|顺利|如期|提前)*(?:投产|扩产|达产|复产|复工|开工|满产)"
            + "|(?<![农林牧渔]业|旅游|物流|蔬菜|水产|建筑|制造|贸易)(?:引进|购置|上马|通过[^,。;]{2,20}(?:系统|设备|技术|改造))"
            + "|[\u4e00-\u9fff“”]{0,8}?项目(?:动工|开工|签约|投产|落户|奠基|竣工|封顶|启动|正式))|(?<bare>[,在将已向给从对共完—]|专(?!业)|[\u4e00-\u9fff]{0,6}?(?:产业园|生产基地|智能工厂))";

    [GeneratedRegex("\\G" + NotFirst + Letters + "{2,7}?(?<trade>" + Brand.Trades + ")")]
    private static partial Regex NameInTrade();

    [GeneratedRegex("\\G" + Letters + "{0,4}?(?<trade>" + Brand.Trades + ")")]
    private static partial Regex Longer();

    [GeneratedRegex("\\G(?:" + Code + "|" + Report + "|[\u4e00-\u9fff]{0,8}?" + Person + "|" + Result + "|" + InTime + "|" + Works + ")")]
    private static partial Regex SaidBehind();

    [GeneratedRegex("\\G" + NotFirst + "(?<name>[\u4e00-\u9fffA-Za-z*]{2,8}(?=\\([^()]{0,5}[0-9]{4,6})|(?:\\*?ST)?" + Letters
        + "{2,6}?)(?<!公司|企业|集团|该|部|处|兼|任|副|书记|原|店|[省市区县]|中心|长|厂|商|者)" + NotLast
        + "(?=" + Code + "|" + Report + "|(?<!" + CompanyShapes.Person + ")" + Person + "|" + PersonNamed + "|" + What + "|" + Result
        + "|(?:的|全国|区域|中国)?(?<works>总部|厂区)"
        + "|(?<person>作为[^,。;]{0,14}?(?:龙头|骨干|领军|重点|头部|上市|高新技术|制造|生产|加工)企业(?=,)))")]
    private static partial Regex NameAlone();

    [GeneratedRegex("(?:厂商|业者|大厂|龙头|巨头|品牌|[民台药车国央]企|另一家企业|[\u4e00-\u9fff]{2}厂|(?:最大|知名|著名|领军|头部|领先|龙头)的?[\u4e00-\u9fff]{0,6}企业)$")]
    private static partial Regex Introducing();

    [GeneratedRegex("\\([0-9]|年度报告|总裁|总经理|董事长|总监|总工|CEO|首席|总部|厂|车间|基地|期|投资|产|税|销售|出口|收入|营收|利润|净利|市值|交付|出货|员工|订单|财报|年报|季报|快报|半年报|业绩|卖|保费|总资产|资产总额|数据|快报|简报|投资者"
        + "|说明会|发布会|牧场|养殖场|加工厂|仓库|调研|考察|视察|负责人|坐落"
        + "|成立|创|始建|一家|厂长|[投扩达复满]产|[复开]工|斥资|获悉|占地|现有|研发|在国内|宣布|引进|购置|上马|通过|作为|招股|上市申请|的这[座家个]|日[把将称]|评述")]
    private static partial Regex Gate();

    /// <summary>率先|发布, 券商|发布: how it is done, and sorts of those who do it.</summary>
    [GeneratedRegex("^(?:率先|首先|首次|首批|再次|再度|正式|同步|同日|同时|先后|陆续|连续|接连|相继|依次|提前|提早|抢先|密集|集中|联合|共同|对外|公开|随即|随后|照例|如期|准时|按时|按期|定期|及时|主动|统一|悉数|终于|最早|最先|最晚"
        + "|经(?!纬|开|典)|不[含计包]|未能|并非|撇|剔除|扣除|正在|调整|出售|收购|转让|另外|此前|此外|官方|官网|权威|各[大家]|多家|两家|半数|近[半百]|数[十百]家)"
        + "|(?:人力资源|人力|财务|市场|营销|运营|行政|技术|生产|销售|质量|品质|研发|采购|供应链|设备|工程|项目|区域|艺术|设计|产品|公关|法务|信息|安全|品牌|商务|客服|培训|数据|战略|投资|海外|国际|国内|外贸)+$"
        + "|[撇剔扣]除|出售|转让|(?:渠道|门店|用户|线[上下]|[酒药车房猪煤钢电民国央外台矿]企|基金|机构|券商|媒体|平台|智库|人士|分析师|专家|研究员|[一两]市|[ABH]股|部|联|联盟|交所)$")]
    private static partial Regex Manner();

    [GeneratedRegex("(?:[市县区省州镇乡村国局委部厅署会协府院所社网报台办司处站队]|(?<!银)行)$|国产|撬动|提供|发放|部分|个人|(?:快|高|迅|加)速|稳步|蓬勃|持续|跨越|转型"
        + "|进口|自主|合资|二手|电动|乘用|商用|[农家医]用|特种|出口|产业|行业|板块|市场|园区|企业|公司|集团|经济|部门|业务|产品|项目|规上|规模|工业|全部|合计|其他"
        + "|其余|各|均|每|总|共|上市|亏损|盈利|同比|环比|预计|目前|当前|累计|期间|实现|主营|归属|股东|统计|数据|显示|介绍|记者|分别|方面|增速|增长|来看|营|净|利润|收入|母公司|单季|季度|年度|月份|半年")]
    private static partial Regex NoCompany();
}
