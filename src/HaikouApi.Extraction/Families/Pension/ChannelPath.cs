using System.Text.RegularExpressions;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>What is pressed inside a channel: the labels and the chain of steps behind it, up to the next channel of the sentence.</summary>
internal static partial class ChannelPath
{
    /// <summary>Gives the channels of a sentence, in their order, their steps. Channels that share a name or a kind word share what follows.</summary>
    public static void Read(string folded, List<ChannelEntry> channels)
    {
        var labels = Labels().Matches(folded);
        var label = 0;
        for (int first = 0, last; first < channels.Count; first = last + 1)
        {
            last = first;
            while (last + 1 < channels.Count && Shares(folded, channels[last].Channel, channels[last + 1].Channel)) last++;
            var from = channels.Skip(first).Take(last - first + 1).Max(c => c.Channel.End);
            var next = last + 1 < channels.Count ? channels[last + 1].Channel.Start : folded.Length;
            if (NextPart().Match(folded, from, next - from) is { Success: true } part) next = part.Index;
            while (label < labels.Count && labels[label].Groups["label"].Index < from) label++;
            var inside = new List<Match>();
            for (var i = label; i < labels.Count && labels[i].Index < next; i++) inside.Add(labels[i]);
            var path = Of(folded, inside, from, next);
            path?.RemoveAll(s => channels.Exists(c => c.IsCalled(folded[s.Start..s.End])));
            var own = last > first && inside.Count > 0 && inside[0].Index == from && Host().IsMatch(folded[..from]) ? last : first;
            foreach (var channel in channels.Skip(own).Take(last - own + 1)) channel.Path = path;
        }
    }

    /// <summary>“甲”APP;|二是在支付宝搜索…: what is told from there on is pressed elsewhere, though no channel was read there.</summary>
    [GeneratedRegex("[;。](?:[^,。;“”]{0,12}(?:支付宝|微信|云闪付|小程序|公众号|网站|官网|窗口|[Aa][Pp][Pp])|[二三四五六七八]是)")]
    private static partial Regex NextPart();

    /// <summary>甲APP、微信|“城市服务”: a page right behind what runs others is one of it alone.</summary>
    [GeneratedRegex("(?:微信|支付宝|云闪付)$")]
    private static partial Regex Host();

    private static bool Shares(string folded, ChannelName one, ChannelName next) => next.Start < one.End || Joined().IsMatch(folded[one.End..next.Start]);

    /// <summary>The steps that a line below a heading tells and nothing else: 首页→社保→待遇资格认证.</summary>
    public static List<Segment> OfLine(string line) => Steps(Line().Match(line));

    /// <summary>2.点击“资格认证”,选择“本人认证”: the steps that a sentence behind the one that names the channel tells, unless only some have to take them.</summary>
    public static List<Segment> OfNext(string folded)
    {
        var labels = Labels().Matches(folded).ToList();
        return labels is [var first, ..] && first.Groups["press"].Value.Any(char.IsLetter) && !MayPrecede(folded)
            ? Of(folded, labels, 0, folded.Length) ?? [] : [];
    }

    /// <summary>Whether a sentence tells how one becomes a user, or what only some have to do first: the steps follow.</summary>
    public static bool MayPrecede(string folded) => Entering().IsMatch(folded);

    [GeneratedRegex("^[^“【]{0,24}(?:如果?(?!下)|若|没有?|尚?未|首次|初次|第一次|忘记|无法|不能|注册|实名|登录|授权|同意|绑定|开通)")]
    private static partial Regex Entering();

    /// <summary>The steps; null where one of a single character shows that the text is garbled.</summary>
    private static List<Segment>? Of(string folded, List<Match> labels, int from, int next)
    {
        if (labels.Exists(l => l.Groups["label"].Length == 1 && l.Groups["label"].Value != "我")) return null;
        var (path, goesOn) = (new List<Segment>(), false);
        foreach (var label in labels)
        {
            // “社保”“灵活就业”: what stands behind a step is one only where the one before is.
            var isPressed = label.Index == from || goesOn || !label.Groups["press"].Success || label.Groups["press"].Value.Any(char.IsLetter);
            goesOn = isPressed && IsStep(folded, label, from, next);
            if (goesOn && !Button().IsMatch(label.Groups["label"].ValueSpan)) path.AddRange(Parts(label.Groups["label"]));
        }

        if (labels.Count > 0) return path;
        var chain = Chain().Match(folded, from) is { Success: true } arrows ? arrows : Opened().Match(folded, from);
        return chain.Index + chain.Length <= next ? Steps(chain) : path;
    }

    /// <summary>点击【登录】: what is pressed on the way, and leads nowhere of its own.</summary>
    [GeneratedRegex("^(?:登[录陆]|注册|登录/注册|确[定认]|下一步|同意(?:并继续)?|允许|完成|提交)$")]
    private static partial Regex Button();

