using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>Events that one sentence gives a day, a name and a venue: 6月27日,…主办的…活动在…举行.</summary>
public static partial class EventReader
{
    public const string Dataset = "events";

    public static IEnumerable<Record> Read(Page page, YearContext years)
    {
        for (var i = 0; i < page.Articles.Count; i++)
        {
            Record? last = null;
            foreach (var sentence in Sentences.Of(page.Articles[i]))
            {
                if (Held().Match(sentence.Folded) is { Success: true } held && years.Day(sentence, Day().Match(held.Value)) is not null)
                {
                    if (last is not null) yield return Close(last);
                    last = Of(sentence, held, i, years);
                }
                else if (last is not null)
                {
                    GoOn(last, sentence);
                }
            }

            if (last is not null) yield return Close(last);
        }
    }

    private static Record Of(Passage sentence, Match held, int article, YearContext years)
    {
        var (day, evidence) = years.Day(sentence, Day().Match(sentence.Folded, held.Index))!.Value;
        var theme = held.Groups["theme"];
        var record = new Record(Dataset, "event-held", article, sentence.Cite(held))
            .Set("name", sentence.Printed(held.Groups["name"]), sentence.Cite(held.Groups["name"]))
            .Set("startsOn", day, evidence)
            .Set("venue", sentence.Printed(held.Groups["venue"]), sentence.Cite(held.Groups["venue"]));
        if (theme.Success) record.Set("theme", sentence.Printed(theme), sentence.Cite(theme));
        var hosts = held.Groups["host"].Captures;
        if (hosts.Count > 0) record.Set("organisers", hosts.Select(sentence.Printed).ToList(), Evidence.Of(hosts.SelectMany(h => sentence.Cite(h).Segments)));
        return record;
    }

    /// <summary>What later sentences of the article add: until when, and how many came.</summary>
    private static void GoOn(Record record, Passage sentence)
    {
        if (!record.Fields.ContainsKey("endsPrinted") && Lasting().Match(sentence.Folded) is { Success: true } lasting)
            record.Set("endsPrinted", sentence.Printed(lasting), sentence.Cite(lasting));
        if (record.Fields.ContainsKey("participants")) return;
        var people = QuantityLexer.Read(sentence.Folded).Where(q => q.Unit == "{person}" && q.ValueMax is null && q.Value == decimal.Truncate(q.Value)).FirstOrDefault(q =>
            ComingBefore().IsMatch(sentence.Folded[..q.Start]) || ComingBehind().IsMatch(sentence.Folded, q.End));
        if (people is null) return;
        var printed = sentence.Cite(people.Start, people.End);
        record.Set("participants", people.Value, printed).Set("comparator", people.Comparator, printed);
    }

    private static Record Close(Record record) => record.Fields.ContainsKey("participants") ? record : record.Without("comparator", Absence.NotApplicable);

    [GeneratedRegex(
        "(?:20[0-9]{2}年)?(?<![0-9])[0-9]{1,2}月[0-9]{1,2}日,(?:由(?<host>[^,。、;“”]{3,24}?)(?:、(?<host>[^,。、;“”]{3,24}?)){0,6}(?:联合)?(?:主办|举办)的,?)?(?:以“(?<theme>[^”]{2,40})”为主题的)?" +
        "(?<name>(?![在以由])[^,。;:在]{4,60}?(?:活动|文化节|艺术节|音乐节|博览会|运动会|展览会|论坛|大会|大赛|比赛|峰会|书展|展销会|招聘会|推介会|发布会|研讨会|[\u4e00-\u9fff]节))在(?<venue>[^,。;“”]{2,40}?)(?:正式|隆重|顺利)?(?:启动|举行|举办|开幕|召开|拉开帷幕|落幕|闭幕)(?=[,。;])")]
    private static partial Regex Held();

    [GeneratedRegex(YearContext.DayPattern)]
    private static partial Regex Day();

    [GeneratedRegex("持续(?:到|至)(?:20[0-9]{2}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|底|中旬|上旬|下旬|初)?")]
    private static partial Regex Lasting();

    [GeneratedRegex("^活动(?:中|现场|当天),(?:来自|共有|吸引|有)[^,。;]{0,30}$|(?:吸引|共有|来自)[^,。;]{0,30}$")]
    private static partial Regex ComingBefore();

    [GeneratedRegex("\\G[^,。;]{0,12}(?:参加|参与|参赛|出席|到场)")]
    private static partial Regex ComingBehind();
}
