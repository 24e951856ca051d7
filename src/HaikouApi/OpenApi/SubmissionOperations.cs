using System.Text.Json.Nodes;
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
        operation.Parameters = [PublishedOn(), DatasetOperations.Shared(ListParameter.Place), DatasetOperations.Shared(ListParameter.Lang),
            DatasetOperations.Shared(ListParameter.Pretty)];
        if (takes.NeedsKey)
        {
            operation.Parameters = [.. operation.Parameters, DatasetOperations.Shared(ListParameter.Replaces), DatasetOperations.Shared(ListParameter.Restore)];
        }

        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description =
                $"{TextDescription} Text in UTF-8 or in the encoding that `charset` says (gb18030, gbk, gb2312, big5, utf-16), HTML, "
                    + "PDF with a text layer, .docx, a .zip of such, or a form with files. "
                + $"A text may have at most {RequestTarget.LargestBody} bytes, an upload of other kinds {Intake.LargestOriginal}, "
                + "unless the service is configured otherwise.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["text/plain"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = TextDescription },
                    Example = Bulletin
                },
                ["application/json"] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(
                    typeof(SubmissionBody), context.SchemaRepository)
                },
                ["multipart/form-data"] = new OpenApiMediaType { Schema = Form() },
                ["text/html"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                ["application/pdf"] = Binary(),
                ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = Binary(),
                ["application/zip"] = Binary(),
            },
        };
        if (takes.NeedsKey) operation.Security = [new() { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] }];
    }

    private static OpenApiMediaType Binary() => new() { Schema = File("The file.") };

    private static OpenApiSchema File(string description) => new() { Type = JsonSchemaType.String, Format = "binary", Description = description };

    /// <summary>Files, with what is known of all of them.</summary>
    private static OpenApiSchema Form() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["file"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = File("A page: text, HTML, PDF, .docx, or a .zip of such."),
                Description = "The pages. Several are answered together, with 207."
            },
            ["text"] = Text("The text of a page, where no file is sent."),
            ["html"] = Text("The page as HTML, as a clipboard has it, where no file is sent."),
            ["title"] = Text("Its title."),
            ["publishedOn"] = Text("The day of publication: settles the year of 今年 and 5月 where the text itself does not."),
            ["sourceUrl"] = Text("Where the page can be found: an http or https address."),
            ["newspaper"] = Text("The newspaper."),
            ["edition"] = Text("The edition, or the name of the page."),
            ["pageNumber"] = Text("The number of the page (版次)."),
            ["place"] = Text("Whose 全市 and 我县 it is: a name or a GB/T 2260 code."),
            ["encoding"] = Text("The encoding of texts that are not UTF-8, such as gb18030."),
        },
    };

    /// <summary>A field that may stay empty; without an example Swagger UI would send the word "string" in each.</summary>
    private static OpenApiSchema Text(string description) =>
        new() { Type = JsonSchemaType.String, Description = description, Examples = [JsonValue.Create("")] };

    private static OpenApiParameter PublishedOn() => new()
    {
        Name = ListParameter.PublishedOn.Name,
        In = ParameterLocation.Query,
        Description = $"{ListParameter.PublishedOn.Description.En} ({ListParameter.PublishedOn.Description.Zh})",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
    };
}
