using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace HaikouApi.CommandLine;

/// <summary>The database of the service, migrated and searchable, for a command that stores.</summary>
internal sealed class Store(Postgres postgres, Databases databases, Ingestor ingestor) : IAsyncDisposable
{
    public Databases Databases { get; } = databases;

    public Ingestor Ingestor { get; } = ingestor;

    /// <summary>How the owner of the database connects: who alone may remove something.</summary>
    public string Owner => postgres.ConnectionString;

    public static async Task<Store> OpenAsync(Registry registry, CancellationToken cancellation)
    {
        var postgres = await Postgres.FindAsync(new ConfigurationBuilder().AddEnvironmentVariables().Build(), cancellation);
        await Migrations.RunAsync(postgres.ConnectionString, registry.Resources, NullLogger.Instance, cancellation);
        var databases = new Databases(postgres.ConnectionString);
        await registry.SearchEntries.CatchUpAsync(databases, NullLogger.Instance, cancellation);
        return new(postgres, databases, registry.Ingestor(databases));
    }

    public async ValueTask DisposeAsync()
    {
        await Databases.DisposeAsync();
        await postgres.DisposeAsync();
    }
}
