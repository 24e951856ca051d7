using HaikouApi.Database;
using HaikouApi.Http;

namespace HaikouApi.Datasets;

/// <summary>What the OpenAPI document needs to know of a dataset's operation.</summary>
public sealed record DatasetOperation(Dataset Dataset, bool IsItem);

/// <summary>The two routes of every dataset.</summary>
public static class DatasetEndpoints
{
    public static void MapDatasets(this IEndpointRouteBuilder app)
    {
        var databases = app.ServiceProvider.GetRequiredService<Databases>();
        foreach (var dataset in Catalogue.All)
        {
            app.MapGet($"/v1/{dataset.Slug}", new ListEndpoint(dataset, databases).HandleAsync).WithMetadata(new DatasetOperation(dataset, IsItem: false));
            app.MapGet($"/v1/{dataset.Slug}/{{id}}", new ItemEndpoint(dataset, databases).HandleAsync).WithMetadata(new DatasetOperation(dataset, IsItem: true));
        }

        app.MapFallback("/v1/{dataset}/{**rest}", UnknownDataset).ExcludeFromDescription();
    }

    private static IResult UnknownDataset(string dataset)
    {
        if (Catalogue.Find(dataset) is not null) return new ProblemResult(Problem.Of(StatusCodes.Status404NotFound));
        var near = Nearest.To(dataset, Catalogue.All.Select(d => d.Slug));
        var name = dataset.Length > 60 ? dataset[..60] + "…" : dataset;
        return new ProblemResult(Problem.NotFound(near is null
            ? new($"没有数据集 {name}；全部数据集见 /v1/datasets。", $"There is no dataset {name}; /v1/datasets lists them all.")
            : new($"没有数据集 {name}，是否指 {near}？", $"There is no dataset {name}. Did you mean {near}?")));
    }
}
