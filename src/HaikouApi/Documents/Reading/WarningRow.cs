using HaikouApi.Datasets;
using HaikouApi.Documents.Rows;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Reading;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents.Reading;

/// <summary>A warning as a row: open, or settled by whoever reviewed the page.</summary>
internal static class WarningRow
{
    public static ReadRow Of(Warning warning, PageReading reading, Dataset warnings)
    {
        var page = reading.Extracted.Page;
        var where = warning.Where.Length > 0 ? Evidence.Of(warning.Where.Start, warning.Where.End) : page.Articles[0].Blocks[0].Passage.Cite();
        var article = Enumerable.Range(0, page.Articles.Count).LastOrDefault(i => page.Articles[i].Extent.Start <= where.Start);
        var record = new Record(warnings.Slug, "warning", article, where);
        var settled = reading.Review?.Settled
            .FirstOrDefault(s => s.Code == warning.Code && s.Where.Segments.Any(w => w.Start < where.End && where.Start < w.End));
        var fields = new Dictionary<string, ReadField>
        {
            ["code"] = new(warning.Code, null, null),
            ["detailZh"] = new(warning.Detail.Zh, null, null),
            ["detailEn"] = new(warning.Detail.En, null, null),
            ["status"] = new(settled is null ? "open" : "settled", null, null),
            ["settledBy"] = new(settled is null ? null : reading.Reviewer, null, Absence.NotApplicable),
            ["settledBecause"] = new(settled?.Because, null, Absence.NotApplicable),
        };
        var quote = reading.Cite(new Excerpt(reading.Submission.Text, warnings, record).Of(where));
        return new(warnings, reading.ArticleId(article), settled is null ? "machine" : "reviewed", record.Rule, quote, fields) { Id = "" };
    }
}
