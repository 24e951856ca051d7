using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Patterns;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises.Words;

/// <summary>What is told by its shape: companies, figures, rates, and who is no company.</summary>
internal static partial class EnterpriseShapes
{
    /// <param name="sentence">A sentence.</param>
    /// <param name="companies">The companies of the article, to know their short names.</param>
    public static List<Token> Find(Passage sentence, CompanyNames companies)
    {
        var (folded, found) = (sentence.Folded, new List<Token>());
        foreach (var named in companies.Find(sentence)) Add(named);
        foreach (var match in Visits.In(folded))
        {
            if (!found.Exists(f => f.Start < match.Index + match.Length && match.Index < f.End)) Add(new(Unknown, match.Index, match.Index + 2));
        }

        if (Scene().Match(folded) is { Success: true } scene && scene.Groups["brand"].Value is var works && (works[^1] == '厂' || Brand.IsName(works)))
            Add(new(Unknown, scene.Groups["brand"].Index, scene.Length - 1));
        if (CompanyLists.HeadOf(sentence) is var (start, end)) Add(new(Unknown, start, end));
        foreach (var match in PlacesActing.In(folded))
        {
            var isPlace = match.Groups["rule"].Success || PlaceFinder.Find(match.Value).Any(p => p.Length == match.Length);
            if (isPlace) Add(new(Stranger, match.Index, match.Index + match.Length));
        }

        foreach (var subject in (Group?[])[BrandShapes.BySubject(folded), BrandShapes.ByFirm(folded)])
        {
            if (subject is not null && !EnterpriseWords.EndsInHead(subject.Value)) Add(new(Unknown, subject.Index, subject.Index + subject.Length));
        }

        foreach (var (kind, shapes) in Told)
        {
            foreach (var match in Shape.In(folded, shapes)) Add(new(kind, match.Index, match.Index + match.Length));
        }

        foreach (var match in Rates.In(folded))
        {
            Add(new(Rate, match.Index, match.Index + match.Length, Word: match.Groups["unit"].Value switch { "小时" => "h", "分钟" => "min", _ => "d" }));
        }

        foreach (var (match, kind, unit, sort) in WithoutUnit(folded))
        {
            var value = Numerals.Parse(match.Groups["n"].ValueSpan, match.Groups["power"].Value)!.Value;
            var comparator = match.Groups["hedge"].ValueSpan is [var hedge, ..] ? hedge switch { '约' => "about", '近' => "under", _ => "over" }
                : match.Groups["more"].Success ? "over" : "exact";
            Add(new(kind, match.Index, match.Index + match.Length, value, Value: new Quantity(match.Index, match.Index + match.Length, value, null, unit,
                match.Groups["power"].Value, sort, comparator, match.Groups["n"].Index)));
        }

        foreach (var figure in RoundNumbers.Read(folded).Concat(QuantityLexer.Read(folded)))
            Add(new(EnterpriseWords.KindOf(figure), figure.Start, figure.End, figure.Value, Value: figure));
        return found;

        void Add(Token token)
        {
            if (!found.Exists(f => f.Overlaps(token))) found.Add(token);
        }
    }

    private static readonly Shape Visits = new(VisitsNamed(), behind: ",。;:“者");

    private static readonly Shape PlacesActing = new(PlaceActing(), behind: ",。;:—“年来");

    private static readonly Shape Rates = new(RatesNamed());

