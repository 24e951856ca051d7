using System.Text.Json;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Database;

/// <summary>What was backed up is served again: the same rows and ids, by whoever restores it, wherever.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private const string Page = "某市第9期\n某市修路9公里，投资11万元。\n";

    private readonly string folder = Directory.CreateTempSubdirectory("haikou-test-").FullName;
    private OwnPostgres server = null!;

    private string Backup => Path.Combine(folder, "haikou.dump");

    public async Task InitializeAsync() => server = await OwnPostgres.StartAsync();

    [Fact]
    public async Task A_store_is_restored_into_a_fresh_server_and_serves_the_same()
    {
        var database = await server.AddDatabaseAsync("source");
        await IngestAsync(database);
        var before = await ServedAsync(database);
        Assert.Matches("^.*haikou.dump: 2 pages, [0-9]+ bytes\n$", await RunAsync(database, "backup", Backup));

        await using var fresh = await OwnPostgres.StartAsync();
        var restored = await fresh.AddDatabaseAsync("target");
        Assert.EndsWith("haikou.dump: 2 pages restored\n", await RunAsync(restored, "restore", Backup), StringComparison.Ordinal);
        Assert.Equal(before, await ServedAsync(restored));
        Assert.Equal("false false", await Sql.TextAsync(
            restored, "select has_database_privilege('public', 'target', 'temp') || ' ' || has_schema_privilege('public', 'haikou', 'usage')"));
        Assert.NotEqual(await EpochAsync(database), await EpochAsync(restored));
        Assert.Equal([Backup], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_dump_that_was_restored_by_hand_is_put_right_by_the_start()
    {
        var database = await server.AddDatabaseAsync("source");
        await IngestAsync(database);
        var before = await ServedAsync(database);
        await RunAsync(database, "backup", Backup);
        var restored = await server.AddDatabaseAsync("byhand");
        await Shell.RunAsync($"pg_restore --no-owner -x -h {new NpgsqlConnectionStringBuilder(restored).Host} -U byhand -d byhand {Backup}",
            ("PGPASSWORD", "correct horse"));
        Assert.Equal(before, await ServedAsync(restored));
        Assert.NotEqual(await EpochAsync(database), await EpochAsync(restored));
    }

    [Fact]
    public async Task Pages_are_given_up_only_where_that_is_said()
    {
        var database = await server.AddDatabaseAsync("kept");
        await RunAsync(database, "keys", "add", "desk");
        await using (HaikouService.Over(database)) { }
        await RunAsync(database, "backup", Backup);
        await IngestAsync(database);

        var refusal = await FailsAsync(database, "restore", Backup);
        Assert.StartsWith("The database has pages (2).", refusal, StringComparison.Ordinal);
        Assert.Equal(2, await Sql.CountAsync(database, "select count(*) from haikou.document"));

        await using var running = HaikouService.Over(database);
        using var http = new HttpClient { BaseAddress = HaikouService.AddressOf(running) };
        Assert.Equal(2, await TotalAsync(http));
        await RunAsync(database, "restore", Backup, "--replace");
        for (var tries = 0; await TotalAsync(http) != 1; tries++) Assert.True(tries < 100, "The service that runs never serves what was restored.");
        Assert.Contains("desk", await RunAsync(database, "keys", "list"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a dump", "not restored, and nothing was changed: input file does not appear to be a valid archive")]
    [InlineData("half", "not restored, and nothing was changed: ")]
    [InlineData("newer", "not restored, and nothing was changed: it was made by a newer version of the service")]
    [InlineData("another", "not restored, and nothing was changed: ")]
    [InlineData("absent", "not restored, and nothing was changed: could not open input file")]
    public async Task A_file_that_cannot_be_restored_changes_nothing(string kind, string words)
    {
        var database = await server.AddDatabaseAsync("whole");
        await IngestAsync(database);
        var before = await ServedAsync(database);
        await MakeAsync(kind);
        Assert.Contains(words, await FailsAsync(database, "restore", Backup, "--replace"), StringComparison.Ordinal);
        Assert.Equal(before, await ServedAsync(database));
    }

    [Fact]
    public async Task A_database_without_a_store_is_not_backed_up()
    {
        Assert.StartsWith("There is nothing to back up", await FailsAsync(await server.AddDatabaseAsync("bare"), "backup", Backup), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_leaves_nothing_behind()
    {
        var database = await server.AddDatabaseAsync("unwritten");
        await RunAsync(database, "keys", "list");
        Assert.StartsWith("The backup was not made: could not open output file",
            await FailsAsync(database, "backup", Path.Combine(folder, "no", "such", "folder")), StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task MakeAsync(string kind)
    {
        var database = await server.AddDatabaseAsync("other");
        if (kind == "another") await Sql.ExecuteAsync(database, "create table letters (i int)");
        else await RunAsync(database, "keys", "list");
        if (kind == "newer")
        {
            await Sql.ExecuteAsync(database, "insert into public.haikou_migration (scriptname, applied) values ('9000_what_comes.sql', now())");
        }

        if (kind == "absent") return;
        await Shell.RunAsync($"pg_dump -Fc -h {new NpgsqlConnectionStringBuilder(database).Host} -U postgres -d other -f {Backup}");
        var whole = await File.ReadAllBytesAsync(Backup);
        if (kind == "half") await File.WriteAllBytesAsync(Backup, whole[..(whole.Length * 9 / 10)]);
        if (kind == "not a dump") await File.WriteAllTextAsync(Backup, "Dear all,");
    }

    private async Task IngestAsync(string database)
    {
        await using (HaikouService.Over(database)) { }
        var page = Path.Combine(folder, "page.txt");
        await File.WriteAllTextAsync(page, Page);
        await RunAsync(database, "ingest", page);
        File.Delete(page);
    }

    /// <summary>Every row of every dataset.</summary>
    private static async Task<string> ServedAsync(string database)
    {
        await using var instance = HaikouService.Over(database);
        using var http = new HttpClient { BaseAddress = HaikouService.AddressOf(instance) };
        http.DefaultRequestHeaders.Host = "example.org";
        var served = new System.Text.StringBuilder();
        foreach (var dataset in Registry.Default.Catalogue.All)
        {
            served.Append(await http.GetStringAsync(new Uri($"/v1/{dataset.Slug}?format=ndjson", UriKind.Relative)));
        }

        return served.ToString();
    }

    private static async Task<int> TotalAsync(HttpClient http)
    {
        using var answer = await http.GetAsync(new Uri("/v1/documents?fields=id", UriKind.Relative));
        await Task.Delay(20);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("page").GetProperty(
            "total").GetInt32() : 0;
    }

    private static Task<string?> EpochAsync(string database) => Sql.TextAsync(database, "select epoch::text from api.data_version");

    private static async Task<string> RunAsync(string database, params string[] arguments)
    {
        var (exitCode, output, error) = await ServiceProcess.RunAsync(database, arguments);
        Assert.True(exitCode == 0, error);
        return output;
    }

    private static async Task<string> FailsAsync(string database, params string[] arguments)
    {
        var (exitCode, _, error) = await ServiceProcess.RunAsync(database, arguments);
        Assert.Equal(1, exitCode);
        Assert.Single(error.TrimEnd().Split('\n'));
        return error;
    }
}
