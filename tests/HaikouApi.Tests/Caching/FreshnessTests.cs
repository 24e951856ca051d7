using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HaikouApi.Access;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Storing;
using HaikouApi.Tests.TestServer;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;

namespace HaikouApi.Tests.Caching;

/// <summary>What is served from memory is what the database holds, on every instance, whatever happens to the connection that listens.</summary>
public sealed class FreshnessTests : IAsyncLifetime
{
    private static readonly Uri Documents = new("/v1/documents?fields=id", UriKind.Relative);

    private WebApplicationFactory<Program>? instance;
    private string database = "";

    private Databases Writing { get; set; } = null!;

    private HttpClient Http { get; set; } = new();

    public async Task InitializeAsync()
    {
        database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        Writing = new Databases(database);
        instance = HaikouService.Over(database);
        Http = new HttpClient { BaseAddress = HaikouService.AddressOf(instance) };
    }

    [Fact]
    public async Task An_answer_that_is_kept_needs_no_table()
    {
        await UntilKeptAsync("/v1/events?limit=3");
        await using var locked = await LockAsync("haikou.event");
        Assert.Contains("网络文化节", await Http.GetStringAsync(new Uri("/v1/events?limit=3", UriKind.Relative)), StringComparison.Ordinal);
        using var impatient = new HttpClient { BaseAddress = Http.BaseAddress, Timeout = TimeSpan.FromSeconds(1) };
        await Assert.ThrowsAsync<TaskCanceledException>(() => impatient.GetStringAsync(new Uri("/v1/events?limit=4", UriKind.Relative)));
    }