    /// <summary>In the order in which they are looked for.</summary>
    private static readonly (Kind Kind, Shape[] Shapes)[] Told =
    [
        (Kinds.Filler, [new(Explained())]),
        (Kinds.Filler, [new(Shareholders())]),
        (Kinds.Filler, [new(Located())]),
        (Kinds.Filler, [new(Months())]),
        (Unknown, [new(Formed()), new(Surroundings()), new(CalledFirm()), new(NextDoor())]),
        (EnterpriseKinds.Own, [new(OwnNamed()), new(OwnWorks())]),
        (Project, [new(Projects())]),
        (Partner, [new(ParksOfOthers())]),
        (EnterpriseKinds.Counted, [new(CountedNamed())]),
        (Stranger, [new(OwnersOfPlaces(), behind: ",。;:“"), new(Speaker()), new(Several()), new(Dealers()), new(OwnersOfOffice(), behind: ",。;:“年来")]),
        (Kinds.Filler, [new(Aside()), new(OfPlan()), new(CanReach()), new(First()), new(WithWhom())]),
        (Sum, [new(Worth()), new(Spent()), new(Saved()), new(Spared()), new(Granted()), new(Income()), new(Financed()),
            new(Borrowed()), new(Lent()), new(Donated())]),
        (Kinds.Filler, [new(WorthOfOrders())]),
        (EnterpriseKinds.Portion, [new(Recovered()), new(Returned()), new(Back())]),
        (Plan, [new(Expected())]),
        (RaisedTo, [new(Raising())]),
        (Up, [new(Rises())]),
        (Down, [new(Drops())]),
        (LastYear, [new(Compared())]),
        (Amount, [new(Abilities()), new(Raises())]),
        (Yearly, [new(Makes()), new(Yields())]),
        (Making, [new(Producing())]),
        (Items, [new(Lines()), new(Machines()), new(MachinesCounted()), new(Researching())]),
        (Floor, [new(Grounds()), new(Rooms())]),
        (EnterpriseKinds.Counted, [new(Products()), new(Sorts()), new(Buildings()), new(Greenhouses())]),
        (Amount, [new(Vehicles())]),
        (Amount, [new(Volumes())]),
    ];

    [GeneratedRegex(
        "(?:我们|[该本这])(?:[家个座间])?(?:[分子]?公司|企业|集团|(?:智能|超级|数字化?)?工厂|[\u4e00-\u9fff]{0,2}厂(?![房区])|(?:就业|扶贫|帮扶){1,2}车间|台企|民企|药企|车企)"
            + "|这[家座个][^,。;0-9]{2,30}?(?:企业|公司|工厂|厂(?![房区])|[台民药车国央外]企)" +
        "|这[样么]的?一[家座个间]|这[家座个间](?=[^,。;]{0,8}[0-9][^。;]{0,40}?的[\u4e00-\u9fff]{0,6}(?:企业|公司|厂|车间|基地))" +
        "|(?<=^|[^\u4e00-\u9fff]|[年月日前来在后时底初间据让使令]|目前|如今|随着|使得|季度|半年|显示|介绍|透露|表示)(?:公司|企业|工厂|集团)(?![们家户数]|纷纷|规模[大小]|分布|总数)" +
        "|(?<=[,。;“”:]|^|今年|去年|目前|现在|如今)我们(?![市省县区国])"
            + "|(?<=^|[,。;“”:年来月])(?:全厂|全场|全矿|全港(?=累?共?计?完成)|[全本该]行(?!业|为|程|动)|[农林茶牧]场(?=[投有建年去今已占种现存])|厂里|厂子|该社|全公司|[厂场]区内?"
            + "|[\u4e00-\u9fff]{1,2}厂(?=建有|现有|拥有|占地|有|年|日|销售|去年|今年|目前|已|总装机|总投资|职工|员工))")]
    private static partial Regex OwnNamed();

    [GeneratedRegex("(?<=^|[^\u4e00-\u9fff]|[年月日度])[\u4e00-\u9fff]{2}工厂")]
    private static partial Regex OwnWorks();

    /// <summary>以募集方式设立股份有限公司: who was founded is not called by a name.</summary>
    [GeneratedRegex("(?:设立|成立|创立|组建|发起)(?:了|一家|新的?|的)*" + CompanyShapes.FormInLaw + "|(?<=^|[,。;:年月日])" + CompanyShapes.FormInLaw
        + "(?=[\u4e00-\u9fff]{0,4}?(?:成立|设立|创立|挂牌|揭牌))|(?:子公司|参股公司|合资公司|联营公司)—{1,2}(?=[\u4e00-\u9fff])")]
    private static partial Regex Formed();

