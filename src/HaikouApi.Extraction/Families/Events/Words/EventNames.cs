using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Patterns;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>Names of events, told by how they end: …节, …展, …论坛, …赛. What is distinct (第三届, 首届, 2024, “…”) needs no day to be one.</summary>
internal static partial class EventNames
{
    public const string Distinct = "distinct";

    public static IEnumerable<Token> Find(string folded, int start, int end, IReadOnlyCollection<string> known)
    {
        var runs = new NameRuns(folded, start, end);
        for (var run = runs.Next(start); run is { } printed; run = runs.Next(printed.End))
        {
            var (from, to) = Known(folded, Bounds(folded, printed.Start, printed.End), known);
            var name = folded[from..to];
            if (Tail().Match(folded, to, end - to) is { Success: true } tail)
            {
                var kind = tail.Groups["opening"].Success ? EventKinds.Opening : tail.Groups["closing"].Success ? EventKinds.Closing : Lexing.Kinds.Filler;
                yield return new(kind, to, to + tail.Length);
            }

            if (IsJoint(name))
            {
                yield return new(EventKinds.Name, from, to, Word: Joint, Value: name);
                continue;
            }

            if (from > 0 && folded[from - 1] == '“' && Rest().Match(folded, to) is { Success: true } rest) name += folded[to..(to += rest.Length)];
            if (to - from >= 4 && !NoName().IsMatch(name) && Balanced(name) && !OfProgramme().IsMatch(folded, to))
            {
                yield return new(EventKinds.Name, from, to,
                    Word: Numbered().IsMatch(name) || (from > 0 && folded[from - 1] == '“') ? Distinct : null, Value: name);
            }
        }
    }

    /// <summary>“工展会|•澳门”: a quotation is one name, up to its end.</summary>
    [GeneratedRegex(@"\G[·•‧・][^“”。,;]{1,10}(?=”)")]
    private static partial Regex Rest();

    /// <summary>“文物展览|经常性项目”: the quotation goes on, and names what is done over the years.</summary>
    [GeneratedRegex(@"\G[\u4e00-\u9fff]{0,6}(?:项目|计划|工程|基地|平台|基金)”")]
    private static partial Regex OfProgramme();

    /// <summary>Whether words are a name and nothing else.</summary>
    public static bool IsName(string words) =>
        !NoName().IsMatch(words) && !Sentence().IsMatch(words) && Shape.In(words, EventNouns.All).LastOrDefault() is { } last
            && last.Index + last.Length >= words.Length - 1;

    /// <summary>Marks and verbs that make a sentence or a heading of it.</summary>
    [GeneratedRegex("[,。;:!?]|举[行办]|开幕|启幕|落幕|闭幕|启动|开展(?!示|览)|将|于(?!都)|在(?!线)|获|火|来袭|另设|攻略|指南|通知|公告|时间|安排|报名")]
    private static partial Regex Sentence();

    /// <summary>
    /// …甜蜜之约, and in the line below it or behind a blank 第二十六届杨梅节: what has its own number there begins there.
    /// </summary>
    public static Token InOneLine(Passage passage, Token name)
    {
        for (var at = name.End - 4; at > name.Start; at--)
        {
            if ((!passage.BreaksAt(at) && !IsApart(passage, name.Start, at)) || !OwnLead().IsMatch(passage.Folded.AsSpan(at, name.End - at))) continue;
            return new(name.Kind, at, name.End, Word: Distinct, Value: passage.Folded[at..name.End]);
        }

        return name;
    }

    /// <summary>花海迎客 2024…节: printed with a blank before its number, behind words that are no place.</summary>
    private static bool IsApart(Passage passage, int start, int at) =>
        at - start >= ShortestMotto && passage.OffsetOf(at) > passage.OffsetOf(at - 1) + 1 && passage.OffsetOf(at + 4) == passage.OffsetOf(at) + 4
            && NumberBehindMotto().IsMatch(passage.Folded.AsSpan(at - 1));

    private const int ShortestMotto = 4;

    [GeneratedRegex("^[\u4e00-\u9fff-[市县区省州镇乡村国]](?:20[0-9]{2}|第[0-9一二三四五六七八九十百]+届|首届)")]
    private static partial Regex NumberBehindMotto();

    /// <summary>The names that a passage prints between quotation marks: “…艺术节”.</summary>
    public static IEnumerable<string> Quoted(string folded)
    {
        foreach (Match match in QuotedAlone().Matches(folded))
        {
            if (!NoName().IsMatch(match.Groups["name"].Value)) yield return match.Groups["name"].Value;
        }
    }

