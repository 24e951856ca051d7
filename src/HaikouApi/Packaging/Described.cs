using System.Text.Json.Nodes;
using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Packaging;

/// <summary>Pieces of JSON that several vocabularies share.</summary>
internal static class Described
{
    /// <summary>A text in both languages, as JSON-LD has it.</summary>
    public static JsonArray InBoth(Localized text) => [Tagged(text.Zh, Language.Chinese), Tagged(text.En, Language.English)];

    /// <summary>The same in one line, for vocabularies that know one language.</summary>
    public static string InOne(Localized text) => $"{text.Zh} · {text.En}";

    public static JsonArray ArrayOf(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode?)t)];

    public static JsonArray ArrayOf(IEnumerable<JsonObject> objects) => [.. objects];

    /// <summary>Leaves out what nobody said.</summary>
    public static JsonObject Without(this JsonObject json, params IEnumerable<string> absent)
    {
        foreach (var name in json.Where(m => m.Value is null || absent.Contains(m.Key)).Select(m => m.Key).ToList()) json.Remove(name);
        return json;
    }

    /// <summary>What it means, and what each of a closed list of values is called.</summary>
    public static string Explanation(Field field) => $"{field.Explanation.Zh} {field.Explanation.En}";

    private static JsonObject Tagged(string text, Language language) => new() { ["@language"] = Languages.Tag(language), ["@value"] = text };
}
