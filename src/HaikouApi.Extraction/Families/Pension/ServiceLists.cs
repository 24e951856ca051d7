using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>
/// Services in a list that says what it is one of (办理职工增减员、工伤认定申请等业务; 有以下自助服务: and lines): whatever an item is called, it ends with what is done.
/// </summary>
internal static partial class ServiceLists
{
    /// <summary>No item is longer, and one at least is as long as this: 申请、审核、支付 are steps.</summary>
    private const int LongestItem = 18;
    private const int LongName = 4;

    /// <summary>How far before a list the words stand that deny it.</summary>
    private const int Before = 14;

    /// <summary>The items of the lists of a sentence, where most of them say what is done.</summary>
    public static IEnumerable<Token> Find(string folded)
    {
        if (!folded.Contains('、', StringComparison.Ordinal)) yield break;
        for (var list = Verbs().Match(folded); list.Success; list = list.NextMatch())
        {
            foreach (Capture item in list.Groups["item"].Captures) yield return Of(folded, new(item.Index, item.Index + item.Length));
        }

        for (var list = EachDone().Match(folded); list.Success; list = list.NextMatch())
        {
            var items = list.Groups["item"].Captures;
            if (!items.All(i => OfWhat().IsMatch(i.Value)) || !OfPensions().IsMatch(list.Value)) continue;
            foreach (Capture item in items)
            {
                var verb = Asking().Match(item.Value).Length;
                var isDone = verb > 0 && item.Value[verb..] is var deed && (IsDone(deed) || Verb().IsMatch(deed));
                yield return Of(folded, new(item.Index + (isDone ? verb : 0), item.Index + item.Length));
            }
        }

        for (var list = Lists().Match(folded); list.Success; list = list.NextMatch())
        {
            // Behind the places or persons whose the services are: 甲、乙两地的参保登记、待遇申领.
            var items = list.Groups["item"].Captures.Select(i => WithoutRemark(folded, Trimmed(folded, i))).SkipWhile(i => !IsNamed(folded, i)).ToList();
            var done = items.Where(i => IsNamed(folded, i) || (i != items[0] && IsCounted(list, folded, i))).ToList();
            if (done.Count < 2 || done.Count * 3 < items.Count * 2) continue;
            var lead = folded[Math.Max(0, list.Index - Before)..done[0].Start];
            if (done.All(i => i.Length < LongName) && !(Led().IsMatch(lead) && done.All(i => OfCards().IsMatch(folded[i.Start..i.End])))) continue;
            if (Denied().IsMatch(lead) && !list.Groups["one"].Success) continue;
            if (!list.Groups["all"].Success && !(Led().IsMatch(lead) && OfPensions().IsMatch(list.Value))) continue;
            foreach (var item in done) yield return Of(folded, item);
        }
    }

    /// <summary>甲申领、乙账单和丙认证三类服务: of as many as are counted each is one, whatever it is called.</summary>
    private static bool IsCounted(Match list, string folded, Segment item) =>
        Counting().Match(list.Groups["all"].Value) is { Success: true } count
        && Numerals.Parse(count.Groups["count"].ValueSpan, "") == list.Groups["item"].Captures.Count
        && item.Length is > 3 and <= LongestItem && !Other().IsMatch(folded[item.Start..item.End]);

    [GeneratedRegex("^的?(?<count>[0-9]{1,2}|[一二两三四五六七八九十])[项个类种]")]
    private static partial Regex Counting();

    /// <summary>Whether what stands there is short enough for a name, and ends or begins with what is done.</summary>
    private static bool IsNamed(string folded, Segment item) => item.Length is > 1 and <= LongestItem
        && folded[item.Start..item.End] is var words && (IsDone(words) || (Verb().IsMatch(words) && !Other().IsMatch(words)));

    private static Token Of(string folded, Segment item) => new(ServiceShapes.Deed, item.Start, item.End, Word: folded[item.Start..item.End]);

