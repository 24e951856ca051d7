using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Residue;

/// <summary>A field is not reported only where none of its head words stands unread in the article; else it is not read.</summary>
internal static class Unsaid
{
    public static void Settle(Page page, IReadOnlyList<Record> records)
    {
        foreach (var of in records.Where(r => r.Article >= 0 && FieldHeads.ByDataset.Contains(r.Dataset)).GroupBy(r => (r.Dataset, r.Article)))
        {
            foreach (var head in FieldHeads.ByDataset[of.Key.Dataset]) Settle(head, page.Articles[of.Key.Article], [.. of]);
        }
    }

    private static void Settle(FieldHead head, Article article, List<Record> records)
    {
        if (!records.Exists(r => head.Fields.Any(f => IsOpen(r, f))) || !StandsUnread(head, article, records)) return;
        foreach (var record in records)
        {
            foreach (var field in head.Fields.Where(f => IsOpen(record, f))) record.Without(field, Absence.NotRead);
        }
    }

    /// <summary>Whether the words stand in a sentence from which no record has the field. A heading says again what the text says.</summary>
    private static bool StandsUnread(FieldHead head, Article article, List<Record> records)
    {
        var read = records.SelectMany(r => head.Fields.Select(f => r.Fields.GetValueOrDefault(f)?.Evidence)).OfType<Evidence>().SelectMany(e => e.Segments)
            .Select(s => s.Start).Order().ToArray();
        foreach (var block in article.Blocks.Where(
            b => b.Kind is BlockKind.Paragraph or BlockKind.TableRow || (read.Length == 0 && b.Kind is BlockKind.Headline or BlockKind.Subhead)))
        {
            if (!head.Words.IsMatch(block.Passage.Folded)) continue;
            foreach (var sentence in Sentences.Of(block.Passage))
            {
                if (head.Words.IsMatch(sentence.Folded) && !Has(read, sentence.Start, sentence.End)) return true;
            }
        }

        return false;
    }

    private static bool Has(int[] read, int start, int end)
    {
        var at = Array.BinarySearch(read, start);
        at = at < 0 ? ~at : at;
        return at < read.Length && read[at] < end;
    }

    private static bool IsOpen(Record record, string field) =>
        record.Fields.GetValueOrDefault(field) is null or { Content: null, Absence: Absence.NotReported };
}
