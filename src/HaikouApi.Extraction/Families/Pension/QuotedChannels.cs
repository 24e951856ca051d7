using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>Channels whose name stands in quotation marks beside its kind: “海易办”APP, 支付宝小程序“市民中心”, “甲”和“乙”APP.</summary>
internal static partial class QuotedChannels
{
    public static List<Channel> Find(Passage sentence, Hosts hosts)
    {
        var (folded, channels, names) = (sentence.Folded, new List<Channel>(), Array.Empty<Capture>());
        var before = -1;
        foreach (Match kind in Kind().Matches(folded))
        {
            var end = kind.Index + kind.Length;
            var quotesBefore = NamesBefore().Match(folded, Math.Max(0, kind.Index - 120), kind.Index - Math.Max(0, kind.Index - 120));
            var quotesBehind = NamesBehind().Match(folded, end);
            var shares = before >= 0 && Joined().IsMatch(folded[before..kind.Index]);
            if (quotesBefore.Success && quotesBefore.Groups["name"].Index >= before)
                names = quotesBefore.Groups["name"].Captures.ToArray();

            // “海易办”APP或微信小程序“海口专区”“…”: two quotes in a row are steps inside, not names.
            else if (quotesBehind.Success && !(shares && quotesBehind.Groups["row"].Success))
                names = quotesBehind.Groups["name"].Captures.ToArray();
            else if (!shares)
                names = [];
            before = names.Length > 0 ? end : -1;
            if (Source().IsMatch(folded[..Math.Min(kind.Index, names.FirstOrDefault()?.Index ?? kind.Index)])) continue;
            channels.AddRange(names.Where(n => !Host().IsMatch(n.Value) && !(n.Index + n.Length + 1 < kind.Index && OwnKind().IsMatch(n.Value)))
                .SelectMany(n => ChannelKinds.AllOf(kind, folded[Math.Max(0, kind.Index - 40)..kind.Index], hosts.Of(n.Value)).Select(code => new Channel(sentence, "pension-quoted-channel", new(n.Index, n.Index + n.Length), code, new(kind.Index, end)))));
        }

        channels.AddRange(SelfNamed(sentence));
        AddPaths(folded, channels);
        return channels;
    }

    /// <summary>通过“国家社会保险公共服务平台”: the name itself says what it is, and no kind word follows.</summary>
    private static IEnumerable<Channel> SelfNamed(Passage sentence) =>
        from match in Self().Matches(sentence.Folded)
        let name = match.Groups["name"]
        where OwnKind().IsMatch(name.Value)
        select new Channel(sentence, "pension-self-named-channel", new(name.Index, name.Index + name.Length), name.Value.EndsWith("大厅", StringComparison.Ordinal) ? "website" : ChannelKinds.OfName(name.Value)!, new(name.Index, name.Index + name.Length));

    /// <summary>Gives each channel the labels that the text says to press, up to the next channel.</summary>
    public static void AddPaths(string text, List<Channel> channels)
    {
        var folded = text.Replace('【', '“').Replace('】', '”');
        foreach (var channel in channels)
        {
            // Channels that share a name or a kind word share what follows.
            var from = channels.Where(c => c.At >= channel.At && Joined().IsMatch(folded[Math.Min(channel.End, c.At)..c.At])).Select(c => c.End).DefaultIfEmpty(channel.End).Max();
            var next = channels.Where(c => c.At > from).Select(c => c.At).DefaultIfEmpty(folded.Length).Min();
            var labels = Label().Matches(folded, from).TakeWhile(m => m.Index < next).ToList();
            if (labels.Any(l => l.Groups["label"].Length == 1))
                channel.Path = null;
            else
                channel.Path = [.. labels.Where((l, i) => IsStep(folded, l, from, next)).Select(l => l.Groups["label"])];
            if (channel.Path is [] && labels.Count == 0 && Chain().Match(folded, from) is { Success: true } chain && chain.Index + chain.Length <= next)
                channel.Path = [.. chain.Groups["label"].Captures.ToArray()];
        }
    }

    /// <summary>Whether a quotation is something to press: the text says to, or it follows the channel or another label directly.</summary>
    private static bool IsStep(string folded, Match label, int from, int next)
    {
        var end = label.Index + label.Length;
        return end <= next && !Means().IsMatch(folded[from..label.Index]) && (label.Index == from || label.Groups["press"].Success || Column().IsMatch(folded, end)) && !NoStep().IsMatch(folded, end);
    }

    [GeneratedRegex(ChannelKinds.Pattern)]
    private static partial Regex Kind();

    [GeneratedRegex("(?:“(?<name>[^“”,。;]{2,20})”(?:、|和|或者?|及|以及|与|/)?)+[(]?(?:的)?(?:官方|手机|最新版)?$")]
    private static partial Regex NamesBefore();

    [GeneratedRegex(@"\G[:(]?“(?<name>[^“”,。;]{2,20})”(?:(?:、|和|或者?|及|以及)“(?<name>[^“”,。;]{2,20})”)*(?<row>“)?")]
    private static partial Regex NamesBehind();

    [GeneratedRegex("^[()]*(?:、|和|或者?|及|以及|与|/)[()]*$")]
    private static partial Regex Joined();

    [GeneratedRegex("(?:平台|网站|政务服务网|服务网|(?:网上(?:办事|服务)|经办)大厅|网厅|官网)$")]
    private static partial Regex OwnKind();

    [GeneratedRegex("(?:通过|登录|登陆|访问|使用|进入|打开|利用)“(?<name>[^“”,。;]{3,24})”(?!(?:手机|官方|的)?(?:[Aa][Pp][Pp]|微信|支付宝|小程序|公众号|客户端|专栏|栏目|模块|页面))")]
    private static partial Regex Self();

    [GeneratedRegex("^(?:微信|支付宝)$")]
    private static partial Regex Host();

    /// <summary>据…公众号消息: where the news is from is no channel.</summary>
    [GeneratedRegex("(?:据|来源|获悉|转载)[^,。;]{0,12}$")]
    private static partial Regex Source();

    [GeneratedRegex("(?<press>(?:点击|点按|点选|点|选择|进入|打开|找到|搜索|依次|再点|栏目|专栏|专区)(?:进入|选择|首页|页面|右下角|下方|中的|内的)?|(?<=”)(?:-|—|—>|->|→|、|和)?(?=“))?“(?<label>[^“”]{1,24})”")]
    private static partial Regex Label();

    /// <summary>APP→社保→待遇资格认证.</summary>
    [GeneratedRegex(@"\G[^,。;“”→>]{0,8}?(?:[→>](?<label>[^,。;“”→>()]{2,14}?)(?:—|-)?){2,}(?=[,。;]|即可|进行|$)")]
    private static partial Regex Chain();

    /// <summary>通过“银行卡认证”“人脸识别”等方式登录: how identity is checked is nothing to press.</summary>
    [GeneratedRegex("(?:通过|使用|采用|凭)(?:“[^“”]*”(?:、|和|或|及)?)*$")]
    private static partial Regex Means();

    [GeneratedRegex(@"\G(?:专栏|栏目|模块|板块|频道|图标|按钮|菜单|页面|功能|选项|专区)")]
    private static partial Regex Column();

    [GeneratedRegex(@"\G(?:字样|提示|的提示|后即|即表示|等(?:业务|事项|服务))")]
    private static partial Regex NoStep();
}
