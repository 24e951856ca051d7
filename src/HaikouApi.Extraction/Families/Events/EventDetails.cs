using System.Text.RegularExpressions;
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
        if (Lasting().Match(sentence.Folded, from) is { Success: true } lasting
            && !sentence.Folded.AsSpan(0, lasting.Index).Contains("其中", StringComparison.Ordinal))
        {
            EventLedger.SetEnd(entry, sentence, lasting);
        }

        if (Host().Match(sentence.Folded) is { Success: true } host)
        {
            EventLedger.SetHosts(entry, sentence,
                new(EventKinds.Hosts, host.Index, host.Index + host.Length, Value: host.Groups["host"].Captures), isSaid: true);
        }

        if (entry.Has("participants")) return;
        if (People(sentence, from) is not { } people && (!isOnlyOne || (people = People(sentence, 0)) is null)) return;
        var printed = sentence.Cite(people.Start, people.End);
        entry.Set("participants", people.Value, printed);
        entry.Set("comparator", people.Comparator, printed);
    }

    private static Quantity? People(Passage sentence, int from) =>
        RoundNumbers.Read(sentence.Folded).Concat(QuantityLexer.Read(sentence.Folded))
            .FirstOrDefault(q => q.Start >= from && (q.Number == 0 || !EventAttendance.NumberBefore.Contains(sentence.Folded[q.Number - 1]))
                && q.Unit == "{person}" && q.ValueMax is null && q.Value == decimal.Truncate(q.Value)
                && Came(sentence.Folded, from, q));

    private static bool Came(string folded, int from, Quantity people)
    {
        var before = folded[from..people.Start];
        return !Elsewhere().IsMatch(before) && (ComingBefore().IsMatch(before) || ComingBehind().IsMatch(folded, people.End));
    }

    [GeneratedRegex("(?<!部分活动[将会]*)(?:持续|延续|进行|展出|举行)(?:展出|开放)?(?:到|至)(?:20[0-9]{2}年)?(?<month2>[0-9]{1,2})月(?:(?<day2>[0-9]{1,2})[日号]|底|中旬|上旬|下旬|初)"
        + "|[展会]期(?:至|到)(?:20[0-9]{2}年|[明次翌]年)?(?<month2>[0-9]{1,2})月(?<day2>[0-9]{1,2})日"
        + "|(?:(?:热闹|一直|一路)[\u4e00-\u9fff]{0,2}?|(?<=活动|展览|展出))(?:到|至)(?:20[0-9]{2}年|[明次翌]年)?(?<month2>[0-9]{1,2})月(?<day2>[0-9]{1,2})[日号](?=止|为止|[,。;]|$)"
        + "|(?<=活动|展览|展出)(?:到|至)(?<day2>[12][0-9]|3[01]|0?[1-9])[日号](?=止|为止|[,。;]|$)"
        + "|(?<=[,。;])至(?:20[0-9]{2}年|[明次翌]年)?(?<month2>[0-9]{1,2})月(?<day2>[0-9]{1,2})[日号](?=止|为止)"
        + "|(?<!第[^,。;]*|部分|分会场[^,。;]*)(?:到|至)(?:20[0-9]{2}年)?(?<month2>[0-9]{1,2})月(?<day2>[0-9]{1,2})[日号](?:正式|全部|圆满)?(?:结束|闭幕|落幕|收官)")]
    private static partial Regex Lasting();

    [GeneratedRegex("(?:展出|展览|活动|举办|比赛|展期|会期|[\u4e00-\u9fff][节展赛会](?:举办|活动)?(?=时间))(?:时间|日期)?(?:为|是|从|自|:)+"
        + EventDay.Span)]
    private static partial Regex Span();

    /// <summary>本届啤酒节…,从8月15日至25日,历时11天.</summary>
    [GeneratedRegex(",(?:将)?[从自于]" + EventDay.Span + "(?=[,。;每]|历时|为期|举[行办])")]
    private static partial Regex SpanOfSubject();

    /// <summary>主办单位某某局预计….</summary>
    [GeneratedRegex("主办(?:单位|机构|方)(?:为|是)?(?<host>(?!的|负责|介绍|表示|之一|将|在|有)[\u4e00-\u9fff]{3,20}?(?:局|会|委|部|署|厅|公司|集团|政府|中心|院|社|馆|联))"
        + "(?=预计|预期|表示|介绍|称|透露|说|指出|宣布|公布|希望|[,。])")]
    private static partial Regex Host();

    [GeneratedRegex("(?<!来自)全[市省国县区](?!各|[0-9]+[个支家])|每年|累计|历年|往届|去年|日常|注册|预计|计划|将")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("^(?:活动|现场|当天|当日|比赛|赛事|大会|仪式|开幕式|启动仪式)(?:中|现场|当天|上|期间)?,?(?:共有|共|有|来自|吸引)[^,。;]{0,40}$"
        + "|(?:吸引|共有)(?![^,。;]*(?:作者|作品|专家|评委|演员|获奖|入选|入展))[^,。;]{0,24}$")]
    private static partial Regex ComingBefore();

    [GeneratedRegex("\\G[^,。;]{0,30}?(?:(?:参加|参与|参赛|出席|到场|到会|参展|参会|与会|应聘|求职)(?:了)?"
        + "(?:活动|比赛|本次|此次|该|这|赛事|论坛|大会|会议|展会|展览|盛会|研讨|开幕|启动|仪式|昨[晚天日]|今[晚天日]|当[晚天日]|展演|展示|演出|展出|角逐|决赛|[,。;])|,?(?:齐聚|欢聚|共聚|来到了?(?:现场|活动))|相聚一堂|聚首)"
        + "|\\G小?(?:选手|跑者|跑友|运动员|车手|骑手|棋手|队员|[\u4e00-\u9fff]{2}爱好者|健儿|求职者|读者|观众|游客|市民|居民|群众|村民|师生)"
        + "[^,。;]{0,14}?(?:涌过|冲过|冲出|[冲跑]进|踏上|用脚步|奔跑|竞技|竞逐|角逐|争夺|比拼|同台|畅跑|开跑|起跑|出发|同场|参赛|参加|参与|应聘|进场|到场|前来|观[赛战看演]|齐聚|欢聚|汇聚)")]
    private static partial Regex ComingBehind();
}
