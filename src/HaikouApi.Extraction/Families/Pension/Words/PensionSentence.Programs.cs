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
