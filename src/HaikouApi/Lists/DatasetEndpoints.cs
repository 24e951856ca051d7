using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Lists.History;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;

namespace HaikouApi.Lists;

/// <summary>What the OpenAPI document needs to know of a dataset's operation.</summary>
public sealed record DatasetOperation(Dataset Dataset, bool IsItem);

/// <summary>Says of which dataset the id in an address is, so that the document can show one that exists.</summary>
public sealed record IdOf(Dataset Dataset);

/// <summary>The two routes of every dataset.</summary>
public static class DatasetEndpoints
{
    public static void MapDatasets(this IEndpointRouteBuilder app)
    {
        var databases = app.ServiceProvider.GetRequiredService<Databases>();
        var exports = app.ServiceProvider.GetRequiredService<Exports>();
        var totals = new Totals();
        foreach (var dataset in app.ServiceProvider.GetRequiredService<Catalogue>().All)
        {
            app.MapGet($"/v1/{dataset.Slug}", (Delegate)new ListEndpoint(dataset, databases, totals, exports).HandleAsync).WithMetadata(new DatasetOperation(dataset, IsItem: false));
            app.MapGet($"/v1/{dataset.Slug}/{{id}}", new ItemEndpoint(dataset, databases).HandleAsync).WithMetadata(new DatasetOperation(dataset, IsItem: true));
            app.MapGet($"/v1/{dataset.Slug}/{{id}}/history", new HistoryEndpoint(dataset, databases).HandleAsync).WithMetadata(new HistoryOperation(dataset));
        }
    }

    /// <summary>What an address under /v1 that leads nowhere was probably meant to be.</summary>
    public static Problem NothingAt(PathString path, Catalogue catalogue)
    {
        if (path.Value?.Split('/') is not ["", "v1", { Length: > 0 } name, ..] || catalogue.Find(name) is not null) return Problem.Of(StatusCodes.Status404NotFound);
        var shown = name.Length > 60 ? name[..60] + "…" : name;
        return Problem.NotFound(Nearest.To(name, catalogue.All.Select(d => d.Slug).Append("search").Append("datasets").Append("changes")) is { } near
            ? new($"没有数据集 {shown}，是否指 {near}？", $"There is no dataset {shown}. Did you mean {near}?")
            : new($"没有数据集 {shown}；全部数据集见 /v1/datasets。", $"There is no dataset {shown}; /v1/datasets lists them all."));
    }
}
