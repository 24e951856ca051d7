using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Operations;

/// <summary>A small request costs little, however it is made: processor time, bytes of answer, memory that stays.</summary>
public sealed class SmallRequestTests(SmallRequestTests.OwnService own) : IClassFixture<SmallRequestTests.OwnService>
{
    private const int MostAnswerBytes = 64 * 1024;

    private static readonly TimeSpan MostProcessorTime = TimeSpan.FromMilliseconds(50);

    public static TheoryData<string> Made =>
    [
        "/v1/events?a" + string.Concat(Enumerable.Repeat("&a", 7_900)),
        "/v1/events?" + string.Join('&', Enumerable.Repeat("startsOn=2024/2023", 600)),
        "/v1/events?" + string.Join('&', Enumerable.Range(0, 50).Select(_ => "startsOn.gte=2024&startsOn.lte=2023")),
        "/v1/events?startsOn=" + string.Join(',', Enumerable.Repeat("2024/2023", 600)),
        "/v1/search?q=a&dataset=" + new string(',', 16_000),
        "/v1/search?q=a&dataset=" + string.Join(',', Enumerable.Repeat("evnets", 2_000)),
        "/v1/events?" + string.Join('&', Enumerable.Repeat($"{new string('e', 150)}=1", 99)),
        "/v1/events?" + string.Join('&', Enumerable.Repeat("sort=" + new string(',', 150), 99)),
        "/v1/events?limit=" + string.Concat(Enumerable.Repeat("%01", 5_000)),
        "/v1/datasets?" + new string('x', 16_000) + "=1",
    ];

    [Theory]
    [MemberData(nameof(Made))]
    public async Task Is_refused_for_little(string path)
    {
        const int times = 20;
        using var first = await own.Http.GetAsync(path);
        await HaikouService.ProblemAsync(first, 400);
        var before = own.Service.ProcessorTime;
        for (var i = 0; i < times; i++)
        {
            using var answer = await own.Http.GetAsync(path);
            Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, MostAnswerBytes);
        }

        var each = (own.Service.ProcessorTime - before) / times;
        Assert.True(each < MostProcessorTime, $"{each.TotalMilliseconds} ms");
    }

    [Fact]
    public async Task Long_addresses_leave_little_behind()
    {
        const int requests = 3_000;
        await AskAsync(200, from: 0);
        var before = own.Service.Memory;
        await AskAsync(requests, from: 1_000);
        var kept = (own.Service.Memory - before) >> 20;
        Assert.True(kept < 40, $"{kept} MiB more");
    }

    private Task AskAsync(int requests, int from) =>
        Parallel.ForEachAsync(Enumerable.Range(from, requests), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, cancellation) =>
    {
        using var answer = await own.Http.GetAsync($"/v1/events?name={i}{new string('a', 15_000)}", cancellation);
        answer.EnsureSuccessStatusCode();
    });

    /// <summary>A process of its own, whose time and memory are nobody else's, and which keeps no answers.</summary>
    public sealed class OwnService : IAsyncLifetime
    {
        internal ServiceProcess Service { get; private set; } = null!;

        public HttpClient Http { get; private set; } = new();

        public async Task InitializeAsync()
        {
            var server = await TestDatabaseServer.ForThisRunAsync();
            Service = await ServiceProcess.ServeAsync(await server.CreateDatabaseAsync(), ("Haikou__AnswerBytes", "0"));
            Http = new HttpClient { BaseAddress = Service.Address };
        }

        public Task DisposeAsync()
        {
            Http.Dispose();
            Service.Dispose();
            return Task.CompletedTask;
        }
    }
}
