using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Documents.Rows;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Reading;
using HaikouApi.Lists.Request;
using HaikouApi.Web;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents.Reading;

/// <summary>One record of a review, read against the page.</summary>
internal sealed class ReviewedRecord(ReviewedPage page, Dataset dataset, int article, ReviewDocument.RecordReview review, ReviewPart part)
{
    private readonly QuoteFinder _quotes = new(page, article, part);
    private readonly Dictionary<string, string> _because = new(StringComparer.Ordinal);

    /// <summary>What the person settled; null, and faults, where it does not hold.</summary>
    public SettledRecord? Read()
    {
        var before = part.Faults.All.Count;
        if (review.Because is { } because) _because[SettledRecord.Whole] = because;
        var read = review.Record is { } id ? Named(id) : null;
        var quote = review.Quote is { } words ? _quotes.Find("quote", words) : read?.Quote;
        if (quote is null && review.Quote is null && review.Record is null)
        {
            part.Fault("quote", "missing-member", new("缺少 quote：支持本条记录的原文。", "the words that support the record are missing."));
        }

        if (review.Confirms && (review.Record is null || review.Fields.Count > 0 || review.Quote is not null))
        {
            part.Fault("confirms", "invalid-value",
                new("confirms 须与 record 同用，且不带 fields 和 quote。",
                "goes with the id of a record, and with no fields and no quote: they are confirmed as they were read."));
        }

        if (quote is null || review.Confirms) return part.Faults.All.Count == before ? new(read!, review.Record, _because) : null;

        var record = new Record(dataset.Slug, Review.Rule, read?.Article ?? article, quote);
        foreach (var (name, value) in review.Fields) Settle(record, name, value, quote);
        if (review.Completes && read is null) read = OfTheSameKey(record);
        if (read is not null) Complete(record, read);
        return part.Faults.All.Count == before ? new(record, review.Record, _because) : null;
    }

    private Record? Named(string id)
    {
        if (page.Read(id) is { } read && read.Dataset == dataset.Slug) return read;
        part.Fault("record", "unknown-record", new(
            $"此版面没有读出编号为 {id} 的 {dataset.Slug} 记录。", $"{id} is no record of {dataset.Slug} that the rules read of this page."));
        return null;
    }

    private Record? OfTheSameKey(Record record)
    {
        var read = page.Extracted.Records.FirstOrDefault(
            r => r.Dataset == dataset.Slug && r.Article == article && dataset.Key.All(k => Key(r, k) == Key(record, k)));
        if (read is null)
        {
            part.Fault("completes", "unknown-record",
                new($"规则没有读出同键（{string.Join("、", dataset.Key)}）的记录。", $"the rules read no record of that key ({string.Join(", ", dataset.Key)})"));
        }

        return read;

        static string Key(Record record, string part) => Text.Of(record.Fields.GetValueOrDefault(part)?.Content);
    }

    /// <summary>The rest of the record as the rules read it.</summary>
    private static void Complete(Record record, Record read)
    {
        foreach (var (name, value) in read.Fields)
        {
            if (record.Fields.ContainsKey(name)) continue;
            if (value.Absence is { } absence)
                record.Without(name, absence);
            else
                record.Set(name, value.Content, value.Evidence);
        }
    }

    private void Settle(Record record, string name, JsonElement said, Evidence quote)
    {
        // Older reviews say a sentence: it follows from the words of the main value.
        if (dataset[name] is { IsContext: true }) return;
        var at = $"fields.{name}";
        if (dataset[name] is not { IsSaid: true } field)
        {
            var known = dataset.Fields.Where(f => f is { IsSaid: true, IsContext: false }).Select(f => f.Name).ToList();
            part.Fault(at, "unknown-field", new($"没有此字段；可用：{string.Join("、", known)}。", $"there is no such field; there are {string.Join(", ", known)}"),
                Nearest.To(name, known));
            return;
        }

        if (said.ValueKind == JsonValueKind.Object && said.TryGetProperty("absent", out var reason))
        {
            record.Without(name, Enum.GetValues<Absence>().Single(a => ReadRow.Name(a) == reason.GetString()));
            return;
        }

        var value = said.ValueKind == JsonValueKind.Object ? said.GetProperty("value") : said;
        var words = said.ValueKind == JsonValueKind.Object && said.TryGetProperty("quote", out var q) ? q : value;
        if (words.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
        {
            part.Fault(at, "missing-member", new("须给 quote：说出此值的原文。", "needs a quote: the words that say the value."));
            return;
        }

        var (content, evidence) = (Content(field, value, at), _quotes.Find(at, words, quote));
        if (content is null || evidence is null) return;
        var because = said.ValueKind == JsonValueKind.Object && said.TryGetProperty("because", out var b) ? b.GetString() : null;
        if (because is not null)
        {
            _because[name] = because;
        }
        else if (!_because.ContainsKey(SettledRecord.Whole) && new SayingWords(page, evidence).Fault(dataset, field, content) is { } fault)
        {
            part.Fault(at, "not-said", fault);
        }

        record.Set(name, content, evidence);
    }

    private object? Content(Field field, JsonElement value, string at)
    {
        if (field.Type == FieldType.TextList && value.ValueKind == JsonValueKind.Array) return value.EnumerateArray().Select(v => v.GetString()!).ToList();
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (field.Type != FieldType.TextList && value.ValueKind != JsonValueKind.Array && FieldValue.TryParse(field.Type, text, out var content))
        {
            return content is int whole ? (decimal)whole : content;
        }

        var shape = field.Type == FieldType.TextList ? new("文字列表，如 [\"甲\"]", "a list of texts, such as [\"甲\"]") : FieldValue.Shape(field.Type);
        part.Fault(at, "invalid-value", new($"{text} 不是{shape.Zh}。", $"{text} is not {shape.En}"));
        return null;
    }
}
