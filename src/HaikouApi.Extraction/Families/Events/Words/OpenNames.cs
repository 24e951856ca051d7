using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>
/// Names of events that end in no noun that says so: what has a number (第二十四期…, 第三届…) or is quoted (“藝趣坊”) and is held, by what stands right behind
/// or before it. Only with a day, and with a verb that nothing but events take, is it one.
/// </summary>
internal static partial class OpenNames
{
    public const string Open = "open";

    /// <param name="folded">The sentence.</param>
    /// <param name="start">Where a stretch without other tokens begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="next">The token behind it.</param>
    public static Token? Find(string folded, int start, int end, Kind? next)
    {
        if (folded.AsSpan(start, end - start).IndexOfAny('“', '届', '期') < 0) return null;
        var isBefore = next == EventKinds.Venue || next == EventKinds.Day || next == EventKinds.Recently;
        var match = Held().Match(folded, start, end - start);
        if (!match.Success || (match.Index + match.Length == end && !isBefore)) match = Holding().Match(folded, start, end - start);
        if (!match.Success) return null;
        var name = match.Groups["name"];
        var (from, to) = (name.Index + EventNames.LeadOf(folded, name.Index, name.Index + name.Length), name.Index + name.Length);
        from += HeldBy().Match(folded, from, to - from).Length;
        if (folded[from] == '的') from++; // 历时12天|的第九届…
        to -= Manner().Match(folded[from..to]).Length;
        if (to - from > 2 && folded[from] == '“' && folded.IndexOf('”', from, to - from) == to - 1)
        {
            (from, to) = (from + 1, to - 1);
        }
        else if (folded[to - 1] == '”' && folded.LastIndexOf('“', to - 1, to - from) is > 0 and var open
            && !EventNames.OwnLead().IsMatch(folded.AsSpan(from, open - from)))
        {
            (from, to) = (open + 1, to - 1);
        }

        var words = folded[from..to];
        return words.Length < 3 || Other().IsMatch(words) || !EventNames.Balanced(words) ? null
            : new(EventKinds.Name, from, to, Word: Open, Value: words);
    }

    public static Token Of(Group name) =>
        new(EventKinds.Name, name.Index, name.Index + name.Length, Word: Open, Value: name.Value);

    /// <summary>Whether the verb is one that only events take.</summary>
    public static bool IsHeld(ReadOnlySpan<char> words) => Verb().IsMatch(words);

    private const string Letter = @"[\u4e00-\u9fffA-Za-z0-9·—\-()&@:](?<![将于在由以为曾])";

    private const string Number = "(?:第[0-9一二三四五六七八九十百]+[届期季回]|首届)";

    private const string Name =
        "(?<name>(?:" + Letter + "){0,16}" + Number + "(?:“[^“”。;,]{2,30}”|(?:" + Letter + "){2,24}?)(?:" + Letter + "){0,8}?" +
        "|(?:" + Letter + "){0,12}“[^“”。;,]{2,30}”(?:" + Letter + "){0,12}?)";

    [GeneratedRegex("(?<![^,。;:的])" + Name
        + "(?=,?(?:将|拟|定|计划)?[于在]|,?将|正式|隆重|盛大|圆满|如期|火热|[今昨明]|日前|近日|举[行办]|[开闭启落揭]幕|开赛|收官|拉开|打响|落下|[开起]跑|鸣|$)")]
    private static partial Regex Held();

    [GeneratedRegex("(?:举[行办]|主办)了?" + Name + "(?=[,。;!]|$)")]
    private static partial Regex Holding();

    [GeneratedRegex("^(?:举[行办]|[开闭启落揭]幕|开赛|收官|拉开.*|打响|落下.*|[开起]跑|鸣.*|圆满.*)$")]
    private static partial Regex Verb();

    /// <summary>主办的|第三届技能比武: who does it stands before the name.</summary>
    [GeneratedRegex(@"\G(?:联合|共同)?(?:[主承协合联举]办|举行|开展|组织)的")]
    private static partial Regex HeldBy();

    /// <summary>…博览会和峰会|初步定于: how sure it is, and no part of the name.</summary>
    [GeneratedRegex("(?:[也亦又]|初步|暂时?|原|拟|最终|仍然?|依然|目前|现已?|已经?|(?<=[”节展会赛跑季])[订定])+$")]
    private static partial Regex Manner();

    /// <summary>What is held, opened and closed and is no event: meetings of those who govern, works, projects, shows, bodies, teaching.</summary>
    [GeneratedRegex(
        "(?:取消|延期|停办|会议|全会|代表大会|委员会|常委会|[董监理]事会|例会|全委会|主席会|党代会|发布会|协调会|座谈会?|恳谈会|听证会|见面会|吹风会|记者(?:招待)?会|通气会|报告会|学习会|工作会|推进会|调度会|部署会|培训班?|学习班|研修班|讲座|党课|宣讲|" +
        "补贴活动|优惠活动|促销活动|典礼|仪式|签约|揭牌|授牌|开工|奠基|演练|测试|考试|课题|项目|工程|规划|方案|条例|通知|公告|报告|精神|讲话|论文|奖|榜|名单|示范|书记|主席|队|团|班|学校|公司|医院|[0-9]+余?多?[场项]招聘会"
        + "|村|镇|乡|社区|小区|作品|节目|歌曲|" +
        "电影|电视剧|[话歌舞京豫越]剧|纪录片|影片|图书|专辑|产品|车型|平台|品牌|工厂|车间|店|站|中心|基地|馆|院|路|桥|隧道|线|卫星|飞船|号|服务|政策|制度|机制|模式|计划|战略|之家|驿站|党支部|婚礼现场|技术|系统|军舰|航母)[”]?$")]
    private static partial Regex Other();
}
