using System.Text;
using System.Text.Json;
using HaikouApi.Extraction.Reading;
using HaikouApi.Originals.Files;

namespace HaikouApi.Documents.Rows;

/// <summary>Where a text is printed, as it goes to the database and comes back: in code points, each page and each line an array of numbers.</summary>
internal static class KeptPlaces
{
    /// <summary>The printed pages; null where it is not known where the text is printed.</summary>
    public static string? Pages(Places? places) => places is null ? null : Written(json =>
    {
        foreach (var page in places.Pages) WriteAll(json, page.Width, page.Height);
    });

    /// <summary>The printed lines of a text, with the edges of their characters.</summary>
    public static string Lines(Places places, string text) => Written(json =>
    {
        var codePoints = new CodePoints(text);
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
    });

    /// <summary>Pages and lines; the database keeps the edges of characters to itself.</summary>
    public static Places Read(string kept)
    {
        using var json = JsonDocument.Parse(kept);
        return new(
            [.. json.RootElement.GetProperty("pages").EnumerateArray().Select(p => new PageSize(p[0].GetDouble(), p[1].GetDouble()))],
            [.. json.RootElement.GetProperty("lines").EnumerateArray().Select(l => new PlacedLine(l[0].GetInt32(), l[1].GetInt32(), l[2].GetInt32(),
                l[3].GetDouble(), l[4].GetDouble(), l[5].GetDouble(), l[6].GetDouble()))]);
    }

    private static string Written(Action<Utf8JsonWriter> items)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            items(json);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
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
