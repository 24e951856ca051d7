using HaikouApi.Datasets;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Reading;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents.Rows;

/// <summary>The sentences that the records of a page stand in.</summary>
internal sealed class RecordSentences(Page page, Func<Evidence, Quotation> cite)
{
    private readonly PrintedSentences _sentences = new(page);

    /// <summary>The sentence in which the last words stand that the record's main value is read from: those before them may only say whose or when.</summary>
    public ReadField Of(Record record, Dataset dataset, Excerpt excerpt)
    {
        var main = dataset.MainFields.Select(f => record.Fields.GetValueOrDefault(f.Name)?.Evidence).FirstOrDefault(e => e is not null) ?? record.Quote;
        var words = main.Segments[^1];
        if (_sentences.Of(words) is not { } sentence) return new(null, null, Absence.NotRead);
        var printed = cite(excerpt.Round(sentence, words));
        return new(printed.Quote, printed, null);
    }
}
