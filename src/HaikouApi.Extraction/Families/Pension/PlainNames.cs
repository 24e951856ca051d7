using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>Names of channels without quotation marks, by the noun at their end: from the last word that can stand before a name.</summary>
internal static partial class PlainNames
{
    public static IEnumerable<Token> Find(string folded, MiniHosts hosts)
    {
        for (var head = Heads().Match(folded); head.Success; head = head.NextMatch())
        {
            if (Of(folded, head, hosts) is { } token) yield return token;
        }

        for (var shared = Hosted().Match(folded); shared.Success; shared = shared.NextMatch())
        {
            var (name, host) = (shared.Groups["name"], shared.Groups["host"]);
            var from = NameStarts.Of(folded, name.Index + name.Length);
            if (name.Index + name.Length - from is >= 2 and <= 10)
            {
                yield return new(PensionKinds.Plain, from, shared.Index + shared.Length,
                    Value: new ChannelName[] { new(new(from, name.Index + name.Length), host.Value == "微信" ? "wechat_mini_program" : "alipay_mini_program",
                    new(host.Index, host.Index + host.Length)) });
            }
        }

        for (var alone = Alone().Match(folded); alone.Success; alone = alone.NextMatch())
        {
            var name = alone.Groups["page"].Success ? new(alone.Index, alone.Index + alone.Groups["host2"].Length) : At(alone);
            if (alone.Groups["page"].Success)
            {
                yield return new(PensionKinds.Plain, name.Start, alone.Index + alone.Length,
                    Value: new ChannelName[] { new(name, "other", name) { IsProgram = true } });
                continue;
            }

            var kind = alone.Groups["app"].Success ? "app" : alone.Groups["site"].Success ? "website"
                : alone.Groups["card"].Success && CardHead().Match(folded, name.End) is { Success: true } ? null
                : alone.Groups["employer"].Success ? "counter"
                : "other";
            if (kind is not null)
            {
                yield return new(alone.Groups["host"].Success ? PensionKinds.Host : PensionKinds.Alone, name.Start, name.End,
                    Value: new ChannelName[] { new(name, kind, name) { IsProgram = kind == "other" && !alone.Groups["debit"].Success } });
            }
        }
    }

    private static Token? Of(string folded, Match head, MiniHosts hosts)
    {
        var end = head.Index + head.Length;
        var isPlace = head.Groups["counter"].Success || head.Groups["terminal"].Success;
        if (head.Groups["terminal"].Success && head.Index > 0 && folded[head.Index - 1] == '”' && head.Value[0] is '自' or '智') return null;
        var from = NameStarts.Of(folded, head.Index, isPlace);
        var start = Math.Min(head.Index, from + NameStarts.Near().Match(folded[from..end]).Length);
        from -= (isPlace || head.Groups["bank"].Success ? NameStarts.Which() : NameStarts.NearBefore())
            .Match(folded, Math.Max(0, from - 20), Math.Min(from, 20)).Length;
        var hasAddress = head.Groups["platform"].Success && ChannelCues.Address().IsMatch(folded, end);

        // 统一的认证平台(网址:…): what may be said of any is the name of one of which it is told where it is.
        if (hasAddress && start == head.Index && start > 2 && folded[start - 1] is '证' or '费') (from, start) = (Math.Min(from, start - 2), start - 2);
        if (isPlace && QuotedWindow().Match(folded, start, end - start) is { Success: true } quoted) start = quoted.Index;
        var words = folded[start..end];
        var (before, kind) = (folded[start..head.Index], ChannelHeads.KindOf(head));
        if (kind is "app" or null || head.Groups["both"].Success || head.Groups["account"].Success
            || head.Groups["wechat"].Success || head.Groups["alipay"].Success)
        {
            return OfSoftware(folded, from, start, head, before, hosts.KindsOf(head, before, folded).ToList());
        }

        if (head.Groups["bank"].Success)
        {
            if (AsExample().IsMatch(folded[..head.Index])) return null;
            if (AnyBank().IsMatch(words) && (ChannelCues.AsWay().IsMatch(folded, end) || ForAccount().IsMatch(folded, end)))
                return new(PensionKinds.Plain, from, end, Value: new ChannelName[] { new(new(start, end), "counter", new(start, end)) });
            return (before.Length < 2 && !head.Groups["brief"].Success) || AnyBank().IsMatch(words) || words.Contains('等', StringComparison.Ordinal) ? null
                : new(PensionKinds.Bank, from, end, Value: new ChannelName[] { new(new(start, end), "counter", new(start, end)) });
        }

        if (ChannelCues.Counted().IsMatch(before) || (isPlace && (InProgram().IsMatch(words) || OnScreen().IsMatch(folded, end)))) return null;
        if (words.Contains('等', StringComparison.Ordinal)) return null;
        var isOwn = words.Length == 2 && words[0] is '我' or '本';
        if (words.Length < 3 && !head.Groups["community"].Success && !isOwn && words is not ("村委" or "居委" or "村部")) return null;
        if (PartOf(folded, start, head) is var whole and >= 0)
        {
            return new(PensionKinds.Plain, whole, end, Value: new ChannelName[] { new(new(whole, end), kind, new(whole, end)) });
        }

        if (isPlace && ChannelCues.Meant().IsMatch(words)) return null;
        if (!hasAddress && Generic().IsMatch(words) && !OfCountry().IsMatch(words) && ChannelHeads.OfPlatform(words) == "other")
        {
            return new(PensionKinds.ClassOfPlace, from, end,
                Value: new ChannelName[] { new(new(start, end), kind, new(start, end)) { IsProgram = kind == "other" } });
        }

        if (ChannelCues.Meant().IsMatch(words) || OutletsOfAll().IsMatch(words)) return null;
        if (head.Groups["platform"].Success)
        {
            if (Apposed().IsMatch(folded, end)) return null;
            kind = hasAddress || ChannelCues.OnComputer().IsMatch(folded[..from]) ? "website" : ChannelHeads.OfPlatform(words);
        }

        var name = new Segment(start,
            before.EndsWith("平台", StringComparison.Ordinal) && head.Value is "门户网站" or "官网" or "官方网站"
                || head.Value.StartsWith("网页", StringComparison.Ordinal) ? head.Index : end);
        return new(PensionKinds.Plain, from, end, Value: new ChannelName[] { new(name, kind, new(start, end)) { IsProgram = kind == "other" } });
    }

