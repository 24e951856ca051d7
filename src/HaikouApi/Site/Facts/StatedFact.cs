using System.Globalization;
using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Documents.Rows;

namespace HaikouApi.Site.Facts;

/// <summary>Reads a fact from a row as history keeps it, which may hold no more.</summary>
internal static class StatedFact
{
    public static Fact Of(Dataset dataset, JsonElement row) => new(dataset,
        dataset.Fields.ToDictionary(f => f.Name, f => row.TryGetProperty(f.Name, out var value) ? ValueOf(f.Type, value) : null, StringComparer.Ordinal),
            CitationsOf(row));

    private static object? ValueOf(FieldType type, JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : type switch
    {
        FieldType.Number => value.GetDecimal(),
        FieldType.Integer => value.GetInt32(),
        FieldType.Flag => value.GetBoolean(),
        FieldType.Day => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldType.Instant => value.GetDateTime(),
        FieldType.TextList => value.EnumerateArray().Select(item => item.GetString()!).ToArray(),
        FieldType.Absences => value.EnumerateObject().ToDictionary(reason => reason.Name, reason => reason.Value.GetString()!),
        FieldType.Segments => FactRows.SegmentsOf(value),
        FieldType.Text => value.GetString(),
        _ => null, // links are made for each page anew, boxes are for programs
    };

    private static Dictionary<string, Quotation> CitationsOf(JsonElement row) => !row.TryGetProperty("citations", out var citations) ? [] :
        citations.EnumerateObject().ToDictionary(c => c.Name, c => FactRows.QuotationOf(c.Value), StringComparer.Ordinal);
}
