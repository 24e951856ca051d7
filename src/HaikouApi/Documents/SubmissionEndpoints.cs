using HaikouApi.Access;
using HaikouApi.Caching;
using HaikouApi.Datasets;
using HaikouApi.Web.Hosting;
using HaikouApi.Web;

namespace HaikouApi.Documents;

/// <summary><c>POST /v1/extractions</c> reads a page and keeps nothing; <c>POST /v1/documents</c>, with a key, stores it.</summary>
public static class SubmissionEndpoints
{
    public static void MapSubmissions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/v1/extractions", (Delegate)ExtractAsync).WithTags("extractions").WithName("extract").RequireRateLimiting(RequestLimits.ReadingPages)
            .WithMetadata(new TakesPage()).Produces<ReadingBody>().Refuses(400, 413, 415, 429);
        app.MapPost("/v1/documents", StoreAsync).WithTags("documents").WithName("addDocument").RequireRateLimiting(RequestLimits.ReadingPages)
            .WithMetadata(new TakesPage(NeedsKey: true)).Produces<ReadingBody>().Produces<ReadingBody>(StatusCodes.Status201Created).Refuses(400, 401, 403, 413, 415, 429, 503);
    }

    /// <summary>Reads a page and answers with all that it says; nothing is stored.</summary>
    /// <remarks>The body is the text of a page or of one bulletin: `text/plain` in UTF-8, or JSON with `text` and what is known of it. A rule that is not sure extracts nothing and warns.</remarks>
    /// <response code="200">What was read: records in the shape of each dataset's list, with their citations; how many of the printed numbers are cited; what was unclear.</response>
    private static async Task<IResult> ExtractAsync(HttpContext context, DocumentReader reader, Catalogue catalogue)
    {
        var (submission, problem) = await SubmissionReader.ReadAsync(context);
        if (submission is null) return new ProblemResult(problem!);
        var reading = reader.Read(submission);
        return reading.IsEmpty ? new ProblemResult(Problem.InvalidBody(SubmissionReader.NoText)) : new ReadingResult(reading, catalogue, ingestedAt: null, StatusCodes.Status200OK);
    }

    /// <summary>Reads a page and stores it: document, articles, records and evidence in one transaction.</summary>
    /// <remarks>Needs a key: `Authorization: Bearer`. The same text again is a 200 with the same ids and changes nothing.</remarks>
    /// <response code="200">The page was here already.</response>
    /// <response code="201">The page is stored.</response>
    private static async Task<IResult> StoreAsync(HttpContext context, Keys keys, Ingestor ingestor, Catalogue catalogue, AnswerCache cache, ILoggerFactory logs)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var key = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? await keys.FindAsync(header[7..].Trim(), context.RequestAborted) : null;
        if (key is null) return new ProblemResult(Problem.Unauthorized());
        if (key.RevokedAt is not null) return new ProblemResult(Problem.Forbidden());
        var (submission, problem) = await SubmissionReader.ReadAsync(context);
        if (submission is null) return new ProblemResult(problem!);

        var reading = await ingestor.ReadAsync(submission, cancellation: context.RequestAborted);
        if (reading.IsEmpty) return new ProblemResult(Problem.InvalidBody(SubmissionReader.NoText));
        var stored = await ingestor.StoreAsync(reading, context.RequestAborted);

        // Who hands a page in finds it here at once, without waiting for word from the database.
        if (stored.Version is { } version) cache.MoveTo(version);
        logs.CreateLogger("HaikouApi.Ingest").LogInformation("{Key} handed in {Document}: {Added} rows added, {Ended} ended", key.Name, reading.DocumentId, stored.Added, stored.Ended);
        if (stored.IsNew) context.Response.Headers.Location = $"{Links.Base(context.Request)}/v1/documents/{reading.DocumentId}";
        return new ReadingResult(reading, catalogue, stored.At, stored.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) route.Produces<ProblemBody>(status, ProblemResult.MediaType);
        return route;
    }

    private sealed class ReadingResult(PageReading reading, Catalogue catalogue, DateTime? ingestedAt, int status) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            using var body = JsonBody.Create(httpContext.Request, out var json);
            new ReadingJson(reading, catalogue, Links.Base(httpContext.Request), ingestedAt).Write(json);
            httpContext.Response.StatusCode = status;
            await body.SendAsync(httpContext.Response);
        }
    }
}

/// <summary>Says that an operation takes a page as its body, so that the document can describe it.</summary>
public sealed record TakesPage(bool NeedsKey = false);
