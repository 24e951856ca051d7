using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Rules;
using static HaikouApi.Extraction.Pension.Words.PensionKinds;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>A channel that a phrase says is one.</summary>
/// <param name="Match">Where it is said.</param>
/// <param name="Item">The token that names it.</param>
/// <param name="Channel">The channel.</param>
internal sealed partial record PensionFact(RuleMatch Match, Token Item, ChannelName Channel)
{
    /// <summary>打开支付宝: only what runs others is told, which is a way where the article has no other.</summary>
    public bool IsOpened { get; init; }

    /// <summary>甲平台上线: that it has begun is told, and the next sentence may say what can be done there.</summary>
    public bool IsLaunched { get; init; }

    /// <summary>What it is opened on, such as 电脑.</summary>
    public Token? Device { get; init; }

    /// <summary>The first and the last of the channels that it is joined to.</summary>
    public (Token First, Token Last) Group { get; init; } = Ends(Match);

    private static (Token First, Token Last) Ends(RuleMatch match) =>
        match.All("items") is [var first, .., var last] ? (first, last) : (match.Last, match.Last);

    /// <summary>The channels of the part named items, each of the kind that its own words say.</summary>
    public static IEnumerable<PensionFact> OfList(RuleMatch match) =>
        from item in Items(match)
        where item.Value is ChannelName[] && (item.Kind != Class || IsPhoneApp(match, item) || IsWhose(match, item))
        from channel in (ChannelName[])item.Value!
        let isApp = item.Kind == Bank && BankApps().IsMatch(match.Sentence.Passage.Folded, match.Last.End)
        select new PensionFact(match, item, isApp ? channel with { Kind = "app" } : channel) { Device = match.One("device") };

    /// <summary>甲银行、乙银行|等银行APP.</summary>
    [GeneratedRegex(@"\G等[^,。;、]{0,6}(?:[Aa][Pp][Pp]|手机银行)")]
    private static partial Regex BankApps();

    private static readonly SearchValues<char> Joints = SearchValues.Create("、和或及/,");

    /// <summary>支付宝、微信中的甲小程序: where a program runs is no channel beside it.</summary>
    private static IEnumerable<Token> Items(RuleMatch match)
    {
        var (items, folded) = (match.All("items"), match.Sentence.Passage.Folded);
        return items.Where((t, i) => t.Kind != Host || items.FindIndex(i, n => n.Kind != Host) is not (> 0 and var next)
            || (items[next].Kind != Plain && items[next].Kind != Quoted)
            || Parts(folded.AsSpan(items[next - 1].End, items[next].Start - items[next - 1].End)))
            .Where(t => !(t.Kind == Host ? RunsIn() : InIt()).IsMatch(folded, t.End));
    }

    /// <summary>微信、|甲小程序, and not 微信、支付宝“甲”小程序, of which two hosts are joined.</summary>
    private static bool Parts(ReadOnlySpan<char> between) => between.ContainsAny(Joints) && !between.EndsWith("支付宝") && !between.EndsWith("微信");

    /// <summary>支付宝、微信、甲APP|中的“乙”小程序: in what a program runs, up to the last of a list.</summary>
    [GeneratedRegex("\\G(?:首页|[上里中])?(?:搜索?|查找|关注)(?:并关注)?公众号|\\G(?:(?:、|和|及|或|与|/)[^、,。;“”和及或与]{2,8}){0,3}[中里内]的[“\"]?[^,。;、]{2,20}小程序")]
    private static partial Regex RunsIn();

    [GeneratedRegex("\\G[中里内]的[“\"]?[^,。;、]{2,20}小程序")]
    private static partial Regex InIt();

    /// <summary>已开通甲银行、乙银行缴费渠道,…手机APP: the apps of banks.</summary>
    public static IEnumerable<PensionFact> OfBankApps(RuleMatch match) => OfList(match).Select(f => f with { Channel = f.Channel with { Kind = "app" } });

