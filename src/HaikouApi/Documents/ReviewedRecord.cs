using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction;
using HaikouApi.Lists.Request;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents;

/// <summary>One record of a review file, read against the page.</summary>
internal sealed class ReviewedRecord(string file, Extracted extracted, Catalogue catalogue, int article, ReviewDocument.RecordReview review, string place)
{
    private readonly PrintedWords _article = new(extracted.Page, article);

    public Record Read()
    {
        var dataset = catalogue.Find(review.Dataset) ?? throw Fault("dataset", "there is no such dataset");
        var quote = Find("quote", review.Quote, within: null);
        var record = new Record(dataset.Slug, Review.Rule, article, quote);
        foreach (var (name, value) in review.Fields)
        {
            var field = dataset[name] is { IsSaid: true } known ? known : throw Fault(name, "there is no such field");
            Settle(record, field, value, quote);
        }

        return review.Completes ? Complete(record, dataset) : record;
    }

    /// <summary>The rest of the record as the rules read it.</summary>
    private Record Complete(Record record, Dataset dataset)
    {
        var read = extracted.Records.FirstOrDefault(r => r.Dataset == dataset.Slug && r.Article == article && dataset.Key.All(k => Key(r, k) == Key(record, k)));
        foreach (var (name, value) in (read ?? throw Fault("completes", "the rules read no record of that key")).Fields)
        {
            if (record.Fields.ContainsKey(name)) continue;
            if (value.Absence is { } absence)
                record.Without(name, absence);
            else
                record.Set(name, value.Content, value.Evidence);
        }

        return record;

        static string Key(Record record, string part) => Text.Of(record.Fields.GetValueOrDefault(part)?.Content);
    }

    private void Settle(Record record, Field field, JsonElement said, Evidence quote)
    {
        if (said.ValueKind != JsonValueKind.Object)
        {
            record.Set(field.Name, Content(field, said), Find(field.Name, said, quote));
        }
        else if (said.TryGetProperty("absent", out var reason))
        {
            var absence = Enum.GetValues<Absence>().Where(a => ReadRow.Name(a) == reason.GetString()).ToList();
            record.Without(field.Name, absence.Count == 1 ? absence[0] : throw Fault(field.Name, $"{reason} is no reason; use notReported, notApplicable or illegible"));
        }
        else
        {
            var value = said.TryGetProperty("value", out var v) ? v : throw Fault(field.Name, "needs a value, or a reason why it is absent");
            record.Set(field.Name, Content(field, value), Find(field.Name, said.TryGetProperty("quote", out var q) ? q : value, quote));
        }
    }

    private object Content(Field field, JsonElement value)
    {
        if (field.Type == FieldType.TextList && value.ValueKind == JsonValueKind.Array) return value.EnumerateArray().Select(v => v.GetString()!).ToList();
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (!FieldValue.TryParse(field.Type, text, out var content)) throw Fault(field.Name, $"{text} is not {FieldValue.Shape(field.Type).En}");
        return content is int whole ? (decimal)whole : content;
    }

    /// <summary>Where the words stand: one text, or several that are cited together.</summary>
    private Evidence Find(string field, JsonElement words, Evidence? within)
    {
        if (words.ValueKind != JsonValueKind.Array) return FindOne(field, words, within);
        return words.EnumerateArray().Select(w => FindOne(field, w, within)).Aggregate((all, one) => all.With(one));
    }

    /// <summary>A text is looked for in the record's quote, then in the article; an object names another article, or which occurrence is meant.</summary>
    private Evidence FindOne(string field, JsonElement words, Evidence? within)
    {
        var text = words.ValueKind == JsonValueKind.Object ? words.GetProperty("text").GetString()! : words.GetString() ?? throw Fault(field, "needs a text to look for");
        var nth = words.ValueKind == JsonValueKind.Object && words.TryGetProperty("nth", out var n) ? n.GetInt32() : (int?)null;
        var other = words.ValueKind == JsonValueKind.Object && words.TryGetProperty("article", out var a) ? a.GetString() : null;
        var where = other is null ? _article : new PrintedWords(extracted.Page, extracted.Page.Articles.ToList().FindIndex(x => x.Headline?.Text == other));

        var found = other is null && nth is null && within is not null ? where.Find(text, within) : [];
        if (found.Count == 0) found = where.Find(text);
        if (found.Count == 0) throw Fault(field, $"«{text}» is not in the article");
        if (nth is { } which) return which >= 1 && which <= found.Count ? found[which - 1] : throw Fault(field, $"«{text}» is there {found.Count} times, not {which}");
        return found.Count == 1 ? found[0] : throw Fault(field, $"«{text}» is there {found.Count} times; say which with nth");
    }

    private ReviewException Fault(string field, string fault) => new(file, $"{place}, {field}", fault);
}

/// <summary>The words of an article as a person reads them, for finding quotes in.</summary>
internal sealed class PrintedWords(Page page, int article)
{
    private readonly Passage _passage = Passage.Verbatim(page.Source, page.Articles[article].Blocks.SelectMany(b => b.Passage.Cite().Segments));

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
}
