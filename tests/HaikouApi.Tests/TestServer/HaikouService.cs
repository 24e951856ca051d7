using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace HaikouApi.Tests.TestServer;

/// <summary>The real service on a real port, over a database of its own with the shipped page in it. One for all classes that only read.</summary>
public sealed class HaikouService : IAsyncLifetime
{
    private WebApplicationFactory<Program>? factory;

    /// <summary>How the owner of its database connects.</summary>
    public string ConnectionString { get; private set; } = "";

    public HttpClient Http { get; private set; } = new();

    public Uri Address => Http.BaseAddress!;

    public async Task InitializeAsync()
    {
        var server = await TestDatabaseServer.ForThisRunAsync();
        ConnectionString = await server.CreateDatabaseAsync();
        factory = Over(ConnectionString);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = AddressOf(factory) };
    }

    /// <summary>Another instance over a database.</summary>
    public static WebApplicationFactory<Program> Over(string connectionString, string url = "http://127.0.0.1:0", params (string Name, string Value)[] settings)
    {
        var instance = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Haikou", connectionString).UseSetting(WebHostDefaults.ServerUrlsKey, url)
                .UseSetting("Haikou:RequestsPerMinute", "0").UseSetting("Haikou:DrainSeconds", "0");
            foreach (var (name, value) in settings) host.UseSetting(name, value);
        });
        instance.UseKestrel();
        instance.StartServer();
        return instance;
    }

    public static Uri AddressOf(WebApplicationFactory<Program> instance)
    {
        using var client = instance.CreateClient();
        return new UriBuilder(client.BaseAddress!) { Host = "127.0.0.1" }.Uri;
    }

    /// <summary>The JSON at an address that answers 200.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await Http.GetAsync(path);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"GET {path}: {(int)answer.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>The rows of a list.</summary>
    public async Task<IReadOnlyList<JsonElement>> RowsAsync(string path) => [.. (await GetAsync(path)).GetProperty("data").EnumerateArray()];

    /// <summary>The problem at an address that is answered with one.</summary>
    public async Task<JsonElement> ProblemAsync(string path, int status, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        using var answer = await Http.SendAsync(request);
        return await ProblemAsync(answer, status);
    }

    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    /// <summary>A new key for handing pages in, made as a person makes one.</summary>
    public async Task<string> KeyAsync(string name) => (await ServiceProcess.RunAsync(ConnectionString, "keys", "add", name)).Output.Trim();

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (factory is not null) await factory.DisposeAsync();
    }
}

/// <summary>Classes that only read share one service.</summary>
[CollectionDefinition(Name)]
public sealed class ReadsOnly : ICollectionFixture<HaikouService>
{
    public const string Name = "reading";
}
