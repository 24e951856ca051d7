using System.Security.Claims;
using System.Text;
using HaikouApi.Access;
using HaikouApi.Caching;
using HaikouApi.Datasets;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Storing;
using HaikouApi.Documents.Submissions;
using HaikouApi.Extraction;
using HaikouApi.Lists;
using HaikouApi.Lists.Request;
using HaikouApi.Web;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Documents.Reviews;

/// <summary><c>GET</c>, <c>PUT</c> and <c>DELETE /v1/documents/{id}/review</c>: what a person settled about a page.</summary>
public static class ReviewEndpoints
{
    private const string Route = "/v1/documents/{id}/review";

    /// <summary>Says what would become of the page, and stores nothing.</summary>
    internal static readonly ListParameter DryRun =
        new("dryRun", new("true：只说明结果，不保存。", "`true` answers what would become of the page, and stores nothing."), ["true", "false"]);

    /// <summary>Why a change is made.</summary>
    internal static readonly ListParameter Because = new("because", new("缘由，公开于历史。", "Why; history shows it to all."));

    /// <summary>Asks without knowing whether there is one.</summary>
    private static readonly ListParameter IfAny =
        new("ifAny", new("true：无人审阅时答 204，不作错误。", "`true` answers 204, and no error, where nobody has reviewed the page."), ["true", "false"]);

