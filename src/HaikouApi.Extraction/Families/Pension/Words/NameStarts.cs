using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>Where a name without quotation marks begins: behind the last word that can stand before it, and behind whose it is or how near.</summary>
internal static partial class NameStarts
{
    /// <summary>No name is longer.</summary>
    private const int Longest = 30;

    /// <summary>Where the name begins that ends with a noun.</summary>
    /// <param name="folded">The sentence.</param>
    /// <param name="head">Where the noun begins.</param>
    /// <param name="quotes">Whether a quotation right before the noun belongs to the name: “社银合作”网点.</param>
    public static int Of(string folded, int head, bool quotes = false)
    {
        var at = head - (quotes ? QuotedPart().Match(folded, Math.Max(0, head - 14), Math.Min(head, 14)).Length : 0);
        var until = at;
        while (at > 0 && head - at < Longest)
        {
            if (folded[at - 1] == ')')
            {
                var open = folded.LastIndexOf('(', at - 1);
                if (open < 1 || at - open > 9 || !char.IsLetter(folded[open - 1]) || folded.AsSpan(open, at - open).ContainsAny("记讯")) break;
                at = open;
            }
            else if (char.IsLetterOrDigit(folded[at - 1]) || folded[at - 1] == '·' || IsRange(folded, at - 1))
            {
                at--;
            }
            else
            {
                break;
            }
        }

        var start = at;
        for (var lead = Lead().Match(folded[at..until]); lead.Success; lead = lead.NextMatch())
        {
            // 云缴费APP: what is done there may be the end of its name.
            var end = at + lead.Index + lead.Length;
            if (end < until || !(lead.Value is "缴费" or "认证" or "咨询") || lead.Index == start - at) start = end;
        }

        for (var one = Ended().Match(folded[start..until]); one.Success; one = Ended().Match(folded[start..until])) start += one.Index + one.Length;
        while (start < until && folded[start] == '·') start++;
        return OfLevels().IsMatch(folded[start..until]) ? start - Levels().Match(folded[..start]).Length : start;
    }

    /// <summary>县、乡、|村三级窗口: the name of all of them begins with the first.</summary>
    [GeneratedRegex(@"^[村镇乡县市区居社组街道]{1,3}(?:\([^()]{1,6}\))?[两二三四五]级")]
    private static partial Regex OfLevels();

    [GeneratedRegex(@"(?:[省市县区乡镇街道村居社]{1,4}(?:\([^()]{1,8}\))?[、和及])+$")]
    private static partial Regex Levels();

    /// <summary>17—20号窗口.</summary>
    private static bool IsRange(string folded, int at) =>
        folded[at] is '—' or '-' && at > 0 && char.IsAsciiDigit(folded[at - 1]) && char.IsAsciiDigit(folded[at + 1]);

