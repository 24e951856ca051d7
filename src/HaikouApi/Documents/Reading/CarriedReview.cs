using System.Text.Json.Nodes;
using HaikouApi.Datasets;

namespace HaikouApi.Documents.Reading;

/// <summary>What of a review of one page holds of the page that stands for it: each part whose words are there too.</summary>
/// <param name="reading">What the rules read of the new page.</param>
/// <param name="successors">By the id of a row of the old page, the id of the row that says the same of the new one.</param>
internal sealed class CarriedReview(Catalogue catalogue, PageReading reading, IReadOnlyDictionary<string, string> successors)
{
    private readonly ReviewedPage _page = new(reading.Extracted, reading.Submission, reading.Identified());
    private readonly List<ReviewFault> _left = [];

    /// <summary>The review of the new page, null where nothing of it stands; and what was left behind, with why.</summary>
    public (ReviewFile? Review, IReadOnlyList<ReviewFault> Left) Of(ReviewFile review)
    {
        var old = JsonNode.Parse(review.Content)!.AsObject();
        var carried = new JsonObject { ["version"] = old["version"]!.DeepClone() };
        foreach (var name in (string[])["$schema", "about", "document"])
        {
            if (old[name] is { } said) carried[name] = said.DeepClone();
        }

        var articles = new JsonArray([.. (old["articles"]?.AsArray() ?? []).Select(a => Article(a!.AsObject(), review.Name)).OfType<JsonNode>()]);
        var withdrawn = Standing(old["withdrawn"], part => new() { ["withdrawn"] = new JsonArray(part) }, review.Name);
        if (articles.Count > 0) carried["articles"] = articles;
        if (withdrawn.Count > 0) carried["withdrawn"] = withdrawn;
        return (carried.Count > 1 ? new("review", carried.ToJsonString(), review.Label) : null, _left);
    }

    private JsonObject? Article(JsonObject old, string name)
    {
        var article = new JsonObject();
        if (old["opens"] is { } opens) article["opens"] = opens.DeepClone();
        else if (successors.GetValueOrDefault((string)old["article"]!) is { } id) article["article"] = id;
        else return null;
        foreach (var kind in (string[])["records", "settled"])
        {
            var standing = Standing(old[kind], part =>
            {
                var only = article.DeepClone().AsObject();
                only.Remove("records");
                only[kind] = new JsonArray(part);
                return new() { ["articles"] = new JsonArray(only) };
            }, name);
            if (standing.Count > 0) article[kind] = standing;
        }

        return article.Count > 1 ? article : null;
    }

    /// <summary>The parts that stand, each tried by itself.</summary>
    private JsonArray Standing(JsonNode? parts, Func<JsonNode, JsonObject> alone, string name)
    {
        var standing = new JsonArray();
        foreach (var old in parts?.AsArray() ?? [])
        {
            var part = old!.DeepClone().AsObject();
            if ((string?)part["record"] is { } id) part["record"] = successors.GetValueOrDefault(id, id);
            var review = alone(part.DeepClone());
            review["version"] = "1";
            try
            {
                new ReviewFile(name, review.ToJsonString()).For(reading.Extracted, catalogue, _page);
                standing.Add(part);
            }
            catch (ReviewException fault)
            {
                _left.AddRange(fault.Faults);
            }
        }

        return standing;
    }
}
