using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Events;

/// <summary>
/// What the clauses of a sentence that is about one event say of it, in whatever order they stand: that it is held, when, where and by whom. A clause of a
/// press conference, of entries or of another year, and one that has a subject nobody knows, says nothing of it.
/// </summary>
internal sealed partial class EventClauses
{
    private const string Any =
        "EventDay|Recently|Comma|Theme|Carried|Future|Hosts|HostVerb|Hold|Begin|Ending|Venue|MainVenue|Here|Other|Opening|Closing|Scene|EventVisit|Attendance|Report";

    /// <summary>The one event of a sentence, and all that stands round it.</summary>
    private static readonly Grammar<EventFact> One = new(new Dictionary<string, string> { ["Any"] = Any },
    [
        new("event-by-clauses", "在音乐堂,由市文联主办、历时半年筹备的第三届读书节7月8日拉开帷幕", "all:((Any)* name:EventName (Any)* Semicolon? $)", m => new EventClauses(m).Read()),
        new("event-spoken-of", "本届读书节别出心裁,10月8日至10日在市图书馆举行", "all:(Comma? same:SameEvent (Any)* Semicolon? $)", m => new EventClauses(m).Read()),
    ]);

    private readonly RuleMatch _match;
    private readonly string _folded;
    private readonly Token _name;
    private readonly List<(int Start, int End)> _clauses;
    private readonly int _own;

    private EventClauses(RuleMatch match)
    {
        (_match, _folded) = (match, match.Sentence.Passage.Folded);
        _name = (match.One("name") ?? match.One("same"))!.Value;
        _clauses = Clauses(_folded);
        _own = Math.Max(0, _clauses.FindLastIndex(c => c.Start < _name.End));
    }

    /// <summary>What the sentence says of its only event; null where it names none, or several.</summary>
    public static EventFact? Of(Sentence sentence) => One.At(sentence, 0) is var (rule, match) ? rule.Facts(match).FirstOrDefault() : null;

    private IEnumerable<EventFact> Read()
    {
        if (IsNoEvent()) yield break;
        var verb = Verb();
        var day = verb is { } held ? Day(ClauseOf(held)) : null;
        var isHeld = day is not null || (verb is not null && _name.Kind == EventKinds.Same);
        yield return new(_match, _match.One("name"), day is { } only ? [only] : [], Only(EventKinds.Venue) ?? Only(EventKinds.Visit), Hosts(), null)
        {
            IsHeld = isHeld,
            IsDecided = !isHeld && verb is { } set && set.End <= _name.Start && _name.Word == EventNames.Distinct && Decided().IsMatch(_folded[_clauses[_own].Start..set.Start]),
            IsEnd = verb is { } last && (last.Kind == EventKinds.End || Of(ClauseOf(last)).Any(t => t.Kind == EventKinds.Closing)),
            IsToCome = verb is { } coming && Of(ClauseOf(coming)).Any(t => t.Kind == EventKinds.Future),
            IsHere = false,
        };
    }

    /// <summary>第三届读书节组委会, 第三届读书节的, one of several, one of former years.</summary>
    private bool IsNoEvent() =>
        (_name.Kind == EventKinds.Name && _name.Word is null && _name.End - _name.Start < LongName) || Beside().IsMatch(_folded, _name.End)
        || Formerly().IsMatch(Before()) || Unsure().IsMatch(_folded);

    private const int LongName = 8;

    /// <summary>What stands before the name in its clause.</summary>
    private string Before() => _folded[Math.Min(_clauses[_own].Start, _name.Start).._name.Start];

    /// <summary>The word that says it is held: behind the name or, in a clause that goes on without a subject of its own, at its end; else right before the name.</summary>
    private Token? Verb()
    {
        for (var clause = _own; clause < _clauses.Count && IsOfIt(clause); clause++)
        {
            if (Of(clause).Where(t => t.Start >= _name.End && IsVerb(t)).Cast<Token?>().LastOrDefault() is { } behind) return behind;
        }

        return Of(_own).Where(t => t.Kind == EventKinds.Hold && t.End <= _name.Start && _name.Start - t.End <= FarBefore).Cast<Token?>().LastOrDefault();
    }

    /// <summary>举办了一场名为“: between the verb and the name.</summary>
    private const int FarBefore = 9;

    private bool IsVerb(Token token) =>
        ((token.Kind == EventKinds.Begin || token.Kind == EventKinds.End || token.Kind == EventKinds.Hold || token.Kind == EventKinds.Visit) && EndsClause().IsMatch(_folded, token.End))
        || (token.Kind == EventKinds.Future && _folded[token.Start] is '定' or '订' && SetFor(token.End));

    /// <summary>定于9月22日: on that day, and nothing more.</summary>
    private bool SetFor(int at) =>
        _match.Sentence.Tokens.FirstOrDefault(t => t.Start >= at) is var day && IsDay(day) && EndsClause().IsMatch(_folded, day.End);

    [GeneratedRegex(@"\G(?:[,;。!]|以来|至今|$)")]
    private static partial Regex EndsClause();

