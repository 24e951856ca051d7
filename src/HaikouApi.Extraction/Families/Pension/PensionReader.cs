using System.Text.RegularExpressions;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>Where and how to apply for a pension and what belongs to it: channels, services, and who may use them.</summary>
public static partial class PensionReader
{
    public const string Channels = "pension-channels";
    public const string Services = "pension-services";
    public const string Eligibility = "pension-eligibility";

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        if (!PensionWords.IsAbout(article) && !GoesOn(context.Page.Articles, index)) return [];
        List<PensionLine> lines = [.. OtherMatters.Without(PensionLine.Of(article))];
        var ledger = new PensionLedger(context.Warnings);
        var isGuide = (article.Headline is { } headline && Guide().IsMatch(headline.Folded))
            || lines.Take(2).Any(l => l.IsShort && Guide().IsMatch(l.Passage.Folded));
        var reader = new ChannelReader(new(article), isGuide, ChannelReader.SaysWays(article.Headline?.Folded), ledger);
        lines.ForEach(reader.Read);
        if (article.Headline is { } title) reader.ReadTitle(title);
        List<Record> channels = [.. ledger.Records(index)], services = [.. ReadServices(article, lines, channels.Count > 0, index)];
        if (lines.Exists(l => OfChecks().IsMatch(l.Passage.Folded)))
        {
            MarkUnread(channels.Where(c => c.Fields.GetValueOrDefault("mode")?.Content is "online"), "identityCheck");
        }

