using System.Text;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

/// <summary>Addresses with raw UTF-8 in them, said byte by byte.</summary>
[Collection(ReadsOnly.Name)]
public sealed class RawAddressTests(HaikouService service)
{
    private const string Raw = "/v1/trade-in-subsidies?issuer=秀英区&fields=issuer";
    private const string Encoded = "/v1/trade-in-subsidies?issuer=%E7%A7%80%E8%8B%B1%E5%8C%BA&fields=issuer";

    public static TheoryData<string> Lines =>
        [$"GET {Raw} HTTP/1.1", $"GET http://haikou{Raw} HTTP/1.1", "GET /v1/秀英区 HTTP/1.1", "GET /v1/events?秀英=区 HTTP/1.1"];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Answers_the_same_as_the_encoded_form(string line)
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        var encoded = await connection.AskAsync(Request(Encode(line)));
        var raw = await connection.AskAsync(Request(line));
        Assert.Equal(encoded.Status, raw.Status);
        Assert.Equal(encoded.Body, raw.Body);
    }

    [Fact]
    public async Task Finds_what_was_asked_for()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        Assert.Equal("秀英区", Issuer(await connection.AskAsync(Request($"GET {Raw} HTTP/1.1"))));
    }

    [Fact]
    public async Task Answers_head_and_preflight()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(Request($"HEAD {Raw} HTTP/1.1"));
        Assert.Equal(200, (await connection.ReadAsync(isHead: true)).Status);
        Assert.Equal(204, (await connection.AskAsync(
            Request($"OPTIONS {Raw} HTTP/1.1", "Origin: https://example.org", "Access-Control-Request-Method: GET"))).Status);
    }

    [Fact]
    public async Task A_request_may_arrive_cut_at_any_byte()
    {
        var bytes = Encoding.UTF8.GetBytes(Request($"GET {Raw} HTTP/1.1", "X-Word: 区"));
        using var connection = await RawConnection.OpenAsync(service.Address);
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            await connection.SendAsync(bytes.AsMemory(0, cut));
            await Task.Delay(2);
            await connection.SendAsync(bytes.AsMemory(cut));
            Assert.Equal("秀英区", Issuer(await connection.ReadAsync()));
        }
    }

    [Fact]
    public async Task A_request_may_arrive_byte_by_byte()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        foreach (var octet in Encoding.UTF8.GetBytes(Request($"GET {Raw} HTTP/1.1")))
        {
            await connection.SendAsync(new[] { octet });
            await Task.Delay(1);
        }

        Assert.Equal("秀英区", Issuer(await connection.ReadAsync()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(77)]
    public async Task Pipelined_requests_are_answered_each_in_turn(int cut)
    {
        string[] issuers = ["秀英区", "龙华区", "琼山区", "美兰区"];
        var requests = string.Concat(Enumerable.Range(0, 40).Select(i =>
            Request($"GET /v1/trade-in-subsidies?issuer={(i % 3 == 0 ? Uri.EscapeDataString(issuers[i % 4]) : issuers[i % 4])}&fields=issuer HTTP/1.1")));
        var bytes = Encoding.UTF8.GetBytes(requests);
        using var connection = await RawConnection.OpenAsync(service.Address);
        for (var from = 0; from < bytes.Length; from += cut == 0 ? bytes.Length : cut)
        {
            await connection.SendAsync(bytes.AsMemory(from, Math.Min(cut == 0 ? bytes.Length : cut, bytes.Length - from)));
        }

        for (var i = 0; i < 40; i++) Assert.Equal(issuers[i % 4], Issuer(await connection.ReadAsync()));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_as_their_encoded_form_is()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync("GET /v1/events?name=\xE7\xFF HTTP/1.1\r\nHost: haikou\r\nX-Request-Id: one\r\n\r\n".Select(c => (byte)c).ToArray());
        var raw = await connection.ReadAsync();
        var encoded = await connection.AskAsync(Request("GET /v1/events?name=%E7%FF HTTP/1.1"));
        Assert.Equal(400, raw.Status);
        Assert.Equal("application/problem+json", raw.Headers["Content-Type"]);
        Assert.Equal(encoded.Body, raw.Body);
    }

    [Fact]
    public async Task A_line_that_is_too_long_when_encoded_is_told_so()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        var answer = await connection.AskAsync(Request($"GET /v1/events?name={new string('区', 6000)} HTTP/1.1"));
        Assert.Equal(414, answer.Status);
        Assert.Equal("uri-too-long", answer.Json.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_line_beyond_all_measure_is_refused_and_the_connection_ends()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        Assert.Equal(414, (await connection.AskAsync(Request($"GET /v1/events?name={new string('区', 40_000)} HTTP/1.1"))).Status);
    }

    [Fact]
    public async Task Works_above_tls()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pfx");
        await File.WriteAllBytesAsync(file, SelfSigned.Pfx());
        try
        {
            await using var instance = HaikouService.Over(
                service.ConnectionString, "https://127.0.0.1:0", ("Kestrel:Certificates:Default:Path", file),
                ("Kestrel:Certificates:Default:Password", SelfSigned.Password));
            using var connection = await RawConnection.OpenAsync(HaikouService.AddressOf(instance));
            for (var i = 0; i < 3; i++) Assert.Equal("秀英区", Issuer(await connection.AskAsync(Request($"GET {Raw} HTTP/1.1"))));
        }
        finally
        {
            File.Delete(file);
        }
    }

    internal static string Request(string line, params string[] headers) =>
        string.Join("\r\n", [line, "Host: haikou", "X-Request-Id: one", .. headers, "", ""]);

    private static string Encode(string line) => string.Concat(line.Select(c => c < 0x80 ? c.ToString() : Uri.EscapeDataString(c.ToString())));

    private static string? Issuer(RawAnswer answer)
    {
        Assert.True(answer.Status == 200, $"{answer.Status} {answer.Body}");
        return answer.Json.GetProperty("data")[0].GetProperty("issuer").GetString();
    }
}
