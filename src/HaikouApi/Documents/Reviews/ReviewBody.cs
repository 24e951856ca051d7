using System.Text;
using HaikouApi.Web;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Documents.Reviews;

/// <summary>Takes a review from a request: JSON in UTF-8.</summary>
internal static class ReviewBody
{
    private const string Type = "application/json";

    public static async Task<(string? Content, Problem? Problem)> ReadAsync(HttpContext context, BodyLimits limits)
    {
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed : null;
        var isUtf8 = type is not { Charset.HasValue: true } || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        if (type?.MediaType != Type || !isUtf8) return (null, Problem.UnsupportedMediaType([Type]));
        var (bytes, problem) = await RequestBody.ReadAsync(context, limits);
        if (bytes is null) return (null, problem);
        return System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.Contains((byte)0)
            ? (Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), null)
            : (null, Problem.InvalidBody(new Fault("body", "$", "not-utf-8", new("请求体不是 UTF-8 文本。", "The body is not UTF-8 text."))));
    }
}
