using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>Events that lines list without a sentence: “…成果展”:7/3~7/7于…活动中心; or a name, below it its days, and below them its place.</summary>
internal static partial class EventLines
{
    private const int Farthest = 6;

    public static void Read(Article article, EventLedger ledger)
    {
        var lines = Of(article).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var inline = Inline().Match(lines[i].Folded);
            if (!inline.Success) inline = Listed().Match(lines[i].Folded);
            if (inline.Success) ReadInline(lines[i], inline, ledger);
            else if (i > 0 && NameOfSubject(lines[i]) is { } subject && Days().Match(lines[i - 1].Folded) is { Success: true } above)
                ledger.Row(subject, subject, new EventDay(above, lines[i - 1]), null, PlaceIn(lines.ElementAtOrDefault(i + 1)), null);
            else if ((NameOf(lines[i]) ?? Titled(lines, i)) is { } name)
                i += ReadBelow(name, lines.GetRange(i + 1, Math.Min(Farthest, lines.Count - i - 1)), ledger);
        }
    }

    /// <summary>The lines of an article that are in no table, without their bullets.</summary>
    public static IEnumerable<Passage> Of(Article article) =>
        article.Blocks.Where(b => (b.Table is null && b.Kind != BlockKind.TableRow) || Framed().IsMatch(b.Passage.Folded)
            || DaysFirst().IsMatch(b.Passage.Folded)) // 15 – 18.9.2016 (星期三至日) 6:30 – 11pm: set apart, and no row.
            .SelectMany(b => Lines(b.Passage));

    /// <summary>/展览名称/: a label with strokes round it, and no row of a table.</summary>
    [GeneratedRegex("^[/|][^/|]{2,10}[/|]$")]
    private static partial Regex Framed();

    /// <summary>灯谜竞猜, below it 竞猜时间: and 竞猜地点:: whatever a line says is what its time and its place are of.</summary>
    private static Passage? Titled(List<Passage> lines, int at) =>
        at + 2 < lines.Count && Title().IsMatch(lines[at].Folded) && Days().Match(lines[at + 1].Folded) is { Success: true } days
            && (days.Groups["label"].Success || (EventNames.IsName(lines[at].Folded) && lines[at + 1].Folded.Contains(':', StringComparison.Ordinal)))
            && Place().Match(lines[at + 2].Folded) is { Success: true } place && lines[at + 2].Folded.Contains(':', StringComparison.Ordinal)
            ? lines[at] : null;

    private static void ReadInline(Passage line, Match inline, EventLedger ledger)
    {
        var name = inline.Groups["name"];
        if (!EventNames.IsName(name.Value.Replace("!", "", StringComparison.Ordinal))) return;
        ledger.Row(line, line.Slice(name.Index, name.Index + name.Length), new EventDay(inline, line), null, Of("venue"), Of("host"),
            isWhole: inline.Groups["whole"].Success);

        Passage? Of(string slot) => inline.Groups[slot] is { Success: true } part ? Part(line, part) : null;
    }

    /// <summary>
    /// The days right below a name, and a place below those; each may be labelled. How many lines stand between, which are of it and no names.
    /// </summary>
    private static int ReadBelow(Passage name, List<Passage> below, EventLedger ledger)
    {
        if (below.Count > 1 && OfPicture().IsMatch(below[0].Folded)) below.RemoveAt(0);
        var all = below.Count;
        Passage? venue = AboveDays(below), hosts = null;
        var above = all - below.Count;
        if (below.Count == 0 || DaysOf(below[0]) is not { Success: true } days) return above;
        var isSure = days.Groups["day2"].Success || days.Groups["label"].Success || (venue is not null && IsSaidToBe(below[0]));
        foreach (var line in below.Skip(1).TakeWhile(l => NameOf(l) is null))
        {
            if (venue is null && Place().Match(line.Folded) is { Success: true } place) venue = Part(line, place.Groups["venue"]);
            else if (hosts is null && Host().Match(line.Folded) is { Success: true } host) hosts = Part(line, host.Groups["host"]);
            else if (!Other().IsMatch(line.Folded)) break;
        }

        isSure |= venue is not null && Weekday().IsMatch(below[0].Folded);

        // One day alone below a heading is when the page was published, unless a place follows that is said to be one.
        if (isSure || (venue is not null && below.Count > 1 && below[1].Folded.Contains(':', StringComparison.Ordinal)))
            ledger.Row(name, name, new EventDay(days, below[0]), null, venue, hosts);
        return above;
    }

    /// <summary>
    /// 中秋灯会, below it 《花好月圆》 and 沙田公园, and only then its days: the place, where one stands there. What stands above the days is taken away.
    /// </summary>
    private static Passage? AboveDays(List<Passage> below)
    {
        var at = below.FindIndex(l => DaysOf(l).Success);
        if (at is < 1 or > 3 || below.Take(at).Any(l => NameOf(l) is not null)) return null;
        var places = below.Take(at).Where(l => Place().IsMatch(l.Folded)).ToList();
        if (places.Count > 1 || (places.Count == 0 && !IsSaidToBe(below[at])) || below.Take(at).Any(l => !Byword().IsMatch(l.Folded) && !places.Contains(l)))
        {
            return null;
        }

        below.RemoveRange(0, at);
        return places is [var place] ? PlaceIn(place) : null;
    }

    /// <summary>日期:2月20日.</summary>
    private static bool IsSaidToBe(Passage days) => days.Folded.Contains(':', StringComparison.Ordinal) && Dated().IsMatch(days.Folded);

    private static Match DaysOf(Passage line) => Days().Match(line.Folded) is { Success: true } days ? days : DaysFirst().Match(line.Folded);

    [GeneratedRegex("^(?:" + Label + ")?(?:时间|日期)")]
    private static partial Regex Dated();

    [GeneratedRegex(@"\((?:星期|周)[一二三四五六日]")]
    private static partial Regex Weekday();

    /// <summary>《花好月圆》, 青年之夜: what it is called besides, or which part of it is meant.</summary>
    [GeneratedRegex("^(?:《[^《》]{2,16}》|[\u4e00-\u9fff“” ]{2,14})$")]
    private static partial Regex Byword();

    private const string DayPrinted = "[12][0-9]|3[01]|0?[1-9]";

    /// <summary>15.9.2016(星期四), 2-25.9.2016, 15.9-8.10.2017, 十月四日(星期三): as Hong Kong prints days.</summary>
    [GeneratedRegex(@"^(?:日期:)?(?:(?<day>" + DayPrinted + @") ?[-—~至] ?(?<day2>" + DayPrinted + @")\.(?<month>1[0-2]|0?[1-9])\.(?<year>20[0-9]{2})"
        + "|(?<day>" + DayPrinted + @")\.(?<month>1[0-2]|0?[1-9])(?:(?:\.20[0-9]{2})? ?[-—~至] ?(?<day2>" + DayPrinted
            + @")\.(?<month2>1[0-2]|0?[1-9]))?\.(?<year>20[0-9]{2})"
        + "|(?<month>十[一二]?|[一二三四五六七八九])月(?<day>[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日"
        + "(?:至(?:(?<month2>十[一二]?|[一二三四五六七八九])月)?(?<day2>[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日)?"
        + "|(?<now>即日)起?至(?:(?<month2>1[0-2]|0?[1-9])月)(?<day2>" + DayPrinted + ")日)(?![0-9.])[^,。;]{0,40}$")]
    private static partial Regex DaysFirst();

    [GeneratedRegex("^(?:图[说源片为注]|供图|摄影|来源)[:/]")]
    private static partial Regex OfPicture();

    /// <summary>开放时间:9:00-16:30: between the days and the place.</summary>
    [GeneratedRegex("^[\u4e00-\u9fff]{2,6}:|^(?:[上下]午|晚上|早上)[^,。;]{2,16}$")]
    private static partial Regex Other();

    private static Passage Part(Passage line, Group part) => line.Slice(part.Index, part.Index + part.Length);

    /// <summary>A line that is the name of an event and nothing else; behind 活动名称: it may be any.</summary>
    private static Passage? NameOf(Passage line)
    {
        if (line.Length is < 5 or > 60) return null;
        if (Labelled().Match(line.Folded) is { Success: true } labelled) return Part(line, labelled.Groups["name"]);
        if (NameOfSubject(line) is { } subject) return subject;
        return WithoutRubric(line) is var words && EventNames.IsName(words.Folded) ? words : null;
    }

    private static Passage? NameOfSubject(Passage line) =>
        Subject().Match(line.Folded) is { Success: true } subject
        && (EventNames.IsName(subject.Groups["name"].Value) || subject.Value.EndsWith("讲座", StringComparison.Ordinal))
            ? Part(line, subject.Groups["name"]) : null;

    private static Passage? PlaceIn(Passage? line) =>
        line is not null && Place().Match(line.Folded) is { Success: true } place ? Part(line, place.Groups["venue"]) : null;

    /// <summary>主题:“月满中秋”灯谜竞猜活动, with its days above it or below.</summary>
    [GeneratedRegex("^(?:活动)?主题:(?<name>[^,。;:]{4,50})$")]
    private static partial Regex Subject();

    /// <summary>A line without which part of the paper it is: 活动预告丨….</summary>
    public static Passage WithoutRubric(Passage line) =>
        Rubric().Match(line.Folded).Length is > 0 and var rubric ? line.Slice(rubric, line.Length) : line;

    [GeneratedRegex("^[\u4e00-\u9fff]{2,6}[丨|](?=.)")]
    private static partial Regex Rubric();

    /// <summary>A paragraph, cut where its lines end.</summary>
    private static IEnumerable<Passage> Lines(Passage paragraph)
    {
        var start = 0;
        for (var i = 1; i < paragraph.Length; i++)
        {
            if (!paragraph.BreaksAt(i)) continue;
            if (Plain(paragraph.Slice(start, i)) is { } line) yield return line;
            start = i;
        }

        if (Plain(paragraph.Slice(start, paragraph.Length)) is { } last) yield return last;
    }

    /// <summary>A line without its bullet.</summary>
    private static Passage? Plain(Passage line) =>
        line.Trim() is { } words ? words.Slice(Bullet().Match(words.Folded).Length, words.Length).Trim() : null;

    [GeneratedRegex(@"^(?:(?:[•·●■◆▪○*\-] ?)+|(?:[0-9]{1,2}[、.．)](?![0-9])|[(][0-9一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}[、·‧]"
        + @"|0[1-9]:?(?=[\u4e00-\u9fff“2])|[①-⑳]) ?|【[^】]{2,8}】)(?=.)")]
    private static partial Regex Bullet();

    [GeneratedRegex("^(?:[一二三四五六七八九十0-9]{1,2}[、.])?[^,。;:“”]{0,16}“(?<name>[^“”。;]{4,40})”:" + EventTable.DaysPattern
        + "[^,。;:]{0,24}?(?:于|在|@|,?地点:)(?<venue>[^,。;:于]{3,30})(?=[,。;]|$)")]
    private static partial Regex Inline();

    /// <summary>10月1日至7日,首届灯会,地点:竹博园,主办:旅游局: a line of a list of what is to come.</summary>
    [GeneratedRegex("^" + EventTable.DaysPattern + "[,: ]{1,2}(?<name>[^,。;:]{4,40})(?<whole>[,;]) ?(?:" + Label + ")?(?:地点|场地|场馆):(?<venue>[^,。;:]{3,30})"
        + "(?:[,;] ?主办(?:单位|方)?:(?<host>[^,。;:]{3,80}))?(?=[,。;]|$)")]
    private static partial Regex Listed();

    [GeneratedRegex("^(?:(?<label>" + Label + "(?:时间|日期)|展期):|(?:时间|日期):|日期(?=20))?(?:原定[^。;]{2,24}?(?:改[为至到]|调整[为至]|延期?[至到]|推迟[至到]))?" + EventTable.DaysPattern
        + "(?:[^,。;:]{0,16}|[^,。;]{0,12}[0-9]{1,2}:[0-9]{2}[^。;]{0,14})[。;]?$")]
    private static partial Regex Days();

    [GeneratedRegex("^(?:(?:" + Label + ")?(?:地点|场地|场馆|展厅|展馆|主?会场):(?<venue>[^,。;:]{3,30})"
        + "|(?<venue>[\u4e00-\u9fff]{2,24}(?:馆|中心|广场|公园|剧院|剧场|展厅|大厅|礼堂|体育场|景区)[内外]?))[。;]?$")]
    private static partial Regex Place();

    [GeneratedRegex("^[\u4e00-\u9fff“”]{2,24}$")]
    private static partial Regex Title();

    /// <summary>What a time or a place is of: anything but what people are asked to do.</summary>
    private const string Label =
        "(?!报名|体检|考试|面试|笔试|资格|审[核查]|复审|办理|受理|征集|征稿|投稿|评选|登记|缴费|领取|领奖|截止|发布|更新|公示|公布|接种|营业|服务|停[水电气]|施工|工作|上班|集合|集中|报到|招聘|投票|开标|投标|竞价|预约|售票|起飞|到站|入学|录取|发稿|发表|播出"
            + "|上传|编辑|拍摄|采访|刊[登发]|出版|发文|成文|印发|收稿|浏览|阅读|点击|创建|修改|撰稿|建立)[\u4e00-\u9fff]{2,4}";

    [GeneratedRegex("^主办(?:单位|方)?:(?<host>[^,。;:]{3,80}?)(?: +(?:承办|协办|支持|指导|合作)(?:单位|方)?:.*)?$")]
    private static partial Regex Host();

    [GeneratedRegex("^(?:(?:活动|展览|展会|赛事|演出|展演|节目|比赛)(?:名称|主题名称)?|中文名称?):“?(?<name>[^,。;:“”]{4,50})”?$")]
    private static partial Regex Labelled();
}
