using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Governance;

internal static partial class SiteShapes
{
    /// <summary>A character of a name.</summary>
    private const string N = "(?:[\u4e00-\u9fff-[的了在是于为及等将把被从向对各该个本其全每某与并到赴]]|各(?=[庄镇])"
        + "|个(?=园)|到(?=贤镇)|向(?=[阳光东南西北荣日前明家])|将(?=军)|为(?=民)|(?<=[区县市])对(?=.{1,2}(?:街道|镇|乡))|于(?=家[庄村屯沟寨营坡]))";

    /// <summary>A character of the name of a county.</summary>
    private const string A = "[\u4e00-\u9fff-[的了在是于为及等将把被从向对各该个本其全每某与并和到赴往去由市区县旗]]";

    private const string Generic =
        "示范|试点|城市|老旧|智慧|平安|美丽|幸福|文明|和谐|和美|红色|完整|绿色|未来|宜居|新型|回迁|安置|城中|行政|自然|中心|重点|特色|星级|城乡|农村|基层|全国|全省|全市|省级|市级|区级|国家级|先进|优秀|民主法治|辖区|各类|所有|多个|部分|相关|其他|其它|居民|街道"
            + "|乡镇|镇街|现代|数字|传统|少数民族|民族|移民|涉农|生态|清洁|森林|书香|法治|最美|儿童友好|老年友好型|红旗|标杆|样板|精品|低碳|无疫|无毒|零碳|学习型|充分就业|引领型|完善型";

    private const string Verbs =
        "走进|来到|我[市县区省州盟旗镇]|[全本该][市县区州]|走访|探访|位于|地处|记者在|(?:观摩|参观|调研|考察)(?:了解|学习)?了?|选[取定择]了?|推动|组织|打造|所有|下辖|共有|现有|开展|建设|推进|深入|创建|建成|指导|召开|依托|通过|率先|探索|聚焦|拥有|管辖"
            + "|整合|创新|围绕|立足|针对|构建|完善|坚持|加强|实施|提升|引导|以及|其中|例如|比如|包括|就是|作为|由于|(?<=[县市区州旗内中镇道:,])有|首先|先后|分别|随后|最后|此前|之前|只有|仅有|赴";

    private const string Street = "(?!" + N + "{1,5}社区(?![和与及])" + N + "{0,4}(?:街道|镇|乡))(?<street>(?<road>" + N + "镇(?=镇)|" + N + "{1,6}?|" + N
        + "{2,9}?族)(?:街道(?!社区)|镇(?![街乡]|社区)|乡(?![村镇亲土情愁贤风]|街道)|苏木|街(?!道|街|区|坊|镇|乡|村|巷|社区)(?=" + N + "{2,6}(?:社区|村)(?:[、,;。和位等]|$))))(?:办事处|办)?的? ?";

    /// <summary>A county that no list of them has, where a street or town stands behind it.</summary>
    private const string Area = "(?:" + N + "{2,3}省)?(?:" + N + "{2,4}?[市州盟](?=" + N + "{1,4}[区县旗市]))?(?<area>" + A + "{2,4}?(?:(?<![社小园景校辖地片])区|县|旗|市)(?=" + N
        + "{1,6}(?:街道|镇|乡)" + N + "))";

    // 和和平南街道 is printed with the 和 of a conjunction, or doubled: the first is no part of the name.
    [GeneratedRegex(
        @"\G(?:的|把|和(?=和)|(?:" + Verbs + "))*(?:" + Area + ")?(?<own>)(?:" + Street + ")?" +
        "(?<committee>" + N + "{1,6}?(?:村|居|居民)委会)?(?<name>(?<stem>" + N
            + "{1,8}?)(?:社区|社居委|居民区|(?<!农|乡|城中)村(?:(?=村?民委员会|村委会)|(?!社区|第?[一二三四五六七八九十]{1,2}社区|委|民|级|里|庄|口|落|寨|镇|干部|居|史|集体|上(?!榜)|规|两委|支部|组|党(?!群服务)|企|务|村))))"
            + "(?<lane>(?<=社区)" + N + "{1,4}巷)?(?<committee>村?民委员会|居民委员会|[村居]委会)?")]
    private static partial Regex Chains();

