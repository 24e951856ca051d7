using System.Net;
using HaikouApi.Tests.TestServer;
using Microsoft.AspNetCore.Mvc.Testing;

namespace HaikouApi.Tests.Operations;

/// <summary>The service below a path of another site: every address that it gives out leads back to it.</summary>
[Collection(ReadsOnly.Name)]
public sealed class PathPrefixTests(HaikouService service)
{
    [Fact]
    public async Task The_prefix_that_a_trusted_proxy_names_stands_in_links()
    {
        await using var instance = HaikouService.Over(service.ConnectionString, settings: ("Haikou:TrustedProxies", "127.0.0.1"));
        using var http = Client(instance);
        http.DefaultRequestHeaders.Add("X-Forwarded-Prefix", "/haikou/");
        await LeadsBackAsync(http, "");
    }

    [Fact]
    public async Task The_prefix_that_anybody_names_means_nothing()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-Prefix", "/evil");
        Assert.DoesNotContain("/evil", await http.GetStringAsync("/v1/events?limit=1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/haikou")]
    public async Task The_prefix_that_is_set_stands_in_links_whether_a_proxy_takes_it_away_or_leaves_it(string left)
    {
        await using var instance = HaikouService.Over(service.ConnectionString, settings: ("Haikou:PathBase", "/haikou/"));
        using var http = Client(instance);
        await LeadsBackAsync(http, left);
    }

    [Fact]
    public async Task Kept_answers_and_entity_tags_are_of_one_prefix()
    {
        await using var instance = HaikouService.Over(service.ConnectionString, settings: ("Haikou:TrustedProxies", "127.0.0.1"));
        using var http = Client(instance);
        var tags = new HashSet<string>();
        foreach (var prefix in (string[])["/a", "/b", "/a"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events?limit=1") { Headers = { { "X-Forwarded-Prefix", prefix } } };
            using var answer = await http.SendAsync(request);
            Assert.Contains($"{prefix}/v1/events?limit=1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            tags.Add(answer.Headers.ETag!.Tag);
        }

        Assert.Equal(2, tags.Count);
    }

    [Fact]
    public async Task A_prefix_that_is_no_path_is_told_at_the_start()
    {
        var (exitCode, _, error) = await ServiceProcess.RunAsync(service.ConnectionString, "--Haikou:PathBase=haikou");
        Assert.NotEqual(0, exitCode);
        Assert.StartsWith("Haikou__PathBase: haikou", error, StringComparison.Ordinal);
    }

    [NginxFact]
    public async Task Works_behind_a_location_of_nginx()
    {
        await using var instance = HaikouService.Over(service.ConnectionString, settings: ("Haikou:TrustedProxies", "127.0.0.1"));
        await using var nginx = await Nginx.StartAsync(HaikouService.AddressOf(instance), "/haikou/");
        using var http = new HttpClient { BaseAddress = nginx.Address };
        await LeadsBackAsync(http, "/haikou");
        var ui = await http.GetStringAsync("/haikou/swagger");
        Assert.Contains("swagger-ui", ui, StringComparison.Ordinal);
        Assert.Contains("../openapi/haikou.v1.json", await http.GetStringAsync("/haikou/swagger/index.js"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Http_2_without_tls_is_spoken_at_its_own_address()
    {
        var port = Nginx.FreePort();
        await using var instance = HaikouService.Over(service.ConnectionString, settings: ("Haikou:H2cUrl", $"http://127.0.0.1:{port}"));
        using var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var answer = await http.GetAsync($"http://127.0.0.1:{port}/v1/events?name=%E7%A7%80");
        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), (answer.StatusCode, answer.Version));
    }

    private static HttpClient Client(WebApplicationFactory<Program> instance) => new() { BaseAddress = HaikouService.AddressOf(instance) };

    /// <summary>Lists, their Link header, evidence, the front page and the OpenAPI document all lead below the prefix.</summary>
    private static async Task LeadsBackAsync(HttpClient http, string left)
    {
        using var list = await http.GetAsync(left + "/v1/quantities?limit=1");
        var body = await list.Content.ReadAsStringAsync();
        var start = $"http://127.0.0.1:{http.BaseAddress!.Port}/haikou/";
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
        Assert.StartsWith($"<{start}v1/quantities?", list.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.Contains($"\"sourceUrl\":\"{start}v1/documents/", body, StringComparison.Ordinal);
        Assert.Contains($"\"self\":\"{start}v1/quantities?limit=1\"", body, StringComparison.Ordinal);
        Assert.Contains($"\"{start}v1/datasets\"", await http.GetStringAsync(left + "/"), StringComparison.Ordinal);
        Assert.Contains($"\"{start}problems/invalid-query\"", await (await http.GetAsync(left + "/v1/events?limit=-1")).Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        Assert.Contains("\"url\": \"/haikou\"", await http.GetStringAsync(left + "/openapi/haikou.v1.json"), StringComparison.Ordinal);

        using var page = new HttpRequestMessage(HttpMethod.Get, left + "/") { Headers = { { "Accept", "text/html" } } };
        Assert.Contains("href=\"/haikou/swagger\"", await (await http.SendAsync(page)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
