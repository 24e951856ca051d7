using HaikouApi.PrivatePostgres;
using HaikouApi.Tests.TestServer;
using Npgsql;
using Xunit.Abstractions;

namespace HaikouApi.Tests.Database;

public sealed class PrivateServerTests(PrivateServerTests.KeptFolder kept, ITestOutputHelper output) : IClassFixture<PrivateServerTests.KeptFolder>
{
    [Fact]
    public async Task Keeps_its_data_from_one_run_to_the_next()
    {
        await using (var server = await PrivateServer.StartOrJoinAsync(kept.Path))
        {
            await AskAsync(server, "create table kept as select '琼山区' as district");
        }

        Assert.True(await StopsAsync(kept.Path));
        await using var next = await PrivateServer.StartOrJoinAsync(kept.Path);

        Assert.False(next.Joined);
        Assert.Equal("琼山区", await AskAsync(next, "select district from kept"));
        Assert.Equal("on", await AskAsync(next, "show fsync"));
    }

    [Fact]
    public async Task Is_shared_by_processes_that_start_at_once_and_stops_when_the_last_one_leaves()
    {
        var starting = ServerHolder.StartAsync(kept.Path);
        var here = await PrivateServer.StartOrJoinAsync(kept.Path);
        var there = await starting;
        var late = await PrivateServer.StartOrJoinAsync(kept.Path);

        Assert.True(late.Joined);
        await there.LeaveAsync();
        await here.DisposeAsync();
        Assert.Equal("1", await AskAsync(late, "select 1"));

        await late.DisposeAsync();
        Assert.True(await StopsAsync(kept.Path));
    }

    [Fact]
    public async Task Starts_again_after_its_process_was_killed()
    {
        using var killed = await ServerHolder.StartAsync(kept.Path);
        killed.Kill();
        await killed.WaitForExitAsync();

        await using var next = await PrivateServer.StartOrJoinAsync(kept.Path);

        Assert.False(next.Joined);
        Assert.Equal("1", await AskAsync(next, "select 1"));
    }

    [Fact]
    public async Task Is_back_after_it_was_killed_itself()
    {
        await using var server = await PrivateServer.StartOrJoinAsync(kept.Path);
        await AskAsync(server, "create table if not exists survives (i int)");
        var note = Path.Combine(kept.Path, "data", "postmaster.pid");
        var killed = (await File.ReadAllLinesAsync(note))[0];
        await Shell.RunAsync($"kill -KILL {killed}");

        var away = System.Diagnostics.Stopwatch.StartNew();
        for (var answer = ""; answer != "0"; await Task.Delay(50))
        {
            Assert.True(away.Elapsed < TimeSpan.FromSeconds(30), "It stayed away.");
            answer = await TryAsync(server, "select count(*) from survives");
        }

        output.WriteLine($"back after {away.ElapsedMilliseconds} ms");
        Assert.NotEqual(killed, (await File.ReadAllLinesAsync(note))[0]);
    }

    [Fact]
    public async Task Starts_although_a_crash_left_a_note_with_the_number_of_another_server()
    {
        await (await PrivateServer.StartOrJoinAsync(kept.Path)).DisposeAsync();
        var otherFolder = NewFolder();
        await using var other = await PrivateServer.StartOrJoinAsync(otherFolder, durable: false);
        var note = await File.ReadAllLinesAsync(Path.Combine(otherFolder, "data", "postmaster.pid"));
        note[1] = Path.Combine(kept.Path, "data");
        await File.WriteAllLinesAsync(Path.Combine(kept.Path, "data", "postmaster.pid"), note[..5]);

        await using var server = await PrivateServer.StartOrJoinAsync(kept.Path);

        Assert.Equal("1", await AskAsync(server, "select 1"));
        Assert.Equal("1", await AskAsync(other, "select 1"));
    }

    [Fact]
    public async Task Makes_its_data_anew_when_that_was_interrupted()
    {
        var folder = NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "data.half"));
        await File.WriteAllTextAsync(Path.Combine(folder, "data.half", "PG_VERSION"), "15");
        await File.WriteAllTextAsync(Path.Combine(folder, "lock"), "");

        await using var server = await PrivateServer.StartOrJoinAsync(folder, durable: false);

        Assert.Equal("UTF8", await AskAsync(server, "show server_encoding"));
        Assert.Equal("off", await AskAsync(server, "show fsync"));
        Assert.Equal("", await AskAsync(server, "show listen_addresses"));
    }

    [Fact]
    public async Task Lives_in_a_folder_whose_path_is_too_long_and_too_odd_for_a_socket()
    {
        var folder = $"{NewFolder()} it's a \"long\", $odd 海口 path {new string('x', 120)}";

        await using var server = await PrivateServer.StartOrJoinAsync(folder, durable: false);

        Assert.Equal("1", await AskAsync(server, "select 1"));
    }

    [Fact]
    public async Task Says_what_PostgreSQL_said_when_it_cannot_start()
    {
        await (await PrivateServer.StartOrJoinAsync(kept.Path)).DisposeAsync();
        var settings = Path.Combine(kept.Path, "data", "postgresql.auto.conf");
        var sound = await File.ReadAllTextAsync(settings);
        await File.WriteAllTextAsync(settings, "shared_buffers = plenty\n");

        var refusal = await Assert.ThrowsAsync<PrivateServerException>(() => PrivateServer.StartOrJoinAsync(kept.Path));

        await File.WriteAllTextAsync(settings, sound);
        Assert.Contains("postgresql.auto.conf\" contains errors", refusal.Message, StringComparison.Ordinal);
        await (await PrivateServer.StartOrJoinAsync(kept.Path)).DisposeAsync();
    }

    private static string NewFolder() => Path.Combine(Path.GetTempPath(), "haikou-test-" + Path.GetRandomFileName());

    /// <summary>Whether the server of a folder stops in the time that a busy machine takes for it.</summary>
    private static async Task<bool> StopsAsync(string folder)
    {
        var note = Path.Combine(folder, "data", "postmaster.pid");
        for (var waited = 0; waited < 100 && File.Exists(note); waited++) await Task.Delay(100);
        return !File.Exists(note);
    }

    private static async Task<string?> TryAsync(PrivateServer server, string sql)
    {
        try
        {
            return await AskAsync(server, sql);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private static async Task<string?> AskAsync(PrivateServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    /// <summary>One folder for the tests that need data to stay; they run one after the other.</summary>
    public sealed class KeptFolder : IDisposable
    {
        public string Path { get; } = NewFolder();

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
