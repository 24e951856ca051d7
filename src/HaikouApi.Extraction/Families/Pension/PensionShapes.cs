using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.Pension.Words.PensionKinds;

namespace HaikouApi.Extraction.Pension;

/// <summary>What is told by its shape: channels, quotations, who acts for another, who comes, numbers that are called.</summary>
internal static partial class PensionShapes
{
    private static readonly (Kind Kind, Regex Shape)[] Words =
    [
        (Outlet, Outlets()), (SetUp, SetUps()),
        (Go, Chosen()), (PensionKinds.Ways, Ways()), (Labelled, LineLabels()), (PensionKinds.Store, Store()), (PensionKinds.Can, Can()),
        (Step, Dashes()), (Kinds.Other, Reached()), (Kinds.Other, Examples()), (Kinds.Filler, Garbage()),
    ];

    public static List<Token> Find(string folded, MiniHosts hosts)
    {
        List<Token> found =
        [
            .. Generic().Matches(folded).Select(m => Channel(Alone, m, At(m), m,
                m.Groups["site"].Success ? "website" : m.Groups["phone"].Success ? "phone"
                : m.Groups["wechat"].Success ? "wechat_mini_program" : m.Groups["alipay"].Success ? "alipay_mini_program" : "other")),
            .. Texts().Matches(folded).Select(m => Channel(Phone, m, At(m.Groups["name"]), m.Groups["name"], "other")),
            .. QuotedNames.Find(folded, hosts), .. PlainNames.Find(folded, hosts),
            .. Delegates().Matches(folded).Where(m => !Helpers().IsMatch(m.Groups["name"].Value) && !HelpsThere(folded, m))
                .Select(m => Channel(Proxy, m, Who(folded, m), m.Groups["kind"], "delegate")),
            .. Phones().Matches(folded).Select(m => Channel(Phone, m, At(m.Groups["name"]), m.Groups["kind"], "phone")),
            .. NamedWays().Matches(folded).SelectMany(m => m.Groups["name"].Captures).Select(n => new Token(PensionKinds.Named, n.Index, n.Index + n.Length,
                Value: new ChannelName[] { new(At(n), ChannelHeads.OfWay(n.Value), At(n)) })),
            .. Visits().Matches(folded).Select(m => Channel(Visit, m, At(m), m, "other")),
            .. Words.SelectMany(w => w.Shape.Matches(folded).Select(m => new Token(w.Kind, m.Index, m.Index + m.Length))),
        ];
        found.AddRange(ListedWays.Find(folded, found));
        return [.. found, .. ReachedPlaces.Find(folded, found)];
    }

    /// <summary>由各参保单位|协助认证: who it is, where the words say no more than that he does it.</summary>
    private static Segment Who(string folded, Match match)
    {
        var (name, kind, employer) = (match.Groups["name"], match.Groups["kind"], match.Groups["employer"]);
        if (employer.Success && employer.Index + employer.Length < kind.Index) return At(employer);
        var from = name.Index + By().Match(folded, name.Index).Length;
        return from > name.Index && kind.Index - from >= 2 ? new(from, kind.Index) : At(name);
    }

    /// <summary>由子女、邻居、网格员协助认证, 请亲友协助认证: whoever helps one who does it himself; only one of whom it is said acts for him.</summary>
    [GeneratedRegex("^[由请][^委]*[、或和]|^请[^委代]*(?:协助|帮助)")]
    private static partial Regex Helpers();

    /// <summary>到村委会,|由村干部协助认证: who helps at a place; 由家人代办的,点…: what whoever is done it for finds there.</summary>
    private static bool HelpsThere(string folded, Match match) =>
        ((OfHelp().IsMatch(match.Groups["kind"].Value) || match.Groups["employer"].Success) && AtPlace().IsMatch(folded[..match.Index]))
        || IfDone().IsMatch(folded, match.Index + match.Length);

    [GeneratedRegex("^(?:协助|帮助|帮忙)")]
    private static partial Regex OfHelp();

    [GeneratedRegex("(?:到|去|前往|赴)[^,。;]{2,24},?$")]
    private static partial Regex AtPlace();

    [GeneratedRegex(@"\G的,[点选]")]
    private static partial Regex IfDone();

