using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Operations;

/// <summary>Clients that send or take hardly anything are ended; meanwhile everybody else is answered.</summary>
[Collection(ReadsOnly.Name)]
public sealed class SlowClientTests(HaikouService service)
{
    [Fact]
    public async Task A_client_that_never_finishes_its_headers_is_ended()
    {
        using var slow = await RawConnection.OpenAsync(service.Address);
        await slow.SendAsync("GET /v1/events HTTP/1.1\r\nHost: haikou\r\nX-A: ");
        var answer = await slow.ReadAsync();
        Assert.Equal(408, answer.Status);
        Assert.True(await slow.IsClosedAsync());
    }

    [Fact]
    public async Task A_client_that_never_finishes_its_body_is_ended()
    {
        using var slow = await RawConnection.OpenAsync(service.Address);
        await slow.SendAsync("POST /v1/extractions HTTP/1.1\r\nHost: haikou\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\nabc");
        var answer = await slow.ReadAsync();
        Assert.Equal("request-timeout", answer.Json.GetProperty("code").GetString());
        Assert.Equal(408, answer.Status);
        Assert.True(await slow.IsClosedAsync());
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_wherever_it_is_sent()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        var answer = await connection.AskAsync(
            "POST /v1/extractions HTTP/1.1\r\nHost: haikou\r\nContent-Type: text/plain\r\nContent-Length: 100000000\r\n\r\nabc");
        Assert.Equal("content-too-large", answer.Json.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(1, 40_000)]
    [InlineData(200, 10)]
    public async Task Headers_over_the_limit_are_refused(int count, int size)
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        var headers = string.Concat(Enumerable.Range(0, count).Select(i => $"X-{i}: {new string('a', size)}\r\n"));
        Assert.Equal(431, (await connection.AskAsync($"GET /v1/events HTTP/1.1\r\nHost: haikou\r\n{headers}\r\n")).Status);
    }
}
