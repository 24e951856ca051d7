using System.Net.Mime;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Web;

/// <summary>br and gzip, for what is text and varies by Accept-Encoding: streams are compressed on their way, whole answers once.</summary>
public static class Compression
{
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddSingleton<IResponseCompressionProvider, Codings>(); // goes before the framework's own
        services.AddResponseCompression(Offer);
    }

    private static void Offer(ResponseCompressionOptions options)
    {
        // Nothing in an answer is secret from the one who asks for it.
        options.EnableForHttps = true;
        options.MimeTypes = [MediaTypeNames.Application.Json, ProblemResult.MediaType, "text/csv", "text/tab-separated-values", "application/x-ndjson",
            "text/html", "text/css", "text/javascript", "image/svg+xml"];
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

/// <summary>
/// Chooses the coding by the qualities that Accept-Encoding gives, where * stands for every coding that is not named (RFC 9110, 12.5.3). The framework
/// takes * for its first coding, even where that one is refused.
/// </summary>
public sealed class Codings(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    private readonly ICompressionProvider[] _offered =
        [ActivatorUtilities.CreateInstance<BrotliCompressionProvider>(services), ActivatorUtilities.CreateInstance<GzipCompressionProvider>(services)];

    public override ICompressionProvider? GetCompressionProvider(HttpContext context)
    {
        if (!StringWithQualityHeaderValue.TryParseList(context.Request.Headers.AcceptEncoding, out var accepted)) return null;
        var best = _offered.Select(coding => (Coding: coding, Quality: QualityOf(coding.EncodingName))).MaxBy(c => c.Quality);
        return best.Quality > 0 && best.Quality >= (Named("identity") ?? 0) ? best.Coding : null;

        double QualityOf(string name) => Named(name) ?? Named("*") ?? 0;
        double? Named(string name) =>
            accepted.FirstOrDefault(a => a.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } named ? named.Quality ?? 1 : null;
    }
}
