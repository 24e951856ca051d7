using HaikouApi.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>The headers that reading, paging and caching go by, said once.</summary>
internal sealed class AnswerHeaders : IDocumentFilter
{
    private static readonly string[] OfEveryRead = ["ETag", "Last-Modified"];

    private static readonly string[] OfLists = ["Link", "Content-Disposition"];

    private static readonly Dictionary<string, string> Known = new()
    {
        ["ETag"] = "Names this representation; send it back as If-None-Match, and the answer is 304 while nothing changed.",
        ["Last-Modified"] = "When the data last changed; left out in the seconds after a change. Send it back as If-Modified-Since.",
        ["Link"] = "The pages around this one, `rel=\"next\"`, `rel=\"prev\"` and `rel=\"first\"`, in every format; each absent where there is none.",
        ["Content-Disposition"] = "What a file is called; absent with JSON.",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components!.Headers = Known.ToDictionary(
            k => k.Key, k => (IOpenApiHeader)new OpenApiHeader { Description = k.Value, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        foreach (var path in swaggerDoc.Paths.Values.Where(p => p.Operations!.ContainsKey(HttpMethod.Get)))
        {
            var responses = path.Operations![HttpMethod.Get].Responses!;
            var isList = responses["200"].Content!.ContainsKey(Formats.Csv.MediaType);
            foreach (var answer in responses.Where(r => r.Key is "200" or "206").Select(r => r.Value).OfType<OpenApiResponse>())
            {
                answer.Headers = OfEveryRead.Concat(isList ? OfLists : [])
                    .ToDictionary(name => name, name => (IOpenApiHeader)new OpenApiHeaderReference(name, swaggerDoc));
            }
        }
    }
}
