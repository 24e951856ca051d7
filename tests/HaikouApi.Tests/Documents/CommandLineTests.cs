using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Documents;

/// <summary>The verbs of the shell, as processes.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("haikou-cli-").FullName;

    [Fact]
    public async Task Extract_prints_json_without_any_database()
    {
        var (code, output, error) = await ServiceProcess.RunAsync(
            "Host=127.0.0.1;Port=1", "extract", Write("a.txt", "青岛3月空气质量发布\n3月,青岛市PM2.5浓度31微克/立方米。\n"), "--published-on", "2023-04-12");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal("2023-03-01", JsonDocument.Parse(output).RootElement.GetProperty("records").GetProperty("air-quality-readings")[0].GetProperty(
            "periodStart").GetString());
    }

    [Fact]
    public async Task Ingest_stores_what_it_can_and_says_what_it_could_not()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        Write("1.txt", "青岛3月空气质量发布\n3月,青岛市PM2.5浓度31微克/立方米。\n");
        Write("2.txt", "");
        Write("3.txt", "乙市架桥\n乙市架桥2座。\n");
        Write("3.review.json", """{"version": "1", "articles": [{"opens": "乙市架桥", "records": [{"dataset": "events", "quote": "丙市", "fields": {}}]}]}""");
        var (code, output, _) = await ServiceProcess.RunAsync(database, "ingest", folder, "--published-on", "2023-04-12");
        Assert.Equal(1, code);
        Assert.Contains("1.txt: new", output, StringComparison.Ordinal);
        Assert.Contains("2.txt: failed: is empty", output, StringComparison.Ordinal);
        Assert.Contains("3.review.json: 乙市架桥, record 1 (events), quote: «丙市» is not in the article", output, StringComparison.Ordinal);

        File.Delete(Path.Combine(folder, "2.txt"));
        Write("3.review.json",
            """
            {"version": "2", "articles": [{"opens": "乙市架桥", "records": [
              {"dataset": "events", "quote": "乙市架桥2座", "fields": {"name": {"value": "架桥", "quote": "架桥2座"}}}]}]}
            """);
        (code, output, _) = await ServiceProcess.RunAsync(database, "ingest", folder);
        Assert.Equal(0, code);
        Assert.Contains("1.txt: unchanged", output, StringComparison.Ordinal);
        Assert.Contains("3.txt: new", output, StringComparison.Ordinal);

        (code, output, _) = await ServiceProcess.RunAsync(database, "reingest");
        Assert.Equal((0, 2), (code, output.Split('\n').Count(l => l.Contains(": unchanged", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Reading_again_goes_on_after_a_page_that_fails_and_lists_it()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        Write("1.txt", "乙市架桥\n乙市架桥2座。\n");
        Write("1.review.json",
            """
            {"version": "1", "articles": [{"opens": "乙市架桥", "records": [
              {"dataset": "events", "quote": "乙市架桥2座", "fields": {"name": {"value": "架桥", "quote": "架桥2座"}}}]}]}
            """);
        Write("2.txt", "丙市架桥\n丙市架桥3座。\n");
        Assert.Equal(0, (await ServiceProcess.RunAsync(database, "ingest", folder)).ExitCode);
        await using var source = Npgsql.NpgsqlDataSource.Create(database);
        await using (var spoil = source.CreateCommand("update haikou.review set content = replace(content, '架桥2座', '拆桥2座')"))
        {
            await spoil.ExecuteNonQueryAsync();
        }

        var (code, output, _) = await ServiceProcess.RunAsync(database, "reingest");

        const string why = "1.review.json: 乙市架桥, record 1 (events), quote: «乙市拆桥2座» is not in the article.";
        Assert.Equal(1, code);
        var lines = output.Split('\n');
        Assert.Single(lines, l => l.Contains($": failed: {why}", StringComparison.Ordinal));
        Assert.Single(lines, l => l.Contains(": unchanged", StringComparison.Ordinal));
        Assert.EndsWith($": {why}", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("乙市架桥\n乙市架桥2座。\n", 0)]
    [InlineData("乙市架桥\n架桥编号77。\n", 2)]
    public async Task A_strict_command_fails_where_something_printed_was_not_read(string text, int expected)
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        Write("1.txt", text);
        var (code, output, _) = await ServiceProcess.RunAsync(database, "ingest", folder, "--strict");
        Assert.Equal(expected, code);
        Assert.Equal(expected != 0, output.Contains("0 warnings, 1 unread numbers", StringComparison.Ordinal));
        Assert.Equal(0, (await ServiceProcess.RunAsync(database, "ingest", folder)).ExitCode);
    }

    [Fact]
    public async Task The_place_of_pages_is_given_once_for_all_of_them()
    {
        var (code, output, _) = await ServiceProcess.RunAsync("Host=127.0.0.1;Port=1", "extract", Write("a.txt", "乙市架桥\n乙市架桥2座。\n"), "--place", "460100");
        Assert.Equal((0, "460100"), (code, JsonDocument.Parse(output).RootElement.GetProperty("document").GetProperty("place").GetString()));
    }

    [Fact]
    public async Task Keys_are_made_listed_and_revoked()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        var (code, key, _) = await ServiceProcess.RunAsync(database, "keys", "add", "desk");
        Assert.Equal(0, code);
        Assert.Matches("^hk_[0-9a-z]{13}_.{43}\n$", key);
        Assert.Equal(1, (await ServiceProcess.RunAsync(database, "keys", "add", "desk")).ExitCode);
        var listed = (await ServiceProcess.RunAsync(database, "keys", "list")).Output;
        Assert.Contains("desk", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Trim(), listed, StringComparison.Ordinal);
        Assert.Equal(0, (await ServiceProcess.RunAsync(database, "keys", "revoke", "desk")).ExitCode);
        Assert.Equal(1, (await ServiceProcess.RunAsync(database, "keys", "revoke", "desk")).ExitCode);
    }

    [Theory]
    [InlineData("ingset")]
    [InlineData("extract")]
    [InlineData("extract", "x.txt", "--published-on", "yesterday")]
    [InlineData("extract", "/no/such/file.txt")]
    [InlineData("extract", "x.txt", "--place", "鼓楼区")]
    public async Task A_command_that_cannot_be_done_says_why_and_fails(params string[] arguments)
    {
        var (code, output, error) = await ServiceProcess.RunAsync("Host=127.0.0.1;Port=1", arguments);
        Assert.Equal(1, code);
        Assert.NotEqual("", output + error);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_told_in_a_line()
    {
        var (code, _, error) = await ServiceProcess.RunAsync("Host=127.0.0.1;Port=1;Timeout=2", "ingest", folder);
        Assert.Equal(1, code);
        Assert.StartsWith("PostgreSQL cannot be reached", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
