using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Patterns;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.Events.Words.EventKinds;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>What is told by its shape: days, themes, bodies, venues, and in the gaps between them the names of events.</summary>
internal static partial class EventShapes
{
    /// <summary>Without these words nothing is told of an event; they are cheap to look for.</summary>
    public static bool MayTell(string folded) => Gate().IsMatch(folded);

    /// <param name="sentence">A sentence.</param>
    /// <param name="known">The names that the article prints by themselves.</param>
    public static List<Token> Find(Passage sentence, IReadOnlyCollection<string> known)
    {
        var (folded, found) = (sentence.Folded, new List<Token>());
        Add(BeforeGuests);
        found.AddRange(EventAttendance.Find(folded));
        Add(BehindGuests);
        foreach (var (start, end) in Gaps(folded.Length, found)) found.AddRange(Names(folded, start, end, known, found.Find(f => f.Start == end).Kind));
        return [.. found.Select(f => f.Kind == Name ? EventNames.InOneLine(sentence, f) : f)];

        void Add(Told[] shapes)
        {
            foreach (var told in shapes)
            {
                foreach (var match in told.Shape.In(folded))
                {
                    var token = new Token(told.Kind, match.Index, match.Index + match.Length, Value: told.Value?.Invoke(match, sentence));
                    if (!found.Exists(f => f.Overlaps(token))) found.Add(token);
                }
            }
        }
    }

    /// <param name="Kind">What it is.</param>
    /// <param name="Shape">How it is told.</param>
    /// <param name="Value">What the token carries.</param>
    private sealed record Told(Kind Kind, Shape Shape, Func<Match, Passage, object?>? Value = null);

    /// <summary>In the order in which they are looked for.</summary>
    private static readonly Told[] BeforeGuests =
    [
        new(Kinds.Filler, new(Aside())),
        new(Kinds.Filler, new(Clock())),
        new(End, new(Parted())),
        new(Begin, new(Met())),
        new(Opening, new(Ceremony())),
        new(Does, new(Doing())),
        new(Hold, new(Going())),
        new(Hold, new(Timed())),
        new(EventKinds.Theme, new(Theme()), (m, _) => m.Groups["theme"]),
        new(Recently, new(SomeTime())),
        new(Day, new(Days()), (m, sentence) => new EventDay(m, sentence)),
        new(Day, new(SlashDays()), (m, sentence) => new EventDay(m, sentence)),
        new(EventKinds.Carried, new(Carried())),
    ];

    private static readonly Told[] BehindGuests =
    [
        new(EventKinds.Visit, new(Visit()), VenueOf),
        new(EventKinds.Venue, new(Venue()), VenueOf),
        new(EventKinds.Venue, new(VenueAlone()), VenueOf),
        new(EventKinds.Hosts, new(Hosts()), (m, _) => m.Groups["host"].Captures),
        new(EventKinds.MainVenue, new(MainVenue()), VenueOf),
        new(EventKinds.Same, new(Same())),
    ];

    private static Group VenueOf(Match match, Passage sentence) => match.Groups["venue"];

    /// <summary>The names in a gap; where none ends like one, what the token behind the gap says to be held.</summary>
    private static List<Token> Names(string folded, int start, int end, IReadOnlyCollection<string> known, Kind? next)
    {
        List<Token> names = [.. EventNames.Find(folded, start, end, known)];
        if (!names.Exists(n => n.Kind == EventKinds.Name) && OpenNames.Find(folded, start, end, next) is { } open
            && !names.Exists(n => n.Overlaps(open)))
        {
            names.Add(open);
        }

        return names;
    }

    private static List<(int Start, int End)> Gaps(int length, List<Token> found)
    {
        var (gaps, at) = (new List<(int, int)>(), 0);
        foreach (var token in found.OrderBy(f => f.Start))
        {
            if (token.Start > at) gaps.Add((at, token.Start));
            at = token.End;
        }

        if (at < length) gaps.Add((at, length));
        return gaps;
    }

