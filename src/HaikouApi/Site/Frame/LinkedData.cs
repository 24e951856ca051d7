using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace HaikouApi.Site.Frame;

/// <summary>What a page says, in the words of schema.org, as JSON-LD. The encoder leaves no character that could end the element it stands in.</summary>
internal static class LinkedData
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(Dictionary<string, object?> data) => JsonSerializer.Serialize(Known(data), Json);

    /// <summary>What is known; the rest is left out.</summary>
    public static Dictionary<string, object?> Known(Dictionary<string, object?> data) => data.Where(d => d.Value is not null).ToDictionary();
}
