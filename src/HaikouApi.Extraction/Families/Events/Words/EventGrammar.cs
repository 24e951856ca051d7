using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>How texts say that an event is held.</summary>
internal static partial class EventGrammar
{
    /// <summary>届时还将举办: together with the event that was spoken of, and not some time.</summary>
    private static bool IsBeside(RuleMatch match) =>
        match.Sentence.Passage.Folded.AsSpan(0, match.First.Start) is var before
        && (before.Contains("届时", StringComparison.Ordinal) || before.Contains("期间", StringComparison.Ordinal)
        || before.Contains("同期", StringComparison.Ordinal));

    /// <summary>持续至11月17日,期间将举办: the day on which another ends.</summary>
    private static bool IsUntil(RuleMatch match) =>
        match.First.Kind == EventKinds.Day && match.First.Start > 0 && match.Sentence.Passage.Folded[match.First.Start - 1] is '至' or '到';

    private static readonly Dictionary<string, string> Named = new()
    {
        ["Before"] = "(EventDay|Recently|Comma|Theme|Carried|Future|Venue Comma|Hosts (HostVerb|Hold))*",
        ["Behind"] = "(Future|EventDay|Recently|Comma|Theme|Venue|Here|Carried|Hosts HostVerb)*",
        ["Ceremony"] = "(Opening|Closing)",
        ["NameEnds"] = "(?=(Comma|Semicolon|Venue|EventDay|Carried|$))",
        ["Verb"] = "(Hold+ Ceremony? (?=(Comma|Semicolon|$))|Begin+|Ending|Does)",
        ["Round"] = "(Future|EventDay|Recently|Theme|Venue|Here|Carried|Hold Other|Other)*",
    };

    /// <summary>The rule whose sentence counts those who take part before it says that they start.</summary>
    public const string ByRunners = "event-by-runners";