    /// <summary>两地养老保险的|参保登记, 就能办好|参保登记: where the name begins, behind the last word that leads to it.</summary>
    private static Segment Trimmed(string folded, Capture item)
    {
        var (start, end) = (item.Index, item.Index + item.Length);
        for (var lead = Lead().Match(item.Value); lead.Success; lead = lead.NextMatch())
        {
            if (item.Length - lead.Index - lead.Length > 1) start = item.Index + lead.Index + lead.Length;
        }

        return new(start, end);
    }

    /// <summary>Whether the lines below are services.</summary>
    public static bool Begins(string line) => Heading().IsMatch(line);

    /// <summary>查询类业务, 自助服务功能: a heading that says of what the points below it are, where they all end with what is done.</summary>
    public static bool Begins(IReadOnlyList<PensionLine> lines, int at) =>
        lines[at].IsShort && Kinds().IsMatch(lines[at].Passage.Folded) && at + 2 < lines.Count
        && lines[at + 1] is { IsShort: true } first && lines[at + 2] is { IsShort: true } second && first.IsMarked == second.IsMarked
        && IsItem(first) && IsItem(second);

    [GeneratedRegex("(?:业务|服务|事项|功能)(?:清单|范围|内容|项目|目录|一览|类型|列表|如下|包括|有)*:?$")]
    private static partial Regex Kinds();

    /// <summary>养老保险22项业务办理流程: whether the points of an article are services.</summary>
    public static bool Counts(string headline) => Counted().IsMatch(headline);

    [GeneratedRegex("[0-9]{1,2}[项个类](?:业务|服务|事项)[^,。;]{0,24}(?:流程|指南|指引|一览|清单|说明)$")]
    private static partial Regex Counted();

    /// <summary>Whether a line of a list of services is one.</summary>
    public static bool IsItem(PensionLine line) =>
        line.IsShort && !line.Passage.Folded.EndsWith(':') && !Kinds().IsMatch(line.Passage.Folded)
        && (IsDone(Bracketed().Replace(line.Passage.Folded, "")) || Verb().IsMatch(line.Passage.Folded));

    /// <summary>How long an entry of a menu is that says of what it is, and not only what kind: 社保查询.</summary>
    private const int LongEntry = 6;

    /// <summary>个人社保参保证明查询: what an entry of a menu says can be done.</summary>
    public static bool IsEntry(string name) => name.Length is >= LongEntry and <= LongestItem && IsDone(name) && !NoEntry().IsMatch(name);

    /// <summary>某省税务社保缴费: a program or a group of entries.</summary>
    [GeneratedRegex("、|平台|专区|大厅|认证$|^(?:我要|开始|立即|确认)|省|[^城]市|税务")]
    private static partial Regex NoEntry();

    /// <summary>领取电子社保卡: an entry that begins with what is done.</summary>
    public static bool IsDeed(string name) =>
        name.Length is >= LongEntry and <= LongestItem && Verb().IsMatch(name) && !NoEntry().IsMatch(name) && !Other().IsMatch(name);

    public static bool IsDone(string item) => Done().IsMatch(item) && !Other().IsMatch(item);

    /// <summary>Without what stands in brackets behind it: 缴费基数申报(上调).</summary>
    private static Segment WithoutRemark(string folded, Segment item) =>
        folded[item.End - 1] == ')'
            && folded.LastIndexOf('(', item.End - 1, item.Length) is > 0 and var open && open - item.Start > 2 ? new(item.Start, open) : item;

