using System.Globalization;
using HaikouApi.Database;
using Npgsql;

namespace HaikouApi.Caching;

/// <summary>
/// Hears of every change of the data the moment it is committed, and vouches for the cache meanwhile. A connection can also die without a
/// word: so it is asked, and what it does not answer for soon enough is not served.
/// </summary>
public sealed class DataVersionListener(Databases databases, AnswerCache cache, ILogger<DataVersionListener> logger) : BackgroundService
{
    /// <summary>The channel that migration 0007 writes to.</summary>
    private const string Listen = "listen haikou_data_version";

    /// <summary>The connection is asked when it was silent for this long.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(200);

    /// <summary>For how long a version is vouched for after it was asked for.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException or OperationCanceledException or InvalidOperationException)
            {
                if (!stoppingToken.IsCancellationRequested) logger.LogWarning("Changes of the data cannot be heard of, nothing is served from memory: {Reason}", failure.Message);
            }
            finally
            {
                cache.Forget();
            }

            await Task.Delay(Silence, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await using var connection = databases.ListeningConnection();
        await connection.OpenAsync(stopping);
        connection.Notification += (_, told) => cache.MoveTo(long.Parse(told.Payload, CultureInfo.InvariantCulture));
        await using (var listen = new NpgsqlCommand(Listen, connection)) await listen.ExecuteNonQueryAsync(stopping);

        // Listening first: what is committed after this read is heard of.
        await using var version = new NpgsqlCommand(DataVersion.Sql, connection);
        while (true)
        {
            var asked = Environment.TickCount64;
            using (var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping))
            {
                patience.CancelAfter(Trust);
                await using var row = await version.ExecuteReaderAsync(patience.Token);
                await row.ReadAsync(patience.Token);
                cache.Vouch(DataVersion.Of(row).Number, asked + (long)Trust.TotalMilliseconds);
            }

            await connection.WaitAsync(Silence, stopping);
        }
    }
}