    [Theory]
    [InlineData("/v1/events", "Accept", "text/csv")]
    [InlineData("/v1/events", "Accept-Encoding", "br")]
    [InlineData("/v1/events", "Host", "example.org")]
    [InlineData("/v1/events", "If-None-Match", "*")]
    public async Task An_answer_is_kept_for_those_alone_who_ask_the_same(string path, string header, string value)
    {
        var plain = await Http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        await UntilKeptAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        using var other = await Http.SendAsync(request);
        Assert.NotEqual(plain, await other.Content.ReadAsByteArrayAsync());
        Assert.Equal(plain, await Http.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
    }

    [Fact]
    public async Task A_page_that_was_handed_in_is_there_at_the_next_request()
    {
        var key = await new Keys(Writing).AddAsync("freshness");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        for (var page = 1; page <= 10; page++)
        {
            using var stored = await Http.PostAsync(new Uri("/v1/documents", UriKind.Relative), new StringContent(PageOf(page), Encoding.UTF8, "text/plain"));
            stored.EnsureSuccessStatusCode();
            Assert.Equal(1 + page, await TotalAsync(Http));
        }
    }

    [Fact]
    public async Task Two_instances_tell_what_was_committed_by_either_or_by_neither()
    {
        using var other = await ServiceProcess.ServeAsync(database);
        using var there = new HttpClient { BaseAddress = other.Address };
        for (var page = 1; page <= 10; page++)
        {
            await Registry.Default.Ingestor(Writing).StoreAsync(Registry.Default.Reader.Read(new Submission(PageOf(page))));
            await Task.WhenAll(UntilToldAsync(Http, 1 + page), UntilToldAsync(there, 1 + page));
        }
    }

    [Fact]
    public async Task Nothing_stale_is_served_when_the_listening_connection_was_cut_and_a_change_made_meanwhile()
    {
        for (var page = 1; page <= 10; page++)
        {
            await UntilKeptAsync(Documents.ToString());
            Assert.True(await CutAsync());
            await Registry.Default.Ingestor(Writing).StoreAsync(Registry.Default.Reader.Read(new Submission(PageOf(page))));
            Assert.Equal(1 + page, await TotalAsync(Http));
        }
    }

    [Fact]
    public async Task A_notification_that_anybody_may_send_is_a_hint_and_not_the_version()
    {
        await UntilKeptAsync("/v1/events?limit=3");
        foreach (var payload in (string[])["999999999", "nonsense", ""])
        {
            await Sql.ExecuteAsync(Writing.Reader.First.ConnectionString, $"notify haikou_data_version, '{payload}'");
        }

        await UntilKeptAsync("/v1/events?limit=2");
        await using var locked = await LockAsync("haikou.event");
        Assert.Contains("网络文化节", await Http.GetStringAsync(new Uri("/v1/events?limit=3", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/events?limit=3", false)]
    [InlineData("/v1/events?format=csv", false)]
    [InlineData("/v1/events/statistics", false)]
    [InlineData("/v1/quantities?limit=3", true)]
    [InlineData("/v1/events?q=网络", true)]
    [InlineData("/v1/citations?limit=3", true)]
    [InlineData("/v1/search?q=网络", true)]
    public async Task A_change_of_one_dataset_leaves_what_is_said_of_the_others(string path, bool changes)
    {
        var before = await TagAsync(path);
        await Registry.Default.Ingestor(Writing).StoreAsync(Registry.Default.Reader.Read(new Submission(PageOf(1))));
        await UntilToldAsync(Http, 2);
        var after = await TagAsync(path);
        Assert.Equal(changes, before != after);
    }

    [Fact]
    public async Task What_is_kept_of_one_dataset_is_served_on_when_another_changes()
    {
        await UntilKeptAsync("/v1/events?limit=3");
        await Registry.Default.Ingestor(Writing).StoreAsync(Registry.Default.Reader.Read(new Submission(PageOf(1))));
        await UntilToldAsync(Http, 2);
        await using var locked = await LockAsync("haikou.event");
        Assert.Contains("网络文化节", await Http.GetStringAsync(new Uri("/v1/events?limit=3", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_changes_what_is_said_of_every_dataset()
    {
        await Registry.Default.Ingestor(Writing).StoreAsync(Registry.Default.Reader.Read(new Submission(PageOf(1))));
        var before = await TagAsync("/v1/events?limit=3");
        Assert.True(await Erasure.OfAsync(database, PageReading.IdOf(PageOf(1)), "个人信息", default));
        Assert.NotEqual(before, await TagAsync("/v1/events?limit=3"));
    }

    [Fact]
    public async Task Every_answer_is_of_one_moment_while_pages_come_in_and_connections_are_cut()
    {
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => ReadOnAsync(done.Token)).ToList();
        for (var page = 1; page <= 40; page++)
        {
            await Registry.Default.Ingestor(Writing).StoreAsync(Registry.Default.Reader.Read(new Submission(PageOf(page))));
            if (page % 8 == 0) await CutAsync();
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), answers => Assert.NotEqual(0, answers));
        Assert.Equal(41, await TotalAsync(Http));
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await instance!.DisposeAsync();
        await Writing.DisposeAsync();
    }

    /// <summary>Each page adds one document and one to the version: an answer whose rows, total and version differ is of no one moment.</summary>
    private async Task<int> ReadOnAsync(CancellationToken done)
    {
        var (answers, last) = (0, 0);
        for (; !done.IsCancellationRequested; answers++)
        {
            var list = JsonDocument.Parse(await Http.GetStringAsync(
                new Uri("/v1/documents?fields=id&limit=100", UriKind.Relative), CancellationToken.None)).RootElement;
            var total = list.GetProperty("page").GetProperty("total").GetInt32();
            Assert.Equal(total, list.GetProperty("data").GetArrayLength());
            Assert.Equal(total, int.Parse(list.GetProperty("dataVersion").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(total >= last, $"{total} documents after {last}");
            last = total;
        }

        return answers;
    }

    private async Task<string> TagAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.EnsureSuccessStatusCode().Headers.ETag!.Tag;
    }

    private static string PageOf(int number) => $"某市第{number}期\n某市修路{number}公里，投资{number + 2}万元。\n";

    private static async Task<int> TotalAsync(HttpClient http) =>
        JsonDocument.Parse(await http.GetStringAsync(Documents)).RootElement.GetProperty("page").GetProperty("total").GetInt32();

    private static async Task UntilToldAsync(HttpClient http, int total)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await TotalAsync(http) != total) await Task.Delay(5, patience.Token);
    }

    /// <summary>Asks until the answer comes though its table is locked.</summary>
    private async Task UntilKeptAsync(string path)
    {
        var table = path.StartsWith("/v1/documents", StringComparison.Ordinal) ? "haikou.document" : "haikou.event";
        using var impatient = new HttpClient { BaseAddress = Http.BaseAddress, Timeout = TimeSpan.FromMilliseconds(300) };
        for (var attempt = 0; attempt < 100; attempt++)
        {
            await Http.GetStringAsync(new Uri(path, UriKind.Relative));
            await using var locked = await LockAsync(table);
            try
            {
                await impatient.GetStringAsync(new Uri(path, UriKind.Relative));
                return;
            }
            catch (TaskCanceledException)
            {
            }
        }

        Assert.Fail($"{path} is never kept");
    }

    private async Task<NpgsqlConnection> LockAsync(string table)
    {
        var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"begin; lock table {table} in access exclusive mode", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task<bool> CutAsync()
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            "select count(*) filter (where pg_terminate_backend(pid, 5000)) from pg_stat_activity "
                + "where datname = current_database() and application_name = 'haikou listener'");
        return (long)(await command.ExecuteScalarAsync())! > 0;
    }
}
