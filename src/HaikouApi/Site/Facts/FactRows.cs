using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Documents.Rows;
using HaikouApi.Extraction.Reading;
using HaikouApi.Lists.Sql;
using Npgsql;

namespace HaikouApi.Site.Facts;

/// <summary>Reads facts from the rows of a list, each column by the declaration of its field.</summary>
internal sealed class FactRows(RowLayout layout)
{
    public Fact Read(NpgsqlDataReader row)
    {
        var values = layout.Columns.ToDictionary(
            c => c.Field.Name, c => row.IsDBNull(c.Ordinal) ? null : ValueOf(row, c.Field.Type, c.Ordinal), StringComparer.Ordinal);
        return new(layout.Query.Dataset, values, layout.HasCitations ? CitationsOf(layout.Citations(row).Json) : new Dictionary<string, Quotation>());
    }

    private static object? ValueOf(NpgsqlDataReader row, FieldType type, int ordinal) => type switch
    {
        FieldType.Number => row.GetDecimal(ordinal),
        FieldType.Integer => row.GetInt32(ordinal),
        FieldType.Flag => row.GetBoolean(ordinal),
        FieldType.Day => row.GetFieldValue<DateOnly>(ordinal),
        FieldType.Instant => row.GetFieldValue<DateTime>(ordinal),
        FieldType.TextList => row.GetFieldValue<string[]>(ordinal),
        FieldType.Absences => JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(ordinal)),
        FieldType.Segments => SegmentsOf(JsonDocument.Parse(row.GetString(ordinal)).RootElement),
        FieldType.Text => row.GetString(ordinal),
        _ => null, // links are made for each page anew, boxes are for programs
    };

    private static Dictionary<string, Quotation> CitationsOf(string? json)
    {
        if (json is null) return [];
        using var citations = JsonDocument.Parse(json);
        return citations.RootElement.EnumerateObject()
            .ToDictionary(c => c.Name, c => QuotationOf(c.Value), StringComparer.Ordinal);
    }

    /// <summary>A citation: its words, where they stand, and why a person says what they do not.</summary>
    internal static Quotation QuotationOf(JsonElement citation) => new(citation.GetProperty("quote").GetString()!, SegmentsOf(citation.GetProperty("segments")))
    {
        Because = citation.TryGetProperty("because", out var because) ? because.GetString() : null,
    };

    internal static Segment[] SegmentsOf(JsonElement segments) =>
        [.. segments.EnumerateArray().Select(s => new Segment(s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32()))];
}