    /// <summary>Whom the words name that lead to one who acts.</summary>
    [GeneratedRegex(@"\G(?:由|请)各?(?!(?:原|所在)*(?:工作)?单位)")]
    private static partial Regex By();

    private static Token Channel(Kind kind, Capture whole, Segment name, Capture words, string code) =>
        new(kind, whole.Index, whole.Index + whole.Length, Value: new ChannelName[] { new(name, code, At(words)) });

    private static Segment At(Capture capture) => new(capture.Index, capture.Index + capture.Length);

    [GeneratedRegex("(?<name>(?:委托(?!书)|(?<!(?:周?岁以?下|未成年)[^,。;]{0,4})由|请)(?!(?:社区|银行|窗口|柜台|现场|[^,。;]{1,4}里?的)?(?:工作|经办|服务|窗口|柜台|柜面)人员|系统|平台|后台)(?:(?!上门|登门"
        + "|持|携|凭|进行"
        + "|通过|登录|使?用|借助"
        + "|[在到](?!本|原)|签订|签署|发放)[^,。;“”]){2,20}?"
        + "(?<kind>(?:线上|帮助|帮忙|代为)?(?:代办(?![人点员机处网服])|代理(?![人点机网])|代为办理|代为认证|代为申请|代认证|代为申领|帮助认证|帮助办理|协助认证|协助办理))"
        + "|(?<name>由(?<employer>(?:原|所在)*(?:工作)?单位)(?!通过)(?:[^,。;“”到在用]){0,6}?(?<kind>认证|申报|代办|办理))"
        + "|^(?<name>(?<kind>(?:他人|亲友|亲属|家属|家人|子女|委托他?人?|(?:原|参保|工作)*单位)(?:代为|协助|帮助|代)?(?:认证|办理|代办|代理)"
        + "|(?:社区|村居?|街道|网格员?)(?:代为|协助|帮助|代)(?:认证|办理)))(?=[:(]|$)|(?<name>(?<kind>委托)(?:其|直系|近"
        + "|成年)*(?:他人|亲友|亲属|家属|家人|子女|儿女|亲戚|配偶|朋友)(?:(?:、|或者?)(?:亲友|亲属|家属|家人|子女|亲戚|配偶|朋友|邻居|他人))*)"
        + "(?=(?:携带?|持|凭|带|到|去|前往|至|在|通过|登录|使用)[^,。;]{0,40}(?:代办|代为|代理|办理|认证|缴费|申报|领取))|(?<name>委托(?:他人|亲友|亲属|家属|家人|子女)(?<kind>认证|办理|申请|缴费|申办|代办|申领"
        + "|领取|提交|打印|查询))"
        + "|(?<=可以?|能够?)(?<name>(?<kind>委托)(?:他人|亲友|亲属|家属|家人|子女))(?=[或、]|递交|送交|转交|代[交递]|提供|(?:代)?填))")]
    private static partial Regex Delegates();

