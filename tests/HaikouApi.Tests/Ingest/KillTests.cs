using System.Net.Http.Headers;
using System.Text;
using HaikouApi.Database;
using HaikouApi.Ingest;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Ingest;

/// <summary>The service is killed while pages come in: each page is there wholly or not at all, and what was answered 201 is there.</summary>
public sealed class KillTests
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

        for (var round = 0; round < Rounds; round++)
        {
            var reading = PageReading.Of(new Submission(PageOf(round)));
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
        for (var i = 0; i < 400; i++) page.Append(System.Globalization.CultureInfo.InvariantCulture, $"第{round}期第{i}段修路{i + 1}公里，投资{i + round + 2}万元。\n");
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
        await using var command = source.CreateCommand("select (select count(*)::int from haikou.quantity where document_id = $1), (select count(*)::int from haikou.citation where document_id = $1), (select count(*)::int from haikou.document where id = $1)");
        command.Parameters.AddWithValue(document);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.Equal(reader.GetInt32(0) > 0 ? 1 : 0, reader.GetInt32(2));
        return (reader.GetInt32(0), reader.GetInt32(1));
    }
}
