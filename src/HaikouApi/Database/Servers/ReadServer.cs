using System.Runtime.CompilerServices;
using Npgsql;

namespace HaikouApi.Database.Servers;

/// <summary>One of the servers that reads are made at, with what is known of it.</summary>
internal sealed class ReadServer : IAsyncDisposable
{
    private const string Question = $"select {DataVersion.Selected}, pg_is_in_recovery() from api.data_version v";

    private readonly string _watching;

    /// <summary>A state of the data that it has, unless it has a later one by now.</summary>
    private volatile StrongBox<DataVersion>? _has;

    /// <summary>A state that the primary had, and this server had not, and since when.</summary>
    private (DataVersion Version, long Since)? _lacks;

    private volatile Condition _condition;

    /// <param name="server">How to read there.</param>
    public ReadServer(NpgsqlConnectionStringBuilder server)
    {
        Name = server.Host!;
        Source = NpgsqlDataSource.Create(server);
        _watching = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false, ApplicationName = "haikou watcher" }.ConnectionString;
    }

    private enum Condition { Fit, Late, Away }

    public NpgsqlDataSource Source { get; }

    public string Name { get; }

    public bool IsReplica { get; private set; } = true;

    /// <summary>Whether it is asked: it answers, and is not too far behind the primary.</summary>
    public bool IsFit => _condition == Condition.Fit;

    /// <summary>Why it was last not there.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>A connection to it, where it has all that was given out; else null. It is asked only where that is not known already.</summary>
    public async ValueTask<NpgsqlConnection?> TryOpenAsync(LatestVersion given, CancellationToken cancellation)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await Source.OpenConnectionAsync(cancellation);
            if (_has is not { } known || given.IsAfter(known.Value)) await AskAsync(connection, cancellation);
            if (_has is { } has && !given.IsAfter(has.Value)) return connection;
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            Leave(failure);
        }
        catch
        {
            if (connection is not null) await connection.DisposeAsync();
            throw;
        }

        if (connection is not null) await connection.DisposeAsync();
        return null;
    }

    /// <summary>Asks it again and again, over a connection of its own.</summary>
    /// <param name="primary">The state of the primary, where that is known.</param>
    public async Task WatchAsync(Func<DataVersion?> primary, TimeSpan longestLag, TimeSpan pause, ILogger logger, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var before = _condition;
            try
            {
                await using var connection = new NpgsqlConnection(_watching);
                await connection.OpenAsync(stopping);
                for (; ; before = _condition, await Task.Delay(pause, stopping))
                {
                    await AskAsync(connection, stopping);
                    _condition = IsLate(primary(), longestLag) ? Condition.Late : Condition.Fit;
                    if (_condition != before) Say(logger);
                }
            }
            catch (Exception failure) when (
                failure is NpgsqlException or TimeoutException or IOException or OperationCanceledException or InvalidOperationException)
            {
                Leave(failure);
                if (_condition != before && !stopping.IsCancellationRequested) Say(logger);
            }

            await Task.Delay(pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    private async Task AskAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var question = new NpgsqlCommand(Question, connection) { CommandTimeout = 1 };
        await using var row = await question.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        _has = new(DataVersion.Of(row));
        IsReplica = row.GetBoolean(DataVersion.Columns);
    }

    /// <summary>By the data, and not by the log: the log also moves, and its replay is also late, for what no reader sees.</summary>
    private bool IsLate(DataVersion? primary, TimeSpan longestLag)
    {
        if (_lacks is { } lacked && Has(lacked.Version)) _lacks = null;
        if (primary is not { } now) _lacks = null;
        else if (!Has(now)) _lacks ??= (now, Environment.TickCount64);
        return _lacks is { } lacks && Environment.TickCount64 - lacks.Since > longestLag.TotalMilliseconds;
    }

    private bool Has(DataVersion version) => _has is { } has && has.Value.Epoch == version.Epoch && has.Value.Number >= version.Number;

    /// <summary>When it comes back it may have been put back to an earlier state.</summary>
    private void Leave(Exception failure)
    {
        (_has, Failure, _condition) = (null, failure, Condition.Away);
    }

    private void Say(ILogger logger)
    {
        if (_condition == Condition.Away) logger.LogWarning("The server {Name} is not read from, it does not answer: {Reason}", Name, Failure?.Message);
        else if (_condition == Condition.Late) logger.LogWarning("The server {Name} is not read from, it is too far behind the primary", Name);
        else logger.LogInformation("The server {Name} is read from ({Role})", Name, IsReplica ? "replica" : "primary");
    }
}
