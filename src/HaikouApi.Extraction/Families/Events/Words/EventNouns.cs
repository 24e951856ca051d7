using System.Text.RegularExpressions;
using HaikouApi.Extraction.Patterns;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>What the names of events end with.</summary>
internal static partial class EventNouns
{
    private const string KnownNoun =
        "(?:活动|博览会|运动会|展览会|展览(?!馆)|论坛|大会(?!堂)|大赛|锦标赛|峰会|嘉年华|马拉松|市集|集市|大集|(?:展演|汇演|阅读|文化|艺术|旅游|科普)[周季月](?![刊报票度刻])|汇演|展演|巡演"
            + "|(?:文艺|专场|巡回|惠民|慰问|汇报|公益|戏曲|民俗|实景|主题)演出(?![中队团票时单员地])|巡游(?![活队线中表路])|庆典|盛典|大典|健步走|沙龙|年会|灯会|庙会|花会|演唱会|义演|公演|会演"
            + "|[书绘国油版漫年彩名墨童民]画展(?!示|现|品|会|厅|区|馆|位)|仪式|典礼|行动|音乐季|文化季|购物季|消费季|之夜|超级联赛" +
        "|[博览运交易洽展销聘音乐唱书庙灯推介流年峰晚歌诗花园赏鉴酒诵品演订采对讨享谜欢]会|[茶对]话会|故事会|广交会|服贸会|(?<!座)谈会" +
        "|祭(?![祀奠扫文拜台坛品司典])|巡礼|[花夜]市(?![场民])|[灯车时]?[装光车]秀(?![场])|集体婚礼|[耶圣]诞城|[游园]园会|开放日|体验日|毅行|[夜路]跑(?!团|者|[爱圈友])|徒步走?(?=[在于将启开鸣])"
            + "|[音文]乐[营会]|(?:[夏冬]令|研学|体验)营(?=[在于将启开正圆结]|$)|(?<=[教美动消服珠汽科休][\u4e00-\u9fff]{1,3})博览(?=[,”将亦由于在今昨明]|$)|那达慕(?!草)|公开赛|决赛|竞赛(?![规活区场委制项办部])|环湖赛|环岛赛"
            + ")";

    /// <summary>Any word that ends like one: …赛, …节, …展, …季.</summary>
    private const string OtherNoun =
        "(?:[\u4e00-\u9fff”](?<![开参决出环])赛(?![程制区场道])|[\u4e00-\u9fff”](?<![环关季时细春章调礼末品使名参])(?<!(?<!荔)枝|(?<!风)情)节(?![目能约省奏拍律制假])"
            + "|[\u4e00-\u9fff](?<![开发进施扩拓参画舒招])展(?!开(?![幕展启])|[示出现品会厅区馆演期位商销览车柜架]|台(?![北中南湾东]))" +
        "|[\u4e00-\u9fff](?<![本上下每一二三四五六七八九十数个淡旺雨旱两几多])[周季月](?=[就在于将正启开拉由活暨系隆上今昨揭落闭举圆定订拟,。;”、!)0-9]|$))";

    /// <summary>马拉松(海口站), 展览会2024, 音乐节in海口: which of its kind, behind the noun.</summary>
    private const string Which = "(?:\\([\u4e00-\u9fff·]{2,10}站\\)|(?:·[\u4e00-\u9fff]{2,3})?20[0-9]{2}(?![0-9年])"
            + "|in[\u4e00-\u9fff]{2,3}(?=[,”在于将今昨明由]))?";

    public const string Any = "(?:" + KnownNoun + "|" + OtherNoun + ")" + Which;

    /// <summary>…节筹备会, …节委员会: who prepares it is no event.</summary>
    public const string NoBody = "(?![\u4e00-\u9fff]{0,4}(?:筹备会|协调会|座谈会|委员会))";

    /// <summary>In the order in which they are looked for. One pattern of both would have to be tried at every character.</summary>
    public static readonly Shape[] All = [new(Known()), new(Others())];

    public static bool AreIn(string words) => Array.Exists(All, n => n.First(words).Success);

    [GeneratedRegex(KnownNoun + Which + NoBody)]
    public static partial Regex Known();

    [GeneratedRegex(OtherNoun + Which + NoBody)]
    public static partial Regex Others();
}
