using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Events;

/// <summary>To which day an event is put off and on which it only goes on.</summary>
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

    /// <summary>原定在甲馆举办的…延期至…,地点改为乙馆: where it was to be is not where it is.</summary>
    private bool IsMoved() => sentence.Tokens.Any(t => t.Kind == EventKinds.MainVenue) && PutOff().IsMatch(sentence.Passage.Folded);

    /// <summary>开幕时间调整为6月30日: the one day that it is put off to.</summary>
    private EventDay? OfNewDay() =>
        sentence.Tokens.Where(t => t.Value is EventDay { IsPrinted: true } && PutOffTo().IsMatch(sentence.Passage.Folded.AsSpan(0, t.Start))).ToList()
            is [{ Value: EventDay day }] ? day : null;

    [GeneratedRegex("(?:延期|延后|顺延|推迟|改期|调整|变更|提前|延|改)(?:至|到|为|在|于)$")]
    private static partial Regex PutOffTo();

    /// <summary>随着启动仪式的举行,第三届灯会…: what goes with it.</summary>
    private bool IsByTheWay(Token held) =>
        sentence.Passage.Folded is var folded && Along().IsMatch(folded, folded.LastIndexOfAny([',', ';'], Math.Max(0, held.Start - 1)) + 1);

    [GeneratedRegex(@"\G(?:伴|紧)?随着")]
    private static partial Regex Along();

    /// <summary>戏剧节期间,高峰论坛将举办: what is spoken of goes on to be the feast.</summary>
    private bool IsInCourseOf(EventFact fact, bool isLater) =>
        isLater && fact.Name is { } name && During().IsMatch(sentence.Passage.Folded.AsSpan(0, name.Start));

    [GeneratedRegex("期间|同期|其间|届时")]
    private static partial Regex During();

    /// <summary>原定于12月3日举办的灯会取消: it does not take place; 随着赠书仪式的举行: no more than what goes with another.</summary>
    private bool IsCalledOff(RuleMatch match) =>
        match.One("name") is { } name && (CalledOff().IsMatch(sentence.Passage.Folded, name.End) || (name.Word is null && IsByTheWay(name)));

    [GeneratedRegex(@"\G”?(?:活动)?(?:现|将|已|正式|临时|宣布|因故|因[^,。;]{1,12})*(?:取消|停办|不再举[办行]|暂停举[办行]|延期举[办行](?=[,。;]|$))")]
    private static partial Regex CalledOff();

    /// <summary>昨日续在体育馆进行: that day it neither began nor ended.</summary>
    [GeneratedRegex("(?<![持延连后接])续(?=在|于)|继续(?=在|于|进行|举[行办]|展出|上演)|仍在|进入(?:了)?(?:第[0-9一二三四五六七八九十]+|最后一)[天日轮]")]
    private static partial Regex GoesOn();
}
