using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HaikouApi.Caching;
using HaikouApi.Web;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace HaikouApi.OpenApi;

/// <summary><c>GET /openapi/haikou.v1.json</c>: the OpenAPI document, made once.</summary>
public static class DocumentEndpoint
{
    public const string Path = "/openapi/haikou.v1.json";

    /// <summary>Where tools look for it first.</summary>
    private const string ShortPath = "/openapi.json";

    /// <summary>As the document says where the operations are.</summary>
    private const string Server = "\"url\": \"/\"";

    public static void MapOpenApiDocument(this WebApplication app)
    {
        var made = new Lazy<Task<string>>(() => MakeAsync(app.Services));
        app.MapGet(Path, async (HttpContext context) => await SendAsync(context, await made.Value)).ExcludeFromDescription();
        app.MapGet(ShortPath, async (HttpContext context) => await SendAsync(context, await made.Value)).ExcludeFromDescription();
    }

    private static async Task SendAsync(HttpContext context, string text)
    {
        var document = Encoding.UTF8.GetBytes(context.Request.PathBase.HasValue
            ? text.Replace(Server, ServerAt(context.Request.PathBase), StringComparison.Ordinal) : text);
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (Conditional.Answer(context, Convert.ToHexStringLower(SHA256.HashData(document).AsSpan(0, 16)))) return;
        context.Response.ContentType = JsonBody.MediaType;
        context.Response.ContentLength = document.Length;
        await context.Response.BodyWriter.WriteAsync(document, context.RequestAborted);
    }

    /// <summary>Where the operations are: below the path at which the service is published.</summary>
    private static string ServerAt(PathString pathBase) => $"\"url\": {JsonSerializer.Serialize(pathBase.ToUriComponent())}";

    private static async Task<string> MakeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(Swagger.Document);
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
        return json.ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
