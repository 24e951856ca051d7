using HaikouApi.Access;
using HaikouApi.Caching;
using HaikouApi.Datasets;
using HaikouApi.Documents.Storing;
using HaikouApi.Documents.Submissions;
using HaikouApi.Lists;
using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Documents.Reviews;

/// <summary><c>DELETE /v1/documents/{id}</c>: a page is withdrawn.</summary>
public static class WithdrawalEndpoint
{
    private static readonly IReadOnlyList<ListParameter> Parameters = [ReviewEndpoints.Because, ListParameter.Lang, ListParameter.Pretty];

    public static void MapWithdrawals(this IEndpointRouteBuilder app) =>
        app.MapDelete("/v1/documents/{id}", WithdrawAsync).WithTags("documents").WithName("withdrawDocument")
        .WithMetadata(new IdOf(app.ServiceProvider.GetRequiredService<Catalogue>().Pages), new Asks(Parameters, ChangesPage: true))
        .RequireAuthorization(Scopes.Pages)
        .Produces(StatusCodes.Status204NoContent).Refuses(400, 401, 403, 404, 410, 429, 503);

    /// <summary>Withdraws a page: it and its records answer 410 from now on, with what they said last, and stay in history.</summary>
    /// <remarks>Needs `because`, which history shows, and a key with the scope `pages`. A page that is sent again is a 409 until `restore=true`.</remarks>
    /// <param name="id">The document's id.</param>
    /// <response code="204">The page is withdrawn.</response>
    private static async Task<IResult> WithdrawAsync(string id, HttpContext context, Ingestor ingestor, AnswerCache cache)
    {
        var query = new AskedQuery(RequestTarget.Query(context.Request), Parameters);
        var because = query.One(ReviewEndpoints.Because);
        Fault[] lacking = string.IsNullOrWhiteSpace(because)
            ? [new("query", "because", "missing-parameter", new("缺少 because：撤回的缘由。", "because is missing: why the page is withdrawn."))] : [];
        if (PlainQueryValidator.FaultsOf(query, lacking) is { Count: > 0 } faults) return new ProblemResult(Problem.InvalidQuery(faults));
        if (await ingestor.WithdrawAsync(id, new(Act.Withdrawal, ReviewEndpoints.LabelOf(context), because), context.RequestAborted) is { } version)
        {
            cache.MoveTo(version);
            return Results.NoContent();
        }

        return new ProblemResult(await ingestor.IsWithdrawnAsync(id, context.RequestAborted)
            ? Problem.Gone(new("此版面已撤回。", "This page is withdrawn already."))
            : Problem.NotFound(new("没有这份文档。", "There is no such document; GET /v1/documents lists what there is.")));
    }
}
