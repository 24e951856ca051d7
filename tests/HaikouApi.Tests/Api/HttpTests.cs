using System.Net;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class HttpTests(HaikouService service)
{
    public static TheoryData<string> Addresses =>
        ["/", "/v1/datasets", "/v1/events", "/v1/events?format=csv", "/v1/events?format=csv&limit=1", "/v1/events?format=ndjson", "/v1/events?format=xlsx",
        "/v1/events?format=xlsx&limit=1", "/v1/citations?limit=1", "/v1/events?limit=-1", "/v1/events/nothing", "/v1/nothing", "/health/live", "/health/ready",
        "/openapi/haikou.v1.json"];

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
        .Where(h => h.Key is not ("Date" or "Last-Modified" or "Transfer-Encoding" or "X-Request-ID")).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
            .Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("/v1/events")]
    [InlineData("/v1/events?format=csv")]
    [InlineData("/v1/events?limit=-1")]
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
        using var request = new HttpRequestMessage(
            HttpMethod.Options, "/v1/events")
        { Headers = { { "Origin", "https://example.org" }, { "Access-Control-Request-Method", "GET" } } };
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
        var problem = await service.ProblemAsync("/v1/events?limit=-1", 400);
        var kind = await service.GetAsync(new Uri(problem.GetProperty("type").GetString()!).AbsolutePath);
        Assert.Equal("invalid-query", kind.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/v1/events", "GET, HEAD, OPTIONS")]
    [InlineData("/v1/extractions", "POST, OPTIONS")]
    public async Task Options_are_answered_with_what_is_allowed(string path, string allowed)
    {
        using var answer = await service.Http.SendAsync(new(HttpMethod.Options, path));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("/openapi/haikou.v1.json", "application/json", "Accept-Encoding")]
    [InlineData("/", "application/json", "Accept")]
    [InlineData("/", "text/html", "Accept")]
    [InlineData("/", "text/html", "Accept-Language")]
    public async Task Says_by_what_an_answer_varies(string path, string accept, string by)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
        using var answer = await service.Http.SendAsync(request);
        Assert.Contains(by, answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/favicon.ico", "image/svg+xml")]
    [InlineData("/robots.txt", "text/plain")]
    [InlineData("/v1", "application/json")]
    [InlineData("/openapi.json", "application/json")]
    public async Task Answers_what_browsers_crawlers_and_tools_ask_first(string path, string mediaType)
    {
        using var answer = await service.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("pages=1-2", 200)]
    [InlineData("bytes=0-9", 206)]
    public async Task A_range_in_a_unit_that_nobody_knows_is_none(string range, int status)
    {
        var document = (await service.RowsAsync("/v1/documents"))[0].GetProperty("id").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/documents/{document}/text");
        request.Headers.TryAddWithoutValidation("Range", range);
        using var answer = await service.Http.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("GET /v1/events HTTP/1.0\r\n\r\n")]
    [InlineData("GET /v1/events HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")]
    public async Task Links_have_a_host_when_the_request_has_none(string request)
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        var answer = await connection.AskAsync(request);
        Assert.StartsWith($"{service.Address}v1/events", answer.Json.GetProperty("links").GetProperty("self").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Location")]
    [InlineData("Content-Range")]
    public async Task Pages_of_other_origins_may_read_it(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events") { Headers = { { "Origin", "https://example.org" } } };
        using var answer = await service.Http.SendAsync(request);
        Assert.Contains(header, answer.Headers.GetValues("Access-Control-Expose-Headers").Single().Split(','));
    }

    [Fact]
    public async Task Chunks_of_a_size_that_no_number_holds_are_refused()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        var answer = await connection.AskAsync(
            "POST /v1/extractions HTTP/1.1\r\nHost: haikou\r\nContent-Type: text/plain\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF1\r\na\r\n0\r\n\r\n");
        Assert.Equal(400, answer.Status);
        Assert.Equal("invalid-request", answer.Json.GetProperty("code").GetString());
    }
}
