using System.Security.Cryptography;
using System.Text;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Press;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents;

/// <summary>Everything a page says, ready to be stored or shown: what the rules read, with what a person settled in its place.</summary>
public sealed class PageReading
{
    private readonly CodePoints _codePoints;
    private readonly Catalogue _catalogue;

    public PageReading(Catalogue catalogue, Submission submission, Extracted extracted, ReviewFile? file)
    {
        _catalogue = catalogue;
        var review = file?.For(extracted, catalogue);
        ReviewFile = file;
        Submission = submission;
        Extracted = extracted;
        Sha256 = Hash(submission.Text);
        DocumentId = Ids.OfDocument(Sha256);
        Extractor = review is null ? $"rules {HaikouApi.Extraction.Extractor.Version}" : $"rules {HaikouApi.Extraction.Extractor.Version}, review {review.Version}";
        _codePoints = new(submission.Text);
        Records = [.. (review?.Records ?? []), .. extracted.Records];
        Rows = [.. Merge(review)];
    }

    public Submission Submission { get; }

    /// <summary>Whether the text has nothing to read in it: marks and tags only. It makes no page.</summary>
    public bool IsEmpty => Extracted.Page.Articles.Count == 0;

    public Extracted Extracted { get; }

    /// <summary>What a person settled about the page, as it was handed in.</summary>
    public ReviewFile? ReviewFile { get; }

    public string Sha256 { get; }

    public string DocumentId { get; }

    /// <summary>The versions of rules and review.</summary>
    public string Extractor { get; }

    /// <summary>All that was read, by people first, then by rules.</summary>
    public IReadOnlyList<Record> Records { get; }

    /// <summary>What is stored: one row for each thing that was read, whoever read it.</summary>
    public IReadOnlyList<ReadRow> Rows { get; }

    /// <summary>The id that a text has, or would have.</summary>
    public static string IdOf(string text) => Ids.OfDocument(Hash(text));

    /// <summary>The id of an article, by its index on the page; null for what is said of the whole page.</summary>
    public string? ArticleId(int index) => index == PressReader.WholePage ? null : Ids.OfArticle(DocumentId, ArticleStart(index));

    /// <summary>Code points before the first character of an article.</summary>
    public int ArticleStart(int index) => _codePoints.Before(Extracted.Page.Articles[index].Extent.Start);

    /// <summary>One row for each natural key: the person's where there is one, else what the rules read first. Withdrawn ones are left out.</summary>
    private IEnumerable<ReadRow> Merge(Review? review)
    {
        var withdrawn = review?.Withdrawn.Select(w => Ids.OfRecord(DocumentId, w.Dataset, w.Key)).ToHashSet() ?? [];
        var seen = new HashSet<string>();
        foreach (var row in Records.Select(r => RowOf(r, r.Rule == Review.Rule ? "reviewed" : "machine")))
        {
            if (!withdrawn.Contains(row.Id) && seen.Add(row.Id)) yield return row;
        }
    }

    private ReadRow RowOf(Record record, string origin)
    {
        var dataset = _catalogue.Find(record.Dataset) ?? throw new InvalidOperationException($"{record.Rule}: there is no dataset {record.Dataset}.");
        if (record.Fields.Keys.FirstOrDefault(name => dataset[name] is null) is { } unknown)
            throw new InvalidOperationException($"{record.Rule}: {dataset.Slug} has no field {unknown}.");
        var fields = record.Fields.ToDictionary(f => f.Key, f => new ReadField(f.Value.Content, f.Value.Evidence is { } e ? Cite(e) : null, f.Value.Absence));
        if (dataset.Kind == DatasetKind.Page) AddGiven(fields);
        return new(dataset, IdOf(dataset, record), ArticleId(record.Article), origin, record.Rule, Cite(record.Quote), fields);
    }

    /// <summary>What the sender says of the page; a title given goes before one read.</summary>
    private void AddGiven(Dictionary<string, ReadField> fields)
    {
        fields["publishedOn"] = new(Submission.PublishedOn, null, null);
        fields["sourceUrl"] = new(Submission.SourceUrl, null, null);
        fields["extractor"] = new(Extractor, null, null);
        if (Submission.Title is { } title) fields["title"] = new(title, null, null);
    }

    private string IdOf(Dataset dataset, Record record) => dataset.Kind switch
    {
        DatasetKind.Page => DocumentId,
        DatasetKind.Article => ArticleId(record.Article)!,
        _ => Ids.OfRecord(DocumentId, dataset.Slug, KeyOf(dataset, record)),
    };

    private IEnumerable<string> KeyOf(Dataset dataset, Record record) => dataset.Key.Select(part => part == Dataset.Place
        ? _codePoints.Before(record.Quote.Start).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : Text.Of(record.Fields.GetValueOrDefault(part)?.Content));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private Quotation Cite(Evidence evidence) => new(evidence.Quote(Submission.Text), [.. evidence.Segments.Select(_codePoints.Convert)]);
}
