using System.Diagnostics;
using Npgsql;

namespace HaikouApi.Database;

/// <summary>
/// What only one instance at a time may do. The lock belongs to a transaction and not to a session, because behind a pooler a session is anybody's;
/// it is tried for and not waited for in the server, because those who wait there may hold the connections that its holder needs.
/// </summary>
public sealed class AdvisoryLock : IAsyncDisposable
{
    /// <summary>The transaction of its holder is idle for as long as the task takes.</summary>
    private const string Try = "select pg_try_advisory_xact_lock($1) from set_config('idle_in_transaction_session_timeout', '0', true)";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private AdvisoryLock(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <param name="source">Where.</param>
    /// <param name="number">One number for all instances.</param>
    /// <param name="task">What they take turns at, for those who wait.</param>
    /// <param name="logger">Where waiting is said.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static async Task<AdvisoryLock> TakeAsync(NpgsqlDataSource source, long number, string task, ILogger logger, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            var waited = Stopwatch.StartNew();
            for (var tries = 0; ; tries++, await Task.Delay(Pause, cancellation))
            {
                if (await TryAsync(connection, number, cancellation) is { } held) return new(connection, held);
                if (tries == 0) logger.LogInformation("Another instance is {Task}; waiting for it", task);
                if (waited.Elapsed > Longest)
                {
                    throw new UnusableDatabaseException(
                        $"Another instance has been {task} for {Longest.TotalMinutes} minutes: see what it does, or stop it, and start again.");
                }
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static async Task<NpgsqlTransaction?> TryAsync(NpgsqlConnection connection, long number, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand(Try, connection, transaction) { Parameters = { new() { Value = number } } };
        if ((bool)(await command.ExecuteScalarAsync(cancellation))!) return transaction;
        await transaction.DisposeAsync();
        return null;
    }
}
