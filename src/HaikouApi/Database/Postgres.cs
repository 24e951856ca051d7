using HaikouApi.PrivatePostgres;
using Npgsql;

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
        if (Configured(configuration) is { } configured) return new(OfPrimary(configured), null);
        var server = await PrivateServer.StartOrJoinAsync(PrivateServer.DefaultFolder(), cancellation: cancellation);
        return new(server.ConnectionString, server);
    }

    /// <summary>Serves until that ends, or until a private server is gone for good: then this process has nothing to serve any more, and says so.</summary>
    public async Task WhileThereAsync(Func<CancellationToken, Task> serve)
    {
        using var stop = new CancellationTokenSource();
        var serving = serve(stop.Token);
        var gone = _private?.GoneAsync(stop.Token) ?? Task.Delay(Timeout.Infinite, stop.Token);
        var isGone = await Task.WhenAny(serving, gone) == gone;
        await stop.CancelAsync();
        await serving;
        if (isGone) throw new PrivateServerException("The private PostgreSQL was ended from outside and did not come back. Start the service again.");
    }

    public ValueTask DisposeAsync() => _private?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Of several servers the one that takes writes. One that failed is tried again after a second, not after ten.</summary>
    private static string OfPrimary(string configured)
    {
        var servers = new NpgsqlConnectionStringBuilder("Host Recheck Seconds=1;" + configured);
        if (servers.Host?.Contains(',') != true) return configured;
        servers.TargetSessionAttributes = "primary";
        return servers.ConnectionString;
    }

    /// <summary>
    /// <c>ConnectionStrings__Haikou</c>, with the password of <c>Haikou__PasswordFile</c> where that is set: a secret need not stand in the environment.
    /// </summary>
    private static string? Configured(IConfiguration configuration)
    {
        var configured = configuration.GetConnectionString("Haikou") is { Length: > 0 } given ? given : null;
        if (configuration["Haikou:PasswordFile"] is not { Length: > 0 } file) return configured;
        if (configured is null)
        {
            throw new UnusableDatabaseException("Haikou__PasswordFile is set, but ConnectionStrings__Haikou is not: it says whose password that is.");
        }

        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n') is { Length: > 0 } password
                ? new NpgsqlConnectionStringBuilder(configured) { Password = password }.ConnectionString
                : throw new UnusableDatabaseException($"Haikou__PasswordFile: {file} is empty.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnusableDatabaseException($"Haikou__PasswordFile: {unreadable.Message}", unreadable);
        }
    }
}
