using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>Events that one sentence names and says to be held: 6月27日,…主办的…活动在…举行; and what later sentences add.</summary>
public static partial class EventReader
{
    public const string Dataset = "events";

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        Record? last = null;
        foreach (var sentence in Sentences.Of(context.Page.Articles[index]))
        {
            if (Find(sentence, index, context.Years) is var (found, end))
            {
                if (last is not null) yield return Close(last);
                GoOn(last = found, sentence, end);
            }
            else if (last is not null)
            {
                GoOn(last, sentence, 0);
            }
        }

        if (last is not null) yield return Close(last);
    }

    private static (Record Event, int End)? Find(Passage sentence, int article, YearContext years)
    {
        if (!EventForms.MayTell(sentence.Folded)) return null;
        foreach (var form in EventForms.All)
        {
            if (form.Match(sentence.Folded) is { Success: true } held && Of(sentence, held, article, years) is { } found) return (found, held.Index + held.Length);
        }

        return null;
    }

    private static Record? Of(Passage sentence, Match held, int article, YearContext years)
    {
        var (name, theme, venue, hosts) = (held.Groups["name"], held.Groups["theme"], held.Groups["venue"], held.Groups["host"].Captures);
        var day = held.Groups["when"].Success ? years.Day(sentence, Day().Match(sentence.Folded, held.Groups["when"].Index)) : null;

        // Without a day only what is told apart by its name is an event of its own.
        if (NoName().IsMatch(name.Value) || (day is null && !Distinct().IsMatch(name.Value))) return null;
        var record = new Record(Dataset, "event-held", article, sentence.Cite(held)).Set("name", sentence.Printed(name), sentence.Cite(name));
        if (day is var (date, evidence))
        {
            record.Set(held.Groups["ends"].Success ? "endsOn" : "startsOn", date, evidence);
            if (held.Groups["until"] is { Success: true } until) record.Set("endsOn", Last(date, held), evidence.With(sentence.Cite(until)));
        }

        if (venue.Success) record.Set("venue", sentence.Printed(venue), sentence.Cite(venue));
        if (theme.Success) record.Set("theme", sentence.Printed(theme), sentence.Cite(theme));
        if (hosts.Count > 0) record.Set("organisers", hosts.Select(sentence.Printed).ToList(), Evidence.Of(hosts.SelectMany(h => sentence.Cite(h).Segments)));
        return record;
    }

    /// <summary>The last day of 10月18日至11月18日, of 18日至20日.</summary>
    private static DateOnly? Last(DateOnly first, Match held)
    {
        var (month, day) = (held.Groups["month2"] is { Success: true } m ? Number(m) : first.Month, Number(held.Groups["day2"]));
        var year = month < first.Month ? first.Year + 1 : first.Year;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var last && last >= first ? last : null;

        static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>What the rest of the sentence and later ones add: until when, and how many came.</summary>
    private static void GoOn(Record record, Passage sentence, int from)
    {
        if (!record.Fields.ContainsKey("endsPrinted") && Lasting().Match(sentence.Folded, from) is { Success: true } lasting) Until(record, sentence, lasting);
        if (!record.Fields.ContainsKey("theme") && ThemeBehind().Match(sentence.Folded, from) is { Success: true } theme) record.Set("theme", sentence.Printed(theme.Groups["theme"]), sentence.Cite(theme.Groups["theme"]));
        if (record.Fields.ContainsKey("participants")) return;
        var people = QuantityLexer.Read(sentence.Folded).FirstOrDefault(q => q.Start >= from && q.Unit == "{person}" && q.ValueMax is null && q.Value == decimal.Truncate(q.Value) && Came(sentence.Folded, from, q));
        if (people is null) return;
        var printed = sentence.Cite(people.Start, people.End);
        record.Set("participants", people.Value, printed).Set("comparator", people.Comparator, printed);
    }

    private static void Until(Record record, Passage sentence, Match lasting)
    {
        record.Set("endsPrinted", sentence.Printed(lasting), sentence.Cite(lasting));
        if (record.Fields.GetValueOrDefault("startsOn")?.Content is not DateOnly first || record.Fields.ContainsKey("endsOn") || !lasting.Groups["day2"].Success) return;
        if (Last(first, lasting) is { } last && record.Fields["startsOn"].Evidence is { } evidence) record.Set("endsOn", last, evidence.With(sentence.Cite(lasting)));
    }

    private static bool Came(string folded, int from, Quantity people)
    {
        var before = folded[from..people.Start];
        return !Elsewhere().IsMatch(before) && (ComingBefore().IsMatch(before) || ComingBehind().IsMatch(folded, people.End));
    }

    private static Record Close(Record record) => record.Fields.ContainsKey("participants") ? record : record.Without("comparator", Absence.NotApplicable);

    [GeneratedRegex(YearContext.DayPattern)]
    private static partial Regex Day();

    /// <summary>What is not the name of an event: a verb in it, a kind of event alone, or a meeting of those who govern.</summary>
    [GeneratedRegex("记者|获悉|了解|介绍|举[行办]|^(?:本次|此次|该|本届|首场|系列|主题|宣传|启动|开幕|相关|一场|这|多场|各类|大型)*(?:活动|大会|比赛|论坛|展览|节)$|(?:党代|人代|代表|动员|表彰|总结|部署|工作|推进)大会")]
    private static partial Regex NoName();

    [GeneratedRegex("第[0-9一二三四五六七八九十]+届|首届|20[0-9]{2}|“")]
    private static partial Regex Distinct();

    [GeneratedRegex("(?:持续|延续)(?:到|至)(?:20[0-9]{2}年)?(?<month2>[0-9]{1,2})月(?:(?<day2>[0-9]{1,2})日|底|中旬|上旬|下旬|初)?|展期(?:至|到)(?:20[0-9]{2}年)?(?<month2>[0-9]{1,2})月(?<day2>[0-9]{1,2})日")]
    private static partial Regex Lasting();

    /// <summary>In the sentence that tells of the event, or in one about it: 本届文化节以“…”为主题.</summary>
    [GeneratedRegex("(?<=^(?:本届|本次|此次|今年)[^,。;“]{0,16}|(?<!^)[,;])(?:活动|今年)?(?:以“(?<theme>[^”]{2,40})”为主题(?!的)|主题(?:为|是)“(?<theme>[^”]{2,40})”)")]
    private static partial Regex ThemeBehind();

    [GeneratedRegex("全[市省国县区]|每年|累计|历年|往届|去年|日常|注册")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("^(?:活动|现场|当天|当日|比赛|赛事|大会|仪式|开幕式|启动仪式)(?:中|现场|当天|上|期间)?,?(?:共有|共|有|来自|吸引)[^,。;]{0,40}$|(?:吸引|共有)[^,。;]{0,24}$")]
    private static partial Regex ComingBefore();

    [GeneratedRegex("\\G[^,。;]{0,12}(?:参加|参与|参赛|出席|到场|参展)(?:了)?(?:活动|比赛|本次|此次|赛事|开幕|启动|仪式|[,。;])")]
    private static partial Regex ComingBehind();
}
