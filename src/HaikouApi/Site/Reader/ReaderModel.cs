using HaikouApi.Datasets;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Reading;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;

namespace HaikouApi.Site.Reader;

/// <summary>How many rows of a dataset a page has.</summary>
public sealed record RowsOfPage(Dataset Dataset, long Rows);

/// <summary>An article with all that is shown beside it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Facts">Its facts, in the order of their words.</param>
/// <param name="Numbers">The numbers that were read, with whether a fact rests on them as well.</param>
/// <param name="Doubts">What no rule was sure of.</param>
public sealed record ShownArticle(SetArticle Article, IReadOnlyList<(Fact Fact, int Number)> Facts, IReadOnlyList<(Fact Number, bool IsInFact)> Numbers,
    IReadOnlyList<Warning> Doubts);

/// <summary>An article of a page that is shown.</summary>
public sealed record ArticleModel(ReaderModel Reader, ShownArticle Shown);

/// <summary>A fact beside its article, with its number on the page.</summary>
public sealed record CardModel(ReaderModel Reader, Fact Fact, int Number);

/// <summary>A page as the reader shows it.</summary>
public sealed class ReaderModel
{
    /// <summary>A text with more rows than this has them in lists: marks and cards would be too many to look at, and to load.</summary>
    public const int MostMarked = 5_000;

    private readonly Dictionary<SetBlock, IReadOnlyList<Mark>> _marks = [];

    /// <summary>A page with its facts, each of which is marked.</summary>
    public ReaderModel(Visit visit, Typesetting page, Fact document, IReadOnlyList<Fact> articles, IReadOnlyList<Fact> records, IReadOnlyList<Warning> doubts)
    {
        (Visit, Page, Document) = (visit, page, document);
        var facts = records.Where(f => f.Face.Kind != Kind.Quantities).OrderBy(PlaceOf).ToList();
        var numbers = records.Where(f => f.Face.Kind == Kind.Quantities).OrderBy(PlaceOf).ToList();
        var words = new Cover(facts.SelectMany(f => f.ValueWords.Concat(f.OtherWords)));
        var isInFact = numbers.ToDictionary(n => n, n => n.ValueWords.All(words.Touches));
        var numbered = facts.Select((fact, i) => (Fact: fact, Number: i + 1)).ToList();
        Articles = [.. page.Articles.Select((article, i) => new ShownArticle(article,
            [.. numbered.Where(f => page.ArticleAt(PlaceOf(f.Fact)) == i)],
            [.. numbers.Where(n => page.ArticleAt(PlaceOf(n)) == i).Select(n => (n, isInFact[n]))],
            [.. doubts.Where(d => page.ArticleAt(page.CodePoints(d.Where).Start) == i)]))];

        var settled = new Cover(records.Concat(articles).Append(document).SelectMany(f => f.ValueWords.Concat(f.OtherWords)));
        var marks = new List<Mark>();
        foreach (var (fact, number) in numbered)
        {
            marks.AddRange(fact.ValueWords.Select((w, i) => new Mark(page.Utf16(w), MarkKind.Fact, fact) { Footnote = i == 0 ? number : null }));
        }

        foreach (var number in numbers)
        {
            marks.AddRange(number.ValueWords.Select(w => new Mark(page.Utf16(w), isInFact[number] ? MarkKind.Number : MarkKind.Unread, number)));
        }

        marks.AddRange(doubts.SelectMany(d => d.Aside.Count > 0 ? d.Aside : [d.Where]).Where(w => w.Length <= LongestDoubt)
            .Select(w => new Mark(w, MarkKind.Doubt, null)));
        foreach (var block in page.Articles.SelectMany(a => a.Blocks))
        {
            _marks[block] = [.. marks.Where(m => m.Where.Start < block.End && m.Where.End > block.Start),
                .. Figures.In(block).Where(f => !settled.Has(page.CodePoints(f))).Select(f => new Mark(f, MarkKind.Unread, null))];
        }
    }

    /// <summary>A page with so many facts that they are in lists.</summary>
    public ReaderModel(Visit visit, Typesetting page, Fact document, IReadOnlyList<RowsOfPage> lists)
    {
        (Visit, Page, Document, Lists) = (visit, page, document, lists);
        Articles = [.. page.Articles.Select(a => new ShownArticle(a, [], [], []))];
    }

    /// <summary>A doubt about more than this is told beside the article, and not marked in it.</summary>
    private const int LongestDoubt = 40;

    public Visit Visit { get; }

    public Typesetting Page { get; }

    public Fact Document { get; }

    public IReadOnlyList<ShownArticle> Articles { get; }

    /// <summary>For a page with too many facts to mark: where they are.</summary>
    public IReadOnlyList<RowsOfPage>? Lists { get; }

    /// <summary>Whether the page was read for the asking, and not stored.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Whether it is known where on the printed page its words stand.</summary>
    public bool HasPlaces { get; set; }

    public long FactCount => Lists?.Sum(list => list.Rows) ?? Articles.Sum(a => a.Facts.Count);

    /// <summary>The kinds of facts there are, each with how many.</summary>
    public IEnumerable<(Kind Kind, int Count)> Kinds =>
        Kind.All.Select(k => (k, Articles.Sum(a => a.Facts.Count(f => f.Fact.Face.Kind == k)))).Where(k => k.Item2 > 0);

    public bool HasReviewed => Articles.Any(a => a.Facts.Any(f => f.Fact.IsReviewed));

    /// <summary>Pieces of a block, cut by its marks.</summary>
    public IEnumerable<Run> RunsOf(SetBlock block, IEnumerable<Piece> pieces) => Run.Of(pieces, _marks.GetValueOrDefault(block) ?? []);

    /// <summary>What the page is called: its day, else its title, else the first words on it; and whether those are printed words.</summary>
    public (string Text, bool IsPrinted) Title => (Document.Day("publishedOn") ?? Document.Day("datelineOn")) is { } day
        ? (Visit.Say($"{Say.Day(day, Visit.Language)}版面", $"The page of {Say.Day(day, Visit.Language)}"), false)
        : (Document.Text("title") ?? Page.Name, true);

    /// <summary>How much there is on it.</summary>
    public string Counted => Visit.Say(
        $"{Articles.Count} 篇文章，{Say.Count(FactCount)} 条事实，{Say.Count(Page.Characters)} 字",
        $"{Articles.Count} {(Articles.Count == 1 ? "article" : "articles")}, {Say.Count(FactCount)} facts, {Say.Count(Page.Characters)} characters");

    /// <summary>Segments as an attribute says them: 331-335 586-590.</summary>
    public static string Said(IEnumerable<Segment> segments) =>
        string.Join(' ', segments.Select(s => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{s.Start}-{s.End}")));

    private static int PlaceOf(Fact fact) => fact.ValueWords.Concat(fact.OtherWords).Select(w => w.Start).DefaultIfEmpty(0).First();
}
