using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Lists.Request;

namespace HaikouApi.Lists.Query;

/// <summary>
/// Where a page ended: the sort values of its last row; or, for the page before, where it began: those of its first. Opaque to clients, and bound to dataset,
/// filters and sort by a checksum,
/// so that a cursor of another list is refused and not answered with rows that make no sense.
/// </summary>
/// <param name="Values">A value for each sort key, in the key's invariant text form; null where the row has none.</param>
/// <param name="IsBefore">Whether the page ends before that row, and does not begin after it.</param>
public sealed record Cursor(IReadOnlyList<string?> Values, bool IsBefore = false)
{
    /// <summary>What stands behind the values of a cursor of the page before.</summary>
    private const string Before = "before";

    private const int ChecksumBytes = 9;

    public string ToText(ListQuery query) => ToText(Bound(query));

    /// <summary>As text, bound to <paramref name="question"/>.</summary>
    public string ToText(string question)
    {
        var values = JsonSerializer.SerializeToUtf8Bytes(IsBefore ? Values.Append(Before) : Values);
        return Base64Url.EncodeToString([.. Checksum(values, question), .. values]);
    }

    public static bool TryParse(string text, ListQuery query, out Cursor cursor) =>
        TryParse(text, Bound(query), [.. query.Sort.Select(k => k.Type)], out cursor);

    /// <summary>Reads a cursor that was bound to <paramref name="question"/> and has values of these types.</summary>
    public static bool TryParse(string text, string question, IReadOnlyList<FieldType> types, out Cursor cursor)
    {
        cursor = new([]);
        if (!Base64Url.IsValid(text)) return false;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= ChecksumBytes || !bytes.AsSpan(0, ChecksumBytes).SequenceEqual(Checksum(bytes[ChecksumBytes..], question))) return false;
        var values = JsonSerializer.Deserialize<string?[]>(bytes.AsSpan(ChecksumBytes))!;
        cursor = values.Length == types.Count + 1 && values[^1] == Before ? new(values[..^1], IsBefore: true) : new(values);
        return cursor.Values.Count == types.Count && cursor.Values.Zip(types).All(v => v.First is null || FieldValue.TryParse(v.Second, v.First, out _));
    }

    /// <summary>A sort value in the text form that <see cref="FieldValue"/> reads back without loss.</summary>
    public static string? TextOf(object? value) => value switch
    {
        null or DBNull => null,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Bound(ListQuery query)
    {
        var bound = new StringBuilder(query.Filtered);
        foreach (var key in query.Sort) bound.Append('\n').Append(key.Descending ? '-' : '+').Append(key.Name);
        return bound.Append('\n').ToString();
    }

    private static byte[] Checksum(byte[] values, string question) => SHA256.HashData([.. Encoding.UTF8.GetBytes(question), .. values])[..ChecksumBytes];
}
