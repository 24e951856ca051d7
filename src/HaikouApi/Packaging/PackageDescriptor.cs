using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Packaging;

/// <summary><c>datapackage.json</c>: what the package holds, as Frictionless Data Package 2.0 says it.</summary>
internal sealed partial class PackageDescriptor(Catalogue catalogue, Imprint imprint, string baseUrl)
{
    private const string Profiles = "https://datapackage.org/profiles/2.0/";

    public JsonObject Of(DataVersion version, IEnumerable<string> documents) => new JsonObject
    {
        ["$schema"] = Profiles + "datapackage.json",
        ["name"] = "haikou",
        ["title"] = "HaikouApi",
        ["description"] = "Newspaper pages and the cited facts read from them. 报纸版面与其上事实，每项附原文出处。",
        ["homepage"] = baseUrl + "/",
        ["version"] = version.ToString(),
        ["created"] = version.UpdatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["licenses"] = imprint.DataLicence is { } licence ? new JsonArray(Licence(licence)) : null,
        ["contributors"] = imprint.Publisher is { } publisher ? new JsonArray(new JsonObject { ["title"] = publisher, ["roles"] = new JsonArray("publisher") })
            : null,
        ["resources"] = Described.ArrayOf(catalogue.All.Select(Table).Concat(documents.Select(Text))),
    }.Without();

    public static string PathOf(Dataset dataset) => $"data/{dataset.Slug}.csv";

    public static string PathOf(string document) => $"texts/{document}.txt";

    /// <summary>The fields of a dataset that its table has: the texts of articles stand in those of the pages.</summary>
    public static IReadOnlyList<Field> FieldsOf(Dataset dataset) => [.. dataset.Fields.Where(f => !f.OnRequest)];

    private static JsonObject Licence(string licence) => new JsonObject
    {
        ["name"] = NotOfAName().Replace(licence, "-").Trim('-') is { Length: > 0 } name ? name : "other",
        ["path"] = Imprint.LinkOf(licence) is { } link && link.StartsWith("http", StringComparison.Ordinal) ? link : null,
        ["title"] = licence,
    }.Without();

    private JsonObject Table(Dataset dataset) => new()
    {
        ["name"] = dataset.Slug,
        ["type"] = "table",
        ["path"] = PathOf(dataset),
        ["title"] = Described.InOne(dataset.Title),
        ["description"] = Described.InOne(dataset.Description),
        ["sources"] = new JsonArray(new JsonObject { ["title"] = dataset.Title.En, ["path"] = $"{baseUrl}/v1/{dataset.Slug}" }),
        ["format"] = "csv",
        ["mediatype"] = Formats.Csv.MediaType,
        ["encoding"] = "utf-8",
        ["dialect"] = new JsonObject
        {
            ["$schema"] = Profiles + "tabledialect.json",
            ["delimiter"] = ",",
            ["lineTerminator"] = "\r\n",
            ["quoteChar"] = "\"",
            ["doubleQuote"] = true,
            ["header"] = true
        },
        ["schema"] = Schema(dataset),
    };

    private static JsonObject Text(string document) => new()
    {
        ["name"] = $"text-{document}",
        ["path"] = PathOf(document),
        ["format"] = "txt",
        ["mediatype"] = "text/plain",
        ["encoding"] = "utf-8",
    };

    private JsonObject Schema(Dataset dataset) => new JsonObject
    {
        ["$schema"] = Profiles + "tableschema.json",
        ["fields"] = Described.ArrayOf(FieldsOf(dataset).Select(Column)),
        ["primaryKey"] = new JsonArray("id"),
        ["foreignKeys"] = dataset == catalogue.Pages ? null : Described.ArrayOf(
            ((Dataset[])[catalogue.Pages, catalogue.Articles]).Select(to => (To: to, Name: to == catalogue.Pages ? "document" : "article"))
                .Where(key => dataset[key.Name] is not null)
                .Select(key => new JsonObject
                {
                    ["fields"] = new JsonArray(key.Name),
                    ["reference"] = new JsonObject { ["resource"] = key.To.Slug, ["fields"] = new JsonArray("id") }
                })),
        ["missingValues"] = new JsonArray(""),
    }.Without();

    private static JsonObject Column(Field field) => new JsonObject
    {
        ["name"] = field.Name,
        ["title"] = Described.InOne(field.Label),
        ["description"] = Described.Explanation(field),
        ["type"] = field.Type switch
        {
            FieldType.Number => "number",
            FieldType.Integer => "integer",
            FieldType.Day => "date",
            FieldType.Instant => "datetime",
            FieldType.Flag => "boolean",
            FieldType.TextList => "list",
            FieldType.Absences => "object",
            FieldType.Segments or FieldType.Boxes => "array",
            _ => "string",
        },
        ["format"] = field.Type switch { FieldType.Instant => "any", FieldType.SourceLink or FieldType.PageLink => "uri", _ => null },
        ["delimiter"] = field.Type == FieldType.TextList ? "; " : null,
        ["unit"] = field.Unit,
        ["unitField"] = field.UnitField,
        ["constraints"] = new JsonObject
        {
            ["required"] = field.Nullable || field.Type == FieldType.TextList ? null : true,
            ["unique"] = field.Name == "id" ? true : null,
            ["enum"] = field.Values is { } values ? Described.ArrayOf(values) : null,
            ["minimum"] = field.Minimum,
            ["maximum"] = field.Maximum,
            ["pattern"] = field.Pattern,
        }.Without() is { Count: > 0 } constraints ? constraints : null,
    }.Without();

    [GeneratedRegex("[^-a-zA-Z0-9._]+")]
    private static partial Regex NotOfAName();
}