    /// <summary>What can stand right before a name.</summary>
    [GeneratedRegex("到|去(?!年)|(?<![社外公成])交(?![费钱款税通流警互易纳行运投])|(?<![查寻])找|亲[临赴]|走进|(?<=[可以])走|这|来$|(?<![甚以乃截直])至|前往|赴|(?<!所)在(?!线)|通过|登录|登陆|访问|进入|打开|下载|安装"
        + "|(?<!信)使?用(?!户|人)|利用|关注|搜索?|借助|依托|携带?"
        + "|由|向|为(?!老)|是|请|可以?(?!办)|需要?|须|应当?|也|还|从|将|就近|的|了|有|或者?|以及|(?<!人力资源|劳动|到|去|在)[和及与](?!社会保障)|于|把|让|经(?!办|开)|选择|点击|完成|支持|提供|设[立置有]|建[成有]|[开增新]设|[布铺]设"
        + "|布放|部署|配备"
        + "|投放|摆放|放置|安放|保留|改设|新添|添[置设]|引进|查阅|参阅|参考|查看|详见|咨询(?!热线|电话|平台|窗口|服务|台)"
        + "|办理|申领|认证(?!专?窗|点|终端|机|一体|系统|管理|平台|服务|中心)|缴费(?!机|终端|结算|窗口|大厅)|以(?![上下])|凭|委托|接入|登上|仅限?|开通|推出|上线|方便|方式|渠道|属于|日起|[0-9]月|[0-9]年|联系|致电|首[台个家]"
        + "|避免|防止|谨防|查询(?=当地|本地|所在地)|呼叫(?!中心|平台|系统)|拨打|例?如|联合(?!会)|(?<=[路街道巷][0-9]{1,5})号(?!窗)"
        + "|(?:[一二两三四五六七八九十]|[0-9]{1,2})个(?!人|体|月)|包括|分别|签[订定署](?!窗|点)|开具|出具|开展|采[取用]|装[上了有]|(?:其中)?任[意何选]?一[家个处]|其中一[家个处]"
        + "|(?<=[中心厅处所站局点构区行道])设(?![备施置计立点])(?=[^设]{0,6}$)")]
    private static partial Regex Lead();

    /// <summary>官网甲服务网: where a name before it ends.</summary>
    [GeneratedRegex("(?:官网|(?<!官方)网站|[Aa][Pp][Pp]|小程序|公众号)(?=[\u4e00-\u9fff]{2})")]
    private static partial Regex Ended();

    /// <summary>Whose it is, or how near: 就近的, 户籍所在地, 全市各.</summary>
    [GeneratedRegex("^(?:其|(?:就近|附近|当地|本地|身边|最近)的?|(?:户籍|户口|参保|工作|居住|待遇领取|领取|所在|单位|原|常住|长期|经常居住|现)*(?:地(?!方|区)|所在地)的?|辖区?内?|各自|任意|任一|任何|任选一?家?|相关|有关|大部分"
        + "|部分|全[市省县州区台]|各级|各大|各(?!级|师市|[区县市](?![区县市、]))"
        + "|[我本](?:[市县区省州]|国(?=社会保险|社保|政务))|该(?:[市县行]|支行|[局所]|中心|大厅|社区)?(?![市县局所]?(?:局|中心|大厅))|最近|市内|省内|本人|所属|相应|指定|所在|自己|本单位|附近|线下|线上|现场|直接|身边|家门口"
        + "|(?:户籍|户口)所在(?=村|社区|乡|镇|街)|(?<=所[在属])(?:村(?=村)|社区(?=社区)|镇(?=镇)|街道(?=街道)|乡镇(?=乡镇))"
        + "|村里|现有|下|个(?!人)|每个|[一任]一?[家个处]"
        + "|(?:[0-9]+[多余]?|[一两二三四五六七八九十几数百千]+余?)[个台处家])+(?=[\u4e00-\u9fff(])")]
    public static partial Regex Near();

    /// <summary>现居住地的: the word between it and the name is passed over.</summary>
    [GeneratedRegex("(?:就近|附近|当地|最近|户籍(?:地|所在地)|户口所在地|参保地|工作地|现?居住地|待遇领取地|辖区内?|所属|所在(?:地|社区|村|乡镇|街道|单位)?)的$")]
    public static partial Regex NearBefore();

    /// <summary>已开展“社银”合作的: a clause that says which one, from the word that leads to it.</summary>
    [GeneratedRegex("(?<=[到去在往或、和及向]|选择|前往)(?:[^,。;:、到去或]{2,18})的$"
        + "|(?<=,|以及|通过|使用)[^,。;:、到去在可或]{2,18}(?:机构|[局所站厅行社]|中心|网点|社区|大厅)[里内中]?的$")]
    public static partial Regex Which();

    [GeneratedRegex("[“\"][^“”\"]{2,6}[”\"](?:认证|合作|服务|办理|银行)?$")]
    private static partial Regex QuotedPart();
}
