using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net;
using System.Text.Json;
using System.Text;
using HaikouApi.Access;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Documents;

/// <summary>The doors that pages come in by, over HTTP.</summary>
public sealed class SubmissionTests(HaikouService service) : IClassFixture<HaikouService>
{
    private const string Bulletin = "青岛3月空气质量发布\r\n3月,青岛市PM2.5浓度31微克/立方米,同比下降6.1%。𠮷祥街优良天数30天。\r\n";

    [Fact]
    public async Task Reads_a_text_and_stores_nothing()
    {
        var before = (await service.GetAsync("/v1/quantities")).GetProperty("dataVersion").GetString();
        var read = await JsonAsync(await PostAsync("/v1/extractions?publishedOn=2023-04-12", Bulletin), HttpStatusCode.OK);

        Assert.Equal("青岛3月空气质量发布", read.GetProperty("document").GetProperty("title").GetString());
        Assert.Equal(Registry.Default.Catalogue.All.Where(d => d.RowType.IsAssignableTo(typeof(RecordRow))).Select(d => d.Slug), read.GetProperty("records").EnumerateObject().Select(d => d.Name));
        var reading = read.GetProperty("records").GetProperty("air-quality-readings").EnumerateArray().Single();
        Assert.Equal(("370200", 31, -6.1m, "2023-03-31"), (reading.GetProperty("cityCode").GetString(), reading.GetProperty("value").GetInt32(), reading.GetProperty("yearOnYearPercent").GetDecimal(), reading.GetProperty("periodEnd").GetString()));
        Assert.Equal("31微克/立方米", reading.GetProperty("citations").GetProperty("value").GetProperty("quote").GetString());
        Assert.True(read.GetProperty("coverage").GetProperty("numbers").GetInt32() >= 4);
        Assert.Equal(before, (await service.GetAsync("/v1/quantities")).GetProperty("dataVersion").GetString());
    }

    [Fact]
    public async Task Counts_code_points_where_a_character_has_two_code_units()
    {
        var read = await JsonAsync(await PostAsync("/v1/extractions", Bulletin), HttpStatusCode.OK);
        var days = read.GetProperty("records").GetProperty("quantities").EnumerateArray().Single(q => q.GetProperty("asPrinted").GetString() == "30天");
        var segment = days.GetProperty("citations").GetProperty("asPrinted").GetProperty("segments")[0];
        var runes = Bulletin.EnumerateRunes().Skip(segment.GetProperty("start").GetInt32()).Take(3);
        Assert.Equal("30天", string.Concat(runes));
    }

