using System.Text;
using System.Text.Json;
using HaikouApi.Extraction.Reading;
using HaikouApi.Originals.Files;

namespace HaikouApi.Documents;

/// <summary>Where a text is printed, as it goes to the database and comes back: in code points, each page and each line an array of numbers.</summary>
internal static class KeptPlaces
{
    public static string? Write(Places? places, string text)
    {
        if (places is null) return null;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) Write(json, places, text);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Pages and lines; the database keeps the edges of characters to itself.</summary>
    public static Places Read(string kept)
    {
        using var json = JsonDocument.Parse(kept);
        return new(
            [.. json.RootElement.GetProperty("pages").EnumerateArray().Select(p => new PageSize(p[0].GetDouble(), p[1].GetDouble()))],
            [.. json.RootElement.GetProperty("lines").EnumerateArray().Select(l => new PlacedLine(l[0].GetInt32(), l[1].GetInt32(), l[2].GetInt32(),
                l[3].GetDouble(), l[4].GetDouble(), l[5].GetDouble(), l[6].GetDouble()))]);
    }

    private static void Write(Utf8JsonWriter json, Places places, string text)
    {
        var codePoints = new CodePoints(text);
        json.WriteStartObject();
        json.WriteStartArray("pages");
        foreach (var page in places.Pages) WriteAll(json, page.Width, page.Height);
        json.WriteEndArray();
        json.WriteStartArray("lines");
        foreach (var line in places.Lines)
        {
            json.WriteStartArray();
            WriteEach(json, codePoints.Before(line.Start), codePoints.Before(line.End), line.Page, line.Left, line.Top, line.Right, line.Bottom);
            foreach (var edges in line.Lefts.Count == 0 ? [] : (IReadOnlyList<double>[])[line.Lefts, line.Rights])
            {
                WriteAll(json, [.. edges.Where((_, i) => !char.IsLowSurrogate(text[line.Start + i]))]);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, params ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray();
        WriteEach(json, numbers);
        json.WriteEndArray();
    }

    private static void WriteEach(Utf8JsonWriter json, params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers) json.WriteNumberValue(number);
    }
}
