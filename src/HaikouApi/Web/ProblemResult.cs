using System.Text.Json.Serialization;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Web;

/// <summary>Writes a <see cref="Problem"/> as application/problem+json, in the language the client asked for.</summary>
public sealed class ProblemResult(Problem problem) : IResult
{
    public const string MediaType = "application/problem+json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var language = Languages.Of(httpContext.Request);
        using var body = JsonBody.Of(httpContext.Request, ProblemJson.Default.ProblemBody, ProblemBody.Of(problem, language, httpContext));

        response.StatusCode = problem.Status;
        response.ContentType = MediaType;
        Languages.Tell(response, language);
        response.Headers[HeaderNames.CacheControl] = "no-store";
        if (problem.Status is 429 or 503) response.Headers.TryAdd(HeaderNames.RetryAfter, "2");
        if (problem.Status == 413) response.Headers.Connection = "close"; // the rest of the body is not read
        if (problem.Status == 401) response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        await body.SendAsync(response);
    }
}

/// <summary>The body of a problem answer (RFC 9457).</summary>
public sealed record ProblemBody
{
    /// <summary>URI of the kind of problem.</summary>
    public required string Type { get; init; }

    /// <summary>What kind of problem it is, in the language asked for.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong here and what would be right, in the language asked for.</summary>
    public required string Detail { get; init; }

    /// <summary>A stable name of the kind of problem.</summary>
    public required string Code { get; init; }

    /// <summary>The id of this request: as in the header X-Request-Id and in the service's log.</summary>
    public required string RequestId { get; init; }

    /// <summary>Everything that is wrong, all at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemFault>? Errors { get; init; }

    /// <summary>Of what holds no more, when it ended.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? EndedAt { get; init; }

    /// <summary>Of what holds no more, why it ended, where somebody said so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Because { get; init; }

    /// <summary>Of what holds no more, where what stands for it now is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReplacedBy { get; init; }

    /// <summary>Of a row that holds no more, what it said last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Last { get; init; }

    internal static ProblemBody Of(Problem problem, Language language, HttpContext context) => new()
    {
        Type = $"{Links.Base(context.Request)}/problems/{problem.Code}",
        Title = problem.Title.In(language),
        Status = problem.Status,
        Detail = problem.Detail.In(language),
        Code = problem.Code,
        RequestId = context.TraceIdentifier,
        EndedAt = problem.Ending?.At,
        Because = problem.Ending?.Because,
        ReplacedBy = problem.Ending?.ReplacedBy,
        Last = problem.Ending?.Last,
        Errors = problem.Faults.Count == 0 ? null : [.. problem.Faults.Select(f => new ProblemFault { In = f.In, Name = f.Name, Code = f.Code, Detail = f.Detail.In(language), Suggestion = f.Suggestion })],
    };
}

/// <summary>One thing that is wrong with a request.</summary>
public sealed record ProblemFault
{
    /// <summary>Where: `query`, `path`, `header` or `body`.</summary>
    public required string In { get; init; }

    /// <summary>The name of the parameter, header or member.</summary>
    public required string Name { get; init; }

    /// <summary>A stable name of the fault, such as `unknown-parameter`.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong and what would be right, in the language asked for.</summary>
    public required string Detail { get; init; }

    /// <summary>The nearest right word, when there is one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suggestion { get; init; }
}

/// <summary>What the <c>type</c> of a problem leads to.</summary>
internal sealed record ProblemKind(string Code, int Status, string Title);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(ProblemKind))]
internal sealed partial class ProblemJson : JsonSerializerContext;
