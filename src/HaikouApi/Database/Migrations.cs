using System.Text.RegularExpressions;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using Npgsql;

namespace HaikouApi.Database;

/// <summary>Brings a database up to date at every start: db/migrations (numbered scripts, each in a transaction, each once), then rights and epoch.</summary>
public static partial class Migrations
{
    private const long AdvisoryLockNumber = 0x4841_494B_4F55;

    private const string Folder = "migrations/";

    /// <summary>
    /// The same for every owner: one who is called like a schema finds its tables without their schema, and PostgreSQL then writes views so that scripts which
    /// change them do not know them.
    /// </summary>
    private const string SearchPath = "set local search_path = public;\n";

    /// <summary>
    /// The scripts, in order, without their grants: rights.sql makes those, for roles that are the database's own. (Up to 0009 they were all databases'.)
    /// </summary>
    public static IReadOnlyList<SqlScript> Scripts(Resources resources) =>
    [
        .. Names(resources).Select(name => new SqlScript(name, SearchPath + RoleStatements().Replace(resources.ReadText(Folder + name), ""))),
    ];

    /// <summary>Runs what has not been run, as the owner of the database. Safe when several instances start at once.</summary>
    public static async Task RunAsync(string ownerConnectionString, Resources resources, ILogger logger, CancellationToken cancellation = default)
    {
        await using var source = NpgsqlDataSource.Create(ownerConnectionString);
        await using var turn = await AdvisoryLock.TakeAsync(source, AdvisoryLockNumber, "migrating the database", logger, cancellation);
        await using var owner = await source.OpenConnectionAsync(cancellation);
        var (names, run) = (Names(resources), await Suitability.CheckAsync(owner, Names(resources), cancellation));
        if (names.Except(run).Any()) Upgrade(ownerConnectionString, resources, logger);
        await Rights.EnsureAsync(owner, ownerConnectionString, resources.ReadText("rights.sql"), cancellation);
        await using var renew = new NpgsqlCommand("select haikou.renew_epoch()", owner);
        await renew.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>What the scripts are called, in order.</summary>
    public static IReadOnlyList<string> Names(Resources resources) => [.. resources.In(Folder).Select(name => name[Folder.Length..])];

    private static void Upgrade(string ownerConnectionString, Resources resources, ILogger logger)
    {
        var result = DeployChanges.To
            .PostgresqlDatabase(ownerConnectionString)
            .WithScripts(Scripts(resources))
            .JournalToPostgresqlTable("public", "haikou_migration")
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogTo(new UpgradeLog(logger))
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new UnusableDatabaseException(
                $"The migration {result.ErrorScript?.Name} failed, and nothing of it was kept: {PostgresFaults.Explain(result.Error) ?? result.Error.Message}",
                result.Error);
        }
    }

    [GeneratedRegex("""
        ^(?:do\ \$\$(?:(?!\$\$).)*haikou_(?:reader|writer)(?:(?!\$\$).)*\$\$
        |(?:grant|revoke|alter\ default\ privileges)\ [^;]*haikou_(?:reader|writer));\n
        """, RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex RoleStatements();

    private sealed class UpgradeLog(ILogger logger) : IUpgradeLog
    {
        public void LogTrace(string format, params object[] args) { }

        public void LogDebug(string format, params object[] args) { }

        public void LogInformation(string format, params object[] args)
        {
            if (logger.IsEnabled(LogLevel.Debug)) logger.LogDebug("Migrations: {Message}", string.Format(null, format, args));
        }

        public void LogWarning(string format, params object[] args) => logger.LogWarning("Migrations: {Message}", string.Format(null, format, args));

        // The exception says it, once.
        public void LogError(string format, params object[] args) { }

        public void LogError(Exception ex, string format, params object[] args) { }
    }
}
