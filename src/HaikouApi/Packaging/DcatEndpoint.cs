using System.Globalization;
using System.Text.Json.Nodes;
using HaikouApi.Caching;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Packaging;

/// <summary><c>GET /v1/catalog</c>: all datasets, for catalogues of others to harvest (DCAT 3, JSON-LD).</summary>
public static class DcatEndpoint
{
    private const string MediaType = "application/ld+json";

    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    public static void MapDcat(this IEndpointRouteBuilder app) => app.MapGet("/v1/catalog", Catalog)
        .WithTags("datasets").WithName("getCatalog")
        .Produces<object>(StatusCodes.Status200OK, MediaType).Produces(StatusCodes.Status304NotModified)
        .Produces<ProblemBody>(StatusCodes.Status400BadRequest, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, ProblemResult.MediaType);

    /// <summary>Every dataset and its downloads, as DCAT 3 in JSON-LD, for other catalogues to harvest (数据目录).</summary>
    /// <remarks>Each dataset has its fields and its downloads in every format; publisher, licence and contact are those of the configuration.</remarks>
    /// <response code="200">The catalogue.</response>
    private static async Task<IResult> Catalog(HttpContext context, Catalogue catalogue, Imprint imprint, Databases databases)
    {
        if (PlainQueryValidator.FaultsOf(context.Request, [ListParameter.Lang, ListParameter.Pretty]) is { Count: > 0 } faults)
        {
            return new ProblemResult(Problem.InvalidQuery(faults));
        }

        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        var states = await DatasetState.ReadAsync(connection, catalogue.All, context.RequestAborted);
        var version = states.Values.First().DataVersion;
        context.Response.ContentType = MediaType;
        using var body = JsonBody.Create(context.Request, out var json);
        CatalogOf(catalogue, imprint, states, Links.Base(context.Request)).WriteTo(json);
        await body.SendAsync(context, version);
        return Results.Empty;
    }

    private static JsonObject CatalogOf(Catalogue catalogue, Imprint imprint, IReadOnlyDictionary<string, DatasetState> states, string baseUrl) =>
        new JsonObject
        {
            ["@context"] = new JsonObject
            {
                ["dcat"] = "http://www.w3.org/ns/dcat#",
                ["dct"] = "http://purl.org/dc/terms/",
                ["foaf"] = "http://xmlns.com/foaf/0.1/",
                ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            },
            ["@id"] = $"{baseUrl}/v1/catalog",
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = "HaikouApi",
            ["dct:description"] = Described.InBoth(new(
            "报纸版面上的事实，逐条结构化，每项附原文出处。", "Facts that a newspaper printed, as typed records, each with the words it was read from.")),
            ["dct:language"] = new JsonArray("zh", "en"),
            ["foaf:homepage"] = Reference($"{baseUrl}/"),
            ["dct:publisher"] = Publisher(imprint),
            ["dct:license"] = Licence(imprint),
            ["dcat:service"] = new JsonObject
            {
                ["@type"] = "dcat:DataService",
                ["dct:title"] = "HaikouApi",
                ["dcat:endpointURL"] = Reference($"{baseUrl}/v1"),
                ["dcat:endpointDescription"] = Reference($"{baseUrl}/openapi/haikou.v1.json"),
            },
            ["dcat:dataset"] = Described.ArrayOf(catalogue.All.Select(d => DatasetOf(d, states[d.Slug], imprint, baseUrl))),
        }.Without();

    private static JsonObject DatasetOf(Dataset dataset, DatasetState state, Imprint imprint, string baseUrl) => new JsonObject
    {
        ["@id"] = $"{baseUrl}/v1/{dataset.Slug}",
        ["@type"] = "dcat:Dataset",
        ["dct:identifier"] = dataset.Slug,
        ["dct:title"] = Described.InBoth(dataset.Title),
        ["dct:description"] = Described.InBoth(dataset.Description),
        ["dct:modified"] = state.GrownAt is { } grown
            ? new JsonObject { ["@type"] = "xsd:dateTime", ["@value"] = grown.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) } : null,
        ["dct:publisher"] = Publisher(imprint),
        ["dct:license"] = Licence(imprint),
        ["dcat:landingPage"] = Reference($"{baseUrl}/{dataset.Slug}"),
        ["dcat:distribution"] = Described.ArrayOf(Formats.All.Select(f => Distribution(f, dataset, imprint, baseUrl))),
    }.Without();

    private static JsonObject Distribution(Format format, Dataset dataset, Imprint imprint, string baseUrl)
    {
        var url = $"{baseUrl}/v1/{dataset.Slug}?format={format.Name}";
        return new JsonObject
        {
            ["@id"] = url,
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = $"{dataset.Slug}.{format.Name}",
            ["dcat:accessURL"] = Reference(url),
            ["dcat:downloadURL"] = format.Streams ? Reference(url) : null,
            ["dcat:mediaType"] = Reference(MediaTypes + format.MediaType),
            ["dct:conformsTo"] = format == Formats.Csv ? Reference(CsvMetadata.Of($"{baseUrl}/v1/{dataset.Slug}", [])) : null,
            ["dct:license"] = Licence(imprint),
        }.Without();
    }

    private static JsonObject? Publisher(Imprint imprint) =>
        imprint.Publisher is { } publisher ? new() { ["@type"] = "foaf:Agent", ["foaf:name"] = publisher } : null;

    /// <summary>The licence as the document that it is, where it has an address.</summary>
    private static JsonNode? Licence(Imprint imprint) =>
        imprint.DataLicence is not { } licence ? null : Imprint.LinkOf(licence) is { } link ? Reference(link) : licence;

    private static JsonObject Reference(string url) => new() { ["@id"] = url };
}
