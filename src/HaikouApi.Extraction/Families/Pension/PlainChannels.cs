using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>Channels named without quotation marks: counters, websites, apps, terminals one goes to, those who act for another, and visits at home.</summary>
internal static partial class PlainChannels
{
    public static IEnumerable<Channel> Find(Passage sentence)
    {
        foreach (Match list in Listed().Matches(sentence.Folded))
        {
            if (Refused().IsMatch(sentence.Folded[Math.Max(0, list.Index - 8)..list.Index])) continue;
            var isUsed = Act().IsMatch(sentence.Folded, list.Index + list.Length);
            foreach (Capture item in list.Groups["item"].Captures)
            {
                if (Of(sentence, item, list.Groups["device"]) is { } channel && (isUsed || (channel.Mode == "online" && Asked().IsMatch(sentence.Folded[Math.Max(0, list.Index - 60)..list.Index]))) && !(list.Groups["joined"].Success && KindAlone().IsMatch(item.Value))) yield return channel;
            }
        }

        foreach (Match list in Bracketed().Matches(sentence.Folded).Concat(HostAlone().Matches(sentence.Folded)))
        {
            if (!Act().IsMatch(sentence.Folded, list.Index + list.Length) || Refused().IsMatch(sentence.Folded[Math.Max(0, list.Index - 8)..list.Index])) continue;
            foreach (Capture name in list.Groups["app"].Captures) yield return Named(sentence, name, "app", list.Groups["kind"]);
            foreach (Capture name in list.Groups["other"].Captures) yield return Named(sentence, name, "other", name);
        }

        foreach (Match set in SetUp().Matches(sentence.Folded))
        {
            var name = set.Groups["name"];
            if (Act().IsMatch(sentence.Folded, name.Index + name.Length) && ChannelKinds.OfName(name.Value) is { } kind) yield return new(sentence, "pension-plain-channel", At(name), kind, At(name));
        }

        if (Delegate().Match(sentence.Folded) is { Success: true } proxy)
            yield return new(sentence, "pension-delegate", At(proxy.Groups["name"]), "delegate", At(proxy.Groups["kind"]));
        if (Phone().Match(sentence.Folded) is { Success: true } phone)
            yield return new(sentence, "pension-phone", At(phone.Groups["name"]), "phone", At(phone.Groups["kind"]));
    }

    /// <summary>2. 银行网点: a numbered heading that is the name of a channel and nothing else.</summary>
    public static Channel? OfHeading(Passage line)
    {
        if (Heading().Match(line.Folded) is not { Success: true } heading) return null;
        var name = heading.Groups["name"];
        var kind = name.Value == "电子社保卡" ? "other" : AppAlone().IsMatch(name.Value) ? null : ChannelKinds.OfName(name.Value);
        return kind is null ? null : Named(line, name, kind, name);
    }

    /// <summary>上门认证, with the office that comes where it is named.</summary>
    public static Channel? AtHome(Passage sentence)
    {
        var visit = Visit().Match(sentence.Folded);
        if (!visit.Success) return null;
        var start = visit.Groups["office"] is { Success: true, Value: var office } && !Persons().IsMatch(office) ? visit.Groups["office"].Index : visit.Groups["visit"].Index;
        return new(sentence, "pension-visit", new(start, visit.Index + visit.Length), "other", At(visit.Groups["visit"]));
    }

    private static Channel? Of(Passage sentence, Capture item, Group device)
    {
        // 鎮(zhèn)人社所: what a crawl has put between is no part of a name.
        if (Garbled().IsMatch(sentence.Printed(item))) return null;
        var lead = Lead().Match(item.Value).Length;
        var words = item.Value[lead..];
        if (words.Length < 3 || IsBroken(words) || ChannelKinds.OfName(words) is not { } kind || Generic().IsMatch(words) || AppAlone().IsMatch(words)) return null;

        // 登录掌上12333App names the app; 手机APP客户端 only says what it is.
        var kindWord = AppWord().Match(words);
        var nameLength = kind == "app" && kindWord.Success && !Device().IsMatch(words[..kindWord.Index]) ? kindWord.Index : words.Length;
        var start = item.Index + lead;
        if (Unquoted(new(start, start + nameLength), words[..nameLength]) is not { } name) return null;
        return new(sentence, "pension-plain-channel", name, kind, new(start + (nameLength == words.Length ? 0 : nameLength), item.Index + item.Length)) { Device = device };
    }

    /// <summary>手机APP(如甲: half of a bracket, or cut out of a list closed by 等.</summary>
    private static bool IsBroken(string words) => words.Count(c => c == '(') != words.Count(c => c == ')') || words.Contains('等', StringComparison.Ordinal);