    /// <summary>手机APP(如甲、乙): the names stand in brackets, and the noun before says what they are.</summary>
    public static IEnumerable<PensionFact> OfExamples(RuleMatch match)
    {
        var nouns = (ChannelName[])match.One("noun")!.Value.Value!;
        var items = match.All("items");
        if (!Names().IsMatch(match.Sentence.Passage.Folded, items[0].Start)) yield break;
        for (var i = 0; i < items.Count; i++)
        {
            // 甘肃的“甘快办”: whose it is.
            var item = items[i];
            if (item.Kind == Kinds.Other && i + 1 < items.Count && items[i + 1].Kind is var next && (next == Label || next == Alone)) continue;
            if (item.Kind == Class || IsAside(items, i)) continue;
            if (item.Kind == Alone && nouns[0].Kind != "other")
            {
                foreach (var noun in nouns) yield return new(match, item, noun with { Name = ((ChannelName[])item.Value!)[0].Name });
            }
            else if (item.Value is ChannelName[] named)
            {
                foreach (var channel in named) yield return new(match, item, channel);
            }
            else if ((item.Kind == Label || item.Kind == Kinds.Other) && Inside(item, match.Sentence.Passage.Folded) is { Length: >= 2 and <= 16 } name
                && !Entrance().IsMatch(match.Sentence.Passage.Folded, name.Start) && MayName(nouns, items, item))
            {
                foreach (var noun in nouns) yield return new(match, item, noun with { Name = name });
            }
        }
    }

    /// <summary>微信公众号(甲人社): the name alone stands in brackets behind what it is.</summary>
    public static IEnumerable<PensionFact> OfBracket(RuleMatch match) =>
        from item in match.All("items")
        where Called().IsMatch(match.Sentence.Passage.Folded[item.Start..item.End])
        from noun in (ChannelName[])match.One("noun")!.Value.Value!
        select new PensionFact(match, item, noun with { Name = new(item.Start, item.End) });

    /// <summary>手机APP(甲人社、乙云、丙通): several names, one of which at least is as programs of offices are called.</summary>
    public static IEnumerable<PensionFact> OfBrackets(RuleMatch match)
    {
        var (folded, items) = (match.Sentence.Passage.Folded, match.All("items", Kinds.Other, Alone));
        if (items.Any(i => i.End - i.Start is < 2 or > 10 || Remark().IsMatch(folded, i.Start))
            || !items.Exists(i => i.Kind == Alone || Called().IsMatch(folded[i.Start..i.End])))
        {
            return [];
        }

        var nouns = (ChannelName[])match.One("noun")!.Value.Value!;
        return items.SelectMany(i => nouns.Select(c => new PensionFact(match, i, c with { Name = Inside(i, folded) })));
    }

    [GeneratedRegex(@"\G[需须可请如见含即已免扫支仅限点或办为]")]
    private static partial Regex Remark();

    /// <summary>What programs of offices are called; 需实名, 支持社保 are remarks.</summary>
    [GeneratedRegex("^(?![需须可请如见含即已免扫支仅限点或办为])[\u4e00-\u9fffA-Za-z0-9]{0,8}"
        + "(?:人社|社保|税务|税|12333|政务|医保|社会保险|人力资源和?社会保障|(?<=.)[办通事])(?:[局厅网]|中心|服务|发布|公共服务|参保|缴费){0,2}$")]
    private static partial Regex Called();

    /// <summary>“甲”(境外适用): what is in brackets behind an example is none.</summary>
    private static bool IsAside(IReadOnlyList<Token> items, int at) =>
        items.Take(at).Count(t => t.Kind == Kinds.Open) > items.Take(at).Count(t => t.Kind == Kinds.Close);

    /// <summary>“甲”微信入口: by which way one comes in is none.</summary>
    [GeneratedRegex(@"\G(?:入口|渠道|平台|程序|账号|页面)")]
    private static partial Regex Entrance();

    /// <summary>平台(如医疗、交通): of what is no program only a name in quotation marks is told from a word, or one that stands alone.</summary>
    private static bool MayName(ChannelName[] nouns, List<Token> items, Token item) =>
        item.Kind == Label || nouns[0].Kind is "app" or "wechat_mini_program" or "alipay_mini_program" || items.Count(i => i.Kind == Kinds.Other) == 1;

    /// <summary>如需帮助, 如遇问题: what follows is no name.</summary>
    [GeneratedRegex(@"\G(?![需有遇未无果您你已要不为因系本还在发对出下])")]
    private static partial Regex Names();

