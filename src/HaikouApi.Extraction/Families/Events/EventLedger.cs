using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Events;

/// <summary>The events of an article, and what is said of each.</summary>
internal sealed partial class EventLedger(int article, YearContext years, Passage? dateline)
{
    private readonly List<EventEntry> _entries = [];

    public IEnumerable<EventEntry> Held => _entries.Where(e => e.IsHeld);

    /// <summary>2011年,全县举办活动4项: the year of all days that the article goes on to print without one.</summary>
    public (int Year, Evidence Evidence)? Summed { get; init; }

    /// <summary>The event of that name, if there is one.</summary>
    public EventEntry? Called(string name) => _entries.FindLast(e => e.IsCalled(name) && !GivesWay(e, name));

    /// <summary>The event that a fact names, new or known; null when nothing tells it from any other of its kind.</summary>
    public EventEntry? Named(EventFact fact, Token name, EventDay? day)
    {
        var printed = (string)name.Value!;
        var passage = fact.Match.Sentence.Passage;
        if (Called(printed) is { Short: "" } unabridged) unabridged.Short = ShortOf(passage, name);
        if (Called(printed) is { } known)
            return known is { IsHeading: true, IsHeld: false } && printed.Length >= known.Name.Length ? Say(known, passage, name, fact.Match) : known;
        var heading = _entries.Find(e => GivesWay(e, printed));
        if (day is null && !"。!?;”)".Contains(passage.Folded[^1])) return heading; // A heading that runs on from the line before.
        var isPlaced = printed.Length >= 7 && fact.Venue is not null && (fact.Match.Has(EventKinds.Recently) || fact.Match.Has(EventKinds.Begin));
        if (day is null && name.Word != EventNames.Distinct && !isPlaced
            && !(printed.Length >= 10 && printed.EndsWith("仪式", StringComparison.Ordinal)))
        {
            return heading;
        }

        return _entries.Find(e => e.IsHeld && e.IsButForPlace(printed)) ?? Add(passage, name, fact.Match.Rule, fact.Match.Evidence);
    }

    /// <summary>What a heading only names is quoted from the sentence that says the same in full.</summary>
    private EventEntry Say(EventEntry known, Passage passage, Token name, RuleMatch match)
    {
        var record = new Record(EventReader.Dataset, match.Rule, article, match.Evidence);
        record.Set("name", NameOf(passage, name), passage.Cite(name.Start, name.End));
        foreach (var (field, value) in known.Record.Fields.Where(f => f.Key != "name")) record.Set(field, value.Content, value.Evidence);
        return _entries[_entries.IndexOf(known)] = known with { Record = record };
    }

    /// <summary>The name of a heading gives way to a fuller one: 渔光岛艺术节 to 2023渔光岛艺术节.</summary>
    private static bool GivesWay(EventEntry known, string printed) =>
        known is { IsHeading: true } && (!known.IsHeld || known.Record.Fields.Count == 1)
        && ((printed.Length > known.Name.Length ? known.IsShortFor(printed) : known.IsMoreThan(printed))
            || (printed != known.Name && known.IsButForPlace(printed)));

    /// <summary>An event that a heading names. <paramref name="isSaid"/>: and says to take place.</summary>
    public EventEntry Announce(Passage heading, Token name, bool isSaid)
    {
        if (Called((string)name.Value!) is { } known) return known;
        var record = new Record(EventReader.Dataset, "event-in-heading", article, heading.Cite(name.Start, name.End));
        record.Set("name", NameOf(heading, name), heading.Cite(name.Start, name.End));
        _entries.Add(new((string)name.Value!, record) { IsHeading = true, IsAnnounced = isSaid });
        return _entries[^1];
    }

    /// <summary>Where no sentence says of any event that it is held, the one that the heading says is.</summary>
    public void Settle()
    {
        if (_entries.Where(e => e.IsAnnounced).ToList() is not [{ IsHeld: false } only]) return;
        only.IsHeld = _entries.Exists(e => e.IsHeld) ? _entries.TrueForAll(e => !e.IsHeld || (IsPartOf(e, only) && !e.IsButForPlace(only.Name)))
            : _entries.TrueForAll(e => e == only || e.IsCalled(only.Name) || only.IsCalled(e.Name));
    }

