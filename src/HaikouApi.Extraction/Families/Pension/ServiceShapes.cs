using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Pension;

/// <summary>Services by the shape of their names, and the words round them that say that they can be had.</summary>
internal static partial class ServiceShapes
{
    /// <summary>参保登记, 关系转移接续; 查询缴费记录, 申领社保卡: a verb with what it is done to; a quotation.</summary>
    public static readonly Kind Service = Kind.Of("Service"), Deed = Kind.Of("ServiceDeed"), Quote = Kind.Of("ServiceQuote");

    /// <summary>办理, 进行; 点击, 选择; 业务, 事项; 到, 通过; 不能, 无需; 提交…申请; 实现, 可.</summary>
    public static readonly Kind Do = Kind.Of("DoService"), Press = Kind.Of("PressService"), Business = Kind.Of("BusinessWord"), Reach = Kind.Of("ReachService"),
        Refused = Kind.Of("RefusedService"), Hand = Kind.Of("HandIn"), Request = Kind.Of("RequestWord"), Realised = Kind.Of("Realised"),
            Ask = Kind.Of("AskHow"), Title = Kind.Of("TitleWord"), Module = Kind.Of("ModuleWord"), Means = Kind.Of("MeansOf");

    public static Lexicon Words { get; } = new(
    [
        (Kinds.Filler, "统一 统一的 的 了 等 可 可以 均可 应 功能的 2项 3项 4项 5项 6项 8项 10项 多项 个人 ” 仍 仍然 暂时 暂时仍"),
        (Do, "办好 办好了 提起 可办 代办 办妥 办结 办理事项: 受理事项: 服务事项: 业务事项: 办理业务: 服务内容: 业务范围: 受理范围: 办理 进行 完成 实行 推出 开展 推行 联办 申办 申请 提供 包括 涵盖 可办理 受理 开通 实现 支持 申请办理"),
        (Press, "点击 点选 点 选 选择 进入 找到 下滑找到 搜索 输入"),
        (Business, "业务 事项 服务 功能 手续 业务办理"),
        (Module, "里自己 里直接 里提交 里办理 模块 功能模块 服务模块 入口 栏目 板块 栏"),
        (Reach, "能在 能否在 能不能在 可以在 可否在 到 在 去 前往 通过 登录 使用 由 请 在线 线上 网上 掌上 手机 自助"),
        (Means, "利用 可利用 还可利用"),
        (Refused, "已办理 已完成 不能 无法 未 无需 不用 不必 停止 暂停 暂缓 停发 中止 恢复 不再 用于 不能办理 无法办理 停止办理 未办理 学习 学习了 熟悉 掌握"),
        (Hand, "提交 提出"),
        (Request, "申请 信息 材料 资料 申请表"),
        (Realised, "“零跑腿 “一趟不用跑 “不用跑 “跨省通办 “秒办 “指尖办 “线上办 “不见面 “网上办 “掌上办 “一网通办 当场办结 立等可取 怎么办 如何办  需要哪些 需要什么 需什么 需带 需携带 所需材料 已实现 实现全程 实现网上 可网上 全程网办"),
        (Ask, "怎么办理 如何办理 怎样办理 怎么申请 如何申请 怎么申领 如何申领"),
        (Title, "通知 的通知 指南 指引 操作说明 网上申报 操作指引 操作指南 流程 公告 工作 须知 办法 提示 的通告 的公告"),
        (Kinds.Join, "、 和 及 以及 与 或 → -> > ⇒"),
        (Kinds.Comma, ","),
        (Kinds.Semicolon, "; 。 ! ?"),
        (Kinds.Colon, ":"),
        (Kinds.Open, "("),
        (Kinds.Close, ")"),
    ]);

    public static List<Token> Find(string folded)
    {
        List<Token> found =
        [
            .. Quotes().Matches(folded).Select(m => Of(Quote, m, m.Groups["name"].Value)), .. Deeds().Matches(folded).Select(m => Of(Deed, m, m.Value)),
            .. Tasks().Matches(folded).Select(m => Of(Deed, m, m.Value)), .. ServiceLists.Find(folded),
            .. Nouns().Matches(folded).Where(m => m.Length > 1).Select(m => Of(Service, m, m.Value)),
        ];
        return [.. found, .. ServiceFrames.Find(folded, found)];
    }

    private static Token Of(Kind kind, Match match, string word) => new(kind, match.Index, match.Index + match.Length, Word: word);

    /// <summary>Whether a quotation is a service whole: “居保缴费”, “参保登记申请”, “个人社保参保证明查询”.</summary>
    public static bool IsService(string name) =>
        (OfPensions().IsMatch(name) && !OfPlaces().IsMatch(name)
            && (Whole().IsMatch(name) || ServiceLists.IsEntry(name) || ServiceLists.IsDeed(name))) || IsOfResults(name);

