using HaikouApi.Database;
using HaikouApi.Database.Servers;
using Npgsql;

namespace HaikouApi.Caching;

/// <summary>
/// Hears of every change of the data the moment it is committed, and confirms meanwhile what the cache holds. A notification is a hint, because anybody
/// who may connect can send one: the version is always read. A connection can also die silently, so it is asked, and what it does not answer for
/// soon enough is not served.
/// </summary>
public sealed class DataVersionListener(Databases databases, AnswerCache cache, ILogger<DataVersionListener> logger) : BackgroundService
{
    /// <summary>The channel that migration 0007 writes to.</summary>
    private const string Listen = "listen haikou_data_version";

    /// <summary>The connection is asked when it was silent for this long.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(200);

    /// <summary>For how long a version counts as confirmed after it was asked for.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await ListenAsync(stoppingToken)) return;
            }
            catch (Exception failure) when (
                failure is NpgsqlException or TimeoutException or IOException or OperationCanceledException or InvalidOperationException)
            {
                if (!stoppingToken.IsCancellationRequested)
                {
                    logger.LogWarning("Changes of the data cannot be heard of, nothing is served from memory: {Reason}",
                        PostgresFaults.Explain(failure) ?? failure.Message);
                }
            }
            finally
            {
                cache.Forget();
                databases.Reader.HearNothing();
            }

            await Task.Delay(Silence, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Listens until the connection fails; false where notifications never arrive.</summary>
    private async Task<bool> ListenAsync(CancellationToken stopping)
    {
        await using var connection = databases.ListeningConnection();
        await connection.OpenAsync(stopping);
        if (await IsPooledAsync(connection, stopping))
        {
            logger.LogWarning("ConnectionStrings__Haikou leads to a connection pooler, where changes of the data cannot be heard of: "
                + "nothing is served from memory. "
                + "Set it to PostgreSQL itself, and ConnectionStrings__HaikouReaders to the pooler");
            return false;
        }

        await using (var listen = new NpgsqlCommand(Listen, connection)) await listen.ExecuteNonQueryAsync(stopping);

        // Listening first: what is committed after this read is heard of.
        await using var version = new NpgsqlCommand(CurrentVersions.Sql, connection);
        while (true)
        {
            var asked = Environment.TickCount64;
            using (var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping))
            {
                limit.CancelAfter(Trust);
                await using var row = await version.ExecuteReaderAsync(limit.Token);
                await row.ReadAsync(limit.Token);
                Confirm(CurrentVersions.Of(row), asked + (long)Trust.TotalMilliseconds);
            }

            await connection.WaitAsync(Silence, stopping);
        }
    }

    private void Confirm(CurrentVersions versions, long until)
    {
        if (databases.Reader.Hear(versions.All))
        {
            cache.Forget();
            logger.LogWarning("The primary lacks data that were given out; it is at version {Version}, and so are the answers from now on", versions.All);
        }

        cache.Confirm(versions, until);
    }

    /// <summary>A pooler tells its clients process numbers of its own, and gives another server process to each transaction.</summary>
    private static async Task<bool> IsPooledAsync(NpgsqlConnection connection, CancellationToken stopping)
    {
        await using var process = new NpgsqlCommand("select pg_backend_pid()", connection);
        return (int)(await process.ExecuteScalarAsync(stopping))! != connection.ProcessID;
    }
}
