using System.Globalization;
using System.Text.Json;

namespace HaikouApi.Extraction.Tests;

/// <summary>A text with what must be read out of it, and what must not.</summary>
internal sealed record CorpusCase(string Name, string Text, DateOnly? PublishedOn, JsonElement Expect, bool IsNegative)
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "corpus");

    /// <summary>The folders of the corpus: one a family, and the examples.</summary>
    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    public static IEnumerable<CorpusCase> All => Folders.SelectMany(In);

    /// <summary>The cases in a folder of the corpus: one object a file, or a list of them.</summary>
    public static IEnumerable<CorpusCase> In(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.json").Order(StringComparer.Ordinal).SelectMany(file =>
    {
        var json = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        var stem = Path.GetFileNameWithoutExtension(file);
        return json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().Select(c => Of($"{stem}: {c.GetProperty("name").GetString()}", c)) : [Of(stem, json)];
    });

    /// <summary>A case that says which trap it holds is a negative one.</summary>
    private static CorpusCase Of(string name, JsonElement json) => new(name, json.GetProperty("text").GetString()!,
        json.TryGetProperty("publishedOn", out var day) ? DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, json.GetProperty("expect"), json.TryGetProperty("trap", out _));
}

/// <summary>What a reading of <paramref name="text"/> got of what was expected of it.</summary>
internal sealed class Score(string text)
{
    /// <summary>What tells the rows of a dataset apart, of the fields that examples name.</summary>
    private static readonly string[] Keys = ["city", "periodStart", "periodEnd", "pollutant", "metric", "date", "name", "kind", "group", "issuer", "amountMinYuan", "amountMaxYuan", "vehicle", "enterprise", "asPrinted"];

    public int Expected { get; private set; }

    public int Found { get; private set; }

    public List<string> Wrong { get; } = [];

    public List<string> Missed { get; } = [];

    /// <summary>Compares the records of one dataset with the rows expected; optional rows count neither way.</summary>
    public void Add(string name, IReadOnlyList<Record> records, IReadOnlyList<JsonElement> rows)
    {
        var left = records.ToList();
        foreach (var row in rows)
        {
            var record = left.Find(r => Keys.Where(k => row.TryGetProperty(k, out _)).Concat(row.TryGetProperty("metric", out _) && row.TryGetProperty("value", out _) ? ["value"] : []).All(k => Same(r, k, row.GetProperty(k))));
            if (record is not null) left.Remove(record);
            var optional = row.TryGetProperty("_optional", out _);
            if (record is not null && row.TryGetProperty("_cite", out var cited)) Wrong.AddRange(cited.EnumerateObject().SelectMany(field => Miscited(record, field)).Select(fault => $"{name}: {fault} in {row}"));
            foreach (var field in row.EnumerateObject().Where(f => !f.Name.StartsWith('_') && (f.Value.ValueKind != JsonValueKind.Null || record is not null)))
            {
                var same = record is not null && Same(record, field.Name, field.Value);
                if (record is not null && !same && record.Fields.TryGetValue(field.Name, out var said) && said.Content is not null)
                    Wrong.Add($"{name}: {field.Name} is {said.Content}, not {field.Value} in {row}");
                if (optional || field.Value.ValueKind == JsonValueKind.Null) continue;
                Expected++;
                if (same) Found++;
                else Missed.Add($"{name}: {field.Name} {field.Value} of {row}");
            }
        }

        Wrong.AddRange(left.Select(r => $"{name}: nothing says {string.Join(", ", r.Fields.Where(f => f.Value.Content is not null).Select(f => $"{f.Key} {f.Value.Content}"))}"));
    }

    /// <summary>The field, where its quote is another than the case says.</summary>
    private IEnumerable<string> Miscited(Record record, JsonProperty field)
    {
        var quote = record.Fields.GetValueOrDefault(field.Name)?.Evidence?.Quote(text);
        return quote == field.Value.GetString() ? [] : [$"{field.Name} cites {quote ?? "nothing"}, not {field.Value}"];
    }

    private static bool Same(Record record, string field, JsonElement expected)
    {
        var content = record.Fields.GetValueOrDefault(field)?.Content;
        return expected.ValueKind switch
        {
            JsonValueKind.Null => content is null,
            JsonValueKind.Number => content is decimal number && number == expected.GetDecimal(),
            JsonValueKind.Array => content is IEnumerable<string> list && list.SequenceEqual(expected.EnumerateArray().Select(e => e.GetString())),
            _ => content is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == expected.GetString() : content as string == expected.GetString(),
        };
    }
}