    private const string Manner = "(?:激情|激烈|火爆|浩大|浓情|盛情|倾情|盛装|落子|连续|欢乐|震撼|正式|隆重|顺利|盛大|火热|成功|圆满|如期|精彩|温情|热烈|同步|联合|共同|组织|点亮|璀璨|浪漫|热闹|闪亮|宣告|宣布|持续|正|正在"
        + "|首次|首度|再次|再度|免费|公开|对外|陆续|如约|同时|分别)*";

    private const string Verbs = "(?:" + Known + "|画上|结束(?:全部|所有)|" + AnyDoing + ")";

    private const string Known = "(?:启动|举[行办]|[主合联]办|办理(?=[“《第首])|开幕|召开|拉开|开赛|开展|揭幕|鸣枪|开跑|起跑|上演|启幕|落幕|闭幕|收官|圆满|开锣"
        + "|开演|起航|启航|亮相|落下帷幕|登场|谢幕|展出|启灯|点灯|亮灯|(?:开门)?迎客|开市|开园|打响|发车|进行|展开(?=[,。;])|鸣[锣笛]"
        + "|[与和跟][\u4e00-\u9fff]{2,8}?(?:正式)?(?:见面|道别|告别)|[与和跟]广?大?(?:观众|市民|公众|游客|读者|民众)|点亮(?=[,。;])|开放(?=[,。;])|燃起|[奏唱]响|揭开|发枪|开[打战唱镰捕渔庙山秀犁耕启灯营]"
        + "|开(?!学|业|工|会|放|发|始|除|庭|盘|通|办|园|诊|航|播|服|机|建|展|设)[\u4e00-\u9fff](?=[,。;!]|$))";

    /// <summary>在镇文化广场|发令, …|摆开摊位: behind a place whatever two characters the clause ends with, or four of which the second says how it turned out.</summary>
    private const string AnyDoing = "(?<=公园|广场|中心|[馆院厅堂场校村镇乡园城寨湖湾岛港寺庙台坊]|小学|中学|大学|学院|景区|社区|街道|校区|园区|校园)(?!报[名到]|上[架线市映]|首[发映]|结束|开[办战启业工学]|[联合主]办|表示|介绍|透露"
        + "|通报|公布|彩排|预[热售演赛订]|筹[备办]|征[集稿]"
        + "|宣[传讲]|推[介广]|签[约到]|颁奖|揭晓|发[布放售]|布[展置]|撤[展销]|[售检取]票|抽签|选[拔址手]|海选|受[阻挫]|遇[冷阻]|取[消得]|延期|停[办赛]|改[期地]|搭[建台]|集[训合结]|[训排]练"
        + "|招[募商聘]|采[访风]|[考调]察|参[观展赛加会]|开会|备[战赛]|热身|[晋升]级|夺[冠魁]|获[奖胜]|拍摄|录制|[直转]播|附近|周[边围]|内外|之[间内]|预备|待命|工作|学习|服务|成立|挂牌|揭牌)"
        + "(?:[\u4e00-\u9fff-[" + PlaceLike + "]]{2}|[\u4e00-\u9fff-[" + PlaceLike + "]][上下开响起出][\u4e00-\u9fff-[" + PlaceLike + "]]{2})(?=[,。;!]|$)";

    /// <summary>What places end with, and what tells where in them.</summary>
    private const string PlaceLike = "馆园场院心学校城村镇乡区县市街湾港岛域湖寺庙堂厅楼坪坊路号侧内外里前旁边处地部厂店站台房室层门口河江海山谷洲原林田滩畔角岸宫阁塔亭桥道巷营屯寨沟组期间时中后的了";

    [GeneratedRegex("启动|举[行办]|开幕|召开|拉开|开赛|开展|揭幕|鸣枪|开跑|起跑|上演|启幕|落幕|落下|闭幕|收官|结束|主办|开锣|启航|起航|亮相|登场|展出|谢幕|揭开|启灯|点灯|亮灯|迎客|开市|开园|接待|共迎|迎来|见面|道别"
        + "|办理的“|打响|发车|进行|燃起|[奏唱]响|开[打战唱镰捕渔庙山秀犁耕启灯营]")]
    private static partial Regex Gate();