    /// <summary>Where it is called to get something done or as one way among others, not to ask.</summary>
    [GeneratedRegex("(?:(?:通过)?(?:拨打|致电)|通过)(?<name>[^,。;、“”]{0,14}?(?<!预约)(?<kind>(?:热线|电话)(?:[0-9-]{5,13})?|[0-9]{5,12}(?:热线|电话)?))(?!预约|咨询|联系|了解|确认|核实)"
        + "(?:[^,。;约询确]{0,4}(?:办理|认证|申请|申报)|,?[^,。;约询确]{0,10}(?:查询|认证|办理)|(?:进行)?查询)|(?<=[也还]可以?|或)(?:拨打|致电)(?<name>[^,。;、“”]{0,14}?(?<kind>热线|电话)),(?:或|也|还)"
        + "|拨打?(?<name>(?<kind>[0-9]{5,12}))[^,。;0-9]{0,8}(?:电话|热线)(?=,转[0-9])"
        + "|(?:拨打|致电|通过)[“(]?(?<name>(?<kind>[0-9][0-9-]{4,12}))[”)]?(?:(?:服务|客服|咨询)*(?:热线|电话))?(?:进行|办理|申请|自助|口头|电话|临时)*(?=挂失|报失|解挂|查询|认证|办理|激活|预约认证|冻结)"
        + "|(?:查询|认证)(?:服务)?(?:电话|热线):(?:\\([0-9]{3,4}\\))?(?<name>(?<kind>[0-9][0-9-]{4,12}))"
        + "|拨打?“?(?<name>(?<kind>(?:\\([0-9]{2,4}\\))?[0-9][0-9-]{4,12}))”?(?:热线|电话)?,?(?=(?:再|可)?(?:按(?:照)?(?:语音)?提示|(?:根据|按照?)?语音|按[0-9]{1,3}[#键]|转(?:“"
        + "|人工|[0-9])))"
        + "|拨打“?(?<name>(?<kind>[0-9][0-9-]{4,12}))”?(?:服务|客服|咨询)*(?:热线|电话)?,?(?:不[仅但光][^。;]{0,24},)?(?:还|就|也|除)?可以?(?:直接|自助)?(?:办理|查询|申请|认证|挂失)"
        + "|(?<=(?:方式|渠道|途径|方法)[^。?]{0,80}[一二三四五六七]是)拨打(?<name>(?<kind>[0-9][0-9-]{4,12}))(?:服务|咨询)*(?:热线|电话)?(?=[;。])"
        + "|拨打(?<name>(?<kind>[0-9][0-9-]{4,12})),(?=按[0-9]键?[^。;]{0,24}(?:查|办|认证|挂失))"
        + "|(?<=(?:挂失|解挂|冻结|查询)[^,。;:]{0,4}[:,。]?请?)(?:拨打|致电|拨)(?<name>(?<kind>[0-9][0-9-]{4,13}))(?=[。;,或]|$)"
        + "|(?<=[、/和或及] ?)(?<name>(?<kind>[0-9][0-9-]{4,12}))(?:服务|咨询|社保|人社|语音)*(?:热线|电话)(?=(?:[、和或及][^,。;:]{1,20}?)?等?[一二两三四五六七多]?[个种条]?(?:渠道|途径|方式)|$)"
        + "|(?:已"
        + "|经)*开通了?(?<name>(?<kind>[0-9]{5}))(?:语音|电话|热线|自助)+(?:查询|认证|缴费|办理)"
        + "|(?<name>(?<kind>[0-9]{5}))[\u4e00-\u9fff]{0,6}(?:热线|电话)(?=[^,。;]{0,4}(?:新增|开通|推出|上线)[^,。;]{0,6}(?:查询|认证))"
        + "|拨打(?<name>[^,。;、“”]{0,16}?(?<kind>热线|电话)),(?=(?:根据|按照?|依)[^,。;]{0,6}提示)"
        + "|拨打[^,。;、“”0-9]{2,14}(?:热线|电话) ?(?<name>(?<kind>[0-9][0-9-]{4,12}))(?:\\([^()]{2,20}\\))?,?(?=(?:根据|按照?|依)[^,。;]{0,6}提示)"
        + "|(?<=^(?:拨打|致电)[^,。;、“”0-9]{0,14}(?:热线|电话))(?<name>(?<kind>[0-9][0-9-]{4,12}))(?=[;。]?$)")]
    private static partial Regex Phones();

    /// <summary>通过电话、网站、公众号等渠道: what names none, as one way among others.</summary>
    [GeneratedRegex("(?<=[、和或及]|通过|使用|登录|访问)(?:(?<site>(?:官方|门户)?网站|官网|网页)|(?<site>网上银行|网银)|(?<!(?:(?<!手机)[Aa][Pp][Pp]|[号序])[、和或及])(?:(?:微信)?公众号"
        + "|(?<wechat>微信小程序)"
        + "|(?<alipay>支付宝小程序)|小程序)|(?<phone>[0-9-]{0,13}(?:服务|咨询|客服)*(?:热线"
        + "|电话)))(?=(?:(?:[、和或及][^,。;:]{1,30}?)?等[^,。;、]{0,6}(?:渠道|途径|方式|平台)|(?:[、或][^,。;:]{1,12}?)+(?:进行|完成|办理|在线|自助)+[^,。;、]{0,10}?(?:认证|办理|查询|缴费|缴纳|申领|申报)"
        + "|(?<=(?:、|通过|使用|采用)[^,。;]{1,14}或.{2,6})(?:进行|完成|办理|在线|自助)+[^,。;、]{0,10}?(?:认证|办理|查询|缴费|缴纳|申领|申报))(?![^,。;]{0,8}(?:提醒|宣传|通知|告知|推送|发布|公布|解读|联系)))")]
    private static partial Regex Generic();