    /// <summary>Where places are named sites, behind their street or town: 古城镇前王庄, 大宁街道延长路451弄.</summary>
    [GeneratedRegex(
        @"\G(?:" + Verbs + ")*(?:" + Area + ")?(?<own>)" + Street + "(?<name>(?<stem>" + N + "{1,7}?)(?:嘎查|庄|屯|里|[0-9一二三四五六七八九十]{1,4}弄|小区|居委会|寨|坊)|" + N
            + "{1,6}?路[0-9]{1,4}弄)(?<lane>(?!))?(?=[、,;。和及与]|等[0-9]|被|入选|获|列为|评为|成为|上榜|$)")]
    private static partial Regex Others();

    [GeneratedRegex("(?:等)?(?<n>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?<each>个)?(?<kind>社区|村|居民区)(?![\u4e00-\u9fff]{0,2}(?:书记|干部|工作))")]
    private static partial Regex SharedKind();

    /// <summary>东城、文山、迎禧: the names of a list up to its kind.</summary>
    [GeneratedRegex("[\u4e00-\u9fff]{1,12}(?:、[\u4e00-\u9fff]{1,6})+$")]
    private static partial Regex Names();

    [GeneratedRegex("(?:(?<![\u4e00-\u9fff])|(?<=[市省州在和]))[\u4e00-\u9fff]县(?=" + N + "{1,6}?(?:街道|镇|乡))")]
    private static partial Regex ShortCounty();

    /// <summary>灵山镇大昌村委会、: what a list names beside sites.</summary>
    [GeneratedRegex(@"\G[^,。;、:]{2,14}?(?:村委会|居委会|街道|镇|乡)(?=[、,]|采访|看到|召开|举行|和(?!平|顺|睦|谐|美)|及|以及|与)")]
    private static partial Regex Office();

    /// <summary>甲街道 that no site follows.</summary>
    [GeneratedRegex(@"\G(?<road>" + N + "{1,5}?)(?:街道(?!社区)|镇(?![街乡区]|社区)|乡(?![村镇亲土情愁贤风]|街道))")]
    private static partial Regex Town();

    /// <summary>有涂茨|镇, 近日又有新塘|镇: the words in front of a street, or of a long one, are no part of it.</summary>
    [GeneratedRegex("^(?:有|只|仅|已)(?=..$)|^(?=.{4}).*(?:[仅只已均又也还才刚]|(?<=.)曾|有|着|过|由|让|使|因|但|而|且|其中)(?=..)")]
    private static partial Regex LedIn();

    [GeneratedRegex("^[一二三四五六七八九十]{1,2}路$")]
    private static partial Regex NumberedRoad();

    [GeneratedRegex("(?:社区|居民区|社居委|村)$")]
    private static partial Regex Kind();

    /// <summary>What a community is called by who speaks of it.</summary>
    [GeneratedRegex("^(?:学习|了解|交流|负责人|主任|书记|明星|十佳|百佳|百强|十强|邻近|周边|兄弟|外地|贫困|脱贫|帮扶|对口|联系|包联|挂钩|结对|共建|所辖|相邻|附近|偏远|后进|薄弱|先行|主城|城区|县城|镇区|园区|校园|景区|我[们市县区省]|你|他|她|它|这"
        + "|那|另|同|新|老|大|小|近|远|外|整|一|两|几|多|党|网格|物业|企业|单位|部门|学校|医院|专职|驻|下沉|回|进|出)|(?:农|乡|山|渔|老|新|大|小|好|驻|进|入|下|扶|治|管|建|爱|护|美|贫困|空心|试点|示范|试验|标准化|[省市县区])$|听取|介绍|了解"
        + "|开展|组织|召开|观看|参与|推进|带动|服务|工作|建设|管理|改造|打造|赋能|助力|慰问|动员|指导|引导|宣传|会议|活动|调解|志愿")]
    private static partial Regex Anyone();

    [GeneratedRegex("^(?:" + Generic + ")|(?:" + Generic + "|型|式|级|[一二三四五六七八九十两百千几数多])$")]
    private static partial Regex GenericStem();

    private const string NoName = "^(?:" + Verbs
        + ")|街道(?:和|与|及)?$|(?:这|那|哪|有|某)些$|名$|建成|创成|成为|^(?:这|那|哪|某)个?$|局|委员|部门|政府|党组织|公司|集团|物业|学校|医院|小区(?!$)|居民|村民|群众|干部|治理|引领$"
        + "|两$|[有又再共][二三四五六七八九十多几数]$|[一二三四五六七八九十两百千几数多]个$"
        + "|^[一二三四五六七八九十两百千几数多]+$|[一二三四五六七八九十百千][大佳强]$|^(?:新增|首批|首个|一批|一个|入选|获评|评为|上榜)";

