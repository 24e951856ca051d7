using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Storing;
using HaikouApi.Search;

namespace HaikouApi;

/// <summary>What must be true before the first request: the schema is up to date, search sees what is stored, and the shipped pages are in it.</summary>
public sealed class Startup(Registry registry, Postgres postgres, Databases databases, SearchEntries search, Ingestor ingestor, ILogger<Startup> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Migrations.RunAsync(postgres.ConnectionString, registry.Resources, logger, cancellationToken);
        await search.CatchUpAsync(databases, logger, cancellationToken);
        try
        {
            await using var connection = await databases.Writer.OpenConnectionAsync(cancellationToken);
            await registry.ShippedPages.StoreAsync(ingestor, connection, cancellationToken);
        }
        catch (UnconfirmedCommitException unconfirmed)
        {
            // What is there can be read; pages are not accepted until a replica is back.
            logger.LogWarning("{Reason}", unconfirmed.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
