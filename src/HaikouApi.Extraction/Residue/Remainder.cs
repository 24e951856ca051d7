namespace HaikouApi.Extraction.Residue;

/// <summary>
/// What is left when all families have read: fields that words may say, heads with a number in no record, and causes that several warnings share.
/// </summary>
internal static class Remainder
{
    public static List<Warning> Settle(PageContext context, IReadOnlyList<Record> records)
    {
        var (page, warnings) = (context.Page, new List<Warning>(context.Warnings));
        Unsaid.Settle(page, records);
        var (unpaired, byArticle) = (new Unpaired(context, records), records.ToLookup(r => r.Article));
        for (var i = 0; i < page.Articles.Count; i++)
        {
            warnings.AddRange(Unplaced.In(context, i, [.. byArticle[i]]));
            warnings.AddRange(unpaired.In(page.Articles[i], byArticle[i]));
        }

        return [.. Causes.Join(warnings, page)];
    }
}