    /// <summary>(以下简称“…”), (记者 某某), 在…歌声中: said by the way.</summary>
    [GeneratedRegex(@"在[^,。;:]{2,40}?[声曲演舞会]中(?=正式|隆重|盛大|热烈|圆满|拉开|开幕|启幕|落|闭|揭|启动|举[行办])|\((?:以下|下文)?(?:简称|称)[^()]{1,40}\)|\([^()]{0,20}(?:记者"
        + @"|通讯员)[^()]{0,60}\)|〔[^〔〕]{0,40}(?:记者|报[道导]|讯|消息)[^〔〕]{0,20}〕"
        + @"|(?<=[日号])(?:(?:国庆|中秋|五一|元旦|春节|端午|清明)[、和及与]?)+(?:双节|节|假期|黄金周|小长假)*期间"
        + @"|^(?:问|答|[QA]):|\((?:农历|星期|周[一二三四五六日末])[^()]{0,24}\)(?![至到—~-])"
        + @"|(?<=[0-9]日)\([\u4e00-\u9fff、]{1,8}\)(?![至到—~-])|农历[\u4e00-\u9fff]{2,4}(?=,)"
        + @"|(?<=[,日)])我[国省市县](?=将)" +
        @"|(?<=[节展会赛季周坛动式祭]|马拉松|嘉年华)(?<![合协员总商学]会)\((?![^()]*[0-9]月)[^()。;]{2,30}\)(?=[今昨明于在将由,举开启圆落闭日近正隆0-9(])" +
        "|(?<=^|[,;的])[^,。;:“”的]{4,30}(?:系列|重点|主题|主要|重要)活动之一的(?=[“第首2])" +
        "|以“[^”]{2,20}”的?(?:形式|方式|模式|姿态)|[,、](?:以|结合)?“[^”]{2,40}”[作为]*副主题的?" +
        "|(?<=[0-9]日(?:\\([^()0-9]{1,8}\\))?)(?:一连)?[一二两三四五六七八九十]天(?=[,在于])|(?<=[0-9]日,)一连[0-9一二三四五六七八九十两]{1,3}[天日](?=在|于|假)" +
        "|(?<!,|[日天)]起|[日天)]开始)(?:为期|历时|一连|连续)[0-9一二三四五六七八九十两]{1,3}(?:[天日周]|个月)|每?逢(?:星期|周)[^,。;]{1,20}?时(?:[0-9]{1,2}分)?至[^,。;在]{1,8}?时")]
    private static partial Regex Aside();

    [GeneratedRegex("(?<![0-9])[0-9]{1,2}(?::[0-9]{2}|[时点](?![半全])(?:[0-9]{1,2}分|半|许|整)?)(?:[-—~至到][0-9]{1,2}:[0-9]{2})?"
        + "|(?<=[午晨晚])(?:十[一二]?|[一二三四五六七八九])[时点](?:半|许|整|三十分|十五分)?"
        + "(?:(?:-|—|~|至|到)[0-9]{1,2}(?::[0-9]{2}|[时点](?:[0-9]{1,2}分|半)?))?(?:许|左右|起)?(?![0-9年月])|每[晚天日]")]
    private static partial Regex Clock();

    /// <summary>下月初, 10月中旬: a time that is no day.</summary>
    [GeneratedRegex("(?:[上下本]个?月|(?<![0-9])[0-9]{1,2}月|今年|明年)(?:初|底|末|[上中下]旬)|[上下本]周[一二三四五六日末]?"
        + "|(?<![每逢至到一-])(?:周|星期)[一二三四五六日天](?=[,上下晚早])|[上下本]?周末(?=,)|次日|翌日|(?<=[,。;])第二[天日](?=[,在于上下晚])")]
    private static partial Regex SomeTime();

