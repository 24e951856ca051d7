using System.Data;
using HaikouApi.Caching;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Lists.History;

/// <summary>Says of an operation that it gives the history of a row.</summary>
public sealed record HistoryOperation(Dataset Dataset);

/// <summary><c>GET /v1/{dataset}/{id}/history</c>: every state of a row.</summary>
public sealed class HistoryEndpoint(Dataset dataset, Databases databases)
{
    internal static readonly IReadOnlyList<ListParameter> Parameters = [ListParameter.Lang, ListParameter.Pretty];

    public async Task<IResult> HandleAsync(HttpContext context, string id)
    {
        if (PlainQueryValidator.FaultsOf(context.Request, Parameters) is { Count: > 0 } faults) return new ProblemResult(Problem.InvalidQuery(faults));
        if (Formats.Accepted(context.Request, [Formats.Json]) is null) return new ProblemResult(Problem.NotAcceptable([Formats.Json.MediaType]));
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, context.RequestAborted);
        var version = await DataVersion.ReadAsync(connection, context.RequestAborted);
        var url = Links.Base(context.Request);
        var states = await RowHistory.ReadAsync(connection, dataset, id, url, context.RequestAborted);
        if (states.Count == 0)
        {
            databases.Reader.MoveTo(version);
            return new ProblemResult(Problem.NotFound(
                new($"{dataset.Slug} 中没有编号为 {Shown.Of(id)} 的记录。", $"There never was a {Shown.Of(id)} in {dataset.Slug}.")));
        }

        using var body = JsonBody.Of(context.Request, HistoryJson.Default.HistoryBody, new()
        {
            Data = [.. states.Select((state, i) => StateBody.Of(dataset, i == 0 ? null : states[i - 1], state, url))],
            DataVersion = version.ToString(),
        });
        await body.SendAsync(context, version);
        return Results.Empty;
    }
}
