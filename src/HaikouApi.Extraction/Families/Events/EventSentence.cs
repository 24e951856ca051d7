using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Scopes;

namespace HaikouApi.Extraction.Events;

/// <summary>Reads one sentence: the events that it says are held, and what it adds to the one spoken of.</summary>
internal sealed partial class EventSentence(Sentence sentence, Sentence? before, Scope<EventEntry> spoken, EventLedger ledger)
{
    /// <summary>The event that the clause is about.</summary>
    private EventEntry? _about;

    private int _held;

    public void Read()
    {
        spoken.BeginSentence();
        for (var at = 0; at < sentence.Tokens.Count;)
        {
            if (EventGrammar.All.At(sentence, at) is var (rule, match))
            {
                foreach (var fact in rule.Facts(match)) State(fact);
                at += match.Length;
            }
            else
            {
                at += Word(at);
            }
        }

        if (spoken.What is { } entry) EventDetails.Read(entry, sentence.Passage, _held);
    }

    private void State(EventFact fact)
    {
        var day = DayOf(fact);
        var entry = fact.Name is { } name ? ledger.Named(fact, name, day) : spoken.What;
        _about = entry;
        if (entry is null) return;
        if (fact.Name is not null) spoken.Say(entry);
        ledger.State(entry, fact, day);
        if (fact.IsHere && before is not null && Scene().Match(before.Passage.Folded) is { Success: true } scene) EventLedger.SetVenue(entry, before.Passage, scene.Groups["venue"]);
        _held = fact.Match.Last.End;
    }

    /// <summary>The day of a fact: its own, the only one at the head of the sentence, 当日 and 在这里 that of the sentence before.</summary>
    private EventDay? DayOf(EventFact fact)
    {
        var own = fact.Days is [var only] ? (EventDay)only.Value! : fact.Days.Count > 1 ? Last(fact) : null;
        if (own is { IsThat: false }) return own;
        if (own is null && !fact.IsHere) return Head(fact.Match.At, fact);
        return Only(sentence, fact.Match.At) ?? (before is not null && before.Is(0, EventKinds.Day) ? Only(before, before.Tokens.Count) : null);
    }

    /// <summary>The day right before the verb rather than one at the head of the sentence: 9月1日,…将于10月8日举行.</summary>
    private static EventDay Last(EventFact fact) => (EventDay)fact.Days[^1].Value!;

    private EventDay? Head(int at, EventFact fact) =>
        fact.Name is null || fact.IsToCome || sentence.Tokens.Take(at).Any(t => t.Kind == EventKinds.Report || t.Kind == EventKinds.Future || (_held == 0 && t.Kind == EventKinds.Hold)) ? null : Only(sentence, at);

    private static EventDay? Only(Sentence of, int until)
    {
        var days = of.Tokens.Take(until).Where(t => t.Kind == EventKinds.Day).Select(t => (EventDay)t.Value!).Where(d => !d.IsThat).ToList();
        return days is [var only] ? only : null;
    }

    /// <summary>Takes note of one token that no rule begins with.</summary>
    private int Word(int at)
    {
        var token = sentence.Tokens[at];
        if (token.Kind == EventKinds.Same) _about = spoken.What;
        else if (token.Kind == EventKinds.Name) Named(token);
        else if (token.Kind == EventKinds.Hosts && (sentence.Is(at + 1, EventKinds.HostVerb) || sentence.Is(at + 1, EventKinds.Hold))) return Hosts(token);
        else if (token.Kind == EventKinds.Theme) Theme(token, at);
        else if (token.Kind == EventKinds.MainVenue && spoken.What is { } entry) EventLedger.SetVenue(entry, sentence.Passage, (Group)token.Value!);
        else if (token.Kind == EventKinds.Opening || token.Kind == EventKinds.Closing || token.Kind == EventKinds.Scene) _about = null;
        else if (token.Kind == Kinds.Other && !People().IsMatch(sentence.Passage.Folded, token.Start)) _about = null;
        return 1;
    }

    private void Named(Token name)
    {
        _about = ledger.Called((string)name.Value!);
        if (_about is not null) spoken.Say(_about);
    }

    private int Hosts(Token hosts)
    {
        if (_about is { } entry) EventLedger.SetHosts(entry, sentence.Passage, hosts);
        return 2;
    }

    /// <summary>以“…”为主题的舞蹈 has a theme of its own.</summary>
    private void Theme(Token theme, int at)
    {
        if (_about is { } entry && !(sentence.Passage.Folded[theme.End - 1] == '的' && sentence.Is(at + 1, Kinds.Other))) EventLedger.SetTheme(entry, sentence.Passage, theme);
    }

    /// <summary>Words of those who came do not end what the clause is about.</summary>
    [GeneratedRegex(@"\G(?:吸引|共有|共|约|近|来自|[0-9]|有)")]
    private static partial Regex People();

    [GeneratedRegex("日(?:上午|下午|晚上?|傍晚)?,(?<venue>[\u4e00-\u9fff]{2,18}?(?:广场|公园|中心|馆|剧院|礼堂|会堂|景区|校园|社区|大厅|古镇|古城))(?:[上内里前外])")]
    private static partial Regex Scene();
}
