namespace HaikouApi.Http;

/// <summary>What is settled about a request before any feature sees it.</summary>
public static class Requests
{
    /// <summary>
    /// HEAD is answered by whatever answers GET. Kestrel still knows that the request was HEAD, and sends headers only.
    /// </summary>
    public static void UseHead(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    });

    /// <summary>Refuses addresses that are too long, or that are not text.</summary>
    public static void UseStrictAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
        RequestTarget.FaultOf(context.Request) is { } problem ? new ProblemResult(problem).ExecuteAsync(context) : next(context));
}
