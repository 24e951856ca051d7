using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>The events of an article, and what is said of each.</summary>
internal sealed class EventLedger(int article, YearContext years, Passage? dateline)
{
    private readonly List<EventEntry> _entries = [];

    public IEnumerable<Record> Records() => _entries.Select(e => e.Close());

    /// <summary>The event of that name, if there is one.</summary>
    public EventEntry? Called(string name) => _entries.FindLast(e => e.IsCalled(name));

    /// <summary>The event that a fact names, new or known; null when nothing tells it from any other of its kind.</summary>
    public EventEntry? Named(EventFact fact, Token name, EventDay? day)
    {
        var printed = (string)name.Value!;
        if (Called(printed) is { } known) return known;
        var passage = fact.Match.Sentence.Passage;
        if (day is null && !"。!?;”)".Contains(passage.Folded[^1])) return null; // A heading that runs on from the line before.
        if (day is null && name.Word != EventNames.Distinct && !(printed.Length >= 10 && printed.EndsWith("仪式", StringComparison.Ordinal))) return null;
        var record = new Record(EventReader.Dataset, fact.Match.Rule, article, fact.Match.Evidence).Set("name", passage.Name(name.Start, name.End), passage.Cite(name.Start, name.End));
        var entry = new EventEntry(printed, record);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>Sets what a fact says of an event: when, where, by whom, under which theme.</summary>
    public void State(EventEntry entry, EventFact fact, EventDay? day)
    {
        var passage = fact.Match.Sentence.Passage;
        if (day is not null) SetDays(entry, day, fact);
        if (fact.Venue is { } venue) SetVenue(entry, passage, (Group)venue.Value!);
        if (fact.Hosts is { } hosts) SetHosts(entry, passage, hosts);
        if (fact.Theme is { } theme) SetTheme(entry, passage, theme);
    }

    private void SetDays(EventEntry entry, EventDay day, EventFact fact)
    {
        if (day.First(years, dateline, fact.IsToCome) is not var (first, evidence)) return;
        entry.Set(fact.IsEnd ? "endsOn" : "startsOn", first, evidence);
        if (!fact.IsEnd && day.Last(first) is var (last, words)) entry.Set("endsOn", last, evidence.With(words));
    }

    /// <summary>位于城南的体育馆 is 体育馆.</summary>
    public static void SetVenue(EventEntry entry, Passage passage, Group venue)
    {
        var start = venue.Index + venue.Value.LastIndexOf('的') + 1;
        if (venue.Index + venue.Length - start >= 2) entry.Set("venue", passage.Name(start, venue.Index + venue.Length), passage.Cite(start, venue.Index + venue.Length));
    }

    public static void SetHosts(EventEntry entry, Passage passage, Token hosts)
    {
        var captures = (CaptureCollection)hosts.Value!;
        entry.Set("organisers", captures.Select(h => passage.Name(h.Index, h.Index + h.Length)).ToList(), Evidence.Of(captures.SelectMany(h => passage.Cite(h).Segments)));
    }

    public static void SetTheme(EventEntry entry, Passage passage, Token theme)
    {
        var words = (Group)theme.Value!;
        entry.Set("theme", passage.Printed(words), passage.Cite(words));
    }

    /// <summary>持续至11月13日 with its day; 持续到8月中旬 names none.</summary>
    public static void SetEnd(EventEntry entry, Passage passage, Match lasting)
    {
        if (entry.Has("endsPrinted") || entry.Has("endsOn")) return;
        entry.Set("endsPrinted", passage.Printed(lasting), passage.Cite(lasting));
        if (!lasting.Groups["day2"].Success || !entry.Record.Fields.TryGetValue("startsOn", out var starts) || starts is not { Content: DateOnly first, Evidence: { } evidence }) return;
        if (new EventDay(lasting, passage).Last(first) is var (last, words)) entry.Set("endsOn", last, evidence.With(words));
    }
}
