using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>Sets what is said of an event: a field keeps what is said of it first.</summary>
internal sealed partial class EventLedger
{
    /// <summary>位于城南的体育馆 is 体育馆, and 体育馆(体育路1号) too.</summary>
    public static void SetVenue(EventEntry entry, Passage passage, Group venue)
    {
        var start = venue.Index + (BesideIt().Match(venue.Value) is { Success: true } ? 0 : venue.Value.LastIndexOf('的') + 1);
        var end = venue.Index + venue.Length - Address().Match(venue.Value).Length;
        end -= HowItIsHeld().Match(passage.Folded[start..end]).Length;
        start += Doubled().Match(venue.Value[(start - venue.Index)..]).Length;
        end -= Start().Match(passage.Folded[start..end]).Length;
        if (end - start > 4 && passage.Folded[start] == '“' && passage.Folded.IndexOf('”', start) == end - 1 && !Nickname().IsMatch(passage.Folded[start..end]))
            (start, end) = (start + 1, end - 1);
        if (end - start >= 2 && !Nickname().IsMatch(passage.Folded[start..end]) && !Everywhere().IsMatch(venue.Value[(start - venue.Index)..]))
            entry.Set("venue", passage.Name(start, end), passage.Cite(start, end));
    }

    [GeneratedRegex(@"(?<=[^(])\([^()]*(?:路|号|街|巷|道)[^()]*\)$")]
    private static partial Regex Address();

    /// <summary>滨江公园|激情: behind what ends like a place, two characters of which neither does.</summary>
    [GeneratedRegex("(?:全面)?线[上下](?:同步)?$|(?<=公园|广场|中心|[馆院厅堂校村镇乡街]|小学|中学|大学|景区|社区|街道)(?:(?:开门|下水)$|(?![东南西北中上下内外前后左右主副][\u4e00-\u9fff])"
        + "[\u4e00-\u9fff-[馆园场院心学校城村镇乡区县市街湾港岛域湖寺庙堂厅楼坪坊路号侧内外里前旁边处地部厂店站台房室层门口河江海山谷洲原林田滩畔角岸宫阁塔亭桥道巷营屯寨沟组岗坝坡冲坑塘坳堡嘴浦渡埠墩垸圩庄铺峪峡崖岩溪泉池洞井岔垭会]]{2}$)")]
    private static partial Regex HowItIsHeld();

    /// <summary>在在古城: printed twice; “北国春城”|吉林省长春市, 主会场|锁石镇: what it is called by.</summary>
    [GeneratedRegex("^(?:在(?!田|线)|[主分]会场(?=[\u4e00-\u9fff]{3})|“[^”]{2,6}[城都乡国]”(?=[\u4e00-\u9fff]{2}))")]
    private static partial Regex Doubled();

    /// <summary>在滨江路|鸣枪开跑: how it begins.</summary>
    [GeneratedRegex("(?:鸣[枪锣笛炮]|击鼓|举杆)$")]
    private static partial Regex Start();

    /// <summary>在“泉城”开跑: what a city is called by.</summary>
    [GeneratedRegex("^“[^”]*[城都乡国]”$")]
    private static partial Regex Nickname();

    /// <summary>在全校, 在各社区: no one place.</summary>
    [GeneratedRegex("^(?:全|各)[市县区省国校镇乡村社地]|^我[市县区省国校镇乡村州](?:境内|辖区)?$")]
    private static partial Regex Everywhere();

    /// <summary>甲馆至乙村之间|的空地: of it, the place is no part that stands alone.</summary>
    [GeneratedRegex("^(?=.)(?=[^的]*[间旁前后侧内边][的][^的]{2,3}$)")]
    private static partial Regex BesideIt();

    /// <summary>Who hosts it. <paramref name="isSaid"/>: 主办 says so; a place that holds it (莆田市举办…) is where it is held.</summary>
    public static void SetHosts(EventEntry entry, Passage passage, Token hosts, bool isSaid)
    {
        IReadOnlyList<Capture> captures = (CaptureCollection)hosts.Value!;
        if (!isSaid && captures is [{ Value: var ground } scene] && Ground().IsMatch(ground)) entry.SetScene(passage, scene);
        if (entry.HasHosts || (!isSaid && (entry.Has("organisers") || captures.All(h => Place().IsMatch(h.Value) || Ground().IsMatch(h.Value))))) return;
        entry.HasHosts = isSaid;
        entry.IsHeld |= isSaid && !ClauseWords.Formerly().IsMatch(passage.Folded.AsSpan(0, captures[0].Index));
        entry.Record.Set("organisers", captures.Select(h => passage.Name(h.Index, h.Index + LengthOf(h.Value))).ToList(),
            Evidence.Of(captures.SelectMany(h => passage.Cite(h).Segments)));
    }

