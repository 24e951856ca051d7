using System.Net.Mime;
using System.Text;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Documents.Storing;
using HaikouApi.Lists;
using HaikouApi.Lists.Request;
using HaikouApi.Web;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Documents;

/// <summary><c>GET /v1/documents/{id}/text</c>: the page itself, which every citation points into.</summary>
public static class DocumentTextEndpoint
{
    /// <summary>The text as such, whoever asks.</summary>
    private static readonly ListParameter Raw =
        new("raw", new("给出原文，不转到阅读页。", "The text itself, to browsers too, which are sent to the page for people otherwise."));

    private static readonly Format Text = new("text", MediaTypeNames.Text.Plain, Streams: false), Page = new("html", MediaTypeNames.Text.Html, Streams: false);

    public static void MapDocumentText(this IEndpointRouteBuilder app) => app.MapGet("/v1/documents/{id}/text", GetDocumentText)
        .WithTags("documents").WithName("getDocumentText").WithMetadata(new IdOf(app.ServiceProvider.GetRequiredService<Catalogue>().Pages))
        .Produces<string>(StatusCodes.Status200OK, "text/plain").Produces<string>(StatusCodes.Status206PartialContent, "text/plain")
            .Produces(StatusCodes.Status302Found).Produces(StatusCodes.Status304NotModified)
        .Produces<ProblemBody>(StatusCodes.Status400BadRequest, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status404NotFound, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status410Gone, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status412PreconditionFailed, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status416RangeNotSatisfiable, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, ProblemResult.MediaType);

    /// <summary>The text of a document, exactly as it was received.</summary>
    /// <remarks>Offsets in citations count Unicode code points of this text, end exclusive; a link's `#char=12,20` (RFC 5147) names such a run. The text never
    /// changes; its `ETag` is its SHA-256. A page that is withdrawn or erased is a 410. It comes in parts to `Range`.</remarks>
    /// <param name="id">The document's id.</param>
    /// <response code="200">The text, UTF-8.</response>
    /// <response code="302">To the page for people, for a browser that asks for HTML.</response>
    /// <response code="206">The part that Range names.</response>
    private static async Task<IResult> GetDocumentText(string id, HttpContext context, Databases databases, Catalogue catalogue)
    {
        if (PlainQueryValidator.FaultsOf(context.Request, [Raw, ListParameter.Lang]) is { Count: > 0 } faults)
        {
            return new ProblemResult(Problem.InvalidQuery(faults));
        }

        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (IsForReader(context.Request)) return new ToReader(id);
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        var stored = await StoredText.FindAsync(connection, id, context.RequestAborted);
        var wasThere = stored is null && await StoredText.WasThereAsync(connection, id, context.RequestAborted);
        await databases.Reader.MoveOnAsync(connection, context.RequestAborted);
        if (wasThere) return new ProblemResult(Problem.Gone(new("此版面已撤回或删除。", "This page is withdrawn or erased.")));
        if (stored is null) return new ProblemResult(Problem.NotFound(new("没有这份文档。", "There is no such document; GET /v1/documents lists what there is.")));

        stored = stored.GivenOut(catalogue.Pages);

        // Where both are there, If-Modified-Since does not count (RFC 9110, 13.1.3); the framework lets it win.
        if (context.Request.Headers.IfNoneMatch.Count > 0) context.Request.Headers.IfModifiedSince = default;
        context.Response.Headers.CacheControl = "public, no-cache";
        await Results.Bytes(Encoding.UTF8.GetBytes(stored.Text), "text/plain; charset=utf-8", enableRangeProcessing: true,
            lastModified: stored.IngestedAt, entityTag: new($"\"{stored.Tag}\"")).ExecuteAsync(context);
        return context.Response.StatusCode < StatusCodes.Status400BadRequest ? Results.Empty : Refusal(context.Response);
    }

    /// <summary>Whether a browser asks, to show the text to a person.</summary>
    private static bool IsForReader(HttpRequest request) =>
        Formats.Accepted(request, [Text, Page]) == Page && !RequestTarget.Query(request).Any(p => p.Name == Raw.Name);

    /// <summary>Sends a browser to the page for people; it takes the fragment with it, and so the words.</summary>
    private sealed class ToReader(string id) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var language = RequestTarget.Query(httpContext.Request).LastOrDefault(p => p.Name == ListParameter.Lang.Name).Value is { } asked ? $"?lang={asked}"
                : "";
            httpContext.Response.Redirect($"{httpContext.Request.PathBase}/pages/{Uri.EscapeDataString(id)}{language}");
            return Task.CompletedTask;
        }
    }

    /// <summary>The framework refuses a range or a precondition with a bare status.</summary>
    private static ProblemResult Refusal(HttpResponse response)
    {
        response.Headers.ETag = default;
        response.Headers.LastModified = default;
        return new ProblemResult(Problem.Of(response.StatusCode));
    }
}
