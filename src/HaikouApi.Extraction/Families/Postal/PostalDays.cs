using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Postal;

/// <summary>The days on which an office was allowed and began its work.</summary>
internal static partial class PostalDays
{
    public static IEnumerable<Record> Read(Passage sentence, int article, YearContext years, int turn)
    {
        if (OfRoute(sentence, article, years, turn) is { } route) yield return route;
        if (!Office().IsMatch(sentence.Folded)) yield break;
        var opening = Opening().Matches(sentence.Folded)
            .LastOrDefault(m => m.Groups["verb"].Index < turn && !NotTheOffice().IsMatch(m.Groups["between"].Value));
        if (opening is not null && Of("opened_on", sentence, article, years, opening.Groups["verb"]) is { } opened)
        {
            yield return Named(opened, sentence, opening.Groups["verb"].Index);
        }

        if (opening is null && ByDay().Match(sentence.Folded) is { Success: true } bare && bare.Groups["verb"].Index < turn
            && years.PublishedOn is { } published && OnOrBefore(published, bare, sentence, years) is var (on, words))
        {
            yield return Of("opened_on", sentence, article, bare.Groups["verb"], on, words);
        }

        if (opening is null && years.PublishedOn is { } told && Near().Matches(sentence.Folded)
            .LastOrDefault(m => m.Groups["verb"].Index < turn && !NotTheOffice().IsMatch(m.Groups["between"].Value)) is { } near)
        {
            if (Dateline().Match(sentence.Folded) is { Success: true } line && line.Index < near.Index && years.Day(sentence, line) is var (sent, _))
                told = sent;
            var said = told.AddDays(near.Groups["told"].Value[0] switch { '今' => 0, '昨' => -1, _ => -2 });
            yield return Of("opened_on", sentence, article, near.Groups["verb"], said, sentence.Cite(near.Groups["told"]));
        }

        var approval = Approval().Match(sentence.Folded);
        if (approval.Success && approval.Index < turn && Of("approved_on", sentence, article, years, approval.Groups["verb"]) is { } approved)
        {
            yield return approved.Without("text", Absence.NotApplicable);
        }
    }

    /// <summary>
    /// The last day printed before a place in the sentence. It is past: 2020年5月26日…,6月28日 is of the year printed before, else not after the day of
    /// publication; one that follows it by weeks only may be planned, and is none.
    /// </summary>
    public static (DateOnly Day, Evidence Evidence)? Before(Passage sentence, int at, YearContext years)
    {
        if (Day().Matches(sentence.Folded).LastOrDefault(m => m.Index < at) is not { } match || years.Day(sentence, match) is not var (day, evidence))
        {
            return null;
        }

        if (match.Groups["year"].Success || match.Groups["told"].Success) return (day, evidence);
        if (Day().Matches(sentence.Folded).LastOrDefault(m => m.Index < match.Index && m.Groups["year"].Success) is { } dated)
        {
            return years.Day(int.Parse(dated.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), day.Month, day.Day,
                sentence.Cite(dated.Groups["year"]).With(sentence.Cite(match)));
        }

        if (years.PublishedOn is not { } published || day <= published) return (day, evidence);
        return day.DayNumber - published.DayNumber < 60 ? null : years.Day(day.Year - 1, day.Month, day.Day, evidence);
    }

    /// <summary>The day on which mail began to go a way: 12月3日,云川—大阪国际邮路开通, or the one of the dateline's month.</summary>
    private static Record? OfRoute(Passage sentence, int article, YearContext years, int turn)
    {
        if (RouteOpening().Match(sentence.Folded) is not { Success: true } opened || opened.Groups["verb"] is not { } verb || verb.Index >= turn
            || NotThatDay().IsMatch(opened.Groups["between"].Value))
        {
            return null;
        }

        var day = opened.Groups["alone"].Success
            ? years.PublishedOn is { } published ? OnOrBefore(published, opened, sentence, years) : null
            : Before(sentence, opened.Groups["between"].Index, years);
        return day is var (date, evidence) ? Of("route_opened_on", sentence, article, verb, date, evidence) : null;
    }

