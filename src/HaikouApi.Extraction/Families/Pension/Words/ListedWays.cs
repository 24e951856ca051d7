using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>
/// 通过甲柜台、手机扫码、乙银行APP等渠道缴费: whatever stands in a list that is said to be one of ways is one, by the whole of its words, also where no
/// noun of channels ends them.
/// </summary>
internal static partial class ListedWays
{
    /// <summary>The ways of such lists; what <paramref name="known"/> says of a channel by name stays, a kind word without a name gives way.</summary>
    public static List<Token> Find(string folded, List<Token> known)
    {
        var ways = new List<Token>();
        if (!folded.Contains('等', StringComparison.Ordinal) || !PensionSentence.SaysAct(folded)) return ways;
        for (var list = Lists().Match(folded); list.Success; list = list.NextMatch())
        {
            foreach (var item in list.Groups["item"].Captures.Where(i => IsWay(i.Value)))
            {
                var at = new Segment(item.Index, item.Index + item.Length);
                if (known.Exists(t => t.Start < at.End && at.Start < t.End && t.Kind != PensionKinds.Class && t.Value is ChannelName[])) continue;
                known.RemoveAll(t => t.Start < at.End && at.Start < t.End);
                var kind = KindOf(item.Value);
                ways.Add(new(PensionKinds.Named, at.Start, at.End, Value: new ChannelName[] { new(at, kind, at) { IsProgram = kind == "other" } }));
            }
        }

        return ways;
    }

    private static bool IsWay(string words) => !NoWay().IsMatch(words);

    private static string KindOf(string words) => Noun().Match(words) is not { Success: true } noun ? "other"
        : noun.Groups["app"].Success ? "app"
        : noun.Groups["website"].Success ? "website"
        : noun.Groups["counter"].Success ? "counter"
        : noun.Groups["terminal"].Success ? "terminal" : "phone";

    private const string Item = "(?<item>[^,。;:、()“”等]{2,12}?)";

    [GeneratedRegex("(?:通过|透过|采[用取]|使用|利用|推出了?|开通了?|借助|依托|选择)(?:" + Item + "|[^,。;:、()]{2,20}?)(?:(?:、|以及|或者?|和|及)(?:" + Item
        + "|[^,。;:、()]{2,20}?)){1,8}等(?:[0-9一二两三四五六七八九十多]{1,2}[种个])?[^,。;、]{0,6}(?:渠道|途径|方式)"
        + "(?![^,。;]{0,12}(?:宣传|推送|发布|推广|公布|告知|通知|提醒|解读|讲解|反映|举报|投诉|普及|转发|了解|咨询|联系))")]
    private static partial Regex Lists();

    [GeneratedRegex("(?<app>[Aa][Pp][Pp]|客户端|手机银行)$|(?<website>网站|官网|网页|网厅|网银|网上银行|网上大厅)$|(?<counter>柜[台面]|窗口|网点|大厅|[厅所站]|中心)$"
        + "|(?<terminal>终端|一体机|自助机|柜员机)$|(?<phone>热线|电话)$")]
    private static partial Regex Noun();

    /// <summary>网上, 现场; what is checked, or told, and no way by itself.</summary>
    [GeneratedRegex("^(?:网[上络]|线[上下]|掌上|现场|手机|自助|人工|本人|多种|各种|传统|以上|上述|[^的]*的)$|^(?:对|向|为|在|到|从|把|将|不|未|已|可)"
        + "|^(?:提[交供]|填[写报]|签[订署]|[开出]具|上传|缴纳|审核|建立|加强|完善|开展|组织|优化|简化|设立|召开|实施|发放|张贴|入户|实地)"
        + "|宣传|演示|教学|讲解|指导|播放|走访|会议|培训|海报|横幅|传单|数据|信息|比对|核查|标语|证明|材料|证件|身份证|承诺|协议|制度|机制|补贴|资金|政策")]
    private static partial Regex NoWay();
}
