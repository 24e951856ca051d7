using System.Text.Json;
using HaikouApi.Documents.Reading;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Documents;

/// <summary>The published schema of a review takes what the service takes, and nothing else.</summary>
[Collection(ReadsOnly.Name)]
public sealed class ReviewSchemaTests(HaikouService service)
{
    private const string Committed = "openapi/review.schema.json";

    private static readonly ReviewShape Shape = new(Registry.Default.Catalogue);

    [Fact]
    public async Task The_committed_schema_is_the_served_one()
    {
        var served = await service.Http.GetStringAsync("/openapi/review.schema.json");
        if (Environment.GetEnvironmentVariable("HAIKOU_UPDATE_OPENAPI") == "1") await File.WriteAllTextAsync(Repository.File(Committed), served);
        Assert.Equal(await File.ReadAllTextAsync(Repository.File(Committed)), served);
    }

    [Theory]
    [InlineData("db/documents/haikou-2024-06-27.review.json")]
    [InlineData("tests/HaikouApi.Tests/Documents/gold/haikou-2024-06-27.json")]
    public void Takes_the_reviews_that_there_are(string file)
    {
        using var review = JsonDocument.Parse(File.ReadAllText(Repository.File(file)));
        Assert.Empty(Shape.Faults(review.RootElement));
        Assert.True(Allows(Schema(), review.RootElement));
    }

    [Theory]
    [InlineData("""{"version": "1"}""", true)]
    [InlineData("""{"version": "1", "articles": [{"opens": "x", "records": [{"dataset": "events", "quote": ["a", {"text": "b", "nth": 1}, """
        + """{"start": 0, "end": 2}], "fields": {"name": "x", "theme": {"absent": "notReported"}}}]}]}""", true)]
    [InlineData("""{"version": "1", "withdrawn": [{"dataset": "events", "key": ["x", ""], "because": "y"}]}""", true)]
    [InlineData("""{"version": "1", "articles": [{"article": "x", "settled": [{"code": "a", "quote": "b"}]}]}""", true)]
    [InlineData("""{}""", false)]
    [InlineData("""[]""", false)]
    [InlineData("""{"version": ""}""", false)]
    [InlineData("""{"version": 1}""", false)]
    [InlineData("""{"version": "1", "more": 1}""", false)]
    [InlineData("""{"version": "1", "document": {"publishedOn": 20240628}}""", false)]
    [InlineData("""{"version": "1", "articles": [{"records": [{"dataset": "event", "quote": "x"}]}]}""", false)]
    [InlineData("""{"version": "1", "articles": [{"records": [{"dataset": "events", "quote": []}]}]}""", false)]
    [InlineData("""{"version": "1", "articles": [{"records": [{"dataset": "events", "quote": {"text": "x", "nth": 0}}]}]}""", false)]
    [InlineData("""{"version": "1", "articles": [{"records": [{"dataset": "events", "fields": {"name": {"value": null}}}]}]}""", false)]
    [InlineData("""{"version": "1", "articles": [{"records": [{"dataset": "events", "fields": {"name": {"absent": "lost"}}}]}]}""", false)]
    [InlineData("""{"version": "1", "articles": [{"records": [{"dataset": "events", "confirms": "true"}]}]}""", false)]
    public void Both_take_and_both_refuse(string json, bool isTaken)
    {
        using var review = JsonDocument.Parse(json);
        Assert.Equal(isTaken, !Shape.Faults(review.RootElement).Any());
        Assert.Equal(isTaken, Allows(Schema(), review.RootElement));
    }

    private static JsonElement Schema() => JsonDocument.Parse(File.ReadAllText(Repository.File(Committed))).RootElement;

    /// <summary>The words of JSON Schema that this one uses.</summary>
    private static bool Allows(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("anyOf", out var any)) return any.EnumerateArray().Any(s => Allows(s, value));
        if (schema.TryGetProperty("enum", out var allowed)
            && !allowed.EnumerateArray().Any(v => v.ValueEquals(value.ValueKind == JsonValueKind.String ? value.GetString() : null)))
        {
            return false;
        }

        return (schema.GetProperty("type").GetString(), value.ValueKind) switch
        {
            ("string", JsonValueKind.String) => !schema.TryGetProperty("minLength", out var least) || value.GetString()!.Length >= least.GetInt32(),
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("number", JsonValueKind.Number) => true,
            ("integer", JsonValueKind.Number) => value.TryGetInt32(out var number) && number >= schema.GetProperty("minimum").GetInt32(),
            ("array", JsonValueKind.Array) =>
                (!schema.TryGetProperty("minItems", out var least) || value.GetArrayLength() >= least.GetInt32())
                && value.EnumerateArray().All(i => Allows(schema.GetProperty("items"), i)),
            ("object", JsonValueKind.Object) => AllowsObject(schema, value),
            _ => false,
        };
    }

    private static bool AllowsObject(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("required", out var required) && !required.EnumerateArray().All(r => value.TryGetProperty(r.GetString()!, out _)))
        {
            return false;
        }

        return value.EnumerateObject().All(m => schema.TryGetProperty("properties", out var known) && known.TryGetProperty(m.Name, out var member)
            ? Allows(member, m.Value)
            : schema.GetProperty("additionalProperties") is { ValueKind: JsonValueKind.Object } other && Allows(other, m.Value));
    }
}