    /// <summary>A name that the article prints elsewhere by itself, behind words that no name begins with: 确保了|第三届读书节.</summary>
    private static (int Start, int End) Known(string folded, (int Start, int End) name, IReadOnlyCollection<string> known)
    {
        var words = folded[name.Start..name.End];
        foreach (var alone in known.Where(k => k.Length < words.Length && words.EndsWith(k, StringComparison.Ordinal)))
        {
            if (OwnNumber().IsMatch("“" + alone) || !OwnLead().IsMatch(words[..^alone.Length])) return (name.End - alone.Length, name.End);
        }

        return name;
    }

    /// <summary>Behind the last 的, and up to a ceremony, or to a 暨 behind which is no other name: 第四届文化节|暨项目签约仪式.</summary>
    private static (int Start, int End) Bounds(string folded, int start, int end)
    {
        if (Edition().Match(folded, start, end - start) is { Success: true } edition && edition.Index + edition.Length is var cut
            && Balanced(folded[start..cut]))
        {
            end = cut;
        }

        if (folded.LastIndexOf('暨', end - 1, end - start) is > 0 and var half && half > start && Balanced(folded[start..half])
            && NoName().IsMatch(folded[(half + 1)..end]))
        {
            end = half;
        }

        if (PressMeeting().Match(folded, start, end - start) is { Success: true } press && Balanced(folded[start..press.Index])) end = press.Index;

        for (int at = start, quotes = 0; at < end - 1; at++)
        {
            quotes += folded[at] switch { '“' or '《' => 1, '”' or '》' => -1, _ => 0 };
            if (quotes == 0 && (folded[at] is '的' or '了' || Copula().IsMatch(folded, at))) start = at + 1;
        }

        // 灯光点亮两岸——2023国际灯光节: behind a dash begins what has its own number.
        if (Dash().Match(folded, start, end - start) is { Success: true } said) start = said.Index + said.Length;
        start += LeadOf(folded, start, end);
        start += Motto().Match(folded, start, end - start).Length;

        if (Activity().Match(folded, start, end - start) is { Success: true } activity && activity.Groups["name"] is var quoted)
            return (quoted.Index, quoted.Index + quoted.Length);

        // “…读书节” is 读书节, and of a quotation that is never closed the name is what stands behind the dash.
        if (end - start > 2 && folded[start] == '“' && folded[end - 1] == '”' && folded.IndexOf('”', start, end - start) == end - 1)
        {
            return (start + 1, end - 1);
        }

        if (end - start > 2 && folded[end - 1] == '》' && folded.LastIndexOf('《', end - 1, end - start) is >= 0 and var title) return (title + 1, end - 1);

        // 特别规划“…艺术节”: of a name that ends in a quotation the words before it are part where they say which one it is: 第三届“…博览会”.
        if (end - start > 2 && folded[end - 1] == '”' && folded.LastIndexOf('“', end - 1, end - start) is > 0 and var open && open > start
            && (OwnNumber().IsMatch(folded.AsSpan(open, end - open)) || !OwnLead().IsMatch(folded.AsSpan(start, open - start))))
        {
            return (open + 1, end - 1);
        }

        if (start > 0 && folded[start - 1] == '“' && folded.IndexOf('”', start, end - start) < 0
            && folded.LastIndexOf('—', end - 1, end - start) is > 0 and var dash)
        {
            return (dash + 1, end);
        }

        return (start, end);
    }

    /// <summary>How long the words are that a name follows; 和硕县 and 从江县 are no 和 and 从.</summary>
    public static int LeadOf(string folded, int start, int end)
    {
        var lead = Lead().Match(folded, start, end - start).Length;
        return lead > 0 && PlaceFinder.Find(folded[start..Math.Min(end, start + 12)]).FirstOrDefault(p => p.Start < lead) is { Length: > 0 } place
            && place.End > lead ? place.Start : lead;
    }

    [GeneratedRegex("(?<![0-9])—+(?=(?:第[0-9一二三四五六七八九十百]+届|首届|20[0-9]{2})[^—]*$)|(?<=[^—]{4,}—)—*(?=“[^—]*$)|(?<=之一)—+"
        + "|(?<=^(?:[音艺文旅灯美][乐术化游光食]节|盛[会事]|活动|赛事|大[赛会]|展[会览]|(?:第一|首)[次场][^“”—]{0,8}[会赛展节]))—+")]
    private static partial Regex Dash();

    /// <summary>昨天是|“百企进校”招聘会: what tells which one it is stands behind it.</summary>
    [GeneratedRegex(@"\G是(?=[“《]|第[0-9一二三四五六七八九十百]+届|首届|(?:19|20)[0-9]{2}年?[^年])")]
    private static partial Regex Copula();