    /// <summary>搜索“甲社保缴费”|小程序: what a program is called.</summary>
    public static bool IsProgram(string folded, int end) => Program().IsMatch(folded, end);

    [GeneratedRegex(@"\G”?(?:微信|支付宝|官方)?(?:小程序|公众号|服务号|生活号|[Aa][Pp][Pp]|客户端)")]
    private static partial Regex Program();

    public static bool IsOfCard(string name) => OfCard().IsMatch(name);

    [GeneratedRegex("^(?:社保卡|社会保障卡|电子社保卡).{0,6}(?:申领|补换卡?|换领|补办|挂失|激活|签发)$")]
    private static partial Regex OfCard();

    /// <summary>Whether a quotation of what a program can do is of pensions.</summary>
    public static bool IsOffered(string name) => OfPensions().IsMatch(name) && MayBeService(name);

    public static bool IsOfResults(string name) => OfResults().IsMatch(name);

    /// <summary>认证结果查询, 认证查询: to see whether one has been certified.</summary>
    [GeneratedRegex("^(?:资格|待遇|养老)?认证(?:结果|记录|信息)?查询$|^(?:查询|查看)(?:自己的|本人的?|历次|历史|已|养老)?认证(?:结果|记录|情况|状态)$")]
    private static partial Regex OfResults();

    /// <summary>Whether a quotation in a list of services can be one.</summary>
    public static bool MayBeService(string name) => Task().IsMatch(name) && !Motto().IsMatch(name) && !NoService().IsMatch(name);

    private const string Noun =
        "(?:(?:城乡)?居民|一次性|企业|单位|个体|职工|机关事业单位|灵活就业(?:人员)?|个人|基本|养老保险|养老金|养老|(?:城乡)?居保|社会保险|社会保障|社保|待遇|领取|关系|离退休|退休|权益|账户|参保|信息|人员|缴费|新增|保费|就业|证明|明细)*" +
        "(?:参保登记|参保缴费|缴费(?!年限|基数(?!调整|申报)|档次(?!变更)|比例|标准|期|人|凭证|记录|明细|证明|情况|机|终端|渠道|方式|补贴|的|时|后)|补缴|续缴|续保|停保|信息变更|变更登记|信息修改|(?:跨[省市区县地制度统筹]{1,6})?转移接续"
            + "|(?<=关系)(?:跨[省市区县地制度统筹]{1,6})?转移|关系转移|待遇申领|待遇领取(?!资格|人|地|证|(?:网上|线上|自助|人脸识别)*认证)" +
        "|领取资格认证|资格认证|注销登记|缴费查询|(?:缴费|认证)记录查询|社保查询|退费申请|(?<=办理|可|进行|、)(?:关系)?转移(?:接续)?(?:申请)?进度查询|信息查询|账户查询|权益查询|待遇查询|待遇核定|退休申请|退休申报|退休核准|待遇核准|养老金补发"
        + "|待遇补发|(?<=可办|、)[增减]员|(?<=、)基数申报|关系接续"
            + "|(?:社保卡|社会保障卡)(?:线上|网上|免费|就近|跨省|异地)*(?:申领|补换卡?|补办|换领|挂失|激活)|证明打印|档次变更|基数申报|退休审批|档案核验|申办(?:社保卡|社会保障卡)|个人续保缴费|人员增减(?:申报)?|申报缴费|(?:证明|明细"
        + "|清单|记录|凭证)(?:查询)?(?:打印|下载|开具)"
            + "|(?:社保卡|社会保障卡)(?:信息查询|解挂|即时补换卡|即时制卡|补\\(换\\)卡|补换卡|补卡|换卡|制卡)|(?:丧葬(?:补助)?[费金]|抚恤金|遗属(?:待遇|津贴)|丧抚费)(?:(?:、|和|及)(?:一次性)?(?:抚恤金|丧葬补助金"
        + "|丧葬费))?(?:申领|申报|申请)|年[审检]|测算|一件事(?<=退休一件事)|缴费基数调整|暂停缴费|账户开立|账户开户)";

