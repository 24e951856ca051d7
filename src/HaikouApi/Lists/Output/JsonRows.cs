using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Lists.Output;

/// <summary>Writes rows as JSON objects, straight from the columns of a result.</summary>
public sealed class JsonRows(RowLayout layout, string baseUrl)
{
    /// <summary>What a citation has only where there is something to say.</summary>
    private static readonly string[] WhereKnown = ["page", "bbox", "because"];

    private readonly ColumnBytes _bytes = new(baseUrl);

    public void Write(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        foreach (var (field, ordinal) in layout.Columns)
        {
            json.WritePropertyName(field.JsonName);
            WriteValue(json, row, field.Type, ordinal);
        }

        if (layout.HasCitations) WriteCitations(json, row);
        json.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter json, NpgsqlDataReader row, FieldType type, int ordinal)
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
            case FieldType.Absences or FieldType.Segments or FieldType.Boxes:
                json.WriteRawValue(_bytes.Json(row, ordinal), skipInputValidation: true);
                break;
            case FieldType.PageLink:
                json.WriteStringValue(_bytes.PageLink(row, layout.Document, ordinal));
                break;
            case FieldType.GroupLink:
                json.WriteStringValue(layout.GroupLink(row, baseUrl));
                break;
            case FieldType.SourceLink:
                json.WriteStringValue(_bytes.Link(row, layout.Document, ordinal, layout.SourceEnd));
                break;
            default:
                json.WriteStringValue(_bytes.Text(row, ordinal));
                break;
        }
    }

    private static void WriteDay(Utf8JsonWriter json, DateOnly day)
    {
        Span<byte> text = stackalloc byte[10];
        day.TryFormat(text, out _, "O", System.Globalization.CultureInfo.InvariantCulture);
        json.WriteStringValue(text);
    }

    /// <summary>The citations as the database gives them, in the order of the fields, each with the link to its characters.</summary>
    private void WriteCitations(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject("citations");
        var (text, document) = layout.Citations(row);
        using var citations = JsonDocument.Parse(text);
        foreach (var field in layout.Query.Dataset.Fields)
        {
            if (citations.RootElement.TryGetProperty(field.JsonName.EncodedUtf8Bytes, out var citation)) WriteCitation(json, field, citation, document);
        }

        json.WriteEndObject();
    }

    private void WriteCitation(Utf8JsonWriter json, Field field, JsonElement citation, string document)
    {
        var segments = citation.GetProperty("segments"u8);
        json.WriteStartObject(field.JsonName);
        json.WritePropertyName("id"u8);
        citation.GetProperty("id"u8).WriteTo(json);
        json.WritePropertyName("quote"u8);
        citation.GetProperty("quote"u8).WriteTo(json);
        json.WritePropertyName("segments"u8);
        segments.WriteTo(json);
        foreach (var name in WhereKnown)
        {
            if (!citation.TryGetProperty(name, out var known)) continue;
            json.WritePropertyName(name);
            known.WriteTo(json);
        }

        json.WriteString("url"u8, Links.ToText(baseUrl, document, segments[0].GetProperty("start"u8).GetInt32(),
            segments[segments.GetArrayLength() - 1].GetProperty("end"u8).GetInt32()));
        json.WriteEndObject();
    }
}
