using System.Security.Cryptography;
using System.Text;
using HaikouApi.Caching;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace HaikouApi.OpenApi;

/// <summary><c>GET /openapi/haikou.v1.json</c>: the OpenAPI document, made once.</summary>
public static class DocumentEndpoint
{
    public const string Path = "/openapi/haikou.v1.json";

    public static void MapOpenApiDocument(this WebApplication app)
    {
        var made = new Lazy<Task<byte[]>>(() => MakeAsync(app.Services));
        app.MapGet(Path, async (HttpContext context) =>
        {
            var document = await made.Value;
            if (Conditional.Answer(context, Convert.ToHexStringLower(SHA256.HashData(document).AsSpan(0, 16)))) return;
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = document.Length;
            await context.Response.BodyWriter.WriteAsync(document, context.RequestAborted);
        }).ExcludeFromDescription();
    }

    private static async Task<byte[]> MakeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(Swagger.Document);
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
        return Encoding.UTF8.GetBytes(json.ReplaceLineEndings("\n").TrimEnd() + "\n");
    }
}
