using HaikouApi.Database;
using HaikouApi.Datasets;

namespace HaikouApi.Search;

/// <summary>A row as it is searched.</summary>
/// <param name="Title">What it is called in a list of hits.</param>
/// <param name="InRow">What its text begins with and its row has anyway: the text of an article.</param>
internal sealed record SearchEntry(string Dataset, string Id, string Title, EntryText Text, string InRow = "");

/// <summary>The sections of a page: each article with the records read from it, and what is said of the whole page; an entry for each row.</summary>
internal sealed class PageSections(Catalogue catalogue, SearchedPage page)
{
    private const int LongestTitle = 40;

    private readonly Dictionary<string, IReadOnlyList<Printed>> _lines = page.Page.Articles.ToDictionary(
        a => Ids.OfArticle(page.Document, page.CodePoints.Before(a.Extent.Start)),
        a => (IReadOnlyList<Printed>)[.. a.Blocks.Select(
            b => Printed.Joined(page.Page.Source, page.CodePoints, [.. b.Passage.Cite().Segments.Select(page.CodePoints.Convert)]))]);

    public IReadOnlyList<IReadOnlyList<SearchEntry>> All
    {
        get
        {
            var rows = page.Rows.Where(r => r.Dataset != catalogue.Pages).OrderBy(r => r.Dataset == catalogue.Articles ? 0 : 1)
                .Select(r => (Row: r, Entry: EntryOf(r))).ToList();
            var articles = rows.Where(r => r.Row.Dataset == catalogue.Articles).ToDictionary(r => r.Row.Id, r => r.Entry.Text);
            var rest = new EntryText();
            rest.AddMissing(page.Rows.Where(r => r.Dataset == catalogue.Pages).SelectMany(Lines).Where(line => !articles.Values.Any(a => a.Has(line.Line))));
            foreach (var (row, entry) in rows) AddUnheld(rest, row, entry.Text, articles.GetValueOrDefault(row.Article ?? ""));
            return [.. rows.GroupBy(r => r.Row.Article).Select(g => g.Select(r => r.Entry).ToList()), [new(catalogue.Pages.Slug, page.Document, "", rest)]];
        }
    }

    /// <summary>What is quoted for a row and stands neither in its own entry nor in its article as people read it.</summary>
    private static void AddUnheld(EntryText rest, SearchedRow row, EntryText own, EntryText? article)
    {
        foreach (var quote in row.Fields.Where(f => !f.Field.OnRequest).Select(f => f.Citation).OfType<Printed>())
        {
            if (!own.Has(quote.Words) && article?.Has(quote.Words) != true && !rest.Has(quote.Words)) rest.Add(quote);
        }
    }

    private SearchEntry EntryOf(SearchedRow row)
    {
        var text = new EntryText();
        var inRow = row.Dataset == catalogue.Articles ? AddText(text, row) : "";
        text.AddMissing(Lines(row));
        return new(row.Dataset.Slug, row.Id, TitleOf(row, text), text, inRow);
    }

    /// <summary>An article's text, with the place of every line where it is what the page reads as today.</summary>
    private string AddText(EntryText entry, SearchedRow article)
    {
        var stored = article.Fields.Single(f => f.Field.Name == "text").Words[0];
        var lines = _lines.GetValueOrDefault(article.Id) ?? [];
        if (string.Join('\n', lines.Select(l => l.Words)) != stored) lines = [];
        foreach (var line in lines) entry.Add(line);
        if (lines.Count == 0) entry.Add(stored, null);
        return stored;
    }

    /// <summary>
    /// What a row says: in words of the page, what supports it and what its fields rest on, and in ours what its fields have. The sentence round a value says
    /// more than the record does, and of others too.
    /// </summary>
    private IEnumerable<(string Line, Printed? Printed)> Lines(SearchedRow row)
    {
        var fields = row.Fields.Where(f => row.Dataset.Kind == DatasetKind.Record ? !f.Field.IsContext || row.Dataset.IsByPlace : f.Field.IsSearched).ToList();
        var cited = row.Dataset.Kind == DatasetKind.Record ? fields.Select(f => f.Citation).OfType<Printed>() : [];
        return fields.SelectMany(f => f.Words, (f, words) => (words, PrintedAs(words, f.Citation))).Concat(cited.Select(c => (c.Words, (Printed?)c)))
            .Prepend((row.Quote.Words, row.Quote));
    }

    /// <summary>Where words are printed that a field says; null where it says them in its own words.</summary>
    private Printed? PrintedAs(string words, Printed? citation) =>
        citation is null ? null : citation.Words == words ? citation
        : citation.Segments.Count > 1
            && Printed.Joined(page.Page.Source, page.CodePoints, citation.Segments) is var joined && joined.Words == words ? joined : null;

    /// <summary>What it says in its first field of words, the sentence round them not counted; where it says nothing there, how its text begins.</summary>
    private static string TitleOf(SearchedRow row, EntryText text)
    {
        if (row.Fields.FirstOrDefault(f => f.Field is { IsSearched: true, IsContext: false, Type: FieldType.Text })?.Words is [var said, ..]) return said;
        var line = text.ToString().Split('\n')[0].EnumerateRunes().ToList();
        return string.Concat(line.Take(LongestTitle)) + (line.Count > LongestTitle ? "…" : "");
    }
}