    /// <summary>Whether each quotation and bracket in it is closed.</summary>
    public static bool Balanced(string name) =>
        name.Count(c => c == '“') == name.Count(c => c == '”') && name.Count(c => c == '(') == name.Count(c => c == ')');

    /// <summary>What a name begins with before words that are a name by themselves: its number, its year, its place.</summary>
    [GeneratedRegex("第[0-9一二三四五六七八九十百]+[届个期季回]|首届|[0-9]{4}|[市县区省州国镇乡村校馆]$|^(?:中国|全国|[\u4e00-\u9fff]{2})$(?<!盛[事会典]|活动|赛事|大赛|特展|品牌|主题|系列|大戏|好戏|年度|大型|节目|项目|亮点"
        + "|重点)")]
    public static partial Regex OwnLead();

    /// <summary>A quotation that says itself which one it is: 台中|“第二届艺术节”.</summary>
    [GeneratedRegex("^“(?:第[0-9一二三四五六七八九十百]+届|首届|(?:19|20)[0-9]{2})")]
    private static partial Regex OwnNumber();

    [GeneratedRegex("“(?<name>[^“”。,;]{2,38}(?:" + EventNouns.Any + "))(?:开幕式?|启动仪?式|闭幕式|揭幕式)?”")]
    private static partial Regex QuotedAlone();

    /// <summary>Words over which no name goes on.</summary>
    private const string Word =
        "(?:将|讯|由(?!甲)|以(?!旧)|于(?!都)|为(?!伴|民|县)|举[办行]|[主合联]办|办起|办了|启动(?!仪式|式)|开幕|开展|闭幕|召开|落幕|拉开|打响|记者|获悉|了解|介绍|吸引|参加|出席|迎来|共有|为期|在(?!线)|主题(?:为|是)|宣布|宣告"
            + "|致辞|标志|登场"
            + "|揭幕(?!仪式|式|战)|启幕(?!仪式|式)|谢幕|收官|接待|共迎|上演(?=[“《])|组委会|筹委会|执委会|安排|首次|首度|再次|订于|定于|展出|来到|走进(?![^,。;]{0,10}[”活])|不仅有?|还(?:推出|举[办行]|开展|有|将)"
            + "|并(?:推出|举[办行]|开展|将))";

    /// <summary>Such a word, and the ceremony that it may be part of.</summary>
    [GeneratedRegex(@"\G" + Word + "(?:式|仪式|典礼|晚会)?")]
    public static partial Regex Stop();

    private const string Piece =
        @"(?:“[^”。]{1,40}”|《[^》]{1,40}》|\((?!记者|通讯员|实习|见习)[\u4e00-\u9fffA-Za-z·]{2,12}\)"
            + "|(?!" + Word + @")[\u4e00-\u9fffA-Za-z0-9·•—\-+&、\u00b7.﹒．・@])";

    [GeneratedRegex(@"\G" + Piece)]
    public static partial Regex OnePiece();

    [GeneratedRegex(@"\G(?:“[^“”。,]{2,50}" + EventNouns.Any + "”|《[^《》。,]{2,50}" + EventNouns.Any + "》)" + EventNouns.NoBody)]
    public static partial Regex Quotation();

    /// <summary>Joins, and the dateline of an agency with its reporter: 新华社西宁5月2日电(某某).</summary>
    [GeneratedRegex(@"\G(?:[^,。()“”]{0,20}[0-9]日(?:电|消息)\([^()]{1,80}\)|据?(?:新华社|中新社|[\u4e00-\u9fff]{2}网)[^,。()“”]{0,16}[0-9]日(?:电(?![影视子动商力竞信器音玩])|消息)"
        + @"|\([^()]{1,20}\)|和(?!县)|[、与及·\-—.了,]|之(?=(?:19|20)[0-9]{2}|第[0-9一二三四五六七八九十]+届|首届|“)|者?从(?![化江])|标志着|随着|其间|期间|同时|而|以及|确保|保障|避免|围绕|结合"
        + @"|借助|联合(?![国会体大院杯])"
        + @"|依托|通过|透过|根据|利用|推出|[此本][次届](?=“)|[今明]年的?(?=第[0-9一二三四五六七八九十百]+届|首届)|[做办]好|[发公]布(?!会)|筹办|承办|承接|观看|参观|前往|特别规划|作为|一年一度|本市"
        + @"|(?:[一二三四五六七八九十]{1,2}、)?(?:活动|展会|赛事|展览|演出|会议|节会|项目)(?:主题)?名称|我(?:[市省区州县国院镇乡]|校(?!园))|学院(?=第)|当中|其中)+")]
    private static partial Regex Lead();

