namespace HaikouApi.Site;

/// <summary>What browsers and crawlers ask of every site.</summary>
public static class WellKnown
{
    /// <summary>A sheet of newspaper.</summary>
    private const string Icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" rx="2" fill="#0b5c6b"/>
        <path d="M4 4h8v3H4zM4 9h3v3H4zM9 9h3v1H9zM9 11h3v1H9z" fill="#fff"/></svg>
        """;

    /// <summary>Everything may be read, and whoever reads all of it takes the files.</summary>
    private const string Robots = """
        User-agent: *
        Allow: /

        """;

    public static void MapWellKnown(this IEndpointRouteBuilder app)
    {
        app.MapGet("/favicon.ico", (HttpContext context) => SendAsync(context, "image/svg+xml", Icon)).ExcludeFromDescription();
        app.MapGet("/robots.txt", (HttpContext context) => SendAsync(context, "text/plain; charset=utf-8", Robots)).ExcludeFromDescription();
    }

    private static Task SendAsync(HttpContext context, string mediaType, string content)
    {
        context.Response.ContentType = mediaType;
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return context.Response.WriteAsync(content, context.RequestAborted);
    }
}
