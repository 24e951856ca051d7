using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text;
using HaikouApi.Datasets;
using HaikouApi.Web;

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

    public static void MapHome(this IEndpointRouteBuilder app) => app.MapGet("/", (HttpContext context, Catalogue catalogue) => ShowAsync(context, catalogue)).ExcludeFromDescription();

    private static async Task ShowAsync(HttpContext context, Catalogue catalogue)
    {
        var url = Links.Base(context.Request);
        if (Formats.Accepted(context.Request, [Formats.Json, Html]) == Html)
        {
            var language = Languages.Of(context.Request);
            Languages.Tell(context.Response, language);
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Page(language, catalogue));
            return;
        }

        using var body = JsonBody.Create(context.Request, out var json);
        json.WriteStartObject();
        json.WriteString("name", "HaikouApi");
        json.WriteString("description", "Newspaper pages in, cited facts out.");
        json.WriteStartObject("links");
        foreach (var (name, path, _) in Entrances) json.WriteString(name, url + path);
        json.WriteEndObject();
        json.WriteEndObject();
        await body.SendAsync(context.Response);
    }

    private static string Page(Language language, Catalogue catalogue)
    {
        var page = new StringBuilder($$"""
            <!doctype html>
            <html lang="{{Languages.Tag(language)}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>HaikouApi</title>
            <style>body{font:16px/1.6 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}li{margin:.4rem 0}</style></head>
            <body><h1>HaikouApi</h1><p>{{new Localized("把报纸版面读成可查证的数据：每个数值都能指出它印在哪里。", "Newspaper pages in, cited facts out: every value can show the characters it was printed with.").In(language)}}</p><ul>

            """);
        foreach (var (_, path, text) in Entrances) page.Append("<li><a href=\"").Append(HtmlEncoder.Default.Encode(path)).Append("\">").Append(text.In(language)).Append("</a></li>\n");
        foreach (var dataset in catalogue.All) page.Append("<li><a href=\"/v1/").Append(dataset.Slug).Append("\">").Append(dataset.Title.In(language)).Append("</a></li>\n");
        return page.Append("</ul></body></html>\n").ToString();
    }
}
