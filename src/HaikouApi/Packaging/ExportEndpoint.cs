using System.Buffers;
using System.Data;
using System.Net.Mime;
using HaikouApi.Caching;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists;
using HaikouApi.Lists.Request;
using HaikouApi.Web;
using HaikouApi.Web.Hosting;

namespace HaikouApi.Packaging;

/// <summary><c>GET /v1/export.zip</c>: everything, as one file.</summary>
public static class ExportEndpoint
{
    public static void MapExport(this IEndpointRouteBuilder app) => app.MapGet("/v1/export.zip", Export)
        .WithTags("datasets").WithName("exportAll")
        .Produces<Stream>(StatusCodes.Status200OK, MediaTypeNames.Application.Zip).Produces(StatusCodes.Status304NotModified)
        .Produces<ProblemBody>(StatusCodes.Status400BadRequest, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, ProblemResult.MediaType);

    /// <summary>Everything, as one file: a Frictionless Data Package (整体下载).</summary>
    /// <remarks>
    /// A ZIP with `datapackage.json` (what each table and column means, its type, unit and allowed values), a CSV for each dataset in `data/`, and the text of
    /// each page in `texts/`.
    /// All of one moment; the same data give the same bytes.
    /// </remarks>
    /// <response code="200">The package.</response>
    private static async Task<IResult> Export(HttpContext context, Catalogue catalogue, Imprint imprint, Databases databases, Exports exports)
    {
        if (PlainQueryValidator.FaultsOf(context.Request, [ListParameter.Lang]) is { Count: > 0 } faults)
        {
            return new ProblemResult(Problem.InvalidQuery(faults));
        }

        return await exports.SendAsync(context, new Package(new DataPackage(catalogue, imprint, Links.Base(context.Request)), databases));
    }

    private sealed class Package(DataPackage package, Databases databases) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (response, aborted) = (httpContext.Response, httpContext.RequestAborted);
            await using var connection = await databases.Reader.OpenConnectionAsync(aborted);
            await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, aborted);
            var version = await DataVersion.ReadAsync(connection, aborted);
            if (Conditional.Answer(httpContext, version)) return;
            response.ContentType = MediaTypeNames.Application.Zip;
            response.Headers.ContentDisposition = "attachment; filename=\"haikou.zip\"";
            if (httpContext.WantsHeadersOnly()) return;
            var gathered = new ArrayBufferWriter<byte>();
            await package.WriteAsync(connection, version, gathered, HandOverAsync, aborted);

            ValueTask HandOverAsync()
            {
                response.BodyWriter.Write(gathered.WrittenSpan);
                gathered.ResetWrittenCount();
                return Server.FlushAsync(httpContext);
            }
        }
    }
}
