using Dapper;
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
    /// <summary>How many rows each dataset has, and when the last of them came, at one moment.</summary>
    private static string Sql(Catalogue catalogue) => $"select {DataVersion.Selected}, d.* from api.data_version v cross join ("
        + string.Join("\nunion all ", catalogue.All.Select(d => $"select '{d.Slug}' as slug, count(*) as rows, max(recorded_at) as grown_at from api.{d.View}")) + ") d";

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
        if (PlainQueryValidator.FaultsOf(context.Request, [ListParameter.Lang, ListParameter.Pretty]) is { Count: > 0 } faults) return new ProblemResult(Problem.InvalidQuery(faults));
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        var states = (await connection.QueryAsync<DatasetState>(new CommandDefinition(Sql(catalogue), cancellationToken: context.RequestAborted))).ToDictionary(s => s.Slug);
        var version = states.Values.Select(s => new DataVersion(s.Version, s.UpdatedAt, s.Epoch)).First();
        var url = Links.Base(context.Request);
        using var body = JsonBody.Of(context.Request, CatalogueJson.Default.CatalogueBody, new()
        {
            Data = [.. catalogue.All.Select(d => CatalogueEntry.Of(d, states[d.Slug].Rows, states[d.Slug].GrownAt, url))],
            DataVersion = version.ToString(),
        });
        await body.SendAsync(context, version);
        return Results.Empty;
    }

    private sealed record DatasetState
    {
        public required string Slug { get; init; }

        public required long Rows { get; init; }

        public DateTime? GrownAt { get; init; }

        public required long Version { get; init; }

        public required DateTime UpdatedAt { get; init; }

        public required Guid Epoch { get; init; }
    }
}