    /// <summary>What is looked for among programs are programs.</summary>
    public static IEnumerable<PensionFact> OfStore(RuleMatch match) =>
        from item in match.All("items", Label, Alone)
        let name = Inside(item, match.Sentence.Passage.Folded)
        let kind = KindOf(match)
        let words = match.Sentence.Passage.Folded[name.Start..name.End].Replace(" ", "", StringComparison.Ordinal)
        where name.Length is >= 2 and <= 16 && (kind == "app" || !words.EndsWith('卡'))
        select new PensionFact(match, item, kind == "app" || !Page().IsMatch(words) ? new(name, kind, name) : HostOf(match));

    /// <summary>支付宝|搜索“社保缴费”: what is looked for is a page of the host.</summary>
    private static ChannelName HostOf(RuleMatch match)
    {
        var host = new Segment(match.First.Start, match.First.Start + (match.Sentence.Passage.Folded[match.First.Start] == '支' ? 3 : 2));
        return new(host, "other", host) { IsProgram = true };
    }

    /// <summary>支付宝里搜索“甲”: a program inside; in a store, one by itself.</summary>
    private static string KindOf(RuleMatch match) => match.Sentence.Printed(match.First)[0] switch
    {
        '支' => "alipay_mini_program",
        '微' => "wechat_mini_program",
        _ => "app",
    };

    /// <summary>支付宝的“市民中心”: whether the words of a label are of what is opened there.</summary>
    public static bool IsPage(string label) => Page().IsMatch(label);

    /// <summary>“养老待遇认证”, “社保查询”: what is looked for is no program but a page.</summary>
    [GeneratedRegex("^(?!.*(?:税务|人社)).*(?:认证|查询|缴费|缴纳|申领|办理|参保)|^社保$|^(?:电子)?社(?:保|会保障)卡$|市民中心|城市服务|政务服务$|生活缴费")]
    private static partial Regex Page();

    /// <summary>甲、乙等手机APP: the names before the noun that they share; 工行、农行等银行APP says whose they are, and no name.</summary>
    public static IEnumerable<PensionFact> OfNamesBefore(RuleMatch match)
    {
        var (folded, noun) = (match.Sentence.Passage.Folded, match.One("noun")!.Value);
        var items = match.All("items", Kinds.Other);
        if (folded[items[^1].End] != '等' || noun.Start != items[^1].End + 1 || items.Any(i => i.End - i.Start is < 2 or > 10)) return [];
        return items.SelectMany(i => ((ChannelName[])noun.Value!).Select(c => new PensionFact(match, i, c with { Name = new(i.Start, i.End) })));
    }

    /// <summary>通过手机APP、自助一体机: of the kind words only this one stands for a channel, and only among others.</summary>
    private static bool IsPhoneApp(RuleMatch match, Token item) =>
        match.Rule == "pension-slot" && match.All("items").Count > 1 && match.Sentence.Passage.Folded.AsSpan(item.Start).StartsWith("手机")
            && (item.Start == 0 || match.Sentence.Passage.Folded[item.Start - 1] != '等');

    /// <summary>通过社保APP: of which office it is tells it from others.</summary>
    private static bool IsWhose(RuleMatch match, Token item) =>
        match.Rule == "pension-slot" && (match.All("items").Count > 1 || match.Sentence.Passage.Folded[item.End - 1] == '端')
            && ((ChannelName[])item.Value!)[0] is var channel && !AnyPlaces().IsMatch(match.Sentence.Passage.Folded[..channel.Start])
            && Whose().IsMatch(match.Sentence.Passage.Folded[channel.Start..channel.End]);

    [GeneratedRegex("^(?:社保|人社|税务|社会保险|手机移动|移动)[局厅]?(?:官方|手机)?(?:[Aa][Pp][Pp]|客户端|小程序|公众号)$")]
    private static partial Regex Whose();

    [GeneratedRegex("(?:当地|各地|本地|地方)的?$")]
    private static partial Regex AnyPlaces();

    /// <summary>The words within the marks of a quotation; one that a line leaves open has none at its end.</summary>
    private static Segment Inside(Token item, string folded) =>
        item.Kind == Label || folded[item.Start] is '“' or '‘'
            ? new(item.Start + 1, folded[item.End - 1] is '”' or '’' or '"' or '】' ? item.End - 1 : item.End)
            : new(item.Start, item.End);
}