    /// <summary>编辑短信…发送到12333: what is done by writing to a number.</summary>
    [GeneratedRegex("(?:编辑|发送|编写)(?<name>(?:手机)?短信)[^,。;]{0,30}?(?:发送?|送)?(?:至|到)(?:“?[0-9][0-9A-Zx*-]{3,13}”?|该?号码)|(?:通过|采[用取]|以)(?<name>(?:双向"
        + "|快递)?邮寄)(?:方式)?(?=[、或和及,]|办理|申请|提交|受理|报送)"
        + "|(?<=办理|预约|进行|申请|通过|采[取用]|选择)(?<name>(?:微信|远程|在线)?(?:视频|信函|邮寄)认证)"
        + "|(?<=可以?|或者?|,|挂号|以|可[^,。;]{0,30})(?<name>邮寄)(?:(?:至|到|给|回|往)[^,。;、]{0,16}?(?:局|办事处|中心|基金|[所处科站]|机构|部门|单位)"
        + "(?![\u4e00-\u9fff-[的办申,]])|(?=递交|递件|提交))"
        + "|(?<=[也还亦尚]可以?|或者?)(?<name>邮寄)(?=[,。;]|$)"
        + "|(?<=[也还亦尚]可以?|或)(?<name>邮寄)(?=申请|办理|材料|资料|[^,。;]{0,8}(?:证明|表))"
        + "|(?<=^(?:\\([一二三四五六七八九]\\)|[0-9一二三四五六]{1,2}[、.])?)(?<name>(?:微信|远程)?视频认证)(?=[。:]|$)")]
    private static partial Regex Texts();

    [GeneratedRegex("(?:(?<![入逐]户|不|无需|免)(?:[入逐]户)?(?:上门|登门)[来去]?[为给替帮][^,。;]{1,6}服务|(?<![入逐]户|不|无需|免)(?:[入逐]户)?(?:上门|登门)(?=[来去]?[为给替帮][^,。;]{1,14}?(?:做|办"
        + "|进行|完成|开展|采集)[^,。;]{0,10}(?:认证|年审|核查|核验|验证|指纹|人脸|照片))|"
        + "(?<=预约)(?:(?:工作|社区|服务)人员)?上门(?=[。,;、]|$)|(?<=逐户)上门(?=,[已共]*为[^,。;]{1,12}(?:办理|完成|做)[^,。;]{0,20}(?:认证|年审))|(?<!入户)(?:上门(?:入户)?|登门)(?!取|送(?!办)"
        + "|要)(?:(?:帮助|协助|进行|提供|拍照|刷脸|开展|办理|完成|为其|服务(?=认证))*"
        + "(?:养老金?|社保|领取|资格|待遇|生存|退休|动态|人脸|识别|信息)*(?:认证(?:手续)?|年审(?:服务)?|验证|核[验查]|采集(?:数据|信息|指纹|人脸)?"
        + "(?:(?:资格|生存|待遇)*认证(?:服务)?)?)|(?:帮助|协助)?(?:办理|代办|服务)|协助|核实|办)|上门(?=“?送办)|(?:送)?入户(?:上门)?(?:进行|开展|采集|协助)*(?:信息|资格|待遇|退休)*(?:认证|年审|采集(?:信息"
        + "|数据)?|核实|核[验查]|服务))")]
    private static partial Regex Visits();

    [GeneratedRegex("(?<=银行|联社|信用社|农商行)(?:的|等|各)?(?:[0-9]+[多余]?[家个]|(?:其中)?任[意何选]?(?:一[家个处]?)?|其中一[家个处])(?:营业|代收|合作|指定|银行)?(?:网点(?:柜[台面]|窗口)?|柜[台面])")]
    private static partial Regex Outlets();

    /// <summary>摆放了, 设有, 装上.</summary>
    [GeneratedRegex("(?:放置|摆放|安放|保留|改设|新?添[置设]?|引进|挂牌|设[置立有]|建[成有]|[开增新]设|[布铺]设|布放|部署|配备|投放|安装|装(?=[上了]))(?:了|上)?(?:[0-9]{1,4}[多余]?[台个部处](?=“))?")]
    private static partial Regex SetUps();