    /// <summary>所在的青山镇, 所处的行业: of which a company is only a part.</summary>
    [GeneratedRegex("所[在处属]的?(?!地)[\u4e00-\u9fff-[的有达]]{0,8}?(?:[市县镇乡区村]|园区|[工产]业园|科技园|行业|领域|产业|市场|板块)(?![\u4e00-\u9fff]{0,8}(?:公司|厂|中心|内|里))")]
    private static partial Regex Surroundings();

    [GeneratedRegex("(?:该|此次开工的|开工的|新开工的|这[个一])[\u4e00-\u9fff]{0,4}(?:项目|工程(?!师)|基地|生产线)(?![部组库])"
        + "|(?<=^(?:(?:到?目前|截至目前|据悉|据了解),?)?|[,。;])项目(?=总|已|计划|占地|建|完成|投资|达产|一期|今年|去年|(?:20)?[0-9]{2,4}年|[0-9]{1,2}月|于|自|由|目前|分[两二三]|全部|设计|动工|开工|竣工)")]
    private static partial Regex Projects();

    /// <summary>甲公司落户的某某产业园|占地…: what follows is the park's.</summary>
    [GeneratedRegex("(?:落户|入驻|所在|位于|坐落|进驻)的[^,。;0-9]{2,14}?(?:园区?|开发区|工业区|集聚区|小镇)(?=[占总规建现入已有投])")]
    private static partial Regex ParksOfOthers();

    /// <summary>经销商230家, 3个新厂区: what is counted stands beside how many.</summary>
    [GeneratedRegex("(?:" + EnterpriseWords.Countable + ")(?:(?=(?:数量?|总数|已|达到?了?|超过?|突破|逾|有|共|约|近|为|[只仅]?剩下?|如今|现在?|目前|合计|总计"
        + "|累计){0,4}[0-9一二两三四五六七八九十百]{1,7}[多余]?[家个处座户间])"
        + "|(?<=[0-9一二两三四五六七八九十百][多余]?[家个处座间][\u4e00-\u9fff]{0,6}?(?:" + EnterpriseWords.Countable
        + "))(?![们商局价占需]|(?<=厂|店|车间|基地|厂区|公司)的(?!公司|企业|规模)[\u4e00-\u9fff]))")]
    private static partial Regex CountedNamed();

    /// <summary>A place, a park, a trade as subject of its clause; several companies of which none is named.</summary>
    [GeneratedRegex("\\G(?<=(?:^|[,。;:])“?)(?!带动|辐射|覆盖|惠及|联结|吸纳|安置|解决|占)(?:(?![是为被由从纳获列居得到对在给让使将已了的与和计供销售])[\u4e00-\u9fff]){2,6}?"
        + "(?:(?<![超上都门夜股入城])市(?![场值民面委政领])|县|省(?![去下电工])|州|(?<![厂园社景地小城校库能产公库])区(?![域块内])|镇)(?!级|外|[\u4e00-\u9fff]{0,6}(?:公司|厂))")]
    private static partial Regex OwnersOfPlaces();

    /// <summary>云川果商 张某:…: what is said is of one who is no company's.</summary>
    [GeneratedRegex("^[\u4e00-\u9fff]{0,6}(?:[果客茶粮菜药]商|采购商|经销商|村民|[农种养茶果菜][植殖]?[户农]|居民|市民|游客|[镇乡县市局]长|书记)[\u4e00-\u9fff]{2,4}(?=:)")]
    private static partial Regex Speaker();

    /// <summary>云川|打出“组合拳”: a place by its name alone, before what those who govern it do.</summary>
    [GeneratedRegex("\\G[\u4e00-\u9fff-[企公厂团]]{2,4}?(?=地区|[则也还正]?(?:(?<rule>打出|出台)|围绕|聚焦|吸引|抢抓|立足|推动|大力|全力|瞄准|深入|着力|紧扣|锚定|瞅准|积极|做[大强优]|把|成为"
        + "|是[^,。;]{1,16}?(?:之乡|大县|产地|产区|主产县)))")]
    private static partial Regex PlaceActing();

