using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;
using static HaikouApi.Extraction.Pension.Words.ChannelCues;
using static HaikouApi.Extraction.Pension.Words.PensionKinds;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>Reads one sentence from left to right: channels, and the words between them that say that one is none.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="acts">Whether the line that it stands in says that something is done.</param>
/// <param name="isPoint">Whether it is a point of a list of ways, which need not say again that something is done there.</param>
internal sealed partial class PensionSentence(Sentence sentence, bool isPoint, bool acts)
{
    private readonly string _folded = sentence.Passage.Folded;
    private readonly List<PensionFact> _facts = [];

    /// <summary>What is named, of which another sentence may say what it is for.</summary>
    public List<PensionFact> Named { get; } = [];

    /// <summary>What follows was so formerly; need not be done, up to the end of the clause.</summary>
    private bool _isFormer;
    private bool _isNever;

    /// <summary>The channels of a line that names them and nothing else; null where it is none.</summary>
    public static List<PensionFact>? OfHeading(Sentence line, bool isMarked) =>
        PensionGrammar.Headings.At(line, 0) is not var (rule, match)
            || (rule.Name is not ("pension-label" or "pension-place") && match.Length != line.Tokens.Count) || RunsThere().IsMatch(line.Passage.Folded)
            ? null
            : rule.Name == "pension-place" ? PlacesOf(line, match, isMarked)
            : [.. rule.Facts(match).Where(f => (rule.Name != "pension-remark" || f.Channel.Kind == "website" || line.Passage.Folded[f.Channel.End - 1] != '台')
                && f.Item.Kind != Class && (f.Item.Kind != ClassOfPlace || (rule.Name == "pension-label" && f.Channel.Mode == "offline"))
                && (isMarked || (rule.Name == "pension-label" && f.Channel.Mode == "offline" && IsLabel(line, f.Channel))
                    || (f.Channel.Mode == "online" && (rule.Name != "pension-label" || f.Channel.Kind != "website"))))];

    /// <summary>•自助终端机:在各镇大厅使用: the whole label of a point, of what stands somewhere, unless what it has to do follows.</summary>
    private static List<PensionFact>? PlacesOf(Sentence line, RuleMatch match, bool isMarked) =>
        isMarked && !Duty().IsMatch(line.Passage.Folded, match.Last.End)
            ? [.. PensionFact.OfList(match).Where(f => f.Channel.Mode == "offline" && Stands().IsMatch(line.Passage.Folded[..f.Channel.Name.End]))]
            : null;

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
                if (!_isFormer && !_isNever)
                {
                    foreach (var fact in rule.Facts(match))
                    {
                        var isLaunched = IsLaunched(fact);
                        if ((isLaunched && CanAtOnce().IsMatch(_folded, fact.Item.End)) || IsChannel(fact)) _facts.Add(fact);
                        else if (IsOpened(fact)) _facts.Add(fact with { IsOpened = true });
                        else if (isLaunched || IsNamedOnly(fact)) Named.Add(fact with { IsLaunched = isLaunched });
                    }
                }

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
        if (token.Kind == Never)
        {
            _isNever |= IsDenied(token);
            _isFormer |= _folded[token.Start] == '原' && Begins(token.Start);
            return;
        }