    public static Grammar<EventFact> All { get; } = new(Named,
    [
        new("event-held", "6月27日,由市总工会主办的第三届读书节在市图书馆启动; 第三届读书节将于10月18日至20日举行",
            "all:(Before name:EventName Ceremony? Behind Verb)",
            m => Said(m)),

        new("event-by-its-hosts", "6月27日,第三届读书节由市文联主办,以“…”为主题",
            "all:(EventDay Comma? name:EventName Ceremony? Hosts HostVerb (Carried|Comma)* (?=(Comma|Semicolon|Theme|$)))",
            m => m.One("name") is { Word: EventNames.Distinct } && !m.Sentence.Tokens.Take(m.At).Any(t => t.Kind == EventKinds.Report) ? Said(m) : []),

        new("event-takes-place", "第三届读书节今天下午举行音乐会宣告开幕; 第三届读书节在京开幕",
            "all:(Before name:EventName Ceremony? Round (Begin+|Ending))",
            m => IsSubject(m) ? Said(m) : []),

        new("event-set-for", "第三届读书节定档10月18日; 第三届读书节将于10月18日至20日,在市图书馆",
            "all:(Before name:EventName Ceremony? Future EventDay (?=(Comma|Semicolon|$)))",
            m => m.One("name") is { Word: EventNames.Distinct } && IsSet(m) ? [EventFact.Of(m)] : []),

        new("event-goes-to", "6月27日,由市文化馆主办的第三届读书节走进光明社区",
            "all:(Before name:EventName Behind EventVisit)",
            m => Said(m)),

        new("event-at-its-opening", "5月20日第五届邻里节启动仪式现场",
            "all:(EventDay Comma? Before name:EventName Ceremony Scene)",
            m => [EventFact.Of(m)]),

        new("event-by-hosts", "6月26日,市禁毒办联合市教育局在第一中学举办“6·26”国际禁毒日主题宣传活动",
            "all:(Before Hosts Comma? Other? (Venue|Theme|Future|(EventDay|Venue) Comma|EventDay|Recently)* "
                + "(Hold|HostVerb) Theme? name:EventName Ceremony? NameEnds)",
            m => SaysWhatItIs(m) || IsInCourse(m) || IsOfLastTime(m) ? [] : [EventFact.Of(m)]),

        new("event-at-a-venue", "6月26日,在人民广场举行了第三届读书节; 将于6月26日举办第三届读书节",
            "all:(((EventDay|Recently) (Comma|Future)* Venue|(EventDay Comma? Future?|Future EventDay) Venue?) "
                + "(Hold|HostVerb) Theme? name:EventName Ceremony? NameEnds)",
            m => IsUntil(m) ? [] : [EventFact.Of(m)]),

        new("event-of-a-day", "5月18日开幕的第六届茶香节吸引…; 5月18日在会展中心举行的“茶香节”共有…",
            "all:(EventDay (Comma? Recently)? Venue? (Hold|Begin) name:EventName)",
            m => IsOfItsDay(m) ? [EventFact.Of(m)] : []),

        new("event-spoken-of", "将于8月25日在会展中心开幕的本届博览会,规模为历届之最",
            "all:(Future? EventDay Comma? Venue? (Hold|Begin)+ SameEvent)",
            m => m.Sentence.Passage.Folded[m.Last.Start - 1] == '的' ? [EventFact.Of(m)] : []),

        new("event-at-a-place", "在人民广场举办第三届读书节; 在文化馆举办“百虎迎春”书画展",
            "all:((?<!Other|EventName|SameEvent) Venue Hold Theme? name:EventName NameEnds|Recently Hold Theme? name:EventName NameEnds)",
            m => IsOneOfItsKind(m) ? [EventFact.Of(m)] : []),

        new("event-staged", "9月10日,沙坡头上演“大漠星空”音乐会",
            "all:((?<!EventName|SameEvent) Begin name:EventName NameEnds)",
            m => IsStaged(m) ? [EventFact.Of(m)] : []),

        new(ByRunners, "11月5日,1.2万名跑友参加了2023环湖马拉松; 11月5日,参加2023环湖马拉松的1.2万名跑友鸣枪开跑",
            "all:(EventDay Comma? Other name:EventName (Other+ Begin+|NameEnds))",
            m => [EventFact.Of(m)])
        {
            If = IsByRunners,
        },

        new("event-to-come", "届时还将举办第八届山歌节; 期间将在会展中心举办第八届茶业博览会",
            "all:(Future Recently? Venue? Hold Theme? name:EventName NameEnds)",
            m => EventFact.Of(m) is { Name: { } name } fact && ((string)name.Value!).Contains('届', StringComparison.Ordinal)
                && (m.Has(EventKinds.Recently) || IsBeside(m)) ? [fact] : []),

        new("event-spoken-of", "开幕式在人民广场举行; 此次活动于6月26日在人民广场开幕",
            "all:((SameEvent|Ceremony) (Future|EventDay|Comma|Venue|Here)* Verb)",
            m => Said(m)),

        new("event-then", "举办第三届读书节,27日在市图书馆开幕; 第三届读书节为期3天,将于6月29日闭幕",
            "all:((Future EventDay|EventDay Future?) Venue? (Begin+|Ending) (?=(Comma|Semicolon|$))"
                + "|(Future EventDay|EventDay Future) Venue Hold+ (?=(Comma|Semicolon|$))|Venue (Hold|Begin)+ (?=(Comma|Semicolon|$)))",
            m => IsThen(m) ? Said(m) : []),

        new("event-by-its-quotation", "正联合市档案馆展出“城市记忆艺术大展”",
            "all:(Hold name:EventName NameEnds)",
            m => IsQuoted(m) ? [EventFact.Of(m)] : []),
    ]);

    /// <summary>A clause without a subject, behind one of the same sentence that has an event as its own.</summary>
    private static bool IsThen(RuleMatch match) =>
        match.Sentence.Is(match.At - 1, Kinds.Comma) && match.Sentence.Tokens.Take(match.At).Any(t => t.Kind == EventKinds.Name || t.Kind == EventKinds.Same);