    [GeneratedRegex(
        "[0-9一二三四五六七八九十百千余多]+(?:多|余)?[家户](?:[\u4e00-\u9fff]{0,6})?(?:企业|公司|工厂|厂商|台商|外商|港商|银行|[农城]商行|券商|险企|车企|房企|酒企)|另一家(?:企业|公司)?" +
        "|(?<=^|[,。;:])其(?:所属|下属|旗下|控股|参股)的?[\u4e00-\u9fff]{2,10}?(?:公司|厂|矿|电站)(?![\u4e00-\u9fff]{0,4}[0-9]+[家个座])" +
        "|[0-9一二三四五六七八九十]+家(?=净利|营[收业]|归母|利润|盈利|亏损|[产收]|不良)" +
        "|(?<=^|[,。;:年月])[\u4e00-\u9fff]{2,4}(?:海关|统计局|税务局|供电局|商务局|文旅局|农业农村局)(?=同期|去年|今年|共|累计|监管|检验|数据|统计|征收|入库|,)" +
        "|[0-9二三四五六七八九十]大[\u4e00-\u9fff]{0,6}?(?:[险车船航煤钢药酒]企|券商|船厂|银行|运营商|集团|企业|公司|造船业者|面板厂)" +
        "|(?<=^|[,。;“])(?:会议|会上|[省市县区]委|[省市县区镇]长)[\u4e00-\u9fff]{0,8}?(?:指出|要求|强调|提出|明确)(?=,)" +
        "|(?<=^|[,。;“])据[^,。;]{0,8}?(?:海关|统计局|商务[局厅]|税务局|[经工]信[局委]|经贸局|发改[局委]|农业农村局)[^,。;]{0,10}?(?=,|显示|称)" +
        "|(?<=^|[,。;])(?:(?:农村)?商业银行|农商行|农村信用社|村镇银行|城商行|城市商业银行|股份制银行|国有大行|民营银行|银行业|[上中]市[\u4e00-\u9fff]{0,4}企业)(?=是|的|不良|净|存|贷|资产|总|利|营|,)" +
        "|(?<=^|[,。;:])(?:(?:截至目前|目前),?)?[\u4e00-\u9fff]{0,6}(?:方案|政策|专案)(?=[已共累吸带预])" +
        "|(?<=(?:^|[,。;:“])(?:近年来|目前|今年|去年)?,?)当地(?=[已共现走形建发累实种])" +
        "|(?<![为给使让对向助成在达占居列])(?:全[市省县区镇村州]|[我本][市省县区国]|该[市县区省镇])(?![\u4e00-\u9fff]{0,6}(?:重点|龙头|首[家个]|最大|唯一|[一二三]强))")]
    private static partial Regex Several();

    [GeneratedRegex(
        "\\G(?:(?<=(?:^|[,。;:])“?)(?:(?!上[缴交]|缴|交|向|给|为)[\u4e00-\u9fff]{0,6}(?:政府|财政|协会|商会)(?!主席|会长)|(?:中小|入园|入驻|规上|规模以上工业|园区"
        + "|(?:已?投产|落户|落地|在产|在建|建成|签约|规模|骨干|外资|民营|外贸|涉农|区内|辖区|县域|所有|全部|这些|上述|相关)(?:的)?)企业)" +
        "|(?<=(?:^|[,。;:])“?(?:目前|今年|去年|今年以来)?,?)[\u4e00-\u9fff]{0,8}(?:园区|开发区|高新区|产业园|工业园|集聚区)"
            + "(?=[^,。;]{0,8}?(?:企业|已|现|共|有|累计|实现|完成|今年|去年|集聚|聚集|总|规划|面积|产值|产业|投资|营业|工业)))")]
    private static partial Regex OwnersOfOffice();

