using System.Net;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class ConditionalTests(HaikouService service)
{
    /// <summary>One address of each route and format that an answer can be kept from; {…} stands for a first id.</summary>
    public static TheoryData<string> Addresses =>
        ["/v1/events", "/v1/events?format=csv", "/v1/events?format=csv&limit=1", "/v1/events?format=ndjson", "/v1/events?format=xlsx", "/v1/events/{events}",
            "/v1/datasets", "/v1/documents/{documents}/text", "/openapi/haikou.v1.json"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Answers_304_to_a_client_that_has_it_already(string address)
    {
        using var first = await GetAsync(address);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        foreach (var known in (string[])[$"{tag}", $"W/{tag}", $"\"another\", {tag}", "*"])
        {
            using var again = await GetAsync(address, ("If-None-Match", known));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, again.Headers.ETag);
            Assert.Equal(first.Headers.CacheControl, again.Headers.CacheControl);
            Assert.Equal(first.Headers.Vary, again.Headers.Vary);
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Answers_whole_to_a_client_that_has_another_or_says_nonsense(string address)
    {
        foreach (var known in (string[])["\"another\"", "\"another\", W/\"third\"", "nonsense", ""])
        {
            using var answer = await GetAsync(address, ("If-None-Match", known));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/v1/events")]
    [InlineData("/v1/events?format=csv")]
    [InlineData("/v1/events/{events}")]
    [InlineData("/v1/datasets")]
    [InlineData("/v1/documents/{documents}/text")]
    public async Task Says_when_it_was_last_modified_and_answers_304_to_a_client_that_saw_it_since(string address)
    {
        var modified = await LastModifiedAsync(address);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(address, ("If-Modified-Since", modified.ToString("R"))));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, ("If-Modified-Since", modified.AddSeconds(-1).ToString("R"))));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, ("If-Modified-Since", "yesterday")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, ("If-Modified-Since", modified.ToString("R")), ("If-None-Match", "\"another\"")));
    }

    [Fact]
    public async Task Each_representation_has_an_entity_tag_of_its_own()
    {
        var tags = new HashSet<string>();
        foreach (var path in (string[])["/v1/events", "/v1/events?format=csv", "/v1/events?format=csv&bom=true", "/v1/events?format=csv&limit=1",
            "/v1/events?format=ndjson", "/v1/events?format=xlsx", "/v1/events?pretty=true",
            "/v1/events?fields=name", "/v1/events?include=citations", "/v1/events?lang=zh", "/v1/events?sort=name", "/v1/quantities"])
        {
            using var answer = await service.Http.GetAsync(path);
            Assert.True(tags.Add(answer.Headers.ETag!.Tag), path);
        }

        using var byAccept = await GetAsync("/v1/events", ("Accept", "text/csv"));
        Assert.True(tags.Add(byAccept.Headers.ETag!.Tag));
    }

    [Fact]
    public async Task A_cache_is_told_to_ask_again_and_by_what_an_answer_differs()
    {
        using var list = await GetAsync("/v1/events");
        Assert.Equal("public, no-cache", list.Headers.CacheControl?.ToString());
        Assert.Contains("Accept", list.Headers.Vary);
        Assert.Contains("Accept-Language", list.Headers.Vary);
        using var text = await GetAsync("/v1/documents/{documents}/text");
        Assert.Equal("public, no-cache", text.Headers.GetValues("Cache-Control").Single());
        using var problem = await GetAsync("/v1/events?limit=-1");
        Assert.Equal("no-store", problem.Headers.CacheControl?.ToString());
        Assert.Null(problem.Headers.ETag);
    }

    [Fact]
    public async Task The_text_of_a_document_comes_in_parts()
    {
        var whole = await (await GetAsync("/v1/documents/{documents}/text")).Content.ReadAsByteArrayAsync();
        using var part = await GetAsync("/v1/documents/{documents}/text", ("Range", "bytes=10-19"));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal($"bytes 10-19/{whole.Length}", part.Content.Headers.ContentRange?.ToString());
        Assert.Equal(whole[10..20], await part.Content.ReadAsByteArrayAsync());
        using var changed = await GetAsync("/v1/documents/{documents}/text", ("Range", "bytes=10-19"), ("If-Range", "\"another\""));
        Assert.Equal(whole, await changed.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("Range", "bytes=999999999-", 416, "range-not-satisfiable")]
    [InlineData("If-Match", "\"another\"", 412, "precondition-failed")]
    public async Task A_part_that_is_not_there_and_a_condition_that_does_not_hold_are_problems(string header, string value, int status, string code)
    {
        using var answer = await GetAsync("/v1/documents/{documents}/text", (header, value));
        Assert.Equal(code, (await HaikouService.ProblemAsync(answer, status)).GetProperty("code").GetString());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task A_head_request_takes_no_range()
    {
        var id = (await service.RowsAsync("/v1/documents"))[0].GetProperty("id");
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/v1/documents/{id}/text") { Headers = { { "Range", "bytes=0-1" } } };
        using var answer = await service.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>The date, which is told when the second in which the data changed is over.</summary>
    private async Task<DateTimeOffset> LastModifiedAsync(string address)
    {
        while (true)
        {
            using var answer = await GetAsync(address);
            if (answer.Content.Headers.LastModified is { } modified) return modified;
            await Task.Delay(200);
        }
    }

    private async Task<HttpStatusCode> StatusAsync(string address, params (string, string)[] headers)
    {
        using var answer = await GetAsync(address, headers);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        foreach (var dataset in (string[])["events", "documents"])
        {
            if (address.Contains($"{{{dataset}}}", StringComparison.Ordinal))
            {
                address = address.Replace($"{{{dataset}}}", (await service.RowsAsync($"/v1/{dataset}"))[0].GetProperty("id").GetString(),
                    StringComparison.Ordinal);
            }
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await service.Http.SendAsync(request);
    }
}
