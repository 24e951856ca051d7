using System.Security.Cryptography;
using System.Text;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Rows;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Press;
using HaikouApi.Extraction.Reading;
using HaikouApi.Search;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents.Reading;

/// <summary>Everything a page says, ready to be stored or shown: what the rules read, with what a person settled in its place.</summary>
public sealed record PageReading
{
    private readonly Catalogue _catalogue;
    private readonly RecordSentences _sentences;

    /// <param name="sent">The page as its sender described it.</param>
    /// <param name="submission">The same, with what the review says of it.</param>
    /// <param name="held">What is stored of it.</param>
    /// <param name="carried">What goes on in it from the page that it stands for.</param>
    internal PageReading(
        Catalogue catalogue, Submission sent, Submission submission, Extracted extracted, HeldPage? held, ReviewFile? file,
        IReadOnlyList<HeldRow>? carried = null)
    {
        (_catalogue, Carried) = (catalogue, carried ?? []);
        (ReviewFile, Held, Reviewer) = (file, held, file?.Label);
        (Sent, Submission, Extracted) = (sent, submission, extracted);
        Sha256 = Hash(submission.Text);
        DocumentId = Ids.OfDocument(Sha256);
        CodePoints = new(submission.Text);
        _sentences = new(extracted.Page, Cite);
        var conformance = new Conformance(catalogue, extracted.Page);
        var read = conformance.OneOfEachKey(Conforming(extracted.Records, conformance));
        Violations = [.. conformance.Violations];
        Named = NamedIn(file, read, held);
        var review = Review = file?.For(extracted, catalogue, new(extracted, submission, Named));
        Extractor = review is null ? $"rules {HaikouApi.Extraction.Extractor.Version}"
            : $"rules {HaikouApi.Extraction.Extractor.Version}, review {review.Version}";
        var settled = (review?.Records ?? []).Where(r => conformance.Conforming(r.Record) is not null).ToList();
        if (conformance.Violations.Skip(Violations.Count).ToList() is { Count: > 0 } faults) throw new ReviewException(file!.Name, [.. faults.Select(Refused)]);
        Records = [.. settled.Select(r => r.Record), .. read];
        Rows = RecordIds.Give(DocumentId, [.. Merge(review, settled, read)], []);
    }

    /// <summary>The page as its sender described it.</summary>
    public Submission Sent { get; }

    /// <summary>The same, with what a person said of it since.</summary>
    public Submission Submission { get; }

    /// <summary>Whether the text has nothing to read in it: marks and tags only. It makes no page.</summary>
    public bool IsEmpty => Extracted.Page.Articles.Count == 0;

    public Extracted Extracted { get; }

    /// <summary>What a person settled about the page, as it was submitted.</summary>
    public ReviewFile? ReviewFile { get; }

    /// <summary>The same, read against the page; null where nobody reviewed it.</summary>
    public Review? Review { get; }

    /// <summary>What was stored of the page when it was read.</summary>
    internal HeldPage? Held { get; }

    /// <summary>Records of the page that it stands for, each known by where this page says the same.</summary>
    internal IReadOnlyList<HeldRow> Carried { get; init; }

    /// <summary>The public label of the key that the review came with; null where it has none.</summary>
    public string? Reviewer { get; }

    /// <summary>By id, what the rules had read of the records that the review names.</summary>
    public IReadOnlyDictionary<string, Record> Named { get; private init; }

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

    /// <summary>What was unclear or left out, and before that what the sender should know of how the page was received, which is no part of the page.</summary>
    public IEnumerable<Warning> Warnings => Sent.Notes.Select(n => new Warning(n.Code, new(n.Zh, n.En), new(0, Sent.Text.Length))).Concat(Unclear);

    private IEnumerable<Warning> Unclear => Extracted.Warnings.Concat(Violations.Select(v => v.Warning));

    /// <summary>How many of the printed numbers were read, and which were not.</summary>
    public Coverage Coverage => Coverage.Of(Extracted.Page, Records);

