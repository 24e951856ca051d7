using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>Names in quotation marks beside the noun that says what they are: “海易办”APP, 支付宝小程序“市民中心”, “甲”和“乙”APP; and all other quotations.</summary>
internal static partial class QuotedNames
{
    /// <summary>How far from the noun its quotations are looked for.</summary>
    private const int Reach = 120;

    public static List<Token> Find(string folded, MiniHosts hosts)
    {
        var (found, names, before) = (new List<Token>(), Array.Empty<Capture>(), -1);
        for (var head = Heads().Match(folded); head.Success; head = head.NextMatch())
        {
            var (end, from) = (head.Index + head.Length, Math.Max(0, head.Index - Reach));
            var (ahead, behind) = (NamesBefore().Match(folded, from, head.Index - from), NamesBehind().Match(folded, end));
            var shares = before >= 0 && Joined().IsMatch(folded[before..head.Index]) && ChannelHeads.KindOf(head) is not ("terminal" or "counter");
            var (start, until) = (head.Index, end);
            if (ahead.Success && ahead.Groups["name"].Index >= before) (names, start) = (ahead.Groups["name"].Captures.ToArray(), ahead.Index);

            // “海易办”APP或微信小程序“海口专区”“…”: two quotations in a row are steps inside, not names.
            else if (behind.Success && !(shares && behind.Groups["row"].Success))
                (names, until) = (behind.Groups["name"].Captures.ToArray(), behind.Index + behind.Length - behind.Groups["row"].Length);
            else if (!shares) names = [];
            // “甲”、“乙”等APP、小程序: of each it is not said which it is besides.
            before = names.Length == 0 || (names.Length > 1 && start < head.Index && folded[head.Index - 1] == '等') ? -1 : end;
            if (names.Length == 0 || Source().IsMatch(folded[Math.Max(0, start - 16)..start])) continue;
            if (!head.Value.EndsWith('号') && folded.AsSpan(0, start).EndsWith("添加")) continue;
            var named = names.Where(n => IsName(n, head) && !(head.Groups["entrance"].Success && IsPage(folded, n))).ToList();
            if (start < head.Index && named.Count > 0) start = named[0].Index - 1;
            var channels = named.SelectMany(n => hosts.KindsOf(head, n.Value, folded)
                .Select(k => k with { Name = new(n.Index, n.Index + n.Length), Kind = OfPlatforms(head, n.Value) ?? k.Kind })).ToArray();
            if (channels.Length > 0) found.Add(new(PensionKinds.Quoted, start, until, Value: channels));
        }

        for (var quote = Quotation().Match(folded); quote.Success; quote = quote.NextMatch())
        {
            var inside = quote.Groups["name"];
            if (ChannelHeads.OfProgram(inside.Value) is { } program && !Beside().IsMatch(folded, quote.Index + quote.Length))
            {
                var whole = new Segment(inside.Index, inside.Index + inside.Length);
                found.Add(new(PensionKinds.Alone, quote.Index, quote.Index + quote.Length, Value: new ChannelName[] { new(whole, program, whole) }));
                continue;
            }

            if (ChannelHeads.OfNamedWhole(inside.Value) is var (length, said))
            {
                var (named, word) = (new Segment(inside.Index, inside.Index + length), new Segment(inside.Index + length, inside.Index + inside.Length));
                found.Add(new(PensionKinds.SelfNamed, quote.Index, quote.Index + quote.Length,
                    Value: new ChannelName[] { new(named, said, word) { IsProgram = said == "other" } }));
                continue;
            }

            if (inside.Value is "微信" or "支付宝" && !Beside().IsMatch(folded, quote.Index + quote.Length))
            {
                var host = new Segment(inside.Index, inside.Index + inside.Length);
                found.Add(new(PensionKinds.Host, quote.Index, quote.Index + quote.Length,
                    Value: new ChannelName[] { new(host, "other", host) { IsProgram = true } }));
                continue;
            }

            if (inside.Value is "电子社保卡" or "电子社会保障卡" && Entrance().IsMatch(folded, quote.Index + quote.Length))
            {
                var card = new Segment(inside.Index, inside.Index + inside.Length);
                found.Add(new(PensionKinds.Alone, quote.Index, quote.Index + quote.Length,
                    Value: new ChannelName[] { new(card, "other", card) { IsProgram = true } }));
                continue;
            }

            var own = inside.Length >= 3 && !ChannelCues.Meant().IsMatch(inside.Value)
                ? ChannelHeads.OfSelfNamed(inside.Value, Opened().IsMatch(folded[..quote.Index])) : null;
            var name = new Segment(inside.Index, inside.Index + inside.Length);
            found.Add(new(own is null ? PensionKinds.Label : PensionKinds.SelfNamed, quote.Index, quote.Index + quote.Length,
                Value: own is null ? null : new ChannelName[] { new(name, own, name) { IsProgram = own == "other" } }));
        }

        return found;
    }

