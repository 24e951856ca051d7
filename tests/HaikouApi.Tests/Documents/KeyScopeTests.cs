using System.Net.Http.Headers;
using System.Text;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Documents;

/// <summary>A key may do what it was made for, and nothing else.</summary>
public sealed class KeyScopeTests(HaikouService service) : IClassFixture<HaikouService>
{
    [Fact]
    public async Task A_key_without_the_scope_is_told_which_it_lacks()
    {
        var (_, key, _) = await KeysAsync("add", "reviewer only", "--scope", "review");
        using var answer = await PostAsync(key.Trim());
        var problem = await HaikouService.ProblemAsync(answer, 403);
        Assert.Contains("pages", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_may_have_several_scopes_and_a_public_label()
    {
        var (_, key, _) = await KeysAsync("add", "the desk", "--scope", "pages,review", "--label", "Data desk");
        Assert.Equal(201, (int)(await PostAsync(key.Trim())).StatusCode);
        var (_, listed, _) = await KeysAsync("list");
        var line = listed.Split('\n').Single(l => l.Contains("the desk", StringComparison.Ordinal));
        Assert.Contains("pages,review", line, StringComparison.Ordinal);
        Assert.Contains("Data desk", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_made_before_there_were_scopes_brings_pages_in()
    {
        var (_, key, _) = await KeysAsync("add", "older");
        await using var connection = new NpgsqlConnection(service.ConnectionString);
        await connection.OpenAsync();
        await using var asBefore = new NpgsqlCommand("update haikou.api_key set scopes = default where name = 'older'", connection);
        Assert.Equal(1, await asBefore.ExecuteNonQueryAsync());
        Assert.Equal(201, (int)(await PostAsync(key.Trim())).StatusCode);
    }

    [Theory]
    [InlineData("--scope", "pagse")]
    [InlineData("--scope", "")]
    public async Task Refuses_a_scope_that_there_is_not(params string[] options)
    {
        var (exitCode, output, error) = await KeysAsync(["add", $"misspelt {options[1]}", .. options]);
        Assert.NotEqual(0, exitCode);
        Assert.DoesNotContain("hk_", output, StringComparison.Ordinal);
        Assert.Contains("pages and review", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/events")]
    [InlineData("/v1/extractions")]
    public async Task Where_no_key_is_needed_a_wrong_one_does_not_matter(string path)
    {
        using var request = new HttpRequestMessage(
            path == "/v1/events" ? HttpMethod.Get : HttpMethod.Post, path)
        { Headers = { Authorization = new("Bearer", "hk_wrong") } };
        if (request.Method == HttpMethod.Post) request.Content = new StringContent("一个社区。", Encoding.UTF8, "text/plain");
        Assert.Equal(200, (int)(await service.Http.SendAsync(request)).StatusCode);
    }

    private Task<(int ExitCode, string Output, string Error)> KeysAsync(params string[] arguments) =>
        ServiceProcess.RunAsync(service.ConnectionString, ["keys", .. arguments]);

    private async Task<HttpResponseMessage> PostAsync(string key)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/v1/documents")
        { Content = new StringContent($"一个社区，{key}。", Encoding.UTF8, "text/plain") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await service.Http.SendAsync(request);
    }
}
