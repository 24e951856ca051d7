using Npgsql;

namespace HaikouApi.Tests.TestServer;

public sealed class TestDatabaseServerTests
{
    [Fact]
    public async Task Gives_each_asker_a_database_of_its_own_on_one_server()
    {
        var server = await TestDatabaseServer.ForThisRunAsync();

        var first = await DescribeAsync(await server.CreateDatabaseAsync());
        var second = await DescribeAsync(await server.CreateDatabaseAsync());

        Assert.NotEqual(first.Name, second.Name);
        Assert.Equal(first.Started, second.Started);
        Assert.Equal("UTF8", first.Encoding);
    }

    private static async Task<(string Name, DateTime Started, string Encoding)> DescribeAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("select current_database(), pg_postmaster_start_time(), current_setting('server_encoding')");
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetString(0), row.GetDateTime(1), row.GetString(2));
    }
}
