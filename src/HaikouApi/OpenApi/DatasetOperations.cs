using System.Text.Json.Nodes;
using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Documents;
using HaikouApi.Lists.FullText;
using HaikouApi.Lists.History;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Request;
using HaikouApi.Lists;
using HaikouApi.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>Describes the list and the item of each dataset from its declaration: parameters, answers, examples.</summary>
internal sealed class DatasetOperations(ShippedPages shipped) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IdOf>().FirstOrDefault() is { } id) ((OpenApiParameter)operation.Parameters!.Single(p => p.Name == "id")).Example = ExampleId(id.Dataset);
        if (metadata.OfType<HistoryOperation>().FirstOrDefault() is { } history) DescribeHistory(operation, history.Dataset, context);
        if (metadata.OfType<DatasetOperation>().FirstOrDefault() is not { } described) return;
        var dataset = described.Dataset;
        var name = NameOf(dataset);
        operation.Tags = new HashSet<OpenApiTagReference> { new(dataset.Slug, context.Document) };
        operation.OperationId = (described.IsItem ? "get" : "list") + name;
        operation.Summary = described.IsItem
            ? $"One of the {dataset.Title.En.ToLowerInvariant()}, by its id ({dataset.Title.Zh})"
            : $"List {dataset.Title.En.ToLowerInvariant()} ({dataset.Title.Zh})";
        operation.Description = described.IsItem
            ? $"{dataset.Description.En} A single row always comes with its citations."
            : $"{dataset.Description.En} Sorted by `{dataset.DefaultSort}` when no `sort` is given.";
        operation.Parameters = described.IsItem ? [Id(dataset), .. ListParameter.OfItem.Select(p => Shared(p, dataset))] : [.. ListParameters(dataset)];
        operation.Responses = AnswersOf(described, context);
    }

    private static string NameOf(Dataset dataset) => string.Concat(dataset.Slug.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private void DescribeHistory(OpenApiOperation operation, Dataset dataset, OperationFilterContext context)
    {
        operation.Tags = new HashSet<OpenApiTagReference> { new(dataset.Slug, context.Document) };
        operation.OperationId = $"get{NameOf(dataset)}History";
        operation.Summary = $"Every state of one of the {dataset.Title.En.ToLowerInvariant()} ({dataset.Title.Zh})";
        operation.Description = "From when until when it was held, what made it and ended it, with whose key and why, and what changed. What holds no more has its history too.";
        operation.Parameters = [Id(dataset), .. HistoryEndpoint.Parameters.Select(p => Shared(p))];
        operation.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The states, oldest first.",
                Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(typeof(HistoryBody), context.SchemaRepository) } },
            },
        };
        foreach (var status in (string[])["304", "400", "404", "406", "503"]) operation.Responses[status] = new OpenApiResponse();
    }

    private OpenApiParameter Id(Dataset dataset) => new()
    {
        Name = "id",
        In = ParameterLocation.Path,
        Required = true,
        Description = "The row's id.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9a-z]{13}$" },
        Example = ExampleId(dataset),
    };

    /// <summary>The id of a row of the shipped page.</summary>
    private JsonValue? ExampleId(Dataset dataset) => shipped.IdOfAny(dataset) is { } id ? JsonValue.Create(id) : null;

    private static IEnumerable<IOpenApiParameter> ListParameters(Dataset dataset)
    {
        foreach (var parameter in ListParameter.Of(dataset)) yield return Shared(parameter, dataset);
        foreach (var field in dataset.Fields)
        {
            foreach (var filter in field.Operators) yield return FilterBy(field, filter, dataset);
        }
    }

    internal static OpenApiParameter Shared(ListParameter parameter, Dataset? dataset = null) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = $"{parameter.Description.En} ({parameter.Description.Zh})",
        Explode = !parameter.IsList,
        Style = parameter.IsList ? ParameterStyle.Form : null,
        Schema = SchemaOf(parameter, dataset),
        Example = dataset is not null && dataset.Example.TryGetValue(parameter.Name, out var example)
            ? parameter.IsList ? new JsonArray([.. example.Split(',').Select(v => (JsonNode)v)]) : example
            : null,
    };

    private static OpenApiSchema SchemaOf(ListParameter parameter, Dataset? dataset)
    {
        if (parameter == ListParameter.Limit) return new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "1000", Default = 20 };
        if (parameter == ListParameter.Q) return new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = SearchText.LongestQuestion, Pattern = @"\S" };
        if (parameter == ListParameter.AsOf) return new() { Type = JsonSchemaType.String, Format = "date-time" };
        if (parameter.Values is ["true", "false"]) return new() { Type = JsonSchemaType.Boolean };
        IEnumerable<string>? values = parameter.Values;
        if (parameter == ListParameter.Fields) values = dataset!.Fields.Select(f => f.Name);
        if (parameter == ListParameter.Sort) values = dataset!.Fields.Where(f => f.IsSortable).SelectMany(f => (string[])[f.Name, "-" + f.Name]);
        if (parameter == ListParameter.Facets) values = dataset!.Fields.Where(f => f.IsFacetable).Select(f => f.Name);
        var one = new OpenApiSchema { Type = JsonSchemaType.String, Enum = values is null ? null : [.. values.Select(v => (JsonNode)v)] };
        return parameter.IsList ? new() { Type = JsonSchemaType.Array, Items = one } : one;
    }

    private static OpenApiParameter FilterBy(Field field, Operator filter, Dataset dataset)
    {
        var one = new OpenApiSchema { Type = filter == Operator.Absent ? JsonSchemaType.Boolean : TypeOf(field.Type), Format = FormatOf(field.Type) };
        if (filter.TakesList && field.Values is not null) one.Enum = [.. field.Values.Select(v => (JsonNode)v)];
        if (filter == Operator.Absent) one.Format = null;
        var isDay = field.Type == FieldType.Day && filter != Operator.Absent;
        if (isDay) (one.Format, one.Pattern) = (null, filter.TakesList ? DaySpan.Pattern : DaySpan.DayPattern);
        var name = filter.ParameterFor(field);
        return new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = (filter.Name.Length == 0 ? RowSchemas.Text(field) : $"`{field.Name}` {filter.Description.En} ({filter.Description.Zh})") + (isDay ? $": {DayShape(filter).En}." : ""),
            Style = filter.TakesList ? ParameterStyle.Form : null,
            Explode = filter.TakesList,
            Schema = filter.TakesList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one,
            Example = !dataset.Example.TryGetValue(name, out var example) ? null
                : filter.TakesList ? new JsonArray([.. example.Split(',').Select(v => (JsonNode)v)]) : JsonNode.Parse(one.Type == JsonSchemaType.String ? JsonSerializer.Serialize(example) : example),
        };
    }

    private static Localized DayShape(Operator filter) => filter.TakesList ? FieldValue.SpanShape : FieldValue.Shape(FieldType.Day);

    private static JsonSchemaType TypeOf(FieldType type) => type switch
    {
        FieldType.Number => JsonSchemaType.Number,
        FieldType.Integer => JsonSchemaType.Integer,
        FieldType.Flag => JsonSchemaType.Boolean,
        _ => JsonSchemaType.String,
    };

    private static string? FormatOf(FieldType type) => type switch
    {
        FieldType.Day => "date",
        FieldType.Instant => "date-time",
        FieldType.Integer => "int32",
        _ => null,
    };

    /// <summary>The statuses; what the refusals mean is described by <see cref="Answers"/>.</summary>
    private static OpenApiResponses AnswersOf(DatasetOperation described, OperationFilterContext context)
    {
        var answers = new OpenApiResponses { ["200"] = Rows(described, context) };
        foreach (var status in (string[])["304", "400", "406", "503", .. described.IsItem ? ["404", "410"] : Array.Empty<string>()]) answers[status] = new OpenApiResponse();
        return answers;
    }

    private static OpenApiResponse Rows(DatasetOperation described, OperationFilterContext context)
    {
        var row = described.Dataset.RowType;
        var body = described.IsItem ? row : typeof(RowList<>).MakeGenericType(row);
        var content = new Dictionary<string, IOpenApiMediaType>
        {
            ["application/json"] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(body, context.SchemaRepository) },
        };
        if (!described.IsItem)
        {
            foreach (var format in Formats.All.Where(f => f.Streams)) content[format.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format == Formats.Xlsx ? "binary" : null } };
        }

        return new() { Description = described.IsItem ? "The row." : "The rows.", Content = content };
    }
}