    /// <summary>开幕前夕, 落幕之后, 闭幕的: words that make a time or an attribute of it.</summary>
    private static IEnumerable<EventFact> Said(RuleMatch match) =>
        Aside().IsMatch(match.Sentence.Passage.Folded, match.Last.End) || IsOfStop(match) || IsOfThePast(match)
            || (match.Has(EventKinds.Does) && !match.Has(EventKinds.Day) && !match.Has(EventKinds.Recently))
            || (match.Has(EventKinds.Does) && IsTitle(match)) || (match.One("name")?.Word == OpenNames.Open && !IsSurelyHeld(match))
            ? [] : [EventFact.Of(match)];

    /// <summary>巡回演唱会首站在京开唱: one stop of many.</summary>
    private static bool IsOfStop(RuleMatch match) =>
        match.One("name") is { } name && name.End <= match.Last.Start && Stop().IsMatch(match.Sentence.Passage.Folded[name.End..match.Last.Start]);

    [GeneratedRegex("首站|首场(?!馆)|[收末尾]站")]
    private static partial Regex Stop();

    private static bool IsSurelyHeld(RuleMatch match) =>
        (match.Has(EventKinds.Day) || match.Has(EventKinds.Venue))
            && OpenNames.IsHeld(match.Sentence.Passage.Folded.AsSpan(match.Last.Start, match.Last.End - match.Last.Start));

    /// <summary>定档, 定于: the last word before the day says that it is held then.</summary>
    private static bool IsSet(RuleMatch match) =>
        match.All("all", EventKinds.Future) is [.., var set] && match.Sentence.Passage.Folded[set.Start] is '定' or '订';

    /// <summary>The name is what takes place: what stands between is manner, means or place, and no other subject (…节分会场开幕).</summary>
    private static bool IsSubject(RuleMatch match)
    {
        if (match.One("name") is not { } name) return false;
        var folded = match.Sentence.Passage.Folded;
        var others = match.All("all", Kinds.Other).Where(o => o.Start >= name.End).ToList();
        return others.Count <= 2 && others.TrueForAll(o => o.End - o.Start <= 8) && !NotOfIt().IsMatch(folded[name.End..match.Last.Start]);
    }

    /// <summary>The whole of a quotation, and neither one of several nor one of former years.</summary>
    private static bool IsQuoted(RuleMatch match)
    {
        if (match.One("name") is not { } name || name.Start == 0) return false;
        var folded = match.Sentence.Passage.Folded;
        return folded[name.Start - 1] == '“' && name.End < folded.Length && folded[name.End] == '”' && !OneOfSeveral().IsMatch(folded, name.End)
            && !Formerly().IsMatch(folded[..name.Start]);
    }

    /// <summary>So many took part in it, or those who take part in it start.</summary>
    private static bool IsByRunners(RuleMatch match)
    {
        if (match.One("name") is not { } name) return false;
        var folded = match.Sentence.Passage.Folded;
        var before = folded[..name.Start];
        if (Formerly().IsMatch(before)) return false;
        return match.Last.Start == name.Start ? PeopleJoin().IsMatch(before)
            : Joining().IsMatch(before) && People().IsMatch(folded[name.End..match.Last.Start]);
    }

    [GeneratedRegex("[0-9万千百][余多]?名[^,。;]{1,20}(?:参加|参与|角逐)了?“?$")]
    private static partial Regex PeopleJoin();

    [GeneratedRegex("(?<![\u4e00-\u9fff])参[加与]“?$")]
    private static partial Regex Joining();

    [GeneratedRegex("^”?的[^,。;]{0,30}[0-9万千百][余多]?[名位][^,。;]{1,16}$")]
    private static partial Regex People();

    /// <summary>这也是某市举办的首届读书节: what was spoken of, and no other.</summary>
    private static bool SaysWhatItIs(RuleMatch match) =>
        !match.Has(EventKinds.Day) && match.Sentence.Passage.Folded[..match.First.Start] is var before
            && before.AsSpan(before.LastIndexOfAny([',', ';', '。']) + 1).Contains('是');

    /// <summary>水湾村去年举办了|首届村晚.</summary>
    private static bool IsOfLastTime(RuleMatch match) =>
        ClauseWords.LastTime().IsMatch(match.Sentence.Passage.Folded.AsSpan(match.First.Start, match.Last.Start - match.First.Start));

