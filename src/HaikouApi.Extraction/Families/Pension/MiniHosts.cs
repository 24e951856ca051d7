using System.Text.RegularExpressions;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>In which host a mini program runs: where the words before its noun do not say, where the article says it elsewhere (打开微信搜索“粤省事”).</summary>
internal sealed partial class MiniHosts(Article article)
{
    private const int Reach = 40;

    private readonly Lazy<ILookup<string, string>> _byName = new(() => article.Blocks.SelectMany(b => Said().Matches(b.Passage.Folded)).Concat(Below(article))
        .ToLookup(m => m.Groups["name"].Value, m => KindOf(m.Groups["host"].Value), StringComparer.Ordinal));

    /// <summary>支付宝认证: the heading under which the text tells where a mini program runs; null under any other.</summary>
    public string? Under { get; private set; }

    /// <summary>Notes what stands in a heading, or that none is in force.</summary>
    public void Enter(string? host) => Under = host is null ? null : KindOf(host);

    /// <summary>The kinds of a channel of that name whose noun is <paramref name="head"/>: two in 微信和支付宝小程序.</summary>
    public IEnumerable<ChannelName> KindsOf(Match head, string name, string folded)
    {
        var words = new Segment(head.Index, head.Index + head.Length);
        return Kinds(head, name, folded[Math.Max(0, head.Index - Reach)..head.Index])
            .Select(k => new ChannelName(words, k, words) { IsProgram = k == "other" && IsProgram(head) });
    }

    /// <summary>The kind of a mini program by the words before it, and by what the article says of it elsewhere.</summary>
    public IReadOnlyList<string> OfMini(string name, string before)
    {
        if (Both().IsMatch(before)) return ["wechat_mini_program", "alipay_mini_program"];
        if (Host().Match(before) is { Success: true } host) return [KindOf(host.Value)];
        return _byName.Value[name].Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } said ? said : [Printed(name) ?? Under ?? "other"];
    }

    /// <summary>甲微信小程序: the host where the name is printed beside it, elsewhere in the article.</summary>
    private string? Printed(string name)
    {
        var isWeChat = article.Blocks.Any(b => b.Passage.Folded.Contains(name + "微信小程序", StringComparison.Ordinal));
        var isAlipay = article.Blocks.Any(b => b.Passage.Folded.Contains(name + "支付宝小程序", StringComparison.Ordinal));
        return isWeChat == isAlipay || name.Length < 2 ? null : isWeChat ? "wechat_mini_program" : "alipay_mini_program";
    }

    /// <summary>“甲”小程序 in a line of its own, and below it 步骤:微信搜索进入.</summary>
    private static IEnumerable<Match> Below(Article article)
    {
        for (var at = 1; at < article.Blocks.Count; at++)
        {
            var (line, next) = (article.Blocks[at - 1].Passage.Folded, article.Blocks[at].Passage.Folded);
            if (SearchedIn().IsMatch(next) && OnLine().Match(line + next) is { Success: true } said) yield return said;
        }
    }

    [GeneratedRegex("^(?:[^,。;:“”]{1,6}:)?(?:打开|用)?(?:微信|支付宝)(?:首页|扫码|[中里内])*(?:搜索?|查找|扫)(?![^,。;]{0,4}“)")]
    private static partial Regex SearchedIn();

    [GeneratedRegex("^[^,。;“”]{0,8}[“](?<name>[^“”,。;]{2,20})”小程序(?:[^,。;:“”]{1,6}:)?(?:打开|用)?(?<host>微信|支付宝)")]
    private static partial Regex OnLine();

    private static bool IsProgram(Match head) => head.Groups["mini"].Success || head.Groups["account"].Success || head.Groups["platform"].Success;

    private IReadOnlyList<string> Kinds(Match head, string name, string before)
    {
        if (head.Groups["both"].Success) return ["wechat_mini_program", "alipay_mini_program"];
        if (head.Groups["mini"].Success) return OfMini(name, before);
        if (head.Groups["platform"].Success) return [ChannelHeads.OfPlatform(name)];
        return [ChannelHeads.KindOf(head)!];
    }

    private static string KindOf(string host) => host.Contains('信', StringComparison.Ordinal) ? "wechat_mini_program" : "alipay_mini_program";

    /// <summary>微信/支付宝搜索“电子社保卡”小程序.</summary>
    [GeneratedRegex("(?:微信(?:、|和|及|或|与|/)支付宝|支付宝(?:、|和|及|或|与|/)微信)(?:[^,。;、微支]{0,6}[“\"][^”\"]{0,20}[”\"]?|(?:里|中|内)?(?:搜索?|查找|打开|进入|登录|使?用"
        + "|的)[^,。;、微支“”]{2,12})$")]
    private static partial Regex Both();

    [GeneratedRegex("(?<!除了?[^,。;]{0,4})(?:微信|支付宝)", RegexOptions.RightToLeft)]
    private static partial Regex Host();

    [GeneratedRegex("(?<host>微信|支付宝)(?:[中里内]的?)?,?(?:搜索?(?:并进入)?|小程序)*[“\"](?<name>[^“”\",。;]{2,20})[”\"]"
        + "|(?:打开|进入|登录)(?:手机)?(?<host>微信|支付宝)[^。;“”]{0,24}(?:输入|搜索?|查找)[:,]?“?(?<name>[\u4e00-\u9fff0-9A-Za-z]{2,12})”?(?=[,。;]|$)")]
    private static partial Regex Said();
}
