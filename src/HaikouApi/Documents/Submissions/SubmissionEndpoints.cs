using HaikouApi.Access;
using HaikouApi.Caching;
using HaikouApi.Datasets;
using HaikouApi.Extraction;
using HaikouApi.Web;

namespace HaikouApi.Documents.Submissions;

/// <summary><c>POST /v1/extractions</c> reads a page and keeps nothing; <c>POST /v1/documents</c>, with a key, stores it.</summary>
public static class SubmissionEndpoints
{
    public static void MapSubmissions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/v1/extractions", ExtractAsync).WithTags("extractions").WithName("extract")
            .WithMetadata(new TakesPage()).Produces<ReadingBody>().Refuses(400, 413, 415, 422, 429);
        app.MapPost("/v1/documents", StoreAsync).WithTags("documents").WithName("addDocument").RequireAuthorization(Scopes.Pages)
            .WithMetadata(new TakesPage(NeedsKey: true)).Produces<ReadingBody>().Produces<ReadingBody>(StatusCodes.Status201Created).Refuses(400, 401, 403, 409, 413, 415, 422, 429, 503);
    }

    /// <summary>Reads a page and answers with all that it says; nothing is stored.</summary>
    /// <remarks>The body is the text of a page or of one bulletin: `text/plain` in UTF-8, or JSON with `text` and what is known of it. A rule that is not sure extracts nothing and warns.</remarks>
    /// <response code="200">What was read: records in the shape of each dataset's list, with their citations; how many of the printed numbers were read, and which were not; what was unclear.</response>
    private static Task ExtractAsync(HttpContext context, Intake intake, DocumentReader reader, Catalogue catalogue) => intake.AnswerAsync(context, submission => TryAsync(intake, () =>
    {
        var reading = reader.Read(submission, mostRecords: intake.MostRecords, cancellation: context.RequestAborted);
        return Task.FromResult<IResult>(reading.IsEmpty ? new ProblemResult(Problem.InvalidBody(SubmissionReader.NoText)) : new ReadingResult(reading, catalogue, ingestedAt: null, StatusCodes.Status200OK));
    }));

    /// <summary>Reads a page and stores it: document, articles, records and evidence in one transaction.</summary>
    /// <remarks>Needs a key with the scope `pages`: `Authorization: Bearer`. The same text again is a 200 with the same ids and changes nothing.</remarks>
    /// <response code="200">The page was here already.</response>
    /// <response code="201">The page is stored.</response>
    private static Task StoreAsync(HttpContext context, Intake intake, Ingestor ingestor, Catalogue catalogue, AnswerCache cache, ILoggerFactory logs) => intake.AnswerAsync(context, submission => TryAsync(intake, async () =>
    {
        var reading = await ingestor.ReadAsync(submission, mostRecords: intake.MostRecords, cancellation: context.RequestAborted);
        if (reading.IsEmpty) return new ProblemResult(Problem.InvalidBody(SubmissionReader.NoText));
        if (new ReadingResult(reading, catalogue, DateTime.UtcNow, StatusCodes.Status201Created).ProblemFor(context.Request) is { } tooLarge) return new ProblemResult(tooLarge);
        var stored = await ingestor.StoreAsync(reading, context.RequestAborted);

        // Who brings a page in reads it here at once, without waiting for word from the database.
        if (stored.Version is { } version) cache.MoveTo(version);
        logs.CreateLogger("HaikouApi.Ingest").LogInformation("{Key} brought in {Document}: {Added} rows added, {Ended} ended", context.User.Identity?.Name, reading.DocumentId, stored.Added, stored.Ended);
        if (stored.IsNew) context.Response.Headers.Location = $"{Links.Base(context.Request)}/v1/documents/{reading.DocumentId}";
        return new ReadingResult(stored.Reading, catalogue, stored.At, stored.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }));

    private static async Task<IResult> TryAsync(Intake intake, Func<Task<IResult>> read)
    {
        try
        {
            return await read();
        }
        catch (TooManyRecordsException many)
        {
            return new ProblemResult(Problem.TooManyRecords(many.Found, intake.MostRecords));
        }
        catch (ReviewException held)
        {
            return new ProblemResult(Problem.ReviewConflict(held.Message));
        }
    }

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) route.Produces<ProblemBody>(status, ProblemResult.MediaType);
        return route;
    }
}

/// <summary>Says that an operation takes a page as its body, so that the document can describe it.</summary>
public sealed record TakesPage(bool NeedsKey = false);
