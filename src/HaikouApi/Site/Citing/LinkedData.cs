using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Tables;

namespace HaikouApi.Site.Citing;

/// <summary>What a page says, in the words of schema.org, as JSON-LD. The encoder leaves no character that could end the element it stands in.</summary>
internal static class LinkedData
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A fact is a claim that a newspaper article makes.</summary>
    public static string OfFact(Fact fact, FactSource source, Visit visit) => Serialize(new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Claim",
        ["@id"] = source.Address,
        ["url"] = source.Address,
        ["text"] = Say.Plain(fact.Face.Sentence(fact, visit.Language)),
        ["inLanguage"] = visit.Tag,
        ["isPartOf"] = new Dictionary<string, object?> { ["@type"] = "Dataset", ["name"] = fact.Dataset.Title.In(visit.Language), ["url"] = $"{visit.Base}{visit.Raw($"/{fact.Dataset.Slug}")}" },
        ["firstAppearance"] = Some(new()
        {
            ["@type"] = "NewsArticle",
            ["headline"] = source.Headline,
            ["datePublished"] = source.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["author"] = source.Reporters.Count > 0 ? source.Reporters.Select(name => new Dictionary<string, string> { ["@type"] = "Person", ["name"] = name }).ToList() : null,
            ["isPartOf"] = source.Newspaper is { } paper ? new Dictionary<string, string> { ["@type"] = "Newspaper", ["name"] = paper } : null,
            ["url"] = source.Page,
            ["text"] = fact.Quote,
        }),
    });

    public static string OfDataset(ListModel list)
    {
        var visit = list.Visit;
        var question = list.Question;
        return Serialize(new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Dataset",
            ["name"] = list.Dataset.Title.In(visit.Language),
            ["description"] = list.Dataset.Description.In(visit.Language),
            ["url"] = $"{visit.Base}{visit.Raw($"/{list.Dataset.Slug}")}",
            ["dateModified"] = list.State.GrownAt?.ToUniversalTime().ToString("s", CultureInfo.InvariantCulture) is { } instant ? instant + "Z" : null,
            ["license"] = visit.Imprint.DataLicence,
            ["publisher"] = visit.Imprint.Publisher is { } publisher ? new Dictionary<string, string> { ["@type"] = "Organization", ["name"] = publisher } : null,
            ["variableMeasured"] = list.Columns.Select(c => Labels.Of(c, visit.Language)).ToList(),
            ["distribution"] = new[] { ("text/csv", "csv"), ("application/x-ndjson", "ndjson") }
                .Select(f => new Dictionary<string, string> { ["@type"] = "DataDownload", ["encodingFormat"] = f.Item1, ["contentUrl"] = $"{visit.Base}{question.Api(f.Item2)}" }).ToList(),
        });
    }

    private static string Serialize(Dictionary<string, object?> data) => JsonSerializer.Serialize(Some(data), Json);

    private static Dictionary<string, object?> Some(Dictionary<string, object?> data) => data.Where(d => d.Value is not null).ToDictionary();
}
