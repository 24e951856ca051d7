using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace HaikouApi.Database;

/// <summary>Whether the reading role can read.</summary>
public sealed class DatabaseHealth(Databases databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await databases.Reader.OpenConnectionAsync(cancellationToken);
            await DataVersion.ReadAsync(connection, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException failure)
        {
            return HealthCheckResult.Unhealthy("The database cannot be read.", failure);
        }
    }
}
