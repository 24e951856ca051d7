using System.Diagnostics;
using HaikouApi.Database.Servers;
using Npgsql;

namespace HaikouApi.Tests.TestServer;

/// <summary>A connection pooler in transaction mode in front of a server that asks for no passwords.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer", "/usr/local/bin/pgbouncer"];

    private readonly string _folder = Directory.CreateTempSubdirectory("haikou-test-pgbouncer-").FullName;
    private Process _process = null!;

    public static string? Program { get; } = Places.FirstOrDefault(File.Exists);

    public string ConnectionString { get; private set; } = "";

    public static async Task<PgBouncer> StartAsync(string server, int connections = 4, string alias = "*")
    {
        var behind = new NpgsqlConnectionStringBuilder(server);
        var pooler = new PgBouncer();
        var port = Port.Free();
        string[] users = [behind.Username!, .. Roles.All.Select(new Roles(server).NameOf)];
        await File.WriteAllLinesAsync(Path.Combine(pooler._folder, "users.txt"), users.Select(user => $"\"{user}\" \"\""));
        await File.WriteAllTextAsync(Path.Combine(pooler._folder, "pgbouncer.ini"), $"""
            [databases]
            {alias} = host={behind.Host} port={behind.Port}{(alias == "*" ? "" : $" dbname={behind.Database}")}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = trust
            auth_file = {pooler._folder}/users.txt
            pool_mode = transaction
            default_pool_size = {connections}
            """);
        pooler._process = await pooler.RunAsync();
        pooler.ConnectionString = new NpgsqlConnectionStringBuilder(server) { Host = "127.0.0.1", Port = port }.ConnectionString + ";Max Auto Prepare=0";
        return pooler;
    }

    public Task StopAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>It does not run as root, and what it reads must be its user's.</summary>
    private async Task<Process> RunAsync()
    {
        var settings = Path.Combine(_folder, "pgbouncer.ini");
        if (Environment.IsPrivilegedProcess)
        {
            using var chown = Process.Start("chown", ["-R", "postgres:", _folder]);
            await chown.WaitForExitAsync();
        }

        string[] user = Environment.IsPrivilegedProcess ? ["-u", "postgres"] : [];
        var process = Process.Start(new ProcessStartInfo(Program!, [.. user, "-q", settings]) { RedirectStandardError = true })!;
        _ = process.StandardError.ReadToEndAsync();
        return process;
    }
}

/// <summary>A test that needs PgBouncer. Without it the test is skipped, and says so; never where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PgBouncerFactAttribute : FactAttribute
{
    public PgBouncerFactAttribute()
    {
        if (PgBouncer.Program is null && Environment.GetEnvironmentVariable("CI") is null or "") Skip = "PgBouncer is not on this machine.";
    }
}
