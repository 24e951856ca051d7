using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Pension.PensionKinds;

namespace HaikouApi.Extraction.Pension;

/// <summary>Reads one sentence from left to right: channels, and the words between them that say that one is none.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="acts">Whether the line that it stands in says that something is done.</param>
/// <param name="isPoint">Whether it is a point of a list of ways, which need not say again that something is done there.</param>
internal sealed partial class PensionSentence(Sentence sentence, bool isPoint, bool acts)
{
    private readonly string _folded = sentence.Passage.Folded;

    private readonly List<PensionFact> _facts = [];

    /// <summary>What follows was so formerly; need not be done, up to the end of the clause.</summary>
    private bool _isFormer;
    private bool _isNever;

    /// <summary>The channels of a line that names them and nothing else; null where it is none.</summary>
    public static List<PensionFact>? OfHeading(Sentence line, bool isMarked) =>
        PensionGrammar.Headings.At(line, 0) is not var (rule, match) || (rule.Name != "pension-label" && match.Length != line.Tokens.Count) ? null
        : [.. rule.Facts(match).Where(f => (rule.Name != "pension-remark" || line.Passage.Folded[f.Channel.End - 1] != '台') && f.Item.Kind != Class && f.Item.Kind != ClassOfPlace && (isMarked || (rule.Name == "pension-label" && f.Channel.Mode == "offline" && IsLabel(line, f.Channel)) || (f.Channel.Mode == "online" && (rule.Name != "pension-label" || f.Channel.Kind != "website"))))];

    /// <summary>社保服务大厅:携带身份证打印: the name is the whole label, of what stands somewhere.</summary>
    private static bool IsLabel(Sentence line, ChannelName channel) =>
        line.Passage.Folded.IndexOf(':', StringComparison.Ordinal) == channel.End && channel.Start == 0 && Stands().IsMatch(line.Passage.Folded[..channel.End]);

    /// <summary>上门认证: who comes, where the sentence says so.</summary>
    public static IEnumerable<PensionFact> Visits(Sentence sentence) => PensionGrammar.Visits.Read(sentence).SelectMany(r => r.Rule.Facts(r.Match));

    public List<PensionFact> Read()
    {
        for (var at = 0; at < sentence.Tokens.Count;)
        {
            if (PensionGrammar.All.At(sentence, at) is var (rule, match))
            {
                if (!_isFormer && !_isNever) _facts.AddRange(rule.Facts(match).Where(IsChannel));
                at += match.Length;
            }
            else
            {
                Word(sentence.Tokens[at++]);
            }
        }

        return _facts;
    }

    private void Word(Token token)
    {
        if (token.Kind == Never) _isNever |= token.Start == 0 || !"按照仍".Contains(_folded[token.Start - 1], StringComparison.Ordinal);
        else if (token.Kind == Former && (token.Start == 0 || ",。;:“)".Contains(_folded[token.Start - 1], StringComparison.Ordinal))) _isFormer = true;
        else if (token.Kind == Today) _isFormer = false;
        else if (token.Kind == Kinds.Comma || token.Kind == Kinds.Semicolon || token.Kind == Kinds.Colon) _isNever = false;
    }

    private bool IsChannel(PensionFact fact) => fact.Match.Rule switch
    {
        "pension-delegate" or "pension-phone" or "pension-searched" => true,
        "pension-slot" => !IsSpokenOf(fact) && (fact.Channel.Mode == "offline" ? IsReached(fact) : IsUsed(fact)),
        _ => isPoint || Act().IsMatch(_folded),
    };

    /// <summary>Whether the words round it are of those who made, report or know it, and of nobody who uses it.</summary>
    private bool IsSpokenOf(PensionFact fact) =>
        (fact.Item.Kind == Plain && NoName().IsMatch(_folded, fact.Channel.Name.Start)) || SpokenOf().IsMatch(_folded, fact.Item.End) || IsStep(fact)
        || (fact.Channel.Mode == "offline" ? Strange().IsMatch(_folded, fact.Item.End) : Source().IsMatch(_folded[..fact.Item.Start]));