    private static readonly IReadOnlyList<ListParameter> OfGet = [IfAny, ListParameter.Lang, ListParameter.Pretty],
        OfPut = [DryRun, ListParameter.Lang, ListParameter.Pretty],
        OfDelete = [Because, DryRun, ListParameter.Lang, ListParameter.Pretty];

    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        var documents = app.ServiceProvider.GetRequiredService<Catalogue>().Pages;
        var pages = new IdOf(documents);
        app.MapReviewSchema();
        var read = app.MapGet(Route, GetAsync).WithTags("documents").WithName("getReview").WithMetadata(pages, new Asks([IfAny])).Produces<object>()
            .Produces(StatusCodes.Status204NoContent).Produces(StatusCodes.Status304NotModified).Refuses(400, 404, 410, 503);
        if (documents.Withheld is not null) read.RequireAuthorization(Scopes.Review); // it may name those who wrote
        app.MapPut(Route, PutAsync).WithTags("documents").WithName("putReview")
            .WithMetadata(pages, new Asks(OfPut, ChangesPage: true, IsConditional: true, TakesReview: true)).RequireAuthorization(Scopes.Review)
            .Produces<ReadingBody>().Produces<ReadingBody>(StatusCodes.Status201Created).Refuses(400, 401, 403, 404, 410, 412, 413, 415, 422, 428, 429, 503);
        app.MapDelete(Route, DeleteAsync).WithTags("documents").WithName("deleteReview")
            .WithMetadata(pages, new Asks(OfDelete, ChangesPage: true, IsConditional: true))
            .RequireAuthorization(Scopes.Review)
            .Produces<ReadingBody>().Refuses(400, 401, 403, 404, 410, 412, 428, 429, 503);
    }

    /// <summary>What a person settled about a page, as it was written.</summary>
    /// <remarks>Its shape is `/openapi/review.schema.json`. `ETag` names this version of it: send it as `If-Match` to put another in its place.</remarks>
    /// <param name="id">The document's id.</param>
    /// <response code="200">The review.</response>
    /// <response code="204">With `ifAny=true`: nobody has reviewed the page.</response>
    private static async Task<IResult> GetAsync(string id, HttpContext context, Ingestor ingestor)
    {
        var query = new AskedQuery(RequestTarget.Query(context.Request), OfGet);
        if (PlainQueryValidator.FaultsOf(query, []) is { Count: > 0 } faults) return new ProblemResult(Problem.InvalidQuery(faults));
        var (review, refusal) = await ingestor.ReviewOfAsync(id, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-cache";
        if (refusal == ReviewRefusal.NoReview && query.One(IfAny) == "true") return Results.NoContent();
        if (review is null) return new ProblemResult(ProblemOf(refusal!.Value));
        context.Response.Headers.ETag = review.Tag;
        return Conditional.IsKnown(context.Request, review.Tag, null)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(Encoding.UTF8.GetBytes(review.Content), JsonBody.MediaType);
    }

    /// <summary>Settles what a page says: records added, completed, corrected, confirmed or withdrawn, warnings, and what is said of the page itself.</summary>
    /// <remarks>
    /// The whole review, in the place of the one before: needs `If-Match` where there is one (428, 412), and a key with the scope `review`. Its shape is
    /// `/openapi/review.schema.json`.
    /// Every quote must stand on the page and say its value; `because` explains what the words do not say. Whatever is wrong is told at once, and nothing is
    /// stored.
    /// </remarks>
    /// <param name="id">The document's id.</param>
    /// <response code="200">What the page says now, or with `dryRun=true` would say; `changes` names the records that are not as they were.</response>
    /// <response code="201">The same; the page had no review before.</response>
    private static async Task PutAsync(string id, HttpContext context, Intake intake, Ingestor ingestor, Catalogue catalogue, AnswerCache cache)
    {
        var query = new AskedQuery(RequestTarget.Query(context.Request), OfPut);
        if (PlainQueryValidator.FaultsOf(query, []) is { Count: > 0 } faults)
        {
            await new ProblemResult(Problem.InvalidQuery(faults)).ExecuteAsync(context);
            return;
        }

        var (content, problem) = await ReviewBody.ReadAsync(context, intake.Limits.Text);
        if (content is null) await new ProblemResult(problem!).ExecuteAsync(context);
        else await ChangeAsync(id, content, new(Act.Review, LabelOf(context)), query.One(DryRun) == "true", context, intake, ingestor, catalogue, cache);
    }

    /// <summary>Takes the whole review of a page back: what the rules read holds again.</summary>
    /// <remarks>Needs `If-Match`, and a key with the scope `review`. What was settled stays in history.</remarks>
    /// <param name="id">The document's id.</param>
    /// <response code="200">What the page says now.</response>
    private static async Task DeleteAsync(string id, HttpContext context, Intake intake, Ingestor ingestor, Catalogue catalogue, AnswerCache cache)
    {
        var query = new AskedQuery(RequestTarget.Query(context.Request), OfDelete);
        if (PlainQueryValidator.FaultsOf(query, []) is { Count: > 0 } faults)
        {
            await new ProblemResult(Problem.InvalidQuery(faults)).ExecuteAsync(context);
            return;
        }

        var act = new Act(Act.Review, LabelOf(context), query.One(Because));
        await ChangeAsync(id, null, act, query.One(DryRun) == "true", context, intake, ingestor, catalogue, cache);
    }

    private static Task ChangeAsync(
        string id, string? content, Act act, bool isTry, HttpContext context, Intake intake, Ingestor ingestor, Catalogue catalogue, AnswerCache cache) =>
            intake.InTurnAsync(context, async () =>
    {
        try
        {
            var isNew = false;
            var (stored, refusal) = await ingestor.ReviewAsync(
                id, content, tag => Precondition(context.Request, tag, isNew = tag is null, mustBe: content is null), act, isTry, intake.MostRecords,
                context.RequestAborted);
            if (refusal is { } reason) return new ProblemResult(ProblemOf(reason));
            if (stored!.Version is { } version) cache.MoveTo(version);
            if (!isTry && stored.ReviewTag is { } tag) context.Response.Headers.ETag = tag;
            return new ReadingResult(stored.Reading, catalogue, stored.At,
                isNew && !isTry ? StatusCodes.Status201Created : StatusCodes.Status200OK)
            { Changes = stored.Changes };
        }
        catch (ReviewException fault)
        {
            return new ProblemResult(Problem.InvalidBody(
                fault.Faults.Select(f => new Fault("body", f.Path, f.Code, new($"{f.Place}：{f.Reason.Zh}", $"{f.Place}: {f.Reason.En.TrimEnd('.')}."),
                f.Suggestion))));
        }
        catch (TooManyRecordsException many)
        {
            return new ProblemResult(Problem.TooManyRecords(many.Found, intake.MostRecords));
        }
    });

    /// <summary>Whether who sends a review knows the one that is held (RFC 9110, 13.1; RFC 6585, 3).</summary>
    private static ReviewRefusal? Precondition(HttpRequest request, string? held, bool isNew, bool mustBe)
    {
        var (match, none) = (request.GetTypedHeaders().IfMatch, request.GetTypedHeaders().IfNoneMatch);
        if (isNew && mustBe) return ReviewRefusal.NoReview;
        if (none.Count > 0 && held is not null && none.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Tag == held)) return ReviewRefusal.Changed;
        if (match.Count == 0) return isNew || none.Count > 0 ? null : ReviewRefusal.Unconditional;
        return !isNew && match.Any(t => t.Equals(EntityTagHeaderValue.Any) || (!t.IsWeak && t.Tag == held)) ? null : ReviewRefusal.Changed;
    }

    private static Problem ProblemOf(ReviewRefusal refusal) => refusal switch
    {
        ReviewRefusal.NoPage => Problem.NotFound(new("没有这份文档。", "There is no such document; GET /v1/documents lists what there is.")),
        ReviewRefusal.NoReview => Problem.NotFound(new("此版面没有审阅。", "Nobody has reviewed this page; PUT a review here to do so.")),
        ReviewRefusal.Withdrawn => Problem.Gone(new("此版面已撤回。", "This page is withdrawn.")),
        ReviewRefusal.Unconditional => Problem.PreconditionRequired(),
        _ => Problem.PreconditionFailed(),
    };

    internal static string? LabelOf(HttpContext context) => context.User.FindFirstValue(KeyAuthentication.LabelClaim);
}

/// <summary>What an operation on a page asks for.</summary>
/// <param name="ChangesPage">Whether it changes the page, which needs a key.</param>
/// <param name="IsConditional">Whether it goes out from a version of the review.</param>
/// <param name="TakesReview">Whether its body is a review.</param>
public sealed record Asks(IReadOnlyList<ListParameter> Parameters, bool ChangesPage = false, bool IsConditional = false, bool TakesReview = false);