    [Fact]
    public async Task Rows_have_the_shape_they_have_in_lists()
    {
        var read = await JsonAsync(await PostAsync("/v1/extractions", Bulletin), HttpStatusCode.OK);
        var listed = (await service.RowsAsync("/v1/quantities?include=citations&limit=1"))[0];
        Assert.Equal(listed.EnumerateObject().Select(p => p.Name), read.GetProperty("records").GetProperty("quantities")[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Takes_json_with_what_the_sender_knows()
    {
        using var content = JsonContent.Create(new { text = Bulletin, title = "通报", publishedOn = "2023-04-12", sourceUrl = "https://example.org/a" });
        var read = await JsonAsync(await service.Http.PostAsync("/v1/extractions", content), HttpStatusCode.OK);
        Assert.Equal(("通报", "2023-04-12", "https://example.org/a"), (Said("title"), Said("publishedOn"), Said("sourceUrl")));

        string? Said(string field) => read.GetProperty("document").GetProperty(field).GetString();
    }

    [Theory]
    [InlineData("text/plain", "", "text", "empty")]
    [InlineData("text/plain", " \n ", "text", "empty")]
    [InlineData("text/plain", "#", "text", "empty")]
    [InlineData("application/json", "{}", "text", "empty")]
    [InlineData("application/json", "{\"text\": 1}", "$.text", "invalid-json")]
    [InlineData("application/json", "{\"txet\": \"a\"}", "$.txet", "invalid-json")]
    [InlineData("application/json", "not json", "$", "invalid-json")]
    [InlineData("application/json", "{\"text\": \"a\", \"publishedOn\": \"yesterday\"}", "publishedOn", "invalid-value")]
    [InlineData("application/json", "{\"text\": \"a\", \"sourceUrl\": \"javascript:x\"}", "sourceUrl", "invalid-value")]
    [InlineData("application/json", "{\"text\": \"a\\u0000\"}", "text", "nul")]
    public async Task Refuses_a_body_and_names_what_is_wrong(string type, string body, string name, string code)
    {
        using var answer = await PostAsync("/v1/extractions", body, type);
        var error = (await HaikouService.ProblemAsync(answer, 400)).GetProperty("errors").EnumerateArray().Single();
        Assert.Equal((name, code), (error.GetProperty("name").GetString(), error.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF }, "offset 1")]
    [InlineData(new byte[] { 0xE6, 0xB5 }, "offset 0")]
    [InlineData(new byte[] { 0x61, 0x62, 0x00 }, "offset 2")]
    public async Task Refuses_bytes_that_are_no_text_and_names_the_first(byte[] body, string mentions)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("text/plain") } };
        using var answer = await service.Http.PostAsync("/v1/extractions", content);
        Assert.Contains(mentions, (await HaikouService.ProblemAsync(answer, 400)).GetProperty("errors")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("text/plain; charset=gbk")]
    public async Task Refuses_other_media_types(string type) => await HaikouService.ProblemAsync(await PostAsync("/v1/extractions", "a", type), 415);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_a_body_over_the_limit(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/extractions") { Content = new StringContent(new string('a', (2 * 1024 * 1024) + 1), Encoding.UTF8, "text/plain") };
        request.Headers.TransferEncodingChunked = chunked;
        using var answer = await service.Http.SendAsync(request);
        await HaikouService.ProblemAsync(answer, 413);
    }

    [Fact]
    public async Task Stores_only_with_a_good_key()
    {
        await using var databases = new Databases(service.ConnectionString);
        var keys = new Keys(databases);
        var key = await keys.AddAsync("revoked one");
        await keys.RevokeAsync("revoked one");
        await HaikouService.ProblemAsync(await PostAsync("/v1/documents", Bulletin), 401);
        await HaikouService.ProblemAsync(await PostAsync("/v1/documents", Bulletin, key: "hk_wrong"), 401);
        await HaikouService.ProblemAsync(await PostAsync("/v1/documents", Bulletin, key: key![..^1] + (key[^1] == 'A' ? 'B' : 'A')), 401);
        await HaikouService.ProblemAsync(await PostAsync("/v1/documents", Bulletin, key: key), 403);
        Assert.Null(await keys.AddAsync("revoked one"));
    }

    [Fact]
    public async Task Stores_a_page_once_and_answers_the_second_time_with_the_same_ids()
    {
        await using var databases = new Databases(service.ConnectionString);
        var key = await new Keys(databases).AddAsync("storing");
        using var first = await PostAsync("/v1/documents", Bulletin + "一。", key: key);
        var stored = await JsonAsync(first, HttpStatusCode.Created);
        var version = (await service.GetAsync("/v1/documents")).GetProperty("dataVersion").GetString();
        var again = await JsonAsync(await PostAsync("/v1/documents", Bulletin + "一。", key: key), HttpStatusCode.OK);
        Assert.Equal(Ids(stored), Ids(again));
        Assert.Equal(version, (await service.GetAsync("/v1/documents")).GetProperty("dataVersion").GetString());
        Assert.Equal(Bulletin + "一。", await service.Http.GetStringAsync(first.Headers.Location + "/text"));
        var listed = await service.RowsAsync($"/v1/quantities?document={stored.GetProperty("document").GetProperty("id")}");
        Assert.Equal(Ids(stored), listed.Select(r => r.GetProperty("id").GetString()).Order(StringComparer.Ordinal));

        static IEnumerable<string?> Ids(JsonElement read) => read.GetProperty("records").GetProperty("quantities").EnumerateArray().Select(r => r.GetProperty("id").GetString()).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/v1/quantities")]
    [InlineData("/v1/quantities?format=csv")]
    [InlineData("/v1/datasets")]
    public async Task What_a_client_kept_is_old_as_soon_as_a_page_is_stored(string address)
    {
        await using var databases = new Databases(service.ConnectionString);
        var key = await new Keys(databases).AddAsync($"changing {address}");
        var (tag, modified) = await ValidatorsAsync(address);
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("/v1/documents", $"{Bulletin}改动：{address}。", key: key)).StatusCode);
        foreach (var (name, value) in ((string, string)[])[("If-None-Match", tag), ("If-Modified-Since", modified)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { name, value } } };
            using var answer = await service.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    /// <summary>ETag and Last-Modified, which is told when the second of the last change is over.</summary>
    private async Task<(string Tag, string Modified)> ValidatorsAsync(string address)
    {
        while (true)
        {
            using var answer = await service.Http.GetAsync(address);
            if (answer.Content.Headers.LastModified is { } modified) return (answer.Headers.ETag!.Tag, modified.ToString("R"));
            await Task.Delay(200);
        }
    }

    [Fact]
    public async Task Of_two_who_hand_in_the_same_page_at_once_one_stores_it()
    {
        await using var databases = new Databases(service.ConnectionString);
        var key = await new Keys(databases).AddAsync("at once");
        for (var round = 0; round < 25; round++)
        {
            var text = $"{Bulletin}{round}。";
            var answers = await Task.WhenAll(PostAsync("/v1/documents", text, key: key), PostAsync("/v1/documents", text, key: key));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Created], answers.Select(a => a.StatusCode).Order());
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string body, string type = "text/plain", string? key = null)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await service.Http.SendAsync(request);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }
}