    /// <summary>Those who host it, each in a line of its own.</summary>
    public static void SetHosts(EventEntry entry, List<Passage> lines)
    {
        if (entry.HasHosts) return;
        entry.HasHosts = true;
        entry.Record.Set("organisers", lines.Select(l => l.Name(0, l.Length)).ToList(), Evidence.Of(lines.SelectMany(l => l.Cite(0, l.Length).Segments)));
    }

    /// <summary>制造商联合会|(制造商会): without what it is called for short; 农业局(市委农办) is two names of one body.</summary>
    private static int LengthOf(string host)
    {
        if (host.IndexOf('(', StringComparison.Ordinal) is not (> 0 and var open) || host[^1] != ')') return host.Length;
        var at = 0;
        return host[(open + 1)..^1].All(c => (at = host.IndexOf(c, at, open - at) + 1) > 0) ? open : host.Length;
    }

    public static void SetTheme(EventEntry entry, Passage passage, Token theme)
    {
        var words = (Group)theme.Value!;
        var printed = passage.Printed(words);
        entry.Set("theme", BesideMark().IsMatch(printed) ? passage.Name(words.Index, words.Index + words.Length) : printed, passage.Cite(words));
    }

    /// <summary>礼赞家园 、 奋进云桥: a blank beside a mark is how the line was set, one between two phrases is part of it.</summary>
    [GeneratedRegex(" [、,·—]|[、,·—] ")]
    private static partial Regex BesideMark();

    /// <summary>展出时间为8月9日—8月23日: from when to when.</summary>
    public void SetSpan(EventEntry entry, EventDay span, bool isToCome = false)
    {
        if (First(entry, span, isToCome) is not var (first, evidence)) return;
        entry.Set("startsOn", first, evidence);
        if (entry.Record.Fields["startsOn"].Content is DateOnly start && start == first && span.Last(first) is var (last, words))
        {
            entry.Set("endsOn", last, evidence.With(words));
        }
    }

    /// <summary>…22日闭幕。20日至22日,…: the days that end when it does are those of it.</summary>
    public void SetEcho(EventEntry entry, EventDay span)
    {
        if (!entry.Has("startsOn") && entry.Has("endsOn") && span.First(years, dateline, isToCome: false) is var (first, evidence)
            && span.Last(first) is var (last, _) && entry.Record.Fields["endsOn"].Content is DateOnly ends && ends == last)
        {
            entry.Set("startsOn", first, evidence);
        }
    }

    [GeneratedRegex("[市县区省州镇乡村]$")]
    private static partial Regex Place();

    /// <summary>人民公园举办…: a ground is where it is held, and nobody who holds it.</summary>
    [GeneratedRegex("(?:公园|广场|步行街|街区|古[镇城])$")]
    private static partial Regex Ground();

    /// <summary>持续至11月13日 with its day; 持续到8月中旬 names none.</summary>
    public void SetEnd(EventEntry entry, Passage passage, Match lasting)
    {
        if (entry.Has("endsPrinted") || entry.Has("endsOn")) return;
        entry.Set("endsPrinted", passage.Printed(lasting), passage.Cite(lasting));
        if (!entry.Has("startsOn") && EndAhead(passage, lasting) is var (end, cited)) entry.Set("endsOn", end, cited);
        if (!lasting.Groups["day2"].Success || !entry.Record.Fields.TryGetValue("startsOn", out var starts)
            || starts is not { Content: DateOnly first, Evidence: { } evidence })
        {
            return;
        }

        if (lasting.Groups["this"].Success && (years.PublishedOn?.Year, years.PublishedOn?.Month) != (first.Year, first.Month)) return;
        if (new EventDay(lasting, passage).Last(first) is var (last, words)) entry.Set("endsOn", last, evidence.With(words));
    }

    /// <summary>展期至11月30日, of an exhibition of which no day says when it began: the next such day, not far ahead of publication.</summary>
    private (DateOnly Day, Evidence Evidence)? EndAhead(Passage passage, Match lasting)
    {
        var (month, printed) = (lasting.Groups["month2"], lasting.Groups["day2"]);
        if (!month.Success || !printed.Success || years.PublishedOn is not { } on) return null;
        if (years.Day(EventDay.NumberOf(month.ValueSpan), EventDay.NumberOf(printed.ValueSpan), passage.Cite(lasting)) is not var (day, evidence)) return null;
        var end = day < on ? day.AddYears(1) : day;
        return end < on.AddMonths(FarAhead) ? (end, evidence) : null;
    }

    private const int FarAhead = 6;
}