    private const string Leads = "(?<!卡)办理|代办|帮办|下[放沉]|承办|可以?进行|提供|开通|可[办做](?!理)|只办理?|专办|承担着?|满足(?:了)?(?:市民|群众|居民|老人|参保人员?)?的?|推动|集(?![中体团市镇])|[将把]"
        + "|依次[为是]|分别[为是]|其余[为是]|其中|(?<=[着队来去能便可就帮人众民]|^)办(?![理事公法结件学完好成妥])|申办|受理|涵盖|包括|包含|支持|承接|上线|推出|办好|办成";
    private const string Any = @"(?:[^、,。;:“”()—\s]|\([^、,。;:“”()\s]{1,8}\))";
    private const string Business = "(?:业务|事项|手续|权限|需求|服务(?!大厅|中心|窗口|站|平台|网|区|圈|指南|台)|功能(?!区)|操作|应用(?!程序|软件|商店|市场))";
    private const string Count = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})[余多]?[项个类种]";

    /// <summary>A list, and behind it what all of it is: 等20项高频服务事项, 三项业务, 及社保卡有关业务; or nothing, where a word leads to it.</summary>
    [GeneratedRegex("(?<=^|[,。;:!?”])(?<item>" + Any + "{2,50}?)(?:、 ?|,(?=[^、,。;:]{2,18}、))(?<item>" + Any + "{2,30}?)(?:、 ?(?<item>" + Any + "{2,18}?))*"
        + "(?:(?:及|和|以及|与)(?<item>" + Any + "{2,18}?))?"
        + "(?:(?<all>(?:等(?:“[^“”]{2,6}”)?[^、,。;:“”]{0,10}?|的?" + Count + "[^、,。;:“”]{0,6}?)" + Business + "|(?:的?(?:社保|经办|高频|相关|线上|自助)*"
        + "|(?:及|和|以及|与)[^、,。;:“”]{0,8}?(?:有关|相关|其他)[^、,。;:“”]{0,6}?)" + Business + "(?=[,。;:!)”]|$|[的在可均都已将现就由办]))|(?<all>等)(?=(?:业务|事项"
        + "|服务)?[^,。;、]{0,6}(?:可办|能办|通办|办结|[均都也]?可(?:在|通过|以?直接|自助|网上|线上)))|(?<all>)(?=,(?:任[一意]|均|都|全部|统一|一律|今后|现在|如今|以后|现均|现都)[^,。;]{0,16}?(?:受理"
        + "|[可能]办|办理|申报|提交|办结|再[^,。;]{0,8}[跑去到]))"
        + "|(?<all>)(?=也?(?:均|都|全部|全)(?:可以?|能够?)[^,。;]{0,8}(?:办|受理|申请))"
        + "|(?<all>)(?=(?:已|均|都|全部|统一|全面|也|仍)*(?:实现了?(?:“|全程|网上|掌上|线上)|接入|搬[上到]|下放|纳入|并入))|(?<all>(?<one>于一[体身]))(?=的[^,。;]{0,14}(?:机|终端|平台|大厅|设备"
        + "|小程序|[Aa][Pp][Pp]|窗口|中心|站|点)(?![\u4e00-\u9fff]?卡))|(?<all>——(?=以上|上述|这))|等|(?=[,。;(]|$))")]
    private static partial Regex Lists();

    /// <summary>What can stand right before the first item.</summary>
    [GeneratedRegex(Leads + "|实现|开展|负责|完成|进行|(?<!通)讯(?:\\([^()]*\\))?|^(?:例如|比如|如)|的|了|就能|可以?|(?<!存|所)在(?!职|线)|(?:参加|实现)|本人的?")]
    private static partial Regex Lead();

    /// <summary>可办理, 业务范围:.</summary>
    [GeneratedRegex("(?:" + Leads + ")[^,。;]{0,8}$|(?:业务|事项|服务|功能|内容|范围|项目)[^,。;:]{0,4}:$")]
    private static partial Regex Led();

    /// <summary>制卡、补卡、换卡: short, and of nothing but the card.</summary>
    [GeneratedRegex("卡$|^(?:挂失|解挂|激活)$")]
    private static partial Regex OfCards();

    /// <summary>暂停办理, 学习了, 经过: nothing that can be had.</summary>
    [GeneratedRegex("不能|无法|停止|暂停|暂缓|中止|取消|不再|不受理|学习|熟悉|掌握|培训|检查|审计|具备|具有|兼具|集成?|经过|履行|无需")]
    private static partial Regex Denied();

    [GeneratedRegex("养老|社保|社会保[险障]|待遇|退休|居保|参保|权益")]
    private static partial Regex OfPensions();

    [GeneratedRegex("(?:以下|下列)[^,。;:]{0,10}(?:服务|业务|事项):$|^(?:可?办理|受理|服务|业务|自助)(?:的)?(?:业务)?(?:事项|业务|范围|内容|项目)(?:如下|包括)?:?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\([^()]*\)[;。]?$|[;。]$")]
    private static partial Regex Bracketed();

    private const string Deed = "(?<item>(?:查询|打印|补换|申领|申请|缴纳|补缴|变更|修改|补办|开具|下载|挂失|激活|领取)[^、,。;:“”()0-9]{2,12}?)(?<!办理|材料|身份证|证件)";

    /// <summary>可打印参保证明、查询个人账户、补换社保卡: what can be done, each with its verb.</summary>
    [GeneratedRegex("(?:可以?|能够?|实现|帮助|协助|支持|提供|办理)(?:办理|自助|现场|直接|线上|网上)*" + Deed + "(?:、" + Deed + ")+(?=[,。;等]|$)")]
    private static partial Regex Verbs();

    private const string Each = "(?<item>(?:查询?|打印?|补打|办理?(?!事)|测算?|试算|做|缴纳|缴(?!费|纳)|补缴|领取?|申请|申领|变更|修改|更改|更换|注销|补办|补换|补发|启用|激活|挂失|下载|开具?)"
        + "(?:[\u4e00-\u9fff-[的可到在去能并后]]|的(?=[^,。;、]{0,4}(?:证明|明细|记录|情况))){2,14}?)";

    /// <summary>可查参保信息、可打权益单、可补缴养老费; 帮群众缴保费、查账户: each with its verb, however short.</summary>
    [GeneratedRegex("(?:可以?|能够?|(?:帮|替|为)(?:助|着)?(?:群众|村民|老人|市民|居民|乡亲们?|参保人|他们|大家))(?:自助|现场|自行|直接|随时|就近)*" + Each
        + "(?:(?:、 ?可?以?|,?(?:还|也|均)?可以?|,?以及|或)" + Each + ")+(?=[,。;等]|$)")]
    private static partial Regex EachDone();

    /// <summary>申请|视同缴费年限核查: that it is asked for.</summary>
    [GeneratedRegex("^(?:申请|办理?)(?=.{4})")]
    private static partial Regex Asking();

    /// <summary>What a service of pensions is done to.</summary>
    [GeneratedRegex("养老|社保|社会保|待遇|退休|居保|参保|权益|保费|认证|账户|缴费|凭证|证明|密码|资格")]
    private static partial Regex OfWhat();

    /// <summary>查询社保制度供款: what is done stands first.</summary>
    [GeneratedRegex("^(?:查询|缴纳|申请|打印|申领|领取|办理|启动|变更|修改|补办|补缴|下载|开具|停止领取|取消|激活|更换|核对)[\u4e00-\u9fff/]{2,}")]
    private static partial Regex Verb();

    [GeneratedRegex("(?:登记|变更|认证|缴费|缴纳|查询|查看|制发|申领|申请|转移|转入|转出|接续|补缴|打印|注销|参保|停保|开户|挂失|解挂|激活|退费|核定|证明|领取|续保|减员|增员|增减员|新增|减少|申报|报销|结算|换领|补领|补办|补换|换卡|补卡|制卡|支付"
        + "|备案|调整|修改|签发"
        + "|退保|审批|核准|发放|年审|审核|核验|核查|开具|下载|导出|维护|重置|领卡|补\\(换\\)卡|测算|认定|鉴定|试算|解锁|启用|采集|更正|终止|清算|退款|计算|预估|估算|纠错|补登|重算|停发|暂停|继承|(?<=卡|证)办理|补发|签约|绑定"
        + "|补打|打印件?|预约|选档|档次选择|变动|中断|(?<=..)退休)$")]
    private static partial Regex Done();

    [GeneratedRegex("具[有备]|医保|公积金|水费|电费|燃气|公交|挂号|话费|税费|违章|出行|材料|身份证|银行卡|[—→>-]|后|渠道|经过|履行")]
    private static partial Regex Other();
}
