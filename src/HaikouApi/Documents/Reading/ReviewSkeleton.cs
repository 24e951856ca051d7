using System.Text.Json;
using System.Text.Json.Nodes;
using HaikouApi.Web;

namespace HaikouApi.Documents.Reading;

/// <summary>A review that settles nothing yet: every article of a page, to be filled in.</summary>
public static class ReviewSkeleton
{
    private const string About =
        "Say under records what an article says: a record by its id with confirms, or with the fields that are corrected; "
            + "or a new one with dataset, quote and fields. Every quote is looked for in the article, and must say the value, or because explains. "
        + "Under withdrawn name records that are none.";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = PlainJsonEncoder.Instance };

    public static string Of(PageReading reading)
    {
        var titles = reading.Extracted.Page.Articles.Select(a => a.Headline?.Text ?? a.ContinuedFrom?.Text).ToList();
        return new JsonObject
        {
            ["about"] = About,
            ["version"] = "1",
            ["document"] = new JsonObject(reading.Submission.Said.Where(s => s.Value is not null).Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value))),
            ["articles"] = new JsonArray([.. titles.Select((title, i) => (JsonNode)new JsonObject
            {
                [title is null || titles.Count(t => t == title) > 1 ? "article" : "opens"] = title is null || titles.Count(t => t == title) > 1
                    ? reading.ArticleId(i) : title,
                ["records"] = new JsonArray(),
            })]),
            ["withdrawn"] = new JsonArray(),
        }.ToJsonString(Indented);
    }
}
