using System.Text.Json.Serialization;
using System.Text.Json;
using System.Text.Unicode;
using System.Text;
using HaikouApi.Lists.Request;
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
    internal IEnumerable<(string Name, string? Value)> Described => [("title", Title), ("sourceUrl", SourceUrl), ("newspaper", Newspaper), ("edition", Edition), ("pageNumber", PageNumber)];
}

/// <summary>Reads a page from a request: text/plain, or JSON with what the sender knows of it. What is wrong is told with where it is.</summary>
public static class SubmissionReader
{
    /// <summary>What may stand in the query.</summary>
    private static readonly IReadOnlyList<ListParameter> Parameters = [ListParameter.PublishedOn, ListParameter.Place, ListParameter.Lang, ListParameter.Pretty];

    /// <summary>The same where the page is stored.</summary>
    private static readonly IReadOnlyList<ListParameter> OfStoring = [.. Parameters, ListParameter.Replaces, ListParameter.Restore];

    private const int MostLines = 100_000;

    /// <summary>What is wrong with a page that says nothing.</summary>
    public static readonly Fault NoText = new("body", "text", "empty", new("文本为空。", "There is no text in it."));

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static async Task<(Submission? Submission, Problem? Problem)> ReadAsync(HttpContext context, BodyLimits limits)
    {
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed : null;
        var isJson = type?.MediaType == "application/json";
        if (!isJson && type?.MediaType != "text/plain") return (null, Problem.UnsupportedMediaType(["text/plain", "application/json"]));
        if (type?.Charset is { HasValue: true } charset && !HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return (null, Problem.UnsupportedMediaType(["text/plain; charset=utf-8", "application/json"]));
        var (bytes, problem) = await RequestBody.ReadAsync(context, limits);
        return bytes is null ? (null, problem) : FromBytes(bytes, isJson, context.Request);
    }

    /// <summary>What makes bytes no text: where the first byte is that is not UTF-8, or is NUL; null when they are one.</summary>
    public static int? FaultyByte(ReadOnlySpan<byte> bytes)
    {
        var nul = bytes.IndexOf((byte)0);
        if (nul < 0 && Utf8.IsValid(bytes)) return null;
        for (var i = 0; i < bytes.Length;)
        {
            if (i == nul || Rune.DecodeFromUtf8(bytes[i..], out _, out var length) != System.Buffers.OperationStatus.Done) return i;
            i += length;
        }

        return null;
    }

    private static (Submission? Submission, Problem? Problem) FromBytes(byte[] bytes, bool isJson, HttpRequest request)
    {
        if (FaultyByte(bytes) is { } offset)
            return (null, Problem.InvalidBody(new Fault("body", "text", "not-utf-8", new($"第 {offset} 字节起不是 UTF-8 文本，或为 NUL。", $"The body is not UTF-8 text: the byte at offset {offset} cannot stand there."))));
        var given = new SubmissionBody { Text = Encoding.UTF8.GetString(bytes) };
        if (isJson)
        {
            try
            {
                given = JsonSerializer.Deserialize<SubmissionBody>(WithoutMark(bytes), Json) ?? new();
            }
            catch (JsonException fault)
            {
                return (null, Problem.InvalidBody(new Fault("body", fault.Path is { Length: > 0 } path ? path : "$", "invalid-json",
                    new("请求体不是所需的 JSON：{ text, title, publishedOn, sourceUrl, place, newspaper, edition, pageNumber }。", "The body is not the JSON that is needed: { text, title, publishedOn, sourceUrl, place, newspaper, edition, pageNumber }, all of them texts."))));
            }
        }

        var query = new AskedQuery(RequestTarget.Query(request), request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<TakesPage>() is { NeedsKey: true } ? OfStoring : Parameters);
        var faults = new List<Fault>();
        var (askedDay, givenDay) = (DayOf(query.One(ListParameter.PublishedOn), "query", faults), DayOf(given.PublishedOn, "body", faults));
        var (askedPlace, givenPlace) = (PlaceOf(query.One(ListParameter.Place), "query", faults), PlaceOf(given.Place, "body", faults));
        if (string.IsNullOrWhiteSpace(given.Text)) faults.Add(NoText);
        if (given.Text?.Contains('\0') == true) faults.Add(new("body", "text", "nul", new("文本含 NUL。", "The text has a NUL in it.")));
        if (given.Text?.AsSpan().Count('\n') > MostLines) faults.Add(new("body", "text", "too-many-lines", new($"文本最多 {MostLines} 行。", $"The text may have at most {MostLines} lines.")));
        foreach (var (name, value) in given.Described)
        {
            if (value is not null && GivenFields.Fault(name, value) is var (code, detail)) faults.Add(new("body", name, code, detail));
        }

        var all = PlainQueryValidator.FaultsOf(query, faults);
        return all.Count > 0 ? (null, Problem.InvalidBody(all)) : (new(given.Text!, given.Title, askedDay ?? givenDay, given.SourceUrl, askedPlace ?? givenPlace, given.Newspaper, given.Edition, given.PageNumber), null);
    }

    private static string? PlaceOf(string? place, string where, List<Fault> faults)
    {
        if (place is not null && GivenPlace.Fault(place) is { } fault) faults.Add(new(where, "place", "invalid-value", fault));
        return place;
    }

    /// <summary>A byte order mark, which may stand before JSON and is no part of it.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static DateOnly? DayOf(string? text, string where, List<Fault> faults)
    {
        if (text is null) return null;
        if (GivenFields.TryParseDay(text, out var day)) return day;
        var (code, detail) = GivenFields.Fault("publishedOn", text)!.Value;
        faults.Add(new(where, "publishedOn", code, detail));
        return null;
    }
}
