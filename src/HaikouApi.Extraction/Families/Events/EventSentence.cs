using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Scopes;

namespace HaikouApi.Extraction.Events;

/// <summary>Reads one sentence: the events that it says are held, and what it adds to the one spoken of.</summary>
internal sealed partial class EventSentence(Sentence sentence, Sentence? before, Scope<EventEntry> spoken, EventLedger ledger)
{
    /// <summary>The event that the clause is about.</summary>
    private EventEntry? _about;

    /// <summary>The event that is the subject of the clause or of the one before, held or not; one that goes by no number is only a name yet.</summary>
    private EventEntry? _named;
    private Token? _unnumbered;

    private int _held;

    public void Read()
    {
        spoken.BeginSentence();
        for (var at = 0; at < sentence.Tokens.Count;) at += Stated(at) is > 0 and var length ? length : Word(at);

        if (PutOff().IsMatch(sentence.Passage.Folded)) Reschedule();
        var isOnlyOne = EventClauses.Of(sentence) is { } all && Complete(all);
        if (spoken.What is { } entry) EventDetails.Read(entry, sentence.Passage, _held, IsAboutIt(entry), isOnlyOne, ledger);
    }

    /// <summary>How many tokens a rule takes that begins here and states something; of those of any other each is a word of its own.</summary>
    private int Stated(int at)
    {
        if (EventGrammar.All.At(sentence, at) is not var (rule, match) || IsCalledOff(match)) return 0;
        var facts = rule.Facts(match).SelectMany(f => f.Each()).ToList();
        facts.ForEach(State);
        if (facts.Count > 1) spoken.SayUnknown(forGood: true); // What is said next may be of either.
        return facts.Count > 0 ? match.Length : 0;
    }

    /// <summary>
    /// What the clauses of a sentence about one event say of it beside what its rules read: each slot that is still open. Whether there is such an event.
    /// </summary>
    private bool Complete(EventFact all)
    {
        var known = all.Name is { } name ? ledger.Called((string)name.Value!) : Spoken(all.Match.First);
        if ((all.IsHeld || (all.IsDecided && !ledger.Held.Any())) && (all.Name is not null || known is not null))
        {
            var held = _held;
            State(all);
            _held = held;
            return spoken.What is not null;
        }

        if (known is not { IsHeld: true }) return false;
        if (_stated == known) ledger.State(known, all, null);
        else if (all.Hosts is { } hosts) EventLedger.SetHosts(known, sentence.Passage, hosts, isSaid: true);
        return _stated == known;
    }

    /// <summary>The event of which a rule read last that it is held.</summary>
    private EventEntry? _stated;
    private EventDay? _statedOn;

    /// <summary>第九届文化节届时一并开幕: on the day of the one before.</summary>
    [GeneratedRegex("一并|同[时期步]|届时")]
    private static partial Regex Together();

    /// <summary>Whether the event spoken of is what the sentence begins with.</summary>
    private bool IsAboutIt(EventEntry entry) =>
        sentence.Tokens.Skip(sentence.Is(0, Kinds.Other) && sentence.Is(1, EventKinds.Report) ? 2 : 0)
            .FirstOrDefault(t => t.Kind != EventKinds.Report && t.Kind != Kinds.Comma && !(t.Kind == Kinds.Other && IsOwn(t))) is var first
        && ((first.Kind == EventKinds.Same && Spoken(first) == entry) || (first.Kind == EventKinds.Name && ledger.Called((string)first.Value!) == entry));

    private void State(EventFact fact)
    {
        var day = DayOf(fact);
        var entry = fact.Name is { } name
            ? ledger.Named(fact, name, day)
            : (fact.Match.Rule == "event-then" ? _about : null) ?? Spoken(SameOf(fact)) ?? Mentioned(SameOf(fact)) ?? OfThisYear(fact);
        _named = _about = entry;
        if (entry is null) return;
        var isLater = fact.IsToCome && day is null && ledger.Held.Any(e => e != entry);
        if (!IsInCourseOf(fact, isLater) && ((fact.Name is not null && !isLater) || !entry.IsHeld)) spoken.Say(entry);
        ledger.State(entry, IsMoved() ? fact with { Venue = null } : fact, day);
        (_stated, _statedOn) = (entry, day);
        if (fact.IsHere) SetScene(entry, fact);

        _held = fact.Match.Rule == EventGrammar.ByRunners ? fact.Match.First.Start : fact.Match.Last.End;
    }

    private static Token SameOf(EventFact fact) => fact.Match.All("all", EventKinds.Same) is [.., var same] ? same : fact.Match.First;

    /// <summary>The event spoken of, where 此次展览 can be it; an opening is that of any.</summary>
    private EventEntry? Spoken(Token same) =>
        spoken.What is { } entry && (same.Kind != EventKinds.Same || ledger.MayBe(entry, sentence.Passage.Folded[same.Start..same.End])) ? entry : null;

    /// <summary>本届西博会 is 中国西部国际博览会, which so far is only named.</summary>
    private EventEntry? Mentioned(Token same) =>
        same.Kind != EventKinds.Same ? null : OnlyNamed(same) ?? ledger.OnlyHeld(sentence.Passage.Folded[same.Start..same.End]);

