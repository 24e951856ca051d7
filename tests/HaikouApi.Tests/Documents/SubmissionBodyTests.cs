using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HaikouApi.Tests.TestServer;
using static HaikouApi.Tests.Documents.PagePosting;
using static HaikouApi.Tests.Documents.SubmissionTests;

namespace HaikouApi.Tests.Documents;

/// <summary>The forms in which a page may be sent, and what is said of others.</summary>
public sealed class SubmissionBodyTests(HaikouService service) : IClassFixture<HaikouService>
{
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
    [InlineData("application/json", "{\"text\": \"a\", \"title\": \"a\\u0000\"}", "title", "invalid-value")]
    [InlineData("application/json", "{\"text\": \"a\", \"sourceUrl\": \"http://a/\\u0000\"}", "sourceUrl", "invalid-value")]
    [InlineData("application/json", "{\"text\": \"a\", \"sourceUrl\": \"ftp://a/\"}", "sourceUrl", "invalid-value")]
    [InlineData("application/json", "{\"text\": \"a\", \"publishedOn\": \"0001-01-01\"}", "publishedOn", "invalid-value")]
    [InlineData("application/json", "{\"text\": \"a\", \"publishedOn\": \"9999-12-31\"}", "publishedOn", "invalid-value")]
    [InlineData("application/json", "{\"text\": \"\\ud800\"}", "$.text", "invalid-json")]
    public async Task Refuses_a_body_and_names_what_is_wrong(string type, string body, string name, string code)
    {
        using var answer = await service.PostPageAsync("/v1/extractions", body, type);
        var error = (await HaikouService.ProblemAsync(answer, 400)).GetProperty("errors").EnumerateArray().Single();
        Assert.Equal((name, code), (error.GetProperty("name").GetString(), error.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("title", 500, "")]
    [InlineData("sourceUrl", 2000, "http://example.org/")]
    public async Task Titles_and_links_have_a_length(string name, int longest, string begins)
    {
        foreach (var length in (int[])[longest, longest + 1])
        {
            var body = JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = Bulletin, [name] = begins.PadRight(length, 'a') });
            using var answer = await service.PostPageAsync("/v1/extractions", body, "application/json");
            if (length == longest) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            else Assert.Equal("too-long", (await HaikouService.ProblemAsync(answer, 400)).GetProperty("errors")[0].GetProperty("code").GetString());
        }
    }

    [Theory]
    [InlineData("text/plain; charset=\"utf-8\"", Bulletin)]
    [InlineData("text/plain; charset=UTF-8", Bulletin)]
    [InlineData("application/json; charset=\"utf-8\"", "\uFEFF{\"text\": \"一个社区。\"}")]
    public async Task Takes_what_is_written_otherwise_and_means_the_same(string type, string body)
    {
        using var answer = await service.PostPageAsync("/v1/extractions", body, type);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Takes_a_body_that_is_compressed()
    {
        var plain = await JsonAsync(await service.PostPageAsync("/v1/extractions", Bulletin), HttpStatusCode.OK);
        var coded = await JsonAsync(await PostGzipAsync(Encoding.UTF8.GetBytes(Bulletin)), HttpStatusCode.OK);
        Assert.Equal(plain.GetProperty("document").GetProperty("sha256").GetString(), coded.GetProperty("document").GetProperty("sha256").GetString());
        using var tooLarge = await PostGzipAsync(new byte[50 << 20]);
        await HaikouService.ProblemAsync(tooLarge, 413);
    }

    [Theory]
    [InlineData("br", 415)]
    [InlineData("gzip", 400)]
    public async Task Refuses_a_coding_that_it_does_not_know_or_that_the_body_has_not(string coding, int status)
    {
        using var content = new ByteArrayContent("一个社区。"u8.ToArray()) { Headers = { ContentType = new("text/plain"), ContentEncoding = { coding } } };
        using var answer = await service.Http.PostAsync("/v1/extractions", content);
        await HaikouService.ProblemAsync(answer, status);
        if (status == 415) Assert.Equal("gzip", answer.Headers.GetValues("Accept-Encoding").Single());
    }

    private async Task<HttpResponseMessage> PostGzipAsync(byte[] body)
    {
        using var coded = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(coded, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(body);
        }

        using var content = new ByteArrayContent(coded.ToArray()) { Headers = { ContentType = new("text/plain"), ContentEncoding = { "gzip" } } };
        return await service.Http.PostAsync("/v1/extractions", content);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF }, "offset 1")]
    [InlineData(new byte[] { 0xE6, 0xB5 }, "offset 0")]
    [InlineData(new byte[] { 0x61, 0x62, 0x00 }, "offset 2")]
    public async Task Refuses_bytes_that_are_no_text_and_names_the_first(byte[] body, string mentions)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("text/plain") } };
        using var answer = await service.Http.PostAsync("/v1/extractions", content);
        Assert.Contains(mentions, (await HaikouService.ProblemAsync(answer, 400)).GetProperty("errors")[0].GetProperty("detail").GetString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=gbk")]
    public async Task Refuses_other_media_types(string type) =>
        await HaikouService.ProblemAsync(await service.PostPageAsync("/v1/extractions", "a", type), 415);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_a_body_over_the_limit(bool chunked)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/v1/extractions")
        { Content = new StringContent(new string('a', (2 * 1024 * 1024) + 1), Encoding.UTF8, "text/plain") };
        request.Headers.TransferEncodingChunked = chunked;
        using var answer = await service.Http.SendAsync(request);
        await HaikouService.ProblemAsync(answer, 413);
    }
}
