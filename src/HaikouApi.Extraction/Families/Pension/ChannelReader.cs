using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>Reads the channels of an article line by line: what a heading says holds for the lines below it.</summary>
/// <param name="hosts">In what mini programs run.</param>
/// <param name="isGuide">Whether the headline says that the text tells how something is done.</param>
/// <param name="isOfWays">Whether the headline says that ways follow: 缴费渠道.</param>
/// <param name="ledger">The channels so far.</param>
internal sealed partial class ChannelReader(MiniHosts hosts, bool isGuide, bool isOfWays, PensionLedger ledger)
{
    private static readonly Tokenizer Tokens = new(PensionWords.All, (_, _) => null);

    /// <summary>Where the channels of the heading above begin, and of the host above; -1 for none.</summary>
    private int _heading = -1;
    private int _host = -1;

    private readonly NamedBefore _before = new();

    /// <summary>Whether points of a list of ways follow, lines of places, or lines that each name a way (below 线上渠道).</summary>
    private bool _lists;
    private bool _places;
    private bool _ways = isOfWays;

    /// <summary>Whether the points that follow are of whom to ask, or what to bring.</summary>
    private bool _asks;

    public void Read(PensionLine line)
    {
        if (_heading >= 0) ledger.Inside(line.Passage, _heading);
        _heading = -1;
        if (ReadPlaces(line) || ReadHeading(line)) return;
        if (line.IsShort && !line.Passage.Folded.Contains('“', StringComparison.Ordinal))
        {
            _host = -1; // Another heading, below which nothing runs there.
            hosts.Enter(null);
        }

        var before = ledger.Count;
        ReadSentences(line);
        _ways = (line.IsShort && OfWays().IsMatch(line.Passage.Folded)) || BelowIt().IsMatch(line.Passage.Folded)
            || (_ways && (line.IsShort || ledger.Count > before));
    }

    /// <summary>“某通”APP办理…问答: a program that the headline names and the text may only call 本APP.</summary>
    public void ReadTitle(Passage title)
    {
        if (PensionWords.OnlyReports(title.Folded)) return;
        if (title.Folded.Contains(':', StringComparison.Ordinal) && PensionSentence.OfHeading(Tokenize(title), true) is { Count: > 1 } several)
        {
            ledger.Add(title, several);
        }

        if (!title.Folded.Contains('“', StringComparison.Ordinal) && !title.Folded.Contains("热线", StringComparison.Ordinal)
            && !title.Folded.Contains('、', StringComparison.Ordinal))
        {
            return;
        }

        ledger.Add(title, new PensionSentence(Tokenize(title), false, false).Read()
            .Where(f => f.Item.Kind == PensionKinds.Quoted || f.Item.Kind == PensionKinds.Phone || f.Group.First != f.Group.Last));
    }

    /// <summary>A line of a list of places whose mark is lost is no longer.</summary>
    private const int LongestPlace = 24;

    private bool ReadPlaces(PensionLine line)
    {
        var begins = PlaceLists.Begins(line.Passage.Folded, line.IsShort);
        if (_places || begins < line.Passage.Length)
        {
            var places = line.Passage.Slice(begins ?? 0, line.Passage.Length);
            var isPoint = line.IsMarked || line.Passage.Length <= LongestPlace;
            var offices = PlaceLists.Read(places, _places && isPoint);
            ledger.Add(places, offices);
            _places = offices.Count > 0 && isPoint;
            if (offices.Count > 0) return true;
        }

        _places |= begins == line.Passage.Length;
        return false;
    }

    private bool ReadHeading(PensionLine line)
    {
        if (!line.IsShort || PensionWords.OnlyReports(line.Passage.Folded)
            || PensionSentence.OfHeading(Tokenize(line.Passage), line.IsMarked || _ways) is not { } headed
            || (_asks && line.IsMarked && headed.TrueForAll(f => f.Channel.Mode == "offline")))
        {
            return false;
        }

        (_heading, _lists) = (ledger.Count, true);
        (_host, var entered) = headed is [{ Item.Kind: var kind } only] && kind == PensionKinds.Host
            ? (_heading, line.Passage.Folded[only.Channel.Start..only.Channel.End]) : (-1, null);
        hosts.Enter(entered);
        ledger.Add(line.Passage, headed);
        return true;
    }

