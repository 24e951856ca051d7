using System.Net;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Database;

/// <summary>An entity tag is of one database and one state of it: never of a number alone.</summary>
public sealed class EpochTests
{
    [Fact]
    public async Task Two_databases_at_the_same_version_never_answer_304_for_each_other()
    {
        var server = await TestDatabaseServer.ForThisRunAsync();
        var here = await TagAsync(await server.CreateDatabaseAsync());
        var there = await TagAsync(await server.CreateDatabaseAsync(), known: here.Tag);
        Assert.Equal((HttpStatusCode.OK, here.Version), (there.Status, there.Version));
        Assert.NotEqual(here.Tag, there.Tag);
    }

    [Fact]
    public async Task A_restart_changes_no_entity_tag()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        var before = await TagAsync(database);
        Assert.Equal(HttpStatusCode.NotModified, (await TagAsync(database, known: before.Tag)).Status);
    }

    [Fact]
    public async Task A_copy_of_a_database_is_another_one()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        var before = await TagAsync(database);
        var name = new NpgsqlConnectionStringBuilder(database).Database;
        NpgsqlConnection.ClearAllPools();
        await Sql.ExecuteAsync(new NpgsqlConnectionStringBuilder(database) { Database = "postgres" }.ConnectionString,
            $"select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '{name}'; ");
        await Sql.ExecuteAsync(new NpgsqlConnectionStringBuilder(database) { Database = "postgres" }.ConnectionString,
            $"create database {name}_copy template {name}");
        var copy = await TagAsync(new NpgsqlConnectionStringBuilder(database) { Database = name + "_copy" }.ConnectionString, known: before.Tag);
        Assert.Equal((HttpStatusCode.OK, before.Version), (copy.Status, copy.Version));
    }

    private static async Task<(HttpStatusCode Status, string Tag, string Version)> TagAsync(string database, string? known = null)
    {
        await using var instance = HaikouService.Over(database);
        using var http = new HttpClient { BaseAddress = HaikouService.AddressOf(instance) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events?fields=name");
        request.Headers.Host = "example.org";
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, answer.Headers.ETag!.ToString(), await Sql.TextAsync(database, "select version::text from api.data_version") ?? "");
    }
}
