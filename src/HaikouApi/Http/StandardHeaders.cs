using System.Buffers;
using System.Net.Mime;

namespace HaikouApi.Http;

/// <summary>Headers of every answer: the id of the request, and what a browser may do with what it got.</summary>
public static class StandardHeaders
{
    public const string RequestId = "X-Request-Id";

    private const string Strict = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Swagger UI and the front page: nothing foreign, no script in the page, styles that Swagger UI sets on its elements.</summary>
    private const string Page = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const int LongestId = 64;
    private static readonly SearchValues<char> OfIds = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:");

    /// <summary>
    /// A client's own id is taken when it is one; the same id is in the answer, in a problem's body and in the log. Set when the answer starts,
    /// so that answers about failures, which begin with no headers, have them too.
    /// </summary>
    public static void UseStandardHeaders(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("HaikouApi.Requests");
        var draining = app.Services.GetRequiredService<Draining>();
        Func<object, Task> set = context => Set((HttpContext)context, draining);
        app.Use(async (context, next) =>
        {
            context.Response.OnStarting(set, context);
            if (context.Request.Headers[RequestId] is not [{ Length: > 0 and <= LongestId } asked] || asked.AsSpan().ContainsAnyExcept(OfIds))
            {
                await next(context);
                return;
            }

            context.TraceIdentifier = asked;
            using var scope = logger.BeginScope("{RequestId}", asked);
            await next(context);
        });
    }

    private static Task Set(HttpContext context, Draining draining)
    {
        var headers = context.Response.Headers;
        var isPage = context.Response.ContentType?.StartsWith(MediaTypeNames.Text.Html, StringComparison.Ordinal) == true;
        headers[RequestId] = context.TraceIdentifier;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = isPage ? Page : Strict;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["Referrer-Policy"] = "no-referrer";
        if (draining.HasBegun) headers.Connection = "close";
        return Task.CompletedTask;
    }
}
