using System.Globalization;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;

namespace HaikouApi.Site.Citing;

internal static class LinkedFact
{
    /// <summary>A fact is a claim that a newspaper article makes.</summary>
    public static string Of(Fact fact, FactSource source, Visit visit) => LinkedData.Of(new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Claim",
        ["@id"] = source.Address,
        ["url"] = source.Address,
        ["text"] = Say.Plain(fact.Face.Sentence(fact, visit.Language)),
        ["inLanguage"] = visit.Tag,
        ["isPartOf"] = new Dictionary<string, object?>
        {
            ["@type"] = "Dataset",
            ["name"] = fact.Dataset.Title.In(visit.Language),
            ["url"] = $"{visit.Base}{visit.Raw($"/{fact.Dataset.Slug}")}"
        },
        ["firstAppearance"] = LinkedData.Known(new()
        {
            ["@type"] = "NewsArticle",
            ["headline"] = source.Headline,
            ["datePublished"] = source.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["author"] = source.Reporters.Count > 0
                ? source.Reporters.Select(name => new Dictionary<string, string> { ["@type"] = "Person", ["name"] = name }).ToList() : null,
            ["isPartOf"] = source.Newspaper is { } paper ? new Dictionary<string, string> { ["@type"] = "Newspaper", ["name"] = paper } : null,
            ["url"] = source.Page,
            ["text"] = fact.Quote,
        }),
    });
}
