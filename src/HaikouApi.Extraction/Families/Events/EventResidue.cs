using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>Which fields of an event may be said in words that no rule was sure of: a head word of the field stands in the article.</summary>
internal static partial class EventResidue
{
    private static readonly (string Field, Regex Head)[] Heads =
    [
        ("organisers", Hosting()), ("venue", Where()), ("theme", Themed()), ("startsOn", When()), ("endsOn", Until()), ("participants", Came()),
    ];

    /// <summary>Settles for each field without a value whether it was not read; the others are not reported.</summary>
    public static Record Settle(EventEntry entry, Article article)
    {
        foreach (var (field, head) in Heads)
        {
            if (!entry.Has(field) && article.Blocks.Any(b => b.Kind == BlockKind.Paragraph && head.IsMatch(b.Passage.Folded)))
            {
                entry.Record.Without(field, Absence.NotRead);
            }
        }

        return entry.Has("participants") ? entry.Record : entry.Record.Without("comparator", Absence.NotApplicable);
    }

    [GeneratedRegex("主办")]
    private static partial Regex Hosting();

    [GeneratedRegex("(?:活动|举办|展出|比赛|会议)地点|主会场|在[^,。;]{2,30}(?:举[行办]|召开|开幕|启动)")]
    private static partial Regex Where();

    [GeneratedRegex("主题(?:为|是|:)|为主题")]
    private static partial Regex Themed();

    [GeneratedRegex("[0-9]{1,2}月[0-9]{1,2}[日号]|[今昨明][天日晚]")]
    private static partial Regex When();

    [GeneratedRegex("持续(?:至|到)|为期|展期|闭幕|落幕|[日号](?:至|到|-|—|~)[0-9]{1,2}[月日号]")]
    private static partial Regex Until();

    [GeneratedRegex("[名人](?:[^,。;]{0,12})(?:参加|参与|参赛|出席|参会)|吸引[^,。;]{0,20}[名人]")]
    private static partial Regex Came();
}
