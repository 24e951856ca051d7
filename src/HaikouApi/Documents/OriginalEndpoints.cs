using System.Security.Cryptography;
using System.Text.Json.Serialization;
using HaikouApi.Access;
using HaikouApi.Caching;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Documents.Storing;
using HaikouApi.Lists;
using HaikouApi.Lists.Request;
using HaikouApi.Originals.Files;
using HaikouApi.Web;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace HaikouApi.Documents;

/// <summary><c>GET /v1/documents/{id}/originals</c> and <c>/original</c>: what a document was received as, and which reader made its text.</summary>
public static class OriginalEndpoints
{
    internal static readonly ListParameter Sha256 = new("sha256", new("哪一份原件；不给为最先收到的。", "Which original; the first received when absent."));

    public static void MapOriginals(this WebApplication app)
    {
        var documents = app.Services.GetRequiredService<Catalogue>().Pages;
        var isPrivate = app.Configuration["Haikou:Originals"] == "private" || documents.Withheld is not null;
        var pages = new IdOf(documents);
        string[] types = [.. Enum.GetValues<OriginalKind>().Select(kind => kind.MediaType()).Distinct()];
        RouteHandlerBuilder[] routes =
        [
            app.MapGet("/v1/documents/{id}/originals", ListOriginals).WithName("listDocumentOriginals")
                .Produces<OriginalsBody>().Produces(StatusCodes.Status304NotModified),
            app.MapGet("/v1/documents/{id}/original", GetOriginal).WithName("getDocumentOriginal")
                .Produces<byte[]>(StatusCodes.Status200OK, types[0], types[1..])
                .Produces<byte[]>(StatusCodes.Status206PartialContent, types[0], types[1..])
                .Produces(StatusCodes.Status304NotModified)
                .Produces<ProblemBody>(StatusCodes.Status412PreconditionFailed, ProblemResult.MediaType)
                .Produces<ProblemBody>(StatusCodes.Status416RangeNotSatisfiable, ProblemResult.MediaType),
            app.MapGet("/v1/documents/{id}/original/places", PlacesEndpoint.GetPlaces).WithName("getDocumentPlaces")
                .Produces<PlacesBody>().Produces(StatusCodes.Status304NotModified),
        ];
        foreach (var route in routes)
        {
            route.WithTags("documents").WithMetadata(pages)
                .Produces<ProblemBody>(StatusCodes.Status400BadRequest, ProblemResult.MediaType)
                .Produces<ProblemBody>(StatusCodes.Status404NotFound, ProblemResult.MediaType)
                .Produces<ProblemBody>(StatusCodes.Status410Gone, ProblemResult.MediaType)
                .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, ProblemResult.MediaType);
            if (isPrivate) route.RequireAuthorization(Scopes.Pages);
        }
    }

    /// <summary>What a document was received as: its originals, and which reader made the text of each.</summary>
    /// <remarks>Text in UTF-8 is its own original.</remarks>
    /// <param name="id">The document's id.</param>
    /// <response code="200">The originals, the first received first.</response>
    private static async Task<IResult> ListOriginals(string id, HttpContext context, Databases databases)
    {
        if (PlainQueryValidator.FaultsOf(context.Request, ListParameter.OfDocument) is { Count: > 0 } faults)
        {
            return new ProblemResult(Problem.InvalidQuery(faults));
        }

        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        if (await StoredText.FindAsync(connection, id, context.RequestAborted) is not { } text)
        {
            return new ProblemResult(await MissingAsync(databases, connection, id, context.RequestAborted));
        }

        var originals = await StoredOriginal.ListAsync(connection, id, context.RequestAborted);
        await databases.Reader.MoveOnAsync(connection, context.RequestAborted);
        if (originals.Count == 0) originals = [StoredOriginal.Of(text)];
        var url = $"{Links.Base(context.Request)}/v1/documents/{id}/original?sha256=";
        using var body = JsonBody.Of(context.Request, OriginalJson.Default.OriginalsBody, new() { Data = [.. originals.Select(o => BodyOf(o, url))] });
        await SendAsync(context, body);
        return Results.Empty;
    }

    internal static async Task SendAsync(HttpContext context, JsonBody body)
    {
        var isKnown = Conditional.Answer(context, Convert.ToHexStringLower(SHA256.HashData(body.Finish(context.Response).Span).AsSpan(0, 16)));
        context.Response.Headers.CacheControl = "no-cache"; // not public: only keys may have them where they are private
        if (isKnown) context.Response.ContentType = null;
        else await body.SendAsync(context.Response);
    }

    private static OriginalBody BodyOf(StoredOriginal original, string url) => new()
    {
        Sha256 = original.Sha256,
        MediaType = original.MediaType,
        FileName = original.FileName,
        Bytes = original.Bytes,
        Reader = original.Reader,
        Charset = original.Charset,
        ReceivedAt = original.ReceivedAt,
        Url = url + original.Sha256,
    };

    /// <summary>The bytes that a document was received as.</summary>
    /// <remarks>They are given out as a file to keep, and nothing in them runs: `Content-Disposition: attachment`, `nosniff` and a sandboxing policy. They
    /// never change: their `ETag` is their SHA-256. Those of a page that is withdrawn or erased are a 410.</remarks>
    /// <param name="id">The document's id.</param>
    /// <response code="200">The file, as it was received.</response>
    /// <response code="206">The part that Range names.</response>
    private static async Task<IResult> GetOriginal(string id, HttpContext context, Databases databases)
    {
        if (PlainQueryValidator.FaultsOf(context.Request, [Sha256, ListParameter.Lang]) is { Count: > 0 } faults)
        {
            return new ProblemResult(Problem.InvalidQuery(faults));
        }

        var asked = RequestTarget.Query(context.Request).LastOrDefault(p => p.Name == Sha256.Name).Value;
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        var (original, problem) = await FindAsync(databases, connection, id, asked, context.RequestAborted);
        if (original is null) return new ProblemResult(problem!);

        // Where both are there, If-Modified-Since does not count (RFC 9110, 13.1.3); the framework lets it win.
        if (context.Request.Headers.IfNoneMatch.Count > 0) context.Request.Headers.IfModifiedSince = default;
        var response = context.Response;
        response.Headers.CacheControl = $"{(context.User.Identity?.IsAuthenticated == true ? "private" : "public")}, no-cache";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        response.Headers.ContentDisposition = DispositionOf(id, original).ToString();
        await Results.Bytes(original.Content, original.MediaType, enableRangeProcessing: true, lastModified: original.ReceivedAt,
            entityTag: new($"\"{original.Sha256}\"")).ExecuteAsync(context);
        return response.StatusCode < StatusCodes.Status400BadRequest ? Results.Empty : new ProblemResult(Problem.Of(response.StatusCode));
    }

    /// <summary>An original of a document: the one that is asked for, else the first; or why there is none.</summary>
    internal static async Task<(StoredOriginal? Original, Problem? Problem)> FindAsync(
        Databases databases, NpgsqlConnection connection, string id, string? asked, CancellationToken cancellation)
    {
        var original = await StoredOriginal.FindAsync(connection, id, asked, cancellation);
        if (original is null && await StoredText.FindAsync(connection, id, cancellation) is { } text) original = StoredOriginal.Of(text);
        if (original is null) return (null, await MissingAsync(databases, connection, id, cancellation));
        await databases.Reader.MoveOnAsync(connection, cancellation);
        return asked is not null && asked != original.Sha256 ? (null, NoOriginal) : (original, null);
    }

    private static async Task<Problem> MissingAsync(Databases databases, NpgsqlConnection connection, string id, CancellationToken cancellation)
    {
        var wasThere = await StoredText.WasThereAsync(connection, id, cancellation);
        await databases.Reader.MoveOnAsync(connection, cancellation);
        return wasThere ? Problem.Gone(new("此版面已撤回或删除。", "This page is withdrawn or erased.")) : NoDocument;
    }

    private static ContentDispositionHeaderValue DispositionOf(string id, StoredOriginal original)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(original.FileName ?? id);
        return disposition;
    }

    private static Problem NoDocument => Problem.NotFound(new("没有这份文档。", "There is no such document; GET /v1/documents lists what there is."));

    private static Problem NoOriginal =>
        Problem.NotFound(new("这份文档没有这样的原件；/originals 列出全部。", "The document has no such original; /originals lists what there is."));
}

/// <summary>What a document was received as.</summary>
public sealed record OriginalsBody
{
    /// <summary>The originals, the first received first.</summary>
    public required IReadOnlyList<OriginalBody> Data { get; init; }
}

/// <summary>An original of a document.</summary>
public sealed record OriginalBody
{
    /// <summary>SHA-256 of its bytes, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What it is, such as `application/pdf`.</summary>
    public required string MediaType { get; init; }

    /// <summary>What the file was called, if that is known.</summary>
    public required string? FileName { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required int Bytes { get; init; }

    /// <summary>Which reader made the text of it, and in which version, such as `pdf 3`.</summary>
    public required string Reader { get; init; }

    /// <summary>The encoding that its text was read in, such as `gb18030`; null where it has none to choose, or none was kept.</summary>
    public required string? Charset { get; init; }

    /// <summary>When it was received first.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Where it is.</summary>
    public required string Url { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OriginalsBody))]
internal sealed partial class OriginalJson : JsonSerializerContext;
