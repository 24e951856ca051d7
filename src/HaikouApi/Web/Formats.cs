using Microsoft.Net.Http.Headers;

namespace HaikouApi.Web;

/// <summary>A representation of a list.</summary>
/// <param name="Name">The value of <c>format=</c> and the file extension.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Streams">Whether it comes as a file of rows, all of them when no limit is given.</param>
/// <param name="IsText">Whether the file is text.</param>
public sealed record Format(string Name, string MediaType, bool Streams, bool IsText = true);

/// <summary>The representations of a list, and which one a request gets.</summary>
public static class Formats
{
    public static readonly Format Json = new("json", "application/json", Streams: false);
    public static readonly Format Csv = new("csv", "text/csv", Streams: true);
    public static readonly Format NdJson = new("ndjson", "application/x-ndjson", Streams: true);

    public static readonly Format Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Streams: true, IsText: false);
    public static readonly Format Tsv = new("tsv", "text/tab-separated-values", Streams: true);
    public static readonly Format Parquet = new("parquet", "application/vnd.apache.parquet", Streams: true, IsText: false);

    public static readonly IReadOnlyList<Format> All = [Json, Csv, NdJson, Xlsx, Tsv, Parquet];

    /// <summary>The formats that are tables with a heading above each column.</summary>
    public static readonly IReadOnlyList<Format> Tables = [Csv, Tsv, Xlsx];

    public static readonly IReadOnlyList<string> Names = [.. All.Select(f => f.Name)];

    public static Format? ByName(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>The format that Accept asks for, by quality, then by our order; null when it names none of ours.</summary>
    public static Format? Accepted(HttpRequest request, IReadOnlyList<Format> offered)
    {
        if (request.Headers.Accept is [] or ["*/*"]) return offered[0];
        var accept = request.GetTypedHeaders().Accept;
        return offered
            .Select((format, order) => (format, order, quality: Quality(format, accept)))
            .Where(f => f.quality > 0)
            .OrderByDescending(f => f.quality).ThenBy(f => f.order)
            .Select(f => f.format)
            .FirstOrDefault();
    }

    /// <summary>The quality that the most specific matching range gives it (RFC 9110, 12.5.1).</summary>
    private static double Quality(Format format, IList<MediaTypeHeaderValue> accept) => accept
        .Where(range => new MediaTypeHeaderValue(format.MediaType).IsSubsetOf(WithoutParameters(range)))
        .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();

    private static MediaTypeHeaderValue WithoutParameters(MediaTypeHeaderValue range) => new(range.MediaType);
}