    private const string Ceremony = "(?:(?<opening>(?:开幕|启动|启幕)(?:式|仪式))|(?<closing>闭幕(?:式|仪式)))";

    /// <summary>What is held together with it: …节开幕式暨…启动式, …节开幕式及系列活动.</summary>
    [GeneratedRegex(@"\G(?:" + Ceremony + "(?:及|和|与)(?:主场|系列|主题|配套|相关)*活动|(?:" + Ceremony + ")?暨[^,。;]{2,60}?)"
        + @"(?=正式|隆重|盛大|举[行办]|启动(?!仪式|式)|开幕(?!式|仪式)|拉开|落幕|闭幕|登场|揭幕(?!式|仪式)|启幕(?!式|仪式)|圆满|在|将|于|[,。;]|$)")]
    private static partial Regex Tail();

    [GeneratedRegex("第[0-9一二三四五六七八九十百]+[届个]|首届|(?:19|20)[0-9]{2}|“")]
    private static partial Regex Numbered();

    /// <summary>What is not the name of an event: a kind of event alone, a feast of the calendar, or a meeting of those who govern.</summary>
    [GeneratedRegex(
        "^暨|^节日—|[双两]节$|(?:收网|抓捕|缉捕|追逃|打击|严打|[整惩]治|查[处缉验酒获]|清[查理剿网]|[扫打]黑|[扫打]非|扫黄|净网|稽查|突击|围剿|执法|反诈|缉[毒私]|搜救|救援|[酒醉毒]驾|打非治违)[^“”]*行动"
        + "|邀(?:四海|八方|五湖|天下|全球|[您你])|(?<!“[^”]*)[喊约等][您你]|^(?:整个|整场|整项|全部|所有|其余|首个)"
        + "|^(?:重要|正式|重点|重大|品牌|特色|精彩|此类|同类|丰富多彩|各项|文化|群众|上述|本次|此次|该|本届|首场|首届|系列|主题|宣传|启动|开幕|相关|一场|这|多场|各类|大型|此项|这项|实践|志愿|服务|主场|党日|文艺|开工|签约|揭牌|授牌|颁奖|升旗|主体"
        + "|配套|分项|后续"
            + "|点灯|启灯|亮灯|动员|教育|培训|公益|[0-9]|项|多)*(?:活动|行动|仪式|典礼|大会|比赛|论坛|展览|节|大赛|展会|年会|晚会|展演|汇演|演出|峰会|沙龙|[周季月])$" +
        "|^(?:庆祝|喜迎|迎接?|欢庆|欢度|纪念|恰逢|正值|适逢)?(?:(?:19|20)[0-9]{2}年)?(?:第[0-9一二三四五六七八九十百]+个)?(?:中国|国际)?"
            + "(?:春节|元宵节|清明节|端午节|中秋节|重阳节|国庆节|劳动节|妇女节|儿童节|教师节|元旦节|建军节|泼水节期间)$" +
        "|^(?:本[届次]|此[届次])|(?:党代|人代|选举|代表|动员|表彰|总结|部署|工作|推进|誓师|职工|股东|业主|党员)大会|(?:整治|执法|检查|专项)行动|(?:通车|出征|欢送|壮行|交接|挂牌|开工|投产|签约|奠基|竣工|交付|捐赠|入伍|入学|毕业|开学|开班|结业"
            + "|宣誓|晋升)(?:典礼|仪式)"
            + "|(?:动工|开业|启用|封顶|复工|签字)(?:典礼|仪式)|举[行办]|承[办接]|累计|^[^“”第首]*、[^“”第首]*、|^(?:去年|上年|上届|往年|历届)|(?:全年|累计|共|已)办[展赛会]|(?:补贴|立减|申领|发放|报名|征集|认证|促销|优惠)活动$" +
        "|^[0-9一二两三四五六七八九十百千万]+[余多]?[家名位支辆件幅人台款][^“”]*(?:带来|携|亮相|参[展赛]|推出|奉上|献上|齐聚|汇聚|角逐|登场)"
        + "|等[\u4e00-\u9fff0-9]{0,8}(?:活动|赛事|比赛|展览|仪式)$|^(?:多|数|几|一系列|系列|[0-9一二两三四五六七八九十百]+(?!·|[0-9月]))余?多?[项场个次种类处]|倒计时[^“”]*(?:活动|仪式|大会)$"
        + "|记者会$|”[0-9]+余?多?场|[节展会赛周季动演览]”?(?:[、和及与]|以及)(?:第|首届|“|[^“”]*[节展会赛])")]
    private static partial Regex NoName();
}