        if (lines.Exists(l => OfSpeed().IsMatch(l.Passage.Folded))) MarkUnread(services, "turnaround");
        var whole = WholeOf(context.Page.Articles, index);
        List<Record> all = [.. channels, .. services, .. ReadEligibility(article, lines, index)];
        return [.. all.Where(r => IsNew(context, r, whole) || whole == index)];
    }

    /// <summary>What a part says again of the article that it belongs to is said once.</summary>
    private static bool IsNew(PageContext context, Record record, int whole) =>
        context.IsNew(record.Dataset, whole, record.Fields.GetValueOrDefault("name")?.Content ?? record.Fields.GetValueOrDefault("group")?.Content,
            record.Fields.GetValueOrDefault("kind")?.Content);

    /// <summary>The article that a part belongs to: 方法二:…, 线上办理指南.</summary>
    private static int WholeOf(IReadOnlyList<Article> articles, int index)
    {
        while (index > 0 && articles[index].Headline is { } headline && (Part().IsMatch(headline.Folded) || Section().IsMatch(headline.Folded))) index--;
        return index;
    }

    [GeneratedRegex("^(?:线[上下]|网上|掌上|手机|自助|现场|窗口|具体|办理|认证|操作|缴费|缴纳|申[领请]|查询|温馨)(?:渠道|方式|方法|途径|流程|步骤|指南|指引|攻略|说明|提示|提醒|须知|办理|操作|认证|缴费|自助)+:?$")]
    private static partial Regex Section();

    /// <summary>方法二:…, 二、线下办理: a part of the article before it, which is about pensions.</summary>
    private static bool GoesOn(IReadOnlyList<Article> articles, int index)
    {
        for (var at = index; at > 0 && articles[at].Headline is { } headline && Part().IsMatch(headline.Folded); at--)
        {
            if (PensionWords.IsAbout(articles[at - 1])) return true;
        }

        return false;
    }

    /// <summary>Words that may say a field stand in the article, and no rule was sure that they do.</summary>
    private static void MarkUnread(IEnumerable<Record> records, string field)
    {
        foreach (var record in records.Where(r => !r.Fields.ContainsKey(field))) record.Without(field, Absence.NotRead);
    }

    private static IEnumerable<Record> ReadServices(Article article, List<PensionLine> lines, bool hasChannels, int index)
    {
        var services = new ServiceLedger(index);
        var isListed = false;
        var isCounted = article.Headline is { } name && ServiceLists.Counts(name.Folded);
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.IsOfServices) services.ReadCell(line.Passage);
            if ((isListed || (isCounted && line.IsMarked)) && ServiceLists.IsItem(line)) services.ReadItem(line.Passage);
            else isListed = ServiceLists.Begins(line.Passage.Folded) || ServiceLists.Begins(lines, at);
            if (hasChannels && line.IsShort && ServiceFrames.OfHeading(line.Passage.Folded) is var (start, end)
                && (TellsHow(lines, at) || IsOneOfSeveral(lines, at)))
            {
                services.ReadHeading(line.Passage, start, end);
            }

            if (hasChannels && line is { IsMarked: true, IsShort: false }) ReadLabel(line.Passage, services);
            foreach (var passage in PensionWords.Telling(line.Passage)) services.Read(passage);
        }

        if (!hasChannels)
        {
            // Where no way is told, only what is said in so many words, and not by a headline of a meeting or a warning.
            if (article.Headline is { } about && (PensionWords.OnlyReports(about.Folded) || OfMeeting().IsMatch(about.Folded))) return services.Records();
            services.ReadCertification(lines.SelectMany(l => PensionWords.Telling(l.Passage)), sure: true);
            return services.Records();
        }

        if (article.Headline is { } headline) services.ReadTitle(headline);
        services.ReadCertification(lines.SelectMany(l => Sentences.Of(l.Passage)).Concat(article.Headline is { } title ? [title] : []));
        services.ReadDrawing(lines.SelectMany(l => Sentences.Of(l.Passage)));
        services.ReadPayment((article.Headline is { } head ? [head] : Enumerable.Empty<Passage>()).Concat(lines.SelectMany(l => Sentences.Of(l.Passage))));
        return services.Records();
    }

    /// <summary>(一)补卡换卡。到…网点办理: a point whose first words name a service.</summary>
    private static void ReadLabel(Passage line, ServiceLedger services)
    {
        var stop = line.Folded.IndexOf('。', StringComparison.Ordinal);
        if (stop is < 2 or > LongestLabel || stop == line.Length - 1 || !ServiceFrames.TellsHow(line.Folded[stop..])) return;
        if (ServiceFrames.OfHeading(line.Folded[..stop]) is var (start, end)) services.ReadHeading(line, start, end);
    }

    private const int LongestLabel = 12;

    /// <summary>How many lines below a heading may say first what it is, and then how it is done.</summary>
    private const int LinesOfHeading = 3;

    /// <summary>- 社保查询, - 社保补缴: whether the point before or after it names a service too.</summary>
    private static bool IsOneOfSeveral(List<PensionLine> lines, int at) =>
        lines[at].IsMarked && ((at > 0 && IsService(lines[at - 1])) || (at + 1 < lines.Count && IsService(lines[at + 1])));

    private static bool IsService(PensionLine line) => line.IsMarked && line.IsShort && ServiceFrames.OfHeading(line.Passage.Folded) is not null;

    private static bool TellsHow(List<PensionLine> lines, int heading)
    {
        for (var at = heading + 1; at < lines.Count && at <= heading + LinesOfHeading; at++)
        {
            if (ServiceFrames.TellsHow(lines[at].Passage.Folded)) return true;
        }

        return false;
    }

    private static IReadOnlyList<Record> ReadEligibility(Article article, List<PensionLine> lines, int index)
    {
        var groups = new Groups(index);
        foreach (var passage in lines.SelectMany(l => Groups.Telling(l.Passage))) groups.Read(passage);
        groups.ReadNamed(article.Headline is { } headline ? [.. PensionLine.OfHeadline(headline), .. lines] : lines);
        return groups.Records;
    }

    [GeneratedRegex("召开|会议|座谈")]
    private static partial Regex OfMeeting();

    [GeneratedRegex("人脸|刷脸|指纹|活体")]
    private static partial Regex OfChecks();

    [GeneratedRegex("[0-9]个?工作日|秒[批办审报]|即[办时]办?结?|当[场日]办结")]
    private static partial Regex OfSpeed();

    /// <summary>A headline that says that the text tells how something is done.</summary>
    [GeneratedRegex("指南|指引|攻略|(?:操作|办理|办事|认证|申报|缴费)(?:说明|流程|步骤|方法)|怎么[办缴交认查领打做]|如何[办缴交认查领打做]|(?:这样|这么)[办缴交认查领打做]")]
    private static partial Regex Guide();

    [GeneratedRegex(@"^(?:(?:方式|方法|途径|渠道|步骤)[一二三四五六0-9]|[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]\)|[0-9]{1,2}[.、])")]
    private static partial Regex Part();
}
