using System.Net.Mime;
using Microsoft.AspNetCore.ResponseCompression;

namespace HaikouApi.Web;

/// <summary>br and gzip, for what is text and varies by Accept-Encoding: streams are compressed on their way, whole answers once.</summary>
public static class Compression
{
    public static void Offer(ResponseCompressionOptions options)
    {
        // Nothing in an answer is secret from the one who asks for it.
        options.EnableForHttps = true;
        options.MimeTypes = [MediaTypeNames.Application.Json, ProblemResult.MediaType, "text/csv", "application/x-ndjson", "text/html", "text/css", "text/javascript", "image/svg+xml"];
    }

    /// <summary>The coding that the client and this service agree on; null for none.</summary>
    public static string? CodingOf(HttpContext context) => ProviderOf(context)?.EncodingName;

    /// <summary>The content as the client wants it; the response's headers say how.</summary>
    public static byte[] Compress(HttpContext context, ReadOnlyMemory<byte> content)
    {
        if (ProviderOf(context) is not { } provider) return content.ToArray();
        context.Response.Headers.ContentEncoding = provider.EncodingName;
        using var compressed = new MemoryStream();
        using (var stream = provider.CreateStream(compressed)) stream.Write(content.Span);
        return compressed.ToArray();
    }

    private static ICompressionProvider? ProviderOf(HttpContext context)
    {
        var providers = context.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        return providers.CheckRequestAcceptsCompression(context) ? providers.GetCompressionProvider(context) : null;
    }
}
