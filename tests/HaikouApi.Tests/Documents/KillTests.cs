using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using HaikouApi.Access;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.PrivatePostgres;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Documents;

/// <summary>The service, or PostgreSQL, is killed while pages come in: each page is there wholly or not at all, and what was answered 201 is there.</summary>
public sealed class KillTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Rounds = 12;

    [Fact]
    public async Task A_killed_service_leaves_no_half_of_a_page()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await using var databases = new Databases(database);
        var random = new Random(20240627);
        var accepted = new List<string>();
        string? key = null;
        for (var round = 0; round < Rounds; round++)
        {
            using var service = await ServiceProcess.ServeAsync(database);
            key ??= await new Keys(databases).AddAsync("killing");
            var text = PageOf(round);
            var posting = PostAsync(service.Address, text, key!);
            await Task.WhenAny(posting, Task.Delay(random.Next(20, 500)));
            await service.KillAsync();
            if (await posting) accepted.Add(PageReading.IdOf(text));
        }

        await AllOrNothingAsync(database, accepted, Rounds);
    }

    [Fact]
    public async Task A_killed_PostgreSQL_leaves_no_half_of_a_page_and_the_service_goes_on_when_it_is_back()
    {
        const int rounds = 8;
        var folder = Path.Combine(Path.GetTempPath(), "haikou-test-" + Path.GetRandomFileName());
        var server = await PrivateServer.StartOrJoinAsync(folder);
        var database = server.ConnectionString;
        await SpareTheDiskAsync(database);
        using var service = await ServiceProcess.ServeAsync(database);
        await using var databases = new Databases(database);
        var key = await new Keys(databases).AddAsync("killing");
        var random = new Random(20240628);
        var (accepted, watch) = (new List<string>(), Stopwatch.StartNew());
        Assert.True(await PostAsync(service.Address, PageOf(rounds), key!));
        var whole = watch.Elapsed;
        for (var round = 0; round < rounds; round++)
        {
            var text = PageOf(round);
            var posting = PostAsync(service.Address, text, key!);
            await Task.WhenAny(posting, Task.Delay(whole * (1.25 * random.NextDouble())));
            await KillServerAsync(folder);
            if (await posting) accepted.Add(PageReading.IdOf(text));
            await server.DisposeAsync();
            server = await StartAgainAsync(folder);
        }

        await AllOrNothingAsync(database, accepted, rounds);
        Assert.True(await GoesOnAsync(service.Address, PageOf(rounds + 1), key!));
        await service.KillAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>PostgreSQL is killed here, not the machine: what it has written is there, forced to the disk or not.</summary>
    private static async Task SpareTheDiskAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("alter system set fsync = off");
        await command.ExecuteNonQueryAsync();
        await using var reload = source.CreateCommand("select pg_reload_conf()");
        await reload.ExecuteNonQueryAsync();
    }

    /// <summary>The first to ask after a crash may meet a connection that died with the old server; 503 tells it to come back.</summary>
    private static async Task<bool> GoesOnAsync(Uri address, string text, string key)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            if (await PostAsync(address, text, key)) return true;
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }

        return false;
    }

    /// <summary>The postmaster is killed; its children see that and end by themselves.</summary>
    private static async Task KillServerAsync(string folder)
    {
        var note = await File.ReadAllLinesAsync(Path.Combine(folder, "data", "postmaster.pid"));
        using var postmaster = Process.GetProcessById(int.Parse(note[0], CultureInfo.InvariantCulture));
        postmaster.Kill();
        await postmaster.WaitForExitAsync();
    }

    /// <summary>PostgreSQL does not start while a child of the killed one is still at work.</summary>
    private static async Task<PrivateServer> StartAgainAsync(string folder)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await PrivateServer.StartOrJoinAsync(folder);
            }
            catch (PrivateServerException) when (tries < 20)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500));
            }
        }
    }

    /// <summary>Of each page all rows and all evidence are there, or no row; and all of those that were accepted.</summary>
    private async Task AllOrNothingAsync(string database, List<string> accepted, int rounds)
    {
        output.WriteLine($"{accepted.Count} of {rounds} pages were accepted before the kill");
        for (var round = 0; round < rounds; round++)
        {
            var reading = Registry.Default.Reader.Read(new Submission(PageOf(round)));
            var rows = await RowsAsync(database, reading.DocumentId);
            var whole = (reading.Rows.Count(r => r.Dataset.Slug == "quantities"), reading.Rows.Sum(r => r.Fields.Count(f => f.Read.Evidence is not null)));
            Assert.True(rows == (0, 0) || rows == whole, $"{rows} of {whole}");
            if (accepted.Contains(reading.DocumentId)) Assert.Equal(whole, rows);
        }
    }

    /// <summary>A page that takes some hundred milliseconds to store.</summary>
    private static string PageOf(int round)
    {
        var page = new StringBuilder("某市修路\n");
        for (var i = 0; i < 400; i++) page.Append(CultureInfo.InvariantCulture, $"第{round}期第{i}段修路{i + 1}公里，投资{i + round + 2}万元。\n");
        return page.ToString();
    }

    private static async Task<bool> PostAsync(Uri address, string text, string key)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            using var answer = await http.PostAsync(new Uri("/v1/documents", UriKind.Relative), new StringContent(text, Encoding.UTF8, "text/plain"));
            return answer.StatusCode == System.Net.HttpStatusCode.Created;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<(int Quantities, int Citations)> RowsAsync(string database, string document)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            "select (select count(*)::int from haikou.quantity where document_id = $1), (select count(*)::int from haikou.citation where document_id = $1), "
                + "(select count(*)::int from haikou.document where id = $1)");
        command.Parameters.AddWithValue(document);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.Equal(reader.GetInt32(0) > 0 ? 1 : 0, reader.GetInt32(2));
        return (reader.GetInt32(0), reader.GetInt32(1));
    }
}
