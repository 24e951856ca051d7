using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Pension.Words.ChannelCues;
using static HaikouApi.Extraction.Pension.Words.PensionKinds;

namespace HaikouApi.Extraction.Pension.Words;

internal sealed partial class PensionSentence
{
    /// <summary>…;医保换册可在甲小程序预约;…: its part of the sentence is about another matter; 乙中心是镇里设立的服务窗口: what something is.</summary>
    private bool IsOfOtherMatter(PensionFact fact)
    {
        if (fact.Channel.Mode == "offline" && Predicate().IsMatch(_folded.AsSpan(0, fact.Channel.Name.Start))) return true;
        var (start, end) = (_folded.LastIndexOf(';', fact.Item.Start) + 1, _folded.IndexOf(';', fact.Item.End));
        return (start > 0 || end >= 0) && OtherMatters.Are(_folded[start..(end < 0 ? _folded.Length : end)]);
    }

    /// <summary>推广“甲”APP,九成老人在线认证: what is promoted is used too.</summary>
    private bool IsPromoted(PensionFact fact) =>
        fact.Item.Kind == Quoted && Promoting().IsMatch(_folded[..fact.Item.Start]) && InUseThen().IsMatch(_folded, fact.Item.End);

    [GeneratedRegex("(?<!宣传|宣传和)推广(?:使用|应用|运用)?$")]
    private static partial Regex Promoting();

    [GeneratedRegex(@"\G,[^。;]{0,40}(?:完成|办理|进行|实现)[^,。;]{0,8}(?:认证|缴费|缴纳|查询|参保|登记|申领)")]
    private static partial Regex InUseThen();

    /// <summary>如有问题请联系|甲中心: who is asked, where nothing is done.</summary>
    private bool IsAsked(int start, int end) => InTrouble().IsMatch(_folded[..start]) && !ActBehind().IsMatch(_folded, end);

    [GeneratedRegex("(?:有|遇|遇到|存在)[^,。;]{0,4}(?:问题|疑问|疑义|不明|异常)[^。;]{0,10}(?:联系|咨询|致电|找)[^,。;]{0,6}$")]
    private static partial Regex InTrouble();

    /// <summary>在甲中心、乙大厅|设立认证窗口: the offices that have a window of no name of its own are where to go.</summary>
    private bool IsOfWindows(PensionFact fact) =>
        fact.Channel.Kind == "counter" && fact.Item.Kind == Plain && InThem().IsMatch(_folded[..fact.Group.First.Start])
        && WindowThere().IsMatch(_folded, fact.Item.End);

    [GeneratedRegex("(?<!所)在[^,。;:]{0,6}$")]
    private static partial Regex InThem();

    [GeneratedRegex(@"\G(?:[、和及或与][^,。;、]{2,14}){0,5}等?(?:均|都|也|已|分别|全部|共)*(?:开|增|新)?设[置立有]?(?:了|有)?(?:资格|养老|待遇|社保|生存|人社|服务|便民|综合|专门|认证|缴费|参保|代办|办理"
        + @"|老年人?|绿色){0,4}"
        + "(?:窗口|专窗|柜台|服务台)(?=,|。|;|$)")]
    private static partial Regex WindowThere();

    [GeneratedRegex("[^,。;]{4,}(?<!不|就|可|只|便|都|也)是[^,。;]{0,10}的$")]
    private static partial Regex Predicate();

    /// <summary>甲网上大厅近日上线: a program or website of a name of its own that has begun.</summary>
    private bool IsLaunched(PensionFact fact) =>
        fact.Match.Rule == "pension-slot" && fact.Channel.Mode == "online" && fact.Group.First == fact.Group.Last
        && (fact.Item.Kind == Plain || fact.Item.Kind == Quoted || fact.Item.Kind == SelfNamed)
        && !ToldBy().IsMatch(_folded[..fact.Item.Start]) && !Meant().IsMatch(_folded[fact.Channel.Name.Start..fact.Channel.Name.End])
        && (Launched().IsMatch(_folded, fact.Item.End) || Launching().IsMatch(_folded[..fact.Item.Start]));

    [GeneratedRegex(@"\G,?(?:(?![将拟未待]|计划|预计|有望|准备|[。;,“”])[\s\S]){0,12}?(?:上线|开通|启用|投入使用|投用|(?<!正常)运行|亮相|问世"
        + "|(?:设|设立|开设|新增|增设|提供|开放)了?[^,。;]{1,16}(?:入口|专区|功能|模块|通道))(?![^,。;]{0,6}前)")]
    private static partial Regex Launched();

    [GeneratedRegex("(?<![将拟未待][^,。;]{0,6}|计划|预计|有望|准备)(?:上线|开通|启用|推出|发布)了?[^,。;“”]{0,4}$")]
    private static partial Regex Launching();

    /// <summary>甲小程序上线,市民可查询…: what is done there follows at once.</summary>
    [GeneratedRegex(@"\G[^。;]{0,50}?,(?:[^,。;]{0,24}?)(?:可以?|能够?|就|即可|后直接)[^,。;]{0,20}?(?:办|查|认证|缴|申[领请报]|打印|登记|转移|测算|刷脸)")]
    private static partial Regex CanAtOnce();

    /// <summary>打开微信,搜索“甲”: a host is a channel where nothing in it is named.</summary>
    private bool IsHost(PensionFact fact)
    {
        if (AndHost().IsMatch(_folded, fact.Item.End)) return false;
        var behind = sentence.Tokens.SkipWhile(t => t.Start < fact.Item.End).ToList();
        var at = behind.FindIndex(t => t.Kind != Kinds.Join && t.Kind != Host);
        var isJoined = at > 0 && behind[at - 1].Kind == Kinds.Join;
        if (behind.Find(t => t.Kind == Label) is { End: > 0 } page && PensionFact.IsPage(_folded[page.Start..page.End].Trim('“', '”', '"'))
            && !behind.Exists(t => t.Kind == Host || IsNamed(t)))
        {
            return true;
        }

        if (at >= 0 && behind[at].Kind is var next && (next == Label || next == PensionKinds.Open || next == Use || (IsNamed(behind[at]) && !isJoined)))
            return false;
        if (at >= 0 && behind[at].Kind == Step) return !behind.Exists(IsNamed);
        return fact.Group.First.Kind != Host || IsFollowed(fact, Can) || AsWays().IsMatch(_folded, fact.Group.Last.End)
            || (sentence.Tokens.LastOrDefault(t => t.End <= fact.Group.First.Start).Kind == Use && (isJoined || !behind.Exists(IsNamed)));
    }
}