    /// <summary>启动仪式上,甲馆与乙社共同启动“…”活动: what is done in the course of the event.</summary>
    private static bool IsInCourse(RuleMatch match) =>
        !match.Has(EventKinds.Day) && Course().IsMatch(match.Sentence.Passage.Folded[..match.First.Start]);

    [GeneratedRegex("(?:仪式|开幕式|闭幕式|大会|现场)上?,$")]
    private static partial Regex Course();

    /// <summary>《庙会》在书城|上架: a book or a play does something there.</summary>
    private static bool IsTitle(RuleMatch match) =>
        match.One("name") is { Start: > 0 } name && match.Sentence.Passage.Folded[name.Start - 1] == '《';

    /// <summary>第三届读书节|曾于去年举行.</summary>
    private static bool IsOfThePast(RuleMatch match) =>
        match.One("name") is { } name && ClauseWords.IsOnceHeld().IsMatch(match.Sentence.Passage.Folded, name.End);

    [GeneratedRegex(@"\G(?:之?[前后时际]|前夕|在即|期间|以来|首日|当[日天晚]|倒计时|的(?![。;]|$)|仪式|式|词|曲|戏)")]
    private static partial Regex Aside();

    [GeneratedRegex("^的|由|(?:会场|会|项目|单元|板块|部分|环节|赛段|展区|展|赛|馆|区|团|队|工程|电影|晚会|剧)$|[是与和及让为使向对]|吸引|参加|组委会|工作|筹|宣传|征集|票|报名")]
    private static partial Regex NotOfIt();

    /// <summary>One that its number or its quotation tells from others, in a clause of its own, and now.</summary>
    private static bool IsOneOfItsKind(RuleMatch match) =>
        match.One("name") is { Word: EventNames.Distinct } name && !Formerly().IsMatch(match.Sentence.Passage.Folded[..name.Start])
        && !OneOfSeveral().IsMatch(match.Sentence.Passage.Folded, name.End)
        && (match.At == 0 || match.Sentence.Is(match.At - 1, Kinds.Comma) || match.Sentence.Is(match.At - 1, Kinds.Semicolon));

    /// <summary>5月18日开幕的|“茶香节”: when it was held says which one it is; of a meeting of the press for it the day is another.</summary>
    private static bool IsOfItsDay(RuleMatch match)
    {
        if (match.One("name") is not { Word: EventNames.Distinct } name) return false;
        var folded = match.Sentence.Passage.Folded;
        return folded[..name.Start].TrimEnd('“').EndsWith('的') && !ClauseWords.Unsure().IsMatch(folded) && !ForIt().IsMatch(folded, name.End)
            && !Formerly().IsMatch(folded[(folded.AsSpan(0, match.First.Start).LastIndexOfAny(",;。") + 1)..name.Start]);
    }

    [GeneratedRegex(@"\G[^,。;]{0,8}?(?:发布|推介|通气|说明|座谈|动员|论证|协调|筹备|颁奖|签约|招待|见面|总结|推进|答谢|研讨|评审|预热|启动)(?:会|仪式|典礼|大会|活动|酒会)?")]
    private static partial Regex ForIt();

    /// <summary>上演“…”音乐会: the one verb of beginning that stands before what begins.</summary>
    private static bool IsStaged(RuleMatch match) =>
        match.One("name") is { Word: EventNames.Distinct } name
        && match.Sentence.Passage.Folded.AsSpan(match.First.Start, match.First.End - match.First.Start).EndsWith("上演")
        && !Formerly().IsMatch(match.Sentence.Passage.Folded[..name.Start]) && !OneOfSeveral().IsMatch(match.Sentence.Passage.Folded, name.End);

    [GeneratedRegex(@"\G”?(?:[、“和与及]|等)")]
    private static partial Regex OneOfSeveral();

    [GeneratedRegex("先后|曾|每年|历[年届]|近年|多次|陆续|去年|前年|上届|如果|计划|筹|拟|申")]
    private static partial Regex Formerly();
}
