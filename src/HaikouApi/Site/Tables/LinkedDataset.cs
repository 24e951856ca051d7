using System.Globalization;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;

namespace HaikouApi.Site.Tables;

internal static class LinkedDataset
{
    /// <summary>A list is a dataset, with where to download it.</summary>
    public static string Of(ListModel list)
    {
        var visit = list.Visit;
        var question = list.Question;
        return LinkedData.Of(new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Dataset",
            ["name"] = list.Dataset.Title.In(visit.Language),
            ["description"] = list.Dataset.Description.In(visit.Language),
            ["url"] = $"{visit.Base}{visit.Raw($"/{list.Dataset.Slug}")}",
            ["dateModified"] = list.State.GrownAt?.ToUniversalTime().ToString("s", CultureInfo.InvariantCulture) is { } instant ? instant + "Z" : null,
            ["license"] = visit.Imprint.DataLicence,
            ["publisher"] = visit.Imprint.Publisher is { } publisher ? new Dictionary<string,
                string>
            { ["@type"] = "Organization", ["name"] = publisher } : null,
            ["variableMeasured"] = list.Columns.Select(c => Labels.Of(c, visit.Language)).ToList(),
            ["distribution"] = new[] { ("text/csv", "csv"), ("application/x-ndjson", "ndjson") }
                .Select(f => new Dictionary<string, string>
                {
                    ["@type"] = "DataDownload",
                    ["encodingFormat"] = f.Item1,
                    ["contentUrl"] = $"{visit.Base}{question.Api(f.Item2)}"
                }).ToList(),
        });
    }
}
