using System.Diagnostics;

namespace HaikouApi.Tests.TestServer;

/// <summary>A primary and two streaming replicas that one test class has for itself, as <c>deploy/replicated</c> makes them.</summary>
internal sealed class ReplicatedPostgres : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> Names = ["a", "b", "c"];

    private readonly string folder = Directory.CreateTempSubdirectory("haikou-test-").FullName;
    private readonly int[] ports = [Port.Free(), Port.Free(), Port.Free()];

    /// <summary>As its owner, to whichever is the primary.</summary>
    public string Owner => File.ReadAllText(Path.Combine(folder, "owner")).Trim();

    public string Readers => File.ReadAllText(Path.Combine(folder, "readers")).Trim();

    public static async Task<ReplicatedPostgres> StartAsync()
    {
        var servers = new ReplicatedPostgres();
        await servers.DoAsync("servers");
        return servers;
    }

    /// <summary>Gives the script a command; what it answers.</summary>
    public async Task<string> DoAsync(string command, string server = "")
    {
        var start = new ProcessStartInfo(Repository.File("deploy/replicated"), [command, folder, server])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PORTS"] = string.Join(' ', ports) },
        };
        using var script = Process.Start(start)!;
        var (output, error) = (script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        await script.WaitForExitAsync();
        Assert.True(script.ExitCode == 0, await error);
        return (await output).Trim();
    }

    public async Task<string> PrimaryAsync() =>
        (await DoAsync("status")).Split('\n').Single(line => line.EndsWith(" primary", StringComparison.Ordinal)).Split(' ')[0];

    public async Task<IReadOnlyList<string>> ReplicasAsync()
    {
        var primary = await PrimaryAsync();
        return [.. Names.Where(name => name != primary)];
    }

    /// <summary>What a query says, asked as the superuser of one server, past the service.</summary>
    public Task<long> CountAsync(string server, string sql) =>
        Sql.CountAsync($"Host={folder}/run;Port={ports[Names.ToList().IndexOf(server)]};Username=postgres;Database=haikou", sql);

    public async ValueTask DisposeAsync()
    {
        await DoAsync("down");
        Directory.Delete(folder, recursive: true);
    }
}
