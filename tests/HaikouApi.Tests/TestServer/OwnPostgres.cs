using System.Diagnostics;
using HaikouApi.PrivatePostgres;
using Npgsql;

namespace HaikouApi.Tests.TestServer;

/// <summary>A PostgreSQL that one test has for itself, to do to it what can happen to a server.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "haikou-test-" + Path.GetRandomFileName());
    private PrivateServer server = null!;

    /// <summary>As the superuser, who needs no password.</summary>
    public string ConnectionString => server.ConnectionString;

    public string Folder => folder;

    public int Postmaster =>
        int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>All that the server has said.</summary>
    public string Log => File.ReadAllText(Path.Combine(folder, "postgres.log"));

    public static async Task<OwnPostgres> StartAsync()
    {
        var postgres = new OwnPostgres();
        postgres.server = await PrivateServer.StartOrJoinAsync(postgres.folder);
        return postgres;
    }

    /// <summary>A database of this name, of an owner of this name who logs in with a password, as everybody but the superuser then must.</summary>
    public async Task<string> AddDatabaseAsync(string name, string attributes = "createrole", string options = "encoding 'UTF8'")
    {
        const string password = "correct horse";
        await File.WriteAllTextAsync(Path.Combine(folder, "data", "pg_hba.conf"), "local all postgres trust\nlocal all all scram-sha-256\n");
        await Sql.ExecuteAsync(ConnectionString, $"""create role "{name}" login {attributes} password '{password}'""");
        await Sql.ExecuteAsync(ConnectionString, $"""create database "{name}" owner "{name}" template template0 {options}""");
        await Sql.ExecuteAsync(ConnectionString, "select pg_reload_conf()");
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Username = name, Password = password, Database = name }.ConnectionString;
    }

    /// <summary>A database of it, as the superuser.</summary>
    public string AsSuperuser(string database) => new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database }.ConnectionString;

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
    public Task<long> CountAsync(string sql) => Sql.CountAsync(ConnectionString, sql);

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
        var script =
            $"kill -{signal} {Postmaster}; for stat in /proc/[0-9]*/stat; do read -r pid name state parent rest <\"$stat\" && [ \"$parent\" = {Postmaster} ] "
                + $"&& kill -{signal} \"$pid\"; done; true";
        using var shell = Process.Start("bash", ["-c", script + " 2>/dev/null"]);
        await shell.WaitForExitAsync();
    }
}
