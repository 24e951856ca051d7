using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Documents.Reading;
using HaikouApi.Web;

namespace HaikouApi.Documents.Reviews;

/// <summary><c>GET /openapi/review.schema.json</c>: the JSON Schema of a review.</summary>
public static class ReviewSchemaEndpoint
{
    public const string Path = "/openapi/review.schema.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = PlainJsonEncoder.Instance };

    public static void MapReviewSchema(this IEndpointRouteBuilder app)
    {
        var schema = new ReviewShape(app.ServiceProvider.GetRequiredService<Catalogue>()).Schema().ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        app.MapGet(Path, () => Results.Text(schema, "application/schema+json; charset=utf-8")).ExcludeFromDescription();
    }
}
