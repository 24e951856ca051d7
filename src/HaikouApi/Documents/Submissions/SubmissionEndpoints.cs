using System.Security.Claims;
using HaikouApi.Access;
using HaikouApi.Caching;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Storing;
using HaikouApi.Extraction;
using HaikouApi.Lists.Request;
using HaikouApi.Originals.Files;
using HaikouApi.Web;

namespace HaikouApi.Documents.Submissions;

/// <summary><c>POST /v1/extractions</c> reads a page and keeps nothing; <c>POST /v1/documents</c>, with a key, stores it.</summary>
public static class SubmissionEndpoints
{
    public static void MapSubmissions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/v1/extractions", ExtractAsync).WithTags("extractions").WithName("extract")
            .WithMetadata(new TakesPage()).Produces<ReadingBody>().Produces<ReadingsBody>(StatusCodes.Status207MultiStatus).Refuses(400, 413, 415, 422, 429);
        app.MapPost("/v1/documents", StoreAsync).WithTags("documents").WithName("addDocument").RequireAuthorization(Scopes.Pages)
            .WithMetadata(new TakesPage(NeedsKey: true)).Produces<ReadingBody>().Produces<ReadingBody>(StatusCodes.Status201Created)
                .Produces<ReadingsBody>(StatusCodes.Status207MultiStatus).Refuses(400, 401, 403, 409, 413, 415, 422, 429, 503);
    }

    /// <summary>Reads a page and answers with all that it says; nothing is stored.</summary>
    /// <remarks>The body is a page or one bulletin: text in any declared encoding, HTML, PDF with a text layer, .docx, a .zip of such, a form with files, or
    /// JSON with `text` and what is known of it. A rule that is not sure extracts nothing and warns.</remarks>
    /// <response code="200">What was read: records in the shape of each dataset's list, with their citations; how many of the printed numbers were read, and
    /// which were not; what was unclear.</response>
    /// <response code="207">Several files were sent: what became of each.</response>
    private static Task ExtractAsync(HttpContext context, Intake intake, DocumentReader reader, Catalogue catalogue) =>
        intake.AnswerAsync(context, (upload, cancellation) =>
        AnswerAsync(upload, intake, catalogue, submission =>
        {
            var reading = reader.Read(submission, mostRecords: intake.MostRecords, cancellation: cancellation);
            return Task.FromResult(reading.IsEmpty ? new PageOutcome(Problem.InvalidBody(SubmissionFaults.NoText))
                : new(StatusCodes.Status200OK, reading, null, null));
        }, cancellation));

    /// <summary>Reads a page and stores it: document, articles, records and evidence in one transaction.</summary>
    /// <remarks>
    /// Needs a key with the scope `pages`: `Authorization: Bearer`. The same text again is a 200 with the same ids and changes nothing; a warning names what is
    /// said otherwise than before.
    /// A text that was withdrawn is a 409 until `restore=true`; one that was erased always is.
    /// </remarks>
    /// <response code="200">The page was here already.</response>
    /// <response code="201">The page is stored.</response>
    /// <response code="207">Several files were sent: what became of each, every one in a transaction of its own.</response>
    private static Task StoreAsync(HttpContext context, Intake intake, Ingestor ingestor, Catalogue catalogue, AnswerCache cache, ILoggerFactory logs) =>
        intake.AnswerAsync(context, (upload, cancellation) =>
    {
        var query = new AskedQuery(RequestTarget.Query(context.Request), [ListParameter.Replaces, ListParameter.Restore]);
        var (restore, replaced) = (query.One(ListParameter.Restore) == "true", query.One(ListParameter.Replaces));
        return AnswerAsync(upload, intake, catalogue, async submission =>
        {
            var replacement = replaced is null
                ? new Replacement(await ingestor.ReadAsync(submission, mostRecords: intake.MostRecords, restore: restore, cancellation: cancellation), "",
                    new Dictionary<string, string>(), [])
                : await ingestor.ReadInPlaceOfAsync(submission, replaced, intake.MostRecords, restore, cancellation);
            if (replacement is null) return new(Problem.InvalidQuery(NothingToReplace(replaced!)));
            var reading = replacement.Reading;
            if (reading.IsEmpty) return new(Problem.InvalidBody(SubmissionFaults.NoText));
            if (new ReadingResult(reading, catalogue, DateTime.UtcNow, StatusCodes.Status201Created).ProblemFor(context.Request) is { } tooLarge)
            {
                return new(tooLarge);
            }

            var act = new Act(reading.Held is { IsCurrent: false } ? Act.Restoration : Act.Submission,
                context.User.FindFirstValue(KeyAuthentication.LabelClaim));
            var stored = replaced is null ? await ingestor.StoreAsync(reading, act, context.RequestAborted)
                : await ingestor.StoreAsync(replacement, act, context.RequestAborted);

            // Who brings a page in reads it here at once, without waiting for word from the database.
            if (stored.Version is { } version) cache.MoveTo(version);
            logs.CreateLogger("HaikouApi.Ingest").LogInformation(
                "{Key} brought in {Document}: {Added} rows added, {Ended} ended", context.User.Identity?.Name, reading.DocumentId, stored.Added, stored.Ended);
            if (stored.IsNew && !context.Response.HasStarted)
            {
                context.Response.Headers.Location = $"{Links.Base(context.Request)}/v1/documents/{reading.DocumentId}";
            }

            return new(stored.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, stored.Reading, stored.At,
                null)
            { Remarks = [.. SaidOtherwise(stored.Reading, submission), .. replacement.NotCarried.Select(NotCarried)] };
        }, cancellation, replaced);
    });

    private static Fault NothingToReplace(string id) => new("query", "replaces", "unknown-document",
        new($"没有编号为 {Shown.Of(id)} 的另一份现行版面可供替换。", $"There is no other page {Shown.Of(id)} that holds and could be replaced."));

    /// <summary>What the sender says now, and another said before: it is not taken in.</summary>
    private static IEnumerable<Warning> SaidOtherwise(PageReading stored, Submission now) =>
        stored.Submission.Unlike(now).Select(name => new Warning("said-otherwise",
        new($"此文已收录，{name} 仍为 {stored.Submission.Said[name] ?? "空"}，来稿所说的 {now.Said[name]} 未采用；请用 PUT review 更正",
            $"The text is here already, and its {name} stays {stored.Submission.Said[name] ?? "unsaid"}: {now.Said[name]} was not taken in. "
                + "PUT a review to correct it"), default));

    private static Warning NotCarried(ReviewFault fault) =>
        new("review-not-carried", new($"未移来的审阅：{fault.Place}：{fault.Reason.Zh}",
        $"Of the review, this was not carried over: {fault.Place}: {fault.Reason.En}"), default);

    /// <summary>One page is answered by itself, several together.</summary>
    private static async Task<IResult> AnswerAsync(
        Upload upload, Intake intake, Catalogue catalogue, Func<Submission, Task<PageOutcome>> read, CancellationToken cancellation, string? replaced = null)
    {
        var pages = upload.Pages(intake.LongestText, cancellation);
        if (replaced is not null && pages.Count > 1)
        {
            return new ProblemResult(Problem.InvalidQuery(
                new Fault("query", "replaces", "several-pages", new("只能由一页更正另一页。", "One page is replaced by one other."))));
        }

        return pages is [var page] ? (await TryAsync(page)).Result(catalogue) : new ReadingsResult(pages, catalogue, TryAsync);

        async Task<PageOutcome> TryAsync(UploadedPage page)
        {
            try
            {
                var submission = page.Read();
                var faults = SubmissionFaults.OfText(submission.Text).ToList();
                return faults.Count > 0 ? new(Problem.InvalidBody(faults)) : await read(submission);
            }
            catch (UnreadableException fault)
            {
                return new(SubmissionFaults.ProblemOf(fault, page.Name));
            }
            catch (TooManyRecordsException many)
            {
                return new(Problem.TooManyRecords(many.Found, intake.MostRecords));
            }
            catch (PageStateException state)
            {
                return new(Problem.TakenBack(state.Id, state.IsErased));
            }
            catch (ReviewException held)
            {
                return new(Problem.ReviewConflict(held.Message));
            }
            catch (OperationCanceledException) when (pages.Count > 1 && cancellation.IsCancellationRequested)
            {
                return new(Problem.TakesTooLong());
            }
        }
    }

    internal static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) route.Produces<ProblemBody>(status, ProblemResult.MediaType);
        return route;
    }
}

/// <summary>Says that an operation takes a page as its body, so that the document can describe it.</summary>
public sealed record TakesPage(bool NeedsKey = false);