    private EventEntry? OnlyNamed(Token same) =>
        same.End - same.Start > 2 || !ledger.Held.Any()
            ? ledger.Within(sentence.Passage.Folded[same.Start..same.End]) ?? ledger.OnlyMentioned(sentence.Passage.Folded[same.Start..same.End])
                ?? (before is null ? null : ledger.OnlyMentioned(before.Passage.Folded, sentence.Passage.Folded[same.Start..same.End])) : null;

    /// <summary>今年的云桥荷花节7月1日开幕: the first that is said of it, where the article knows no other.</summary>
    private EventEntry? OfThisYear(EventFact fact) =>
        fact.Match.First is var same && same.Kind == EventKinds.Same && fact.Days.Count > 0 && !ledger.Held.Any()
        && EventLedger.NameOfThisYear(sentence.Passage.Folded[same.Start..same.End]) is { } name
            ? ledger.Mention(sentence.Passage, new(EventKinds.Name, same.End - name.Length, same.End, Value: name)) : null;

    /// <summary>The day of a fact: its own, the only one at the head of the sentence, 当日 and 在这里 that of the sentence before.</summary>
    private EventDay? DayOf(EventFact fact)
    {
        if (PutOff().IsMatch(sentence.Passage.Folded)) return OfNewDay();
        if (GoesOn().IsMatch(sentence.Passage.Folded[(fact.Name ?? fact.Match.First).Start..fact.Match.Last.End])) return null;
        var own = fact.Days is [var only] ? (EventDay)only.Value! : fact.Days.Count > 1 ? Last(fact) : null;
        if (own is { IsThat: false }) return own;
        var that = sentence.Tokens.Take(fact.Match.At + fact.Match.Length).Any(t => t.Value is EventDay { IsThat: true });
        if (!that && !fact.IsHere) return own is null ? Head(fact.Match.At, fact) : null;
        return Only(sentence, fact.Match.At) ?? (before is not null && EventClauses.BeginWithDay(before) ? Only(before, before.Tokens.Count) : null);
    }

    /// <summary>The day right before the verb rather than one at the head of the sentence: 9月1日,…将于10月8日举行.</summary>
    private static EventDay Last(EventFact fact) => (EventDay)fact.Days[^1].Value!;

    private EventDay? Head(int at, EventFact fact)
    {
        if (fact.Name is null) return null;
        if (_stated is not null && Together().IsMatch(sentence.Passage.Folded[fact.Name.Value.End..fact.Match.Last.End])) return _statedOn;
        if (sentence.Tokens.Take(at).Any(t => t.Kind == EventKinds.Future || (_held == 0 && t.Kind == EventKinds.Hold && !IsAttribute(t) && !IsByTheWay(t))))
        {
            return null;
        }

        if (ClauseWords.NextDay().IsMatch(sentence.Passage.Folded[..fact.Name.Value.Start])) return null;

        // 10月20日,记者获悉,10月26日: the day before the word is that of the report.
        var reported = sentence.Tokens.Take(at).ToList().FindLastIndex(t => t.Kind == EventKinds.Report) + 1;
        return Only(sentence, at, reported) is { } day && (!fact.IsToCome || ledger.IsToCome(day)) && !IsOfOffer(day, sentence.Tokens[at].Start)
            && !(day.Passage == sentence.Passage && ClauseWords.IsOfAnother(day, fact.Name.Value)) ? day : null;
    }

    /// <summary>9月13日至24日期间,各景区门票半价;…: when the offer holds.</summary>
    private bool IsOfOffer(EventDay day, int until) =>
        day.Passage == sentence.Passage && day.Match.Index < until && Offer().IsMatch(sentence.Passage.Folded[day.Match.Index..until]);

    [GeneratedRegex("半价|优惠|免票|打折|[0-9一二三四五六七八九]折|立减|门票|票价|特价|促销|补贴|消费券|报名|预售|截止")]
    private static partial Regex Offer();

    /// <summary>恢复举办的, 主办的: said of what follows.</summary>
    private bool IsAttribute(Token token) => token.End < sentence.Passage.Length && sentence.Passage.Folded[token.End] == '的';

    private static EventDay? Only(Sentence of, int until, int from = 0)
    {
        var days = of.Tokens.Take(until).Skip(from).Where(t => t.Kind == EventKinds.Day).Select(t => (EventDay)t.Value!).Where(d => !d.IsThat).ToList();
        return days is [var only] ? only : null;
    }