    /// <summary>What is stored: one row for each thing that was read, whoever read it.</summary>
    public IReadOnlyList<ReadRow> Rows { get; init; }

    /// <summary>The datasets that the page has rows of.</summary>
    internal IEnumerable<Dataset> Datasets => Rows.Select(r => r.Dataset).Distinct();

    /// <summary>What is said of the page itself.</summary>
    public ReadRow Document => Rows.Single(r => r.Dataset == _catalogue.Pages);

    /// <summary>The id that a text has, or would have.</summary>
    public static string IdOf(string text) => Ids.OfDocument(Hash(text));

    /// <summary>The id of an article, by its index on the page; null for what is said of the whole page.</summary>
    public string? ArticleId(int index) => index == PressReader.WholePage ? null : Ids.OfArticle(DocumentId, ArticleStart(index));

    /// <summary>Code points before the first character of an article.</summary>
    public int ArticleStart(int index) => CodePoints.Before(Extracted.Page.Articles[index].Extent.Start);

    /// <summary>The same reading, its records under the ids that they have where the page is stored.</summary>
    internal PageReading KeepingIds(IReadOnlyList<HeldRow> held) => this with { Rows = RecordIds.Give(DocumentId, Rows, [.. held, .. Carried]) };

    /// <summary>The page as search sees it. How new it is, the sender says, else its datelines, else when it was stored.</summary>
    internal SearchedPage AsSearched(DateTime storedAt) => new(
        DocumentId,
        Submission.PublishedOn ?? Document.Said("datelineOn") as DateOnly? ?? DateOnly.FromDateTime(storedAt.ToUniversalTime()),
        Extracted.Page,
        CodePoints,
        [.. Rows.Where(r => r.Dataset.IsSearched).Select(r => r.AsSearched(Submission.Text, CodePoints))]);

    private static List<Record> Conforming(IReadOnlyList<Record> records, Conformance conformance) =>
        [.. records.Select(conformance.Conforming).OfType<Record>()];

    /// <summary>What the rules read of the records that the review names: what the person saw, where that is kept, else what they read today.</summary>
    private Dictionary<string, Record> NamedIn(ReviewFile? file, List<Record> read, HeldPage? held)
    {
        if (file?.Named(_catalogue) is not { Count: > 0 } ids) return [];
        var named = BasisOf(held).Where(b => ids.Contains(b.Key)).ToDictionary(b => b.Key, b => b.Value);
        foreach (var (row, record) in Identified(read, held))
        {
            if (ids.Contains(row.Id)) named.TryAdd(row.Id, record);
        }

        return named;
    }

    /// <summary>What the rules read, by the ids under which it is stored or would be.</summary>
    internal IReadOnlyDictionary<string, Record> Identified() =>
        Identified([.. Records.Where(r => r.Rule != Reading.Review.Rule)], Held).ToDictionary(r => r.Row.Id, r => r.Record);

    /// <summary>The same as rows.</summary>
    internal IEnumerable<ReadRow> IdentifiedRows() => Identified([.. Records.Where(r => r.Rule != Reading.Review.Rule)], Held).Select(r => r.Row);

    /// <summary>
    /// The records that the rules read, each under the id that it is stored with. What a person has corrected is known by what the rules had read.
    /// </summary>
    private IEnumerable<(ReadRow Row, Record Record)> Identified(List<Record> read, HeldPage? held)
    {
        var basis = BasisOf(held);
        var known = (held?.Rows ?? []).Select(h => !h.IsElsewhere && basis.TryGetValue(h.Id, out var record)
            ? h with { IsCurrent = true, Identity = RowOf(record, "machine").Identity } : h).Concat(Carried).ToList();
        var rows = read.Where(r => _catalogue.Find(r.Dataset)!.Kind == DatasetKind.Record).Select(r => (Record: r, Row: RowOf(r, "machine")))
            .DistinctBy(r => (r.Row.Dataset, r.Row.Identity.Key)).ToList();
        return RecordIds.Give(DocumentId, [.. rows.Select(r => r.Row)], known).Zip(rows, (row, r) => (row, r.Record));
    }