    private void ReadSentences(PensionLine line)
    {
        var (acts, isListed, names) = (PensionSentence.SaysAct(line.Passage.Folded), (_lists && line.IsMarked) || _ways, false);
        isListed |= Answer().IsMatch(line.Passage.Folded)
            || (line.IsMarked && (Enumerated().IsMatch(line.Passage.Folded) || Beginning().IsMatch(line.Passage.Folded)));
        (Passage Where, List<PensionFact> Said)? waiting = null;
        foreach (var passage in PensionWords.Telling(line.Passage).Where(p => !Announcing().IsMatch(p.Folded)))
        {
            var sentence = Tokenize(passage);
            var reading = new PensionSentence(sentence, isGuide || isListed || Step().IsMatch(passage.Folded), acts);
            var facts = reading.Read();
            if (passage.OffsetOf(0) == line.Passage.OffsetOf(0) && PensionSentence.OfHeading(sentence, line.IsMarked) is { } label
                && !(_asks && line.IsMarked && line.Passage.Length <= LongestPlace && !acts))
            {
                // 1.自助机。到某中心的自助一体机办理: the next sentence may say which.
                waiting = IsLabelAlone(passage, line) && label is [{ Channel.Mode: "offline" }] ? (passage, label) : null;
                facts = waiting is null ? Labelled(label, facts) : [];
                if (waiting is not null) continue;
            }
            else if (waiting is var (where, said))
            {
                var both = Labelled(said, facts);
                if (both.Contains(said[0])) ledger.Add(where, said);
                (facts, waiting) = ([.. both.Where(f => f != said[0])], null);
            }

            ledger.ReadCheck(passage, facts.Any(f => !ledger.Knows(passage.Folded[f.Channel.Name.Start..f.Channel.Name.End])));
            foreach (var (where, meant) in _before.Read(passage, facts, reading.Named)) ledger.Add(where, [meant]);
            if (facts.Count == 0) ledger.GoOn(passage);
            ledger.Add(passage, facts);
            if (_host >= 0 && facts.Exists(f => f.Channel.Kind == hosts.Under)) ledger.Enter(_host);
            foreach (var visit in PensionSentence.Visits(sentence)) ledger.Visit(visit);
            names |= facts.Count > 0;
            _asks = OfAsking().IsMatch(passage.Folded) || (_asks && line.IsMarked);
            _lists = names || isListed || (passage.Folded.EndsWith(':') && !_asks);
        }

        if (waiting is var (last, left)) ledger.Add(last, left);
    }

    /// <summary>自助终端。 at the head of a point that goes on.</summary>
    private static bool IsLabelAlone(Passage sentence, PensionLine line) =>
        line.IsMarked && sentence.Length is > 2 and <= 10 && sentence.Folded[^1] == '。' && sentence.Length < line.Passage.Length;

    /// <summary>社保窗口:到某中心社保窗口办理: of a label and the one that it is the label of, what says more.</summary>
    private static List<PensionFact> Labelled(List<PensionFact> label, List<PensionFact> facts)
    {
        if (label is not [{ Channel.Mode: "offline" } said]
            || facts.Where(f => f.Channel.Kind == said.Channel.Kind && (said.Channel.Kind == "terminal" || EndOf(f) == EndOf(said))).ToList()
                is not [var meant, ..] alike)
        {
            return [.. label, .. facts];
        }

        return alike.Count == 1 && LengthOf(meant) <= LengthOf(said) ? [said, .. facts.Where(f => f != meant)] : facts;

        static int LengthOf(PensionFact fact) => fact.Channel.Name.End - fact.Channel.Name.Start;
        static string EndOf(PensionFact fact) => fact.Match.Sentence.Passage.Folded[(fact.Channel.Name.End - 2)..fact.Channel.Name.End];
    }

    private Sentence Tokenize(Passage passage) => Tokens.Read(passage, PensionShapes.Find(passage.Folded, hosts));

    [GeneratedRegex("^第[一二三四五六七八九]步")]
    private static partial Regex Step();

    /// <summary>1.打开甲: how a numbered step begins.</summary>
    [GeneratedRegex("^首?先?(?:打开|下载|登录|进入|关注|搜索)")]
    private static partial Regex Beginning();

    /// <summary>网上办。登录…: a way by name, and behind it how.</summary>
    [GeneratedRegex("^(?:网上|线上|线下|自助|窗口|现场|掌上|手机|柜台|就近)[^,。;]{1,6}[。:]")]
    private static partial Regex Enumerated();

    /// <summary>答:到甲窗口: where to go was asked.</summary>
    [GeneratedRegex("(?:^|[。讯电)])(?:答|答复|回复)[:,][^。;]{0,24}(?:到|去|前往|在|通过)")]
    private static partial Regex Answer();

    /// <summary>咨询单位:, 所需材料:: what follows are no ways.</summary>
    [GeneratedRegex("(?:咨询|联系|监督|投诉|举报|材料|对象|条件|时间|范围)[^,。;:]{0,4}:$")]
    private static partial Regex OfAsking();

    /// <summary>线上渠道, 缴费方式: below it each line names one.</summary>
    public static bool SaysWays(string? headline) => headline is not null && OfWays().IsMatch(headline);

    /// <summary>现将调整大厅窗口受理工作有关事项公告如下: what the text is about.</summary>
    [GeneratedRegex("(?:事项|事宜|工作|情况|要求|问题|安排)(?:公告|通知|通告|公布|告知|提醒|说明|明确)如下:?$")]
    private static partial Regex Announcing();

    /// <summary>请通过以下渠道办理: as the end of a sentence; not where one complains.</summary>
    [GeneratedRegex("(?:以下|下列|如下)[^,。;:]{0,4}(?:渠道|途径|方式|平台|入口)(?![^,。;:]{0,12}(?:咨询|反映|投诉|举报|联系|帮助))[^,。;:]{0,14}:$")]
    private static partial Regex BelowIt();

    [GeneratedRegex("^[^,。;]{0,20}(?:渠道|方式|途径|入口)(?:如下|包括)?:?$|^(?:银行|大厅|网点|窗口|柜[台面]|线[上下]|网[上点]|掌上|自助|现场)(?:代收)?(?:缴费|办理|认证|申[请领])$")]
    private static partial Regex OfWays();
}