    /// <summary>合作银行(如甲银行、|乙行等): which ones those are, for example.</summary>
    [GeneratedRegex(@"(?:(?:银行|机构|网点)\((?:如|例如|比如)|(?:[Aa][Pp][Pp]|平台|渠道|入口)\()[^()]*$")]
    private static partial Regex AsExample();

    /// <summary>甲银行全市各网点: the bank, wherever it has one.</summary>
    [GeneratedRegex("(?:银行|联社|信用社|农商行)(?:全[市县省区](?:的|各|所有)|的任[意何]?一[个家处]?网点)")]
    private static partial Regex OutletsOfAll();

    /// <summary>Where the name of the office begins of which a counter is part: 社保经办机构的服务窗口; less than nothing for any other.</summary>
    private static int PartOf(string folded, int from, Match head)
    {
        if (!head.Groups["counter"].Success || from < 4 || folded[from - 1] != '的' || !Part().IsMatch(folded[from..(head.Index + head.Length)])) return -1;
        if (!Whole().IsMatch(folded[..(from - 1)])) return -1;
        var start = NameStarts.Of(folded, from - 1);
        return start + NameStarts.Near().Match(folded[start..(from - 1)]).Length is var whole && from - 1 - whole >= 3 ? whole : -1;
    }

    /// <summary>某中心|“甲”专窗: a window of a name of its own.</summary>
    [GeneratedRegex("(?<=[心厅局所站]的?)[“\"][^“”\"]{2,8}[”\"](?:服务|综合|办理)?(?:专窗|窗口)$")]
    private static partial Regex QuotedWindow();

    /// <summary>支付宝市民中心: a page of a program, and nowhere to go to.</summary>
    [GeneratedRegex("^(?:手机)?(?:微信|支付宝|云闪付|抖音|[^,。;]{0,8}[Aa][Pp][Pp])[^,。;]{0,6}中心$")]
    private static partial Regex InProgram();

    [GeneratedRegex(@"\G(?:的?(?:页面|首页|界面)|[中里上]?点击)")]
    private static partial Regex OnScreen();

    [GeneratedRegex("^(?:服务|办事|业务|人工|社保|人社)*(?:窗口|大厅|柜台|柜面)$")]
    private static partial Regex Part();