    [GeneratedRegex("(?:以|围绕)(?<theme>“[^”]{2,30}”(?:[、和与及]?“[^”]{2,30}”){1,3})(?:作?为|这一|的)?主题(?:的)?"
        + "|(?:以|围绕|紧扣|聚焦|突出)[“‘](?<theme>[^”’]{2,40})[”’](?:作?为|作(?=年度|本届|今年)|这一|的)?(?:(?:此次|本次|本届|今年)[\u4e00-\u9fff]{0,6}?)?(?:活动|年度|总)?主题(?:的)?"
        + "|以“(?<theme>[^”]{2,40})”[作为]题(?=[,。;]|$)"
        + "|主题(?:为|是|:|定为|确定为|设定为)?“(?<theme>[^”]{1,40})”|“(?<theme>[^”]{2,40})”(?:是|为|成为|被?[确选]?定为|被?列为|作为)(?:这次|本次|此次|本届|今年)[\u4e00-\u9fff]{0,8}?的?主题"
        + "|主题(?:为|是|:)(?<theme>(?![“《])[\u4e00-\u9fff]{2,6}(?:[、·][\u4e00-\u9fff]{2,6}){1,5})(?=[,。;]|$)"
        + "|主题(?:为|是)?:(?<theme>[\u4e00-\u9fff·—]{4,24})(?=[。;]|$)|主题为(?<theme>(?![^。;]*[的了])[\u4e00-\u9fff]{6,24})(?=。|$)")]
    private static partial Regex Theme();

    [GeneratedRegex("(?:(?<=^|[,、;])(?![本此该这]|据|活动|展览|大会|赛事|论坛|比赛)(?:并)?(?![^,。;]*?由)[^,。;主]{2,60}?|由[^,。;主]{2,60}?)"
        + "(?:承办|协办|支持|指导|执行|冠名|牵头(?!主办|举办|,(?:携手|会同|联合|联手)))(?:的)?"
        + "(?=[,。;、]|[^,。;]{0,6}[第首届0-9“])")]
    private static partial Regex Carried();

    [GeneratedRegex(@"(?:(?<![存现正所旨潜自实内外建]|(?<![工车务员])站)在(?!这里|此|会上|北京时间|[去前今往近明]年|[0-9]{1,2}/[0-9]|(?:19|20)[0-9]{2}年|[0-9]{1,2}月[0-9])"
        + @"|(?<=将|拟|定)于(?=[^0-9一二三四五六七八九十今昨明近日下本上即])|(?<=[节展会赛动季周月松华坛式礼站”)》日天晚午晨祭半时点]|[0-9]分|/[0-9]{1,2})"
        + @"于(?![0-9今昨明近日下本上即]|[一二三四五六七八九十]{1,3}[月日])"
        + @"|(?<=[日天晚午晨将早起,时点])假(?=[^期日如,。;]))"
        + @"(?<venue>“[^”,。;]{3,20}”|(?:[^,。;:“”]|“[^”,。;]*”){2,40}?)"
        + @"(?=(?<![^镇县市一二三四五六七八九十]中|期间|指导|支持|带领|背景下|组织下|之际|部署|举办|举行|氛围中|掌声中|欢呼声中|声中|乐曲中|歌声中|[会演式舞]中|隆重|盛大|正式|成功|顺利|热烈|圆满)" + Manner + Verbs
        + "|(?:拟|将|计划|预计)?定?于(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]|以“[^”]{2,20}”的?(?:形式|方式|模式|姿态))")]
    private static partial Regex Venue();

    /// <summary>在音乐堂,: a clause of its own.</summary>
    [GeneratedRegex("(?<=^|[,。;日午晚])在(?<venue>(?!这|此|[全各我本该活其]|[0-9])[\u4e00-\u9fffA-Za-z0-9·]{2,24}?(?<![现会市立]场)(?:[堂馆场园心院厅区镇城村学宫港岛滩街校楼坪畔](?:[里内前旁]|门前)?(?=,)"
        + "|(?<![中下上时后前际间内外里底初末日月年季节声力导持助])(?=,(?:以“|由|第[0-9一二三四五六七八九十]|首届|20[0-9]{2}|“))))")]
    private static partial Regex VenueAlone();