    [GeneratedRegex("^[一二三四五六七八九十]+$")]
    private static partial Regex OnlyNumerals();

    /// <summary>云川|三村获评: how many, and not which, where it ends the name of a place.</summary>
    [GeneratedRegex("[二两三四五六七八九十多几数]$")]
    private static partial Regex CountAtEnd();

    /// <summary>云岭社区|桂园小区: an estate that the community has.</summary>
    [GeneratedRegex(@"\G(?<stem>" + N + "{2,7}?)小区(?!域|[\u4e00-\u9fff]{0,2}(?:治理|改造))")]
    private static partial Regex Estate();

    /// <summary>What no item of a list is called.</summary>
    [GeneratedRegex(NoName + "|^(?:示范|试点|城乡|城市|城镇|城区|农村|乡村|老旧|辖区|重点|优秀|先进|特色|星级|全市|全省|全国|其他|所有|省级|市级|国家级)$|示范$")]
    private static partial Regex NoItem();

    [GeneratedRegex(NoName + "|(?:每|有|到|让|使|建|办|入|进|出|走|设|做)$|^(?:有|让|使|以|由|用|到|去|来|或|又|也|还|就|都|不|已|正)")]
    private static partial Regex NoStem();

    [GeneratedRegex("^(?:以|家住|住在|来自|拟?(?:命名|认定|授予))|^(?:" + Verbs + "|所辖|个|城|乡|家|古|集|名|小)?$|^(?:" + Verbs + ")"
        + "|乡镇|城镇|镇街|居民|党员|干部|小镇|社区|县.|区..|(?:批|级|全[国省市区县]|统筹)城$")]
    private static partial Regex NoStreet();

    [GeneratedRegex(@"(?:[\u4e00-\u9fff]{2,3}-)?[\u4e00-\u9fff]{2,9}?"
        + @"(?:经济技术开发区|高新技术产业开发区|经济开发区|工业园区|工业区|高新区|经开区|开发区|新区|管理区|度假区|旅游区|示范区|实验区|风景名胜区|风景区|合作区|(?:城关|市中|新城|城东|城西|城中|城北|城)区(?=" + N
        + "{1,6}?(?:街道|镇)))|(?<![\u4e00-\u9fff])(?:高新|经开|开发|市中|城关|新城|城[东西中北]|东|西)区(?=" + N + "{1,6}?(?:街道|镇|乡)|[、:])")]
    private static partial Regex Zone();

    [GeneratedRegex("[,。;:、“”‘’!?()\\s]|[我本该][省市县区州旗盟]|全[省市县区]|(?:走进|来到|走访|观摩|参观|考察|察看|调研|视察|探访)(?![组团队])(?:学习|了解|交流)?了?|前往|位于|地处|诞生于|发源于|始于|源于|命名|认定|授予|家住|住在"
        + "|来自|(?:不远|隔壁|相邻|附近|对面|毗邻|邻近|旁边)的|去了|首先到|在|到|由|将|对|与|及|赴|和(?!平|顺|睦|谐|美)|以|如|是|为|称")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\G(?:(?:村?民委员会|居民委员会|[村居]委会|党群服务中心))?(?:[、;,:)。]|和|及|与|等[0-9]|等社区|入选|被评|获评|上榜)")]
    private static partial Regex ListMark();

    /// <summary>施尧社区附近, 坡巷社区卫生服务站: a place beside the site, an institution in it.</summary>
    [GeneratedRegex(@"\G(?:航拍|附近|门口|门前|路口|对面|一带|旁|卫生|医院|幼儿园|小学|菜市场)")]
    private static partial Regex Beside();

    /// <summary>家住…社区的王先生, 启动仪式在…村举行: where somebody lives, or something is opened, is no site.</summary>
    [GeneratedRegex("(?:(?:仪式|典礼|培训班?|研修班|轮训班|培训会|讲座|讲习班)[在于]|家住|住在|居住在|租住在|来自|户籍在|毕业于)[\u4e00-\u9fff]{0,9}$")]
    private static partial Regex Home();
}
