using System.Text.Json;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Submissions;
using HaikouApi.Originals.Files;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Documents.Bringing;

/// <summary>What is read of originals, and how it differs from what is read of the shipped page.</summary>
internal static class Brought
{
    /// <summary>What says where a record stands, and not what it says.</summary>
    private static readonly HashSet<string> Places = ["id", "document", "article", "sourceUrl", "pageUrl", "citations", "quote", "sentence"];

    private static readonly Lazy<HashSet<string>> Expected = new(() => RecordsOf(new(File.ReadAllBytes(Shipped))));

    public static string Shipped => Repository.File("db/documents/haikou-2024-06-27.txt");

    public static PageReading Read(Original original) => Registry.Default.Reader.Read(Submission.Read(original, new("")));

    /// <summary>Records of the shipped page that the original has not, with a minus; and others, with a plus.</summary>
    public static IEnumerable<string> Differences(Original original)
    {
        var found = RecordsOf(original);
        return [.. Expected.Value.Except(found).Select(r => $"- {r}").Concat(found.Except(Expected.Value).Select(r => $"+ {r}")).Order(StringComparer.Ordinal)];
    }

    private static HashSet<string> RecordsOf(Original original)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes,
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            new ReadingJson(Read(original), Registry.Default.Catalogue, "").Write(json);
        }

        var records = JsonDocument.Parse(bytes.ToArray()).RootElement.GetProperty("records");
        return [.. from dataset in records.EnumerateObject() from row in dataset.Value.EnumerateArray() select $"{dataset.Name} {Said(row)}"];
    }

    private static string Said(JsonElement row) =>
        string.Join(' ', row.EnumerateObject().Where(f => !Places.Contains(f.Name) && f.Value.ValueKind != JsonValueKind.Null).Select(
        f => $"{f.Name}={f.Value.GetRawText()}"));
}
