using System.Data.Common;
using System.Text.Json;
using HaikouApi.Http;

namespace HaikouApi.Datasets;

/// <summary>Writes rows as JSON objects, straight from the columns of a result.</summary>
public sealed class JsonRows(RowLayout layout, string baseUrl)
{
    private readonly (Field Field, JsonEncodedText Name, int Ordinal)[] _columns =
        [.. layout.Columns.Select(c => (c.Field, JsonEncodedText.Encode(c.Field.Name, PlainJsonEncoder.Instance), c.Ordinal))];

    public void Write(Utf8JsonWriter json, DbDataReader row)
    {
        json.WriteStartObject();
        foreach (var (field, name, ordinal) in _columns)
        {
            json.WritePropertyName(name);
            WriteValue(json, row, field.Type, ordinal);
        }

        if (layout.HasCitations) WriteCitations(json, row);
        json.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter json, DbDataReader row, FieldType type, int ordinal)
    {
        if (row.IsDBNull(ordinal))
        {
            json.WriteNullValue();
            return;
        }

        switch (type)
        {
            case FieldType.Number:
                json.WriteNumberValue(row.GetDecimal(ordinal));
                break;
            case FieldType.Integer:
                json.WriteNumberValue(row.GetInt32(ordinal));
                break;
            case FieldType.Flag:
                json.WriteBooleanValue(row.GetBoolean(ordinal));
                break;
            case FieldType.Day:
                WriteDay(json, row.GetFieldValue<DateOnly>(ordinal));
                break;
            case FieldType.Instant:
                json.WriteStringValue(row.GetFieldValue<DateTime>(ordinal));
                break;
            case FieldType.TextList:
                json.WriteStartArray();
                foreach (var item in row.GetFieldValue<string[]>(ordinal)) json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            case FieldType.Absences or FieldType.Segments:
                json.WriteRawValue(RowLayout.Json(row, ordinal), skipInputValidation: true);
                break;
            case FieldType.SourceLink:
                json.WriteStringValue(Links.ToText(baseUrl, row.GetString(ordinal), row.GetInt32(ordinal + 1), row.GetInt32(ordinal + 2)));
                break;
            default:
                json.WriteStringValue(row.GetString(ordinal));
                break;
        }
    }

    private static void WriteDay(Utf8JsonWriter json, DateOnly day)
    {
        Span<byte> text = stackalloc byte[10];
        day.TryFormat(text, out _, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        json.WriteStringValue(text);
    }

    /// <summary>The citations as the database gives them, in the order of the fields, each with the link to its characters.</summary>
    private void WriteCitations(Utf8JsonWriter json, DbDataReader row)
    {
        var (text, document) = layout.Citations(row);
        json.WriteStartObject("citations");
        if (text is not null)
        {
            using var citations = JsonDocument.Parse(text);
            foreach (var field in layout.Query.Dataset.Fields)
            {
                if (citations.RootElement.TryGetProperty(field.Name, out var citation)) WriteCitation(json, field.Name, citation, document);
            }
        }

        json.WriteEndObject();
    }

    private void WriteCitation(Utf8JsonWriter json, string field, JsonElement citation, string document)
    {
        var segments = citation.GetProperty("segments");
        json.WriteStartObject(field);
        json.WriteString("id", citation.GetProperty("id").GetString());
        json.WriteString("quote", citation.GetProperty("quote").GetString());
        json.WritePropertyName("segments");
        segments.WriteTo(json);
        json.WriteString("url", Links.ToText(baseUrl, document, segments[0].GetProperty("start").GetInt32(), segments[segments.GetArrayLength() - 1].GetProperty("end").GetInt32()));
        json.WriteEndObject();
    }
}