    /// <summary>与市民见面, 与观众道别: it begins, and it ends.</summary>
    [GeneratedRegex("[拉揭]开了[帷序大战]幕|燃起[战烽]火|(?<=在[^,。;:]{2,24})[奏唱]响(?=[,。;]|$)"
        + "|[与和跟][\u4e00-\u9fff]{2,8}?(?:正式)?见面|点亮(?=[,。;]|$)|(?<=在[^,。;]{2,24})(?:免费|对外|正式|向公众)+开放(?=[,。;]|$)"
        + "|(?<=[日晚午]|在[^,。;:]{2,24})开(?![学业工会放发始除庭盘通办园诊航播服机建展])[\u4e00-\u9fff](?=[,。;!]|$)"
        + "|连[演办展唱赛开续](?:[展演举]?[出办行]?)?[0-9一二三四五六七八九十两]{1,3}(?:[天日晚场]|个月|个晚上)(?=[,。;]|$)")]
    private static partial Regex Met();

    /// <summary>在太原进行: with where or when it is, and not 正在进行.</summary>
    [GeneratedRegex("(?<=在[^,。;:]{1,24}|[日晚午])(?<!正在)进行(?=[,。;]|$)")]
    private static partial Regex Going();

    /// <summary>活动时间从9月20日持续到9月28日: the day behind it is its own.</summary>
    [GeneratedRegex("(?<=[,;])(?:展览|展期|活动|赛事)(?=[从自][0-9]{1,2}月)"
        + "|(?:活动|举办|举行|展览|展出|比赛|会议|节庆|节会|开展|开放)(?:时间|日期)(?:将|定|拟)?(?:为|是|在|于|:)*(?=[从自]?(?:20[0-9]{2}年|[0-9]{1,2}月))")]
    private static partial Regex Timed();

    /// <summary>Two or four characters before a mark: asked first, since it is told sooner than where 在 stands.</summary>
    [GeneratedRegex("(?<=[节展会赛季坛])来[了啦](?=[!。,]|$)|(?=[\u4e00-\u9fff]{2,4}(?:[,。;!]|$))(?<=在[^,。;:]{2,24})(?!" + Manner + Known + ")" + AnyDoing)]
    private static partial Regex Doing();

    /// <summary>开园仪式 opens what is spoken of, as 开幕式 does.</summary>
    [GeneratedRegex("[开启][园镰捕渔市街秀耕犁山庙摘采锣](?:仪式|典礼)")]
    private static partial Regex Ceremony();

    [GeneratedRegex("落下了帷幕|画上(?:了|圆满|完美)*句号|结束(?:了)?(?:全部|所有)[\u4e00-\u9fff]{2}(?=[,。;]|$)|[与和跟]广?大?(?:观众|市民|公众|游客|读者|大家|群众|民众)(?:朋友)?(?:们)?(?:道别|告别|说再见)")]
    private static partial Regex Parted();

    /// <summary>来到光丰村: the event goes to a place.</summary>
    [GeneratedRegex("(?<=[\u4e00-\u9fff”])(?:来到|走进|走入|登陆|亮相|落户|移师|落地)(?:了|于)?"
        + "(?<venue>(?!于|在)[\u4e00-\u9fff]{2,14}(?:村|社区|街道|镇|乡|学校|小学|中学|大学|学院|广场|公园|小区|景区|馆|中心|园区|军营|企业|剧院|剧场|大剧院|会堂|礼堂|古镇|古城|体育场|书城|城|浴场|球场|沙滩|海滩|草原"
        + "|码头|街区|商业街|步行街|老街|商圈|庄园|营地|基地|湖畔|岛|湾))(?=[,。;]|$)"
        + "|从(?<venue>[\u4e00-\u9fff]{3,16})(?:鸣枪|集体|正式)?(?:出发|起跑|开跑|发车|发枪|启程)(?=[,。;]|$)")]
    private static partial Regex Visit();

