using System.Text.Encodings.Web;
using System.Text.Unicode;
using HaikouApi.Caching;
using HaikouApi.Database.Servers;
using HaikouApi.Web;
using Microsoft.Net.Http.Headers;
using RazorSlices;

namespace HaikouApi.Site.Frame;

/// <summary>Pages as answers: made whole, and kept while the data stays as it is.</summary>
internal static class HtmlAnswer
{
    public const string MediaType = "text/html; charset=utf-8";

    private static readonly Format Format = new("html", "text/html", Streams: false);
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Whether the client would rather have a page than JSON.</summary>
    public static bool IsWanted(HttpRequest request) => Formats.Accepted(request, [Formats.Json, Format]) == Format;

    /// <summary>Whether a page is of any use to the client.</summary>
    public static bool IsTaken(HttpRequest request) => Formats.Accepted(request, [Format]) is not null;

    /// <summary>Sends a page that was made from this state of the data.</summary>
    public static async Task SendAsync(HttpContext context, RazorSlice page, DataVersion version)
    {
        var content = await RenderAsync(context, page);
        await context.RequestServices.GetRequiredService<AnswerCache>().SendAsync(context, version, content);
    }

    /// <summary>Sends a page that is not kept: what was posted, or what went wrong.</summary>
    public static async Task SendOnceAsync(HttpContext context, RazorSlice page, int status = StatusCodes.Status200OK)
    {
        var content = await RenderAsync(context, page);
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Language");
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static async Task<ReadOnlyMemory<byte>> RenderAsync(HttpContext context, RazorSlice page)
    {
        var content = new MemoryStream();
        await page.RenderAsync(content, Encoder, context.RequestAborted);
        context.Response.ContentType = MediaType;
        context.Response.Headers.ContentLanguage = Languages.Tag(Languages.Of(context.Request));
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
