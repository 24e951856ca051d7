using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Pension;

/// <summary>
/// Services by the words round them, whatever they are called: 办理…手续, …可到某处办理, …:持…到某处办理. What is done ends the name, and what it is of
/// belongs to pensions or their card.
/// </summary>
internal static partial class ServiceFrames
{
    /// <summary>The services of a sentence that no other shape has found.</summary>
    public static IEnumerable<Token> Find(string folded, List<Token> known)
    {
        foreach (var (frame, marks) in Frames)
        {
            if (!folded.AsSpan().ContainsAny(marks)) continue;
            foreach (var name in Of(frame, folded))
            {
                var isKnown = known.Exists(t => t.Start < name.End && name.Start < t.End);
                if (!isKnown && IsService(folded[name.Start..name.End])) yield return name;
            }
        }
    }

    /// <summary>The words round a service, and a character without which there are none.</summary>
    private static readonly (Regex Frame, SearchValues<char> Marks)[] Frames =
    [
        (Done(), SearchValues.Create("办受提")), (Subject(), SearchValues.Create("到在去往过录打用向")), (Deeds(), SearchValues.Create("到在去往过录打用向")),
        (There(), SearchValues.Create("申打查补换下")),
        (Label(), SearchValues.Create(":—")), (Asked(), SearchValues.Create("怎如")), (Divided(), SearchValues.Create("分有括")),
    ];

    /// <summary>Whether a line is the heading of a service, with or without the words that say that it is one: 养老金测算流程.</summary>
    public static (int Start, int End)? OfHeading(string line) =>
        Heading().Match(line) is { Success: true } heading && heading.Groups["item"] is { Success: true, Value: var name } item && IsService(name)
            ? (item.Index, item.Index + item.Length) : null;

    /// <summary>Whether a line tells where something is done.</summary>
    public static bool TellsHow(string line) => How().IsMatch(line);

    private static IEnumerable<Token> Of(Regex frame, string folded)
    {
        for (var match = frame.Match(folded); match.Success; match = match.NextMatch())
        {
            foreach (Capture item in match.Groups["item"].Captures)
            {
                yield return new(ServiceShapes.Deed, item.Index, item.Index + item.Length, Word: item.Value);
            }
        }
    }

    private static bool IsService(string name) =>
        (OfCard().IsMatch(name) || (OfPensions().IsMatch(name) && !Bare().IsMatch(name))) && !NoService().IsMatch(name);

    private const string Any = "(?:功能|提前|\\([\u4e00-\u9fff]{1,4}\\)|[\u4e00-\u9fff-[的了在到由向从将已未无不并后前或和及与过可请须需如何怎让为被把凭持带交有能至对其此该这那时但因若仍还也就都均办进使再想是各]])";

    private const string Deed = "(?:登记|变更|缴费|缴纳|补缴|续缴|缓缴|查询|查看|打印|申领|申报|申请|转移|转入|转出|转接|接续|注销|参保|停保|续保|退保|开户|销户|挂失|解挂|激活|退费|退款|核定"
        + "|领取|减员|增员|补换卡?|换卡|补卡|制卡|领卡|发卡|制发|补办|补领|换领|备案|调整|更正|审批|预审|核准|开具|测算|试算|鉴定|认定|重置|修改|解锁|启用|终止|清算|补发)";

    private const string Name = "(?<item>" + Any + "{0,12}?" + Deed + ")";

    private const string Business = "(?:业务|手续|服务|事项|功能)";

    /// <summary>That one may or must.</summary>
    private const string Modal = "(?:只|仅|均|都|也|还|须|需要?|应当?|可以?|能够?|必须|一律|目前|现|本人|个人|参保人员?|持卡人|直接|自行|自助|就近|[凭持带][^,。;]{1,12}?"
        + "|携带[^,。;]{1,12}?){1,5}";

    /// <summary>Where, and that it is done there.</summary>
    private const string Goes = "(?:到|在|去|前往|通过|登录|拨打|使用|利用|向|打)[^。;]{1,40}?(?:办|申请|申领|提交|查询|完成|受理|领|打印|操作|自助)";

    /// <summary>办理甲和乙手续, 应办理甲。; 办理丙业务, whatever it is.</summary>
    [GeneratedRegex("(?<!未|已|不|无法|停止|暂停|不能|[共累]计?|恢复)(?:办理|申办|代办|受理|办妥|办好|提出)了?(?:" + Name + Business + "?(?:[、和及]" + Name + Business
        + "?){0,3}(?=等?" + Business + "?(?:[,。;!?)”、]|$|时|的?(?:窗口|网点|地点|渠道|途径|方式|流程)|的[,。])|等?" + Business + "的)"
        + "|(?<item>" + Any + "{2,10}?(?:业务|手续))(?=[,。;!?)]|$|时|的(?!人|次|数)|通常|一般|需|须|应|可|请|前往|需要))")]
    private static partial Regex Done();

    /// <summary>甲只能到某处办理: what is done there stands first in its clause.</summary>
    [GeneratedRegex("(?<=^|[,。;:!?)])" + Name + Business + "?,?" + Modal + Goes)]
    private static partial Regex Subject();

    /// <summary>启用社保功能,可到某处办理: a verb, and what it is done to.</summary>
    [GeneratedRegex("(?<=^|[。;:!?)]|如需|需要|想要)(?<item>(?:启用|激活|开通|补换|补办|申领|变更|修改|查询|打印|领取|缴纳|转移|注销|更换|调整)" + Any + "{2,12}?)(?:的|业务|手续|时)?,?"
        + Modal + Goes)]
    private static partial Regex Deeds();