    [GeneratedRegex("(?:机构|[局所厅]|中心|银行|部门|社区|街道|支行|联社)$")]
    private static partial Regex Whole();

    /// <summary>Of 掌上12333APP the name is 掌上12333; 手机APP has none, and 人社APP says only what it is.</summary>
    private static Token? OfSoftware(string folded, int from, int start, Match head, string before, List<ChannelName> kinds)
    {
        var end = head.Index + head.Length;
        var isBank = head.Value.StartsWith("手机银行", StringComparison.Ordinal);
        if (isBank) return before.Length < 2 ? null : Token(PensionKinds.Plain, end);
        if (end < folded.Length && folded[end] == '“' && Office().IsMatch(before)) return null;
        if (before.Contains('等', StringComparison.Ordinal)) return new(PensionKinds.Class, head.Index, end, Value: kinds.ToArray());
        if (before is "支付宝" or "微信" or "云闪付") return Token(PensionKinds.Host, head.Index);
        if (before.Length == 0 || Denied().IsMatch(before) || Nameless().IsMatch(before)
            || ChannelCues.Meant().IsMatch(before) || ChannelCues.ForExample().IsMatch(folded, end))
        {
            return Token(PensionKinds.Class, end);
        }

        if (head.Groups["mini"].Success && before.Length > 3 && OfHost().Match(before) is { Success: true } host) start += host.Length; // 微信粤省事小程序
        var isWhole = ChannelCues.OfArea().IsMatch(before) || ChannelCues.OfWork().IsMatch(folded[start..end]);
        return before.Length < 2 ? null : Token(PensionKinds.Plain, isWhole ? end : head.Index);

        Token Token(Kind kind, int until) => new(kind, from, end, Value: kinds.Select(k => k with { Name = new(start, until) }).ToArray());
    }

    [GeneratedRegex("^(?:微信|支付宝)")]
    private static partial Regex OfHost();

    /// <summary>某局|公众号“某人社”: whose it is, where its name stands behind.</summary>
    [GeneratedRegex("(?:[局厅委]|中心|部门)(?:微信|官方)*$")]
    private static partial Regex Office();

    private static Segment At(Match match) => new(match.Index, match.Index + match.Length);

    [GeneratedRegex(ChannelHeads.Plain)]
    private static partial Regex Heads();

    /// <summary>Told by the name alone, all over the country.</summary>
    [GeneratedRegex("(?<card>(?:实体|第三代)?电子(?:社保卡|社会保障卡)(?!的?(?:申领|签发|激活|密码|功能)))|(?<employer>(?:退休人员)?(?:原|所在|参保|用人)(?:所在|工作)?单位(?=[、或和](?!个人)))"
        + "|(?<debit>(?:(?<=通过|选择|采[用取])银行(?:代扣|扣款|批扣|托收|划扣)(?:代缴)?|^银行(?:代扣|扣款|批扣|托收|划扣)(?:代缴)?(?=:|$)))|(?<app>掌上12333(?!APP|App|app|”)|(?<!粤省事.{0,2}|[“\"])"
        + ChannelHeads.Program + "(?<!粤省事)(?![”\"A-Za-z]|小程序|微信|支付宝|\\(|手机|移动|官方|客户端|公众号|平台|官网|网站|[\u4e00-\u9fff]{0,4}(?:[Aa][Pp][Pp]|小程序)))"
        + "|(?<page>(?<host2>微信|支付宝)(?:[Aa][Pp][Pp])?(?:里?的|中的|[-—])?“(?:市民中心|城市服务|生活缴费|政务服务|社保缴费)”)"
        + "|(?<inside>(?:微信|支付宝)[-—·]{0,2}(?:生活缴费|城市服务|市民中心|社保缴费|政务服务)(?![-—→>]))"
        + "|(?<site>(?<=网址:?)https?://[A-Za-z0-9./_-]{6,60}[A-Za-z0-9/])"
        + "|(?<site>(?<![A-Za-z0-9@./-])(?:[A-Za-z][A-Za-z0-9-]{1,20}\\.)(?:[a-z]{2,12}\\.)?(?:com|cn|net|org)(?![A-Za-z0-9./@]))"
        + "|(?<site>(?<=登录|访问|打开|进入|网址:?)(?:https?://)?www\\.[A-Za-z0-9./_-]{4,60}[A-Za-z0-9/])"
        + "|(?<host>微信(?<!(?:添加.{0,9}|[“(A-Za-z])微信)(?!视频(?!认证)|语音|用户|群|号|好友|小程序|公众|服务|支付(?![→>-])|“|,转)|支付宝(?<!“支付宝)(?!小程序|公众|生活号|“)|云闪付)")]
    private static partial Regex Alone();