    /// <summary>“微信”, or a name that says itself what it is and stands before others, is not of the kind of the noun.</summary>
    private static bool IsName(Capture name, Match head) =>
        name.Value is not ("微信" or "支付宝") && !Technique().IsMatch(name.Value)
            && !(name.Index + name.Length + 1 < head.Index && ChannelHeads.OfSelfNamed(name.Value) is not null);

    /// <summary>“皖事通”等平台: a program that is known by its name is of its own kind, where the noun says of none what it is.</summary>
    private static string? OfPlatforms(Match head, string name) =>
        head.Groups["platform"].Success ? ChannelHeads.OfProgram(name) : null;

    /// <summary>“人脸识别”软件: by what a program works.</summary>
    [GeneratedRegex("^(?:人脸|刷脸|指纹|虹膜|生物|静默|远程|智能|自助|线上|网上|掌上|移动)*(?:识别|认证|采集|验证|刷脸|办理|服务)$")]
    private static partial Regex Technique();

    /// <summary>支付宝“市民中心”等渠道: a page of what stands before it.</summary>
    private static bool IsPage(string folded, Capture name) =>
        name.Index > 1 && folded[name.Index - 2] is not ('、' or '和' or '及' or '或' or ',' or '过' or '”' or '录' or '用');

    /// <summary>“甲通”|、“乙办”手机APP: its kind is said beside it, or beside the list that it stands in.</summary>
    [GeneratedRegex("\\G(?:[、和及或]“[^“”]{1,20}”)*(?:等)?(?:[\u4e00-\u9fff]{0,4})(?:[Aa][Pp][Pp]|小程序|公众号|客户端|平台|网站|服务号|生活号)")]
    private static partial Regex Beside();

    [GeneratedRegex("(?:登录|访问|进入|(?:统一|直接|一律)通过)(?:到|了)?[^,。;“”]{0,6}$")]
    private static partial Regex Opened();

    /// <summary>微信的“电子社保卡”|入口: where one comes in.</summary>
    [GeneratedRegex(@"\G(?:的)?(?:服务)?(?:入口|渠道)")]
    private static partial Regex Entrance();

    [GeneratedRegex(ChannelHeads.BesideQuotes)]
    private static partial Regex Heads();

    private const string Name = "[“”\"《‘](?<name>[^“”\"《》‘’,。;]{2,20})[”\"》’]";

    [GeneratedRegex("(?:" + Name + "(?:、|和|或者?|及|以及|与|/)?)+[(]?等?(?:的|(?:其中)?任[意何选]?一[款个种]?(?:的)?|之一|[两三四五六][款个种])?(?:官方|手机|最新版|专用|专属|移动|移动端|政务|服务)?“?$")]
    private static partial Regex NamesBefore();

    [GeneratedRegex(@"\G(?:[:(]|(?<=小程序|公众号|生活号|服务号)[中里内上:,]?(?:直接|请|可)?(?:(?:搜索?|查找)(?:并?关注)?|关注)"
        + "|(?<=[Aa][Pp][Pp]|客户端)[:,]?(?:请|可)?(?:搜索?|查找|下载)(?:并?安装)?)?" + Name + "(?:(?:、|和|或者?|及|以及)" + Name + ")*"
        + "(?<row>“)?(?!(?:手机)?(?:[Aa][Pp][Pp]|客户端)|专[区栏]|功能|[栏项]目|[模版板]块|频道|入口|按钮|图标|字样)")]
    private static partial Regex NamesBehind();

    [GeneratedRegex("^[()]*(?:、|和|或者?|及|以及|与|/)[()]*$")]
    private static partial Regex Joined();

    /// <summary>据…公众号消息: where the news is from is no channel.</summary>
    [GeneratedRegex("(?:据|来源|获悉|转载)[^,。;]{0,12}$")]
    private static partial Regex Source();

    /// <summary>A quotation; one that a line leaves open ends with it.</summary>
    [GeneratedRegex("“(?<name>[^“”‘]{1,40})(?:”|$)|\"(?<name>[^\",。;]{1,40})(?:\"|$)|‘(?<name>[^‘’]{1,24})’|【(?<name>[^【】]{1,24})】|《[^《》]{1,60}》")]
    private static partial Regex Quotation();
}
