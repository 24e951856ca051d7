using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json;
using System.Text.Unicode;
using System.Text;
using HaikouApi.Lists.Request;
using HaikouApi.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Documents;

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
}

/// <summary>Reads a page from a request: text/plain, or JSON with what the sender knows of it. What is wrong is told with where it is.</summary>
public static class SubmissionReader
{
    /// <summary>What is wrong with a page that says nothing.</summary>
    public static readonly Fault NoText = new("body", "text", "empty", new("文本为空。", "There is no text in it."));

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static async Task<(Submission? Submission, Problem? Problem)> ReadAsync(HttpContext context)
    {
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed : null;
        var isJson = type?.MediaType == "application/json";
        if (!isJson && type?.MediaType != "text/plain") return (null, Problem.UnsupportedMediaType(["text/plain", "application/json"]));
        if (type?.Charset is { HasValue: true } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return (null, Problem.UnsupportedMediaType(["text/plain; charset=utf-8", "application/json"]));

        var limit = context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Haikou:LargestPage", RequestTarget.LargestBody);

        // What is not far over the limit is taken all the same: a client that is still sending when the connection closes may not get to read why.
        var taken = 4 * limit;
        if (context.Request.ContentLength > taken) return (null, Problem.ContentTooLarge(limit));
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = taken;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (body.Length > limit) return (null, Problem.ContentTooLarge(limit));
        return FromBytes(body.ToArray(), isJson, context.Request);
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
                given = JsonSerializer.Deserialize<SubmissionBody>(bytes, Json) ?? new();
            }
            catch (JsonException fault)
            {
                return (null, Problem.InvalidBody(new Fault("body", fault.Path is { Length: > 0 } path ? path : "$", "invalid-json",
                    new("请求体不是所需的 JSON：{ text, title, publishedOn, sourceUrl }。", "The body is not the JSON that is needed: { text, title, publishedOn, sourceUrl }, all of them texts."))));
            }
        }

        var faults = new List<Fault>(Faults.OfUnknown(request, [ListParameter.PublishedOn, ListParameter.Lang, ListParameter.Pretty]));
        var asked = RequestTarget.Query(request).Where(p => p.Name == ListParameter.PublishedOn.Name).Select(p => p.Value).LastOrDefault();
        var (askedDay, givenDay) = (DayOf(asked, "query", faults), DayOf(given.PublishedOn, "body", faults));
        if (string.IsNullOrWhiteSpace(given.Text)) faults.Add(NoText);
        if (given.Text?.Contains('\0') == true) faults.Add(new("body", "text", "nul", new("文本含 NUL。", "The text has a NUL in it.")));
        if (given.SourceUrl is not null && !(Uri.TryCreate(given.SourceUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            faults.Add(new("body", "sourceUrl", "invalid-value", new("sourceUrl 须为 http 或 https 链接。", "sourceUrl must be an http or https address.")));
        return faults.Count > 0 ? (null, Problem.InvalidBody([.. faults])) : (new(given.Text!, given.Title, askedDay ?? givenDay, given.SourceUrl), null);
    }

    private static DateOnly? DayOf(string? text, string where, List<Fault> faults)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        faults.Add(new(where, "publishedOn", "invalid-value", new($"“{text}”不是日期，如 2024-06-28。", $"\"{text}\" is not a day, such as 2024-06-28.")));
        return null;
    }
}
