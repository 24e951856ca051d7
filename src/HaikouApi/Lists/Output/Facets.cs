using System.Text.Json;
using HaikouApi.Datasets;

namespace HaikouApi.Lists.Output;

/// <summary>Counts per value, as the database gives them, in an answer.</summary>
internal static class Facets
{
    /// <summary>Writes <c>facets</c>, and in <c>facetsLeftOut</c> how many values of which field there was no room for.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Field> fields, string counted)
    {
        using var facets = JsonDocument.Parse(counted);
        json.WriteStartObject("facets");
        foreach (var field in fields) WriteValues(json, field.Name, facets.RootElement.GetProperty(field.Name).GetProperty("values"));
        json.WriteEndObject();
        json.WriteStartObject("facetsLeftOut");
        foreach (var field in fields)
        {
            var facet = facets.RootElement.GetProperty(field.Name);
            if (facet.GetProperty("distinct") is { ValueKind: JsonValueKind.Number } distinct
                && distinct.GetInt64() > facet.GetProperty("values").GetArrayLength())
            {
                json.WriteNumber(field.Name, distinct.GetInt64() - facet.GetProperty("values").GetArrayLength());
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, JsonElement values)
    {
        json.WriteStartArray(name);
        if (values.ValueKind == JsonValueKind.Array)
        {
            foreach (var value in values.EnumerateArray()) value.WriteTo(json);
        }

        json.WriteEndArray();
    }
}
