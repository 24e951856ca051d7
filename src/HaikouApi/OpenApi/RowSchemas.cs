using System.Globalization;
using System.Text.Json.Nodes;
using HaikouApi.Datasets;
using HaikouApi.Documents.Submissions;
using HaikouApi.Families.Press;
using HaikouApi.Lists.Output;
using HaikouApi.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>Adds to the schema of a row what its declaration knows: allowed values, units, examples, and that every key is always sent.</summary>
internal sealed class RowSchemas(Catalogue catalogue) : ISchemaFilter
{
    /// <summary>What an answer has only where there is something to say.</summary>
    private static readonly HashSet<string> Optional =
        ["citations", "facets", "hints", "errors", "suggestion", "because", "changes", "endedAt", "ended", "replacedBy", "lastChange", "last"];

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } row) return;
        foreach (var property in properties.Values.OfType<OpenApiSchema>()) property.AdditionalPropertiesAllowed = true;
        row.AdditionalPropertiesAllowed = true;
        if (context.Type.IsGenericType || (context.Type.Assembly != typeof(RowSchemas).Assembly && !context.Type.IsAssignableTo(typeof(Row)))) return;

        // A client may count on every key: those without a value are null. `fields` leaves keys out, and citations come when asked for.
        row.Required = properties.Keys.Where(name => !Optional.Contains(name)).ToHashSet();
        if (context.Type == typeof(FieldCitation)) row.Required.ExceptWith(["page", "bbox"]);
        if (context.Type == typeof(FacetValue))
        {
            ((OpenApiSchema)properties["value"]).Type = JsonSchemaType.String | JsonSchemaType.Integer | JsonSchemaType.Boolean | JsonSchemaType.Null;
        }

        if (context.Type == typeof(SubmissionBody))
        {
            row.Required = new HashSet<string> { "text" };
            ((OpenApiSchema)properties["text"]).Type = JsonSchemaType.String;
        }

        if (context.Type == typeof(Document)) ((OpenApiSchema)properties["ingestedAt"]).Type = JsonSchemaType.String | JsonSchemaType.Null;
        if (properties.TryGetValue("recordedAt", out var recordedAt)) ((OpenApiSchema)recordedAt).Type = JsonSchemaType.String | JsonSchemaType.Null;
        if (context.Type == typeof(ReadingBody)) properties["records"] = RecordsOf(context);
        if (catalogue.All.FirstOrDefault(d => d.RowType == context.Type) is { } dataset) Describe(row, properties, dataset, context);
    }

    /// <summary>What the fields of a dataset's rows say.</summary>
    private static void Describe(OpenApiSchema row, IDictionary<string, IOpenApiSchema> properties, Dataset dataset, SchemaFilterContext context)
    {
        row.Required!.ExceptWith(dataset.Fields.Where(f => f.OnRequest).Select(f => f.Name));
        foreach (var field in dataset.Fields) Describe((OpenApiSchema)properties[field.Name], field);
        foreach (var field in dataset.Fields.Where(f => f.Values is not null)) properties[field.Name] = ByName(field, context);
        if (dataset.Fields.FirstOrDefault(f => f.Type == FieldType.Absences) is { } absent) properties[absent.Name] = Absent(dataset, context);
    }

    /// <summary>A closed list of values, by a name of its own.</summary>
    private static IOpenApiSchema ByName(Field field, SchemaFilterContext context)
    {
        var values = Values(field.ValuesName, $"{field.Label.En} ({field.Label.Zh}).", field.ValueLabels!, context);
        return field.Nullable
            ? new OpenApiSchema { Description = Text(field), AnyOf = [values, new OpenApiSchema { Type = JsonSchemaType.Null }] }
            : new OpenApiSchemaReference(field.ValuesName) { Description = Text(field) };
    }

    private static OpenApiSchemaReference Values(string name, string description, IReadOnlyDictionary<string, Localized> labels, SchemaFilterContext context)
    {
        var described = labels.Select(label => KeyValuePair.Create(label.Key, (JsonNode?)new JsonObject { ["en"] = label.Value.En, ["zh"] = label.Value.Zh }));
        context.SchemaRepository.Schemas.TryAdd(name, new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = description,
            Enum = [.. labels.Keys.Select(value => (JsonNode)value)],
            Extensions = new Dictionary<string, IOpenApiExtension> { ["x-enum-descriptions"] = new JsonNodeExtension(new JsonObject(described)) },
        });
        return new(name);
    }

    /// <summary>Why each field that can be null is null.</summary>
    private static OpenApiSchemaReference Absent(Dataset dataset, SchemaFilterContext context)
    {
        var why = Values(nameof(AbsenceReason), "Why a field has no value (空缺原因).", ValueAttribute.ListOf(typeof(AbsenceReason))!, context);
        var (name, text) = (SchemaNames.Of(dataset.RowType) + "Absent", Text(dataset.Fields.Single(f => f.Type == FieldType.Absences)));
        context.SchemaRepository.Schemas.TryAdd(name, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = text,
            Properties = dataset.Fields.Where(f => f.Nullable && (f.IsSaid || dataset.Kind == DatasetKind.Citation))
                .ToDictionary(f => f.Name, _ => (IOpenApiSchema)why),
        });
        return new(name) { Description = text };
    }

    /// <summary>The rows that were read, by dataset: each dataset always there, with rows of its own type.</summary>
    private OpenApiSchema RecordsOf(SchemaFilterContext context)
    {
        var datasets = catalogue.Records;
        return new()
        {
            Type = JsonSchemaType.Object,
            Description = "For every record dataset, by slug, the rows that were read, in the shape of its list, citations included.",
            Required = datasets.Select(d => d.Slug).ToHashSet(),
            Properties = datasets.ToDictionary(d => d.Slug, d => (IOpenApiSchema)new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = context.SchemaGenerator.GenerateSchema(d.RowType, context.SchemaRepository),
            }),
        };
    }

    public static void Describe(OpenApiSchema schema, Field field)
    {
        schema.Description = Text(field);
        if (field.Values is not null)
        {
            schema.Enum = [.. field.Values.Select(v => (JsonNode)v)];
            if (field.Nullable) schema.Enum.Add(JsonNullSentinel.JsonNull);
        }

        if (field.Type == FieldType.Number) schema.Format = null;
        if (Example(field) is { } example) schema.Examples = [example];
    }

    /// <summary>English, then Chinese, then the unit.</summary>
    public static string Text(Field field) => $"{field.Explanation.En} ({field.Explanation.Zh}){(field.Unit is null ? "" : $" Unit: `{field.Unit}`.")}";

    public static JsonNode? Example(Field field) => field.Example is not { } example ? null : field.Type switch
    {
        FieldType.Number or FieldType.Integer => JsonNode.Parse(decimal.Parse(example, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
        FieldType.TextList => new JsonArray(example),
        _ => JsonValue.Create(example),
    };
}
