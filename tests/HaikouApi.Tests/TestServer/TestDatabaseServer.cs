using System.Collections.Concurrent;
using HaikouApi.Database.Servers;
using HaikouApi.PrivatePostgres;
using Npgsql;
using Testcontainers.PostgreSql;

namespace HaikouApi.Tests.TestServer;

/// <summary>
/// The PostgreSQL server of a test run, one for all test classes: <c>HAIKOU_TEST_DB</c> (a connection string) if set, else a
/// container where a Docker engine answers, else a private server. It ends with the run, killed runs included: the
/// private server's watchdog and Testcontainers' reaper see to that.
/// </summary>
public sealed class TestDatabaseServer
{
    private static readonly Lazy<Task<TestDatabaseServer>> Run = new(StartAsync);

    /// <summary>Keeps what runs the server from being collected before the run ends.</summary>
    private readonly IAsyncDisposable? keeper;
    private readonly ConcurrentBag<string> made = [];
    private int count;

    private TestDatabaseServer(string connectionString, IAsyncDisposable? keeper) => (ConnectionString, this.keeper) = (connectionString, keeper);

    /// <summary>As its owner, who may make databases and roles.</summary>
    public string ConnectionString { get; }

    /// <summary>The server of this run; the first who asks starts it.</summary>
    public static Task<TestDatabaseServer> ForThisRunAsync() => Run.Value;

    /// <summary>A new, empty database of this run, as its owner.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"haikou_test_{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        await ExecuteAsync($"create database {name}");
        made.Add(name);
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ConnectionString;
    }

    private static async Task<TestDatabaseServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("HAIKOU_TEST_DB") is { Length: > 0 } given)
        {
            var lent = new TestDatabaseServer(given, keeper: null);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => lent.DropDatabases();
            return lent;
        }

        if (await DockerEngine.AnswersAsync())
        {
            var container = new PostgreSqlBuilder("postgres:17-alpine").Build();
            await container.StartAsync();
            return new TestDatabaseServer(container.GetConnectionString(), container);
        }

        var folder = Path.Combine(Path.GetTempPath(), "haikou-test-" + Path.GetRandomFileName());
        var server = await PrivateServer.StartOrJoinAsync(folder, durable: false);
        return new TestDatabaseServer(server.ConnectionString, server);
    }

    /// <summary>A server that was lent is left as it was found.</summary>
    private void DropDatabases()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var name in made)
        {
            ExecuteAsync($"drop database if exists {name} with (force)").GetAwaiter().GetResult();
            ExecuteAsync($"drop role if exists {string.Join(", ", Roles.All.Select(role => $"{name}_{role}"))}").GetAwaiter().GetResult();
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