    /// <summary>其供应商|某某内饰年产…: one that the company deals with is spoken of.</summary>
    [GeneratedRegex("(?<=^|[,。;])(?:其|公司的?|企业的?)[\u4e00-\u9fff]{0,4}?(?:供应商|客户|经销商|代理商|代工厂|竞争对手|合作伙伴|股东|合作方)(?=[\u4e00-\u9fff-[为是有已达共超约近包数遍来分多占均涵们总]]{2})")]
    private static partial Regex Dealers();

    /// <summary>Where it lies is nobody's subject: 位于高新区, 落户占地300亩的产业园.</summary>
    [GeneratedRegex("(?:位于|坐落于|座落于|坐落在|座落在|坐落|座落|地处|落户|入驻|进驻|落地)(?:(?!有限|公司|集团)[^,。;:的]){2,40}"
        + "|(?:来自|销往|出口(?:到|至)|远销)(?:(?!有限|公司|集团|[近约超逾]+[0-9]|突破[0-9])[^,。;:0-9]){2,40}")]
    private static partial Regex Located();

    /// <summary>前4个月|生产, and not 月生产.</summary>
    [GeneratedRegex("[前头近这]?[0-9一二三四五六七八九十]个月(?:里|内|来)?(?!产能)|[0-9一二两三四五六七八九十几多]{1,3}个?[年月天]过去")]
    private static partial Regex Months();

    [GeneratedRegex("归属于?(?:(?:上市公司|挂牌公司|母公司|公司)(?:股东|所有者)?|股东|所有者)(?=的?(?:净|利润))|归属于?(?:上市公司|挂牌公司|母公司|公司)?(?:股东|所有者)|扣除非经常性损益后?|扣非(?=净|归)|(?:股东|拥有人"
        + "|权益持有人)应占(?:\\([^()]{2,8}\\))?(?=[一-鿿]{0,2}[盈溢利])")]
    private static partial Regex Shareholders();

    /// <summary>归母净利润|(归属于母公司股东的净利润)|增长9%: what the head means.</summary>
    [GeneratedRegex(@"(?<=[额值入润率量税益利数矿铜锌铅金银煤钢])\([^()0-9]{2,30}\)")]
    private static partial Regex Explained();

    /// <summary>走进新能源汽车生产车间: works of which it is not said whose they are.</summary>
    [GeneratedRegex("\\G(?<=^|[,。;:“者])(?:走进|来到|走访|再(?:来|去)?看|转到|又到)(?!了?(?:公司|企业|该|这|其|生产|车间|厂|现代化|智能|自动化|数字化|一线))[^,。;]{2,40}")]
    private static partial Regex VisitsNamed();

    /// <summary>在德隆科技园的厂房内,: works of one who is not known, at the head of a sentence.</summary>
    [GeneratedRegex("^在(?<brand>[\u4e00-\u9fff-[的了在区县市镇村省]]{2,4}?(?:科技园|" + Brand.Trades + "|厂))(?![区房长])[^,。;]{0,14}?(?:厂房|车间|生产线|厂区)[里内上中]?,"
        + "|^在(?:[^,。;]{2,24}?的)?(?<brand>[\u4e00-\u9fff-[的了在]]{3,10}?加工厂)的?[^,。;]{0,8}?(?:厂房|车间|厂区)[里内上中]?,")]
    private static partial Regex Scene();

    /// <summary>将在…举行 plans no figure.</summary>
    [GeneratedRegex("将(?=[^,。;]{1,12}?[0-9.]+%(?:以上|左右)?(?:用于|投入)|[^,。;]{2,16}[由从][^,。;]{1,12}[升高降缩低增减][到至为]"
        + "|[^,。;0-9]{1,12}?(?:提[升高]|缩[短减]|压[缩减]|降低|减少|增加|扩大|拉[长高])了)|将(?=在[^,。;]{2,30}(?:举[行办]|召开))"
        + "|将(?=总部|注册地|厂区|生产基地|工厂|[^,。;]{2,10}(?:迁至|搬至|迁到|搬到|迁往))"
        + "|将(?!会|来|达|于|在|可|实现|建|新|投|增|进|形|为|带|用|年|全|继|再)(?=[\u4e00-\u9fff]{2,12}(?:纳入|作为|应用|融入|引入|打造成|转化))")]
    private static partial Regex Aside();

