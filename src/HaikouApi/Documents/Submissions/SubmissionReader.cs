using System.Globalization;
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
}

/// <summary>Reads a page from a request: text/plain, or JSON with what the sender knows of it. What is wrong is told with where it is.</summary>
public static class SubmissionReader
{
    /// <summary>What may stand in the query.</summary>
    private static readonly IReadOnlyList<ListParameter> Parameters = [ListParameter.PublishedOn, ListParameter.Place, ListParameter.Lang, ListParameter.Pretty];

    private const int LongestTitle = 500, LongestLink = 2000, MostLines = 100_000;

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
                    new("请求体不是所需的 JSON：{ text, title, publishedOn, sourceUrl, place }。", "The body is not the JSON that is needed: { text, title, publishedOn, sourceUrl, place }, all of them texts."))));
            }
        }

        var query = new AskedQuery(RequestTarget.Query(request), Parameters);
        var faults = new List<Fault>();
        var (askedDay, givenDay) = (DayOf(query.One(ListParameter.PublishedOn), "query", faults), DayOf(given.PublishedOn, "body", faults));
        var (askedPlace, givenPlace) = (PlaceOf(query.One(ListParameter.Place), "query", faults), PlaceOf(given.Place, "body", faults));
        if (string.IsNullOrWhiteSpace(given.Text)) faults.Add(NoText);
        if (given.Text?.Contains('\0') == true) faults.Add(new("body", "text", "nul", new("文本含 NUL。", "The text has a NUL in it.")));
        if (given.Text?.AsSpan().Count('\n') > MostLines) faults.Add(new("body", "text", "too-many-lines", new($"文本最多 {MostLines} 行。", $"The text may have at most {MostLines} lines.")));
        faults.AddRange([.. FaultsOfTitle(given.Title), .. FaultsOfLink(given.SourceUrl)]);
        var all = PlainQueryValidator.FaultsOf(query, faults);
        return all.Count > 0 ? (null, Problem.InvalidBody(all)) : (new(given.Text!, given.Title, askedDay ?? givenDay, given.SourceUrl, askedPlace ?? givenPlace), null);
    }

    private static string? PlaceOf(string? place, string where, List<Fault> faults)
    {
        if (place is not null && GivenPlace.Fault(place) is { } fault) faults.Add(new(where, "place", "invalid-value", fault));
        return place;
    }

    /// <summary>A byte order mark, which may stand before JSON and is no part of it.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static IEnumerable<Fault> FaultsOfTitle(string? title)
    {
        if (title?.Length > LongestTitle) yield return TooLong("title", LongestTitle);
        if (title?.Any(char.IsControl) == true) yield return new("body", "title", "invalid-value", new("title 不得含控制字符。", "title may have no control characters."));
    }

    private static IEnumerable<Fault> FaultsOfLink(string? link)
    {
        if (link is null) yield break;
        if (link.Length > LongestLink) yield return TooLong("sourceUrl", LongestLink);
        else if (link.Any(char.IsControl) || !(Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            yield return new("body", "sourceUrl", "invalid-value", new("sourceUrl 须为 http 或 https 链接。", "sourceUrl must be an http or https address."));
    }

    private static Fault TooLong(string name, int longest) =>
        new("body", name, "too-long", new($"{name} 最长 {longest} 个字符。", $"{name} may have at most {longest} characters."));

    private static DateOnly? DayOf(string? text, string where, List<Fault> faults)
    {
        if (text is null) return null;
        if (TryParseDay(text, out var day)) return day;
        var shown = Shown.Of(text);
        faults.Add(new(where, "publishedOn", "invalid-value", new($"“{shown}”不是报纸出版的日期，如 2024-06-28。", $"\"{shown}\" is not a day on which a newspaper appears, such as 2024-06-28.")));
        return null;
    }

    /// <summary>Reads a day of publication: one on which there were newspapers, and from which years can be counted back and forth.</summary>
    public static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1600 and < 3000;
}
