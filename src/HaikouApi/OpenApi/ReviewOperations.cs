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
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var asked = metadata.OfType<AsksOfReview>().FirstOrDefault()?.Parameters ?? [];
        if (asked.Count > 0) operation.Parameters = [.. operation.Parameters ?? [], .. asked.Select(p => (IOpenApiParameter)DatasetOperations.Shared(p))];
        var (takes, changes) = (metadata.OfType<TakesReview>().FirstOrDefault(), metadata.OfType<ChangesPage>().FirstOrDefault());
        if ((takes?.Parameters ?? changes?.Parameters) is not { } parameters) return;
        operation.Parameters = [.. operation.Parameters ?? [], .. parameters.Select(p => (IOpenApiParameter)DatasetOperations.Shared(p)),
            .. takes is not null || changes!.IsConditional ? [IfMatch()] : Array.Empty<IOpenApiParameter>()];
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(SubmissionOperations.KeyScheme, context.Document)] = [] }];
        if (takes is null) return;
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