    /// <summary>The name within straight quotation marks; none when they do not go around all of it.</summary>
    private static Segment? Unquoted(Segment name, string words) =>
        words is ['"', .. var inner, '"'] && !inner.Contains('"', StringComparison.Ordinal) ? new(name.Start + 1, name.End - 1)
        : words.Contains('"', StringComparison.Ordinal) ? null : name;

    private static Channel Named(Passage sentence, Capture name, string kind, Capture kindWord) =>
        new(sentence, "pension-plain-channel", At(name), kind, At(kindWord));

    private static Segment At(Capture group) => new(group.Index, group.Index + group.Length);

    private const string Item = "(?<item>(?:人力资源和社会保障|(?!登录|登陆|通过|访问|进入|前往|下载|申请|办理|(?<!信)用(?!户|人)|设[立置有]|建[成有]|[开增新]设|布设|布放|配备|投放|安装)[^,。;、“”:/]){2,26}?)";

    [GeneratedRegex(
        "(?:到|去|前往|赴|通过|登录|登陆|访问|进入|下载|利用|使用|在|(?<!信)用|(?<=[Pp]|小程序|公众号|”)(?<joined>或者?|、|以及|和))(?:(?<device>电脑|手机)(?:端)?(?:登录|登陆|访问|进入))?" + Item + "(?:(?:、|或者?|和|及|以及|/)" + Item + ")*" +
        "(?=等|[。;]|现场|一次性|直接|自助(?!(?:服务|缴费|查询|办理)?(?:终端|一体|机))|进行|采集|确认|盖章|\\(http|申请|申领|申报|办理|提交|认证|提出|(?:查询|缴费)(?!机|终端)|下载|填|“|,|进入|线下|当面|打印|登记|领取|补办|参保|任[一何意选]|可|均可|即可|就能|由|用|(?:上|内|里|处)(?=可|,|即|就|自助|完成|申|查|打印|进行)|缴纳|开立|(?:、|或者?|和|及|以及)“)")]
    private static partial Regex Listed();

    [GeneratedRegex("(?:不必|无需|无须|不用|不再|不需要?|不须|毋须|免去|告别|以往|过去|原来|此前|(?<!日|月|底|前)之前|曾经|必须|只能)(?:再|需要?|须|亲自|都|每年)*$")]
    private static partial Regex Refused();

    /// <summary>确需办理的,请登录…: what for stands before.</summary>
    [GeneratedRegex("(?:办理|认证|申请|申领|申报|查询|缴费|登记|打印|参保|缴纳)[^。;]{0,40}[,户人位](?:请|可|需|应)以?$")]
    private static partial Regex Asked();

    /// <summary>Something is done there, in the same sentence.</summary>
    [GeneratedRegex(@"\G[^。]{0,60}?(?:办理|认证|申请|申领|申报|申办|提交|查询|缴费|登记|领取|下载|补办|打印|参保|缴纳|开立|协助|帮助|采集|盖章)")]
    private static partial Regex Act();

    [GeneratedRegex("^(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|[0-9]{1,2}[.、]|\\([0-9]{1,2}\\)|[0-9]{1,2}\\)|[①-⑳]|(?:方式|方法|途径|渠道)[一二三四五六七八九十]:)(?<name>(?!到|去|在|由|请|携|持|通过|登录|前往|联系|下载|打开)[^,。;:“”、]{3,16}?)(?:小程序)?(?:认证|办理|渠道)?(?:[:。]?$|:(?=.{0,60}(?:办理|认证|申领|缴费|查询)))")]
    private static partial Regex Heading();

    [GeneratedRegex("\\([a-z\u00e0-\u01dc]+\\)")]
    private static partial Regex Garbled();

    /// <summary>甲, “甲” or 某地的“甲”.</summary>
    private const string Example = "(?:(?:[^“”\",。;、()]{2,8}的)?[“\"](?<app>[^“”\",。;、()]{2,16})[”\"]|(?<app>[^“”\",。;、()]{2,16}?))";

    /// <summary>手机APP(如甲APP、乙等): the names stand in brackets behind what they are.</summary>
    [GeneratedRegex("(?<kind>(?:手机)?[Aa][Pp][Pp]|手机客户端|客户端)\\((?:如|例如)" + Example + "(?:[Aa][Pp][Pp])?(?:(?:、|或|和|及|/)" + Example + "(?:[Aa][Pp][Pp])?)*等?\\)")]
    private static partial Regex Bracketed();

