using HaikouApi.Caching;
using HaikouApi.Database.Servers;
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

    /// <summary>Every dataset: what it holds, how many rows, when it last grew, and the dictionary of its fields, with labels to show them by.</summary>
    /// <remarks>Each field's `operators` are the suffixes its query parameter takes: `amountMaxYuan.gte=6000`. The first, empty one is equality.</remarks>
    /// <response code="200">The catalogue.</response>
    private static async Task<IResult> ListDatasets(HttpContext context, Catalogue catalogue, Databases databases)
    {
        if (PlainQueryValidator.FaultsOf(context.Request, [ListParameter.Lang, ListParameter.Pretty]) is { Count: > 0 } faults)
        {
            return new ProblemResult(Problem.InvalidQuery(faults));
        }

        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        var states = await DatasetState.ReadAsync(connection, catalogue.All, context.RequestAborted);
        var version = states.Values.First().DataVersion;
        var url = Links.Base(context.Request);
        using var body = JsonBody.Of(context.Request, CatalogueJson.Default.CatalogueBody, new()
        {
            Data = [.. catalogue.All.Select(d => EntryOf(d, states[d.Slug], url))],
            DataVersion = version.ToString(),
        });
        await body.SendAsync(context, version);
        return Results.Empty;
    }

    private static CatalogueEntry EntryOf(Dataset dataset, DatasetState state, string url) => CatalogueEntry.Of(
        dataset, state.Rows, state.ChangedAt ?? state.GrownAt,
            state.Cause is { } cause ? new() { Cause = cause, By = state.Label, Because = state.Because } : null, url);
}
