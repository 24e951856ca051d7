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
        using var body = JsonBody.Create(httpContext.Request, out var json);
        Write(json, problem, language, httpContext.Request);
        json.Flush();

        response.StatusCode = problem.Status;
        response.ContentType = MediaType;
        Languages.Tell(response, language);
        response.Headers[HeaderNames.CacheControl] = "no-store";
        if (problem.Status is 429 or 503) response.Headers.TryAdd(HeaderNames.RetryAfter, "2");
        if (problem.Status == 413) response.Headers.Connection = "close"; // the rest of the body is not read
        if (problem.Status == 401) response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        await body.SendAsync(response);
    }

    private static void Write(Utf8JsonWriter json, Problem problem, Language language, HttpRequest request)
    {
        json.WriteStartObject();
        json.WriteString("type", $"{Links.Base(request)}/problems/{problem.Code}");
        json.WriteString("title", problem.Title.In(language));
        json.WriteNumber("status", problem.Status);
        json.WriteString("detail", problem.Detail.In(language));
        json.WriteString("code", problem.Code);
        json.WriteString("requestId", request.HttpContext.TraceIdentifier);
        if (problem.Faults.Count > 0)
        {
            json.WriteStartArray("errors");
            foreach (var fault in problem.Faults) Write(json, fault, language);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Fault fault, Language language)
    {
        json.WriteStartObject();
        json.WriteString("in", fault.In);
        json.WriteString("name", fault.Name);
        json.WriteString("code", fault.Code);
        json.WriteString("detail", fault.Detail.In(language));
        if (fault.Suggestion is not null) json.WriteString("suggestion", fault.Suggestion);
        json.WriteEndObject();
    }
}

/// <summary>The body of a problem answer (RFC 9457), as the OpenAPI document shows it.</summary>
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
    public IReadOnlyList<ProblemFault>? Errors { get; init; }
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
    public string? Suggestion { get; init; }
}
