using System.Text.Json;
using System.Text.RegularExpressions;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Reading;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents.Reading;

/// <summary>A record that a person settled.</summary>
/// <param name="Record">What it says.</param>
/// <param name="Id">The id of the record that it stands for; null for one that is known by its key.</param>
/// <param name="Because">Why the person says what the words do not: by field, and under * for all of it.</param>
public sealed record SettledRecord(Record Record, string? Id, IReadOnlyDictionary<string, string> Because)
{
    /// <summary>Under which the reason for a whole record stands.</summary>
    public const string Whole = "*";
}

/// <summary>A record that the rules read and a person found not to be one, by its id or its natural key.</summary>
public sealed record Withdrawal(string Dataset, string? Id, IReadOnlyList<string> Key, string? Because);

/// <summary>A warning that a person looked into, by its code and its place.</summary>
public sealed record SettledWarning(string Code, Evidence Where, string? Because);

/// <summary>What a person settled about one page: records that go before what the rules read, records that are withdrawn, warnings that are settled.</summary>
public sealed record Review(string Version, IReadOnlyList<SettledRecord> Records, IReadOnlyList<Withdrawal> Withdrawn, IReadOnlyList<SettledWarning> Settled,
    string? BecauseOfPage)
{
    /// <summary>The rule name that records carry which a person wrote.</summary>
    public const string Rule = "review";
}

/// <summary>
/// Reads a review (<c>*.review.json</c>) against its page. Every quote is looked for in the text as a person reads it. Whatever is wrong,
/// words that are not there, or are there twice, or do not say the value, is told at once, and nothing is loaded.
/// </summary>
public sealed partial class ReviewFile(string name, string json, string? label = null)
{
    private ReviewDocument? _document;

    public string Name { get; } = name;

    public string Content { get; } = json;

    /// <summary>The public label of the key that it came with; null where it has none.</summary>
    public string? Label { get; } = label;

    /// <summary>The ids of the records that it names.</summary>
    public IReadOnlySet<string> Named(Catalogue catalogue) => Parse(catalogue).Named.ToHashSet(StringComparer.Ordinal);

    /// <summary>A page as its sender describes it, with what the review says of it in its place.</summary>
    public Submission Correct(Submission sent, Catalogue catalogue)
    {
        if (Parse(catalogue).Document is not { } page) return sent;
        var faults = new ReviewFaults();
        foreach (var (field, value) in page.Said)
        {
            if (GivenFields.Fault(field, value) is var (code, detail)) new ReviewPart(faults, "document", "the page").Fault(field, code, detail);
        }

        faults.Stop(Name);
        return sent.With(new(sent.Text, page.Title, page.PublishedOn is { } day && GivenFields.TryParseDay(day, out var on) ? on : null, page.SourceUrl,
            page.Place, page.Newspaper, page.Edition, page.PageNumber));
    }

    /// <summary>The review of a page, as found in this file, over what the rules read of it and, by id, of the records that the review names.</summary>
    public Review For(Extracted extracted, Catalogue catalogue, ReviewedPage? around = null)
    {
        var (file, page) = (Parse(catalogue), around ?? new ReviewedPage(extracted));
        var (faults, records, settled) = (new ReviewFaults(), new List<SettledRecord>(), new List<SettledWarning>());
        foreach (var (i, article) in file.Articles.Index())
        {
            var part = new ReviewPart(faults, $"articles[{i}]", article.Opens ?? article.Article ?? $"article {i + 1}");
            if (page.IndexOf(article, part) is not { } index) continue;
            foreach (var (n, record) in article.Records.Index())
            {
                var within = part with { Path = $"{part.Path}.records[{n}]", Place = $"{part.Place}, record {n + 1} ({record.Dataset})" };
                if (new ReviewedRecord(page, catalogue.Find(record.Dataset)!, index, record, within).Read() is { } read) records.Add(read);
            }

            foreach (var (n, warning) in article.Settled.Index())
            {
                var within = part with { Path = $"{part.Path}.settled[{n}]", Place = $"{part.Place}, settled {n + 1}" };
                if (new QuoteFinder(page, index, within).Find("quote", warning.Quote) is { } where) settled.Add(new(warning.Code, where, warning.Because));
            }
        }

        var withdrawn = file.Withdrawn.Select((w, i) => Withdrawn(w, new(faults, $"withdrawn[{i}]", $"withdrawn {i + 1} ({w.Dataset})"), page)).ToList();
        faults.Stop(Name);
        return new(file.Version, records, withdrawn, settled, file.Document?.Because);
    }

    private static Withdrawal Withdrawn(ReviewDocument.WithdrawnRecord record, ReviewPart part, ReviewedPage page)
    {
        if (record.Record is null == record.Key is null)
        {
            part.Fault("record", "missing-member", new("须给 record（编号）或 key（自然键），且只给其一。", "needs its id as record, or its natural key as key, and not both."));
        }

        if (record.Record is { } id && page.Read(id) is null)
        {
            part.Fault("record", "unknown-record", new($"此版面没有读出编号为 {id} 的记录。", $"{id} is no record that the rules read of this page."));
        }

        return new(record.Dataset, record.Record, record.Key ?? [], record.Because ?? record.Why);
    }

    private ReviewDocument Parse(Catalogue catalogue)
    {
        if (_document is not null) return _document;
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = 32 };
            using var parsed = JsonDocument.Parse(Content, options);
            var faults = new ReviewFaults();
            foreach (var fault in new ReviewShape(catalogue).Faults(parsed.RootElement))
            {
                faults.Add(new(fault.Path, PlaceOf(fault.Path, parsed.RootElement), fault.Code, fault.Detail, fault.Suggestion));
            }

            faults.Stop(Name);
            return _document = parsed.RootElement.Clone().Deserialize<ReviewDocument>(ReviewDocument.Json)!;
        }
        catch (JsonException fault)
        {
            throw new ReviewException(Name, [new("$", "the file", "invalid-json",
                new($"不是 JSON：第 {fault.LineNumber + 1} 行。", $"is no JSON: {fault.Message}"))]);
        }
    }

    /// <summary>The place in the file, in words of the page.</summary>
    private static string PlaceOf(string path, JsonElement review)
    {
        if (InArticle().Match(path) is not { Success: true } match) return path;
        var article = review.GetProperty("articles")[Number(match.Groups["article"])];
        var opens = article.ValueKind == JsonValueKind.Object && article.TryGetProperty("opens", out var o) && o.ValueKind == JsonValueKind.String
            ? o.GetString() : match.Groups["article"].Value;
        return match.Groups["record"].Success ? $"{opens}, record {Number(match.Groups["record"]) + 1}, {match.Groups["rest"].Value}"
            : $"{opens}, {match.Groups["rest"].Value}";

        static int Number(Group group) => int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^articles\[(?<article>\d+)\]\.?(?:records\[(?<record>\d+)\]\.?(?:fields\.)?)?(?<rest>.*)$")]
    private static partial Regex InArticle();
}
