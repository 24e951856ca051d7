using Npgsql;

namespace HaikouApi.PrivatePostgres;

/// <summary>
/// A PostgreSQL server of the service's own, for machines where nobody has set one up: started from the programs on the
/// machine, reached over a private Unix socket only, its data kept between runs. Several processes may share one; it stops when
/// the last of them leaves, however that one ends.
/// </summary>
public sealed class PrivateServer : IAsyncDisposable
{
    private static readonly TimeSpan Patrol = TimeSpan.FromSeconds(1);

    /// <summary>For how long it may not run before it is given up: the <see cref="Watchdog"/> looks every second.</summary>
    private static readonly TimeSpan LongestAbsence = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(10);

    private readonly ServerUser user;
    private readonly ServerFolder folder;

    private PrivateServer(ServerUser user, ServerFolder folder)
    {
        this.user = user;
        this.folder = folder;
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = folder.Sockets,
            Port = 5432,
            Username = "postgres",
            Database = "postgres"
        }.ConnectionString;
    }

    /// <summary>As the superuser; the directory of the socket lets nobody else in.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether another process had it running already.</summary>
    public bool Joined { get; private init; }

    /// <summary><c>HAIKOU_DATA</c>, else where this user keeps such data.</summary>
    public static string DefaultFolder() =>
        Environment.GetEnvironmentVariable("HAIKOU_DATA") is { Length: > 0 } chosen ? Path.GetFullPath(chosen)
        : Environment.IsPrivilegedProcess ? "/var/lib/haikou"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "haikou");

    /// <param name="folder">A folder for nothing else; made if it is not there.</param>
    /// <param name="durable">False is for tests: faster, because nothing is forced to the disk, and the folder goes with the server.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="PrivateServerException">There can be none, and why.</exception>
    public static async Task<PrivateServer> StartOrJoinAsync(string folder, bool durable = true, CancellationToken cancellation = default)
    {
        var place = ServerFolder.At(folder);
        await using var turn = await place.TakeTurnAsync(cancellation);
        var joined = ServerUser.Beside(place.Sockets);
        return joined is not null
            ? await AnswerAsync(new PrivateServer(joined, place) { Joined = true }, watchdog: null, cancellation)
            : await StartAsync(place, durable, cancellation);
    }

    /// <summary>Ends when the server is gone for good: whoever was to start it again has not done so.</summary>
    public async Task GoneAsync(CancellationToken cancellation)
    {
        while (folder.IsServed() || !await IsGoneAsync(cancellation))
        {
            await Task.Delay(Patrol, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        user.Dispose();

        // The pipe disappears at once if this was the last user, and then the server stops; else it stays for the others.
        var pipe = Path.Combine(folder.Sockets, "alive");
        for (var waited = TimeSpan.Zero; File.Exists(pipe) && waited < TimeSpan.FromSeconds(1); waited += Patience)
        {
            await Task.Delay(Patience);
        }

        while (!File.Exists(pipe) && folder.IsServed())
        {
            await Task.Delay(Patience);
        }
    }

    private static async Task<PrivateServer> StartAsync(ServerFolder place, bool durable, CancellationToken cancellation)
    {
        var programs = PostgresPrograms.Find(PostgresPrograms.Places(), place.Major);
        var account = await ServerAccount.FindAsync(cancellation);
        if (place.Major is null)
        {
            await place.InitialiseAsync(account, programs, durable, cancellation);
        }

        place.Pid.Disarm();
        await place.MakeSocketsAsync(account, cancellation);
        var server = new PrivateServer(ServerUser.First(place.Sockets), place);
        using var watchdog = Watchdog.Start(account, programs, place, durable);
        return await AnswerAsync(server, watchdog, cancellation);
    }

    /// <summary>Whether a server that does not run stays away for longer than it takes to start it again.</summary>
    private async Task<bool> IsGoneAsync(CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited < LongestAbsence; waited += Patrol)
        {
            await Task.Delay(Patrol, cancellation);
            if (folder.IsServed())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Waits until the server answers: by asking it, because it may be recovering from a crash for a while.</summary>
    private static async Task<PrivateServer> AnswerAsync(PrivateServer server, Watchdog? watchdog, CancellationToken cancellation)
    {
        try
        {
            while (await server.RefusalAsync(cancellation) is { } refusal)
            {
                if (watchdog is null && !server.folder.IsServed() && await server.IsGoneAsync(cancellation))
                {
                    throw new PrivateServerException($"Another process uses {server.folder.Root}, but its PostgreSQL is gone ({refusal}). Stop that process.");
                }

                if (watchdog?.Failure() is { } reason)
                {
                    throw new PrivateServerException(reason.Contains(ServerFolder.NoSpace, StringComparison.Ordinal)
                        ? $"The disk is full, so PostgreSQL did not start in {server.folder.Root}: {reason} Make room on it, then start again."
                        : $"PostgreSQL did not start in {server.folder.Root}: {reason} See {server.folder.Log}.");
                }

                await Task.Delay(Patience, cancellation);
            }

            return server;
        }
        catch
        {
            server.user.Dispose();
            throw;
        }
    }

    private async Task<string?> RefusalAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
            await connection.OpenAsync(cancellation);
            return null;
        }
        catch (NpgsqlException refused)
        {
            return refused.Message;
        }
    }
}
