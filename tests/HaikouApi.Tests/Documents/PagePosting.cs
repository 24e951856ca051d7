using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Documents;

/// <summary>Sends pages as a client would, and reads what comes back.</summary>
internal static class PagePosting
{
    public static async Task<HttpResponseMessage> PostPageAsync(
        this HaikouService service, string path, string body, string type = "text/plain", string? key = null) =>
        await service.PostFileAsync(path, Encoding.UTF8.GetBytes(body), type, key);

    public static async Task<HttpResponseMessage> PostFileAsync(this HaikouService service, string path, byte[] body, string type, string? key = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await service.Http.SendAsync(request);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }
}
