using System.Diagnostics;
using System.Globalization;
using HaikouApi.PrivatePostgres;
using Npgsql;

namespace HaikouApi.Tests.TestServer;

/// <summary>A PostgreSQL that one test has for itself, to do to it what can happen to a server.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "haikou-test-" + Path.GetRandomFileName());
    private PrivateServer server = null!;

    public string ConnectionString => server.ConnectionString;

    public static async Task<OwnPostgres> StartAsync()
    {
        var postgres = new OwnPostgres();
        postgres.server = await PrivateServer.StartOrJoinAsync(postgres.folder);
        return postgres;
    }

    /// <summary>Stops it, and starts it again on the same data and the same socket.</summary>
    public async Task RestartAsync()
    {
        await server.DisposeAsync();
        server = await PrivateServer.StartOrJoinAsync(folder);
    }

    /// <summary>Every process of it stands still: connections stay open, and nothing answers.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    /// <summary>What a query says, asked as the superuser, past the service.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Copies of one row of quantities, so that a CSV of them takes its time. Triggers and keys are not asked.</summary>
    public Task<long> AddQuantitiesAsync(int count) => CountAsync($"""
        set session_replication_role = replica;
        insert into haikou.quantity
        select r.* from generate_series(1, {count}) i, haikou.quantity q,
            jsonb_populate_record(q, jsonb_build_object('row_no', 1000000000 + i, 'id', lpad(i::text, 13, '0'))) r
        where q.row_no = (select min(row_no) from haikou.quantity);
        update haikou.data_version set version = version + 1;
        select count(*) from haikou.quantity
        """);

    public async ValueTask DisposeAsync()
    {
        await ThawAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task SignalAsync(string signal)
    {
        var postmaster = File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First();
        var script = $"kill -{signal} {postmaster}; for stat in /proc/[0-9]*/stat; do read -r pid name state parent rest <\"$stat\" && [ \"$parent\" = {postmaster} ] && kill -{signal} \"$pid\"; done; true";
        using var shell = Process.Start("bash", ["-c", script + " 2>/dev/null"]);
        await shell.WaitForExitAsync();
    }
}
