using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Pension;

/// <summary>The nouns at the end of the names of channels, which say what kind a channel is.</summary>
internal static partial class ChannelHeads
{
    private const string App = "(?<app>(?:手机)?[Aa][Pp][Pp](?:手机)?(?:客户端)?|手机客户端|客户端(?<!(?:手机|[Pp])客户端)(?!(?:微信|支付宝)?小程序)|移动端"
        + "|(?:手机)?(?:应用|软件)(?=\\((?:如|例如|比如))|手机应用(?:程序|软件)?(?![商市宝中里上])|手机银行(?:[Aa][Pp][Pp])?)";
    private const string AppByQuotes = "(?<app>(?:手机)?[Aa][Pp][Pp](?:手机)?(?:客户端)?|手机客户端|客户端(?<!(?:手机|[Pp])客户端)|移动端|(?:手机|应用)?软件"
        + "|(?:手机)?应用(?:程序)?(?![商市宝中场领服模范体]))";
    private const string Mini = "(?<both>微信(?:、|和|及|或|与|/)支付宝小程序|支付宝(?:、|和|及|或|与|/)微信小程序)|(?<wechat>微信小程序)|(?<alipay>支付宝小程序)|(?<mini>(?:钉钉|百度|抖音|云闪付)?小程序)";
    private const string Account = "(?<account>(?:微信|支付宝)?(?:公众服务号|公众号|公众平台|公众微信号|生活号|服务号|服务窗(?!口)))";
    private const string Hall = "网上(?:办事|服务|政务|经办)*(?:大厅|厅)";
    private const string Website = "(?<website>(?:官方|门户)?网站|官网|" + Hall
        + "|电子税务局|网页版|网页端|网厅|(?:(?:政务|公共)服务|服务(?<=[省市区]服务)|政务|社保|人社|社会保险|社会保障)网(?![上点络站页])"
        + "|(?:网上|线上|在线)[\u4e00-\u9fff]{0,6}系统|(?:退管|经办|申报|服务)系统|(?<=(?:登录|访问|进入)[^,。;“”]{2,20}(?:认证|验证|网报|查询|缴费))系统|(?:服务|官方)门户)";
    private const string Platform = "(?<platform>(?:公共|线上|网上|信息|政务)*(?:服务|经办)?平台)";
    private const string Terminal = "(?<terminal>(?:移动)?POS机|(?:便民|助农|惠农|社保|人社|政务)(?:取款|金融|服务)*(?:终端机?|POS机)"
        + "|(?:自助|智能|一体|认证|线下|现场|柜员)(?:服务|缴费|查询|办理|打印|认证|柜员|识别)*(?:终端机?|一体机|设备|机具?(?<!智能机)(?![制构关会]))|自助机|终端设备|(?<![点触按]击?)触摸屏(?:(?:自助|查询|一体)*机)?|查询机|(?:指纹"
        + "|人脸|虹膜)(?:识别"
        + "|验证|认证|采集|核验)*仪|智[能慧]柜[台员]机?)";
    private const string Phone = "(?<phone>(?:服务|咨询)?(?:热线|电话))";

    private const string Counter =
        "(?<counter>(?:窗口|(?<=[0-9]号)窗(?!口)|经办机构|经办部门|经办网点|(?:社保|人社|财政|劳动保障|民政|税务|劳保|人力资源和?社会保障)(?:所(?!在)|厅(?=[A-Z0-9窗办、。;,]|$)|室|科)"
            + "|(?:人社|民生|社保|服务|保障|政务|退管|管理|市民|党群|便民|办事|事务|经办|分)中心|大厅(?<!(?:网上服务|网上办事|掌上政务|网上)大厅)|网点|" +
        "(?:服务|保障|管理|工作|社保|人社|经办)[站点]|(?<=(?:社区|街道|[镇乡村县区市])[\u4e00-\u9fff-[车火地公加油电网水气铁运]]{1,6})站(?![点长台])|(?:保障|事务|社会保障|社保|人社|劳保|居保|农保)(?:服务|管理)?所"
            + "|(?:储蓄|营业|财政|邮政)所|营业部|分理处|(?:社保|保险|事业)处(?!理|长)|驿站|办事处(?<!街道办事处)|(?<=政府[\u4e00-\u9fff]{0,2}|综合|政务)(?:服务|政务|办事)大楼"
            + "|(?:社保|人社|税务|农保|居保|养老|劳动|财政|民政|保险|(?:保险|保障)(?:事业|管理|服务|经办)+|人力资源和社会保障)局(?:信息中心)?(?!的?(?:官网|官方|网站|门户|微信|[Aa][Pp][Pp]|公众号|网上|手机))"
            + "|(?:社保|人社)(?:部门|机构|分局)|服务室|服务厅|办税厅|(?:代[收办理征缴]|便民|服务|认证|办理|协办|经办|受理|采集|申领|领卡|合作|自助|助农|惠农)点|专窗|村部"
            + "|(?<=[0-9一二三四五六]楼|中心|大厅)[\u4e00-\u9fff]{0,6}(?:专区|区)(?=[A-Z0-9办递现提咨、,。;]|$)|(?<=[局处厅部心]|单位)[\u4e00-\u9fff]{2,6}[处科股](?=当面|现场|办理|窗口|提交"
                + "|认证|申|采集|,由)"
        + "|支行(?!行长)|街道社区|人社平台"
            + "|使领?馆|领事馆|公署|基层服务平台|前台|退休人员管理(?:服务)?机构|" +
        @"(?:居民|村民|村\(居\)民)委员会|[居村]委会?(?![员书主委两干任托])|村\(居\)委会|[我本](?:馆|局|所|行)(?=现场|窗口|办|提交|申请|领取|补)|村居委会|街道办(?:事处)?|营业厅|柜台|柜面|邮政(?:支局|所)"
            + @"|村\(社区\)(?=办|现|缴|、|或|进|申|参|认|领|提|找|由))(?:\([\u4e00-\u9fff]{1,6}\))?)";