    /// <summary>完成年度计划|的51%: how much of a plan is done plans nothing.</summary>
    [GeneratedRegex("(?:年度|全年|[全本]?年|月度?|季度?)?(?:计划|目标|任务){1,2}(?=的[约近超逾]?[0-9.]+%)"
        + "|(?:支持|支撑|研发|科技|行动|培育|人才|倍增|攻坚|振兴|火炬|星火|领航|五年)计划|计划(?=[”》]|等[^,。;0-9]{0,12}(?:项目|课题))")]
    private static partial Regex OfPlan();

    /// <summary>行业龙头, 国内最大的养殖企业: which place it has among all.</summary>
    [GeneratedRegex("(?:全?行业|全国|国内|全球|世界|业内)的?(?=[\u4e00-\u9fff]{0,5}?(?:龙头|巨头|领军企业)|领军|最大|首[家个批创]|领先|第[一二三]|知名|唯一|头部|先进|一流)")]
    private static partial Regex First();

    /// <summary>与某地农户|签订: with whom the company deals.</summary>
    [GeneratedRegex("(?<![参])[与和同][^,。;:]{0,16}?(?:农户|村民|客户|客商|市民)(?=签|达成|建立|合作|结成)")]
    private static partial Regex WithWhom();

    /// <summary>年产量可达20万吨: what works can do is so already.</summary>
    [GeneratedRegex("(?<=年(?:产|生产|加工|处理|屠宰|出栏)[一-鿿-[将预计]]{0,8}|产能|(?<![销货])量|能力|产值|销售额|营业额|收入|利润|税收|出口额|创汇)(?:最高|均)?可达到?(?=[0-9约近超逾])")]
    private static partial Regex CanReach();

    /// <summary>提升到, 突破至, 锐减为: any verb of going up or down, and to what.</summary>
    [GeneratedRegex("(?:提[升高]|增[加长多]?|扩[大展招充容产]?|[上跃飙攀]升|升|突破|发展|壮大|(?<=[从由][^,。;]{1,12})恢复|[添做冲滑涨扩]|[下锐猛]?降|[降下]低|减少|[锐缩裁精]?减|[压收]?缩短?|精简)(?:到了|[到至为])")]
    private static partial Regex Raising();

    /// <summary>同比增12%, 年减3.4%.</summary>
    [GeneratedRegex("(?:[大劲猛激骤微]|(?<!按)年|(?<!同)比)?增(?=[约近超逾]?[0-9.]+(?:%|倍))"
        + "|(?:[飙攀回跃]|(?<![上提晋抬拉爬毫公千]))升(?=[约近超逾]?[0-9.]+%)|(?<=同比)[+](?=[0-9.]+%)|(?<=同期|[去上]年)多出?了?(?=[0-9.]+%)")]
    private static partial Regex Rises();

    /// <summary>比2012年, 较上一年度.</summary>
    [GeneratedRegex("[比较与](?:(?:20|19)[0-9]{2}年|上一?年度?|前一?年|年初)(?:同期)?(?:水平)?(?:相比)?(?![底末])")]
    private static partial Regex Compared();

    /// <summary>下降, 能耗降低 before a percentage.</summary>
    [GeneratedRegex("(?:[大锐骤微]|(?<!按)年|(?<![下缩递]))[降减跌](?=[约近超逾]?[0-9.]+%)"
        + "|(?:降低|压缩|倒退)了?(?=[约近超逾]?[0-9.]+%)|(?<=同比)-(?=[0-9.]+%)|(?<=成本)节[约省]了?(?=[约近超逾]?[0-9.]+%)")]
    private static partial Regex Drops();
}
