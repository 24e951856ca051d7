using HaikouApi.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>What 304 and each refusal mean, said once: an operation names its statuses, and refers here for what they are.</summary>
internal sealed class Answers : IDocumentFilter
{
    /// <summary>The refusals that meet a request before its operation does.</summary>
    private static readonly string[] OfEveryOperation = ["400", "414", "429"];

    private static readonly Dictionary<string, (string Name, string Text)> Known = new()
    {
        ["304"] = ("NotModified", "The client has this representation already."),
        ["400"] = ("InvalidRequest", "Something in the request is wrong; `errors` names each thing."),
        ["401"] = ("Unauthorized", "A key is needed, or this one is not known."),
        ["403"] = ("Forbidden", "The key is revoked, or lacks the scope that this needs."),
        ["404"] = ("NotFound", "There is nothing with this id."),
        ["406"] = ("NotAcceptable", "Accept names no format that there is."),
        ["409"] = ("ReviewConflict", "What a person settled about this page no longer fits what the rules read; `detail` says where."),
        ["410"] = ("Gone", "It is withdrawn, and holds no more."),
        ["428"] = ("PreconditionRequired", "There is one already; If-Match has to name it."),
        ["412"] = ("PreconditionFailed", "If-Match or If-Unmodified-Since does not hold."),
        ["413"] = ("ContentTooLarge", "The body is larger than the service takes."),
        ["414"] = ("UriTooLong", "The URL is longer than 16 KiB."),
        ["415"] = ("UnsupportedMediaType", "The body is neither `text/plain` nor `application/json`, or not in UTF-8, or in a coding other than `gzip`."),
        ["416"] = ("RangeNotSatisfiable", "Range lies outside the text."),
        ["422"] = ("TooMuch", "The text has more records than are read at a time, or its answer would be out of all proportion."),
        ["429"] = ("TooManyRequests", "There are too many requests; `Retry-After` says when to try again."),
        ["503"] = ("Unavailable", "The database cannot be reached; `Retry-After` says when to try again."),
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var problem = context.SchemaGenerator.GenerateSchema(typeof(ProblemBody), context.SchemaRepository);
        swaggerDoc.Components!.Responses = Known.ToDictionary(k => k.Value.Name, k => Answer(k.Key, k.Value.Text, problem));
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            // Said of each one, so that a generated client knows that no key is needed.
            operation.Security ??= [];
            var statuses = operation.Responses!.Keys.Union(OfEveryOperation).Order(StringComparer.Ordinal).ToList();
            var own = operation.Responses;
            operation.Responses = [];
            foreach (var status in statuses) operation.Responses[status] = Known.TryGetValue(status, out var known) ? new OpenApiResponseReference(known.Name, swaggerDoc) : own[status];
        }
    }

    private static IOpenApiResponse Answer(string status, string text, IOpenApiSchema problem) => new OpenApiResponse
    {
        Description = text,
        Content = status == "304" ? null : new Dictionary<string, IOpenApiMediaType> { [ProblemResult.MediaType] = new OpenApiMediaType { Schema = problem } },
    };
}
