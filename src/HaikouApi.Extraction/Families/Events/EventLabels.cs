using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>
/// What labels say of the only event of an article: 展览时间:…, 地点:…, 主办单位:…, in its sentences or each in a line, with what it says behind it or below.
/// </summary>
internal static partial class EventLabels
{
    public static void Read(Article article, EventLedger ledger)
    {
        if (!IsOfOne(article, out var said)) return;
        if (said.ContainsKey("day") && said.Count(s => s.Key != "name") >= 2)
        {
            State(said, ledger, article.Headline is { } headline && ForThoseToCome().IsMatch(headline.Folded));
        }

        if (ledger.Only(null) is not { } only) return;
        foreach (var passage in article.Blocks.Select(b => b.Passage).Where(p => p.Length < 2000))
        {
            if (Hosts().Matches(passage.Folded) is [var hosts])
            {
                EventLedger.SetHosts(only, passage,
                    new(EventKinds.Hosts, hosts.Index, hosts.Index + hosts.Length, Value: hosts.Groups["host"].Captures), isSaid: true);
            }

            if (!only.IsHeld) continue;
            if (Span().Matches(passage.Folded) is [var span]) ledger.SetSpan(only, new EventDay(span, passage));
            if (Venue().Matches(passage.Folded) is [var venue]) EventLedger.SetVenue(only, passage, venue.Groups["venue"]);
        }

        if (only.IsHeld) SayMore(only, said);
    }

