using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;
using static HaikouApi.Extraction.Events.Words.ClauseWords;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>
/// What the clauses of a sentence that is about one event say of it, in whatever order they stand: that it is held, when, where and by whom. A clause of a
/// press conference, of entries or of another year, and one that has a subject nobody knows, says nothing of it.
/// </summary>
internal sealed class EventClauses
{
    private const string Any =
        "EventDay|Recently|Comma|Theme|Carried|Future|Hosts|HostVerb|Hold|Begin|Ending|Venue|MainVenue|Here|Other" +
        "|Opening|Closing|Scene|EventVisit|Attendance|Report|Does";

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
        if (Dateline().Match(_folded).Length is var dateline && dateline < _clauses[0].End) _clauses[0] = (dateline, _clauses[0].End);
        _own = Math.Max(0, _clauses.FindLastIndex(c => c.Start < _name.End));
    }

    /// <summary>What the sentence says of its only event; null where it names none, or several.</summary>
    public static EventFact? Of(Sentence sentence) => One.At(sentence, 0) is var (rule, match) ? rule.Facts(match).FirstOrDefault() : null;

    /// <summary>Whether a sentence begins with a day, which may stand behind a dateline.</summary>
    public static bool BeginWithDay(Sentence sentence) =>
        Dateline().Match(sentence.Passage.Folded).Length is var dateline
            && sentence.Tokens.FirstOrDefault(t => t.Start >= dateline && !Marks.Contains(sentence.Passage.Folded[t.Start])).Kind == EventKinds.Day;

    /// <summary>▲8月10日,…: before a caption.</summary>
    private const string Marks = "▲△●■◆";

    private IEnumerable<EventFact> Read()
    {
        if (IsNoEvent()) yield break;
        var verb = Verb();
        var day = verb is { } held ? Day(ClauseOf(held)) : null;
        var isHeld = day is not null || (verb is not null && _name.Kind == EventKinds.Same);
        yield return new(_match, _match.One("name"), day is { } only ? [only] : [],
            Only(EventKinds.Venue) ?? Only(EventKinds.Visit) ?? Only(EventKinds.MainVenue), Hosts(), Theme())
        {
            IsHeld = isHeld,
            IsDecided = !isHeld && verb is { } set && set.End <= _name.Start && _name.Word == EventNames.Distinct
                && Decided().IsMatch(_folded[_clauses[_own].Start..set.Start]),
            IsEnd = verb is { } last && (last.Kind == EventKinds.End || Of(ClauseOf(last)).Any(t => t.Kind == EventKinds.Closing)),
            IsToCome = verb is { } coming && Of(ClauseOf(coming)).Any(t => t.Kind == EventKinds.Future),
            IsHere = false,
        };
    }

    /// <summary>第三届读书节组委会, 第三届读书节的, one of several, one of former years.</summary>
    private bool IsNoEvent() =>
        _name.Word == EventNames.Joint
        || (_name.Kind == EventKinds.Name && _name.Word is null && _name.End - _name.Start < LongName && !TimeOf().IsMatch(_folded, _name.End))
        || (_name.Word == OpenNames.Open && !_folded.AsSpan(_name.Start, _name.End - _name.Start).ContainsAny('届', '第')) || Beside().IsMatch(_folded, _name.End)
        || Formerly().IsMatch(Before()) || IsOnceHeld().IsMatch(_folded, _name.End) || Unsure().IsMatch(_folded);

    private const int LongName = 8;

    /// <summary>What stands before the name in its clause.</summary>
    private string Before() => _folded[Math.Min(_clauses[_own].Start, _name.Start).._name.Start];

    /// <summary>
    /// The word that says it is held: behind the name or, in a clause that goes on without a subject of its own, at its end; else right before the name.
    /// </summary>
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
        ((token.Kind == EventKinds.Begin || token.Kind == EventKinds.End || token.Kind == EventKinds.Hold || token.Kind == EventKinds.Visit)
            && EndsClause().IsMatch(_folded, token.End))
        || (token.Kind == EventKinds.Future && _folded[token.Start] is '定' or '订' && SetFor(token.End))
        || IsSpan(token)
        || (token.Kind == EventKinds.Hold && Timed().IsMatch(_folded.AsSpan(token.Start, token.End - token.Start)) && SetFor(token.End));

    /// <summary>第三届读书节…,从6月8日持续到7月5日: a clause that is nothing but the days.</summary>
    private bool IsSpan(Token token) =>
        IsDay(token) && _folded[token.Start] is '从' or '自' && ((EventDay)token.Value!).Match.Groups["day2"].Success
        && token.Start > 0 && _folded[token.Start - 1] == ',' && EndsClause().IsMatch(_folded, token.End);

    /// <summary>定于9月22日, 活动时间为9月22日: on that day, and nothing more.</summary>
    private bool SetFor(int at) =>
        _match.Sentence.Tokens.FirstOrDefault(t => t.Start >= at) is var day && IsDay(day) && EndsClause().IsMatch(_folded, day.End);

    /// <summary>Whether a clause says something of the event: nothing in it is of another thing, and nobody stands before what it says.</summary>
    private bool IsOfIt(int clause)
    {
        var (start, end) = (_clauses[clause].Start, _clauses[clause].End);
        var words = clause == _own ? (IsAttribute() ? "" : Before()) + " " + _folded[_name.End..Math.Max(end, _name.End)] : _folded[start..end];
        return !Elsewhere().IsMatch(words) && !IsOfReport(clause)
            && Of(clause).Where(t => clause != _own || t.Start >= _name.End).All(t => t.Kind != EventKinds.Report && !MayBeSubject(t));
    }

    private bool MayBeSubject(Token token) =>
        token.Kind == Kinds.Other && (token.End - token.Start > Longest || Subject().IsMatch(_folded[token.Start..token.End]));

    /// <summary>由市文化馆主办、历时半年筹备的|第三届读书节: what stands before it says which one it is.</summary>
    private bool IsAttribute() => Before().TrimEnd('“').EndsWith('的');

    /// <summary>10月20日,记者获悉,第三届读书节…: what stands up to the word of a report is when and where that was.</summary>
    private bool IsOfReport(int clause) =>
        clause < _own && _match.All("all", EventKinds.Report).Any(r => r.Start >= _clauses[clause].Start && r.Start < _clauses[_own].Start);

    private const int Longest = 12;

    /// <summary>The day of the clause that says it is held; else the only one of all that are of it.</summary>
    private Token? Day(int clause)
    {
        var own = Of(clause).Where(IsDay).ToList();
        if (own.Count == 0 && NextDay().IsMatch(_folded)) return null;
        if (own.Count == 0) own = [.. Enumerable.Range(0, _clauses.Count).Where(c => c <= clause && IsOfIt(c)).SelectMany(Of).Where(IsDay)];
        return own is [var only] ? only : null;
    }

    private bool IsDay(Token token) => token.Kind == EventKinds.Day && token.Value is EventDay { IsThat: false } day && !IsOfAnother(day, _name);

    /// <summary>The only token of a kind, where its clause is of the event.</summary>
    private Token? Only(Kind kind) =>
        _match.All("all", kind).Where(t => !IsOfWhatIsDone(t)).ToList() is [var only] && (IsOfIt(ClauseOf(only)) || IsWhereHeld(only)) ? only : null;

    /// <summary>孩子们在广场|嬉戏: only a rule that knows who does it there says that it is where the event is.</summary>
    private bool IsOfWhatIsDone(Token venue) => _match.All("all").Any(t => t.Kind == EventKinds.Does && t.Start == venue.End);

    /// <summary>在体育馆举行的|第三届读书节: whatever its clause goes on to say.</summary>
    private bool IsWhereHeld(Token venue) => venue.End <= _name.Start && HeldThere().IsMatch(_folded[venue.End.._name.Start]);

    /// <summary>以“…”为主题的舞蹈 has a theme of its own.</summary>
    private Token? Theme() =>
        Only(EventKinds.Theme) is { } theme
        && (_folded[theme.End - 1] != '的' || _match.All("all").FirstOrDefault(t => t.Start >= theme.End).Kind != Kinds.Other) ? theme : null;

    /// <summary>Those before 主办, wherever they stand.</summary>
    private Token? Hosts()
    {
        var tokens = _match.Sentence.Tokens;
        for (var i = _match.At; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Kind == EventKinds.Hosts && tokens[i + 1].Kind == EventKinds.HostVerb
                && !Elsewhere().IsMatch(_folded[_clauses[ClauseOf(tokens[i])].Start..tokens[i].Start]))
            {
                return tokens[i];
            }
        }

        return null;
    }

    private IEnumerable<Token> Of(int clause) =>
        _match.All("all").Where(t => t.Start >= _clauses[clause].Start && t.Start < _clauses[clause].End);

    private int ClauseOf(Token token) => Math.Max(0, _clauses.FindLastIndex(c => c.Start <= token.Start));
}
