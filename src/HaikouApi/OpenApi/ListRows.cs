using HaikouApi.Datasets;
using HaikouApi.Lists.Output;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>
/// The rows of a list have a schema of their own: <c>fields</c> may leave out whatever is not asked for, while a single item always has every key.
/// </summary>
internal sealed class ListRows(Catalogue catalogue) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components!.Schemas!;
        foreach (var dataset in catalogue.All)
        {
            var (item, list) = ((OpenApiSchema)schemas[SchemaNames.Of(dataset.RowType)],
                (OpenApiSchema)schemas[SchemaNames.Of(typeof(RowList<>).MakeGenericType(dataset.RowType))]);
            var name = SchemaNames.Of(dataset.RowType) + "Row";
            schemas[name] = new OpenApiSchema
            {
                Type = item.Type,
                Description = $"{item.Description} In a list, `fields` says which keys a row has.",
                Properties = item.Properties,
                AdditionalPropertiesAllowed = true,
            };
            ((OpenApiSchema)list.Properties!["data"]).Items = new OpenApiSchemaReference(name, swaggerDoc);
        }
    }
}