    /// <summary>赣事通(支付宝): a program by name, and in brackets what it runs in.</summary>
    [GeneratedRegex("(?<=[\u4e00-\u9fff])(?<name>[\u4e00-\u9fffA-Za-z])(?<!社保卡|保障卡)\\((?<host>微信|支付宝)(?:小程序)?\\)")]
    private static partial Regex Hosted();

    [GeneratedRegex("\\G(?:微信|支付宝|手机)?(?:小程序|[Aa][Pp][Pp])")]
    private static partial Regex CardHead();

    /// <summary>到符合规定的商业银行|开立资金账户.</summary>
    [GeneratedRegex(@"\G(?:指定或者?)?(?:开[立设户]|办理开户)")]
    private static partial Regex ForAccount();

    [GeneratedRegex("^(?:各|合作|协议|协作|签约|代征|商业|相关|指定|开户|代[发征收缴扣]|有关|社保|当地|中国人民|国有|各大|多家|我市|部分)+(?:银行|联社)$")]
    private static partial Regex AnyBank();

    /// <summary>国家平台“掌上12333”APP: what the one named behind is.</summary>
    [GeneratedRegex("\\G[“\"][^“”\"]{2,20}[”\"](?:手机)?(?:[Aa][Pp][Pp]|客户端|小程序|(?:微信)?公众号)")]
    private static partial Regex Apposed();

    [GeneratedRegex("^(?:社交|手机|官方|官网|就近|政府|自助|窗口|人工|国家|全国|省级|市级|合作|第三方|现场|实体|网站|平台|网上|服务|相关|线下|该|大厅|上述|相关|有关|其他|政府部门|互联网|大数据|信息|管理|综合)*(?:网站|平台|系统|网点|大厅|官网)$"
        + "|^(?:服务|综合|人工|现场|线下)?(?:窗口|热线)$|该(?:系统|平台)|大数据|^(?:办事|服务)(?:大厅|中心|站|点)$(?<=^..[站点])"
        + "|^(?:[\u4e00-\u9fff]{0,4}(?:提升|加强|督促|推动|要求|协调|指导|会同|配合))?(?:税务|社保|人社)部门$|^(?:任意|任何)?[一每两几多数各任][家个处所]|^(?:" + OfAll + ")*(?:网站|平台|系统|官网)$")]
    private static partial Regex Generic();

    /// <summary>全国人社政务服务平台: there is only one.</summary>
    [GeneratedRegex("^(?:国家|全国)(?:人社|人力资源|社保|社会保)")]
    private static partial Regex OfCountry();

    /// <summary>What may be said of any website or platform, and makes no name of it.</summary>
    private const string OfAll = "手机|官方|政府|政务|自助|国家|全国性?|省级|市级|地方|合作|第三方|支付|网上|线上|在线|移动|电子|数字|公共|便民|服务|经办|办事|办理|业务|认证|缴费|查询|社保|人社"
        + "|税务|部门|信息|管理|综合|主流|各类|各大|指定|专用|智能";

    /// <summary>提示无法注册|APP: what cannot be done with one.</summary>
    [GeneratedRegex("^提示|无法|不能|不会|没有|注册$")]
    private static partial Regex Denied();

    /// <summary>人社APP, 专用APP: what it is, and no name.</summary>
    [GeneratedRegex("^(?:官方|移动|认证|缴费|相关|专用|专门|当地|本地|合作"
        + "|商业|国家|社保局?|[居农职城养机]保|人社[局厅]?|手机|微信|支付宝|部门|线上|网上|智能|税务|银行|上述|这款|该|人社部门|各地|自家|最新版?|一款|以下|本省|省市|对应|相应|特定|特色|部分"
        + "|第三方|地方|政务|各类|正规|全国性|一些|多种|[0-9]{1,3}版本|客户端|授权|推荐|养老|退休|政府|省级|市级|县级|统一|新版|两款|多款|几款)+$")]
    private static partial Regex Nameless();
}