    [GeneratedRegex("(?:主会场(?:活动)?|(?<=^|[,;])(?:举办)?地点|(?:举办|活动)地(?=[设选])|主场活动|主展场|主场地|(?:开幕式|启动仪式)?现场(?=设在|位于)"
        + "|(?<=^|[,;。])(?:(?:招聘|展销|运动|大|展|庙|灯|晚|年)会|比赛|大赛|赛事|展览|论坛|活动|演出|市集|集市)"
        + "(?=设在|设于|选[址在])|(?:活动|展出|展览|比赛|举办)地点?)(?:将|仍|依旧|依然)?(?:设在|位于|设于|选址(?:在|于)?|选在|为|在|是|:|(?:改|变更|调整|移|迁|更改)(?:到|为|至|在|于|师)+)"
        + "(?<venue>[^,。;:]{2,30}?)(?=(?:举[行办])?[,。;])")]
    private static partial Regex MainVenue();

    [GeneratedRegex(
        "(?<=^|[,。;:“]|[主举]办的|宣布|表示)(?:据(?:介绍|悉|了解),)?(?:(?:今年|本|此)的?(?:届|次|场)|这次|该|今年|本(?!报|周|月|季))(?!的?(?:春节|元旦|元宵|清明|五一|端午|中秋|国庆|暑))"
            + "(?:“(?![^”]*[节展赛会坛]”)[^”]{2,14}”(?![\u4e00-\u9fff]{0,6}(?:节|展|赛|嘉年华|论坛|季|周|月))"
            + "|(?:“[^”]{2,14}”)?(?:(?![自从]?[0-9]{1,2}[月日]|参[赛展会])[^,。;:“”、是由以在将于]){0,14}"
            + "(?:展览|博览会|会议|活动|比赛|赛事|行动|盛典|庆典|市集|节|展|会|赛|论坛|季|周|月|马拉松|嘉年华)|(?<=[届次])[\u4e00-\u9fff]{2,6}(?=由))(?:系列)?(?:活动)?(?!的(?!主题)|[开闭])" +
        "|(?<![比较与和同])(?:本届|[本此这]次)(?:[\u4e00-\u9fff](?<![由以在将于的])){0,8}?(?:博览会|运动会|论坛|大会|大赛|马拉松|嘉年华|[博洽展贸进消书车艺]会|[节展赛季])(?![\u4e00-\u9fff]{0,2}[会览])" +
        "|(?<=^|[,。;:])(?:据(?:介绍|悉|了解),)?(?:活动|节会|大会|展会|赛事|大赛|比赛|展览|论坛|博览会|盛会)(?![现开闭中上的期当])" +
        "|(?<=^|[,。;:])(?!同期|期间|其)[\u4e00-\u9fff]{0,4}(?:节|展|赛|论坛|[会季周月]|马拉松|嘉年华|会议|仪式|演出|比武|晚会)(?=(?:为期[0-9一二三四五六七八九十两个]{1,3}[天日周月],)?(?:由|以“|(?:围绕|紧扣|聚焦|突出)“"
            + "|[自从][0-9]{1,2}月|将?一?直?持续[到至]))" +
        "|(?<=^|[,。;])(?!同期|期间|其他|当[天日晚]|[本此该这今每各首])[\u4e00-\u9fff]{2}[节展会赛](?=将?(?:于|在|定于)[^,。;]{2,40}(?:[举闭开启落]|结束|收官)"
            + "|[今昨明][日天]?起|将?[于在]?[0-9]{1,2}月[0-9]{1,2}日|[从自][0-9])" +
        "|(?<=^|[,。;:])此(?:活动|展览|论坛|赛事|大赛|展会|节庆)" +
        "|(?<=的)这[场项届次](?:赛事|盛会|盛事|活动|展览|大会|体育盛会)(?=由|以“|将)" +
        "|(?<=主题的)[\u4e00-\u9fff]{0,6}(?:节|展|赛|会|活动|庙会|论坛|嘉年华)(?![\u4e00-\u9fff]{0,6}(?:节|展|赛|会|活动))" +
        "|(?<=^|[,。;:])(?:庙会|灯会|花会|展会|节会|(?:展|博)览会?|(?:艺术|文化|旅游|美食|啤酒|音乐)?[节展赛]|大赛|活动|大会)(?=期间)")]
    private static partial Regex Same();
}
