using System.Text.Json.Nodes;
using HaikouApi.Documents.Reviews;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>Describes the operations that change what is held of a page: their parameters, the version that they go out from, and the key they need.</summary>
internal sealed class ReviewOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Asks>().FirstOrDefault() is not { } asks) return;
        operation.Parameters = [.. operation.Parameters ?? [], .. asks.Parameters.Select(p => (IOpenApiParameter)DatasetOperations.Shared(p)),
            .. asks.IsConditional ? [IfMatch()] : Array.Empty<IOpenApiParameter>()];
        if (asks.ChangesPage) operation.Security = [new() { [new OpenApiSecuritySchemeReference(SubmissionOperations.KeyScheme, context.Document)] = [] }];
        if (!asks.TakesReview) return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = $"A review, in the shape of `{ReviewSchemaEndpoint.Path}`.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true },
                    Example = new JsonObject { ["version"] = "1", ["document"] = new JsonObject { ["newspaper"] = "海口日报" } },
                },
            },
        };
    }

    private static OpenApiParameter IfMatch() => new()
    {
        Name = "If-Match",
        In = ParameterLocation.Header,
        Description = "The `ETag` of the review that is held, where there is one: what was seen is what is replaced. (所见版本的 ETag。)",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