    /// <summary>A regex for the noun that says what a name in quotation marks beside it is.</summary>
    public const string BesideQuotes = AppByQuotes + "|" + Mini + "|" + Account + "|(?<account>(?<=[”’》])(?:官方)?微信(?!小程序|支付|群|好友|[搜扫]|[、和及或与/]支付宝))|" + Platform
        + "|(?<entrance>(?<=等)(?:线上|网上|全国性?|统一|便捷|官方|服务|移动)*(?:渠道|入口))|(?<website>(?:官方|门户)?网站|官网|门户|网页版|网页端|网上(?:办事|服务)大厅|网厅)"
        + "|(?<website>网上(?:服务|申报|办事|经办|查询)?(?:系统|平台)|服务网|政务网)"
        + "|(?<terminal>(?:自助|智能|智慧)?(?:服务|查询)?终端机?|(?:自助|智能|智慧)(?:服务|查询|办理|打印|认证|终端|柜员)*(?:一体机|机|设备)|一体机)|" + Phone;

    private const string Community = "(?<counter>(?<community>(?:社区(?<!(?:街道|镇|[(/])社区)|村\\(社区\\)|社区\\(村\\)|乡镇\\(街道\\)|街道\\(乡镇\\)|乡\\(镇\\)|镇\\(街道?\\)"
        + "|街道\\(社区\\)|村\\(居\\)|镇街|街镇)"
        + "(?=或|、|/|及|和|找|代[收缴征]|(?:就近|现场|直接|自助|进行|当面|协助|帮助)*(?:办理|申报|申请|参保|登记|缴纳|认证|申请|缴费|采集|刷脸)|进行|,(?:现场|当面|就近)+办)))";
    private const string Bank = "(?<bank>(?<brief>(?<=[、到在去或和的各]|通过|选择|就近)(?:[农工建中交招]行|农信社)(?=[、或和等办缴]|各?网点))|(?:银行(?<!(?:手机|网上)银行)|农商行|信用社"
        + "|信用(?:合作)?联社)(?![各代]{0,2}[收办]?网点|营业|柜|手机|[Aa][Pp][Pp]|(?:缴费|储蓄|借记|信用)?卡|存折|[A-Za-z]|融[eE]|账|等?[Aa][Pp][Pp]|工作|存"
        + "|[\u4e00-\u9fff-[、和及或与等到在去办]]{2,8}(?:中心|支行|分行)))";

    /// <summary>A regex for the noun that ends a name without quotation marks.</summary>
    public const string Plain = App + "|" + Mini + "|" + Account + "|(?:基层|劳动保障|劳动和社会保障)(?:公共)?服务平台(?<counter>)|人社平台(?<counter>)"
        + "|" + Website + "|" + Platform + "|" + Terminal + "|"
        + Counter + "|" + Community + "|" + Bank;

    /// <summary>The kind that a noun says; null for a mini program whose host it does not tell.</summary>
    public static string? KindOf(Match head) =>
        head.Groups["app"].Success ? "app"
        : head.Groups["wechat"].Success ? "wechat_mini_program"
        : head.Groups["alipay"].Success ? "alipay_mini_program"
        : head.Groups["mini"].Success ? null
        : head.Groups["website"].Success ? "website"
        : head.Groups["terminal"].Success ? "terminal"
        : head.Groups["phone"].Success ? "phone"
        : head.Groups["counter"].Success ? "counter"
        : "other";

