namespace HaikouApi.Web;

/// <summary>What is settled about a request before any feature sees it.</summary>
public static class Requests
{
    private static readonly object HeadersOnly = new();

    /// <summary>
    /// HEAD is answered by whatever answers GET. Kestrel still knows that the request was HEAD, and sends headers only.
    /// </summary>
    public static void UseHead(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.Headers.Range = default; // only GET takes one (RFC 9110, 14.2)
            context.Items[HeadersOnly] = true;
        }

        return next(context);
    });

    /// <summary>Whether the request is HEAD: what comes after the headers need not be made.</summary>
    public static bool WantsHeadersOnly(this HttpContext context) => context.Items.ContainsKey(HeadersOnly);

    /// <summary>A Range in a unit other than bytes is none (RFC 9110, 14.2).</summary>
    public static void UseByteRanges(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Headers.Range.ToString().TrimStart().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase))
        {
            context.Request.Headers.Range = default;
        }

        return next(context);
    });

    /// <summary>Refuses addresses that are too long, or that are not text.</summary>
    public static void UseStrictAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
        RequestTarget.FaultOf(context.Request) is { } problem ? new ProblemResult(problem).ExecuteAsync(context) : next(context));
}
