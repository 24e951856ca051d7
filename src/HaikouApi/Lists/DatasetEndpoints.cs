using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists.History;
using HaikouApi.Lists.Request;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;

namespace HaikouApi.Lists;

/// <summary>What a dataset is asked for.</summary>
public enum Answered
{
    Rows,
    Groups,
    Item,
}

/// <summary>What the OpenAPI document needs to know of a dataset's operation.</summary>
public sealed record DatasetOperation(Dataset Dataset, Answered Answered);

/// <summary>Says of which dataset the id in an address is, so that the document can show one that exists.</summary>
public sealed record IdOf(Dataset Dataset);

/// <summary>The routes of every dataset.</summary>
public static class DatasetEndpoints
{
    public static void MapDatasets(this IEndpointRouteBuilder app)
    {
        var databases = app.ServiceProvider.GetRequiredService<Databases>();
        var exports = app.ServiceProvider.GetRequiredService<Exports>();
        var totals = new Totals();
        foreach (var dataset in app.ServiceProvider.GetRequiredService<Catalogue>().All)
        {
            MapList($"/v1/{dataset.Slug}", ListParameter.OfList(dataset), new(dataset, Answered.Rows));
            MapList($"/v1/{dataset.Slug}/statistics", ListParameter.OfStatistics(dataset), new(dataset, Answered.Groups));
            app.MapGet($"/v1/{dataset.Slug}/{{id}}", new ItemEndpoint(dataset, databases).HandleAsync)
                .WithMetadata(new DatasetOperation(dataset, Answered.Item));
            app.MapGet($"/v1/{dataset.Slug}/{{id}}/history", new HistoryEndpoint(dataset, databases).HandleAsync).WithMetadata(new HistoryOperation(dataset));
        }

        void MapList(string address, IReadOnlyList<ListParameter> parameters, DatasetOperation operation) =>
            app.MapGet(address, (Delegate)new ListEndpoint(operation.Dataset, parameters, databases, totals, exports).HandleAsync).WithMetadata(operation);
    }

    /// <summary>What an address under /v1 that leads nowhere was probably meant to be.</summary>
    public static Problem NothingAt(PathString path, Catalogue catalogue)
    {
        if (path.Value?.Split('/') is not ["", "v1", { Length: > 0 } name, ..] || catalogue.Find(name) is not null)
        {
            return Problem.Of(StatusCodes.Status404NotFound);
        }

        if (name.Split('.') is [var slug, var format] && catalogue.Find(slug) is not null && Formats.ByName(format) is not null)
            return Problem.NotFound(new($"格式以参数给出：/v1/{slug}?format={format}。", $"The format is a parameter: /v1/{slug}?format={format}."));
        var shown = name.Length > 60 ? name[..60] + "…" : name;
        return Problem.NotFound(Nearest.To(name, catalogue.All.Select(d => d.Slug).Append("search").Append("datasets").Append("changes")) is { } near
            ? new($"没有数据集 {shown}，是否指 {near}？", $"There is no dataset {shown}. Did you mean {near}?")
            : new($"没有数据集 {shown}；全部数据集见 /v1/datasets。", $"There is no dataset {shown}; /v1/datasets lists them all."));
    }
}