    /// <summary>A program or page, wherever the sentence says that something is done or chosen: by its name alone, or where a verb of use is near.</summary>
    private bool IsUsed(PensionFact fact)
    {
        var (item, last) = (fact.Item, fact.Group.Last.End);
        if (IsListed(fact)) return true;
        if (item.Kind == ClassOfPlace) return false;
        if (!isPoint && !Act().IsMatch(_folded) && !Chosen().IsMatch(_folded) && !(acts && IsLed(fact, Using()) && !Information().IsMatch(_folded))) return false;
        if (item.Kind == Host) return IsHost(fact);
        return item.Kind == Quoted || item.Kind == SelfNamed || (item.Kind == Alone && !(fact.Group.First == item && Card().IsMatch(_folded, fact.Channel.Start)))
            || IsLed(fact, Using()) || (item.Kind != Class && (UsedBehind().IsMatch(_folded, last) || IsFollowed(fact, Can)));
    }

    /// <summary>打开微信,搜索“甲”: a host is a channel where nothing in it is named.</summary>
    private bool IsHost(PensionFact fact)
    {
        var behind = sentence.Tokens.SkipWhile(t => t.Start < fact.Item.End).SkipWhile(t => t.Kind == Kinds.Join || t.Kind == Host).ToList();
        if (behind is [var next, ..] && (next.Kind == Label || next.Kind == PensionKinds.Open || next.Kind == Use || IsNamed(next))) return false;
        if (behind is [{ Kind: var step }, ..] && step == Step) return !behind.Exists(IsNamed);
        return fact.Group.First.Kind != Host || IsFollowed(fact, Can) || (sentence.Tokens.LastOrDefault(t => t.End <= fact.Group.First.Start).Kind == Use && !behind.Exists(IsNamed));
    }

    private static bool IsNamed(Token token) => token.Kind == Quoted || token.Kind == Alone || token.Kind == SelfNamed || token.Kind == Plain;

    /// <summary>A place to which a verb of the same clause leads, at whatever distance, and where something is done.</summary>
    private bool IsReached(PensionFact fact)
    {
        var (start, end) = (fact.Channel.Name.Start, fact.Group.Last.End);
        if (fact.Channel.Kind == "counter" && IsInside(fact)) return false;
        if (IsListed(fact) || (isPoint && fact.Item.Start == 0 && fact.Item.Kind == Bank)) return true;
        if (fact.Item.Kind == ClassOfPlace) return false;
        if (IsFollowed(fact, Can) || IsFollowed(fact, Nearby)) return fact.Item.Kind != Plain || Stands().IsMatch(_folded[start..fact.Channel.Name.End]);
        if (IsSetUp(fact)) return true;
        if (ForVisit().IsMatch(_folded, fact.Item.End)) return false;
        return (IsLed(fact, fact.Item.Kind == Bank ? Going() : Leading()) || (fact.Channel.Kind == "terminal" && IsLed(fact, Using())))
            && (isPoint || ActBehind().IsMatch(_folded, end) || (_facts.Count > 0 && Act().IsMatch(_folded) && OrElse().IsMatch(_folded[..fact.Group.First.Start]))
                || (Act().IsMatch(_folded) && AtEnd().IsMatch(_folded, end) && Bringing().IsMatch(_folded[..fact.Group.First.Start])));
    }

    /// <summary>设立|甲窗口,群众可就近办理: what was put there for those who come.</summary>
    private bool IsSetUp(PensionFact fact) =>
        sentence.Tokens.LastOrDefault(t => t.End <= fact.Group.First.Start) is { Kind: var kind, Start: var at } && kind == SetUp
        && !Handheld().IsMatch(_folded, fact.Channel.Name.Start) && !ForStaff().IsMatch(_folded[Math.Max(0, at - 14)..at])
        && (ActBehind().IsMatch(_folded, fact.Group.Last.End) || (fact.Channel.Kind == "terminal" && Served().IsMatch(_folded, fact.Group.Last.End)));

    /// <summary>Whether a verb of the clause leads to what it is joined to, or to itself.</summary>
    private bool IsLed(PensionFact fact, Regex verbs) =>
        verbs.IsMatch(_folded[..fact.Group.First.Start])
        || sentence.Tokens.Any(t => t.Start >= fact.Group.First.Start && t.End <= fact.Item.Start && (t.Kind == Go || t.Kind == Use || t.Kind == PensionKinds.Open));

