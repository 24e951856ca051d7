using HaikouApi.Tests.TestServer;
using static HaikouApi.Tests.Api.RawAddressTests;

namespace HaikouApi.Tests.Api;

/// <summary>
/// Where one request ends and the next begins is never changed by reading raw addresses: what looks like a request inside a body stays
/// a body, byte for byte, and what a server must refuse is refused.
/// </summary>
[Collection(ReadsOnly.Name)]
public sealed class RequestFramingTests(HaikouService service)
{
    /// <summary>Inside a body: were it rewritten, the body would be longer than announced, and its end a request of its own.</summary>
    private const string Smuggled = "GET /v1/events?name=秀英区秀英区秀英区 HTTP/1.1\r\nHost: haikou\r\n\r\n";

    private static readonly int Length = System.Text.Encoding.UTF8.GetByteCount(Smuggled);

    [Theory]
    [InlineData("GET /v1/events?limit=1 HTTP/1.1")]
    [InlineData("HEAD /v1/events?name=秀 HTTP/1.1")]
    [InlineData("GET /v1/events?name=秀 HTTP/1.1")]
    public async Task A_body_that_looks_like_a_request_is_none(string line)
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(Request(line, $"Content-Length: {Length}") + Smuggled + Request("GET /health/live HTTP/1.1"));
        Assert.Equal(200, (await connection.ReadAsync(isHead: line.StartsWith("HEAD", StringComparison.Ordinal))).Status);
        await IsHealthAndNothingMoreAsync(connection);
    }

    [Fact]
    public async Task A_chunked_body_that_looks_like_a_request_is_none()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(Request("GET /v1/events?limit=1 HTTP/1.1", "Transfer-Encoding: chunked") + $"{Length:x}\r\n{Smuggled}\r\n0\r\n\r\n"
            + Request("GET /health/live HTTP/1.1"));
        Assert.Equal(200, (await connection.ReadAsync()).Status);
        await IsHealthAndNothingMoreAsync(connection);
    }

    [Fact]
    public async Task A_page_handed_in_arrives_as_it_was_sent()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(Request("POST /v1/extractions HTTP/1.1", "Content-Type: text/plain", $"Content-Length: {Length}"));
        await Task.Delay(20);
        await connection.SendAsync(Smuggled + Request("GET /health/live HTTP/1.1"));
        Assert.Equal(Smuggled.Length, (await connection.ReadAsync()).Json.GetProperty("document").GetProperty("characters").GetInt32());
        await IsHealthAndNothingMoreAsync(connection);
    }

    [Theory]
    [InlineData("GET /health/live HTTP/1.1", "abc")]
    [InlineData("POST /v1/extractions HTTP/1.1", "一个社区，两个村。")]
    [InlineData("PUT /v1/nothing HTTP/1.1", "not read by anybody")]
    public async Task After_a_body_of_plain_length_raw_addresses_are_read_again(string line, string body)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(
            Request(line, "Content-Type: text/plain", $"Content-Length: {System.Text.Encoding.UTF8.GetByteCount(body)}") + body
            + Request("GET /v1/events?name=秀 HTTP/1.1"));
        for (var cut = bytes.Length - 100; cut <= bytes.Length; cut += 7)
        {
            using var connection = await RawConnection.OpenAsync(service.Address);
            await connection.SendAsync(bytes.AsMemory(0, cut));
            await Task.Delay(2);
            await connection.SendAsync(bytes.AsMemory(cut));
            Assert.InRange((await connection.ReadAsync()).Status, 200, 405);
            Assert.Equal(200, (await connection.ReadAsync()).Status);
            Assert.Equal(200, (await connection.AskAsync(Request("GET /v1/events?name=区 HTTP/1.1"))).Status);
        }
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked", "3\r\nabc\r\n0\r\n\r\n")]
    [InlineData("Content-Length: 3\r\nExpect: 100-continue", "abc")]
    public async Task After_any_other_body_the_connection_is_read_as_it_comes(string headers, string body)
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.AskAsync(Request("GET /health/live HTTP/1.1", headers) + body);
        await connection.SendAsync(Request("GET /v1/events?name=秀 HTTP/1.1"));
        Assert.NotEqual(200, await connection.ReadStatusAsync());
    }

    [Theory]
    [InlineData("Content-Length: 4\r\nContent-Length: 5")]
    [InlineData("Content-Length: 4, 5")]
    [InlineData("Content-Length: -1")]
    [InlineData("Content-Length : 4")]
    [InlineData("Transfer-Encoding: chunked, identity")]
    [InlineData("X-Folded: a\r\n b")]
    [InlineData("X-Bare: a\rb")]
    [InlineData("X-Nul: a\0b")]
    [InlineData("no colon")]
    public async Task What_must_be_refused_is_refused_and_nothing_after_it_is_read(string headers)
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(Request("GET /v1/events?name=秀 HTTP/1.1", headers) + Smuggled);
        Assert.Equal(400, (await connection.ReadAsync()).Status);
        Assert.True(await connection.IsClosedAsync());
    }

    [Theory]
    [InlineData("GET /v1/events?name=秀\r?a=b HTTP/1.1")]
    [InlineData("GET /v1/events?name=秀\0 HTTP/1.1")]
    [InlineData("GET /v1/events?name=秀")]
    [InlineData("GET /v1/events?name=秀 英 HTTP/1.1")]
    [InlineData("GET /v1/events HTTP/1.1秀")]
    [InlineData("秀ET /v1/events HTTP/1.1")]
    [InlineData("get /v1/events?name=秀 HTTP/1.1")]
    [InlineData(" GET /v1/events?name=秀 HTTP/1.1")]
    public async Task A_line_that_is_not_right_is_refused(string line)
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(Request(line) + Smuggled);
        Assert.Equal(400, (await connection.ReadAsync()).Status);
        Assert.True(await connection.IsClosedAsync());
    }

    [Fact]
    public async Task Both_lengths_at_once_end_the_connection()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(Request("GET /v1/events?limit=1 HTTP/1.1", "Content-Length: 4", "Transfer-Encoding: chunked") + "0\r\n\r\n" + Smuggled);
        var answer = await connection.ReadAsync();
        Assert.True(answer.Status is 200 or 400);
        Assert.True(await connection.IsClosedAsync());
    }

    /// <summary>The request that stands after the body is the next one answered, and the last.</summary>
    private static async Task IsHealthAndNothingMoreAsync(RawConnection connection)
    {
        Assert.Equal("ok", (await connection.ReadAsync()).Json.GetProperty("status").GetString());
        var last = await connection.AskAsync(Request("GET /nothing HTTP/1.1", "Connection: close"));
        Assert.Equal(404, last.Status);
        Assert.True(await connection.IsClosedAsync());
    }
}
