using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Events;

/// <summary>How many came, and to which event.</summary>
internal sealed partial class EventSentence
{
    /// <summary>第三届庙会共接待游客3万人次; 第三届庙会…,共接待…; behind no other subject the event spoken of.</summary>
    private void Attended(Token people, int at)
    {
        var before = at - 1;
        while (sentence.Is(before, EventKinds.Day) || sentence.Is(before, EventKinds.Recently) || sentence.Is(before, EventKinds.Scene)) before--;
        var isOwn = sentence.Is(before, EventKinds.Name) || sentence.Is(before, EventKinds.Same) || sentence.Is(before, Kinds.Comma);
        if (isOwn && _unnumbered is { } name) _named = ledger.Mention(sentence.Passage, name);
        _unnumbered = null;
        var entry = isOwn && _named is not null ? _named : Opens(at) || IsOfOnlyOne(people) ? spoken.What : null;
        if (entry is null || EventAttendance.IsOfOtherEdition(entry.Name, sentence.Passage.Folded[..people.Start])) return;
        EventLedger.Attend(entry, sentence.Passage, (Quantity)people.Value!);
        if (DaysAhead(at) is { } days) ledger.SetSpan(entry, days);
        spoken.Say(entry);
    }

    /// <summary>5月1日至3日,第三届庙会…共接待: the days from which to which, where they and its name begin the sentence.</summary>
    private EventDay? DaysAhead(int at) =>
        sentence.Tokens.Take(at).Where(t => t.Kind != Kinds.Comma).Take(2).ToList() is [{ Value: EventDay { IsPrinted: true } days, Start: 0 }, var name]
        && name.Kind == EventKinds.Name && days.Match.Groups["day2"].Success ? days : null;

    /// <summary>…,参赛选手共300人: whoever its clauses speak of, those who take part do so in the one event of the article.</summary>
    private bool IsOfOnlyOne(Token people) =>
        Partaking().IsMatch(sentence.Passage.Folded, people.Start) && ledger.Held.Take(2).ToList() is [var only] && only == spoken.What;

    [GeneratedRegex(@"\G(?<=^|[,。;])(?:参[赛会]|与会)")]
    private static partial Regex Partaking();

    /// <summary>Whether nothing that could be a subject stands before it in its sentence.</summary>
    private bool Opens(int at)
    {
        var teller = Teller().Match(sentence.Passage.Folded).Length;
        return sentence.Tokens.Take(at).All(t => t.End <= teller
            || t.Kind == Kinds.Comma || t.Kind == EventKinds.Day || t.Kind == EventKinds.Recently || t.Kind == EventKinds.Report
            || t.Kind == EventKinds.Opening || t.Kind == EventKinds.Future || t.Kind == EventKinds.MainVenue
            || (t.Kind == Kinds.Other && ByTheWay().IsMatch(sentence.Passage.Folded[t.Start..t.End])));
    }

    /// <summary>据主办方统计,: who says so, and no subject.</summary>
    [GeneratedRegex("^(?:据)?(?:主办|承办|举办|组织|活动|组委)[方会](?:单位)?[^,。;0-9]{0,20}(?:统计|介绍|表示|披露|透露|消息|称|发布|数据|显示),")]
    private static partial Regex Teller();

    [GeneratedRegex("^(?:据[\u4e00-\u9fff]{1,4}|[上下]午|早上|晚上?|当[天晚日]|清晨|傍晚|[\u4e00-\u9fff0-9]{0,6}(?:期间|期内|天来|其间))$")]
    private static partial Regex ByTheWay();
}