    /// <summary>第三届文化旅游节, and a 美食节 held in the course of it: one with a number of its own, and others of which each is another kind.</summary>
    private static bool IsPartOf(EventEntry part, EventEntry whole) =>
        OwnEdition().IsMatch(whole.Name) && !part.IsCalled(whole.Name) && !whole.IsCalled(part.Name) && !whole.IsShortFor(part.Name)
        && !part.Name.EndsWith(whole.Name[^2..], StringComparison.Ordinal);

    [GeneratedRegex("第[0-9一二三四五六七八九十百]+届|首届")]
    private static partial Regex OwnEdition();

    /// <summary>Labels say when it is held; in a notice of it that is still to come.</summary>
    public void Hold(EventEntry entry, EventDay days, bool isToCome = false)
    {
        entry.IsHeld = true;
        SetSpan(entry, days, isToCome);
    }

    /// <summary>What a heading says, where the text below it says nothing of it.</summary>
    public void Complete(EventFact heading)
    {
        if (heading.Name is not { } name || Called((string)name.Value!) is not { IsHeld: true } entry) return;
        State(entry, heading, heading.Days is [{ Value: EventDay { IsThat: false } day }] && !entry.Has("startsOn") && !entry.Has("endsOn") ? day : null);
    }

    /// <summary>So many came, so it was held.</summary>
    public static void Attend(EventEntry entry, Passage passage, Quantity people, bool isHeld = true)
    {
        entry.IsHeld |= isHeld;
        if (entry.Has("participants")) return;
        var printed = passage.Cite(people.Start, people.End);
        entry.Set("participants", people.Value, printed);
        entry.Set("comparator", people.Comparator, printed);
    }

    /// <summary>An event that a sentence only names; another one may say that it is held: 本届西博会将于….</summary>
    public EventEntry Mention(Passage passage, Token name) => Add(passage, name, "event-spoken-of", passage.Cite(name.Start, name.End));

    /// <summary>An event of a table; what text says of one of the same name is said of it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">The cell of its name.</param>
    /// <param name="days">Its days, where the row says more than a month.</param>
    /// <param name="year">The year that the title of the table says.</param>
    /// <param name="venue">The cell of its place.</param>
    /// <param name="hosts">The cell of those who host it.</param>
    /// <param name="isWhole">Whether the row says all of it there is: who hosts another of the list does not host it.</param>
    public void Row(
        Passage row, Passage name, EventDay? days, (int Year, Evidence Evidence)? year, Passage? venue, Passage? hosts, bool isWhole = false)
    {
        var record = new Record(EventReader.Dataset, "event-in-table", article, row.Cite()).Set("name", name.Name(0, name.Length), name.Cite());
        var entry = new EventEntry(name.Folded, record) { IsHeld = true, HasHosts = isWhole };
        if ((year is var (of, said) ? days?.InYear(of, said, years, dateline) : null) is { } told) SetRow(entry, days!, told);
        else if (days?.First(years, dateline, isToCome: true) is { } first) SetRow(entry, days, first);
        if (venue is { Length: > 1 and < 40 } && !EventTable.IsOpen(venue)) entry.Set("venue", venue.Name(0, venue.Length), venue.Cite());
        if (hosts is not null && !EventTable.IsOpen(hosts))
            record.Set("organisers", Between().Split(hosts.Folded).Select(h => NameIn(hosts, h)).ToList(), hosts.Cite());
        _entries.Add(entry);
    }

    /// <summary>市文联、市美协; 市文联 市美协.</summary>
    [GeneratedRegex("、|(?<=[委府局会院社馆厅部署团司联协]) (?=[\u4e00-\u9fff]{4})")]
    private static partial Regex Between();

    private static string NameIn(Passage cell, string words) =>
        cell.Folded.IndexOf(words, StringComparison.Ordinal) is var at && words.Length > 0 ? cell.Name(at, at + words.Length) : words;

    private static void SetRow(EventEntry entry, EventDay days, (DateOnly Day, Evidence Evidence) first)
    {
        entry.Set("startsOn", first.Day, first.Evidence);
        if (days.Last(first.Day) is var (last, words)) entry.Set("endsOn", last, first.Evidence.With(words));
    }

