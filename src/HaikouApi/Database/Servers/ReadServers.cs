using System.Runtime.CompilerServices;
using Npgsql;

namespace HaikouApi.Database.Servers;

/// <summary>
/// Where reads are made: at replicas in turn, at the primary when no replica will do. Each read is of one server. Whoever has once been answered here is
/// never answered from an earlier state of the data: a server that has not caught up with what was given out is passed over.
/// </summary>
public sealed class ReadServers : IAsyncDisposable
{
    /// <summary>How long a read waits for a server that will do.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    /// <summary>A replica can show a commit that the primary still waits to have confirmed; after this long it is lost.</summary>
    private static readonly TimeSpan Unconfirmed = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10), BetweenQuestions = TimeSpan.FromMilliseconds(200);

    private readonly ReadServer[] _servers;
    private readonly TimeSpan? _longestLag;
    private readonly LatestVersion _given = new();
    private volatile StrongBox<DataVersion>? _primary;
    private long? _behindSince;
    private int _turn;

    /// <param name="servers">How to read: one server, or several, each with its port.</param>
    /// <param name="longestLag">How far behind the primary a server may be; null where they are the primary itself.</param>
    public ReadServers(NpgsqlConnectionStringBuilder servers, TimeSpan? longestLag)
    {
        _longestLag = longestLag;
        _servers = longestLag is null ? [new(servers)] : [.. servers.Host!.Split(',', StringSplitOptions.TrimEntries).Select(host =>
            new ReadServer(new(servers.ConnectionString) { Host = host, TargetSessionAttributes = null }))];
    }

    /// <summary>Whether another server can answer what one did not.</summary>
    public bool AreSeveral => _servers.Length > 1;

    /// <summary>The first of them by itself; the only one where nothing was said of replicas.</summary>
    public NpgsqlDataSource First => _servers[0].Source;

    public ValueTask<NpgsqlConnection> OpenConnectionAsync(CancellationToken cancellation = default) =>
        _longestLag is null ? First.OpenConnectionAsync(cancellation) : ChooseAsync(cancellation);

    /// <summary>Says that this state was given out.</summary>
    public void MoveTo(DataVersion version)
    {
        if (_longestLag is not null) _given.MoveTo(version);
    }

    public void MoveTo(long number)
    {
        if (_longestLag is not null) _given.MoveTo(number);
    }

    /// <summary>The same of an answer that does not say its state: it is of none later than the one its server has now.</summary>
    public async Task MoveOnAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_longestLag is not null) _given.MoveTo(await DataVersion.ReadAsync(connection, cancellation));
    }

    /// <summary>Says the state of the primary; true when data that were given out are lost there, and what is given out from now on is of this state.</summary>
    public bool Hear(DataVersion primary)
    {
        _primary = new(primary);
        _behindSince = _given.IsAfter(primary) ? _behindSince ?? Environment.TickCount64 : null;
        if (_behindSince is not { } since || Environment.TickCount64 - since < Unconfirmed.TotalMilliseconds) return false;
        _given.GoBackTo(primary);
        return true;
    }

    /// <summary>Says that nothing is heard of the primary: replicas answer what they have.</summary>
    public void HearNothing() => (_primary, _behindSince) = (null, null);

    public Task WatchAsync(ILogger logger, CancellationToken stopping) => _longestLag is { } longest
        ? Task.WhenAll(_servers.Select(server => server.WatchAsync(() => _primary?.Value, longest, BetweenQuestions, logger, stopping)))
        : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers) await server.DisposeAsync();
    }

    private async ValueTask<NpgsqlConnection> ChooseAsync(CancellationToken cancellation)
    {
        for (var until = Environment.TickCount64 + Longest.TotalMilliseconds; ; await Task.Delay(Pause, cancellation))
        {
            if (await TryAsync(isReplica: true, cancellation) is { } replica) return replica;
            if (await TryAsync(isReplica: false, cancellation) is { } primary) return primary;
            if (Environment.TickCount64 > until) throw new NoServerException(_servers.Select(server => server.Failure).FirstOrDefault(f => f is not null));
        }
    }

    private async ValueTask<NpgsqlConnection?> TryAsync(bool isReplica, CancellationToken cancellation)
    {
        var turn = (uint)Interlocked.Increment(ref _turn);
        for (var i = 0u; i < _servers.Length; i++)
        {
            var server = _servers[(turn + i) % _servers.Length];
            if ((server.IsFit || !AreSeveral) && server.IsReplica == isReplica
                && await server.TryOpenAsync(_given, cancellation) is { } connection)
            {
                return connection;
            }
        }

        return null;
    }
}

/// <summary>No server answers that has all the data that were given out.</summary>
public sealed class NoServerException(Exception? failure) : NpgsqlException(
    $"None of the servers in ConnectionStrings__HaikouReaders will do: {failure?.Message ?? "all are behind"}", failure);

/// <summary>Knows, while the service runs, which servers may be read from.</summary>
public sealed class ReadServerWatch(Databases databases, ILogger<ReadServerWatch> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => databases.Reader.WatchAsync(logger, stoppingToken);
}
