using HaikouApi.Documents.Submissions;
using HaikouApi.Lists.Request;
using HaikouApi.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>Describes the operations that take a page: their body, with a bulletin to try, and the key one of them needs.</summary>
internal sealed class SubmissionOperations : IOperationFilter
{
    public const string KeyScheme = "key";

    /// <summary>Two families in a few lines, for the first click.</summary>
    private const string Bulletin = """
        椰城5月空气质量通报
        本报讯 记者从市生态环境局获悉，2025年5月，海口市PM2.5、PM10、O3浓度分别为11微克/立方米、22微克/立方米、108微克/立方米，其中PM2.5浓度同比下降8.3%。
        同日，秀英区发布汽车以旧换新细则，符合条件的消费者可申请4000元至6000元一次性购车补贴。

        """;

    private const string TextDescription = "The text of a page or of one bulletin.";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<TakesPage>().FirstOrDefault() is not { } takes) return;
        operation.Parameters = [PublishedOn(), DatasetOperations.Shared(ListParameter.Place), DatasetOperations.Shared(ListParameter.Lang), DatasetOperations.Shared(ListParameter.Pretty)];
        if (takes.NeedsKey) operation.Parameters = [.. operation.Parameters, DatasetOperations.Shared(ListParameter.Replaces), DatasetOperations.Shared(ListParameter.Restore)];
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = $"{TextDescription} At most {RequestTarget.LargestBody} bytes of UTF-8, unless the service is configured otherwise.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["text/plain"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = TextDescription }, Example = Bulletin },
                ["application/json"] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(typeof(SubmissionBody), context.SchemaRepository) },
            },
        };
        if (takes.NeedsKey) operation.Security = [new() { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] }];
    }

    private static OpenApiParameter PublishedOn() => new()
    {
        Name = ListParameter.PublishedOn.Name,
        In = ParameterLocation.Query,
        Description = $"{ListParameter.PublishedOn.Description.En} ({ListParameter.PublishedOn.Description.Zh})",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
    };
}
