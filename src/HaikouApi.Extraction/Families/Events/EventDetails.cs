using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>What a sentence about an event adds by the way: until when it lasts, and how many came.</summary>
internal static partial class EventDetails
{
    /// <param name="entry">The event.</param>
    /// <param name="sentence">A sentence about it.</param>
    /// <param name="from">Where in it the words that say it is held end.</param>
    /// <param name="isSubject">Whether the sentence begins with it: 本届啤酒节….</param>
    /// <param name="isOnlyOne">Whether it is the only event of the sentence: then what stands before its name is said of it too.</param>
    /// <param name="ledger">Where it is kept.</param>
    public static void Read(EventEntry entry, Passage sentence, int from, bool isSubject, bool isOnlyOne, EventLedger ledger)
    {
        if (isSubject && SpanOfSubject().Match(sentence.Folded) is { Success: true } whole) ledger.SetSpan(entry, new EventDay(whole, sentence));
        if (Span().Match(sentence.Folded) is { Success: true } span) ledger.SetSpan(entry, new EventDay(span, sentence));
        if (Echo().Match(sentence.Folded) is { Success: true } echo) ledger.SetEcho(entry, new EventDay(echo, sentence));
        if (isSubject && Since().Match(sentence.Folded) is { Success: true } since) ledger.SetSpan(entry, new EventDay(since, sentence));
        if (entry.Has("startsOn") && During().Match(sentence.Folded) is { Success: true } during) ledger.SetSpan(entry, new EventDay(during, sentence));
        if (Lasting().Match(sentence.Folded, from) is { Success: true } lasting
            && !OfPart().IsMatch(sentence.Folded[..lasting.Index]))
        {
            ledger.SetEnd(entry, sentence, lasting);
        }

        if (Host().Match(sentence.Folded) is { Success: true } host)
        {
            EventLedger.SetHosts(entry, sentence,
                new(EventKinds.Hosts, host.Index, host.Index + host.Length, Value: host.Groups["host"].Captures), isSaid: true);
        }

        if (entry.Has("participants")) return;
        if (People(sentence, from) is not { } people && (!isOnlyOne || (people = People(sentence, 0)) is null)) return;
        if (Which().Match(sentence.Folded, people.End) is { Success: true } which
            && !entry.Name.Contains(which.Groups["which"].Value, StringComparison.Ordinal))
        {
            return;
        }

        if (EventAttendance.IsOfOtherEdition(entry.Name, sentence.Folded[..people.Start])) return;

        var printed = sentence.Cite(people.Start, people.End);
        entry.Set("participants", people.Value, printed);
        entry.Set("comparator", people.Comparator, printed);
    }

    private static Quantity? People(Passage sentence, int from) =>
        RoundNumbers.Read(sentence.Folded).Concat(QuantityLexer.Read(sentence.Folded))
            .FirstOrDefault(q => q.Start >= from && (q.Number == 0 || !EventAttendance.NumberBefore.Contains(sentence.Folded[q.Number - 1]))
                && q.Unit == "{person}" && q.ValueMax is null && q.Value == decimal.Truncate(q.Value)
                && EventAttendance.TookPart(sentence.Folded, from, q));

    /// <summary>150名采购商参加|首届…: of which edition the people are.</summary>
    [GeneratedRegex(@"\G[^,。;]{0,20}?(?:参加|参与|出席|亮相)了?“?[^,。;“]{0,6}(?<which>首届|第[0-9一二三四五六七八九十百]+届)")]
    private static partial Regex Which();

    /// <summary>大赛自5月18日启动以来: when what the sentence begins with began.</summary>
    [GeneratedRegex("^[^,。;]{2,20}?[自从](?:(?<year>20[0-9]{2})年)?(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日(?:正式)?"
        + "(?:启动|开[赛展幕]|[启揭]幕|举[办行]|拉开[帷序大]幕|开始)(?:以?来|(?=[,。;]))")]
    private static partial Regex Since();

    /// <summary>20日至22日,: the sentence begins with days.</summary>
    [GeneratedRegex("^(?:(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})|(?<only>[12][0-9]|3[01]|[1-9]))日?(?:至|到|-|—"
        + "|~)(?:(?<month2>[0-9]{1,2})月)?(?<day2>[0-9]{1,2})日,")]
    private static partial Regex Echo();

    /// <summary>3月25日至4月23日活动期间: until when an event lasts that begins on the first of these days.</summary>
    [GeneratedRegex(EventDay.Span + "(?:的?(?:活动|展览|展出|展会|赛事|[会展]期|节[会庆]|[\u4e00-\u9fff]{0,4}[节展会赛季]))?期间")]
    private static partial Regex During();

    /// <summary>Of one of several, of what is held beside it.</summary>
    [GeneratedRegex("(?:其中|期间[^,。;]{0,4}(?:举[行办]|推出|开展)|同期|其间|花期|果期|[盛花]花期)(?!.*[,;](?:主体|整个|全部|本[届次])[^,。;]{0,8}$)|(?:[前第]?[0-9一二三四五六七八九十]+|首)场")]
    private static partial Regex OfPart();