    /// <summary>认证方式:甲APP、乙|; 刷卡:丙银行: what a label of the clause says is a list of ways.</summary>
    private bool IsListed(PensionFact fact)
    {
        var before = sentence.Tokens.Where(t => t.End <= fact.Group.First.Start).Reverse().TakeWhile(t => t.Kind != Kinds.Semicolon && t.Kind != Kinds.Comma).ToList();
        return before.Exists(t => t.Kind == PensionKinds.Ways || (t.Kind == Labelled && Ended().IsMatch(_folded, fact.Group.Last.End))) && (fact.Item.Kind != ClassOfPlace || fact.Channel.Mode == "offline");
    }

    /// <summary>Nothing more of the name, or of another noun, follows.</summary>
    [GeneratedRegex(@"\G(?:[;。,!?(]|$|办|认证|缴|申|领|查|打印|刷)")]
    private static partial Regex Ended();

    /// <summary>甲、乙|均可办理: whether words of a kind stand behind what it is joined to.</summary>
    private bool IsFollowed(PensionFact fact, Kind kind) =>
        sentence.Tokens.SkipWhile(t => t.Start < fact.Group.Last.End).SkipWhile(t => t.Kind == Kinds.Comma || t.Kind == Outlet).FirstOrDefault().Kind == kind;

    /// <summary>“甲”APP“乙专区”|“丙”丁大厅: behind what is chosen in a program stands what is chosen next.</summary>
    private bool IsStep(PensionFact fact)
    {
        var quote = _folded[fact.Item.Start] == '“' ? fact.Item.Start - 1 : fact.Item.Start - 2;
        return quote > 0 && _folded[quote] == '”' && _folded[quote + 1] == '“' && !_facts.Exists(f => f.Channel.Name.End == quote);
    }

    /// <summary>带身份证到|乙窗口: who goes there, and no data.</summary>
    [GeneratedRegex("(?:[带持携拿凭]|直接|就近|可以?|亲自)[^,。;]{0,16}(?<![达收寄送推])(?:到|去|前往|赴)[^,。;:]{0,16}$")]
    private static partial Regex Bringing();