    /// <summary>What labels in lines of their own say. Of which event a label is that stands there twice nobody knows.</summary>
    private static bool IsOfOne(Article article, out Dictionary<string, List<Passage>> said)
    {
        said = new Dictionary<string, List<Passage>>(StringComparer.Ordinal);
        var lines = EventLines.Of(article).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Label().Match(lines[i].Folded) is not { Success: true } label) continue;
            var value = label.Groups["said"] is { Success: true } behind ? [lines[i].Slice(behind.Index, behind.Index + behind.Length)]
                : lines.Skip(i + 1).Take(MostLines).TakeWhile(l => !AnyLabel().IsMatch(l.Folded)).ToList();
            if (value.Count == 0) continue;
            if (!label.Groups["hosts"].Success || !value.TrueForAll(v => Body().IsMatch(v.Folded))) value = [.. value.Take(2)];
            var slot = Slots.First(s => label.Groups[s].Success);
            if (!said.TryAdd(slot, value)) return false;
            if (label.Groups["where"].Success && PlaceBehind(value[0]) is { } place && !said.TryAdd("venue", [place])) return false;
        }

        return true;
    }

    /// <summary>时间、地点:4月20日至22日,|体育馆.</summary>
    private static Passage? PlaceBehind(Passage value) =>
        Days().Match(value.Folded) is { Success: true } days && Mark().Match(value.Folded, days.Length) is { Success: true } mark
            ? value.Slice(mark.Index + mark.Length, value.Length).Trim() : null;

    [GeneratedRegex(@"\G[^,。;在]{0,12}[,;在]")]
    private static partial Regex Mark();

    private static readonly string[] Slots = ["name", "day", "venue", "theme", "hosts"];

    /// <summary>Lines that say when it is, and where, by whom or under which theme: it is held, though no sentence says so.</summary>
    private static void State(Dictionary<string, List<Passage>> said, EventLedger ledger, bool isNotice)
    {
        var day = said["day"].Find(d => Days().IsMatch(d.Folded)) ?? said["day"][0];
        var name = said.GetValueOrDefault("name")?[0] ?? said.GetValueOrDefault("theme")?.Find(t => t.Length > ShortestName && EventNames.IsName(t.Folded));
        if (Days().Match(day.Folded) is not { Success: true } days
            || (ledger.Only(name?.Folded) ?? (name is not null && EventNames.IsName(name.Folded) ? Named(name, ledger) : null)) is not { } entry)
        {
            return;
        }

        ledger.Hold(entry, new EventDay(days, day), isNotice);
        SayMore(entry, said);
    }

    /// <summary>Where, under which theme and by whom.</summary>
    private static void SayMore(EventEntry entry, Dictionary<string, List<Passage>> said)
    {
        if (said.GetValueOrDefault("venue") is [var venue, ..] && Place().Match(venue.Folded) is { Success: true } place)
            EventLedger.SetVenue(entry, venue, place.Groups["venue"]);
        if (said.GetValueOrDefault("theme") is [var theme, ..] && Motto().Match(theme.Folded) is { Success: true } motto
            && !EventNames.IsName(motto.Groups["theme"].Value))
        {
            entry.Set("theme", theme.Printed(motto.Groups["theme"]), theme.Cite(motto.Groups["theme"]));
        }

        SetHosts(entry, said.GetValueOrDefault("hosts") ?? []);
    }

    /// <summary>Those of one line; of several where each ends like a body: whether any other goes on with something else nobody knows.</summary>
    private static void SetHosts(EventEntry entry, List<Passage> lines)
    {
        if (lines is [var host])
        {
            if (Bodies().Match(host.Folded) is { Success: true } bodies)
                EventLedger.SetHosts(entry, host, new(EventKinds.Hosts, 0, host.Length, Value: bodies.Groups["host"].Captures), isSaid: true);
        }
        else if (lines.Count > 1 && lines.TrueForAll(l => Body().IsMatch(l.Folded)))
        {
            EventLedger.SetHosts(entry, lines);
        }
    }

    private const int MostLines = 8;
    private const int ShortestName = 5;

    [GeneratedRegex("^(?=[\u4e00-\u9fff()]{4,30}$)[^:]*(?:[委府局会院社馆厅部署团司校室]|中心|大学|学院|集团|政府)$")]
    private static partial Regex Body();

    /// <summary>关于举办…的通知.</summary>
    [GeneratedRegex("关于[^,。;]{0,10}(?:举[行办]|召开|开展|参加|组织|承办)[^,。;]*的(?:通知|公告|通告|邀请函|函|启事|方案)|(?:邀请函|报名通知|竞赛规程)$")]
    private static partial Regex ForThoseToCome();

    private static EventEntry Named(Passage name, EventLedger ledger) =>
        ledger.Announce(name, new(EventKinds.Name, 0, name.Length, Value: name.Folded), isSaid: true);

    private const string Of = "(?:活动|展览|展出|举办|比赛|演出|大赛|赛事|会议|开展|展会|竞赛|论坛|节庆|大会|讲座)";

    [GeneratedRegex(Of + "(?:整体|总体|起止)?(?:时间|日期)(?:[:/]|为|是)" + EventDay.Span)]
    private static partial Regex Span();

    [GeneratedRegex("(?<![\u4e00-\u9fff])" + Of + "?(?:地点|地址|场地)[:/](?<venue>[^,。;:/|\\s(]{3,30}?)(?=[,。;/|\\s(]|$)")]
    private static partial Regex Venue();

    [GeneratedRegex("主办(?:单位|方|机构)?[:/](?<host>(?:[\u4e00-\u9fff]|\\([\u4e00-\u9fff]{1,12}\\)){3,24}?)"
        + "(?:(?:[、|]|(?<=[委府局会院社馆厅部署团司]) )(?<host>(?:[\u4e00-\u9fff]|\\([\u4e00-\u9fff]{1,12}\\)){4,24}?)){0,9}(?=[,。;/|]|承办|协办|\\)?$)")]
    private static partial Regex Hosts();

    /// <summary>A line that begins with a label of an event, or is one: / 展出时间 /, 【活动主题】…, 时间:….</summary>
    [GeneratedRegex("^[/【\\[<《]? ?(?:(?<name>" + Of + "名称|活动(?=:))|(?<day>" + Of + "?(?:时间|日期)(?<where>[、和及与]?" + Of + "?地点)?|展期)|(?<venue>" + Of + "?(?:地点"
        + "|位置(?=:|$)|场地|场馆|展馆))|(?<theme>" + Of
        + "?主题)|(?<hosts>主办(?:单位|机构|方)?))(?: ?[/】\\]>》]:?(?<said>.{2,60})?$|:(?<said>.{2,80})?$| +(?<said>.{2,80})$|$)"
        + "|^(?<venue>" + Of + "?地点)(?<said>(?![设选在位为是])[\u4e00-\u9fffA-Za-z0-9]{2,24}(?:[馆场园厅堂院楼室区]|中心|学校|广场))[。;]?$")]
    private static partial Regex Label();

    /// <summary>Any other line that is a heading and no value.</summary>
    [GeneratedRegex("^[/【\\[<《]? ?[\u4e00-\u9fff]{2,8}(?: ?[/】\\]>》]|:|(?:单位|时间|地点|时点|主题|对象|内容|方式|要求|组别|名称|日期|机构|安排)$)")]
    private static partial Regex AnyLabel();

    [GeneratedRegex("^(?:[\u4e00-\u9fff]{2,8}\\((?=20))?" + EventTable.DaysPattern + "(?! [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$|[^,。;]{0,8}(?:前|之前|截止))")]
    private static partial Regex Days();

    /// <summary>开、闭幕式在|体育中心: it is where that is.</summary>
    [GeneratedRegex("^(?:[^,。;:在(]{0,10}(?:仪式|幕式)在)?(?<venue>[^,。;:|()]{3,30})(?=[,。;|(]|$)")]
    private static partial Regex Place();

    [GeneratedRegex("^“?(?<theme>[^“”:。;]{2,40})”?[。;]?$")]
    private static partial Regex Motto();

    [GeneratedRegex("^(?<host>[\u4e00-\u9fff()·]{3,30}?)(?:[、|,](?<host>[\u4e00-\u9fff()·]{3,30}?)"
        + "|(?<=[委府局会院社馆厅部署团司]) (?<host>[\u4e00-\u9fff()·]{3,30}?[委府局会院社馆厅部署团司])){0,9}[。;]?$")]
    private static partial Regex Bodies();
}
