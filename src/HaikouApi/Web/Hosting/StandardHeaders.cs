using System.Buffers;
using System.Net.Mime;

namespace HaikouApi.Web.Hosting;

/// <summary>Headers of every answer: the id of the request, and what a browser may do with what it got.</summary>
public static class StandardHeaders
{
    public const string RequestId = "X-Request-Id";

    private const string Strict = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Pages: nothing foreign, nothing in the page itself that runs or paints, forms that go nowhere else.</summary>
    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; ";

    /// <summary>Swagger UI sets styles on its elements.</summary>
    private const string SwaggerUi =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; ";

    private const string FramedByNone = "frame-ancestors 'none'", FramedByAny = "frame-ancestors * file:"; // * is any site; a file on one's own disk is none

    private const int LongestId = 64;
    private static readonly SearchValues<char> OfIds = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:");

    /// <summary>
    /// A client's own id is taken when it is one; the same id is in the answer, in a problem's body and in the log. Set when the answer starts,
    /// so that answers about failures, which begin with no headers, have them too.
    /// </summary>
    public static void UseStandardHeaders(this WebApplication app)
    {
        var draining = app.Services.GetRequiredService<Draining>();
        Func<object, Task> set = context => Set((HttpContext)context, draining);
        app.Use((context, next) =>
        {
            context.Response.OnStarting(set, context);
            if (context.Request.Headers[RequestId] is [{ Length: > 0 and <= LongestId } asked] && !asked.AsSpan().ContainsAnyExcept(OfIds))
            {
                context.TraceIdentifier = asked;
            }

            return next(context);
        });
    }

    /// <summary>
    /// Puts the id on every log line of the request. The framework would do so for kept answers too, which write none, at a tenth of their cost.
    /// </summary>
    public static void UseRequestScope(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("HaikouApi.Requests");
        app.Use(async (context, next) =>
        {
            using var scope = logger.BeginScope("{RequestId}", context.TraceIdentifier);
            await next(context);
        });
    }

    private static Task Set(HttpContext context, Draining draining)
    {
        var headers = context.Response.Headers;
        var isPage = context.Response.ContentType?.StartsWith(MediaTypeNames.Text.Html, StringComparison.Ordinal) == true;
        headers[RequestId] = context.TraceIdentifier;
        headers.XContentTypeOptions = "nosniff";

        // What has a policy of its own keeps it. A 304 does not say what it is of, and what it says goes before what the browser has kept: that keeps its own
        // policy.
        if (context.Response.StatusCode != StatusCodes.Status304NotModified && headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = isPage ? PolicyOf(context.Request.Path) : Strict;
        }

        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["Referrer-Policy"] = "no-referrer";
        if (draining.HasBegun) headers.Connection = "close";
        return Task.CompletedTask;
    }

    private static string PolicyOf(PathString path) =>
        path.StartsWithSegments("/swagger") ? SwaggerUi + FramedByNone
        : path.StartsWithSegments("/embed") ? Page + FramedByAny
        : Page + FramedByNone;
}
