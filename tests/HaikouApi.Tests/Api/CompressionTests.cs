using System.IO.Compression;
using System.Net;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class CompressionTests(HaikouService service)
{
    public static TheoryData<string, string> AddressesAndCodings
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var path in (string[])["/v1/quantities", "/v1/quantities?format=csv", "/v1/quantities?format=csv&limit=5", "/v1/quantities?format=ndjson",
                "/v1/datasets", "/openapi/haikou.v1.json"])
            {
                data.Add(path, "br");
                data.Add(path, "gzip");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(AddressesAndCodings))]
    public async Task Comes_compressed_as_asked_under_an_entity_tag_of_its_own(string path, string coding)
    {
        using var plain = await service.Http.GetAsync(path);
        for (var time = 0; time < 2; time++)
        {
            using var answer = await GetAsync(path, coding);
            Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.NotEqual(plain.Headers.ETag, answer.Headers.ETag);
            Assert.False(answer.Headers.ETag!.IsWeak);
            Assert.Equal(await plain.Content.ReadAsStringAsync(), await TextAsync(answer, coding));

            using var known = await GetAsync(path, coding, answer.Headers.ETag.ToString());
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
            Assert.Empty(known.Content.Headers.ContentEncoding);
            Assert.Equal(answer.Headers.ETag, known.Headers.ETag);
            using var other = await GetAsync(path, coding, plain.Headers.ETag!.ToString());
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }
    }

    [Theory]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*", "br")]
    [InlineData("gzip;q=0.9, br;q=0.8", "gzip")]
    [InlineData("*;q=0, gzip", "gzip")]
    public async Task The_best_coding_is_the_one_that_the_client_takes(string codings, string coding)
    {
        using var answer = await GetAsync("/v1/quantities?format=csv", codings);
        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Problems_come_compressed_too()
    {
        using var answer = await GetAsync("/v1/events?limit=-1", "gzip");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("out-of-range", await TextAsync(answer, "gzip"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("br;q=0, gzip;q=0")]
    [InlineData("br;q=0, gzip;q=0, *")]
    [InlineData("*;q=0")]
    [InlineData("identity, gzip;q=0.5")]
    [InlineData("zstd")]
    public async Task Comes_plain_to_who_takes_nothing_else(string codings)
    {
        using var answer = await GetAsync("/v1/events", codings);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.StartsWith("{", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pages_text_is_never_compressed_so_that_its_parts_are_parts_of_it()
    {
        var id = (await service.RowsAsync("/v1/documents"))[0].GetProperty("id").GetString();
        using var answer = await GetAsync($"/v1/documents/{id}/text", "br, gzip");
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string codings, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", codings);
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await service.Http.SendAsync(request);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer, string coding)
    {
        await using var bytes = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = coding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
