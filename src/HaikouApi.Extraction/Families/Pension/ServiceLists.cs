using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Pension;

/// <summary>
/// Services in a list that says what it is one of (办理职工增减员、工伤认定申请等业务; 有以下自助服务: and lines): whatever an item is called, it ends with what is done.
/// </summary>
internal static partial class ServiceLists
{
    /// <summary>The items of the lists of a sentence, where most of them end with what is done.</summary>
    public static IEnumerable<Token> Find(string folded)
    {
        if (!folded.Contains('、', StringComparison.Ordinal)) yield break;
        for (var list = Verbs().Match(folded); list.Success; list = list.NextMatch())
        {
            foreach (Capture item in list.Groups["item"].Captures) yield return new(ServiceShapes.Deed, item.Index, item.Index + item.Length, Word: item.Value);
        }

        for (var list = Lists().Match(folded); list.Success; list = list.NextMatch())
        {
            var items = list.Groups["item"].Captures;
            var done = items.Where(i => IsDone(i.Value)).ToList();
            if (done.Count * 3 < items.Count * 2) continue;
            foreach (var item in done) yield return new(ServiceShapes.Service, item.Index, item.Index + item.Length, Word: item.Value);
        }
    }

    /// <summary>Whether the lines below are services.</summary>
    public static bool Begins(string line) => Heading().IsMatch(line);

    /// <summary>养老保险22项业务办理流程: whether the points of an article are services.</summary>
    public static bool Counts(string headline) => Counted().IsMatch(headline);

    [GeneratedRegex("[0-9]{1,2}[项个类](?:业务|服务|事项)[^,。;]{0,24}(?:流程|指南|指引|一览|清单|说明)$")]
    private static partial Regex Counted();

    /// <summary>Whether a line of a list of services is one.</summary>
    public static bool IsItem(PensionLine line) =>
        line.IsShort && !line.Passage.Folded.EndsWith(':') && (IsDone(Bracketed().Replace(line.Passage.Folded, "")) || Verb().IsMatch(line.Passage.Folded));

    private static bool IsDone(string item) => Done().IsMatch(item) && !Other().IsMatch(item);

    private const string Leads = "可?办理|提供|开通|可办(?!理)|申办|受理|涵盖|包括|包含|支持|实现|承接|开展|负责";
    private const string Item = "(?<item>(?:(?!" + Leads + @")(?:[^、,。;:“”()\s]|\([^、,。;:“”()\s]{1,4}\))){2,18}?)";

    [GeneratedRegex("(?:^|[,。;:]|" + Leads + ")(?:了|好|有|本人的?|个人)?" + Item + "(?:、" + Item + ")+(?:(?:及|和|以及)" + Item
        + ")?(?:等|的)?(?:(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[余多]?[项个类种])?(?:社保|经办|高频|相关|线上|自助)*(?:业务|事项|手续|服务(?!大厅|中心|窗口|站|平台|网|区|圈|指南|台))")]
    private static partial Regex Lists();

    [GeneratedRegex("(?:以下|下列)[^,。;:]{0,10}(?:服务|业务|事项):$|^(?:可?办理|受理|服务|业务|自助)(?:的)?(?:业务)?(?:事项|业务|范围|内容|项目)(?:如下|包括)?:?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\([^()]*\)[;。]?$|[;。]$")]
    private static partial Regex Bracketed();

    private const string Deed = "(?<item>(?:查询|打印|补换|申领|申请|缴纳|补缴|变更|修改|补办|开具|下载|挂失|激活|领取)[^、,。;:“”()0-9]{2,12}?)(?<!办理|材料|身份证|证件)";

    /// <summary>可打印参保证明、查询个人账户、补换社保卡: what can be done, each with its verb.</summary>
    [GeneratedRegex("(?:可以?|能够?|实现)(?:自助|现场|直接|线上|网上)*" + Deed + "(?:、" + Deed + ")+(?=[,。;等]|$)")]
    private static partial Regex Verbs();

    /// <summary>查询社保制度供款: what is done stands first.</summary>
    [GeneratedRegex("^(?:查询|缴纳|申请|打印|申领|领取|办理|启动|变更|修改|补办|补缴|下载|开具)[\u4e00-\u9fff/]{2,}")]
    private static partial Regex Verb();

    [GeneratedRegex("(?:登记|变更|认证|缴费|缴纳|查询|申领|申请|转移|转入|转出|接续|补缴|打印|注销|参保|停保|开户|挂失|解挂|激活|退费|核定|证明|领取|续保|减员|增员|增减员|新增|减少|申报|报销|结算|换领|补领|补办|补换|换卡|制卡|支付|备案|调整|修改|签发"
        + "|退保|审批|核准|发放|年审|审核|核验|开具|下载|导出|维护|重置|领卡|补\\(换\\)卡|测算|认定|鉴定)$")]
    private static partial Regex Done();

    [GeneratedRegex("医保|公积金|水费|电费|燃气|公交|挂号|话费|税费|违章|出行|材料|身份证|银行卡")]
    private static partial Regex Other();
}