    /// <summary>Takes note of one token that no rule begins with.</summary>
    private int Word(int at)
    {
        var token = sentence.Tokens[at];
        if (token.Kind == EventKinds.Same)
            _named = _about = Spoken(token) ?? ledger.Within(sentence.Passage.Folded[token.Start..token.End]) ?? Mentioned(token);
        else if (token.Kind == EventKinds.Attendance) Attended(token, at);
        else if (token.Kind == Kinds.Semicolon) (_named, _unnumbered) = (null, null);
        else if (token.Kind == EventKinds.Name && token.Word != EventNames.Joint) Named(token, at);
        else if (token.Kind == EventKinds.Hosts && (sentence.Is(at + 1, EventKinds.HostVerb) || sentence.Is(at + 1, EventKinds.Hold))) return Hosts(token, at);
        else if (token.Kind == EventKinds.Theme) Theme(token, at);
        else if (token.Kind == EventKinds.MainVenue && spoken.What is { } entry && IsSetThere(token, entry))
            EventLedger.SetVenue(entry, sentence.Passage, (Group)token.Value!);
        else if (token.Kind == EventKinds.Opening || token.Kind == EventKinds.Closing || token.Kind == EventKinds.Scene) _about = null;
        return 1;
    }

    /// <summary>An event that is named and not said to be held is remembered; 博览会的活动之一 speaks of another.</summary>
    private void Named(Token name, int at)
    {
        var isSubject = IsSubject(at);
        if (ledger.Called((string)name.Value!) is { } known)
        {
            if (known.IsHeld) spoken.Say(_about = known);
            else if (isSubject) _about = known;
            if (isSubject) (_named, _unnumbered) = (known, null);
        }
        else if (!IsAttribute(name))
        {
            var mentioned = name.Word == EventNames.Distinct && !IsOfThePast(name) ? ledger.Mention(sentence.Passage, name) : null;
            _about = isSubject ? mentioned : null;
            if (isSubject) (_named, _unnumbered) = (mentioned, mentioned is null ? name : null);
        }
    }

    /// <summary>自2019年举办首届读书节以来, 曾举办第二届读书节: 本届读书节 is another.</summary>
    private bool IsOfThePast(Token name)
    {
        var folded = sentence.Passage.Folded;
        return ClauseWords.Since().IsMatch(folded, name.End)
            || ClauseWords.InThePast().IsMatch(folded[(folded.AsSpan(0, name.Start).LastIndexOfAny(",;。") + 1)..name.Start]);
    }

    /// <summary>Whether it begins its clause, or what came before it there is only a time.</summary>
    private bool IsSubject(int at) =>
        !IsAttribute(sentence.Tokens[at])
            && (at == 0 || (sentence.Is(at - 1, Kinds.Other) && IsAttribute(sentence.Tokens[at - 1]))
                || sentence.Tokens[at - 1].Kind is var kind && (kind == Kinds.Comma || kind == Kinds.Semicolon
                    || kind == EventKinds.Day || kind == EventKinds.Recently || kind == EventKinds.Report));

    private int Hosts(Token hosts, int at)
    {
        var verb = sentence.Tokens[at + 1];
        var isOf = IsAttribute(verb) || (verb.Kind == EventKinds.HostVerb && OfThis().IsMatch(sentence.Passage.Folded, verb.End));
        var entry = (isOf && sentence.Is(at + 2, EventKinds.Same) ? Spoken(sentence.Tokens[at + 2]) : null) ?? Held(at + 2);
        if (entry is null && !IsAttribute(verb) && !IsOfUnknown(at))
            entry = (sentence.Passage.Folded[hosts.Start] == '由' && Opens(at)) || (at > 0 && IsItsKind(sentence.Tokens[at - 1])) ? spoken.What : _about;
        if (entry is not null) EventLedger.SetHosts(entry, sentence.Passage, hosts, verb.Kind == EventKinds.HostVerb);
        return 2;
    }

    /// <summary>甲与乙共同主办|了本次大会.</summary>
    [GeneratedRegex(@"\G了?(?=[本此这该])")]
    private static partial Regex OfThis();

    /// <summary>由甲主办,乙承办的第三届读书节: what those behind the verb hold, whatever is said of it.</summary>
    private EventEntry? Held(int at)
    {
        while (sentence.Is(at, Kinds.Comma) || sentence.Is(at, EventKinds.Carried) || sentence.Is(at, EventKinds.Theme)) at++;
        return sentence.Is(at, EventKinds.Name) && (IsAttribute(sentence.Tokens[at - 1]) || sentence.Passage.Folded[sentence.Tokens[at - 1].End - 1] == '的')
            ? ledger.Called((string)sentence.Tokens[at].Value!)
                ?? (sentence.Tokens[at].Word == EventNames.Distinct ? ledger.Mention(sentence.Passage, sentence.Tokens[at]) : null)
            : null;
    }

    /// <summary>同期的书市由…: the clause has a subject that nobody knows.</summary>
    private bool IsOfUnknown(int at) =>
        sentence.Is(at - 1, Kinds.Other) && (at < 2 || sentence.Is(at - 2, Kinds.Comma) || sentence.Is(at - 2, Kinds.Semicolon))
        && !Said().IsMatch(sentence.Passage.Folded, sentence.Tokens[at - 1].Start) && !IsItsKind(sentence.Tokens[at - 1]);

    /// <summary>我们村的|春晚: as the name of the event spoken of ends.</summary>
    private bool IsItsKind(Token words) =>
        words.End - words.Start >= 2 && spoken.What is { } entry
            && entry.Name.EndsWith(sentence.Passage.Folded[words.Start..words.End], StringComparison.Ordinal);
}
