using System.Collections.Concurrent;
using System.Diagnostics;
using HaikouApi.Tests.TestServer;
using Npgsql;
using Xunit.Abstractions;

namespace HaikouApi.Tests.Operations;

/// <summary>
/// What readers see while PostgreSQL stands still, restarts or throws them out: an answer, or a problem that says when to come again. Never a hang, never a
/// restart of the service.
/// </summary>
public sealed class DatabaseFaultTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Readers = 8;

    /// <summary>What the service waits for the database at most, and as much again for a busy machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private OwnPostgres postgres = null!;
    private ServiceProcess service = null!;
    private HttpClient Http { get; set; } = new();

    public async Task InitializeAsync()
    {
        postgres = await OwnPostgres.StartAsync();
        service = await ServiceProcess.ServeAsync(postgres.ConnectionString);
        Http = new HttpClient { BaseAddress = service.Address, Timeout = Longest };
    }

    [Fact]
    public async Task A_database_that_stands_still_is_told_and_read_again_when_it_moves()
    {
        await SucceedsAsync("/v1/events");
        var seen = await UnderLoadAsync(async () =>
        {
            await postgres.FreezeAsync();
            await Task.Delay(TimeSpan.FromSeconds(3));

            // It was kept in memory; but nobody can say any more that it is current.
            Assert.Equal(503, await StatusAsync("/v1/events"));
            await Task.Delay(TimeSpan.FromSeconds(5));
            await postgres.ThawAsync();
        });
        Assert.Contains(503, seen);
    }

    [Fact]
    public async Task A_database_that_restarts_is_read_again_when_it_is_back()
    {
        await UnderLoadAsync(postgres.RestartAsync);
    }

    [Fact]
    public async Task Readers_that_are_thrown_out_come_back()
    {
        await UnderLoadAsync(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await postgres.CountAsync("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name like 'haikou%'");
                await Task.Delay(200);
            }
        });
    }

    [Fact]
    public async Task A_statement_that_an_operator_cancels_is_told_as_passing()
    {
        await using var locking = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await locking.OpenAsync();
        await using var locked = new NpgsqlCommand("begin; lock table haikou.event in access exclusive mode", locking);
        await locked.ExecuteNonQueryAsync();
        var asked = Http.GetAsync(new Uri("/v1/events?limit=4", UriKind.Relative));
        while (await postgres.CountAsync("select count(pg_cancel_backend(pid)) from pg_stat_activity where wait_event_type = 'Lock'") == 0) await Task.Delay(5);

        using var answer = await asked;
        Assert.Equal("unavailable", (await HaikouService.ProblemAsync(answer, 503)).GetProperty("code").GetString());
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_page_that_the_disk_has_no_room_for_is_refused_with_that_reason_and_nothing_of_it_is_kept()
    {
        var key = (await ServiceProcess.RunAsync(postgres.ConnectionString, "keys", "add", "desk")).Output.Trim();
        await postgres.CountAsync("""
            create function public.full_disk() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file "base/5/16384": No space left on device' using errcode = 'disk_full'; end $$;
            create trigger full_disk before insert on haikou.evidence execute function public.full_disk();
            select 1
            """);
        using var page = new HttpRequestMessage(HttpMethod.Post, "/v1/documents") { Content = new StringContent("某市第1期\n某市修路9公里，投资11万元。\n") };
        page.Headers.Authorization = new("Bearer", key);
        using var answer = await Http.SendAsync(page);
        var problem = await HaikouService.ProblemAsync(answer, 503);
        Assert.Equal("storage-full", problem.GetProperty("code").GetString());
        Assert.Contains("disk of the database is full", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(Registry.Default.ShippedPages.All.Count, await postgres.CountAsync("select count(*) from haikou.document"));
        await SucceedsAsync("/problems/storage-full");
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        service.Dispose();
        await postgres.DisposeAsync();
    }

    /// <summary>Readers ask without end for what is not kept in memory, through an accident and until after it; what they were answered.</summary>
    private async Task<IReadOnlyCollection<int>> UnderLoadAsync(Func<Task> accident)
    {
        using var stop = new CancellationTokenSource();
        var statuses = new ConcurrentBag<int>();
        var asked = 0;
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) statuses.Add(await StatusAsync($"/v1/quantities?limit=5&value.gte=0.{Interlocked.Increment(ref asked)}"));
        })).ToList();
        await Task.Delay(500);
        await accident();

        var back = Stopwatch.StartNew();
        await SucceedsAsync("/v1/quantities?limit=5&value.gte=1.5");
        output.WriteLine($"read again {back.ElapsedMilliseconds} ms after the database was back");
        await Task.Delay(1000);
        var before = statuses.Count(s => s == 200);
        await Task.Delay(500);
        Assert.True(statuses.Count(s => s == 200) > before, "readers are answered again");
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        output.WriteLine(string.Join(", ", statuses.GroupBy(s => s).Select(s => $"{s.Count()} × {s.Key}")));
        Assert.All(statuses, status => Assert.True(status is 200 or 503, $"{status}"));

        Assert.Equal(0, await postgres.CountAsync("select count(*) from pg_stat_activity where application_name = 'haikou reader' and state <> 'idle'"));
        Assert.InRange(await postgres.CountAsync("select count(*) from pg_stat_activity where application_name like 'haikou%'"), 1, Readers + 4);
        return statuses;
    }

    private async Task SucceedsAsync(string path)
    {
        for (var waited = Stopwatch.StartNew(); await StatusAsync(path) != 200; await Task.Delay(20))
        {
            Assert.True(waited.Elapsed < Longest, "The service did not come back.");
        }
    }

    /// <summary>The status, of an answer that is whole: a 503 says what it must.</summary>
    private async Task<int> StatusAsync(string path)
    {
        using var answer = await Http.GetAsync(path);
        if ((int)answer.StatusCode == 503)
        {
            var problem = await HaikouService.ProblemAsync(answer, 503);
            Assert.Equal("unavailable", problem.GetProperty("code").GetString());
            Assert.NotNull(answer.Headers.RetryAfter);
        }

        return (int)answer.StatusCode;
    }
}