    /// <summary>在某APP申领电子退休证: a verb, and what it is done to, behind where it is done.</summary>
    [GeneratedRegex("(?<=(?:[Aa][Pp][Pp]|小程序|公众号|平台|大厅|窗口|中心|网点|机|厅|网)”?[上里内中]?(?:在线|自助|直接|就近|现场)?)(?<item>(?:申领|打印|查询|补办|补打|换领|下载|试算|测算)" + Any
        + "{2,12}?)(?=[,。;!?)]|$)")]
    private static partial Regex There();

    /// <summary>甲:可到某处办理: the label of a line that tells how.</summary>
    [GeneratedRegex("(?<=^|[。;])" + Name + "(?:业务|手续|流程|方法|步骤|办理|指南|服务|操作|方式|渠道|途径){0,3}(?::|——)"
        + "(?=[^。]{0,4}(?:拨打|编辑短信)|[^。]{0,40}?(?:[可到去在]|前往|登录|拨打|持|携带|打开|通过|点击|进入|选择)[^。]{0,40}?(?:办|申请|申领|提交|查询|点击|领|打印|挂失|激活|进入|缴))")]
    private static partial Regex Label();

    /// <summary>怎样换卡?</summary>
    [GeneratedRegex("(?:怎样|怎么|如何)(?:办理|申请|进行)?" + Name + "(?=[?,。]|$)")]
    private static partial Regex Asked();

    /// <summary>挂失分临时挂失和正式挂失两种.</summary>
    [GeneratedRegex("(?:分为?|分成|有|包括)" + Name + "(?:[、和及]" + Name + "){1,4}(?=[两三四五]种|[,。;(]|$)")]
    private static partial Regex Divided();

    /// <summary>某市丧葬补助金、抚恤金申领办事指南: what a guide is of.</summary>
    public static (int Start, int End)? OfGuide(string title) =>
        Guide().Match(title) is { Success: true } guide && guide.Groups["item"] is { Success: true, Value: var name } item && IsService(name)
            ? (item.Index + Place().Match(name).Length, item.Index + item.Length) : null;

    /// <summary>某市|社会保障卡挂失: whose guide it is.</summary>
    [GeneratedRegex("^[\u4e00-\u9fff]{1,6}[省市县区](?=.{4})(?<!社区)")]
    private static partial Regex Place();

    [GeneratedRegex("(?:^|[省市县区]|关于)(?<item>(?:" + Any + "|、){3,16}?" + Deed + ")(?:的?(?:办事|办理|操作|服务|业务))*(?:指南|流程|须知|指引|说明|攻略|步骤|方法|地点):?$")]
    private static partial Regex Guide();

    [GeneratedRegex("^" + Name + "(?:[、和与及]" + Deed + ")?(?:业务|手续|的|流程|方法|步骤|办理|指南|服务|操作|方式|渠道|途径|须知){0,3}[:?]?$")]
    private static partial Regex Heading();

    [GeneratedRegex("(?:到|在|去|前往|登录|拨打|打开|通过|点击|进入|持|携带|选择)[^。]{0,40}?(?:办|申请|申领|提交|查询|打印|领|点击|进入|挂失|激活|缴)"
        + "|(?:[Aa][Pp][Pp]|小程序|公众号|大厅|平台)[”\"]?(?:→|—|-|>)")]
    private static partial Regex How();

    /// <summary>正式挂失, 补换卡: what is done with the card, which needs no other word.</summary>
    [GeneratedRegex("(?:挂失|解挂|补换卡?|换卡|补卡|补办|制卡|领卡|发卡)$|卡(?:首次)?制发$|密码(?:重置|修改)$|^(?:社保|社会保障)?卡.{0,6}激活$|(?:金融|社保|社会保障)(?:账户|功能).{0,4}(?:激活|转接|启用)$|^(?:激活"
        + "|启用|开通).{0,4}(?:金融|社保|社会保障)(?:账户|功能)$")]
    private static partial Regex OfCard();

    [GeneratedRegex("养老|老年年金|投保年资|社保|社会保[险障]|退休|参保|待遇|居保|职保|退费|工伤认定|劳动能力|缴费(?=.)|个人账户|权益|(?:保险|社保|劳动)关系|人事档案|丧葬|抚恤|遗属|年金|基数|档次|增员|减员|停保|续保")]
    private static partial Regex OfPensions();

    /// <summary>社保业务, 相关手续: of what kind it is, and not which.</summary>
    [GeneratedRegex("^(?:社保卡?|养老保险|养老|社会保险|社会保障卡?|人社|相关|有关|各类|各项|网上|线上|企业|职工|城乡|居民|个人|单位|基本|机关事业单位|待遇|保险|费|多项|高频|常用|公共|政务|日常|经办|基金|参保|上述|以下|全部|部分|金融|领取"
        + "|其他)*(?:业务|手续|登记|变更|申请|申报|调整|领取|备案|审批)?$")]
    private static partial Regex Bare();

    /// <summary>How, and not what; steps; other matters.</summary>
    [GeneratedRegex("^(?:线[上下]|网上|自助|手机|窗口|银行(?!金融|账户|卡)|现场|电话|微信|支付宝|柜[台面]|掌上|集中|就近|上门|人工|本人|批量|年底|以上|首次|再次|重新|本次|我市|继续|逾期|自主|立即|及时|自动|同意|审核)"
        + "|实名|注册|登录|验证|身份|人脸|刷脸|绑定|材料|资料|申请表|信息表|医保|医疗|公积金|水费|电费|驾驶|房产|违章|出入境|护照|老年证|优待|认证|标准|政策|培训|宣传|基金|人员调整|(?:水平|待遇|养老金)调整$|档案调整")]
    private static partial Regex NoService();
}
