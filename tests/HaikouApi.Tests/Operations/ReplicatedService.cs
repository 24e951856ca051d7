using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Operations;

/// <summary>
/// Three servers and two instances on one machine measure times, so their tests run with nothing beside them: after those that run in parallel.
/// </summary>
[CollectionDefinition(nameof(ReplicationTests), DisableParallelization = true)]
public sealed class ReplicationAlone : ICollectionFixture<ReplicatedService>;

/// <summary>Two instances of the service over a primary and two replicas.</summary>
public sealed class ReplicatedService : IAsyncLifetime
{
    private readonly List<ServiceProcess> instances = [];
    private string key = "";
    private int asked;
    private int brought;

    internal ReplicatedPostgres Servers { get; private set; } = null!;

    /// <summary>One of the two, the second of which waits for replicas for two seconds only.</summary>
    public IReadOnlyList<HttpClient> Clients { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Servers = await ReplicatedPostgres.StartAsync();
        foreach (var owner in (string[])[Servers.Owner, Servers.Owner + ";Command Timeout=2"])
        {
            instances.Add(await ServiceProcess.ServeAsync(owner, ("ConnectionStrings__HaikouReaders", Servers.Readers), ("Haikou__DrainSeconds", "0")));
        }

        Clients = [.. instances.Select(i => new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = i.Address })];
        key = (await ServiceProcess.RunAsync(Servers.Owner, "keys", "add", "desk")).Output.Trim();
    }

    /// <summary>Asks an instance what it was never asked before, in one of several ways; the version of the data in the answer, where it has one.</summary>
    public async Task<(int Status, long? Version)> ReadAsync(int instance)
    {
        var number = Interlocked.Increment(ref asked);
        string[] ways =
        [
            $"/v1/quantities?limit=5&value.gte=0.{number}", $"/v1/quantities?limit=5&value.gte=1.{number}", $"/v1/search?q=养老&limit={number % 90 + 1}",
            $"/v1/events?format=csv&startsOn.gte={new DateOnly(2000, 1, 1).AddDays(number):O}", "/v1/datasets",
        ];
        using var answer = await Clients[instance].GetAsync(new Uri(ways[number % ways.Length], UriKind.Relative));
        var isJson = answer.Content.Headers.ContentType?.MediaType == "application/json";
        var text = await answer.Content.ReadAsStringAsync();
        long? version = isJson ? long.Parse(JsonDocument.Parse(text).RootElement.GetProperty("dataVersion").GetString()!, CultureInfo.InvariantCulture) : null;
        return ((int)answer.StatusCode, version);
    }

    /// <summary>A page that says something that no page before it said.</summary>
    public string NextPage() => $"某市第{Interlocked.Increment(ref brought)}期\n某市修路{Random.Shared.Next(1_000_000)}公里，投资{brought}万元。\n";

    /// <summary>Brings a page in; the status, and the page's id where it was accepted.</summary>
    public async Task<(int Status, string? Id)> StoreAsync(int instance, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/documents") { Content = new StringContent(page) };
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await Clients[instance].SendAsync(request);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? body.GetProperty("document").GetProperty("id").GetString() : null);
    }

    public async Task DisposeAsync()
    {
        foreach (var client in Clients) client.Dispose();
        foreach (var instance in instances) instance.Dispose();
        if (Servers is not null) await Servers.DisposeAsync();
    }
}
