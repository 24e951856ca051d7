using HaikouApi.Lists.Changes;
using HaikouApi.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>Describes what changes are asked with, and the formats that they come in.</summary>
internal sealed class ChangesOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ChangesOperation>().Any()) return;
        operation.Parameters = [.. ChangesQuery.Parameters.Select(p => DatasetOperations.Shared(p))];
        var limit = operation.Parameters.OfType<OpenApiParameter>().Single(p => p.Name == ChangesQuery.LimitParameter.Name);
        limit.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "1000", Default = 100 };
        foreach (var format in ChangesQuery.Formats.Where(f => f != Formats.Json))
            operation.Responses!["200"].Content![format.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }
}
