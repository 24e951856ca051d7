using HaikouApi.PrivatePostgres;

namespace HaikouApi.Database;

/// <summary>The PostgreSQL server of this run: the one that is configured, else a private one that this process starts.</summary>
public sealed class Postgres : IAsyncDisposable
{
    private readonly PrivateServer? _private;

    private Postgres(string connectionString, PrivateServer? privateServer) => (ConnectionString, _private) = (connectionString, privateServer);

    /// <summary>How the owner of the database connects: migrations run as this user; reading and writing do not.</summary>
    public string ConnectionString { get; }

    public static async Task<Postgres> FindAsync(IConfiguration configuration, CancellationToken cancellation = default)
    {
        if (configuration.GetConnectionString("Haikou") is { Length: > 0 } configured) return new(configured, null);
        var server = await PrivateServer.StartOrJoinAsync(PrivateServer.DefaultFolder(), cancellation: cancellation);
        return new(server.ConnectionString, server);
    }

    public ValueTask DisposeAsync() => _private?.DisposeAsync() ?? ValueTask.CompletedTask;
}
