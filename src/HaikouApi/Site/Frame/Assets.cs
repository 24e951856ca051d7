using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using HaikouApi.Web;

namespace HaikouApi.Site.Frame;

/// <summary>Styles and scripts of the pages, carried in this assembly. Their address has their version in it, so they are kept for ever.</summary>
internal static class Assets
{
    private const string Prefix = "site/";

    private static readonly FrozenDictionary<string, Asset> All = typeof(Assets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..].Replace('\\', '/'), name => new Asset(name), StringComparer.Ordinal);

    private static readonly string Version = VersionOf(All);

    public static string PathOf(string file) =>
        All.ContainsKey(file) ? $"/site/{Version}/{file}" : throw new ArgumentException($"There is no asset {file}.", nameof(file));

    public static void MapAssets(this IEndpointRouteBuilder app) => app.MapGet("/site/{version}/{**file}", SendAsync).ExcludeFromDescription();

    private static Task SendAsync(HttpContext context, string version, string file)
    {
        if (!All.TryGetValue(file, out var asset)) return new ProblemResult(Problem.Of(StatusCodes.Status404NotFound)).ExecuteAsync(context);
        var response = context.Response;
        response.ContentType = asset.MediaType;
        response.Headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "public, no-cache";
        response.Headers.Vary = "Accept-Encoding";
        var coding = Compression.CodingOf(context);
        if (coding is not null) response.Headers.ContentEncoding = coding;
        var bytes = asset.As(coding);
        response.ContentLength = bytes.Length;
        return context.WantsHeadersOnly() ? Task.CompletedTask : response.Body.WriteAsync(bytes, 0, bytes.Length, context.RequestAborted);
    }

    private static string VersionOf(FrozenDictionary<string, Asset> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, asset) in assets.OrderBy(a => a.Key, StringComparer.Ordinal)) hash.AppendData(asset.As(null));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    /// <summary>A file, as it is and as it goes over the wire: compressed once, as small as can be.</summary>
    private sealed class Asset
    {
        private readonly byte[] _bytes;
        private readonly Lazy<byte[]> _brotli;
        private readonly Lazy<byte[]> _gzip;

        public Asset(string resource)
        {
            using var stream = typeof(Assets).Assembly.GetManifestResourceStream(resource)!;
            _bytes = new byte[stream.Length];
            stream.ReadExactly(_bytes);
            _brotli = new(() => Compressed(to => new BrotliStream(to, CompressionLevel.SmallestSize)));
            _gzip = new(() => Compressed(to => new GZipStream(to, CompressionLevel.SmallestSize)));
            MediaType = Path.GetExtension(resource) switch
            {
                ".css" => "text/css; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                ".svg" => "image/svg+xml",
                _ => "text/plain; charset=utf-8",
            };
        }

        public string MediaType { get; }

        public byte[] As(string? coding) => coding switch { "br" => _brotli.Value, "gzip" => _gzip.Value, _ => _bytes };

        private byte[] Compressed(Func<Stream, Stream> compress)
        {
            using var small = new MemoryStream();
            using (var stream = compress(small)) stream.Write(_bytes);
            return small.ToArray();
        }
    }
}
