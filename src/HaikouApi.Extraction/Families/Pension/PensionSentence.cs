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
                if (!_isFormer && !_isNever) _facts.AddRange(rule.Facts(match).Where(f => IsChannel(f)));
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

    private bool IsChannel(PensionFact fact)
    {
        var (channel, item) = (fact.Channel, fact.Item);
        if (fact.Match.Rule == "pension-set-up")
        {
            return channel.Mode == "offline" && !Handheld().IsMatch(_folded, channel.Name.Start)
                && !ForStaff().IsMatch(_folded[Math.Max(0, fact.Match.First.Start - 14)..fact.Match.First.Start])
                && (ActBehind().IsMatch(_folded, channel.End) || (channel.Kind == "terminal" && Served().IsMatch(_folded, channel.End)));
        }

        if (channel.Kind == "counter" && IsInside(fact)) return false;
        if (item.Kind == Proxy || item.Kind == Phone) return true;
        if (fact.Match.Rule is "pension-ways" or "pension-searched" or "pension-labelled") return item.Kind != ClassOfPlace || channel.Mode == "offline";
        if (fact.Match.Rule == "pension-can") return channel.Mode == "online" || item.Kind != Plain || Stands().IsMatch(_folded[channel.Name.Start..channel.Name.End]);
        if (fact.Match.Rule == "pension-applied") return channel.Kind == "counter" && !Strange().IsMatch(_folded, channel.End);
        if (item.Kind == Quoted || item.Kind == SelfNamed || fact.Match.Rule is "pension-examples" or "pension-named-before")
        {
            return isPoint || Act().IsMatch(_folded) || (acts && fact.Match.Rule == "pension-used" && !Information().IsMatch(_folded));
        }

        if (fact.Match.Rule == "pension-nearby") return channel.Kind == "counter";
        if (char.IsAsciiDigit(_folded[channel.Name.Start]) && channel.Mode == "offline") return false;
        if (channel.Mode == "offline" && Strange().IsMatch(_folded, channel.End)) return false;
        if (_facts.Count > 0 && channel.Kind == "counter" && OrElse().IsMatch(_folded, fact.Match.First.Start) && Act().IsMatch(_folded)) return true;
        if (fact.Match.Rule == "pension-steps") return Act().IsMatch(_folded);
        return isPoint || ActBehind().IsMatch(_folded, fact.Match.Last.End)
            || ((channel.Mode == "online" || (channel.Kind == "other" && fact.Match.Rule == "pension-used"))
            && Act().IsMatch(_folded[..fact.Match.First.Start]));
    }

    /// <summary>进入社保业务大厅: a page that is opened.</summary>
    private bool IsInside(PensionFact fact) =>
        sentence.Tokens.LastOrDefault(t => t.End <= fact.Channel.Name.Start
        && (t.Kind == Go || t.Kind == Use || t.Kind == PensionKinds.Open)).Kind == PensionKinds.Open;

    /// <summary>What one does elsewhere than to apply.</summary>
    [GeneratedRegex("了解|资讯|咨询|留言|获取|查看|投票|直播|购买|动态|消息")]
    private static partial Regex Information();

    /// <summary>Whether words say that something is done.</summary>
    public static bool SaysAct(string folded) => Act().IsMatch(folded);

    [GeneratedRegex("办理|认证|申领|申请|申报|缴费|缴纳|查询|参保|登记|提交|领取|转移|变更|补缴|刷脸|下载|识别|代办|开立|开户|打印|参加|协助|采集|申办|补认|办妥|验证|核验|年审")]
    private static partial Regex Act();

    /// <summary>Something is done there, in the same sentence.</summary>
    [GeneratedRegex(@"\G[^。]{0,60}?(?:办理|认证|申请|申领|申报|申办|提交|提出|查询|缴费|登记|领取|下载|补办|打印|参保|缴纳|开立|协助|帮助|采集|盖章|验证|核实|核验|年审|建模|转移|就能转|受理|递交|审批|[能可就][办做缴交领查打]|做完|办完|刷|盖章|就行)")]
    private static partial Regex ActBehind();

    /// <summary>…,|或到某大厅: another way beside one that was told.</summary>
    [GeneratedRegex(@"\G(?:或者?|也可以?|还可以?|亦可)(?:直接|就近)?(?:到|去|前往|至)")]
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
    [GeneratedRegex(@"\G(?:建设|(?:新|专门)?(?:设[有置立]|摆放|放置|安装|投放)|主任|负责|党|领导|相关负责|人员|工作|的|用(?!终端)|员工|(?:举|召)|与|覆盖|全|标准|数量|转型|改造|升级|里?的)")]
    private static partial Regex Strange();
}
