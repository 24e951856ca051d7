using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text;
using HaikouApi.Datasets;
using HaikouApi.Web;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Site;

/// <summary><c>GET /</c>: where to go from here, as a page for a browser and as JSON for anything else.</summary>
public static class Home
{
    private static readonly Format Html = new("html", MediaTypeNames.Text.Html, Streams: false);

    private static readonly IReadOnlyList<(string Name, string Path, Localized Text)> Entrances =
    [
        ("swagger", "/swagger", new("在浏览器里试用每个接口", "Try every operation in the browser")),
        ("openapi", "/openapi/haikou.v1.json", new("OpenAPI 3.1 文档", "The OpenAPI 3.1 document")),
        ("datasets", "/v1/datasets", new("全部数据集与字段字典", "All datasets and the dictionary of their fields")),
        ("example", "/v1/trade-in-subsidies?scope=district", new("例：各区汽车以旧换新补贴", "Example: what each district pays for a trade-in")),
        ("search", "/v1/search?q=%E5%85%BB%E8%80%81&facets=dataset", new("例：检索“养老”", "Example: search for 养老")),
        ("health", "/health/ready", new("服务状态", "Whether the service is ready")),
    ];

    public static void MapHome(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (HttpContext context, Catalogue catalogue) => ShowAsync(context, catalogue)).ExcludeFromDescription();
        app.MapGet("/v1", (HttpContext context) => SendDataAsync(context)).ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext context, Catalogue catalogue)
    {
        context.Response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Language, Accept-Encoding");
        if (Formats.Accepted(context.Request, [Formats.Json, Html]) == Html)
        {
            var language = Languages.Of(context.Request);
            context.Response.Headers.ContentLanguage = Languages.Tag(language);
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Page(language, catalogue, context.Request.PathBase.ToUriComponent()));
            return;
        }

        await SendDataAsync(context);
    }

    private static async Task SendDataAsync(HttpContext context)
    {
        var url = Links.Base(context.Request);
        using var body = JsonBody.Of(context.Request, HomeJson.Default.HomeBody,
            new("HaikouApi", "Newspaper pages in, cited facts out.", Entrances.ToDictionary(e => e.Name, e => url + e.Path)));
        await body.SendAsync(context.Response);
    }

    private static string Page(Language language, Catalogue catalogue, string pathBase)
    {
        var page = new StringBuilder($$"""
            <!doctype html>
            <html lang="{{Languages.Tag(language)}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>HaikouApi</title>
            <style>body{font:16px/1.6 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}li{margin:.4rem 0}</style></head>
            <body><h1>HaikouApi</h1><p>{{new Localized("把报纸版面读成可查证的数据：每个数值都能指出它印在哪里。", "Newspaper pages in, cited facts out: every value can show the characters it was printed with.").In(language)}}</p><ul>

            """);
        foreach (var (_, path, text) in Entrances) page.Append("<li><a href=\"").Append(HtmlEncoder.Default.Encode(pathBase + path)).Append("\">").Append(text.In(language)).Append("</a></li>\n");
        foreach (var dataset in catalogue.All) page.Append("<li><a href=\"").Append(HtmlEncoder.Default.Encode(pathBase)).Append("/v1/").Append(dataset.Slug).Append("\">").Append(dataset.Title.In(language)).Append("</a></li>\n");
        return page.Append("</ul></body></html>\n").ToString();
    }
}

/// <summary>Where to go from here.</summary>
internal sealed record HomeBody(string Name, string Description, IReadOnlyDictionary<string, string> Links);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HomeBody))]
internal sealed partial class HomeJson : JsonSerializerContext;
