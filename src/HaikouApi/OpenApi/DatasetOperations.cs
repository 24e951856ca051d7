using System.Text.Json;
using System.Text.Json.Nodes;
using HaikouApi.Datasets;
using HaikouApi.Documents.Storing;
using HaikouApi.Lists;
using HaikouApi.Lists.FullText;
using HaikouApi.Lists.History;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Request;
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
        if (metadata.OfType<IdOf>().FirstOrDefault() is { } id)
        {
            ((OpenApiParameter)operation.Parameters!.Single(p => p.Name == "id")).Example = ExampleId(id.Dataset);
        }

        if (metadata.OfType<HistoryOperation>().FirstOrDefault() is { } history) DescribeHistory(operation, history.Dataset, context);
        if (metadata.OfType<DatasetOperation>().FirstOrDefault() is not { } described) return;
        var dataset = described.Dataset;
        var name = NameOf(dataset);
        operation.Tags = new HashSet<OpenApiTagReference> { new(dataset.Slug, context.Document) };
        var title = dataset.Title.En.ToLowerInvariant();
        (operation.OperationId, operation.Summary, operation.Description) = described.Answered switch
        {
            Answered.Item =>
                ("get" + dataset.RowType.Name, $"One of the {title}, by its id ({dataset.Title.Zh})",
                $"{dataset.Description.En} A single row always comes with its citations."),
            Answered.Groups => ($"get{name}Statistics", $"Count {title}, and compute with their numbers, by group ({dataset.Title.Zh}统计)",
                "Groups the filtered rows by the values of the fields in `by`, sorted by these unless `sort` says otherwise. "
                    + "`rowsUrl` of a group finds its rows. All values of a field: `by` that field."),
            _ => ("list" + name, $"List {title} ({dataset.Title.Zh})", $"{dataset.Description.En} Sorted by `{dataset.DefaultSort}` when no `sort` is given."),
        };
        operation.Parameters = described.Answered switch
        {
            Answered.Item => [Id(dataset), .. ListParameter.OfItem.Select(p => Shared(p, dataset))],
            Answered.Groups =>
                [.. ListParameter.OfStatistics(dataset).Where(p => p != ListParameter.Of || dataset.Statistics.Numbers.Count > 0)
                .Select(p => OfGroups(p, dataset)), .. Filters(dataset).Select(WithoutExample)],
            _ => [.. ListParameter.OfList(dataset).Select(p => Shared(p, dataset)), .. Filters(dataset)],
        };
        operation.Responses = AnswersOf(described, context);
    }

    private static string NameOf(Dataset dataset) => string.Concat(dataset.Slug.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private void DescribeHistory(OpenApiOperation operation, Dataset dataset, OperationFilterContext context)
    {
        operation.Tags = new HashSet<OpenApiTagReference> { new(dataset.Slug, context.Document) };
        operation.OperationId = $"get{dataset.RowType.Name}History";
        operation.Summary = $"Every state of one of the {dataset.Title.En.ToLowerInvariant()} ({dataset.Title.Zh})";
        operation.Description =
            "From when until when it was held, what made it and ended it, with whose key and why, and what changed. What holds no more has its history too.";
        operation.Parameters = [Id(dataset), .. HistoryEndpoint.Parameters.Select(p => Shared(p))];
        operation.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The states, oldest first.",
                Content = new Dictionary<string,
                    IOpenApiMediaType>
                {
                    ["application/json"] = new OpenApiMediaType
                    {
                        Schema = context.SchemaGenerator.GenerateSchema(
                    typeof(HistoryBody), context.SchemaRepository)
                    }
                },
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

    private static IEnumerable<OpenApiParameter> Filters(Dataset dataset) =>
        dataset.Fields.SelectMany(field => field.Operators.Select(filter => FilterBy(field, filter, dataset)));

    /// <summary>A parameter of statistics; the first question is the numbers of the dataset by its first closed list, of all rows.</summary>
    private static OpenApiParameter OfGroups(ListParameter parameter, Dataset dataset)
    {
        var (described, statistics) = (WithoutExample(Shared(parameter, dataset)), dataset.Statistics);
        var first = parameter == ListParameter.By
            ? (statistics.Keys.FirstOrDefault(k => k.Source is { IsSaid: true, Values: not null }) ?? statistics.Keys[0]).Field
            : parameter == ListParameter.Of ? (statistics.Numbers.Count > 0 ? statistics.Numbers[0] : null)
            : null;
        if (first is not null) described.Example = new JsonArray(first.Name);
        if (parameter == ListParameter.Sort)
        {
            described.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.String, Examples = ["-count"] }
            };
        }

        return described;
    }

    private static OpenApiParameter WithoutExample(OpenApiParameter parameter)
    {
        parameter.Example = null;
        return parameter;
    }

    internal static OpenApiParameter Shared(ListParameter parameter, Dataset? dataset = null) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = $"{parameter.Description.En} ({parameter.Description.Zh})",
        Explode = !parameter.IsList,
        Style = parameter.IsList || parameter.Repeats ? ParameterStyle.Form : null,
        Schema = SchemaOf(parameter, dataset),
        Example = dataset is not null && dataset.Example.TryGetValue(parameter.Name, out var example)
            ? parameter.IsList ? new JsonArray([.. example.Split(',').Select(v => (JsonNode)v)]) : example
            : null,
    };

    private static OpenApiSchema SchemaOf(ListParameter parameter, Dataset? dataset)
    {
        if (parameter == ListParameter.Limit)
        {
            return new() { Type = JsonSchemaType.Integer, Minimum = dataset is null ? "1" : "0", Maximum = "1000", Default = 20 };
        }

        if (parameter == ListParameter.Q) return new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = SearchText.LongestQuestion, Pattern = @"\S" };
        if (parameter == ListParameter.AsOf) return new() { Type = JsonSchemaType.String, Format = "date-time" };
        if (parameter.Values is ["true", "false"]) return new() { Type = JsonSchemaType.Boolean };
        IEnumerable<string>? values = parameter.Values;
        if (parameter == ListParameter.Fields) values = dataset!.Fields.Select(f => f.Name);
        if (parameter == ListParameter.Sort) values = dataset!.Fields.Where(f => f.IsSortable).SelectMany(f => (string[])[f.Name, "-" + f.Name]);
        if (parameter == ListParameter.Facets) values = dataset!.Fields.Where(f => f.IsFacetable).Select(f => f.Name);
        if (parameter == ListParameter.By) values = dataset!.Statistics.Keys.Select(k => k.Field.Name);
        if (parameter == ListParameter.Of) values = dataset!.Statistics.Numbers.Select(n => n.Name);
        if (parameter == ListParameter.Any)
        {
            return new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Examples = ["id.not:0000000000000"] } };
        }

        var one = new OpenApiSchema { Type = JsonSchemaType.String, Enum = values is null ? null : [.. values.Select(v => (JsonNode)v)] };
        if (parameter == ListParameter.Delimiter) one.Extensions = DelimiterNames(parameter.Values!);
        return parameter.IsList ? new() { Type = JsonSchemaType.Array, Items = one } : one;
    }

    /// <summary>Names for what has no letter in it, of which generators can make no name themselves.</summary>
    private static Dictionary<string, IOpenApiExtension> DelimiterNames(IReadOnlyList<string> values)
    {
        var named = values.Select(v => new JsonObject { ["value"] = v, ["name"] = v switch { "," => "Comma", ";" => "Semicolon", _ => "Pipe" } });
        return new() { ["x-ms-enum"] = new JsonNodeExtension(new JsonObject { ["name"] = "Delimiter", ["values"] = new JsonArray([.. named]) }) };
    }

    private static OpenApiParameter FilterBy(Field field, Operator filter, Dataset dataset)
    {
        var one = new OpenApiSchema { Type = filter == Operator.Absent ? JsonSchemaType.Boolean : TypeOf(field.Type).Type, Format = TypeOf(field.Type).Format };
        if (filter.TakesList && field.Values is not null) one.Enum = [.. field.Values.Select(v => (JsonNode)v)];
        if (filter == Operator.Absent) one.Format = null;
        var isDay = field.Type == FieldType.Day && filter != Operator.Absent;
        if (isDay) (one.Format, one.Pattern) = (null, filter.TakesList ? DaySpan.Pattern : DaySpan.DayPattern);
        var name = filter.ParameterFor(field);
        return new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = (filter.Name.Length == 0 ? RowSchemas.Text(field) : $"`{field.Name}` {filter.Description.En} ({filter.Description.Zh})")
                + (isDay ? $": {DayShape(filter).En}." : ""),
            Style = filter.TakesList ? ParameterStyle.Form : null,
            Explode = filter.TakesList,
            Schema = filter.TakesList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one,
            Example = !dataset.Example.TryGetValue(name, out var example) ? null
                : filter.TakesList ? new JsonArray([.. example.Split(',').Select(v => (JsonNode)v)])
                    : JsonNode.Parse(one.Type == JsonSchemaType.String ? JsonSerializer.Serialize(example) : example),
        };
    }

    private static Localized DayShape(Operator filter) => filter.TakesList ? FieldValue.SpanShape : FieldValue.Shape(FieldType.Day);

    internal static (JsonSchemaType Type, string? Format) TypeOf(FieldType type) => type switch
    {
        FieldType.Number => (JsonSchemaType.Number, null),
        FieldType.Integer => (JsonSchemaType.Integer, "int32"),
        FieldType.Flag => (JsonSchemaType.Boolean, null),
        FieldType.Day => (JsonSchemaType.String, "date"),
        FieldType.Instant => (JsonSchemaType.String, "date-time"),
        _ => (JsonSchemaType.String, null),
    };

    /// <summary>The statuses; what the refusals mean is described by <see cref="Answers"/>.</summary>
    private static OpenApiResponses AnswersOf(DatasetOperation described, OperationFilterContext context)
    {
        var answers = new OpenApiResponses { ["200"] = Rows(described, context) };
        foreach (var status in (string[])["304", "400", "406", "503", .. described.Answered == Answered.Item ? ["404", "410"] : Array.Empty<string>()])
        {
            answers[status] = new OpenApiResponse();
        }

        return answers;
    }

    private static OpenApiResponse Rows(DatasetOperation described, OperationFilterContext context)
    {
        var (row, answered) = (described.Dataset.RowType, described.Answered);
        var schema = answered == Answered.Groups ? StatisticsSchemas.Page(described.Dataset, context)
            : context.SchemaGenerator.GenerateSchema(answered == Answered.Item ? row : typeof(RowList<>).MakeGenericType(row), context.SchemaRepository);
        var content = new Dictionary<string, IOpenApiMediaType>
        {
            ["application/json"] = new OpenApiMediaType { Schema = schema },
        };
        if (answered != Answered.Item)
        {
            foreach (var format in Formats.All.Where(f => f.Streams))
            {
                content[format.MediaType] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Format = format.IsText ? null : "binary"
                    }
                };
            }
        }

        return new() { Description = answered switch { Answered.Item => "The row.", Answered.Groups => "The groups.", _ => "The rows." }, Content = content };
    }
}
