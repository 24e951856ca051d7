using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace HaikouApi.Database.Servers;

/// <summary>Whether the reading role can read, if not from one server, then from another.</summary>
public sealed class DatabaseHealth(Databases databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        for (var isLast = !databases.Reader.AreSeveral; ; isLast = true)
        {
            try
            {
                await using var connection = await databases.Reader.OpenConnectionAsync(cancellationToken);
                await DataVersion.ReadAsync(connection, cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (NpgsqlException failure)
            {
                if (isLast) return HealthCheckResult.Unhealthy("The database cannot be read.", failure);
            }
        }
    }
}
