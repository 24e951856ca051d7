using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Scopes;

namespace HaikouApi.Extraction.Events;

/// <summary>Events that a sentence names and says to be held: 6月27日,…主办的…活动在…举行; and what other sentences add.</summary>
public static partial class EventReader
{
    public const string Dataset = "events";

    private static readonly Tokenizer Tokens = new(EventWords.All, (_, _) => null);

    public static IEnumerable<Record> Read(PageContext context, int index) =>
        Held(context, index).Where(e => !IsToldBeside(context, index, e)).Select(e => EventResidue.Settle(e, context.Page.Articles[index]));

    private static IEnumerable<EventEntry> Held(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        if (!article.Blocks.Any(b => b.Table is not null || EventShapes.MayTell(b.Passage.Folded)
            || EventNouns.AreIn(b.Passage.Folded)) && !Headings(article).Any(h => Numbered().IsMatch(h.Folded)))
        {
            return [];
        }

        var ledger = new EventLedger(index, context.YearsOf(article), article.Blocks.Select(b => b.Passage).FirstOrDefault(p => Dateline().IsMatch(p.Folded)))
        {
            Summed = Summed(article),
        };
        EventTable.Read(article, ledger);
        EventLines.Read(article, ledger);
        var spoken = new Scope<EventEntry>(ReferenceEquals);
        Sentence? before = null;
        var known = article.Blocks.SelectMany(b => EventNames.Quoted(b.Passage.Folded)).ToHashSet(StringComparer.Ordinal);
        var announced = Headings(article).Select(h => Announce(h, known, ledger)).OfType<EventFact>().ToList();
        foreach (var passage in Prose(article))
        {
            var sentence = Tokens.Read(passage, EventShapes.Find(passage, known));
            new EventSentence(sentence, before, spoken, ledger).Read();
            before = sentence;
        }

        ledger.Settle();
        EventLabels.Read(article, ledger);
        announced.ForEach(ledger.Complete);
        return ledger.Held;
    }

    /// <summary>Whether any event is told of before: then the year is only the background.</summary>
    private static bool IsToldBefore(Article article, Passage passage, int at) =>
        EventNouns.AreIn(passage.Folded[..at].Split('】')[^1])
        || article.Blocks.Where(b => b.Kind == BlockKind.Paragraph).TakeWhile(b => b.Passage != passage).Any(b => EventNouns.AreIn(b.Passage.Folded));

