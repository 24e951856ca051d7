using System.Text;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Lists.Request;
using HaikouApi.Lists;
using HaikouApi.Web;

namespace HaikouApi.Documents;

/// <summary><c>GET /v1/documents/{id}/text</c>: the page itself, which every citation points into.</summary>
public static class DocumentTextEndpoint
{
    private const string Sql = "select text, sha256, ingested_at from api.document_texts where id = @id";

    public static void MapDocumentText(this IEndpointRouteBuilder app) => app.MapGet("/v1/documents/{id}/text", GetDocumentText)
        .WithTags("documents").WithName("getDocumentText").WithMetadata(new IdOf(app.ServiceProvider.GetRequiredService<Catalogue>().Pages))
        .Produces<string>(StatusCodes.Status200OK, "text/plain").Produces<string>(StatusCodes.Status206PartialContent, "text/plain").Produces(StatusCodes.Status304NotModified)
        .Produces<ProblemBody>(StatusCodes.Status400BadRequest, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status404NotFound, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status412PreconditionFailed, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status416RangeNotSatisfiable, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, ProblemResult.MediaType);

    /// <summary>The text of a document, exactly as it was received.</summary>
    /// <remarks>Offsets in citations count Unicode code points of this text, end exclusive; a link's `#char=12,20` (RFC 5147) names such a run. The text never changes, so it may be cached for ever. It comes in parts to `Range`.</remarks>
    /// <param name="id">The document's id.</param>
    /// <response code="200">The text, UTF-8.</response>
    /// <response code="206">The part that Range names.</response>
    private static async Task<IResult> GetDocumentText(string id, HttpContext context, Databases databases)
    {
        if (Faults.OfUnknown(context.Request, [ListParameter.Lang]) is { Count: > 0 } faults) return new ProblemResult(Problem.InvalidQuery(faults));
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        var stored = await connection.QuerySingleOrDefaultAsync<StoredText>(new CommandDefinition(Sql, new { id }, cancellationToken: context.RequestAborted));
        if (stored is null) return new ProblemResult(Problem.NotFound(new("没有这份文档。", "There is no such document; GET /v1/documents lists what there is.")));

        // Where both are there, If-Modified-Since does not count (RFC 9110, 13.1.3); the framework lets it win.
        if (context.Request.Headers.IfNoneMatch.Count > 0) context.Request.Headers.IfModifiedSince = default;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await Results.Bytes(Encoding.UTF8.GetBytes(stored.Text), "text/plain; charset=utf-8", enableRangeProcessing: true,
            lastModified: stored.IngestedAt, entityTag: new($"\"{stored.Sha256}\"")).ExecuteAsync(context);
        return context.Response.StatusCode < StatusCodes.Status400BadRequest ? Results.Empty : Refusal(context.Response);
    }

    /// <summary>The framework refuses a range or a precondition with a bare status.</summary>
    private static ProblemResult Refusal(HttpResponse response)
    {
        response.Headers.ETag = default;
        response.Headers.LastModified = default;
        return new ProblemResult(Problem.Of(response.StatusCode));
    }

    private sealed record StoredText
    {
        public required string Text { get; init; }

        public required string Sha256 { get; init; }

        public required DateTime IngestedAt { get; init; }
    }
}
