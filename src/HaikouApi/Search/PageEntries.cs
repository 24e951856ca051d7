using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Search;

/// <summary>A row as it is searched.</summary>
/// <param name="Title">What it is called in a list of hits.</param>
internal sealed record SearchEntry(string Dataset, string Id, string Title, EntryText Text);

/// <summary>The entries of a page: one for each row, one for each citation, one for the page.</summary>
internal sealed class PageEntries(Catalogue catalogue, SearchedPage page)
{
    private const int LongestTitle = 40;

    private readonly List<SearchedRow> _articles = [.. page.Rows.Where(r => r.Dataset == catalogue.Articles)];
    private readonly Dictionary<string, IReadOnlyList<Printed>> _lines = page.Page.Articles.ToDictionary(
        a => Ids.OfArticle(page.Document, page.CodePoints.Before(a.Extent.Start)),
        a => (IReadOnlyList<Printed>)[.. a.Blocks.Select(b => new Printed(b.Passage.Text, [.. b.Passage.Cite().Segments.Select(page.CodePoints.Convert)]))]);

    public IEnumerable<SearchEntry> All => page.Rows.SelectMany(row => row.Fields.Where(f => f.Citation is not null).Select(EntryOf).Prepend(EntryOf(row)));

    private SearchEntry EntryOf(SearchedField field)
    {
        var text = new EntryText();
        text.Add(field.Citation!.Words, field.Citation.Segments);
        return new(catalogue.Citations.Slug, field.CitationId!, field.Field.Name, text);
    }

    private SearchEntry EntryOf(SearchedRow row)
    {
        var text = new EntryText();
        foreach (var article in row.Dataset == catalogue.Pages ? _articles : row.Dataset == catalogue.Articles ? [row] : []) AddText(text, article);
        text.AddMissing([(row.Quote.Words, row.Quote.Segments), .. Lines(row)]);
        return new(row.Dataset.Slug, row.Id, TitleOf(row, text), text);
    }

    /// <summary>An article's text, with the place of every line where it is what the page reads as today.</summary>
    private void AddText(EntryText entry, SearchedRow article)
    {
        var stored = article.Fields.Single(f => f.Field.Name == "text").Words[0];
        var lines = _lines.GetValueOrDefault(article.Id) ?? [];
        if (string.Join('\n', lines.Select(l => l.Words)) != stored) lines = [];
        foreach (var line in lines) entry.Add(line.Words, line.Segments);
        if (lines.Count == 0) entry.Add(stored, null);
    }

    /// <summary>What a row says in words of the page.</summary>
    private static IEnumerable<(string, IReadOnlyList<Segment>?)> Lines(SearchedRow row) =>
        row.Fields.Where(f => f.Field.IsSearched).SelectMany(f => f.Words, (f, words) => (words, f.Citation?.Words == words ? f.Citation.Segments : null));

    /// <summary>What it says in its first field of words; where it says nothing there, how its text begins.</summary>
    private static string TitleOf(SearchedRow row, EntryText text)
    {
        if (row.Fields.FirstOrDefault(f => f.Field.IsSearched && f.Field.Type == FieldType.Text)?.Words is [var said, ..]) return said;
        var line = text.ToString().Split('\n')[0].EnumerateRunes().ToList();
        return string.Concat(line.Take(LongestTitle)) + (line.Count > LongestTitle ? "…" : "");
    }
}