    [GeneratedRegex("(?<!部分活动[将会]*)(?:持续|延续|进行|展出|举行)(?:展出|开放)?(?:到|至)(?:20[0-9]{2}年)?(?<month2>[0-9]{1,2})月(?:(?<day2>[0-9]{1,2})[日号]|底|中旬|上旬|下旬|初)"
        + "|(?:(?:持续|延续|进行|展出)(?:展出|开放)?|[展会]期将?)(?:到|至)(?<this>本月|当月)(?<day2>[12][0-9]|3[01]|0?[1-9])[日号]"
        + "|[展会]期将?(?:至|到)(?<day2>[12][0-9]|3[01]|[1-9]|[一二三]?十[一二三四五六七八九]?)日"
        + "|[展会]期将?(?:至|到)(?:(?:星期|周)[一二三四五六日]\\()?(?:20[0-9]{2}年|[明次翌]年)?(?<month2>[0-9]{1,2}|十[一二]?|[一二三四五六七八九])月(?<day2>[0-9]{1,2}|[一二三]?十?[一二三四五六七八九]?)日"
        + "|(?:(?:热闹|一直|一路)[\u4e00-\u9fff]{0,2}?|(?<=活动|展览|展出))(?:到|至)(?:20[0-9]{2}年|[明次翌]年)?(?<month2>[0-9]{1,2})月(?<day2>[0-9]{1,2})[日号](?=止|为止|[,。;]|$)"
        + "|(?<=活动|展览|展出)(?:到|至)(?<day2>[12][0-9]|3[01]|0?[1-9])[日号](?=止|为止|[,。;]|$)"
        + "|(?:持续|延续)(?:到|至)(?<day2>[12][0-9]|3[01]|[1-9])日"
        + "|(?<=[,。;])至(?:20[0-9]{2}年|[明次翌]年)?(?<month2>[0-9]{1,2})月(?<day2>[0-9]{1,2})[日号](?=止|为止)"
        + "|(?<!第[^,。;]*|部分|分会场[^,。;]*)(?:到|至)(?:20[0-9]{2}年)?(?<month2>[0-9]{1,2})月(?<day2>[0-9]{1,2})[日号](?:正式|全部|圆满)?(?:结束|闭幕|落幕|收官)")]
    private static partial Regex Lasting();

    [GeneratedRegex("(?:展出|展览|活动|举办|比赛|展期|会期|[\u4e00-\u9fff][节展赛会](?:举办|活动)?(?=时间))(?:时间|日期)?(?:将|拟)?(?:为|是|从|自|:)+"
        + EventDay.Span + "|[赛展会]期(?:为|是|从|自|:)+(?<only>[0-9]{1,2})日?(?:至|到|-|—|~)(?<day2>[0-9]{1,2})日")]
    private static partial Regex Span();

    /// <summary>本届啤酒节…,从8月15日至25日,历时11天.</summary>
    [GeneratedRegex(",(?:将|活动)?[从自于]?" + EventDay.Span + "(?=[,。;每]|历时|为期|举[行办]|进行)")]
    private static partial Regex SpanOfSubject();

    /// <summary>A body that tells of what it holds; what it does follows.</summary>
    private const string Body = "(?:(?![在将]|举[办行])[\u4e00-\u9fff]){2,20}?(?:局|会|委|部|署|厅|公司|集团|政府|中心|院|社|馆|联)";

    /// <summary>主办单位某某局预计…, 某某局为主办单位, 主办方、某某公司|总经理.</summary>
    [GeneratedRegex("(?<=^|[。,;])(?!由)(?<host>[\u4e00-\u9fff]{3,20}?)(?:[、和与及](?<host>[\u4e00-\u9fff]{3,20}?)){0,9}(?:联合|共同)?(?:为|是|作为"
        + "|担任)(?:[本此这该][届次场]?[^,。;]{0,8}?的?|大赛|比赛|活动|赛事|展会|展览|论坛|大会)?主办(?:单位|方)(?=[,。;])"
        + "|(?:主办(?:单位|机构|方)(?:、(?=[^,。;、]{3,20}(?:经理|董事|负责人|[长席任监裁记]))|[为是:]|仍然?|依旧|依然)*|(?<=[,。;]|^)主办(?:[本此这该][届次场项]?)[^,。;是]{1,10}的?是)"
        + "(?<host>(?!的|负责|介绍|表示|之一|将|在|有)" + Body + ")(?:[、和与及](?<host>" + Body + ")){0,9}(?=预[计期估]|在|将|[昨今]|[\u4e00-\u9fff]{0,3}[长席裁]|总?经理|董事"
        + "|估计|表示|介绍|称|透露|说|指出|宣布|公布|发布|披露|统计|提醒|希望|方面|(?:相关|有关)?负责人|[,。;])")]
    private static partial Regex Host();
}
