using System.Globalization;
using System.Text.Json.Nodes;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using HaikouApi.Lists.Query;

namespace HaikouApi.Documents.Rows;

/// <summary>Rows in the shape of their tables: how a reading goes to the database, where json_populate_recordset gives each value its type.</summary>
internal static class RowJson
{
    private static readonly string[] Common =
        ["row_no", "id", "document_id", "article_id", "origin", "rule", "digest", "quote", "segments", "absent", "because", "recorded_at"];

    /// <summary>Code points of a quote up to which it is kept beside the text; a longer one is cut from that when it is read.</summary>
    private const int LongestQuote = 500;

    /// <summary>The columns that are written, the dataset's own last.</summary>
    public static string Columns(Dataset dataset) => string.Join(", ", Common.Concat(dataset.Fields.Where(f => f.IsSaid).Select(f => $"\"{f.Column}\"")));

    public static JsonObject Of(ReadRow row, long number, string document, DateTime at)
    {
        var json = new JsonObject
        {
            ["row_no"] = number,
            ["id"] = row.Id,
            ["document_id"] = document,
            ["article_id"] = row.Article,
            ["origin"] = row.Origin,
            ["rule"] = row.Rule,
            ["digest"] = row.Digest,
            ["quote"] = row.Quote.Quote,
            ["segments"] = Ranges(row.Quote.Segments),
            ["absent"] = new JsonObject(row.Absent.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)a.Value))),
        };
        json["because"] = row.Because is null ? null : new JsonObject(row.Because.Select(b => KeyValuePair.Create(b.Key, (JsonNode?)b.Value)));
        json["recorded_at"] = at;
        foreach (var (field, read) in row.Fields) json[field.Column] = ValueOf(field, read.Content);
        return json;
    }

    /// <summary>The columns of <c>haikou.evidence</c> that are written.</summary>
    public const string EvidenceColumns = "row_no, dataset, record_id, document_id, article_id, fields, quote_nos, quotes, segments, segment_ends, recorded_at";

    /// <summary>What supports the fields of a row, words that several of them share once; null where nothing does.</summary>
    public static JsonObject? EvidenceOf(ReadRow row, long number, string document, DateTime at)
    {
        var cited = row.Fields.Where(f => f.Read.Evidence is not null).OrderBy(f => f.Field.Name, StringComparer.Ordinal).ToList();
        if (cited.Count == 0) return null;
        var (quotes, places) = (new List<Quotation>(), new Dictionary<string, int>());
        var numbers = new JsonArray();
        foreach (var (_, read) in cited)
        {
            var place = string.Join(' ', read.Evidence!.Segments);
            if (places.TryAdd(place, quotes.Count + 1)) quotes.Add(read.Evidence);
            numbers.Add(places[place]);
        }

        var ends = 0;
        return new()
        {
            ["row_no"] = number,
            ["dataset"] = row.Dataset.Slug,
            ["record_id"] = row.Id,
            ["document_id"] = document,
            ["article_id"] = row.Article,
            ["fields"] = new JsonArray([.. cited.Select(f => (JsonNode)f.Field.Name)]),
            ["quote_nos"] = numbers,
            ["quotes"] = new JsonArray([.. quotes.Select(q => (JsonNode?)(new CodePoints(q.Quote).Length > LongestQuote ? null : q.Quote))]),
            ["segments"] = Ranges([.. quotes.SelectMany(q => q.Segments)]),
            ["segment_ends"] = new JsonArray([.. quotes.Select(q => (JsonNode)(ends += q.Segments.Count))]),
            ["recorded_at"] = at,
        };
    }

    private static JsonNode? ValueOf(Field field, object? content) => content switch
    {
        null => null,
        bool flag => flag,
        decimal number when field.Type == FieldType.Integer => (int)number,
        decimal number => number,
        IReadOnlyList<string> list => new JsonArray([.. list.Select(item => (JsonNode)item)]),
        _ => Cursor.TextOf(content),
    };

    private static JsonArray Ranges(IReadOnlyList<Segment> segments) =>
        new([.. segments.Select(s => (JsonNode)string.Create(CultureInfo.InvariantCulture, $"[{s.Start},{s.End})"))]);
}
