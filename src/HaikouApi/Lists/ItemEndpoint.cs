using System.Data;
using Dapper;
using HaikouApi.Caching;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists.History;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Lists;

/// <summary><c>GET /v1/{dataset}/{id}</c>: one row, with its citations.</summary>
public sealed class ItemEndpoint(Dataset dataset, Databases databases)
{
    public async Task<IResult> HandleAsync(HttpContext context, string id)
    {
        var request = new ListRequest(dataset, RequestTarget.Query(context.Request), ListParameter.OfItem);
        if (ListRequestValidator.Instance.Check(request) is { Count: > 0 } faults) return new ProblemResult(Problem.InvalidQuery(faults));
        if (Formats.Accepted(context.Request, [Formats.Json]) is null) return new ProblemResult(Problem.NotAcceptable([Formats.Json.MediaType]));
        var asked = request.Many(ListParameter.Fields).ToList();
        var query = new ListQuery(dataset, [], [], asked.Count > 0 ? [.. asked.Select(name => dataset[name]!)] : dataset.Fields,
            WithCitations: true)
        { AsOf = request.AsOf };

        var sql = ListSql.Item(query, id);
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        await using var command = sql.On(connection);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, context.RequestAborted);
        if (!await reader.ReadAsync(context.RequestAborted))
        {
            await reader.DisposeAsync();
            var problem = await GoneAsync(context, connection, id) ?? NotFound(id);
            await databases.Reader.MoveOnAsync(connection, context.RequestAborted);
            return new ProblemResult(problem);
        }

        using var body = JsonBody.Create(context.Request, out var json);
        new JsonRows(sql.Layout, Links.Base(context.Request)).Write(json, reader);
        await body.SendAsync(context, DataVersion.Of(reader, query.VersionOf));
        return Results.Empty;
    }

    /// <summary>
    /// What is said of a row that holds no more: its last state, why it ended, and what stands for it. That is not itself, where it went on on a page that was
    /// erased.
    /// </summary>
    private async Task<Problem?> GoneAsync(HttpContext context, NpgsqlConnection connection, string id)
    {
        var states = await RowHistory.ReadAsync(connection, dataset, id, Links.Base(context.Request), context.RequestAborted);
        if (states is [.., { Until: { } until, Ended: { } ended } last])
        {
            return Problem.Gone(new($"{dataset.Slug} 中的 {id} 已不再有效。", $"{id} in {dataset.Slug} holds no more."), new()
            {
                Last = last.Row,
                At = until,
                Because = ended.Because,
                ReplacedBy = ended.ReplacedBy is { } other && other != id ? $"{Links.Base(context.Request)}/v1/{dataset.Slug}/{other}" : null,
            });
        }

        if (dataset.Kind != DatasetKind.Page) return null;
        var erased = await connection.QuerySingleOrDefaultAsync<(DateTime? At, string? Because)>(
            "select erased_at, because from api.erasures where document = @id", new { id });
        return erased.At is { } at ? Problem.Gone(new("此版面已永久删除。", "This page was erased."), new() { At = at, Because = erased.Because }) : null;
    }

    private Problem NotFound(string id)
    {
        var shown = id.Length > 40 ? id[..40] + "…" : id;
        return Problem.NotFound(new($"{dataset.Slug} 中没有编号为 {shown} 的记录。",
            $"There is no {shown} in {dataset.Slug}; GET /v1/{dataset.Slug} lists what there is."));
    }
}
