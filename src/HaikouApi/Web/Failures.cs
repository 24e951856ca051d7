using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace HaikouApi.Web;

/// <summary>Where every failure that no handler worded becomes a problem answer. An exception's own text never leaves the log.</summary>
public sealed class Failures(ILogger<Failures> logger) : IExceptionHandler
{
    /// <summary>Gives a bare status, such as routing's 404 and 405, the body it lacks.</summary>
    public static Task Describe(StatusCodeContext context, Func<PathString, Problem> nothingAt)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (response.Headers.Allow == HttpMethods.Get) response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
        if (HttpMethods.IsOptions(request.Method) && response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            // Asked what is possible here, not to do something that is not.
            response.StatusCode = StatusCodes.Status204NoContent;
            response.Headers.Allow = $"{response.Headers.Allow}, {HttpMethods.Options}";
            return Task.CompletedTask;
        }

        var problem = response.StatusCode switch
        {
            StatusCodes.Status404NotFound => nothingAt(request.Path),
            StatusCodes.Status405MethodNotAllowed => Problem.MethodNotAllowed(request.Method, response.Headers.Allow.ToString()),
            var status => Problem.Of(status),
        };
        return new ProblemResult(problem).ExecuteAsync(context.HttpContext);
    }

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The client is gone: there is nobody to answer.
        if (exception is OperationCanceledException or BadHttpRequestException && httpContext.RequestAborted.IsCancellationRequested) return true;
        var problem = exception switch
        {
            BadHttpRequestException bad => Problem.Of(bad.StatusCode),
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Problem.StorageFull(),
            PostgresException { IsTransient: false } and not
            {
                SqlState: ['0', '8', ..] or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
                    or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.QueryCanceled
            } => Problem.Internal(),

            // What somebody else than the client broke off, such as an operator, says nothing against the request.
            NpgsqlException or TimeoutException or OperationCanceledException => Problem.Unavailable(),
            _ => Problem.Internal(),
        };
        if (problem.Status >= 500)
        {
            logger.LogError(exception, "{Method} {Path} failed, {RequestId}", httpContext.Request.Method, httpContext.Request.Path,
                httpContext.TraceIdentifier);
        }

        await new ProblemResult(problem).ExecuteAsync(httpContext);
        return true;
    }
}
