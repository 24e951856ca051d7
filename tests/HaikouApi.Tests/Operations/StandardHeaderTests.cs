using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Operations;

[Collection(ReadsOnly.Name)]
public sealed class StandardHeaderTests(HaikouService service)
{
    public static TheoryData<string> Data =>
        ["/v1/events", "/v1/events?format=csv", "/v1/events?format=ndjson", "/v1/events?limit=-1", "/v1/nothing", "/health/live", "/openapi/haikou.v1.json"];

    public static TheoryData<string> BadIds => ["", "a b", "a\"b", "秀", "a,b", new('a', 65), "<script>"];

    [Theory]
    [MemberData(nameof(Data))]
    public async Task Data_may_be_read_by_any_page_and_run_by_none(string path)
    {
        using var answer = await service.Http.GetAsync(path);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Header(answer, "Content-Security-Policy"));
        Assert.Equal("cross-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.NotEmpty(Header(answer, "X-Request-Id"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/swagger/index.html")]
    public async Task Pages_run_their_own_scripts_only_and_are_framed_by_none(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        using var answer = await service.Http.SendAsync(request);
        var policy = Header(answer, "Content-Security-Policy");
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_304_says_them_too()
    {
        using var first = await service.Http.GetAsync("/v1/events");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/v1/events") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await service.Http.SendAsync(again);
        Assert.Equal(304, (int)second.StatusCode);
        Assert.Equal("nosniff", Header(second, "X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_clients_own_id_is_kept()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events?limit=-1") { Headers = { { "X-Request-Id", "job-7.page:3" } } };
        using var answer = await service.Http.SendAsync(request);
        Assert.Equal("job-7.page:3", Header(answer, "X-Request-Id"));
        Assert.Equal("job-7.page:3", (await HaikouService.ProblemAsync(answer, 400)).GetProperty("requestId").GetString());
    }

    [Theory]
    [MemberData(nameof(BadIds))]
    public async Task What_is_no_id_is_not_said_back(string id)
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        var answer = await connection.AskAsync($"GET /v1/events?limit=-1 HTTP/1.1\r\nHost: haikou\r\nX-Request-Id: {id}\r\n\r\n");
        Assert.Equal(400, answer.Status);
        Assert.NotEqual(id, answer.Headers["X-Request-Id"]);
        Assert.Equal(answer.Headers["X-Request-Id"], answer.Json.GetProperty("requestId").GetString());
    }

    [Fact]
    public async Task Two_ids_are_none()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        var answer = await connection.AskAsync("GET /health/live HTTP/1.1\r\nHost: haikou\r\nX-Request-Id: a\r\nX-Request-Id: b\r\n\r\n");
        Assert.DoesNotContain(answer.Headers["X-Request-Id"], (string[])["a", "b", "a,b"]);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