    /// <summary>The steps of a chain; the page that one begins at is none.</summary>
    private static List<Segment> Steps(Match chain) =>
        [.. chain.Groups["label"].Captures.Where(c => !c.Value.EndsWith("首页", StringComparison.Ordinal)).Select(At)];

    /// <summary>Whether a quotation is something to press: the text says to, or it follows the channel or another label directly.</summary>
    private static bool IsStep(string folded, Match label, int from, int next)
    {
        var end = label.Index + label.Length;
        return end <= next && !Means().IsMatch(folded[Math.Min(label.Index, Math.Max(from, label.Index - 60))..label.Index])
            && (IsNext(folded, from, label.Index) || label.Groups["press"].Success || Column().IsMatch(folded, end)) && !NoStep().IsMatch(folded, end);
    }

    /// <summary>APP|“便民服务”, APP→|“便民服务”: whether nothing but an arrow stands between.</summary>
    private static bool IsNext(string folded, int from, int at) => at >= from && folded.AsSpan(from, at - from).Trim("-—→>⇒").IsEmpty;

    /// <summary>“微服务—资格认证”: one step and the next in one quotation.</summary>
    private static IEnumerable<Segment> Parts(Group label) =>
        Part().Matches(label.Value).Select(p => new Segment(label.Index + p.Index, label.Index + p.Index + p.Length));

    [GeneratedRegex("[^—→>-]+")]
    private static partial Regex Part();

    private static Segment At(Capture capture) => new(capture.Index, capture.Index + capture.Length);

    [GeneratedRegex("^[()]*(?:、|和|或者?|及|以及|与|/)[()]*$")]
    private static partial Regex Joined();

    [GeneratedRegex("(?<press>(?:点击|点按|点选|点|选择|进入|打开|找到|搜索?|依次|再点|菜单|栏目|专栏|专区)(?:进入|选择|首页|页面|右下角|下方|中的|内的)?|(?<=[”】\"])(?:-|—|—>|->|→|、|和)?(?=[“【\"]))?"
        + "(?:“(?<label>[^“”]{1,24})”|【(?<label>[^【】]{1,24})】|\"(?<label>[^\"]{1,24})(?:\"|$))")]
    private static partial Regex Labels();

    private const string Step = "[“\"【]?(?![0-9])(?<label>[^,。;:“”\"→>⇒—()【】]{1,16}?)[”\"】]?(?:栏目|板块|模块|页面|专区)?";
    private const string Arrow = "[—-]*[→>⇒](?:点击|选择|进入)?";
    private const string ArrowOrDash = "(?:" + Arrow + "|—{1,2}|-{1,2})";
    private const string Done = "(?=[,。;)]|即可|进行|$)";

    /// <summary>APP→社保→待遇资格认证.</summary>
    [GeneratedRegex(@"\G(?:(?<label>我)|[^,。;:“”→>()]{0,8}?)(?:" + Arrow + Step + "(?:—|-)?){2,}" + Done)]
    private static partial Regex Chain();

    /// <summary>APP(服务—社保—待遇资格认证); 微信:我→服务→社保.</summary>
    [GeneratedRegex(@"\G[^,。;:“”→>()—]{0,6}?(?:[(:](?:首页)?(?:依次)?(?:点击|打开|进入|选择)?" + Step + "(?:—+" + Step + ")+|[(:,]?(?:首页)?(?:依次)?(?:点击|打开|进入|选择)"
        + Step + "(?:" + ArrowOrDash + Step + ")+|[(:]" + Step + "(?:" + Arrow + Step + ")+)" + Done
        + "|\\G[”\"]?(?:(?:—{1,2}|-{1,2})" + Step + "){2,}" + Done)]
    private static partial Regex Opened();

    [GeneratedRegex("^(?:首页)?(?:依次)?(?:点击|打开|进入|选择)?" + Step + "(?:" + Arrow + Step + "){1,}(?:即可)?[。;]?$")]
    private static partial Regex Line();

    /// <summary>通过“银行卡认证”“人脸识别”等方式登录: how identity is checked is nothing to press.</summary>
    [GeneratedRegex("(?:通过|使用|采用|凭)(?:“[^“”]*”(?:、|和|或|及)?)*$")]
    private static partial Regex Means();

    [GeneratedRegex(@"\G(?:专栏|栏目|模块|板块|频道|图标|按钮|菜单|页面|功能|选项|专区)")]
    private static partial Regex Column();

    [GeneratedRegex(@"\G(?:字样|提示|的提示|后即|即表示|等(?:业务|事项|服务))")]
    private static partial Regex NoStep();
}