    private EventEntry Add(Passage passage, Token name, string rule, Evidence evidence)
    {
        var record = new Record(EventReader.Dataset, rule, article, evidence).Set("name", NameOf(passage, name), passage.Cite(name.Start, name.End));
        var entry = new EventEntry((string)name.Value!, record) { Short = ShortOf(passage, name) };
        _entries.RemoveAll(e => GivesWay(e, entry.Name)
            || (e is { IsHeading: true, IsHeld: false } && entry.Short.Length > 0 && entry.IsCalled(Unquoted(e.Name))));
        _entries.Add(entry);
        return entry;

        static string Unquoted(string words) => words.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
    }

    private static string ShortOf(Passage passage, Token name) => Short().Match(passage.Folded, name.End).Groups["short"].Value;

    /// <summary>(以下简称“文博会”)</summary>
    [GeneratedRegex(@"\G”?\((?:以下|下文|下)?(?:简称|称)[:为]?“?(?<short>[^()“”]{3,20})”?\)")]
    private static partial Regex Short();

    /// <summary>The name; a blank between two phrases of a quotation is part of it, any other is how the line was set.</summary>
    private static string NameOf(Passage passage, Token name)
    {
        var (plain, printed) = (passage.Name(name.Start, name.End), passage.Printed(name.Start, name.End));
        return printed.Replace(" ", "", StringComparison.Ordinal) == plain && TwoPhrases().Replace(printed, "").IndexOf(' ', StringComparison.Ordinal) < 0
            ? printed : plain;
    }

    [GeneratedRegex("[“\"][\u4e00-\u9fff]{3,}(?: [\u4e00-\u9fff]{3,}){1,3}[”\"]")]
    private static partial Regex TwoPhrases();

    /// <summary>Whether a day is not before that of publication.</summary>
    public bool IsToCome(EventDay day) =>
        day.First(years, dateline, isToCome: true) is var (first, _) && (years.PublishedOn is not { } on || first >= on) && day.IsPrinted;

    /// <summary>Sets what a fact says of an event: when, where, by whom, under which theme.</summary>
    public void State(EventEntry entry, EventFact fact, EventDay? day)
    {
        var passage = fact.Match.Sentence.Passage;
        entry.IsHeld = true;
        if (day is not null) SetDays(entry, day, fact);
        if (fact.Venue is { } venue) SetVenue(entry, passage, (Group)venue.Value!);
        if (fact.Hosts is { } hosts) SetHosts(entry, passage, hosts, fact.Match.Has(EventKinds.HostVerb));
        if (fact.Theme is { } theme) SetTheme(entry, passage, theme);
    }

    private void SetDays(EventEntry entry, EventDay day, EventFact fact)
    {
        if (First(entry, day, fact.IsToCome) is not var (first, evidence)) return;
        var last = day.Last(first);
        var isEnd = fact.IsEnd || (fact.Name?.Value is string named && named.EndsWith(EventEntry.Award, StringComparison.Ordinal) && named != entry.Name);
        entry.Set(isEnd && last is null ? "endsOn" : "startsOn", first, evidence);
        if (last is var (ends, words)) entry.Set("endsOn", ends, evidence.With(words));
    }

    /// <summary>The first day of an event: of the year that its name or the article that sums up a year says; else the one next to publication.</summary>
    private (DateOnly Day, Evidence Evidence)? First(EventEntry entry, EventDay day, bool isToCome)
    {
        if (Summed is var (of, said) && day.InYear(of, said, years, dateline) is { } summed) return summed;
        var next = day.First(years, dateline, isToCome);
        return YearInName().Match(entry.Name) is { Success: true } match && entry.Record.Fields["name"].Evidence is { } named
            && int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) is var year
            && (years.PublishedOn is not { } on || year < on.Year - 1 || IsYearBeside(next?.Day, year, on.Year))
            ? day.InYear(year, named, years, dateline) ?? next : next;
    }

    /// <summary>2024年运动会 in a notice of February 2024: 9月22日 is of that year, though the one before is nearer. About the turn of a year nobody knows.</summary>
    private static bool IsYearBeside(DateOnly? next, int year, int published) =>
        next is { Month: > 2 and < 12 } day && year == published && day.Year == year - 1;

    [GeneratedRegex("(?<![0-9-])(?:19|20)[0-9]{2}(?![0-9-]|年度)")]
    private static partial Regex YearInName();
}
