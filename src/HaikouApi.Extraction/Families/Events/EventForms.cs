using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Events;

/// <summary>The forms in which one sentence tells of an event: when, what, by whom, where, and that it was held.</summary>
internal static partial class EventForms
{
    private const string Day = "(?<when>(?:(?:20[0-9]{2}年|今年|去年|明年)?(?<![0-9])[0-9]{1,2}月[0-9]{1,2}日)(?:(?:至|到|-|—|~)(?<until>(?:(?<month2>[0-9]{1,2})月)?(?<day2>[0-9]{1,2})日))?)(?:上午|下午|晚上?|起|当天|当晚)?";

    /// <summary>A body that holds events: it ends like one, and a mark or the verb follows.</summary>
    private const string Host = "(?<host>[^,。、;:“”]{1,23}?(?:局|会|委|部|办|办公室|中心|公司|集团|政府|院|社|馆|团|处|校|大学|中学|小学|队|站|所|台|街道|镇|区|市))(?=、|和|与|及|联合|共同|主办|举办|在)";

    private const string Hosts = Host + "(?:(?:、|和|与|及|联合)" + Host + "){0,6}";

    private const string Theme = "以“(?<theme>[^”]{2,40})”为主题的";

    private const string Noun = "(?:活动|博览会|运动会|展览会|展览|论坛|大会|大赛|比赛|竞赛|锦标赛|联赛|公开赛|邀请赛|峰会|书展|画展|车展|花展|图片展|作品展|展销会|招聘会|推介会|研讨会|音乐会|演唱会|晚会|汇演|庙会|灯会|市集|马拉松|健步走|[\u4e00-\u9fff](?<!环|关|季|时|细|春|情|章|调|枝|礼|末|品)节)";

    private const string Name = "(?<name>(?![在以由将于])[^,。;:在]{3,60}?" + Noun + ")";

    private const string Venue = "在(?<venue>[^,。;“”]{2,40}?)";

    private const string Begun = "(?:正式|隆重|顺利|盛大|火热)?(?:(?<begins>启动|举行|举办|开幕|召开|拉开帷幕|拉开序幕|开赛|开展|揭幕|鸣枪开跑|鸣枪起跑|开跑|上演|启幕|精彩上演)|(?<ends>落幕|闭幕|收官|圆满结束))(?=[,。;])";

    /// <summary>The forms, in the order in which they are tried.</summary>
    public static IEnumerable<Regex> All { get; } = [ByDay(), ByHosts(), ByName()];

    /// <summary>Without these words nothing is told of an event; they are cheap to look for.</summary>
    public static bool MayTell(string folded) => Gate().IsMatch(folded);

    [GeneratedRegex("启动|举[行办]|开幕|召开|拉开|开赛|开展|揭幕|开跑|起跑|上演|启幕|落幕|闭幕|收官|结束")]
    private static partial Regex Gate();

    /// <summary>6月27日,由…主办的、以“…”为主题的…活动在…举行.</summary>
    [GeneratedRegex("(?:" + Day + "|近日|日前),(?:由" + Hosts + "(?:联合|共同)?(?:主办|举办)(?:[,、](?:由)?[^,。;]{2,40}?(?:承办|协办)){0,2}的,?)?(?:" + Theme + ")?" + Name + Venue + Begun)]
    private static partial Regex ByDay();

    /// <summary>6月26日,市禁毒办联合市教育局在第一中学举办…活动.</summary>
    [GeneratedRegex("(?:" + Day + "|近日|日前)," + Hosts + "(?:联合|共同)?" + Venue + "(?:联合|共同|组织)?(?<begins>举办|举行|启动|主办|开展)(?:了)?(?:" + Theme + ")?" + Name + "(?=[,。;])")]
    private static partial Regex ByHosts();

    /// <summary>…文化节将于10月18日至11月18日在…举办.</summary>
    [GeneratedRegex("(?<=^|[,;:)])(?:由" + Hosts + "(?:联合|共同)?(?:主办|举办)的,?)?(?:" + Theme + ")?" + Name + "(?:将|拟|定)?于" + Day + "(?:" + Venue + ")?" + Begun)]
    private static partial Regex ByName();
}
