using HaikouApi.Web;

namespace HaikouApi.Site.Frame;

/// <summary>What a person reads who asked for something that is not there, or in a way that makes no sense.</summary>
/// <param name="Visit">Who looks.</param>
/// <param name="Title">What went wrong.</param>
/// <param name="Details">What exactly, one thing each.</param>
public sealed record ErrorModel(Visit Visit, string Title, IReadOnlyList<string> Details);

/// <summary>Answers about failures, as pages.</summary>
internal static class Errors
{
    public static Task NotFoundAsync(HttpContext context, Visit visit, string detail) =>
        HtmlAnswer.SendOnceAsync(context, ErrorPage.Create(new(visit, visit.Say("没有找到", "Not found"), [detail])), StatusCodes.Status404NotFound);

    public static Task RefuseAsync(HttpContext context, Visit visit, Problem problem) =>
        HtmlAnswer.SendOnceAsync(context, ErrorPage.Create(Of(visit, problem)), problem.Status);

    /// <summary>A refusal that is answered later.</summary>
    public static IResult Refusal(Visit visit, Problem problem) => new RefusalResult(visit, problem);

    private sealed class RefusalResult(Visit visit, Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => RefuseAsync(httpContext, visit, problem);
    }

    /// <summary>Says a bare status as a page.</summary>
    public static Task DescribeAsync(HttpContext context) =>
        RefuseAsync(context, new(context.Request, context.RequestServices.GetRequiredService<Imprint>()), Problem.Of(context.Response.StatusCode));

    /// <summary>Whether a page should say it: outside of the data, to a browser.</summary>
    public static bool IsForPerson(HttpRequest request) => !request.Path.StartsWithSegments("/v1") && HtmlAnswer.IsWanted(request);

    private static ErrorModel Of(Visit visit, Problem problem) => new(visit, problem.Title.In(visit.Language),
        problem.Faults.Count == 0 ? [problem.Detail.In(visit.Language)]
            : [.. problem.Faults.Select(f => $"{f.Name}{visit.Say("：", ": ")}{f.Detail.In(visit.Language)}")]);
}
