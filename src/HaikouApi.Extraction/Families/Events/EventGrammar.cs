using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Events;

/// <summary>How texts say that an event is held.</summary>
internal static class EventGrammar
{
    /// <summary>届时还将举办: together with the event that was spoken of, and not some time.</summary>
    private static bool IsBeside(RuleMatch match) =>
        match.Sentence.Passage.Folded.AsSpan(0, match.First.Start) is var before
        && (before.Contains("届时", StringComparison.Ordinal) || before.Contains("期间", StringComparison.Ordinal)
        || before.Contains("同期", StringComparison.Ordinal));

    private static readonly Dictionary<string, string> Named = new()
    {
        ["Before"] = "(EventDay|Recently|Comma|Theme|Carried|Future|Hosts (HostVerb|Hold))*",
        ["Behind"] = "(Future|EventDay|Recently|Comma|Theme|Venue|Here|Carried|Hosts HostVerb)*",
        ["Ceremony"] = "(Opening|Closing)",
        ["NameEnds"] = "(?=(Comma|Semicolon|Venue|EventDay|Carried|$))",
        ["Verb"] = "((Hold Ceremony?|Begin+|Ending) (?=(Comma|Semicolon|$)))",
    };

    public static Grammar<EventFact> All { get; } = new(Named,
    [
        new("event-held", "6月27日,由市总工会主办的第三届读书节在市图书馆启动; 第三届读书节将于10月18日至20日举行",
            "all:(Before name:EventName Ceremony? Behind Verb)",
            m => [EventFact.Of(m)]),

        new("event-at-its-opening", "5月20日第五届邻里节启动仪式现场",
            "all:(EventDay Comma? Before name:EventName Ceremony Scene)",
            m => [EventFact.Of(m)]),

        new("event-by-hosts", "6月26日,市禁毒办联合市教育局在第一中学举办“6·26”国际禁毒日主题宣传活动",
            "all:(Before Hosts Comma? (Venue|Theme|Future|EventDay|Recently)* (Hold|HostVerb) Theme? name:EventName Ceremony? NameEnds)",
            m => [EventFact.Of(m)]),

        new("event-at-a-venue", "6月26日,在人民广场举行了第三届读书节; 将于6月26日举办第三届读书节",
            "all:(((EventDay|Recently) (Comma|Future)* Venue|(EventDay Future?|Future EventDay) Venue?) Hold Theme? name:EventName Ceremony? NameEnds)",
            m => [EventFact.Of(m)]),

        new("event-to-come", "届时还将举办第八届山歌节",
            "all:(Future Hold Theme? name:EventName NameEnds)",
            m => EventFact.Of(m) is { Name: { } name } fact && ((string)name.Value!).Contains('届', StringComparison.Ordinal) && IsBeside(m) ? [fact] : []),

        new("event-spoken-of", "开幕式在人民广场举行; 此次活动于6月26日在人民广场开幕",
            "all:((SameEvent|Ceremony) (Future|EventDay|Comma|Venue|Here)* Verb)",
            m => [EventFact.Of(m)]),
    ]);
}
