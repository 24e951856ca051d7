using System.Text.Json.Nodes;
using HaikouApi.Lists.Request;
using HaikouApi.Search;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>Describes what search is asked with, with a first question that has an answer.</summary>
internal sealed class SearchOperations(SearchParameters parameters) : IOperationFilter
{
    private static readonly Dictionary<string, JsonNode> Example = new() { ["q"] = "养老", ["facets"] = new JsonArray("dataset") };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<SearchOperation>().Any()) return;
        operation.Parameters = [.. parameters.All.Select(Describe)];
    }

    private static OpenApiParameter Describe(ListParameter parameter)
    {
        var described = DatasetOperations.Shared(parameter);
        described.Required = parameter == ListParameter.Q;
        described.Example = Example.GetValueOrDefault(parameter.Name)?.DeepClone();
        return described;
    }
}
