using HaikouApi.Ingest;
using HaikouApi.Search;

namespace HaikouApi.Database;

/// <summary>What must be true before the first request: the schema is up to date, search sees what is stored, and the shipped pages are in it.</summary>
public sealed class Startup(Postgres postgres, Databases databases, ILogger<Startup> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Migrations.RunAsync(postgres.ConnectionString, logger, cancellationToken);
        await SearchEntries.CatchUpAsync(databases, cancellationToken);
        foreach (var page in ShippedPage.All) await new Ingestor(databases).StoreAsync(page, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
