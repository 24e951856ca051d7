using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;

namespace HaikouApi.Extraction.Events;

/// <summary>To which day an event is put off.</summary>
internal sealed partial class EventSentence
{
    /// <summary>原定于12月3日举办的…延期至1月7日: which of its days an event then has is not told from their order.</summary>
    [GeneratedRegex("(?:原定|原计划|原拟|原本)[^。]{0,120}?(?:延期|延后|延至|推迟|改期|改至|顺延|提前至|调整|变更|改[为到在于])")]
    private static partial Regex PutOff();

    /// <summary>原定6月23日开幕的第三届荷花节,开幕时间调整为6月30日: one that has a new day takes place.</summary>
    private void Reschedule()
    {
        if (OfNewDay() is not { } day || sentence.Tokens.Where(t => t.Kind == EventKinds.Name).ToList() is not [{ Word: EventNames.Distinct } name]) return;
        var entry = ledger.Called((string)name.Value!) ?? ledger.Mention(sentence.Passage, name);
        ledger.Hold(entry, day);
        spoken.Say(entry);
        if (sentence.Tokens.Where(t => t.Kind == EventKinds.MainVenue).ToList() is [var venue])
            EventLedger.SetVenue(entry, sentence.Passage, (Group)venue.Value!);
    }

    /// <summary>开幕时间调整为6月30日: the one day that it is put off to.</summary>
    private EventDay? OfNewDay() =>
        sentence.Tokens.Where(t => t.Value is EventDay { IsPrinted: true } && PutOffTo().IsMatch(sentence.Passage.Folded.AsSpan(0, t.Start))).ToList()
            is [{ Value: EventDay day }] ? day : null;

    [GeneratedRegex("(?:延期|延后|顺延|推迟|改期|调整|变更|提前|延|改)(?:至|到|为|在|于)$")]
    private static partial Regex PutOffTo();
}
