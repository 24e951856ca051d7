using System.Data;
using HaikouApi.Caching;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;

namespace HaikouApi.Lists;

/// <summary><c>GET /v1/{dataset}/{id}</c>: one row, with its citations.</summary>
public sealed class ItemEndpoint(Dataset dataset, Databases databases)
{
    public async Task<IResult> HandleAsync(HttpContext context, string id)
    {
        var request = new ListRequest(dataset, RequestTarget.Query(context.Request), ListParameter.OfItem);
        if (ListRequestValidator.FaultsOf(request) is { Count: > 0 } faults) return new ProblemResult(Problem.InvalidQuery(faults));
        if (Formats.Accepted(context.Request, [Formats.Json]) is null) return new ProblemResult(Problem.NotAcceptable([Formats.Json.MediaType]));
        var asked = request.Many(ListParameter.Fields).ToList();
        var query = new ListQuery(dataset, [], [], asked.Count > 0 ? [.. asked.Select(name => dataset[name]!)] : dataset.Fields, WithCitations: true);

        var sql = ListSql.Item(query, id);
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        await using var command = sql.On(connection);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, context.RequestAborted);
        if (!await reader.ReadAsync(context.RequestAborted)) return new ProblemResult(NotFound(id));

        using var body = JsonBody.Create(context.Request, out var json);
        new JsonRows(new RowLayout(query, DataVersion.Columns), Links.Base(context.Request)).Write(json, reader);
        await body.SendAsync(context, DataVersion.Of(reader));
        return Results.Empty;
    }

    private Problem NotFound(string id)
    {
        var shown = id.Length > 40 ? id[..40] + "…" : id;
        return Problem.NotFound(new($"{dataset.Slug} 中没有编号为 {shown} 的记录。", $"There is no {shown} in {dataset.Slug}; GET /v1/{dataset.Slug} lists what there is."));
    }
}
