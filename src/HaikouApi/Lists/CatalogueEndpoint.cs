using System.Text.Json;
using HaikouApi.Caching;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Lists;

/// <summary><c>GET /v1/datasets</c>: every dataset with its dictionary.</summary>
public static class CatalogueEndpoint
{
    public static void MapCatalogue(this IEndpointRouteBuilder app) => app.MapGet("/v1/datasets", ListDatasets)
        .WithTags("datasets").WithName("listDatasets")
        .Produces<CatalogueBody>().Produces(StatusCodes.Status304NotModified)
        .Produces<ProblemBody>(StatusCodes.Status400BadRequest, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, ProblemResult.MediaType);

    /// <summary>Every dataset: what it holds, how many rows, when it last grew, and the dictionary of its fields.</summary>
    /// <remarks>Each field's `operators` are the suffixes its query parameter takes: `amountMaxYuan.gte=6000`. The first, empty one is equality.</remarks>
    /// <response code="200">The catalogue.</response>
    private static async Task<IResult> ListDatasets(HttpContext context, Catalogue catalogue, Databases databases)
    {
        if (Faults.OfUnknown(context.Request, [ListParameter.Lang, ListParameter.Pretty]) is { Count: > 0 } faults) return new ProblemResult(Problem.InvalidQuery(faults));
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        var states = await DatasetState.ReadAsync(connection, catalogue.All, context.RequestAborted);
        var version = states.Values.Select(s => new DataVersion(s.Version, s.UpdatedAt)).First();
        using var body = JsonBody.Create(context.Request, out var json);
        json.WriteStartObject();
        json.WriteStartArray("data");
        foreach (var dataset in catalogue.All) Write(json, dataset, states[dataset.Slug], Links.Base(context.Request));
        json.WriteEndArray();
        json.WriteString("dataVersion", version.ToString());
        json.WriteEndObject();
        await body.SendAsync(context, version);
        return Results.Empty;
    }

    private static void Write(Utf8JsonWriter json, Dataset dataset, DatasetState state, string baseUrl)
    {
        json.WriteStartObject();
        json.WriteString("name", dataset.Slug);
        Write(json, "title", dataset.Title);
        Write(json, "description", dataset.Description);
        json.WriteNumber("rows", state.Rows);
        if (state.GrownAt is { } grownAt)
            json.WriteString("updatedAt", grownAt);
        else
            json.WriteNull("updatedAt");
        json.WriteString("defaultSort", dataset.DefaultSort);
        json.WriteStartArray("fields");
        foreach (var field in dataset.Fields) Write(json, field);
        json.WriteEndArray();
        json.WriteStartObject("links");
        foreach (var format in Formats.All)
        {
            var url = $"{baseUrl}/v1/{dataset.Slug}";
            json.WriteString(format.Name, format == Formats.Json ? url : $"{url}?format={format.Name}");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Field field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("type", field.TypeName);
        json.WriteString("unit", field.Unit);
        Write(json, "description", field.Description);
        if (field.Values is null)
        {
            json.WriteNull("values");
        }
        else
        {
            json.WriteStartArray("values");
            foreach (var value in field.Values) json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteBoolean("nullable", field.Nullable);
        json.WriteBoolean("sortable", field.IsSortable);
        json.WriteBoolean("facetable", field.IsFacetable);
        json.WriteStartArray("operators");
        foreach (var filter in field.Operators) json.WriteStringValue(filter.Name);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Localized text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }
}
