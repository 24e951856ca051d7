using System.Text.Json;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Reading;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Database;

public sealed class StartTests
{
    /// <summary>Everything that is stored, as one text.</summary>
    private const string Everything = """
        select (select json_agg(c order by c.id) from haikou.citation c)::text || (select json_agg(q order by q.id) from haikou.quantity q)::text
            || (select json_agg(d) from haikou.document d)::text || (select json_agg(r order by r.row_no) from haikou.record r)::text
            || (select json_agg(v) from haikou.data_version v)::text
        """;

    [Fact]
    public async Task A_second_start_changes_no_row_and_no_id()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await using (HaikouService.Over(database)) { }
        var before = await ScalarAsync(database, Everything);
        await using (HaikouService.Over(database)) { }
        Assert.Equal(before, await ScalarAsync(database, Everything));
    }

    [Fact]
    public async Task Several_instances_may_start_at_once_on_an_empty_database()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        var instances = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ServiceProcess.ServeAsync(database)));
        var pages = Registry.Default.ShippedPages.All;
        Assert.Equal($"{pages.Count}", await ScalarAsync(database, "select count(*)::text from haikou.document"));
        Assert.Equal($"{pages.Count}", await ScalarAsync(database, "select version::text from haikou.data_version"));
        foreach (var instance in instances)
        {
            using (instance)
            using (var http = new HttpClient { BaseAddress = instance.Address })
            {
                Assert.Equal(pages.Sum(p => p.Rows.Count(r => r.Dataset.Slug == "articles")),
                    JsonDocument.Parse(await http.GetStringAsync(new Uri("/v1/articles", UriKind.Relative))).RootElement
                        .GetProperty("page").GetProperty("total").GetInt32());
            }
        }
    }

    [Fact]
    public async Task An_instance_says_that_it_waits_for_another_and_starts_when_that_is_done()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        Task<ServiceProcess> starting;
        await using (var other = new NpgsqlConnection(database + ";Pooling=false"))
        {
            await other.OpenAsync();
            await using var migrating = new NpgsqlCommand($"select pg_advisory_lock({0x4841_494B_4F55})", other);
            await migrating.ExecuteNonQueryAsync();
            starting = ServiceProcess.ServeAsync(database);
            while (await Sql.CountAsync(database,
                "select count(*) from pg_stat_activity where datname = current_database() and query like 'select pg_try_advisory%'") == 0)
            {
                await Task.Delay(50);
            }

            Assert.Equal(0, await Sql.CountAsync(database, "select count(*) from pg_namespace where nspname = 'haikou'"));
        }

        using var service = await starting;
        Assert.Contains("migrating the database; waiting for it", await service.SaysAsync("Another instance is"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_page_has_the_same_ids_on_every_machine()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await using var instance = HaikouService.Over(database);
        using var http = new HttpClient { BaseAddress = HaikouService.AddressOf(instance) };
        var page = JsonDocument.Parse(await http.GetStringAsync(new Uri("/v1/trade-in-subsidies?fields=id&limit=100", UriKind.Relative))).RootElement;
        Assert.Equal(
            Registry.Default.ShippedPages.All.SelectMany(p => p.Rows).Where(r => r.Dataset.Slug == "trade-in-subsidies").Select(r => r.Id)
                .Order(StringComparer.Ordinal),
            page.GetProperty("data").EnumerateArray().Select(r => r.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_reading_that_changed_ends_the_old_rows_keeps_them_and_leaves_the_others_alone()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await using var instance = HaikouService.Over(database);
        await using var databases = new Databases(database);
        var page = Registry.Default.ShippedPages.All[0];
        var without = Registry.Default.Reader.Read(page.Submission, new ReviewFile("none.review.json", """{"version": "0"}"""));
        var stored = await Registry.Default.Ingestor(databases).StoreAsync(without);
        Assert.False(stored.IsNew);
        Assert.Equal("0", await ScalarAsync(database, "select count(*)::text from api.trade_in_subsidies where origin = 'reviewed'"));
        Assert.Equal("2", await ScalarAsync(database,
            "select count(*)::text from haikou.trade_in_subsidy where origin = 'reviewed' and superseded_at is not null"));
        Assert.Equal("8", await ScalarAsync(database,
            $"select count(*)::text from haikou.article_reading where superseded_at is null and document_id = '{page.DocumentId}'"));

        var again = await Registry.Default.Ingestor(databases).StoreAsync(page);
        Assert.True(again.Added > 0);
        Assert.Equal("2", await ScalarAsync(database, "select count(*)::text from api.trade_in_subsidies where origin = 'reviewed'"));
        var same = await Registry.Default.Ingestor(databases).StoreAsync(page);
        Assert.Equal((false, stored.At, 0, 0, null), (same.IsNew, same.At, same.Added, same.Ended, same.Version));
    }

    [Fact]
    public async Task A_start_reads_the_shipped_pages_again_only_where_they_or_the_program_are_others()
    {
        const string Reviewed = "select count(*)::text from api.trade_in_subsidies where origin = 'reviewed'";
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await using (HaikouService.Over(database)) { }
        await using (var databases = new Databases(database))
        {
            var page = Registry.Default.ShippedPages.All[0];
            await Registry.Default.Ingestor(databases).StoreAsync(
                Registry.Default.Reader.Read(page.Submission, new ReviewFile(page.ReviewFile!.Name, """{"version": "0"}""")));
        }

        await using (HaikouService.Over(database)) { }
        Assert.Equal("0", await ScalarAsync(database, Reviewed));
        await ScalarAsync(database, "update haikou.shipped_reading set read_from = 'another program'");
        await using (HaikouService.Over(database)) { }
        Assert.Equal("2", await ScalarAsync(database, Reviewed));
        Assert.NotEqual("another program", await ScalarAsync(database, "select read_from from haikou.shipped_reading"));
    }

    private static async Task<string?> ScalarAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync();
    }
}
