using System.Text.Json.Nodes;
using HaikouApi.Datasets;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Sql;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>Describes the groups of each dataset: what they may have in common, and what is computed of them.</summary>
internal static class StatisticsSchemas
{
    /// <summary>A page of groups.</summary>
    public static IOpenApiSchema Page(Dataset dataset, OperationFilterContext context)
    {
        var name = SchemaNames.Of(dataset.RowType) + "Group";
        if (!context.SchemaRepository.Schemas.ContainsKey(name)) context.SchemaRepository.AddDefinition(name, Group(dataset));
        return context.SchemaRepository.AddDefinition(name + "List", new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "A page of groups.",
            AdditionalPropertiesAllowed = true,
            Required = new HashSet<string> { "data", "page", "links", "dataVersion" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["data"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "The groups.",
                    Items = new OpenApiSchemaReference(name, context.Document)
                },
                ["page"] = context.SchemaGenerator.GenerateSchema(typeof(PageInfo), context.SchemaRepository),
                ["links"] = context.SchemaGenerator.GenerateSchema(typeof(PageLinks), context.SchemaRepository),
                ["hints"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "Values that were asked for and that no row has, each with the nearest one that rows have; absent where there are none.",
                    Items = context.SchemaGenerator.GenerateSchema(typeof(Hint), context.SchemaRepository),
                },
                ["dataVersion"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "The version of the data this was read from; it grows with every change."
                },
            },
        });
    }

    private static OpenApiSchema Group(Dataset dataset)
    {
        var fields = dataset.Statistics.Keys.Select(
            k => (Field: k.Field, Text: $"With `by={k.Field.Name}`: {k.Field.Description.En} ({k.Field.Description.Zh})"))
            .Append((Field: Statistics.Count, Text: RowSchemas.Text(Statistics.Count)))
            .Concat(dataset.Statistics.Numbers.SelectMany(
                n => dataset.Statistics.Of(n).Select(m => (Field: m.Field, Text: $"With `of={n.Name}`: {RowSchemas.Text(m.Field)}"))))
            .Append((Field: Statistics.Rows, Text: RowSchemas.Text(Statistics.Rows)));
        return new()
        {
            Type = JsonSchemaType.Object,
            Description =
                $"A group of {dataset.Title.En.ToLowerInvariant()} ({dataset.Title.Zh}): what its rows have in common, and what is computed of them. "
                    + "It has the keys that `by` and `of` name.",
            AdditionalPropertiesAllowed = true,
            Required = new HashSet<string> { Statistics.Count.Name, Statistics.Rows.Name },
            Properties = fields.ToDictionary(f => f.Field.Name, f => (IOpenApiSchema)Of(f.Field, f.Text)),
        };
    }

    private static OpenApiSchema Of(Field field, string text)
    {
        var (type, format) = DatasetOperations.TypeOf(field.Type);
        return new()
        {
            Type = field.Nullable ? type | JsonSchemaType.Null : type,
            Format = format,
            Description = text,
            Enum = field.Values is null ? null : [.. field.Values.Select(v => (JsonNode)v),
                .. field.Nullable ? [JsonNullSentinel.JsonNull] : Array.Empty<JsonNode>()],
        };
    }
}