    [GeneratedRegex("(?:就近|就便|自行|任意|任选|也?可以?|,或)+选择|(?:就近|可|可以|去|或|请|直接|只要)*找(?!到|回)|亲[临到身](?:前往)?|亲身到|(?:也可以?|可以|可)走(?=[“国电网掌])|(?<=^|[,;。:、])上(?=[“掌])"
        + "|(?<!近|未|本|原|历|由|从|以)来(?=[我本](?:馆|局|所|中心|行|处))")]
    private static partial Regex Chosen();

    /// <summary>认证方式:; 线上:; 有多个途径,包括.</summary>
    [GeneratedRegex("(?<![^,。;:、()])(?:(?:20[0-9]{2}年度?)?[\u4e00-\u9fff]{0,20}(?:方式|渠道|途径|方法|入口|(?:认证|办理|缴费|申报|(?<!公共)服务)平台)"
        + "(?:主要)?(?:有(?:[0-9一二两三四五六七八九多]{1,2}[种个条类])?|为|包括|如下)?"
        + "|线[上下](?:办理|认证|缴费|申请|申领|申办|领取|查询|方式|渠道)*):(?!采用|按照)|线[上下](?:办理|认证|缴费)?(?:渠道|途径|方式)(?:主要)?(?:为|是|包括|有)(?![多0-9一二两三四五])"
        + "|(?:这些|上述|以上)(?:渠道|途径|方式)(?:主要)?(?:包括|有)(?![多0-9一二两三四五])|(?:以下|下列)[^,。;:]{0,4}(?:方式|渠道|途径|方法)[^,。;:]{0,10}:"
        + "|(?<!(?:反映|投诉|咨询|举报)[^,。;:]{0,6})(?:方式|渠道|途径|方法)(?:主要)?有(?:多|[0-9一二两三四五六七八九]{1,2})[种个条类],(?:包括|分别(?:是|为|有)|即|有):?"
        + "|(?:多|以下|下列|如下|[0-9一二两三四五六七八])[^,。;:]{0,6}(?:方式|渠道|途径|方法)[^,。;:“”]{0,12},?(?:包括|分别(?:是|为|有)|即|如下:)")]
    private static partial Regex Ways();

    /// <summary>刷卡:某银行自助机; 窗口认证——某大厅; 通过电脑浏览器认证:某平台: at the head of a line, what is done, where or how.</summary>
    [GeneratedRegex("^(?![^,。;:]{0,14}(?:上门|预约|邮寄|单位|电话|微信|支付宝|云闪付|委托|他人|家属|亲属|子女|代办))"
        + "(?:[^,。;:—“”()]{0,14}(?:认证|办理|缴费|缴纳|申领|申报|查询|打印|参保|领取|登记|验证|年审|刷卡|刷脸|自助|线[上下]|网上|掌上|现场|柜[台面])(?:办|渠道|方式|途径)?"
        + "|银行|窗口|网站|终端)(?<!(?:联系|咨询|监督|投诉|时间|对象|范围|条件|材料|[站厅局所点机])[^,。;:]{0,4})(?::|—{1,2})(?!采用|按照)")]
    private static partial Regex LineLabels();

    /// <summary>认证分手机APP认证、窗口认证和网页认证三种: ways that are called by what they go through.</summary>
    [GeneratedRegex("(?:分为?|有|包括)(?:[两三四五六]种[:,])?(?:(?<name>(?:手机)?[Aa][Pp][Pp](?:认证)?|网[页站](?:认证)?|网上认证|(?:现场)?(?:窗口|柜台)认证|自助(?:机|终端)认证)"
        + "|[^,。;:、和及“”]{2,8}(?:认证|系统))"
        + "(?:[、和及](?:(?<name>(?:手机)?[Aa][Pp][Pp](?:认证)?|网[页站](?:认证)?|网上认证|(?:现场)?(?:窗口|柜台)认证|自助(?:机|终端)认证)|[^,。;:、和及“”]{2,8}(?:认证|系统)))+(?:等?[两三四五六]种"
        + "|(?<=[两三四五六]种[:,][^。;:]{0,60})(?=[。;]|$))")]
    private static partial Regex NamedWays();

