using System.Diagnostics;
using HaikouApi.Tests.TestServer;
using static HaikouApi.Tests.Api.RawAddressTests;

namespace HaikouApi.Tests.Operations;

/// <summary>Clients that ask for a long file and then vanish, or do not take it: the database is not held for them, nor memory.</summary>
public sealed class LostClientTests : IAsyncLifetime
{
    private const string Busy = "select count(*) from pg_stat_activity where application_name = 'haikou reader' and state <> 'idle'";
    private const int Clients = 6;
    private const int Rows = 60_000;

    private OwnPostgres postgres = null!;
    private ServiceProcess service = null!;

    public async Task InitializeAsync()
    {
        postgres = await OwnPostgres.StartAsync();
        service = await ServiceProcess.ServeAsync(postgres.ConnectionString);
        await postgres.AddQuantitiesAsync(Rows);
    }

    [Fact]
    public async Task Clients_that_vanish_leave_nothing_behind()
    {
        for (var i = 0; i < Clients; i++)
        {
            using var client = await AskForFileAsync();
            client.Reset();
        }

        await FreesDatabaseAsync();
    }

    [Fact]
    public async Task Clients_that_take_nothing_are_ended_and_hold_no_memory()
    {
        var clients = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => AskForFileAsync()));
        await Task.Delay(TimeSpan.FromSeconds(2));
        var (before, held) = (service.Memory, await postgres.CountAsync(Busy));
        await FreesDatabaseAsync();
        foreach (var client in clients) client.Dispose();

        Assert.InRange(held, 1, Clients);
        Assert.True(service.Memory - before < 100 << 20, $"{(service.Memory - before) >> 20} MiB more");
        using var http = new HttpClient { BaseAddress = service.Address };
        (await http.GetAsync("/v1/quantities?limit=1")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task A_client_with_many_slow_files_waits_or_is_refused_while_others_get_theirs()
    {
        const int ofOneClient = 6;
        var clients = new List<RawConnection>();
        for (var i = 0; i < ofOneClient; i++) clients.Add(await AskForFileAsync());
        using var http = new HttpClient { BaseAddress = service.Address };
        var waiting = Enumerable.Range(0, ofOneClient + 1).Select(_ => http.GetAsync("/v1/quantities?format=ndjson", HttpCompletionOption.ResponseHeadersRead))
            .ToList();
        using var refused = await await Task.WhenAny(waiting);
        await HaikouService.ProblemAsync(refused, 429);
        Assert.NotNull(refused.Headers.RetryAfter);
        (await http.GetAsync("/v1/quantities?format=csv&limit=1")).EnsureSuccessStatusCode();
        (await http.GetAsync("/v1/quantities")).EnsureSuccessStatusCode();
        using (await AskForFileAsync(from: "127.0.0.2")) { }

        foreach (var client in clients) client.Dispose();
        foreach (var answer in await Task.WhenAll(waiting)) answer.Dispose();
        await FreesDatabaseAsync();
    }

    public async Task DisposeAsync()
    {
        service.Dispose();
        await postgres.DisposeAsync();
    }

    private async Task<RawConnection> AskForFileAsync(string from = "127.0.0.1")
    {
        var client = await RawConnection.OpenAsync(service.Address, from);
        await client.SendAsync(Request("GET /v1/quantities?format=csv HTTP/1.1"));
        Assert.Equal(200, await client.ReadStatusAsync());
        return client;
    }

    private async Task FreesDatabaseAsync()
    {
        for (var waited = Stopwatch.StartNew(); await postgres.CountAsync(Busy) > 0; await Task.Delay(100))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "The database is still held.");
        }
    }
}