    /// <summary>Whether a clause says something of the event: nothing in it is of another thing, and nobody stands before what it says.</summary>
    private bool IsOfIt(int clause)
    {
        var (start, end) = (_clauses[clause].Start, _clauses[clause].End);
        var words = clause == _own ? (Before().TrimEnd('“').EndsWith('的') ? "" : Before()) + " " + _folded[_name.End..Math.Max(end, _name.End)] : _folded[start..end];
        return !Elsewhere().IsMatch(words) && !IsOfReport(clause) && !Of(clause).Any(t => t.Kind == EventKinds.Report && (clause != _own || t.Start >= _name.End)) && Of(clause).Where(t => t.Kind == Kinds.Other && (clause != _own || t.Start >= _name.End))
            .All(t => t.End - t.Start <= Longest && !Subject().IsMatch(_folded[t.Start..t.End]));
    }

    /// <summary>10月20日,记者获悉,第三届读书节…: what stands up to the word of a report is when and where that was.</summary>
    private bool IsOfReport(int clause) =>
        clause < _own && _match.All("all", EventKinds.Report).Any(r => r.Start >= _clauses[clause].Start && r.Start < _clauses[_own].Start);

    private const int Longest = 12;

    /// <summary>The day of the clause that says it is held; else the only one of all that are of it.</summary>
    private Token? Day(int clause)
    {
        var own = Of(clause).Where(IsDay).ToList();
        if (own.Count == 0) own = [.. Enumerable.Range(0, _clauses.Count).Where(c => c <= clause && IsOfIt(c)).SelectMany(Of).Where(IsDay)];
        return own is [var only] ? only : null;
    }

    private static bool IsDay(Token token) => token.Kind == EventKinds.Day && token.Value is EventDay { IsThat: false };

    /// <summary>The only token of a kind, where its clause is of the event.</summary>
    private Token? Only(Kind kind) =>
        _match.All("all", kind) is [var only] && IsOfIt(ClauseOf(only)) ? only : null;

    /// <summary>Those before 主办, wherever they stand.</summary>
    private Token? Hosts()
    {
        var tokens = _match.Sentence.Tokens;
        for (var i = _match.At; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Kind == EventKinds.Hosts && tokens[i + 1].Kind == EventKinds.HostVerb && !Elsewhere().IsMatch(_folded[_clauses[ClauseOf(tokens[i])].Start..tokens[i].Start]))
                return tokens[i];
        }

        return null;
    }

    private IEnumerable<Token> Of(int clause) =>
        _match.All("all").Where(t => t.Start >= _clauses[clause].Start && t.Start < _clauses[clause].End);

    private int ClauseOf(Token token) => Math.Max(0, _clauses.FindLastIndex(c => c.Start <= token.Start));

    /// <summary>Between commas that are in no quotation and no bracket.</summary>
    private static List<(int Start, int End)> Clauses(string folded)
    {
        var (clauses, start, depth) = (new List<(int Start, int End)>(), 0, 0);
        for (var i = 0; i < folded.Length; i++)
        {
            depth = Math.Max(0, depth + folded[i] switch { '“' or '《' or '(' => 1, '”' or '》' or ')' => -1, _ => 0 });
            if (depth > 0 || folded[i] is not (',' or ';')) continue;
            clauses.Add((start, i));
            start = i + 1;
        }

        clauses.Add((start, folded.Length));
        return clauses;
    }

    [GeneratedRegex(@"\G(?:[”》])?(?:的(?![开闭]幕|启动)|之一|组委会|筹委会|执委会|志愿|门票|宣传|期间|倒计时|[、和与及]|[“《][^”》]*[节展赛会]|以及|等|主题曲|吉祥物|会徽|开幕前|前夕|在即|(?:系列)?(?:新闻|媒体)|[一二三四五六七八九十]+等奖|之?[前后际](?![进往海]))")]
    private static partial Regex Beside();

    /// <summary>经研究,决定在全校|开展: a notice of it.</summary>
    [GeneratedRegex("决定[^,。;]{0,16}$")]
    private static partial Regex Decided();

    [GeneratedRegex("先后|曾|每年|历[年届]|近年|多次|陆续|去年|前年|上届|如果|筹[办备](?![^,]*的)|申[办请报]|获[得奖评]|荣获|参加|参与|出席|报名|(?:继|自|到|赴|往)$")]
    private static partial Regex Formerly();

    [GeneratedRegex("原定|原计划|原拟|推迟|延期(?!至)|取消|改期|停办|流产|因故|分别|相继|先后|能否|是否|若|假如|传闻|谣言|不实")]
    private static partial Regex Unsure();

    [GeneratedRegex(
        "记者会|发布会|通气会|说明会|推介会|协调会|筹备|筹办|动员会|报名|报到|征集|征稿|招募|招商|预售|[售购开出]票|门票|截止|截至|获悉|了解|报道|消息|讯|去年|上届|往届|历[年届]|每年|前年|曾|彩排|倒计时|组委会" +
        "|首日|此前|前夕|期间|其间|届时|其中|分会场|部分|环节|单元|板块|配套|同期|同时|系列活动之一|之一|预热|备战|[决初复预]赛|海选|选拔|评选|颁奖|揭晓|获奖|抽签|签约|开工|开业|成立|揭牌|入选|命名|授予|申办|布展|撤展|展期内|更名|前身|始于|始创|创办|创立|诞生")]
    private static partial Regex Elsewhere();

    /// <summary>Words of somebody or something else that takes place or does it.</summary>
    [GeneratedRegex("[会赛展节式演礼团奖课讲班秀馆院局队党委厅校司员者家部仪]|活动|表示|介绍|指出|强调|致辞|学习|调研|检查|视察|与|和|跟|游客|市民|群众|代表|领导|书记|[市县区省镇]长")]
    private static partial Regex Subject();
}