        _isFormer = (token.Kind == Former && Begins(token.Start) && !StillSo().IsMatch(_folded, token.End)) || (_isFormer && token.Kind != Today);
        if (token.Kind == Kinds.Comma || token.Kind == Kinds.Semicolon || token.Kind == Kinds.Colon || token.Kind == Kinds.Open) _isNever = false;
    }

    private bool Begins(int at) => at == 0 || ",。;:“)".Contains(_folded[at - 1], StringComparison.Ordinal);

    /// <summary>无需到…; and 必须到…, where that was so before.</summary>
    private bool IsDenied(Token token)
    {
        var before = _folded.AsSpan(0, token.Start);
        if (_folded[token.Start] is '必' or '只') return Past().IsMatch(before);
        return before.IsEmpty || !"按照仍".Contains(before[^1], StringComparison.Ordinal);
    }

    private bool IsChannel(PensionFact fact) => fact.Item.Kind == PensionKinds.Phone || fact.Item.Kind == PensionKinds.Named || fact.Match.Rule switch
    {
        "pension-delegate" or "pension-phone" or "pension-searched" => true,
        "pension-slot" => !IsSpokenOf(fact) && (fact.Channel.Mode == "offline" ? IsReached(fact) : IsUsed(fact)),
        _ => isPoint || Act().IsMatch(_folded),
    };

    /// <summary>Whether the words round it are of those who made, report or know it, and of nobody who uses it.</summary>
    private bool IsSpokenOf(PensionFact fact) =>
        (fact.Item.Kind == Alone && IsBehindArrow(fact.Item.Start) && !OfHost().IsMatch(_folded[..fact.Item.Start]))
        || (fact.Item.Kind == Plain && (NoName().IsMatch(_folded, fact.Channel.Name.Start) || IsBehindArrow(fact.Channel.Name.Start)
            || (fact.Channel.Mode != "offline" && Dashed().IsMatch(_folded, fact.Channel.Name.Start))))
        || SpokenOf().IsMatch(_folded, fact.Item.End) || IsStep(fact) || IsOfOtherMatter(fact)
        || OtherMatters.Names(_folded.AsSpan(fact.Channel.Name.Start, fact.Channel.Name.Length))
        || _facts.Exists(f => f.Channel.End == fact.Item.Start)
        || (fact.Channel.Mode == "offline" ? Strange().IsMatch(_folded, fact.Item.End) || Visited().IsMatch(_folded[..fact.Item.Start])
            : Source().IsMatch(_folded[..fact.Item.Start]) && !IsPromoted(fact));

    /// <summary>A name in quotation marks, a machine, or what was set up: which one it is, though not what it is for.</summary>
    private bool IsNamedOnly(PensionFact fact) =>
        fact.Match.Rule == "pension-slot" && !ToldBy().IsMatch(_folded[..fact.Item.Start]) && !IsStep(fact)
        && (fact.Item.Kind == SelfNamed || fact.Item.Kind == Quoted || (fact.Item.Kind == Plain && (fact.Channel.Kind == "terminal"
            || (fact.Channel.Mode == "offline" && (sentence.Tokens.LastOrDefault(t => t.End <= fact.Item.Start).Kind == SetUp
                || _folded.AsSpan(fact.Channel.Name.Start, fact.Channel.Name.Length).EndsWith("支行"))))));

    /// <summary>官网-下载-|甲客户端: what is pressed next.</summary>
    private bool IsBehindArrow(int at) => at > 0 && _folded[at - 1] is '-' or '>' or '→';

    /// <summary>A program or page, wherever the sentence says that something is done or chosen: by its name alone, or where a verb of use is near.</summary>
    private bool IsUsed(PensionFact fact)
    {
        var (item, last) = (fact.Item, fact.Group.Last.End);
        if (IsListed(fact)) return true;
        if (item.Kind == ClassOfPlace) return IsOneOfSeveral(fact);
        if (Publicity().IsMatch(_folded, last)) return false;
        if (item.Kind != Class && item.Kind != Host && AsWays().IsMatch(_folded, last) && IsLed(fact, Using())) return true;
        if (!isPoint && !Act().IsMatch(_folded) && !Chosen().IsMatch(_folded) && (!acts || !IsLed(fact, Using()) || Information().IsMatch(_folded)))
            return false;
        if (item.Kind == Host) return IsHost(fact);
        if (item.Kind == Class) return fact.Group.First.Start != fact.Group.Last.Start || IsVerb(sentence.Tokens.LastOrDefault(t => t.End <= item.Start));
        var isByItself = fact.Group.First == item && last == item.End && !isPoint;
        return item.Kind == Quoted || item.Kind == SelfNamed || (item.Kind == Alone && !(isByItself && Card().IsMatch(_folded, fact.Channel.Start)))
            || IsLed(fact, Using()) || UsedBehind().IsMatch(_folded, last) || IsFollowed(fact, Can);
    }

    /// <summary>通过甲网点、乙平台等方式: what may be said of any, as one way among others.</summary>
    private bool IsOneOfSeveral(PensionFact fact) =>
        fact.Group.First.Start != fact.Group.Last.Start && AsManner().IsMatch(_folded, fact.Group.Last.End) && IsLed(fact, Using());

    /// <summary>打开支付宝,点击…: where no program in it is named.</summary>
    private bool IsOpened(PensionFact fact) =>
        fact.Item.Kind == Host && fact.Match.Rule == "pension-slot" && sentence.Tokens.LastOrDefault(t => t.End <= fact.Item.Start).Kind == PensionKinds.Open
        && !sentence.Tokens.Any(t => t.Kind == Label);

    private static bool IsNamed(Token token) => token.Kind == Quoted || token.Kind == Alone || token.Kind == SelfNamed || token.Kind == Plain;

    /// <summary>A place to which a verb of the same clause leads, at whatever distance, and where something is done.</summary>
    private bool IsReached(PensionFact fact)
    {
        var (start, end) = (fact.Channel.Name.Start, fact.Group.Last.End);
        if (fact.Channel.Kind == "counter" && (IsInside(fact) || IsWithin(fact) || ItsMachine().IsMatch(_folded, fact.Item.End))) return false;
        if (IsListed(fact) || (isPoint && fact.Group.First.Start == 0 && fact.Item.Kind == Bank) || IsPoint(fact)) return true;
        if (fact.Item.Kind == ClassOfPlace) return Stands().IsMatch(_folded[start..fact.Channel.Name.End]) && IsFollowed(fact, Can);
        if (fact.Item.Kind == Plain && char.IsAsciiDigit(_folded[start])) return false;
        if (Reported().IsMatch(_folded[..start]) && Happens().IsMatch(_folded, end)) return false;
        var stands = fact.Item.Kind != Plain || Stands().IsMatch(_folded[start..fact.Channel.Name.End]);
        if (stands && (IsFollowed(fact, Can) || IsFollowed(fact, Nearby))) return true;
        if (stands && fact.Group.First != fact.Group.Last && AsWays().IsMatch(_folded, end) && IsLed(fact, Using())) return true;
        if (stands && (fact.Item.Kind == SelfNamed || (fact.Item.Kind == Plain && IsSubject(fact))) && Offers().IsMatch(_folded, end)) return true;
        if (fact.Channel.Kind == "terminal" && acts && InUse().IsMatch(_folded, end)) return true;
        if (fact.Item.Kind == Bank && Signed().IsMatch(_folded, end)) return true;
        if (IsSetUp(fact) || (By().IsMatch(_folded[..fact.Group.First.Start]) && Serves().IsMatch(_folded, end))) return true;
        if (IsOfWindows(fact)) return true;
        if (fact.Channel.Kind == "counter" && PutThere().IsMatch(_folded, fact.Item.End)) return false;
        if (IsAsked(fact.Channel.Name.Start, end) || ForVisit().IsMatch(_folded, fact.Item.End)) return false;
        if (fact.Channel.Kind == "counter" && ItsMachine().IsMatch(_folded, end)) return false;
        return (IsLed(fact, fact.Item.Kind == Bank ? Going() : Leading())
                || ((fact.Channel.Kind == "terminal" || fact.Group.First != fact.Item) && IsLed(fact, Using())))
            && (isPoint || ActBehind().IsMatch(_folded, end) || (Act().IsMatch(_folded) && IsDoneBefore(_folded[..fact.Group.First.Start], end)));
    }

    /// <summary>6月起,|某大厅…: whether a clause begins with it.</summary>
    private bool IsSubject(PensionFact fact) =>
        fact.Group.First.Start == 0 || ",。;:“”讯电)".Contains(_folded[fact.Group.First.Start - 1], StringComparison.Ordinal);

    /// <summary>3、各区、县社保经办机构|办理。: a point that names a place and what is done.</summary>
    private bool IsPoint(PensionFact fact) =>
        isPoint && fact.Group.First.Start <= 3 && fact.Item.Kind == Plain && fact.Group.Last == fact.Item
        && (DoneThere().IsMatch(_folded, fact.Item.End)
            || (Last().IsMatch(_folded, fact.Item.End) && Stands().IsMatch(_folded[fact.Channel.Name.Start..fact.Channel.Name.End])));

    /// <summary>…办理,或到|乙大厅; 带身份证到|丙窗口。: what is done there was said before.</summary>
    private bool IsDoneBefore(string before, int end) =>
        (_facts.Count > 0 && OrElse().IsMatch(before)) || (AtEnd().IsMatch(_folded, end) && Bringing().IsMatch(before));

    /// <summary>设立|甲窗口,群众可就近办理: what was put there for those who come.</summary>
    private bool IsSetUp(PensionFact fact) =>
        sentence.Tokens.LastOrDefault(t => t.End <= fact.Group.First.Start) is { Kind: var kind, Start: var at } && kind == SetUp
        && !Handheld().IsMatch(_folded, fact.Channel.Name.Start) && !ForStaff().IsMatch(_folded[Math.Max(0, at - 14)..at])
        && (ActBehind().IsMatch(_folded, fact.Group.Last.End) || (fact.Channel.Kind == "terminal" && Served().IsMatch(_folded, fact.Group.Last.End)));

    /// <summary>在甲中心开设|专窗: of what is set up inside a place, the place is where to go.</summary>
    private bool IsWithin(PensionFact fact) =>
        fact.Item.Kind == Plain && Within().IsMatch(_folded[..fact.Channel.Name.End])
        && _facts.Exists(f => f.Channel.Kind == "counter" && f.Channel.End <= fact.Channel.Start
            && !_folded.AsSpan(f.Channel.End, fact.Channel.Start - f.Channel.End).ContainsAny(",;。"));

    /// <summary>Whether a verb of the clause leads to what it is joined to, or to itself.</summary>
    private bool IsLed(PensionFact fact, Regex verbs) =>
        verbs.IsMatch(_folded[..fact.Group.First.Start])
        || sentence.Tokens.Any(t => t.Start >= fact.Group.First.Start && t.End <= fact.Item.Start && IsVerb(t));

    private static bool IsVerb(Token token) => token.Kind == Go || token.Kind == Use || token.Kind == PensionKinds.Open;

    /// <summary>How far behind a label what it is the label of may begin: 刷卡:可到|某银行.</summary>
    private const int BehindLabel = 6;

    /// <summary>认证方式:甲APP、乙|; 刷卡:丙银行: what a label of the clause says is a list of ways.</summary>
    private bool IsListed(PensionFact fact)
    {
        if (fact.Item.Kind == ClassOfPlace && fact.Channel.Mode != "offline") return false;
        var isAlone = Ended().IsMatch(_folded, fact.Group.Last.End);
        for (var i = sentence.Tokens.Count - 1; i >= 0; i--)
        {
            var token = sentence.Tokens[i];
            if (token.End > fact.Group.First.Start) continue;
            if (token.Kind == Kinds.Comma || (token.Kind == Kinds.Semicolon && !Counting().IsMatch(_folded, token.End))) return false;
            if (token.Kind == PensionKinds.Ways || (token.Kind == Labelled && isAlone && fact.Group.First.Start - token.End <= BehindLabel)) return true;
        }

        return false;
    }

    /// <summary>甲、乙|均可办理: whether words of a kind stand behind what it is joined to.</summary>
    private bool IsFollowed(PensionFact fact, Kind kind) =>
        sentence.Tokens.SkipWhile(t => t.Start < fact.Group.Last.End).SkipWhile(t => t.Kind == Kinds.Comma || t.Kind == Outlet).FirstOrDefault().Kind == kind;

    /// <summary>“甲”APP“乙专区”|“丙”丁大厅: behind what is chosen in a program stands what is chosen next.</summary>
    private bool IsStep(PensionFact fact)
    {
        var quote = _folded[fact.Item.Start] == '“' ? fact.Item.Start - 1 : fact.Item.Start - 2;
        return quote > 0 && _folded[quote] == '”' && _folded[quote + 1] == '“' && !_facts.Exists(f => f.Channel.Name.End == quote);
    }

    /// <summary>进入社保业务大厅: a page that is opened.</summary>
    private bool IsInside(PensionFact fact) =>
        sentence.Tokens.LastOrDefault(t => t.End <= fact.Channel.Name.Start && (IsVerb(t) || t.Kind == Kinds.Comma)).Kind == PensionKinds.Open;

    /// <summary>Whether words say that something is done.</summary>
    public static bool SaysAct(string folded) => Act().IsMatch(folded);
}
