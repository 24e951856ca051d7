using DbUp.Engine.Output;
using DbUp.Engine;
using DbUp;
using Npgsql;

namespace HaikouApi.Database;

/// <summary>Brings the schema up to date with db/migrations: numbered scripts, each in a transaction, each once.</summary>
public static class Migrations
{
    /// <summary>One number for all instances: only one of them migrates at a time.</summary>
    private const long AdvisoryLock = 0x4841_494B_4F55;

    private const string Folder = "migrations/";

    /// <summary>The scripts, in order.</summary>
    public static IReadOnlyList<SqlScript> Scripts(Resources resources) =>
    [
        .. resources.In(Folder).Select(name => new SqlScript(name[Folder.Length..], resources.ReadText(name))),
    ];

    /// <summary>Runs what has not been run, as the owner of the database. Safe when several instances start at once.</summary>
    public static async Task RunAsync(string ownerConnectionString, Resources resources, ILogger logger, CancellationToken cancellation = default)
    {
        await using var source = NpgsqlDataSource.Create(ownerConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await ExecuteAsync(connection, $"select pg_advisory_lock({AdvisoryLock})", cancellation);
        var result = DeployChanges.To
            .PostgresqlDatabase(ownerConnectionString)
            .WithScripts(Scripts(resources))
            .JournalToPostgresqlTable("public", "haikou_migration")
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogTo(new UpgradeLog(logger))
            .Build()
            .PerformUpgrade();
        if (!result.Successful) throw new MigrationException($"The migration {result.ErrorScript?.Name} failed: {result.Error.Message}", result.Error);
        await Roles.SetPasswordsAsync(connection, ownerConnectionString);
        await ExecuteAsync(connection, $"select pg_advisory_unlock({AdvisoryLock})", cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private sealed class UpgradeLog(ILogger logger) : IUpgradeLog
    {
        public void LogTrace(string format, params object[] args) { }

        public void LogDebug(string format, params object[] args) { }

        public void LogInformation(string format, params object[] args)
        {
            if (logger.IsEnabled(LogLevel.Debug)) logger.LogDebug("Migrations: {Message}", string.Format(null, format, args));
        }

        public void LogWarning(string format, params object[] args) => logger.LogWarning("Migrations: {Message}", string.Format(null, format, args));

        public void LogError(string format, params object[] args) => logger.LogError("Migrations: {Message}", string.Format(null, format, args));

        public void LogError(Exception ex, string format, params object[] args) => logger.LogError(ex, "Migrations: {Message}", string.Format(null, format, args));
    }
}

/// <summary>A script of db/migrations failed; nothing of it was kept.</summary>
public sealed class MigrationException(string message, Exception inner) : Exception(message, inner);