    /// <summary>What it is of, words that nobody lists, and what is done.</summary>
    private const string Open = "(?:(?:城乡|城镇)?居民|企业|职工|机关事业单位|灵活就业人员|个人|基本|单位|跨省)*(?:养老保险|养老金|养老|居保|社会保险|社保|离?退休|待遇|参保|权益|视同缴费|社会保障卡)"
        + "[\u4e00-\u9fff-[的可在到由向从将已未无不并后前先去或和及与过办进完提实以时工为让请须需如何怎这开始窗厅点站局所处网台机心采具程]]{0,8}?"
        + "(?:登记|变更|申报缴[费纳]|缴费(?<!档次缴费)(?!年限|基数|档次|比例|标准|期|人|凭证|记录|明细|证明|情况)|补缴|查询|打印|申领|申报|核定|转移接续|接续|注销"
        + "|开户|挂失|激活|退费|转[入出]|退保|补领|补办|备案|更正|认定|审批|预审|停保|续保|复审|导出|测算|一件事|终止|中断|支付|(?<=卡.{0,8})(?:挂失|解挂|补办|补换|换领|更换|制发|签发))(?![者人员期表率簿单机材手费点平系规政制通流])";

    [GeneratedRegex(Noun + "(?:(?:一键|在线|网上|线上|自助)?(?:查询|打印|下载)){0,2}|" + Open)]
    private static partial Regex Nouns();

    [GeneratedRegex("^" + Noun + "(?:申请)?(?:\\([^()]{1,6}\\))?$")]
    private static partial Regex Whole();

    [GeneratedRegex("“(?<name>[^“”。!?]{2,24})”|「(?<name>[^「」]{2,24})」|【(?<name>[^【】]{2,24})】|〔(?<name>[^〔〕]{2,24})〕|\"(?<name>[^\",。]{2,24})\"")]
    private static partial Regex Quotes();

    [GeneratedRegex("养老|社保|社会保险|待遇|退休|档案|续保|居保|参保|缴费(?:证明|记录|明细)|转移(?:接续)?(?:进度|申请)")]
    private static partial Regex OfPensions();

    private const string NoName = "[\u4e00-\u9fff-[的了在到由向从后并通过和与及或可时请须需]]";

    /// <summary>Before what can be done: that it can, with whose help, and in what or at which office.</summary>
    private const string May = "可以?|帮助|协助|(?:帮助|协助|帮)[^,。;]{1,5}|能够?|支持|实现|提供|申请|顺手|顺便|直接|自助|在线|[网线机家]上|[0-9]键|随时|自行|家中|[Aa][Pp][Pp]|小程序|平台|系统|公众号"
        + "|机构|中心|大厅|窗口|柜位|网点|银行|渠道|途径|[所局站厅](?:内|里)?";

    /// <summary>Who does it, or that it is wanted.</summary>
    private const string Wanted = "单位|企业|群众|人员|职工|市民|老人|用户|参保人|居民|家属|需要?|想要?|怎么|怎样|如何|要";

    private const string Seen = "(?:查询|打印|下载|开具|出具)";

    private const string Papers = "(?:证明|凭证|收据|明细|清单|记录|情况|信息|纪录|进度|余额|金额|[储存]+额|月数|年限|年资|费|单|待遇|档次|抚恤金|补助金?)";

    /// <summary>可查询本人养老待遇发放情况, 支持打印个人参保凭证: a verb that may be done, and what it is done to, of pensions, whatever it is called.</summary>
    [GeneratedRegex("(?:(?<=" + May + ")(?:缴纳|补缴|申领|变更)|(?<=^|[,;:、”]|" + May + "|" + Wanted + ")" + Seen + "(?:[、和及并]?" + Seen + ")?)"
        + NoName + "{0,8}?(?:社保|社会保险|养老保险|养老金|参保|缴费|待遇|退休|权益|丧葬|账户|业务|办理|审核|制卡|劳保|投保)" + NoName + "{0,8}?(?:到账)?" + Papers
        + "(?:[和及](?!" + Seen + ")" + NoName + "{0,6}?" + Papers + ")?(?=[,。;、!?)”]|$|等|业务|服务|功能|的(?:需要|需求|[,。]))"
        + "|(?<=(?:打印|下载|开具|出具|开)(?:了|出|一[份张])+|查(?:了|自己的?)+)" + NoName + "{0,6}?(?:社保|养老保险|养老金|参保|待遇|退休)" + NoName + "{0,8}?" + Papers + "(?=[,。;、!?)”]|$)"
        + "|(?:个人)?(?:权益记录|对账|参保缴费|参保|缴费)(?:单|证明|明细)(?=[现已]?(?:的[^,。;]{0,4},)?可以?(?:在线|网上|自助|自行)*(?:查询|打印|下载|开具))"
        + "|(?:申请|申领|请领)(?:国民年金|劳保|国保)?(?:老年|退休|遗属)(?:年金|给付)+(?=[,。;、!?)]|$)"
        + "|(?<=网上|线上|开放|可以?|需要?|亲临[^,。;]{0,8})(?:申请|请领)(?:社保)?(?:养老金|残疾金)(?=[,。;、!?)]|$)"
        + "|(?:申请领取|申领)(?:城乡居民|居民|企业职工|职工)?(?:基本)?养老保险待遇(?=[,。;、!?)]|$)|查询(?:核付|申请|审核|受理|转移)(?:办理)?进度"
        + "|(?<=" + May + "|" + Wanted + "|”|申报)(?:缴纳|补缴)" + NoName + "{0,8}?(?:养老保险|社会保险|社保)费?(?=[,。;、():]|$)"
        + "|(?<=办[理完好妥]了?|申办)(?:领取|申领|缴纳|变更|修改|转移)" + NoName + "{0,8}?(?:养老金|养老保险费?|待遇|社保关系|档次)(?=业务|手续|服务)")]
    private static partial Regex Tasks();

