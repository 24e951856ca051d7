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
        await pooler.StopAsync();
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

        Assert.Equal(Registry.Default.ShippedPages.All.Count, await Sql.CountAsync(database, "select count(*) from haikou.document"));
    }

    [PgBouncerFact]
    public async Task A_pooler_that_calls_the_database_otherwise_is_told_apart()
    {
        await using var pooler = await PgBouncer.StartAsync(database, alias: "news");
        var (exitCode, _, error) = await ServiceProcess.RunAsync(
            pooler.ConnectionString.Replace("Database=pooled", "Database=news", StringComparison.Ordinal), "keys", "list");
        Assert.Equal(1, exitCode);
        Assert.Equal("ConnectionStrings__Haikou calls the database news, PostgreSQL calls it pooled: a pooler between them must call it the same.",
            error.Trim());
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [PgBouncerFact]
    public async Task A_connection_string_that_a_pooler_does_not_take_is_told_what_it_lacks()
    {
        await using var pooler = await PgBouncer.StartAsync(database);
        using var service = await ServiceProcess.ServeAsync(pooler.ConnectionString.Replace(";Max Auto Prepare=0", "", StringComparison.Ordinal));
        Assert.Contains("say Max Auto Prepare=0", await service.SaysAsync("A connection pooler is between"), StringComparison.Ordinal);
    }

    /// <summary>Two hundred reads, none of which is asked twice: few statements with many values, so that they would be prepared.</summary>
    private static async Task ReadAsync(ServiceProcess service)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        await Parallel.ForEachAsync(Enumerable.Range(1, 200), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (n, cancellation) =>
        {
            var path = n % 2 == 0 ? $"/v1/quantities?value.gte=0.{n}" : $"/v1/events?startsOn.gte={new DateOnly(2000, 1, 1).AddDays(n):O}";
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellation);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation)}");
        });
    }
}
