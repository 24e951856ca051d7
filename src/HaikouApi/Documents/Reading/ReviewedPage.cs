using HaikouApi.Database;
using HaikouApi.Documents.Given;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents.Reading;

/// <summary>A page as a review speaks of it: its articles by their words or ids, and the records that the rules read by theirs.</summary>
/// <param name="extracted">What the rules read.</param>
/// <param name="sent">The page; null where only its text matters.</param>
/// <param name="read">By id, what the rules read of the records that the review names.</param>
public sealed class ReviewedPage(Extracted extracted, Submission? sent = null, IReadOnlyDictionary<string, Record>? read = null)
{
    private readonly Dictionary<int, PrintedWords> _words = [];
    private readonly Dictionary<Article, YearContext> _years = [];

    public Extracted Extracted { get; } = extracted;

    public Page Page => Extracted.Page;

    /// <summary>Which year 今年 and 5月 are of in the article that such words stand in.</summary>
    internal YearContext YearsOf(Evidence words)
    {
        var article = Page.Articles.FirstOrDefault(a => words.Segments[0].Start < a.Extent.End) ?? Page.Articles[^1];
        return _years.TryGetValue(article, out var known) ? known : _years[article] = new(Page, article, sent?.PublishedOn);
    }

    internal CodePoints CodePoints => field ??= new(Page.Source);

    /// <summary>What the rules read of a record; null where they read none of that id.</summary>
    public Record? Read(string id) => read?.GetValueOrDefault(id);

    internal PrintedWords Words(int article) => _words.TryGetValue(article, out var words) ? words : _words[article] = new(Page, article);

    /// <summary>Which article a review speaks of: by its id, its headline, what it continues, or how it begins.</summary>
    internal int? IndexOf(ReviewDocument.ArticleReview article, ReviewPart part)
    {
        var field = article.Article is null ? "opens" : "article";
        if (article.Article is null == article.Opens is null)
        {
            part.Fault("opens", "missing-member", new("须给 opens（标题）或 article（编号），且只给其一。", "needs its headline as opens, or its id as article, and not both."));
            return null;
        }

        var found = article.Article is { } id ? Where(
            (a, _) => Ids.OfArticle(Ids.OfDocument(PageReading.Hash(Page.Source)), CodePoints.Before(a.Extent.Start)) == id)
            : Where((a, _) => a.Headline?.Text == article.Opens || a.ContinuedFrom?.Text == article.Opens) is { Count: > 0 } titled ? titled
            : Where((_, i) => Words(i).BeginsWith(article.Opens!));
        if (found.Count == 1) return found[0];
        part.Fault(field, "unknown-article", found.Count == 0
            ? new($"“{article.Opens ?? article.Article}”不在版面上；文章有：{Titles}。",
                $"«{article.Opens ?? article.Article}» is not on the page; its articles are {Titles}.")
            : new($"“{article.Opens}”在版面上不止一篇；请用 article（编号）。", $"«{article.Opens}» is on the page more than once; name the article by its id."));
        return null;
    }

    /// <summary>The article of a headline; -1 where there is none or more than one.</summary>
    internal int IndexOf(string headline) => Where((a, _) => a.Headline?.Text == headline) is [var only] ? only : -1;

    private string Titles =>
        string.Join(", ", Page.Articles.Take(20).Select(a => a.Headline?.Text ?? a.ContinuedFrom?.Text).OfType<string>().Select(t => $"«{t}»"));

    private List<int> Where(Func<Article, int, bool> isMeant) => [.. Enumerable.Range(0, Page.Articles.Count).Where(i => isMeant(Page.Articles[i], i))];
}

/// <summary>The words of an article as a person reads them, for finding quotes in.</summary>
internal sealed class PrintedWords(Page page, int article)
{
    private readonly Passage _passage = Passage.Verbatim(page.Source, page.Articles[article].Blocks.SelectMany(b => b.Passage.Cite().Segments));

    public bool BeginsWith(string text) => _passage.Folded.StartsWith(text, StringComparison.Ordinal);

    /// <summary>Every place where the text stands; inside <paramref name="within"/> only, when given.</summary>
    public IReadOnlyList<Evidence> Find(string text, Evidence? within = null)
    {
        var found = new List<Evidence>();
        for (var at = _passage.Folded.IndexOf(text, StringComparison.Ordinal); at >= 0; at = _passage.Folded.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            var evidence = _passage.Cite(at, at + text.Length);
            if (within is null || evidence.Segments.All(s => within.Segments.Any(w => w.Start <= s.Start && s.End <= w.End))) found.Add(evidence);
        }

        return found;
    }

    /// <summary>The words that stand between two offsets of the source; null where there are none.</summary>
    public Evidence? Between(int start, int end)
    {
        var inside = Enumerable.Range(0, _passage.Length).Where(i => _passage.OffsetOf(i) >= start && _passage.EndOf(i) <= end).ToList();
        return inside.Count == 0 ? null : _passage.Cite(inside[0], inside[^1] + 1);
    }
}
