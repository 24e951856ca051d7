using System.Text.RegularExpressions;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>
/// What a sentence names before another says what can be done there: 建成37个“甲便民服务点”。群众走进服务点,就能…; 一台“乙服务机”引来乘客。刷身份证可查….
/// </summary>
internal sealed partial class NamedBefore
{
    /// <summary>How many sentences later it is still what is spoken of.</summary>
    private const int Reach = 2;

    private readonly List<(Passage Sentence, PensionFact Fact, int At)> _named = [];
    private int _at;

    /// <summary>What was named before and is meant by what this sentence says; and then, what it names itself is noted.</summary>
    public List<(Passage Sentence, PensionFact Fact)> Read(Passage sentence, List<PensionFact> facts, List<PensionFact> named)
    {
        _at++;
        var meant = _named.Where(n => facts.Count == 0
                ? IsSpokenOf(n, sentence.Folded) : facts.Exists(f => IsBriefOf(NameOf(sentence, f), NameOf(n.Sentence, n.Fact))))
            .Select(n => (n.Sentence, n.Fact)).ToList();
        var isOne = meant.DistinctBy(m => NameOf(m.Sentence, m.Fact)).Count() == 1;
        foreach (var fact in named) _named.Add((sentence, fact, _at));
        return isOne ? meant[..1] : [];
    }

    private bool IsSpokenOf((Passage Sentence, PensionFact Fact, int At) named, string sentence) =>
        _at - named.At <= Reach && ((named.Fact.IsLaunched && Used().IsMatch(sentence)) || (ThereCan().Match(sentence) is { Success: true } said
            && (!said.Groups["noun"].Success || NameOf(named.Sentence, named.Fact).EndsWith(said.Groups["noun"].Value, StringComparison.Ordinal)
                || IsNounOf(said.Groups["noun"].ValueSpan, named.Fact.Channel))));

    /// <summary>登录后可查询…, 市民在家刷脸就能…: what is done with a program that has begun.</summary>
    [GeneratedRegex("^(?:[^,。;]{0,12},)?[^,。;]{0,12}?(?:登录|注册|打开|下载|扫码|刷脸|点击|进入|关注|足不出户|在家|坐在|动动|凭身份证|通过手机|用手机)" + Can)]
    private static partial Regex Used();

    /// <summary>该应用, 这台机器: what a program or a machine may be called, whatever its name.</summary>
    private static bool IsNounOf(ReadOnlySpan<char> noun, ChannelName channel) => channel.Mode == "offline"
        ? (channel.Kind == "terminal" && noun is "机器" or "设备" or "终端") || noun is "支行" or "网点"
        : noun is "应用" or "软件" or "平台" or "系统" or "APP" or "小程序" or "程序";

    private static string NameOf(Passage sentence, PensionFact fact) => sentence.Folded[fact.Channel.Name.Start..fact.Channel.Name.End];

    /// <summary>服务点 of 甲便民服务点.</summary>
    private static bool IsBriefOf(string brief, string full) =>
        brief.Length is > 1 and <= 4 && full.Length > brief.Length && full.EndsWith(brief, StringComparison.Ordinal);

    private const string Can = "[^。;]{0,40}?(?:(?:可|能|满足|用来)[^。;]{0,8}?(?:完成[^,。;]{2,12}认证|[查办打缴领补测交做]|申请|申领|认证|修改|变更)|[三四五六七八两][个类大]?(?:版块|模块|板块|功能"
        + "|业务)|业务[0-9]{1,3}项)";

    /// <summary>该角…满足…需求; 刷身份证后可查…; 升级后的平台可打印….</summary>
    [GeneratedRegex("^(?:[^,。;]{0,6},)?(?:[^,。;]{0,8}(?:[到在去]|通过|利用|使用))?(?:(?:该行?|这[处台种个家样款类间]?|上述|(?:升级|改版|改造)后的|新版的?)[^,。;]{0,12}?"
        + "(?<noun>平台|系统|驿站|角|机器|终端|一体机|机|窗口|专窗|站|支行|网点|点|大厅|小屋|银行"
        + "|应用|软件|[Aa][Pp][Pp]|小程序|程序|设备|柜台|台|吧)(?=[^\u4e00-\u9fff]|[由可能设分面占集里上内有提涵为支就办])|(?<noun>应用|平台|系统|机器|设备|终端)(?=[可能分设有集涵支提])"
        + "|(?:记者[^,。;]{0,8},)?[^,。;]{0,6}(?:刷|凭|插|放入|持)[^,。;]{2,10}(?:[后即就便]|,))" + Can)]
    private static partial Regex ThereCan();
}
