using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using HaikouApi.Tests.TestServer;
using Microsoft.AspNetCore.Mvc.Testing;

namespace HaikouApi.Tests.Operations;

/// <summary>How much one client may ask, and who a client is. Each test has an instance of its own, whose buckets are small.</summary>
[Collection(ReadsOnly.Name)]
public sealed partial class RequestLimitTests(HaikouService service)
{
    private const int Quota = 5;

    [Fact]
    public async Task Says_what_is_left_and_refuses_what_is_over()
    {
        await using var instance = Start();
        using var http = Client(instance);
        for (var left = Quota - 1; left >= 0; left--)
        {
            using var answer = await http.GetAsync("/health/live");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("\"default\";q=5;w=60", answer.Headers.GetValues("RateLimit-Policy").Single());
            var told = RateLimit().Match(answer.Headers.GetValues("RateLimit").Single());
            Assert.Equal(left.ToString(CultureInfo.InvariantCulture), told.Groups["left"].Value);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events") { Headers = { { "Origin", "https://example.org" } } };
        using var refused = await http.SendAsync(request);
        var problem = await HaikouService.ProblemAsync(refused, 429);
        Assert.Equal("too-many-requests", problem.GetProperty("code").GetString());
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.StartsWith("\"default\";r=0;t=", refused.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        Assert.Equal("*", refused.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("RateLimit", refused.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_answer_says_it()
    {
        await using var instance = HaikouService.Over(service.ConnectionString, settings: ("Haikou:RequestsPerMinute", "1000"));
        using var http = Client(instance);
        foreach (var path in (string[])["/", "/v1/events", "/v1/events?format=csv", "/v1/events?limit=-1", "/v1/nothing", "/swagger/index.html",
            "/openapi/haikou.v1.json"])
        {
            using var answer = await http.GetAsync(path);
            Assert.Matches(RateLimit(), answer.Headers.GetValues("RateLimit").Single());
        }
    }

    [Fact]
    public async Task A_client_cannot_pass_for_another()
    {
        await using var instance = Start();
        using var http = Client(instance);
        for (var i = 0; i < Quota; i++) Assert.Equal(200, await StatusAsync(http, $"203.0.113.{i}"));
        Assert.Equal(429, await StatusAsync(http, "203.0.113.99"));
    }

    [Fact]
    public async Task Nor_can_it_choose_the_address_in_links()
    {
        await using var instance = Start();
        using var http = Client(instance);
        using var request = Asked("198.51.100.1", "/v1/events");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        using var answer = await http.SendAsync(request);
        Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_behind_a_trusted_proxy_are_told_apart()
    {
        await using var instance = Start(("Haikou:TrustedProxies", "127.0.0.1, ::1"));
        using var http = Client(instance);
        for (var i = 0; i < Quota; i++) Assert.Equal(200, await StatusAsync(http, "203.0.113.1"));
        Assert.Equal(429, await StatusAsync(http, "203.0.113.1"));
        Assert.Equal(200, await StatusAsync(http, "203.0.113.2"));
    }

    [Fact]
    public async Task What_a_client_itself_says_before_the_proxy_does_not_count()
    {
        await using var instance = Start(("Haikou:TrustedProxies", "127.0.0.0/8"));
        using var http = Client(instance);
        for (var i = 0; i < Quota; i++) Assert.Equal(200, await StatusAsync(http, $"198.51.100.{i}, 203.0.113.1"));
        Assert.Equal(429, await StatusAsync(http, "198.51.100.99, 203.0.113.1"));
    }

    [Fact]
    public async Task All_of_an_ipv6_network_is_one_client()
    {
        await using var instance = Start(("Haikou:TrustedProxies", "127.0.0.1"));
        using var http = Client(instance);
        for (var i = 0; i < Quota; i++) Assert.Equal(200, await StatusAsync(http, $"2001:db8:1:1::{i}"));
        Assert.Equal(429, await StatusAsync(http, "2001:db8:1:1:ffff::1"));
        Assert.Equal(200, await StatusAsync(http, "2001:db8:1:2::1"));
    }

    [Fact]
    public async Task Links_are_as_the_trusted_proxy_was_asked()
    {
        await using var instance = Start(("Haikou:TrustedProxies", "127.0.0.1"));
        using var http = Client(instance);
        using var request = Asked("198.51.100.1", "/");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "data.example");
        using var answer = await http.SendAsync(request);
        Assert.Contains("https://data.example/v1/datasets", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_is_told_at_the_start()
    {
        var (exitCode, _, error) = await ServiceProcess.RunAsync(service.ConnectionString, "--Haikou:TrustedProxies=nginx");
        Assert.NotEqual(0, exitCode);
        Assert.StartsWith("Haikou__TrustedProxies: nginx", error, StringComparison.Ordinal);
    }

    private WebApplicationFactory<Program> Start(params (string, string)[] settings) =>
        HaikouService.Over(service.ConnectionString, settings: [("Haikou:RequestsPerMinute", Quota.ToString(CultureInfo.InvariantCulture)), .. settings]);

    private static HttpClient Client(WebApplicationFactory<Program> instance) => new() { BaseAddress = HaikouService.AddressOf(instance) };

    private static HttpRequestMessage Asked(string forwardedFor, string path = "/health/live") =>
        new(HttpMethod.Get, path) { Headers = { { "X-Forwarded-For", forwardedFor } } };

    private static async Task<int> StatusAsync(HttpClient http, string forwardedFor)
    {
        using var request = Asked(forwardedFor);
        using var answer = await http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    [GeneratedRegex("""^"default";r=(?<left>\d+);t=(?<seconds>\d+)$""")]
    private static partial Regex RateLimit();
}
