using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents;

/// <summary>A record that the rules read and a person found not to be one, by its natural key.</summary>
public sealed record Withdrawal(string Dataset, IReadOnlyList<string> Key);

/// <summary>What a person settled about one page: records that go before what the rules read, and records that are withdrawn.</summary>
public sealed record Review(string Version, IReadOnlyList<Record> Records, IReadOnlyList<Withdrawal> Withdrawn)
{
    /// <summary>The rule name that reviewed records carry.</summary>
    public const string Rule = "review";
}

/// <summary>
/// Reads a review file (<c>*.review.json</c>) against its page. Every quote is looked for in the text as a person reads it;
/// one that is not there, or is there twice without saying which, stops the load.
/// </summary>
public sealed class ReviewFile(string name, string json)
{
    public string Name { get; } = name;

    public string Content { get; } = json;

    /// <summary>The review of a page, as found in this file, over what the rules read of it.</summary>
    public Review For(Extracted extracted, Catalogue catalogue)
    {
        var (file, page) = (Parse(), extracted.Page);
        var records = new List<Record>();
        foreach (var article in file.Articles)
        {
            var index = IndexOf(page, article.Opens);
            for (var i = 0; i < article.Records.Count; i++)
                records.Add(new ReviewedRecord(Name, extracted, catalogue, index, article.Records[i], $"{article.Opens}, record {i + 1} ({article.Records[i].Dataset})").Read());
        }

        return new(file.Version, records, [.. file.Withdrawn.Select(w => new Withdrawal(w.Dataset, w.Key))]);
    }

    private ReviewDocument Parse()
    {
        try
        {
            return JsonSerializer.Deserialize<ReviewDocument>(Content, ReviewDocument.Json) ?? throw new ReviewException(Name, "the file", "is empty");
        }
        catch (JsonException fault)
        {
            throw new ReviewException(Name, fault.Path ?? "the file", fault.Message);
        }
    }

    private int IndexOf(Page page, string opens)
    {
        var found = page.Articles.Select((a, i) => (Article: a, Index: i)).Where(a => a.Article.Headline?.Text == opens || a.Article.ContinuedFrom?.Text == opens).ToList();
        return found.Count == 1 ? found[0].Index : throw new ReviewException(Name, $"article {opens}", found.Count == 0 ? "is not on the page" : "is on the page more than once");
    }
}

/// <summary>A review file and its page do not fit; nothing was loaded.</summary>
public sealed class ReviewException(string file, string place, string fault) : Exception($"{file}: {place}: {fault}.");