    /// <summary>2011年,全县举办节庆活动4项: a page that sums up a year, which the days it goes on to print are of.</summary>
    private static (int Year, Evidence Evidence)? Summed(Article article) =>
        article.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => (b.Passage, Year: YearsEvents().Match(b.Passage.Folded).Groups["year"]))
            .Where(s => s.Year.Success).ToList() is [var (passage, year)] && !IsToldBefore(article, passage, year.Index)
            ? (int.Parse(year.ValueSpan, CultureInfo.InvariantCulture), passage.Cite(year)) : null;

    [GeneratedRegex("(?<=^|[。!?)]|[讯电])(?:【[^】]{2,16}】|[\u4e00-\u9fff]{2,8} )? ?(?<year>(?:19|20)[0-9]{2})年(?:度|间)?,?(?:全[市县区省州镇]"
        + "|我[市县区]|[\u4e00-\u9fff]{2,6}[市县区镇])?(?:共|先后|累计|成功)*"
        + "(?:举[办行]|组织|开展|承办)(?:了|各[类种]|大型|重[大要])*[^,。;0-9]{0,16}(?:[0-9一二三四五六七八九十百千]+余?(?:项|次|场|个|届)|活动。)")]
    private static partial Regex YearsEvents();

    private static IEnumerable<Passage> Headings(Article article) =>
        article.Blocks.Where(b => b.Kind is BlockKind.Headline or BlockKind.Subhead && b.Passage.Length is > 6 and < 60).Select(b => b.Passage);

    /// <summary>What a heading names is known by that name in the text below it; what it says of it.</summary>
    private static EventFact? Announce(Passage printed, HashSet<string> known, EventLedger ledger)
    {
        var heading = EventLines.WithoutRubric(printed);
        var sentence = Tokens.Read(heading, EventShapes.Find(heading, known));
        var at = sentence.Tokens.ToList().FindIndex(t => t.Kind == EventKinds.Name && t.Word != EventNames.Joint);
        if (at < 0)
        {
            if (Numbered().Match(heading.Folded) is { Success: true } series) ledger.Announce(heading, OpenNames.Of(series.Groups["name"]), isSaid: false);
            return null;
        }

        var isAttended = sentence.Is(at + 1, EventKinds.Attendance);
        var fact = EventGrammar.All.At(sentence, at) is var (rule, match) ? rule.Facts(match).FirstOrDefault() : null;
        var isSaid = isAttended || fact is not null;
        if (!isSaid && !Notice().IsMatch(heading.Folded, sentence.Tokens[at].End)
            && (at > 0 || (sentence.Tokens[at].Word is null && Vague().IsMatch((string)sentence.Tokens[at].Value!))))
        {
            return null;
        }

        known.Add((string)sentence.Tokens[at].Value!);
        var entry = ledger.Announce(heading, sentence.Tokens[at], isSaid);
        if (isAttended) EventLedger.Attend(entry, heading, (Quantity)sentence.Tokens[at + 1].Value!, isHeld: false);
        return fact;
    }

    /// <summary>“青山讲坛”第37期预告: whatever it is, it has its number.</summary>
    [GeneratedRegex("^(?<name>[^,。;:!?“”]{0,16}“[^“”,。;]{2,20}”[^,。;:!?“”]{0,8}第[0-9一二三四五六七八九十百]+[期讲场回])(?:活动)?(?:预告|来了|开讲|来啦|通知|公告|活动预告)?!?$")]
    private static partial Regex Numbered();

    /// <summary>关于举办第三届读书节|的通知: the text below says when and where.</summary>
    [GeneratedRegex(@"(?<=^(?:[^,。;]{0,20})关于(?:组织)?(?:举[行办]|召开|开展|参加|组织|承办)“?[^,。;]{4,50})\G”?(?:活动)?的(?:通知|公告|通告|函|邀请函|启事|方案|预告)$")]
    private static partial Regex Notice();

    [GeneratedRegex("(?:活动|行动|仪式|大会|典礼|[周季月])$")]
    private static partial Regex Vague();

    /// <summary>The paragraphs, and captions that are sentences.</summary>
    private static IEnumerable<Passage> Prose(Article article) =>
        article.Blocks.Where(b => b.Kind == BlockKind.Paragraph || (b.Kind == BlockKind.Caption && b.Passage.Length > 20))
            .SelectMany(b => Sentences.Of(b.Passage));

    /// <summary>No more than a headline and a caption stands above the report itself.</summary>
    private static bool IsStub(Article article) =>
        article.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.Caption).Sum(b => b.Passage.Length) < 100;

    /// <summary>A bare name above a report that says more of it; a stub beside one that says that it is held.</summary>
    private static bool IsToldBeside(PageContext context, int index, EventEntry entry) =>
        (entry.Record.Fields.Count == 1 && (IsNamed(context.Page, index + 1, entry) || IsNamed(context.Page, index - 1, entry)))
            || (IsStub(context.Page.Articles[index]) && IsNamed(context.Page, index + 1, entry)
                && Held(context, index + 1).Any(e => e.IsCalled(entry.Name)));

    private static bool IsNamed(Page page, int index, EventEntry entry) =>
        index >= 0 && index < page.Articles.Count
            && page.Articles[index].Blocks.Any(b => b.Passage.Folded.Contains(entry.Name, StringComparison.Ordinal));

    [GeneratedRegex("^[^,。;]{0,30}(?:[0-9]|[一二三四五六七八九十])月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日(?:讯|电|消息)|" + EventDay.AgencyDay)]
    private static partial Regex Dateline();
}
