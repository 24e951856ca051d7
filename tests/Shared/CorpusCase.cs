using System.Globalization;
using System.Text.Json;

namespace HaikouApi.Extraction.Testing;

/// <summary>A text with what must be read out of it, and what must not.</summary>
internal sealed record CorpusCase(string Name, string Text, DateOnly? PublishedOn, string? Place, JsonElement Expect, bool IsNegative)
{
    /// <summary>The cases in a folder and below: one object a file, or a list of them.</summary>
    public static IEnumerable<CorpusCase> In(string folder) => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(file =>
    {
        var json = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        var stem = Path.GetFileNameWithoutExtension(file);
        return json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().Select(c => Of($"{stem}: {Say(c, "name") ?? Say(c, "kind")}", c)) : [Of(stem, json)];
    });

    public static Extractor Extractor { get; } = new(Families.All);

    /// <summary>The datasets it speaks of.</summary>
    public IEnumerable<string> Datasets => Expect.EnumerateObject().Select(d => d.Name);

    /// <summary>What is read out of it.</summary>
    public Extracted Read() => Extractor.Read(Text, PublishedOn, Place);

    /// <summary>The rows that must be read for a dataset; null where the case does not speak of it.</summary>
    public IReadOnlyList<ExpectedRow>? Rows(string dataset) => Expect.TryGetProperty(dataset, out var rows) ? [.. rows.EnumerateArray().Select(r => new ExpectedRow(r))] : null;

    /// <summary>A case that says which trap it holds is a negative one.</summary>
    private static CorpusCase Of(string name, JsonElement json) => new(
        name,
        Say(json, "text")!,
        Say(json, "publishedOn") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Say(json, "place"),
        json.GetProperty("expect"),
        json.TryGetProperty("trap", out _));

    private static string? Say(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
