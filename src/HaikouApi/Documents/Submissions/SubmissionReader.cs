using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using HaikouApi.Documents.Given;
using HaikouApi.Originals.Files;
using HaikouApi.Originals.Texts;
using HaikouApi.Web;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Documents.Submissions;

/// <summary>A page as JSON.</summary>
public sealed record SubmissionBody
{
    /// <summary>The text, kept exactly.</summary>
    public string? Text { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication: settles the year of 今年 and 5月 where the text itself does not.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>Where the page can be found: an http or https address.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Whose 全市 and 我县 it is: a name or a GB/T 2260 code.</summary>
    public string? Place { get; init; }

    /// <summary>The newspaper.</summary>
    public string? Newspaper { get; init; }

    /// <summary>The edition, or the name of the page.</summary>
    public string? Edition { get; init; }

    /// <summary>The number of the page (版次).</summary>
    public string? PageNumber { get; init; }

    /// <summary>What stands in no query: by name.</summary>
    internal IEnumerable<(string Name, string? Value)> Described =>
        [("title", Title), ("sourceUrl", SourceUrl), ("newspaper", Newspaper), ("edition", Edition), ("pageNumber", PageNumber)];
}

/// <summary>
/// Takes pages from a request: a file as its body, several as a form, or JSON with what the sender knows of a text. What is wrong is told with where it is.
/// </summary>
public static class SubmissionReader
{
    /// <summary>The media types that a body may be.</summary>
    public static readonly IReadOnlyList<string> MediaTypes =
        ["text/plain", "application/json", .. ((OriginalKind[])[OriginalKind.Html, OriginalKind.Pdf, OriginalKind.Word, OriginalKind.Zip]).Select(
            k => k.MediaType()), FormReader.MediaType];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static async Task<(Upload? Upload, Problem? Problem)> ReadAsync(HttpContext context, UploadLimits limits)
    {
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed : null;
        var mediaType = type?.MediaType.Value?.ToLowerInvariant();
        if (mediaType is null || !MediaTypes.Contains(mediaType)) return (null, Problem.UnsupportedMediaType(MediaTypes));
        if (mediaType == FormReader.MediaType) return await FormReader.ReadAsync(context, limits, mayGuess: false);
        var charset = HeaderUtilities.RemoveQuotes(type!.Charset).Value is { Length: > 0 } declared ? declared : null;
        var isJson = mediaType == "application/json";
        if (charset is not null && (isJson ? !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) : !Charsets.IsKnown(charset)))
        {
            return (null, Problem.UnsupportedMediaType(
                isJson ? ["application/json; charset=utf-8"] : Charsets.Names.Select(name => $"{mediaType}; charset={name}")));
        }

        var (bytes, problem) = await RequestBody.ReadAsync(context, isJson || mediaType == "text/plain" ? limits.Text : limits.Original);
        if (bytes is null) return (null, problem);
        return isJson ? FromJson(bytes, context.Request) : FromFile(new(bytes, mediaType, charset), context.Request);
    }

    /// <summary>A text is read at once, so that all that is wrong with the request is told at once; a file of another kind waits for its turn.</summary>
    private static (Upload? Upload, Problem? Problem) FromFile(Original original, HttpRequest request)
    {
        try
        {
            var isText = original.Kind == OriginalKind.Text;
            var read = isText ? Submission.Read(original, new("")) : new("");
            var (given, problem) = SubmissionFaults.Check(request, new() { Text = read.Text }, isText ? SubmissionFaults.OfText(read.Text) : []);
            return given is null ? (null, problem) : (new(given with { Original = read.Original, Notes = read.Notes }, isText ? [] : [original]), null);
        }
        catch (UnreadableException fault)
        {
            return (null, SubmissionFaults.ProblemOf(fault, null));
        }
    }

    private static (Upload? Upload, Problem? Problem) FromJson(byte[] bytes, HttpRequest request)
    {
        if (PlainText.FaultyByte(bytes) is { } offset) return (null, SubmissionFaults.ProblemOf(PlainText.NotUtf8(bytes, offset), null));
        try
        {
            var given = JsonSerializer.Deserialize<SubmissionBody>(WithoutMark(bytes), Json) ?? new();
            var (submission, problem) = SubmissionFaults.Check(request, given, SubmissionFaults.OfText(given.Text));
            return submission is null ? (null, problem) : (new(submission, []), null);
        }
        catch (JsonException fault)
        {
            return (null, Problem.InvalidBody(new Fault("body", fault.Path is { Length: > 0 } path ? path : "$", "invalid-json",
                new("请求体不是所需的 JSON：{ text, title, publishedOn, sourceUrl, place, newspaper, edition, pageNumber }。",
                    "The body is not the JSON that is needed: { text, title, publishedOn, sourceUrl, place, newspaper, edition, pageNumber }, "
                        + "all of them texts."))));
        }
    }

    /// <summary>A byte order mark, which may stand before JSON and is no part of it.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
}
