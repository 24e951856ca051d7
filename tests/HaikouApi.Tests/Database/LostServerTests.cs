using System.Diagnostics;
using HaikouApi.Tests.TestServer;
using Xunit.Abstractions;

namespace HaikouApi.Tests.Database;

/// <summary>The service when its private PostgreSQL is killed: reads again soon, or ends and says why, so that whatever started it starts it again.</summary>
public sealed class LostServerTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "haikou-test-" + Path.GetRandomFileName());
    private ServiceProcess service = null!;

    private HttpClient Http { get; set; } = new();

    public async Task InitializeAsync()
    {
        service = await ServiceProcess.ServeAsync("", ("HAIKOU_DATA", folder), ("Haikou__DrainSeconds", "0"));
        Http = new HttpClient { BaseAddress = service.Address };
    }

    [Fact]
    public async Task Reads_again_when_its_PostgreSQL_was_killed()
    {
        await KillAsync(Postmaster);
        var away = Stopwatch.StartNew();
        var seen = new List<int>();
        for (var limit = 1; seen.Count < 5 || seen[^1] != 200; limit++)
        {
            Assert.True(away.Elapsed < TimeSpan.FromSeconds(40), "It did not come back.");
            using var answer = await Http.GetAsync(new Uri($"/v1/events?limit={limit % 1000 + 1}", UriKind.Relative));
            seen.Add((int)answer.StatusCode);
            await Task.Delay(100);
        }

        output.WriteLine($"back after {away.ElapsedMilliseconds} ms");
        Assert.All(seen, status => Assert.True(status is 200 or 503, $"{status}"));
        using var live = await Http.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.True(live.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Ends_with_a_sentence_when_nobody_starts_it_again()
    {
        foreach (var watchdog in Directory.GetDirectories("/proc")
            .Where(process => int.TryParse(Path.GetFileName(process), out _) && Working(process) == Path.Combine(folder, "run")))
        {
            await KillAsync(Path.GetFileName(watchdog));
        }

        await KillAsync(Postmaster);
        var (exitCode, error) = await service.EndsAsync();
        Assert.Equal((1, "The private PostgreSQL was ended from outside and did not come back. Start the service again."), (exitCode, error.Trim()));

        using var next = await ServiceProcess.ServeAsync("", ("HAIKOU_DATA", folder));
        using var http = new HttpClient { BaseAddress = next.Address };
        Assert.Contains("网络文化节", await http.GetStringAsync(new Uri("/v1/events", UriKind.Relative)), StringComparison.Ordinal);
        await next.StopAsync();
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (service.IsRunning) await service.StopAsync();
        service.Dispose();
        for (var waited = 0; waited < 100 && File.Exists(Path.Combine(folder, "data", "postmaster.pid")); waited++) await Task.Delay(100);
        Directory.Delete(folder, recursive: true);
    }

    private string Postmaster => File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First();

    private static string? Working(string process)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget;
        }
        catch (Exception unseen) when (unseen is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Task KillAsync(string process) => Shell.RunAsync($"kill -KILL {process}");
}
