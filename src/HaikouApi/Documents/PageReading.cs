using System.Security.Cryptography;
using System.Text;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Press;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction;
using HaikouApi.Search;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents;

/// <summary>Everything a page says, ready to be stored or shown: what the rules read, with what a person settled in its place.</summary>
public sealed record PageReading
{
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
        CodePoints = new(submission.Text);
        var conformance = new Conformance(catalogue, extracted.Page);
        var settled = Conforming(review?.Records ?? [], conformance);
        if (conformance.Violations is [var fault, ..]) throw new ReviewException(file!.Name, $"«{fault.Record.Quote.Quote(submission.Text)}», {fault.Name}", fault.Reason.En);
        Records = [.. settled, .. Conforming(extracted.Records, conformance)];
        Violations = conformance.Violations;
        Rows = RecordIds.Give(DocumentId, [.. Merge(review)], []);
    }

    public Submission Submission { get; }

    /// <summary>Whether the text has nothing to read in it: marks and tags only. It makes no page.</summary>
    public bool IsEmpty => Extracted.Page.Articles.Count == 0;

    public Extracted Extracted { get; }

    /// <summary>What a person settled about the page, as it was submitted.</summary>
    public ReviewFile? ReviewFile { get; }

    public string Sha256 { get; }

    public string DocumentId { get; }

    /// <summary>The versions of rules and review.</summary>
    public string Extractor { get; }

    /// <summary>Where offsets of the text become those that clients count in.</summary>
    public CodePoints CodePoints { get; }

    /// <summary>All that was read and conforms to its declaration, by people first, then by rules.</summary>
    public IReadOnlyList<Record> Records { get; }

    /// <summary>What the rules read that does not, and was left out.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>What was unclear or left out.</summary>
    public IEnumerable<Warning> Warnings => Submission.Notes.Select(n => new Warning(n.Code, new(n.Zh, n.En), new(0, Submission.Text.Length)))
        .Concat(Extracted.Warnings).Concat(Violations.Select(v => v.Warning));

    /// <summary>How many of the printed numbers stand in some record.</summary>
    public Coverage Coverage => Coverage.Of(Extracted.Page, Records);

    /// <summary>What is stored: one row for each thing that was read, whoever read it.</summary>
    public IReadOnlyList<ReadRow> Rows { get; init; }

    /// <summary>What is said of the page itself.</summary>
    public ReadRow Document => Rows.Single(r => r.Dataset == _catalogue.Pages);

    /// <summary>The id that a text has, or would have.</summary>
    public static string IdOf(string text) => Ids.OfDocument(Hash(text));

    /// <summary>The id of an article, by its index on the page; null for what is said of the whole page.</summary>
    public string? ArticleId(int index) => index == PressReader.WholePage ? null : Ids.OfArticle(DocumentId, ArticleStart(index));

    /// <summary>Code points before the first character of an article.</summary>
    public int ArticleStart(int index) => CodePoints.Before(Extracted.Page.Articles[index].Extent.Start);

    /// <summary>The same reading, its records under the ids that they have where the page is stored.</summary>
    internal PageReading KeepingIds(IReadOnlyList<HeldRow> held) => this with { Rows = RecordIds.Give(DocumentId, Rows, held) };

    /// <summary>The page as search sees it. How new it is, the sender says, else its datelines, else when it was stored.</summary>
    internal SearchedPage AsSearched(DateTime storedAt) => new(
        DocumentId,
        Submission.PublishedOn ?? Document.Said("datelineOn") as DateOnly? ?? DateOnly.FromDateTime(storedAt.ToUniversalTime()),
        Extracted.Page,
        CodePoints,
        [.. Rows.Select(r => r.AsSearched())]);

    private static List<Record> Conforming(IReadOnlyList<Record> records, Conformance conformance) => [.. records.Select(conformance.Conforming).OfType<Record>()];

    /// <summary>One row for each natural key: the person's where there is one, else what the rules read first. Withdrawn ones are left out.</summary>
    private IEnumerable<ReadRow> Merge(Review? review)
    {
        var withdrawn = review?.Withdrawn.Select(w => (w.Dataset, Text.KeyOf(w.Key))).ToHashSet() ?? [];
        var seen = new HashSet<(string, string)>();
        var rows = Records.Select(r => RowOf(r, r.Rule == Review.Rule ? "reviewed" : "machine")).ToList();

        // A page is one also where reading its press matter failed.
        if (!IsEmpty && !rows.Exists(r => r.Dataset == _catalogue.Pages)) rows.Insert(0, RowOf(new(PressReader.Documents, "page", PressReader.WholePage, Extracted.Page.Articles[0].Blocks[0].Passage.Cite()), "machine"));
        foreach (var row in rows)
        {
            var key = (row.Dataset.Slug, row.Dataset.Kind == DatasetKind.Record ? row.Identity.Key : row.Id);
            if (!withdrawn.Contains(key) && seen.Add(key)) yield return row;
        }
    }

    private ReadRow RowOf(Record record, string origin)
    {
        var dataset = _catalogue.Find(record.Dataset)!;
        var excerpt = new Excerpt(Submission.Text, dataset, record);
        var fields = record.Fields.ToDictionary(f => f.Key, f => FieldOf(f.Value, excerpt));
        if (dataset.Kind == DatasetKind.Page) AddGiven(fields);
        var id = dataset.Kind switch { DatasetKind.Page => DocumentId, DatasetKind.Article => ArticleId(record.Article)!, _ => "" };
        return new(dataset, ArticleId(record.Article), origin, record.Rule, Cite(excerpt.Of(record.Quote)), fields) { Id = id };
    }

    private ReadField FieldOf(Value value, Excerpt excerpt)
    {
        if (value.Evidence is not { } evidence) return new(value.Content, null, value.Absence);
        var (content, printed) = excerpt.Of(value.Content, evidence);
        return new(content, Cite(printed), value.Absence);
    }

    /// <summary>What the sender says of the page; a title given goes before one read.</summary>
    private void AddGiven(Dictionary<string, ReadField> fields)
    {
        fields["publishedOn"] = new(Submission.PublishedOn, null, null);
        fields["sourceUrl"] = new(Submission.SourceUrl, null, null);
        fields["place"] = new(Submission.Place, null, null);
        fields["extractor"] = new(Extractor, null, null);
        if (Submission.Title is { } title) fields["title"] = new(title, null, null);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private Quotation Cite(Evidence evidence) => new(evidence.Quote(Submission.Text), [.. evidence.Segments.Select(CodePoints.Convert)]);
}
