using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>What labels say of the only event of an article: 展览时间:…, 地点:…, 主办单位:….</summary>
internal static partial class EventLabels
{
    public static void Read(Article article, EventLedger ledger)
    {
        if (ledger.Held.ToList() is not [var only]) return;
        foreach (var passage in article.Blocks.Select(b => b.Passage).Where(p => p.Length < 2000))
        {
            if (Span().Matches(passage.Folded) is [var span]) ledger.SetSpan(only, new EventDay(span, passage));
            if (Venue().Matches(passage.Folded) is [var venue]) EventLedger.SetVenue(only, passage, venue.Groups["venue"]);
            if (Hosts().Matches(passage.Folded) is [var hosts])
            {
                EventLedger.SetHosts(only, passage,
                    new(EventKinds.Hosts, hosts.Index, hosts.Index + hosts.Length, Value: hosts.Groups["host"].Captures), isSaid: true);
            }
        }
    }

    private const string Of = "(?:活动|展览|展出|举办|比赛|演出|大赛|赛事|会议|开展|展会)";

    [GeneratedRegex(Of + "(?:时间|日期)(?:[:/]|为|是)" + EventDay.Span)]
    private static partial Regex Span();

    [GeneratedRegex("(?<![\u4e00-\u9fff])" + Of + "?(?:地点|地址|场地)[:/](?<venue>[^,。;:/|\\s(]{3,30}?)(?=[,。;/|\\s(]|$)")]
    private static partial Regex Venue();

    [GeneratedRegex("主办(?:单位|方|机构)?[:/](?<host>[\u4e00-\u9fff()]{3,24}?)(?:[、|](?<host>[\u4e00-\u9fff()]{4,24}?)){0,9}(?=[,。;/|]|承办|协办|$)")]
    private static partial Regex Hosts();
}
