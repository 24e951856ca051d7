using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>A parameter that several operations have in the very same form is described once, and referred to.</summary>
internal sealed class SharedParameters : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var uses = swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values)
            .SelectMany(operation => (operation.Parameters ?? []).OfType<OpenApiParameter>().Select(
                parameter => (operation, parameter, Text: TextOf(parameter))))
            .GroupBy(use => use.Text, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).ToList();
        var components = swaggerDoc.Components!.Parameters ??= new Dictionary<string, IOpenApiParameter>();
        foreach (var same in uses)
        {
            var name = NameIn(components, same.First().parameter);
            components[name] = same.First().parameter;
            foreach (var (operation, parameter, _) in same)
                operation.Parameters![operation.Parameters.IndexOf(parameter)] = new OpenApiParameterReference(name, swaggerDoc);
        }
    }

    /// <summary>The name of the parameter, counted on where others of that name differ.</summary>
    private static string NameIn(IDictionary<string, IOpenApiParameter> components, OpenApiParameter parameter)
    {
        var name = parameter.Name!;
        for (var n = 2; components.ContainsKey(name); n++) name = $"{parameter.Name}-{n}";
        return name;
    }

    private static string TextOf(OpenApiParameter parameter)
    {
        using var text = new StringWriter();
        parameter.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }
}
