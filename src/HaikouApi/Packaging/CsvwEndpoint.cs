using System.Text.Json.Nodes;
using HaikouApi.Datasets;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Packaging;

/// <summary>
/// <c>GET /v1/{dataset}/csvw</c>: what the columns of a CSV are, as CSV on the Web says it. Takes the parameters of the CSV that change its columns.
/// </summary>
public static class CsvwEndpoint
{
    private const string MediaType = "application/csvm+json";

    private static readonly IReadOnlyList<ListParameter> Known =
        [ListParameter.Fields, ListParameter.Include, ListParameter.Delimiter, ListParameter.Headers, ListParameter.Lang, ListParameter.Pretty];

    public static void MapCsvw(this IEndpointRouteBuilder app)
    {
        foreach (var dataset in app.ServiceProvider.GetRequiredService<Catalogue>().All)
        {
            app.MapGet($"/v1/{dataset.Slug}/{CsvMetadata.Segment}", (Delegate)((HttpContext context) => AnswerAsync(context, dataset)))
                .ExcludeFromDescription();
        }
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Dataset dataset)
    {
        var request = new ListRequest(dataset, RequestTarget.Query(context.Request), Known);
        if (ListRequestValidator.Instance.Check(request) is { Count: > 0 } faults) return new ProblemResult(Problem.InvalidQuery(faults));
        var headings = new Headings(request.One(ListParameter.Headers) == "label" ? Languages.Of(context.Request) : null);
        var asked = request.Many(ListParameter.Fields).ToList();
        var fields = asked.Count > 0 ? asked.Select(name => dataset[name]!) : dataset.Fields.Where(f => !f.OnRequest);
        var csv = RequestTarget.Query(context.Request).Where(p => p.Name != ListParameter.Pretty.Name).Append(new(ListParameter.Format.Name, Formats.Csv.Name));
        var metadata = new JsonObject
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
            ["url"] = $"{Links.Base(context.Request)}/v1/{dataset.Slug}?{Links.QueryOf(csv)}",
            ["dc:title"] = Described.InBoth(dataset.Title),
            ["dc:description"] = Described.InBoth(dataset.Description),
            ["dialect"] = new JsonObject { ["delimiter"] = request.One(ListParameter.Delimiter) ?? ",", ["encoding"] = "utf-8", ["header"] = true },
            ["tableSchema"] = new JsonObject
            {
                ["columns"] = Described.ArrayOf(fields.Select(f => Column(f, headings))
                    .Concat(request.Many(ListParameter.Include).Any() && dataset.IsCited ? [OfCitations(headings)] : [])),
                ["primaryKey"] = fields.Any(f => f.Name == "id") ? "id" : null,
            }.Without(),
        };
        context.Response.ContentType = MediaType;
        using var body = JsonBody.Create(context.Request, out var json);
        metadata.WriteTo(json);
        await body.SendAsync(context.Response);
        return Results.Empty;
    }

    private static JsonObject Column(Field field, Headings headings) => new JsonObject
    {
        ["name"] = field.Name,
        ["titles"] = headings.Of(field),
        ["dc:description"] = Described.InBoth(field.Explanation),
        ["datatype"] = field.Type switch
        {
            FieldType.Number => "decimal",
            FieldType.Integer => "integer",
            FieldType.Day => "date",
            FieldType.Instant => "datetime",
            FieldType.Flag => "boolean",
            FieldType.Absences or FieldType.Segments or FieldType.Boxes => "json",
            FieldType.SourceLink or FieldType.PageLink => "anyURI",
            _ => "string",
        },
        ["separator"] = field.Type == FieldType.TextList ? "; " : null,
        ["required"] = field.Nullable || field.Type == FieldType.TextList ? null : true,
        ["schema:unitCode"] = field.Unit,
    }.Without();

    private static JsonObject OfCitations(Headings headings) => new() { ["name"] = "citations", ["titles"] = headings.Citations, ["datatype"] = "json" };
}
