using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;

namespace HaikouApi.Extraction.Events;

/// <summary>Which event words speak of that do not name it: 本届…节, 展览.</summary>
internal sealed partial class EventLedger
{
    /// <summary>Whether 本届啤酒节 can be the event: it is of its kind, and what has 啤酒节 in its name is no other.</summary>
    public bool MayBe(EventEntry entry, string spoken) =>
        entry.IsOfKind(spoken)
        && (ThisYear().Match(spoken) is not { Success: true } lead || spoken[lead.Length..] is not { Length: >= ShortestWord } words
            || entry.Name.Contains(words, StringComparison.Ordinal)
            || !_entries.Exists(e => e.Name.Contains(words, StringComparison.Ordinal) && !entry.IsCalled(e.Name)));

    private const int ShortestWord = 3;

    /// <summary>The event whose name stands in 今年…庙会, 本届…节; of several called so one that is said to be held.</summary>
    public EventEntry? Within(string spoken)
    {
        if (_entries.FindLast(e => spoken.Contains(e.Name, StringComparison.Ordinal)) is { } named) return named;
        if (ThisYear().Match(spoken) is not { Success: true, Index: 0 } lead || spoken.Length - lead.Length < ShortestName) return null;
        var name = spoken[lead.Length..];
        return _entries.FindLast(e => (e.IsHeld || e.IsAnnounced) && e.IsCalled(name)) ?? Called(name);
    }

    private const int ShortestName = 4;

    /// <summary>今年的|云桥荷花节: what may be a name by itself; 今年的荷花节 is too short to be one.</summary>
    public static string? NameOfThisYear(string spoken) =>
        spoken.StartsWith("今年的", StringComparison.Ordinal) && spoken.Length > 3 + ShortestName && EventNames.IsName(spoken[3..]) ? spoken[3..] : null;

    [GeneratedRegex("^(?:据(?:介绍|悉|了解),)?(?:今年|本届|本次|此次)的?")]
    private static partial Regex ThisYear();

    /// <summary>
    /// The event that so far is only named and ends as what is spoken of, 第十五届…博览会 for 本届西博会; of several the one that a heading says to be held.
    /// </summary>
    public EventEntry? OnlyMentioned(string spoken)
    {
        var named = _entries.FindAll(e => !e.IsHeld
            && e.IsKindred(spoken) && (e.Name[^1] == spoken[^1] || ((e.IsAnnounced || spoken[0] == '该') && !ThisYear().IsMatch(spoken) && e.IsOfKind(spoken))));
        return named.Count == 1 ? named[0] : named.FindAll(e => e.IsAnnounced) is [var announced] ? announced : null;
    }

    /// <summary>The only event that the sentence before names, where 展览 can be it: 第三届菊花展来了!10月20日起,展览将在…举办.</summary>
    public EventEntry? OnlyMentioned(string before, string same) =>
        _entries.Where(e => before.Contains(e.Name, StringComparison.Ordinal)).ToList() is [{ IsHeld: false } only] && only.IsOfKind(same)
            && Comes().IsMatch(before, before.IndexOf(only.Name, StringComparison.Ordinal) + only.Name.Length) ? only : null;

    [GeneratedRegex(@"\G”?[^,。;”]{0,3}[来归至约到][了啦袭]?[!。~]")]
    private static partial Regex Comes();

    /// <summary>本次峰会, where another event was spoken of since: the only one held that has 峰会 in its name.</summary>
    public EventEntry? OnlyHeld(string spoken) =>
        ThisYear().Match(spoken) is { Success: true } lead && spoken[lead.Length..] is { Length: > 1 } words && words is not "活动"
            && _entries.FindAll(e => e.IsHeld && e.Name.Contains(words, StringComparison.Ordinal)) is [var only] ? only : null;

    /// <summary>The only event held, else the only one named, of all or of those of that name; null where there are several.</summary>
    public EventEntry? Only(string? name)
    {
        var named = name is null ? _entries : _entries.FindAll(e => e.IsCalled(name) || name.Contains(e.Name, StringComparison.Ordinal));
        return named.FindAll(e => e.IsHeld) is [var held] ? held : named is [{ IsHeld: false } only] ? only : null;
    }
}