    /// <summary>What a service is called by.</summary>
    [GeneratedRegex("登记|变更|认证|缴费|缴纳|查询|申领|申请|转移|补缴|打印|注销|接续|参保|停保|开户|挂失|激活|退费|核定|证明|待遇|补换|领取|续保|减员|增员|换卡|补卡|制卡|换领|补办|测算")]
    private static partial Regex Task();

    /// <summary>“寓认证于服务”: what is said of services is none of them.</summary>
    [GeneratedRegex("寓|于无形|让|把|不[出用见跑]|零|最多|线上|全程|一网|一件事")]
    private static partial Regex Motto();

    /// <summary>“社保卡网点查询”: where to go.</summary>
    [GeneratedRegex("(?:网点|地点|机构|窗口)查询$")]
    private static partial Regex OfPlaces();

    [GeneratedRegex("亲情|他人|家人|处理$|地区查询|^(?:办理)?进度查询|专区|平台|大厅")]
    private static partial Regex NoService();

    [GeneratedRegex("(?<!自动)(?:查询|查看)(?:[\u4e00-\u9fff]{0,4})认证(?:记录|结果|有效期|状态|情况|信息)|(?:申领|查询|(?:下载|查询)?打印|补办|挂失|激活|补换|签发)(?:本人的?|个人的?)?(?:社保证明"
        + "|(?:社会保险|养老保险|社保)?待遇发放情况|电子社会保障卡"
        + "|电子社保卡|社会保障卡|社保卡|认证记录|认证结果|(?:养老保险|社保|社会保险)?(?:个人)?(?:参保|缴费)+(?:证明|凭证)|(?:养老)?(?:金|待遇)(?:领取|发放)?证明|退休证明|缴费记录|缴费明细|个人权益记录|参保信息|养老金发放(?:明细|记录)|待遇发放记录)"
        + "|(?<!未|不|无法|停止|暂停|[已陆续]|尚未|[机厅点]|窗口)开通(?:[\u4e00-\u9fff-[的了到在由向从并后前和及与或等]]{0,8})(?:社保卡|社会保障卡|养老|社保|机关保"
        + "|金融)(?:[\u4e00-\u9fff-[的了到在由向从并后前和及与或等]]{0,8})(?<!认证|查询|缴费|申领|打印|登记|转移|申报|(?<!网上)办理)(?:功能|权限)(?=[,。;、!?)]|$)"
        + "|(?:申领|换领|补领|更换|补换|申办|领取)(?:[\u4e00-\u9fff-[的了到在由向从并后前和及与或等]]{0,4})新(?:社保|社会保障)?卡(?=[,。;、!?)]|$)"
        + "|(?:申领|办理|申请)(?:第三代)?(?:社会保障卡|社保卡)(?=[,。;、!?)”已可应需须时后请到]|$|的(?!业务|各项|相关))|(?<=向[^,。;、]{0,10}(?:部门|机关|[局所]))(?:自行)?申报缴费(?=[,。;]|$)|(?<=提出"
        + "|提交)(?:养老保险)?(?:关系)?转移(?:接续)?申请|转移(?:社保|养老保险|社会保险)关系(?=,(?:手机|网上|线上|可)|[可。]|$)"
        + "|查询(?:个人)?(?:城乡居民|职工|企业职工)?(?:基本)?养老(?:保险|金)(?:个人账户|缴费记录|缴费明细|发放记录|缴费情况|待遇)|领取电子(?:社保|社会保障)卡|(?:查询|打印|下载|邮寄|补打|开具){1,2}(?:20[0-9]{2}年度?"
        + "|本人的?|个人|纸质|电子|历年|社会保险|社保|养老保险|职工|企业|居民){0,4}(?:权益(?:记录)?|社保对账)单"
        + "|开立个人养老金(?:资金)?账户|个人养老金(?:资金)?账户(?:开立|(?=,?可[^。;]{0,60}开[立设户通]))|个人养老金开户")]
    private static partial Regex Deeds();
}
