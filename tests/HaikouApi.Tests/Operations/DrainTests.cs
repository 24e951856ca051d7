using System.Net;
using HaikouApi.Tests.TestServer;
using static HaikouApi.Tests.Api.RawAddressTests;

namespace HaikouApi.Tests.Operations;

/// <summary>The service is asked to stop (SIGTERM) while it has work.</summary>
public sealed class DrainTests
{
    private const int Clients = 30;
    private const int Rows = 40_000;

    [Fact]
    public async Task What_is_in_flight_is_finished_and_nobody_is_cut_off()
    {
        await using var postgres = await OwnPostgres.StartAsync();
        using var service = await ServiceProcess.ServeAsync(postgres.ConnectionString, ("Haikou__DrainSeconds", "3"));
        var rows = await postgres.AddQuantitiesAsync(Rows);

        using var http = new HttpClient { BaseAddress = service.Address };
        using var file = await http.GetAsync("/v1/quantities?format=csv", HttpCompletionOption.ResponseHeadersRead);
        using var idle = await RawConnection.OpenAsync(service.Address);
        await idle.AskAsync(Request("GET /health/live HTTP/1.1"));
        var clients = Enumerable.Range(0, Clients).Select(i => AskUntilToldToLeaveAsync(service.Address, i)).ToList();
        await Task.Delay(300);

        var stopped = service.StopAsync();
        await Task.Delay(1000);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await http.GetAsync("/health/ready")).StatusCode);
        Assert.All(await Task.WhenAll(clients), answered => Assert.True(answered >= 1));
        Assert.Equal(rows, await LinesAsync(file) - 1);
        Assert.True(await idle.IsClosedAsync());
        Assert.Equal(0, await stopped);
    }

    /// <summary>One connection, one request after the other, until an answer says that it is the last: how many were answered.</summary>
    private static async Task<int> AskUntilToldToLeaveAsync(Uri address, int client)
    {
        using var connection = await RawConnection.OpenAsync(address);
        for (var answered = 1; ; answered++)
        {
            var answer = await connection.AskAsync(Request($"GET /v1/events?name={client}.{answered} HTTP/1.1"));
            Assert.Equal(200, answer.Status);
            if (answer.Headers.TryGetValue("Connection", out var last) && last == "close") return answered;
            await Task.Delay(20);
        }
    }

    /// <summary>Reads slowly: for longer than the service goes on answering.</summary>
    private static async Task<long> LinesAsync(HttpResponseMessage file)
    {
        using var reader = new StreamReader(await file.Content.ReadAsStreamAsync());
        var lines = 0L;
        while (await reader.ReadLineAsync() is not null)
        {
            if (lines++ % 200 == 0) await Task.Delay(20);
        }

        return lines;
    }
}