    /// <summary>微信-我-服务: between what a chain of steps begins in and the first.</summary>
    [GeneratedRegex("(?<=微信(?:支付)?|支付宝|云闪付)[-—]{1,2}(?=“?[\u4e00-\u9fff]{1,10}”?[-—])|(?<=^[^,。;:—]{2,24}(?:[Aa][Pp][Pp]|公众号|小程序))—{1,2}(?=“?[\u4e00-\u9fff])")]
    private static partial Regex Dashes();

    /// <summary>What is looked for where programs are had.</summary>
    [GeneratedRegex("(?:应用(?:商店|市场|商城|宝)|[Aa][Pp][Pp] ?[Ss]tore|(?:软件|手机|苹果)(?:商店|市场))(?:\\([^()]{2,60}\\))?,?[^,。;“”]{0,8}(?:(?:搜索?|查找|下载)(?:[框栏][中里内]?输入)?)"
        + "|(?:下载(?:安装|注册|登录)*|手机打开)(?=“[^“”]{1,10}(?:人社|社保|税务|12333|[办通])”(?!微信|支付宝|小程序|公众|手机|官方|客户端|[Aa][Pp][Pp]))"
        + "|(?:微信|支付宝)(?:[Aa][Pp][Pp])?,?(?:首页|顶部|搜索[框栏]|[在里中内上的])*(?:搜索|搜|查找|输入)(?:并关注|并进入)?(?=“[^“”]{2,16}”(?!(?:微信|支付宝)?小程序|公众号|[Aa][Pp][Pp]|生活号|服务号))")]
    private static partial Regex Store();

    /// <summary>均可办理.</summary>
    [GeneratedRegex("照常(?:受理|办理|服务|使用|对外|开放|接待)|(?:均|都|也)(?:可以?|能够?)[缴交查领打]|(?:面对面|现场|窗口|当面)(?:认证|办理)|(?:均|都|也|就)?(?:可以?|能够?)(?:正式|直接|同步|现场|自助"
        + "|为[^,。;]{2,8})?(?:办理|受理|认证|申领|领取|打印|缴费|参保|申报"
        + "|登记|查询|刷脸|互认|办)"
        + "|(?:均|都|全部|也|全|统一)*(?:已|新)?(?:(?:开通|开办|受理|实现|承接)(?:了)?[^,。;、A-Za-z后登通过到]{0,14}(?:认证|办理|缴费|参保|登记|申领|查询|业务|功能)"
        + "|(?:开通|上线|推出)了?[“‘]?[^,。;、A-Za-z]{0,14}(?:功能|入口|专区|模块))|(?:进行|开展)[^,。;]{0,8}(?:认证|办理|缴费)")]
    private static partial Regex Can();

    /// <summary>查询不到, 收到: nobody goes there.</summary>
    [GeneratedRegex("(?:[查看找收得达遇感受拿提想听见学轮说谈联]|(?<!直)接|直(?!接)|查询|感受|识别|检测|了解)不?到|不到"
        + "|(?:推送|发送|上报|邮寄|寄|快递|发放|划拨|划入|转移|寄送|传输|反馈|共享|延长|推迟|提高|增加|录入|归集|下放|延伸|覆盖|下沉|缩短|压缩)[到至]")]
    private static partial Regex Reached();

    /// <summary>(如甲办通、乙): a name, though a word in it is one of doing.</summary>
    [GeneratedRegex("(?<=\\((?:如|例如|比如)(?:[^()、]{1,10}、){0,6})(?:(?!等)[\u4e00-\u9fffA-Za-z0-9]){2,8}(?=[、)]|等\\))")]
    private static partial Regex Examples();

    /// <summary>Addresses of the web, and brackets that say for which telephones a program is made.</summary>
    [GeneratedRegex(@"(?<=[”""])\((?!微信|支付宝)[\u4e00-\u9fff]{2,8}\)(?<!程序\)|众号\))|\((?:网址|官网|网站)?:?(?:https?|www|si\.|[0-9]{1,3}\.[0-9])[^()]{0,60}\)"
        + @"|\((?:安卓|苹果|[Ii][Oo][Ss])[^()]{0,16}\)"
        + @"|(?:https?://|www\.)[A-Za-z0-9./?=&_%-]{1,80}")]
    private static partial Regex Garbage();
}
