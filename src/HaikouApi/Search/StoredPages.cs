using System.Text.Json;
using Dapper;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Search;

/// <summary>Reads back what search sees of a page that was stored before.</summary>
internal sealed class StoredPages(Catalogue catalogue)
{
    private const string Document = """
        select d.text, coalesce(r.published_on, r.dateline_on, (d.ingested_at at time zone 'UTC')::date)
        from haikou.document d join haikou.document_reading r on r.document_id = d.id and r.superseded_at is null where d.id = @document
        """;

    private const string Cited = "select row_no, field, segments from haikou.citation where document_id = @document and superseded_at is null";

    /// <summary>The rows of a page, whatever dataset they are of.</summary>
    private readonly string _rows = string.Join("\nunion all ", catalogue.All.Where(d => d is { Table: not null, IsSearched: true }).Select(d => $"""
        select '{d.Slug}', r.row_no, r.id::text, r.article_id::text, r.segments, to_jsonb(r)::text from haikou.{d.Table} r
        where r.document_id = @document and r.superseded_at is null
        """));

    public async Task<SearchedPage?> ReadAsync(NpgsqlConnection connection, string document)
    {
        var (text, printedOn) = await connection.QuerySingleOrDefaultAsync<(string?, DateOnly)>(Document, new { document });
        if (text is null) return null;
        var citations = (await connection.QueryAsync<(long RowNo, string Field, NpgsqlRange<int>[] Segments)>(Cited, new { document }))
            .ToLookup(c => c.RowNo);
        var rows = await connection.QueryAsync<(
            string Dataset, long RowNo, string Id, string? Article, NpgsqlRange<int>[] Segments, string Said)>(_rows, new { document });
        var codePoints = new CodePoints(text);
        return new(document, printedOn, PageReader.Read(text), codePoints, [.. rows.Select(r =>
        {
            var (dataset, said) = (catalogue.Find(r.Dataset)!, JsonDocument.Parse(r.Said).RootElement);
            var cited = citations[r.RowNo].ToDictionary(c => c.Field, c => Printed.Of(text, codePoints, Runs(c.Segments)));
            return new SearchedRow(dataset, r.Id, r.Article, Printed.Of(text, codePoints, Runs(r.Segments)),
                [.. dataset.Fields.Where(f => f.IsSaid).Select(f => new SearchedField(f, WordsOf(f, said), cited.GetValueOrDefault(f.Name)))]);
        })]);
    }

    private static IReadOnlyList<string> WordsOf(Field field, JsonElement said) => SearchedField.WordsOf(field, said.GetProperty(field.Column) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => item.GetString()!)],
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        _ => [],
    });

    private static IReadOnlyList<Segment> Runs(NpgsqlRange<int>[] segments) => [.. segments.Select(s => new Segment(s.LowerBound, s.UpperBound))];
}