    private IReadOnlyDictionary<string, Record> BasisOf(HeldPage? held) => held?.Basis(_catalogue, Extracted.Page) ?? new Dictionary<string, Record>();

    private ReviewFault Refused(Violation violation) => new(
        violation.Name, $"«{violation.Record.Quote.Quote(Submission.Text)}», {violation.Name}", "invalid-value",
            new(violation.Reason.Zh + "。", violation.Reason.En));

    /// <summary>
    /// One row for each natural key: the person's where there is one, else what the rules read first. What the review names by its id, or withdraws, is left
    /// out of what the rules read.
    /// </summary>
    private IEnumerable<ReadRow> Merge(Review? review, List<SettledRecord> settled, List<Record> read)
    {
        var withdrawn = review?.Withdrawn.Where(w => w.Id is null).Select(w => (w.Dataset, Text.KeyOf(w.Key))).ToHashSet() ?? [];
        var named = Named.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        var keys = Named.Select(n => (n.Value.Dataset, RowOf(n.Value, "machine").Identity.Key)).ToHashSet();
        var seen = new HashSet<(string, string)>();
        var rows = settled.Select(r => RowOf(r.Record, "reviewed", r.Because) with { Id = r.Id ?? "", IsNamed = r.Id is not null })
            .Concat(read.Where(r => !named.Contains(r)).Select(r => RowOf(r, "machine", r.Dataset == PressReader.Documents ? BecauseOf(review) : null)))
                .ToList();

        rows.AddRange(IsEmpty ? [] : Unclear.Select(w => WarningRow.Of(w, this, _catalogue.Warnings)));

        // A page is one also where reading its press matter failed.
        if (!IsEmpty && !rows.Exists(r => r.Dataset == _catalogue.Pages))
        {
            rows.Insert(0, RowOf(new(PressReader.Documents, "page", PressReader.WholePage, Extracted.Page.Articles[0].Blocks[0].Passage.Cite()), "machine"));
        }

        foreach (var row in rows)
        {
            var key = (row.Dataset.Slug, row.Dataset.IsKeyed ? row.Identity.Key : row.Id);
            if (row.Origin == "machine" && keys.Contains(key)) continue;
            if (!withdrawn.Contains(key) && (seen.Add(key) || row.IsNamed)) yield return row;
        }
    }

    private static Dictionary<string, string>? BecauseOf(Review? review) =>
        review?.BecauseOfPage is { } because ? new() { [SettledRecord.Whole] = because } : null;

    private ReadRow RowOf(Record record, string origin, IReadOnlyDictionary<string, string>? because = null)
    {
        var dataset = _catalogue.Find(record.Dataset)!;
        var excerpt = new Excerpt(Submission.Text, dataset, record);
        var fields = record.Fields.ToDictionary(f => f.Key, f => FieldOf(f.Value, excerpt));
        if (dataset.Kind == DatasetKind.Page) AddGiven(fields);
        if (dataset.Context is { } context) fields[context.Name] = _sentences.Of(record, dataset, excerpt);
        var id = dataset.Kind switch { DatasetKind.Page => DocumentId, DatasetKind.Article => ArticleId(record.Article)!, _ => "" };
        return new(dataset, ArticleId(record.Article), origin, record.Rule, Cite(excerpt.Of(record.Quote)), fields, because) { Id = id };
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
        foreach (var (name, said) in (ReadOnlySpan<(string, string?)>)[("title", Submission.Title), ("newspaper", Submission.Newspaper),
            ("edition", Submission.Edition), ("pageNumber", Submission.PageNumber)])
        {
            if (said is not null) fields[name] = new(said, null, null);
        }
    }

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    internal Quotation Cite(Evidence evidence) => new(evidence.Printed(Submission.Text).Words, [.. evidence.Segments.Select(CodePoints.Convert)]);
}
