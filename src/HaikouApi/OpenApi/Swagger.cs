using HaikouApi.Datasets;
using Microsoft.OpenApi;

namespace HaikouApi.OpenApi;

/// <summary>The OpenAPI document and Swagger UI.</summary>
public static class Swagger
{
    public const string Document = "v1";

    public static void AddSwagger(this IServiceCollection services, Catalogue catalogue)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Document, Info);
            foreach (var assembly in catalogue.All.Select(d => d.RowType.Assembly).Prepend(typeof(Swagger).Assembly).Distinct())
                options.IncludeXmlComments(XmlDocs.FileOf(assembly), includeControllerXmlComments: true);
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.CustomSchemaIds(SchemaNames.Of);
            options.SchemaFilter<RowSchemas>();
            options.OperationFilter<DatasetOperations>();
            options.OperationFilter<SubmissionOperations>();
            options.OperationFilter<SearchOperations>();
            options.OperationFilter<ChangesOperations>();
            options.OperationFilter<ReviewOperations>();
            options.AddSecurityDefinition(SubmissionOperations.KeyScheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A key made with `haikou keys add NAME`. Only submitting, reviewing and withdrawing pages needs one; reading never does.",
            });
            options.DocumentFilter<Tags>();
            options.DocumentFilter<Answers>();
            options.DocumentFilter<AnswerHeaders>();
            options.DocumentFilter<ListRows>();
            options.DocumentFilter<SharedParameters>();
            options.AddServer(new OpenApiServer { Url = "/" });
        });
    }

    /// <param name="app">The service.</param>
    /// <param name="assets">Where a file of the pages is served.</param>
    public static void MapSwagger(this WebApplication app, Func<string, string> assets)
    {
        app.MapOpenApiDocument();

        // For its own addresses only: it compares each address that it sees with patterns.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/swagger"), ui => ui.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.DocumentTitle = "HaikouApi";
            options.SwaggerEndpoint($"..{DocumentEndpoint.Path}", "HaikouApi v1"); // from /swagger/, wherever that is published
            options.EnableDeepLinking();
            options.DisplayRequestDuration();
            options.DefaultModelsExpandDepth(0);
            options.EnableTryItOutByDefault();
            options.InjectStylesheet($"..{assets("swagger/fold.css")}");
            options.InjectJavascript($"..{assets("swagger/fold.js")}");
        }));
    }

    private static readonly OpenApiInfo Info = new()
    {
        Title = "HaikouApi",
        Version = "v1",
        Description = """
            Newspaper pages in, cited facts out. Facts that a municipal newspaper printed, as typed records, each with the exact characters it was read from.
            报纸版面上的事实，逐条结构化，每个数值都附原文和位置。

            **Start here**: open any operation and press *Execute*; each is filled in with an example that has an answer. Reading needs no key.
            (点开任一接口，按 Execute 即可试用；读取无需密钥。)

            **Lists** take filters by field (`district=秀英区`, repeated or with commas for any of several; `amountMaxYuan.gte=6000`;
            `.not`, `.contains`, `.absent=true`),
            `q` (words anywhere in the row), days by month, year or interval (`2024-05`, `2024-05-01/..`),
            `sort`, `fields`, `facets`, `include=citations`, `limit` and `cursor`.
            An unknown parameter, field or value is a 400 that names it and suggests the nearest right word.

            **Evidence**: `quote` and `sourceUrl` of a row, and for each field its citation, are verbatim;
            offsets count Unicode code points of `/v1/documents/{id}/text`, end exclusive.

            **Nulls** are never silent: `absent` says for each null field whether the text does not say (`notReported`),
            the question does not arise (`notApplicable`), the text is cut or garbled (`illegible`), or words that may say it
            were not read with certainty (`notRead`). 持平 is `0`, not null.
            """,
        Contact = new() { Name = "HaikouApi" },
    };
}
