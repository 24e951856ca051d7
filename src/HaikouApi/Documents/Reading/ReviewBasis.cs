using System.Text.Json.Nodes;
using HaikouApi.Datasets;
using HaikouApi.Documents.Rows;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Reading;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents.Reading;

/// <summary>
/// What the rules had read of the records that a review names, kept with the review: what the person saw and settled stays so, whatever later rules read.
/// Places are offsets of the text, which never changes.
/// </summary>
internal static class ReviewBasis
{
    public static string Write(IEnumerable<KeyValuePair<string, Record>> records) =>
        new JsonObject(records.Select(r => KeyValuePair.Create(r.Key, (JsonNode?)Write(r.Value)))).ToJsonString();

    public static IReadOnlyDictionary<string, Record> Read(string json, Catalogue catalogue, Page page) => JsonNode.Parse(json)!.AsObject()
        .Select(r => (Id: r.Key, Record: Read(r.Value!.AsObject(), catalogue, page))).Where(r => r.Record is not null).ToDictionary(r => r.Id, r => r.Record!);

    private static JsonObject Write(Record record) => new()
    {
        ["dataset"] = record.Dataset,
        ["rule"] = record.Rule,
        ["segments"] = Write(record.Quote),
        ["fields"] = new JsonObject(record.Fields.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)Write(f.Value)))),
    };

    private static JsonObject Write(Value value) => value.Content is not { } content
        ? new() { ["absent"] = ReadRow.Name(value.Absence ?? Absence.NotReported) }
        : new()
        {
            ["value"] = content is IReadOnlyList<string> list ? new JsonArray([.. list.Select(item => (JsonNode)item)]) : Cursor.TextOf(content),
            ["segments"] = Write(value.Evidence!),
        };

    private static JsonArray Write(Evidence evidence) =>
        new([.. evidence.Segments.SelectMany(s => new[] { s.Start, s.End }).Select(offset => (JsonNode)offset)]);

    /// <summary>The record; null where it is of a dataset, or says a field, that there is no more.</summary>
    private static Record? Read(JsonObject json, Catalogue catalogue, Page page)
    {
        var quote = Where(json["segments"]!);
        var article = Enumerable.Range(0, page.Articles.Count).LastOrDefault(i => page.Articles[i].Extent.Start <= quote.Start);
        if (catalogue.Find((string)json["dataset"]!) is not { } dataset) return null;
        var record = new Record(dataset.Slug, (string)json["rule"]!, article, quote);
        foreach (var (name, said) in json["fields"]!.AsObject())
        {
            if (dataset[name] is not { IsSaid: true } field) return null;
            if (field.IsContext) continue;
            if ((string?)said!["absent"] is { } reason) record.Without(name, Enum.GetValues<Absence>().Single(a => ReadRow.Name(a) == reason));
            else record.Set(name, Content(field, said["value"]!), Where(said["segments"]!));
        }

        return record;
    }

    private static object Content(Field field, JsonNode value)
    {
        if (value is JsonArray list) return list.Select(item => (string)item!).ToList();
        return FieldValue.Parse(field.Type, (string)value!) is int whole ? (decimal)whole : FieldValue.Parse(field.Type, (string)value!);
    }

    private static Evidence Where(JsonNode segments) => Evidence.Of(segments.AsArray().Select(n => (int)n!).Chunk(2).Select(s => new Segment(s[0], s[1])));
}
