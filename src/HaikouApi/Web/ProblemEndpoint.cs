namespace HaikouApi.Web;

/// <summary><c>GET /problems/{code}</c>: what the <c>type</c> of a problem answer leads to.</summary>
public static class ProblemEndpoint
{
    private static readonly Dictionary<string, Problem> Kinds = ((Problem[])
    [
        Problem.InvalidQuery(), Problem.InvalidBody(), Problem.MethodNotAllowed("…", "…"), Problem.NotAcceptable([]), Problem.ReviewConflict("…"),
            Problem.StorageFull(),
        Problem.TooManyRecords(0, 0), Problem.AnswerTooLarge(0),
        .. ((int[])[400, 401, 403, 404, 408, 412, 413, 414, 415, 416, 429, 431, 500, 503]).Select(Problem.Of),
    ]).ToDictionary(p => p.Code);

    public static void MapProblems(this IEndpointRouteBuilder app) =>
        app.MapGet("/problems/{code}", (string code, HttpContext context) => ShowAsync(code, context)).ExcludeFromDescription();

    private static async Task ShowAsync(string code, HttpContext context)
    {
        if (!Kinds.TryGetValue(code, out var kind))
        {
            await new ProblemResult(Problem.Of(StatusCodes.Status404NotFound)).ExecuteAsync(context);
            return;
        }

        var language = Languages.Of(context.Request);
        Languages.Tell(context.Response, language);
        using var body = JsonBody.Of(context.Request, ProblemJson.Default.ProblemKind, new(kind.Code, kind.Status, kind.Title.In(language)));
        await body.SendAsync(context.Response);
    }
}
