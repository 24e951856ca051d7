using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.AddedDataset;

/// <summary>tests/Weather, a service of one dataset more, as a process of its own over a database of its own.</summary>
public sealed class WeatherService : IAsyncLifetime
{
    private ServiceProcess process = null!;

    public string Database { get; private set; } = "";

    public HttpClient Http { get; private set; } = new();

    public async Task InitializeAsync()
    {
        Database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        process = await ServiceProcess.ServeAsync(typeof(Weather.Program).Assembly, Database);
        Http = new HttpClient { BaseAddress = process.Address };
    }

    public async Task<JsonElement> GetAsync(string path) => JsonDocument.Parse(await Http.GetStringAsync(path)).RootElement;

    public async Task<JsonElement> PostAsync(string path, string text, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(text, Encoding.UTF8, "text/plain") };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    public Task DisposeAsync()
    {
        Http.Dispose();
        process.Dispose();
        return Task.CompletedTask;
    }
}
