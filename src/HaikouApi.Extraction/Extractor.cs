using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Residue;

namespace HaikouApi.Extraction;

/// <summary>Text in, records out: no clock, no files, no database.</summary>
public sealed class Extractor(IReadOnlyList<Family> families)
{
    /// <summary>Changes whenever the same text may give other records.</summary>
    public const string Version = "3";

    /// <summary>
    /// Reads a page. <paramref name="publishedOn"/> settles the year of 今年 and 5月 where the text itself does not, and <paramref name="place"/>
    /// (a name or a GB/T code) whose 全市 and 我县 it is. A page with more than <paramref name="mostRecords"/> records is an exception that counts them.
    /// </summary>
    public Extracted Read(string text, DateOnly? publishedOn = null, string? place = null, int mostRecords = int.MaxValue,
        CancellationToken cancellation = default)
    {
        var page = PageReader.Read(text);
        var context = new PageContext(page, publishedOn, place, []);
        var (records, failures) = (new RecordList(mostRecords, cancellation), new List<Failure>());
        foreach (var family in families)
        {
            for (var article = 0; article < page.Articles.Count; article++) Read(family, context, article, records, failures);
        }

        if (records.Found > mostRecords) throw new TooManyRecordsException(records.Found, mostRecords);
        return new(page, records.Kept, Remainder.Settle(context, records.Kept), failures);
    }

    /// <summary>A fault in one family must not cost the others their records: it is named in a warning and handed to the caller.</summary>
    private static void Read(Family family, PageContext context, int article, RecordList records, List<Failure> failures)
    {
        var mark = records.Mark;
        try
        {
            foreach (var record in family.Read(context, article)) records.Add(record);
        }
#pragma warning disable CA1031 // Whatever went wrong.
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
#pragma warning restore CA1031
        {
            records.ReturnTo(mark);
            failures.Add(new(family.Name, article, fault));
            context.Warnings.Add(new("family-failed", new($"“{family.Name}”类数据在此文中读取失败", $"Reading this article for {family.Name} failed"),
                context.Page.Articles[article].Extent));
        }
    }
}