    private static Record? Of(string metric, Passage sentence, int article, YearContext years, Group verb)
    {
        return Before(sentence, verb.Index, years) is var (day, evidence) ? Of(metric, sentence, article, verb, day, evidence) : null;
    }

    /// <summary>某互换局12日正式运营: the last such day up to the day of publication.</summary>
    private static (DateOnly Day, Evidence Evidence)? OnOrBefore(DateOnly published, Match bare, Passage sentence, YearContext years)
    {
        var day = int.Parse(bare.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var month = day <= published.Day ? published : published.AddMonths(-1);
        return years.Day(month.Year, month.Month, day, sentence.Cite(bare.Groups["day"]));
    }

    private static Record Of(string metric, Passage sentence, int article, Group verb, DateOnly day, Evidence evidence)
    {
        var record = PostalSentence.Fact(metric, article, sentence.Cite(), sentence.Cite(verb)).Set("date", day, evidence);
        foreach (var none in new[] { "value", "valueMax", "unit", "comparator", "asPrinted" }) record.Without(none, Absence.NotApplicable);
        return record;
    }

    /// <summary>The office by its whole name, where it stands right before the verb: 海口国际邮件互换局兼交换站正式运营.</summary>
    private static Record Named(Record record, Passage sentence, int verb)
    {
        var name = OfficeName().Match(sentence.Folded[..verb]);
        if (name.Success && PlaceFinder.Find(sentence.Folded).FirstOrDefault(p => p.End == name.Index) is { Length: > 0 } place)
            record.Set("text", sentence.Printed(place.Start, verb), sentence.Cite(place.Start, verb));
        return record;
    }

    [GeneratedRegex(@"(?<month>1[0-2]|[1-9])月(?<day>[12][0-9]|3[01]|[1-9])日,?(?<between>(?:(?!(?:1[0-2]|[1-9])月[0-9]{1,2}日).)*?)"
        + @"(?<verb>正式(?:投入)?(?:运营|运行|启用|开通|运作|投产|开关|使用|对外营业|开业)|对外(?:办理业务|营业)|(?:建成)?投入?(?:使用|运营|运行|用|运|产)|启用|正式成立|开通(?:运营|运行)?|(?:揭牌|挂牌)(?:运营|启用|开业"
        + @"|成立)|开业|启动(?:运营|运行)"
        + @"|开始(?:运营|运行)|(?<=互换局|交换站|邮政口岸)(?:正式)?(?:运营|启用|开通|投产|启动|揭牌|开业)(?:启动)?仪式)(?!前|一?周年|[了近]*[0-9一二三四五六七八九十两]+(?:周?年|个月|天))")]
    private static partial Regex Opening();

    private const string Route = "(?:邮路|邮[政件][一-鿿]{0,6}(?:航线|专线|航班|包机|货机|班列|专列|通道|直航)|(?:包裹|[运直通]邮)[一-鿿]{0,4}业务)";
    private const string Goes = "(?<verb>(?:正式|顺利|成功|全面|重新)*(?:恢复)?(?:开通|开行|首航|首飞|首发|开办|启航|开飞|通航|复航|启动运行))(?!以来|后|前|至今|一?周年|[了近]*[0-9一二三四五六七八九十两]+[年个月天条])";

    /// <summary>A day, and behind it the way and that it was opened, in either order; without a month it stands at the head of the sentence.</summary>
    [GeneratedRegex("(?:(?:1[0-2]|[1-9])月(?:[12][0-9]|3[01]|[1-9])日(?!电|讯|消息)|(?<=^|[,。】)讯电司局])(?<alone>(?<day>[12][0-9]|3[01]|[1-9])日))(?:[上下]午|[凌清]晨|晚|起)?,?"
        + "(?<between>(?:(?!(?:1[0-2]|[1-9])月[0-9]{1,2}日)[^。;]){0,80}?)(?:" + Route + "(?:于|在|也|已|今日?|正式)*" + Goes
        + "|(?<!后)" + Goes + "(?:了|至|到|的)?[^,。;]{0,16}" + Route + ")"
        + "|" + Route + "(?:已|也)?[于在自从](?:20[0-9]{2}年)?(?:1[0-2]|[1-9])月(?:[12][0-9]|3[01]|[1-9])日(?<between>)起?" + Goes)]
    private static partial Regex RouteOpening();

    /// <summary>获悉 and 近日 stand between a day and what happened on another; 截至 is no beginning.</summary>
    [GeneratedRegex("获悉|了解|介绍|表示|消息|近日|日前|通报|[称说]|显示|发布|以来|[至到]今|昨[天日]|明[天日]|去年|此前|曾")]
    private static partial Regex NotThatDay();

    private const string Begins = "(?<verb>正式(?:投入)?(?:运营|运行|启用|开通|投产|使用|开业)|(?:建成)?投入?(?:使用|运营|运行|用|运|产)|启用|开通(?:运营|运行)?|(?:揭牌|挂牌)(?:运营|启用|开业|成立)|开业|启动运营";

    /// <summary>今天,某互换局正式启用; 某交换站昨起运行: a day told from the day of publication.</summary>
    [GeneratedRegex("(?:(?<told>今[天日]|昨[天日]|前天)(?<between>[^。;]{0,40}?(?:互换局|交换站|邮政口岸)[^。;]{0,20}?)" + Begins + ")"
        + "|(?<=(?:互换局|交换站|邮政口岸)[^。;,]{0,12})(?<told>今[天日]|昨[天日])(?<between>[^。;,]{0,4})" + Begins + ")"
        + "|(?<=(?:互换局|交换站|邮政口岸)[^。;,]{0,12})(?<told>[今昨])起(?<between>)(?<verb>(?:正式)?(?:运营|运行|启用|投用|开通|投产)))(?!前|后)")]
    private static partial Regex Near();

    /// <summary>某交换站12日启用; 28日下午,某互换局正式投产: a day of which the month is not said.</summary>
    [GeneratedRegex("(?:互换局|交换站|邮政口岸)(?<day>[12][0-9]|3[01]|[1-9])日(?<verb>(?:正式)?(?:投入)?(?:运营|启用|开通|使用|运行|投产))"
        + "|(?<=^|[,。】)讯电])(?<day>[12][0-9]|3[01]|[1-9])日(?:[上下]午|晚间?)?,[^,。;]{2,16}(?:互换局|交换站|邮政口岸)(?<verb>正式(?:投入)?(?:运营|启用|开通|使用|运行|投产))")]
    private static partial Regex ByDay();

    [GeneratedRegex("(?:1[0-2]|[1-9])月(?:[12][0-9]|3[01]|[1-9])日,?(?<between>(?:(?![尚待未]|报请|争取)[^。;]){0,24}?)(?<verb>批复同意|批准设立|同意设立|获批|批复|正式批准|批准)(?!后|前)")]
    private static partial Regex Approval();

    [GeneratedRegex("^(?:电|讯|消息)|自(?:去年|今年|20|[0-9])|获批|批复|批准|开工|动工|奠基|航线|航班|专线|线路|包机|邮路|(?<!口岸|互换局|交换站)业务|[二三四]期|新场地|扩建|系统|设备|分拣线|流水线|专列|班列|通道|平台|仓"
        + "|自助|试运[营行]|筹建|申请|迁址|搬迁|新建|升级|改造")]
    private static partial Regex NotTheOffice();

    [GeneratedRegex("互换局|交换站|邮政口岸|(?:处理|监管|邮件|枢纽)中心|该局|枢纽口岸|项目(?:正式|通过|竣工|建成)")]
    private static partial Regex Office();

    [GeneratedRegex("国际邮件(?:互换局|交换站)(?:兼(?:国际邮件)?(?:交换站|互换局))?$")]
    private static partial Regex OfficeName();

    /// <summary>本报10月18日讯: the day that 今天 is, though the page is of the day after.</summary>
    [GeneratedRegex(YearContext.DayPattern + "(?:讯|电|消息)")]
    private static partial Regex Dateline();

    [GeneratedRegex(YearContext.DayPattern)]
    private static partial Regex Day();
}
