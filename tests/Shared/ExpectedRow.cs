using System.Globalization;
using System.Text.Json;

namespace HaikouApi.Extraction.Testing;

/// <summary>
/// A row that must be read: its fields; under <c>_accept</c> what else would be right; <c>_optional</c> where it counts neither way; under <c>_cite</c> the exact quotes.
/// </summary>
internal sealed class ExpectedRow(JsonElement json)
{
    public IReadOnlyDictionary<string, JsonElement> Fields { get; } = json.EnumerateObject().Where(f => !f.Name.StartsWith('_')).ToDictionary(f => f.Name, f => f.Value);

    public bool IsOptional { get; } = json.TryGetProperty("_optional", out var optional) && optional.ValueKind == JsonValueKind.True;

    public IReadOnlyDictionary<string, string> Quotes { get; } =
        json.TryGetProperty("_cite", out var quotes) ? quotes.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString()!) : new Dictionary<string, string>();

    /// <summary>Whether what a record says in a field, null included, is right.</summary>
    public bool Accepts(string field, Record record) => Answers(field).Any(a => IsSame(record.Fields.GetValueOrDefault(field)?.Content, a));

    /// <summary>Whether a field must have a value.</summary>
    public bool Wants(string field) => Answers(field).All(a => a.ValueKind != JsonValueKind.Null);

    /// <summary>Whether what a record says in a field is another than any right answer.</summary>
    public bool IsContradicted(string field, Record record) => record.Fields.GetValueOrDefault(field)?.Content is not null && !Accepts(field, record);

    private IEnumerable<JsonElement> Answers(string field) =>
        json.TryGetProperty("_accept", out var accept) && accept.TryGetProperty(field, out var others) ? others.EnumerateArray().Prepend(Fields[field]) : [Fields[field]];

    private static bool IsSame(object? content, JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Null => content is null,
        JsonValueKind.Number => content is decimal number && number == answer.GetDecimal(),
        JsonValueKind.True or JsonValueKind.False => content is bool flag && flag == answer.GetBoolean(),
        JsonValueKind.Array => content is IEnumerable<string> list && list.SequenceEqual(answer.EnumerateArray().Select(e => e.GetString())),
        _ => content is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == answer.GetString() : content as string == answer.GetString(),
    };

    public override string ToString() => string.Join(", ", Fields.Where(f => f.Value.ValueKind != JsonValueKind.Null).Select(f => $"{f.Key} {f.Value}"));
}
