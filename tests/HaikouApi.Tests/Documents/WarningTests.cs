using System.Net;
using System.Text;
using System.Text.Json;
using HaikouApi.Documents.Given;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Documents;

/// <summary>What the rules were not sure of is kept with the page, settled by a person, and ended when a reading no longer gives it.</summary>
public sealed class WarningTests(HaikouService service) : IClassFixture<HaikouService>
{
    [Fact]
    public async Task The_warnings_of_a_page_are_a_dataset()
    {
        var shipped = Registry.Default.ShippedPages.All[0];
        var rows = await service.RowsAsync($"/v1/warnings?document={shipped.DocumentId}");
        Assert.Equal(shipped.Warnings.Select(w => (w.Code, w.Detail.Zh, w.Detail.En)).Order(),
            rows.Select(r => (Text(r, "code"), Text(r, "detailZh"), Text(r, "detailEn"))).Order());
        var text = (await service.Http.GetStringAsync($"/v1/documents/{shipped.DocumentId}/text")).EnumerateRunes().ToList();
        var company = rows.Single(r => Text(r, "code") == "unread-value");
        var place = Text(company, "sourceUrl").Split("#char=")[1].Split(',').Select(int.Parse).ToList();
        Assert.Equal(Text(company, "quote"), string.Concat(text.Skip(place[0]).Take(place[1] - place[0])));
    }

    [Fact]
    public async Task A_person_settles_a_warning_by_its_code_and_its_place()
    {
        var page = Registry.Default.ShippedPages.All[0].DocumentId;
        var warning = (await service.RowsAsync("/v1/warnings?code=unread-value")).Single();
        var article = await service.GetAsync($"/v1/articles/{Text(warning, "article")}");
        using var held = await service.Http.GetAsync($"/v1/documents/{page}/review");
        var review = System.Text.Json.Nodes.JsonNode.Parse(await held.Content.ReadAsStringAsync())!.AsObject();
        review["articles"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject
        {
            ["article"] = Text(article, "id"),
            ["settled"] = new System.Text.Json.Nodes.JsonArray(
                new System.Text.Json.Nodes.JsonObject
                {
                    ["code"] = "unread-value",
                    ["quote"] = Text(warning, "quote"),
                    ["because"] = "An example, and no grant."
                }),
        });
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(page, review.ToJsonString(), held.Headers.ETag!.Tag)).StatusCode);
        var settled = await service.GetAsync($"/v1/warnings/{Text(warning, "id")}");
        Assert.Equal(("settled", "Data desk", "An example, and no grant.", "reviewed"),
            (Text(settled, "status"), Text(settled, "settledBy"), Text(settled, "settledBecause"), Text(settled, "origin")));
        Assert.DoesNotContain(await service.RowsAsync($"/v1/warnings?document={page}&status=open"), w => Text(w, "code") == "unread-value");
        Assert.Equal(["open", "settled"], (await service.GetAsync($"/v1/warnings/{Text(warning, "id")}/history")).GetProperty("data").EnumerateArray().Select(
            s => Text(s.GetProperty("row"), "status")));
    }

    [Fact]
    public async Task A_warning_ends_when_the_page_is_read_without_it()
    {
        await using var databases = new HaikouApi.Database.Servers.Databases(service.ConnectionString);
        var ingestor = Registry.Default.Ingestor(databases);
        var page = new Submission("甲市人员\n甲市某厂近百名职工参加。\n");
        var extracted = Registry.Default.Extractor.Read(page.Text);
        var doubtful = extracted with { Warnings = [.. extracted.Warnings, new("old-doubt", new("存疑", "in doubt"), new(5, 9))] };
        var stored = await ingestor.StoreAsync(Registry.Default.Reader.Read(page, doubtful));
        var warning = (await service.RowsAsync($"/v1/warnings?document={stored.Reading.DocumentId}&code=old-doubt")).Single();
        Assert.Equal(0, (await ServiceProcess.RunAsync(service.ConnectionString, "reingest")).ExitCode);
        Assert.Empty(await service.RowsAsync($"/v1/warnings?document={stored.Reading.DocumentId}&code=old-doubt"));
        await service.ProblemAsync($"/v1/warnings/{Text(warning, "id")}", 410);
    }

    [Theory]
    [InlineData("/v1/warnings?q=职工")]
    [InlineData("/v1/warnings?status=done")]
    public async Task Refuses_what_makes_no_sense(string path) => await service.ProblemAsync(path, 400);

    [Fact]
    public async Task Ingest_prints_the_warnings_and_says_what_the_page_is()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("haikou-test-").FullName, "page.txt");
        await File.WriteAllTextAsync(file, "乙市一厂\n本报讯 近百名职工参加，另有7。\n");
        var (code, output, _) = await ServiceProcess.RunAsync(
            service.ConnectionString, "ingest", file, "--strict", "--newspaper", "乙市日报", "--page-number", "A03", "--edition", "要闻", "--source-url",
            "https://example.org/a03", "--title", "一厂", "--published-on", "2024-06-28");
        Assert.Equal(2, code);
        Assert.Contains("unread numbers", output, StringComparison.Ordinal);
        var document = (await service.RowsAsync("/v1/documents?newspaper=乙市日报")).Single();
        Assert.Equal(("A03", "要闻", "https://example.org/a03", "一厂"),
            (Text(document, "pageNumber"), Text(document, "edition"), Text(document, "sourceUrl"), Text(document, "title")));
        Assert.Equal(1, (await ServiceProcess.RunAsync(service.ConnectionString, "ingest", file, "--source-url", "javascript:1")).ExitCode);
    }

    private async Task<HttpResponseMessage> PutAsync(string page, string review, string tag)
    {
        var key = (await ServiceProcess.RunAsync(
            service.ConnectionString, "keys", "add", "the desk", "--scope", "review", "--label", "Data desk")).Output.Trim();
        using var request = new HttpRequestMessage(
            HttpMethod.Put, $"/v1/documents/{page}/review")
        {
            Content = new StringContent(review, Encoding.UTF8, "application/json"),
            Headers = { Authorization = new("Bearer", key), IfMatch = { new(tag) } }
        };
        return await service.Http.SendAsync(request);
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
