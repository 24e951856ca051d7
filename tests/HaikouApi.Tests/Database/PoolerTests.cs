using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Database;

/// <summary>Behind PgBouncer in transaction mode, where every transaction may be on another connection.</summary>
public sealed class PoolerTests : IAsyncLifetime
{
    private OwnPostgres server = null!;
    private string database = "";

    public async Task InitializeAsync()
    {
        server = await OwnPostgres.StartAsync();
        await Sql.ExecuteAsync(server.ConnectionString, "create database pooled");
        database = server.AsSuperuser("pooled");
    }

    [PgBouncerFact]
    public async Task Reads_are_answered_eight_at_once_and_the_log_says_what_would_be_better()
    {
        await using var pooler = await PgBouncer.StartAsync(database);
        using var service = await ServiceProcess.ServeAsync(pooler.ConnectionString);
        await ReadAsync(service);
        Assert.Contains("ConnectionStrings__HaikouReaders", await service.SaysAsync("nothing is served from memory"), StringComparison.Ordinal);
    }

    [PgBouncerFact]
    public async Task Reads_may_go_through_it_while_the_rest_goes_past_it()
    {
        await using var pooler = await PgBouncer.StartAsync(database);
        using var service = await ServiceProcess.ServeAsync(database, ("ConnectionStrings__HaikouReaders", pooler.ConnectionString));
        await ReadAsync(service);
        using var http = new HttpClient { BaseAddress = service.Address };
        await pooler.DisposeAsync();
        using var unread = await http.GetAsync(new Uri("/v1/quantities?limit=7", UriKind.Relative));
        Assert.Equal(503, (int)unread.StatusCode);
    }

    [PgBouncerFact]
    public async Task Two_instances_may_start_at_once_though_the_pool_is_small()
    {
        await using var pooler = await PgBouncer.StartAsync(database, connections: 2);
        var instances = await Task.WhenAll(ServiceProcess.ServeAsync(pooler.ConnectionString), ServiceProcess.ServeAsync(pooler.ConnectionString));
        foreach (var instance in instances)
        {
            using (instance) await ReadAsync(instance);
        }

        Assert.Equal(1, await Sql.CountAsync(database, "select count(*) from haikou.document"));
    }

    [PgBouncerFact]
    public async Task A_pooler_that_calls_the_database_otherwise_is_told_apart()
    {
        await using var pooler = await PgBouncer.StartAsync(database, alias: "news");
        var (exitCode, _, error) = await ServiceProcess.RunAsync(pooler.ConnectionString.Replace("Database=pooled", "Database=news", StringComparison.Ordinal), "keys", "list");
        Assert.Equal(1, exitCode);
        Assert.Equal("ConnectionStrings__Haikou calls the database news, PostgreSQL calls it pooled: a pooler between them must call it the same.", error.Trim());
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    /// <summary>Two hundred reads of three shapes, none of which is asked twice.</summary>
    private static async Task ReadAsync(ServiceProcess service)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        await Parallel.ForEachAsync(Enumerable.Range(1, 200), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (n, cancellation) =>
        {
            string[] paths = [$"/v1/quantities?limit={n}", $"/v1/events?q=海口&limit={n}&facets=name", $"/v1/search?q=海口&limit={n % 100 + 1}&lang={(n % 2 == 0 ? "en" : "zh")}"];
            using var answer = await http.GetAsync(new Uri(paths[n % 3], UriKind.Relative), cancellation);
            Assert.True(answer.IsSuccessStatusCode, $"{paths[n % 3]}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation)}");
        });
    }
}