    /// <summary>The kind of a way that is called by what it goes through: 手机APP认证, 网页认证, 窗口认证.</summary>
    public static string OfWay(string name) =>
        name.Contains('网', StringComparison.Ordinal) ? "website"
        : name.Contains('自', StringComparison.Ordinal) ? "terminal"
        : name.Contains('窗', StringComparison.Ordinal) || name.Contains('柜', StringComparison.Ordinal) ? "counter"
        : "app";

    /// <summary>The kind of a quotation that says itself what it is; null for any other.</summary>
    /// <param name="name">What stands in quotation marks.</param>
    /// <param name="isOpened">Whether one logs in there: “甲系统” is a website only where one does.</param>
    public static string? OfSelfNamed(string name, bool isOpened = false) =>
        SelfNamed().Match(name) is not { Success: true } said ? null : said.Groups["platform"].Success ? OfPlatform(name)
        : said.Groups["terminal"].Success ? "terminal"
        : said.Groups["counter"].Success ? "counter"
        : !said.Groups["system"].Success || isOpened ? "website" : null;

    /// <summary>“甲通APP”: a name with its kind word in one quotation.</summary>
    public static (int Length, string Kind)? OfNamedWhole(string quoted)
    {
        if (Inside().Match(quoted) is not { Success: true } named) return null;
        var (noun, before) = (named.Groups["noun"].Value, named.Groups["name"].Value);
        return (before.Length, noun.Contains("公众", StringComparison.Ordinal) ? "other"
            : !noun.EndsWith("小程序", StringComparison.Ordinal) ? "app"
            : noun[0] == '微' ? "wechat_mini_program" : "alipay_mini_program");
    }

    [GeneratedRegex("^(?<name>(?!打开|下载|进入|登录|搜索|关注|安装|使用|手机|官方|微信|支付宝)[^,。;:-]{2,14}?)(?<! ) ?(?:手机|官方)?(?<noun>[Aa][Pp][Pp]|客户端|(?:微信|支付宝)小程序|(?:微信)?公众号)$")]
    private static partial Regex Inside();

    /// <summary>国家社会保险公共服务平台 and 某省网上服务平台 are websites; of other platforms it is not known where they run.</summary>
    public static string OfPlatform(string name) =>
        name.Contains("网上", StringComparison.Ordinal) || name.Contains("在线", StringComparison.Ordinal) || National().IsMatch(name) ? "website" : "other";

    /// <summary>The programs of the provinces, by what their names are made of: a short name, what is done, 办 or 通.</summary>
    public const string Program = "(?:[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新海龙][里事服心汇时来速快易政好省][办通事]|爱山东|随申办(?:市民云)?|智桂通|i厦门|老来网|掌上12333)";

    /// <summary>The kind of a program that its name alone tells; null for any other name.</summary>
    public static string? OfProgram(string name) => !Programs().IsMatch(name) ? null : name == "粤省事" ? "wechat_mini_program" : "app";

    [GeneratedRegex("^" + Program + "$")]
    private static partial Regex Programs();

    [GeneratedRegex("(?<platform>平台)$|(?<terminal>(?:自助|智能|一体|认证)(?:服务|缴费|查询|办理|打印|认证|柜员|识别)*(?:终端机?|一体机|机))$"
        + "|(?:网站|政务服务网|服务网|(?:社保|人社|社会保障|劳动保障|人力资源|社会保险|养老保险)网|(?:网上(?:办事|服务)|经办)大厅|网上(?:服务|申报|办事|经办|查询)系统|网厅|官网|(?<counter>(?<!网上|线上|掌上|视频|远程|虚拟|云|自助"
        + "|[Aa][Pp][Pp]|—.*)(?:服务|办事|经办|认证"
        + "|社保)(?:窗口|专窗|网点|驿站|站|(?<=服务)点)|(?:社保|人社|社银|养老|居保)[\u4e00-\u9fff]{0,4}(?:驿站|小屋|银行|角|吧|亭|服务台|柜台|专柜))|(?<system>(?<!管理|审批|监管|核查|评价|叫号)系统))$")]
    private static partial Regex SelfNamed();

    [GeneratedRegex("^(?:国家?|全国)?(?:社会保险公共服务|社保公共服务)平台$|^国家(?:社会保险|社保|政务服务)(?:公共)?(?:服务)?平台$")]
    private static partial Regex National();
}