    /// <summary>带身份证到乙窗口。: what is done was said before.</summary>
    [GeneratedRegex(@"\G(?:即可|就行|就好|也行|也可以?|亦可|均可)?(?:[。;]|$)")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"\G(?:实体|第三代)?电子社")]
    private static partial Regex Card();

    /// <summary>A verb of the same clause, at whatever distance, by which a program is used.</summary>
    [GeneratedRegex("(?:通过|支持|使?用|借助|登[录陆]|打开|下载|安装|进入|选择|关注|搜索|访问|点击|依托|[在上]|可)[^。;,:]{0,40}$")]
    private static partial Regex Using();

    [GeneratedRegex(@"\G(?:首页|[里中内上])*(?:搜|点击?|进入|打开|选择|注册|登录)")]
    private static partial Regex UsedBehind();

    /// <summary>目前APP, 这些平台, 两台认证机: no name begins so.</summary>
    [GeneratedRegex(@"\G(?:目前|现[有在]|简称|下称|以下|其|些|他|它|又|则|若|因|随|但|而|且|此|本(?!溪)|新版|最新|这|那|[一二两三四五六七八九十几数多百]+[台个家处]|[^,。;]{0,12}[-—])")]
    private static partial Regex NoName();

    /// <summary>向社保局申请,由人上门; 联系社区获取帮助: who comes, or helps.</summary>
    [GeneratedRegex(@"\G(?:[^。;]{0,16}上门|[^,。;]{0,4}(?:获取|咨询|反映|了解|询问|求助))")]
    private static partial Regex ForVisit();

    [GeneratedRegex("(?:可|请|选择|推荐)[^。]{0,50}(?:渠道|途径|方式)")]
    private static partial Regex Chosen();

    /// <summary>据甲公众号消息, 甲平台编辑: where news is from.</summary>
    [GeneratedRegex("(?:(?<![数根依证票单])据|所谓|不具备|尚未|来源|来自|转自|转载|获悉|记者|编辑|出品|搭建|打造|开发|研发|建设|建成|推广|宣传|升级|原有?|取代|停用|通知|印发)[^,。;]{0,12}$|(?:扫描|出示|领取|申领|绑定|签发)“?$")]
    private static partial Regex Source();

    /// <summary>甲平台的用户, 乙APP注册人数: the program is spoken of.</summary>
    [GeneratedRegex(@"\G(?:的?(?:用户|注册|实名|数据|消息|发布|报道|讯|获悉|记者|供稿|介绍|工作|负责|团队|运[营维]|建设|研发|开发|升级|账[号户]|密码|后台|日均|访问|点击量|浏览|客服|小编|二维码|统一签发)|(?:已|将|正式)*(?:上线(?!了?“|[^,。;]{0,16}(?:功能|服务|业务|专区))|建成|投入|覆盖|累计|下架|整合|并入|更名|停))")]
    private static partial Regex SpokenOf();

    [GeneratedRegex("(?<![达收得见遇想感受直查寄送发交推提增延])(?:到|去|前往|赴|在|来)[^,。;:]{0,24}$")]
    private static partial Regex Going();

    [GeneratedRegex("(?<![达收得见遇想感受直查寄发推提增延])(?:到|去|前往|赴|(?<!所)在(?!线)|至|找|亲临|走进|联系|向|选择|通过)[^,。;:]{0,24}$")]
    private static partial Regex Leading();

    /// <summary>进入社保业务大厅: a page that is opened.</summary>
    private bool IsInside(PensionFact fact) =>
        sentence.Tokens.LastOrDefault(t => t.End <= fact.Channel.Name.Start
        && (t.Kind == Go || t.Kind == Use || t.Kind == PensionKinds.Open)).Kind == PensionKinds.Open;

    /// <summary>What one does elsewhere than to apply.</summary>
    [GeneratedRegex("了解|资讯|咨询|留言|获取|查看|投票|直播|购买|动态|消息")]
    private static partial Regex Information();

    /// <summary>Whether words say that something is done.</summary>
    public static bool SaysAct(string folded) => Act().IsMatch(folded);

    [GeneratedRegex("办|认证|申领|申请|申报|缴费|缴纳|代扣|查询|参保|登记|提交|领取|转移|变更|补缴|刷脸|下载|识别|代办|开立|开户|打印|参加|协助|采集|受理|申办|补认|办妥|验证|核验|年审")]
    private static partial Regex Act();

    /// <summary>Something is done there, in the same sentence.</summary>
    [GeneratedRegex(@"\G[^。]{0,60}?(?:办理|认证|申请|申领|申报|申办|提交|提出|查询|缴费|登记|领取|下载|补办|打印|参保|缴纳|开立|协助|帮助|采集|盖章|验证|核实|核验|年审|建模|转移|就能转|受理|递交|审批|[能可就给][办做缴交领查打认]|做完|办完|办妥|代扣|刷|就行)")]
    private static partial Regex ActBehind();

    /// <summary>…,|或到某大厅: another way beside one that was told.</summary>
    [GeneratedRegex("(?:或者?|也可以?|还可以?|亦可)(?:直接|就近)?(?:到|去|前往|至)[^,。;:]{0,16}$")]
    private static partial Regex OrElse();

    /// <summary>Whoever comes works it.</summary>
    [GeneratedRegex(@"\G[”""]?,[^。]{0,24}?(?:操作|使用|插入|刷)")]
    private static partial Regex Served();

    /// <summary>What stands somewhere and does not act itself.</summary>
    [GeneratedRegex("(?:网点|窗口|大厅|柜[台面]|站|点|机|终端|银行|联社|服务中心)$")]
    private static partial Regex Stands();

    [GeneratedRegex(@"\G(?:移动|手持|便携)")]
    private static partial Regex Handheld();

    [GeneratedRegex("为[^,。;]{2,12}$")]
    private static partial Regex ForStaff();

    /// <summary>银行网点建设, 社保中心主任: the name goes on, or somebody else is meant.</summary>
    [GeneratedRegex(@"\G(?:建设|(?:新|专门)?(?:设[有置立]|摆放|放置|安装|投放)|主任|负责|党|领导|相关负责|人员|工作|的|用(?!终端)|员工|[\u4e00-\u9fff]{2,5}科(?![技学])|(?:举|召)|与|覆盖|全|标准|数量|转型|改造|升级|里?的)")]
    private static partial Regex Strange();
}
