using System.Text.Json;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Search;

/// <summary>A row as search sees it.</summary>
/// <param name="Title">What it is called in a list of hits.</param>
internal sealed record SearchEntry(string Dataset, string Id, string Title, EntryText Text);

/// <summary>A row of any dataset, as its table has it.</summary>
internal sealed record StoredRow(Dataset Dataset, long RowNo, string Id, string? Article, string Quote, IReadOnlyList<Segment> Segments, JsonElement Said)
{
    public static StoredRow Of(NpgsqlDataReader row, Catalogue catalogue) => new(
        catalogue.Find(row.GetString(0))!, row.GetInt64(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4),
        StoredCitation.Runs(row, 5), JsonDocument.Parse(row.GetString(6)).RootElement);
}

internal sealed record StoredCitation(long RowNo, string Field, string Id, string Quote, IReadOnlyList<Segment> Segments)
{
    public static StoredCitation Of(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Runs(row, 4));

    public static IReadOnlyList<Segment> Runs(NpgsqlDataReader row, int ordinal) =>
        [.. row.GetFieldValue<NpgsqlRange<int>[]>(ordinal).Select(s => new Segment(s.LowerBound, s.UpperBound))];
}

/// <summary>The entries of a page: one for each row, one for each citation, one for the page.</summary>
internal sealed class PageEntries(Catalogue catalogue, string document, string text, IReadOnlyList<StoredRow> rows, IReadOnlyList<StoredCitation> citations)
{
    private const int LongestTitle = 40;

    private readonly ILookup<long, StoredCitation> _citations = citations.ToLookup(c => c.RowNo);
    private readonly Dictionary<string, IReadOnlyList<(string Line, IReadOnlyList<Segment> Printed)>> _articles = ReadArticles(document, text);

    public IEnumerable<SearchEntry> All => rows.Select(EntryOf).Concat(citations.Select(EntryOf));

    private SearchEntry EntryOf(StoredCitation citation)
    {
        var text = new EntryText();
        text.Add(citation.Quote, citation.Segments);
        return new(catalogue.Citations.Slug, citation.Id, citation.Field, text);
    }

    private SearchEntry EntryOf(StoredRow row)
    {
        var text = new EntryText();
        foreach (var article in rows.Where(r => r.Dataset == catalogue.Articles && (r == row || row.Dataset == catalogue.Pages))) AddText(text, article);
        text.AddMissing([(row.Quote, row.Segments), .. Lines(row)]);
        return new(row.Dataset.Slug, row.Id, TitleOf(row, text), text);
    }

    /// <summary>An article's text, with the place of every line where it is what the page reads as today.</summary>
    private void AddText(EntryText entry, StoredRow article)
    {
        var stored = article.Said.GetProperty("text").GetString()!;
        var lines = _articles.GetValueOrDefault(article.Id) ?? [];
        if (string.Join('\n', lines.Select(l => l.Line)) != stored) lines = [];
        foreach (var (line, printed) in lines) entry.Add(line, printed);
        if (lines.Count == 0) entry.Add(stored, null);
    }

    /// <summary>What a row says in words of the page.</summary>
    private IEnumerable<(string, IReadOnlyList<Segment>?)> Lines(StoredRow row)
    {
        foreach (var field in row.Dataset.Fields.Where(f => f.IsSearched))
        {
            var cited = _citations[row.RowNo].FirstOrDefault(c => c.Field == field.Name);
            foreach (var value in Values(row.Said.GetProperty(field.Column))) yield return (value, cited?.Quote == value ? cited.Segments : null);
        }
    }

    private static IEnumerable<string> Values(JsonElement said) => said.ValueKind switch
    {
        JsonValueKind.Array => said.EnumerateArray().Select(item => item.GetString()!),
        JsonValueKind.String => [said.GetString()!],
        _ => [],
    };

    /// <summary>What it says in its first field of words; where it says nothing there, how its text begins.</summary>
    private static string TitleOf(StoredRow row, EntryText text)
    {
        if (row.Dataset.Fields.FirstOrDefault(f => f.IsSearched && f.Type == FieldType.Text) is { } field && row.Said.GetProperty(field.Column).GetString() is { } said) return said;
        var line = text.ToString().Split('\n')[0].EnumerateRunes().ToList();
        return string.Concat(line.Take(LongestTitle)) + (line.Count > LongestTitle ? "…" : "");
    }

    private static Dictionary<string, IReadOnlyList<(string, IReadOnlyList<Segment>)>> ReadArticles(string document, string text)
    {
        var codePoints = new CodePoints(text);
        return PageReader.Read(text).Articles.ToDictionary(
            a => Ids.OfArticle(document, codePoints.Before(a.Extent.Start)),
            a => (IReadOnlyList<(string, IReadOnlyList<Segment>)>)[.. a.Blocks.Select(b => (b.Passage.Text, (IReadOnlyList<Segment>)[.. b.Passage.Cite().Segments.Select(codePoints.Convert)]))]);
    }
}