    /// <summary>通过微信、支付宝、电子社保卡等: named by the host alone, whose pages are of no kind of their own.</summary>
    [GeneratedRegex("通过(?=[^,。;]{0,80}?(?:微信|支付宝|云闪付|电子社保卡))(?:(?:(?<other>微信|支付宝|云闪付|电子社保卡)|“?[^,。;、“”]{2,24}”?[^,。;、“”]{0,8})(?:、|或者?|和|及|以及|(?=等|进行|办理|申领|认证|缴费|查询|自助|开立|线上)|(?=,以及)))+|(?<other>电子社保卡)(?=“[^“”]{2,16}认证”功能)")]
    private static partial Regex HostAlone();

    /// <summary>设立社银合作窗口, 布设社保自助一体机: set up for people to go to.</summary>
    [GeneratedRegex("(?<!为[^,。;]{2,12})(?:设[立置有]|建[成有]|[开增新]设|布设|布放|配备|投放|安装)(?:了|有)?(?<name>(?!窗口|网点|服务|移动|手持|便携)[^,。;、“”0-9了有]{2,14}?(?:窗口|服务[站点]|终端机?|一体机|自助机))(?=[,。;、0-9])")]
    private static partial Regex SetUp();

    /// <summary>预约工作人员上门: who comes, but not from which office.</summary>
    [GeneratedRegex("(?:人员|干部|志愿者|网格员|协理员|专员|同志)$")]
    private static partial Regex Persons();

    [GeneratedRegex("^(?:[0-9年月日]+(?:之前|以前|前|起|后)?|可以?|到|去|前往|也|还|就近的?|附近的?|当地的?|所在地?的?|户籍地?(?:所在地)?的?|现?居住地的?|待遇领取地的?|参保地的?|辖区的?|辖区内的?|各自|任意|任一|全市|各级|各|我市|本市|该|最近的?|市内|的)+")]
    private static partial Regex Lead();

    [GeneratedRegex("^(?:手机|官方|政府|自助|窗口|网站|平台|网上|服务|相关|线下|该|银行|银行网点|大厅)$|该(?:系统|平台)|^(?:系统|平台)$")]
    private static partial Regex Generic();

    /// <summary>“贵州人社”APP或微信公众号: a second kind of the name before.</summary>
    [GeneratedRegex("^(?:官方)?(?:微信|支付宝|手机)?(?:公众号|小程序|公众平台|服务号|生活号|官网|网站|客户端|[Aa][Pp][Pp])$")]
    private static partial Regex KindAlone();

    /// <summary>人社APP, 专用APP: what it is, and no name.</summary>
    [GeneratedRegex("^\"?(?:官方|移动|相关|专用|专门|当地|本地|社保|人社)*(?:[Aa][Pp][Pp](?:客户端)?|客户端)\"?$")]
    private static partial Regex AppAlone();

    [GeneratedRegex("[Aa][Pp][Pp](?:客户端)?$|客户端$")]
    private static partial Regex AppWord();

    [GeneratedRegex("^(?:手机|官方|移动|掌上|相关|专用|社保|人社)?$|手机$")]
    private static partial Regex Device();

    [GeneratedRegex("(?<name>(?:委托|由)(?!(?:社区|银行|窗口|柜台|现场)?(?:工作|经办|服务|窗口|柜台|柜面)人员)(?:(?:(?!上门)[^,。;]){2,20}?)(?<kind>(?:线上|帮助|帮忙|代为)?(?:代办|代理|代为办理|代为认证|代为申请|代认证|代为申领|帮助认证|帮助办理|协助认证|协助办理)))")]
    private static partial Regex Delegate();

    /// <summary>Where it is called to get something done or as one way among others, not to ask.</summary>
    [GeneratedRegex("(?:拨打|致电|通过)(?<name>[^,。;、“”]{0,14}?(?<kind>(?:热线|电话)(?:[0-9-]{5,13})?|[0-9]{5,12}(?:热线|电话)?))(?!预约|咨询|联系|了解)(?:[^,。;约询]{0,4}(?:办理|认证|申请|申报)|(?:进行)?查询)|(?<=[也还]可以?|或)(?:拨打|致电)(?<name>[^,。;、“”]{0,14}?(?<kind>热线|电话)),(?:或|也|还)|拨打(?<name>(?<kind>[0-9]{5,12}))[^,。;0-9]{0,8}(?:电话|热线)(?=,转[0-9])|拨打(?<name>(?<kind>[0-9]{5,12}))(?:热线|电话)?,(?=按(?:语音|照)?提示)")]
    private static partial Regex Phone();

    [GeneratedRegex("(?:联系|预约|拨打)?(?<office>(?<=联系|预约)[^,。;、]{2,16}?)?(?<visit>上门(?:帮助|协助)?(?:认证|办理|代办|服务))")]
    private static partial Regex Visit();
}
