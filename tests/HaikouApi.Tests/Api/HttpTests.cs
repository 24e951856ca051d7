using System.Net;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class HttpTests(HaikouService service)
{
    public static TheoryData<string> Addresses => ["/", "/v1/datasets", "/v1/events", "/v1/events?format=csv", "/v1/events?format=csv&limit=1", "/v1/events?format=ndjson", "/v1/events?format=xlsx", "/v1/events?format=xlsx&limit=1", "/v1/citations?limit=1", "/v1/events?limit=0", "/v1/events/nothing", "/v1/nothing", "/health/live", "/health/ready", "/openapi/haikou.v1.json"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Answers_head_as_get_without_the_body(string path)
    {
        using var get = await service.Http.GetAsync(path);
        using var head = await service.Http.SendAsync(new(HttpMethod.Head, path));
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(Headers(get), Headers(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    /// <summary>All headers but those of one moment, and how the body is framed.</summary>
    private static IEnumerable<string> Headers(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .Where(h => h.Key is not ("Date" or "Last-Modified" or "Transfer-Encoding" or "X-Request-ID")).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("/v1/events")]
    [InlineData("/v1/events?format=csv")]
    [InlineData("/v1/events?limit=0")]
    [InlineData("/v1/nothing")]
    public async Task Lets_pages_of_other_origins_read_answers_and_errors(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Origin", "https://example.org" } } };
        using var answer = await service.Http.SendAsync(request);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("ETag", answer.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_a_preflight()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v1/events") { Headers = { { "Origin", "https://example.org" }, { "Access-Control-Request-Method", "GET" } } };
        using var answer = await service.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task The_front_page_is_a_page_for_a_browser_and_json_for_curl()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        using var page = await service.Http.SendAsync(request);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("href=\"/swagger\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(new Uri(service.Address, "/swagger").ToString(), (await service.GetAsync("/")).GetProperty("links").GetProperty("swagger").GetString());
    }

    [Fact]
    public async Task A_problems_type_leads_to_what_it_means()
    {
        var problem = await service.ProblemAsync("/v1/events?limit=0", 400);
        var kind = await service.GetAsync(new Uri(problem.GetProperty("type").GetString()!).AbsolutePath);
        Assert.Equal("invalid-query", kind.GetProperty("code").GetString());
    }
}
