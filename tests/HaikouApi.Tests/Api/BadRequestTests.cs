using System.Net.Sockets;
using System.Text;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class BadRequestTests(HaikouService service)
{
    [Theory]
    [InlineData("/v1/governance-sites?distrct=秀英区", "distrct", "unknown-parameter", "district")]
    [InlineData("/v1/governance-sites?District=秀英区", "District", "unknown-parameter", "district")]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan.lteq=1", "amountMaxYuan.lteq", "unknown-operator", "amountMaxYuan.lte")]
    [InlineData("/v1/trade-in-subsidies?issuer.gte=1", "issuer.gte", "unknown-operator", null)]
    [InlineData("/v1/trade-in-subsidies?sourceUrl=x", "sourceUrl", "unknown-operator", null)]
    [InlineData("/v1/trade-in-subsidies?offset=10", "offset", "unknown-parameter", "cursor")]
    [InlineData("/v1/trade-in-subsidies?sort=amountMaxYaun", "sort", "unknown-field", "amountMaxYuan")]
    [InlineData("/v1/trade-in-subsidies?sort=issuer,issuer", "sort", "repeated-field", null)]
    [InlineData("/v1/articles?sort=reporters", "sort", "not-sortable", null)]
    [InlineData("/v1/trade-in-subsidies?fields=isuer", "fields", "unknown-field", "issuer")]
    [InlineData("/v1/trade-in-subsidies?include=citation", "include", "unknown-value", "citations")]
    [InlineData("/v1/trade-in-subsidies?benefit=casch", "benefit", "unknown-value", "cash")]
    [InlineData("/v1/trade-in-subsidies?format=cvs", "format", "unknown-value", "csv")]
    [InlineData("/v1/trade-in-subsidies?format=xls", "format", "unknown-value", "xlsx")]
    [InlineData("/v1/trade-in-subsidies?bom=yes", "bom", "unknown-value", null)]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan=much", "amountMaxYuan", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan=NaN", "amountMaxYuan", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan=1e999", "amountMaxYuan", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024-02-30", "announcedOn", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024-13", "announcedOn", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024-6", "announcedOn", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=0000", "announcedOn", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=../..", "announcedOn", "invalid-value", null)]
    [InlineData("/v1/documents?ingestedAt.gt=1..2", "ingestedAt.gt", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024-05-01/", "announcedOn", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024/2025/2026", "announcedOn", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024-05%0A", "announcedOn", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn=2024-06/2024-05", "announcedOn", "reversed-range", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn.gte=2024-06/..", "announcedOn.gte", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn.gt=2024&announcedOn.lt=2024-12", "announcedOn.lt", "reversed-range", null)]
    [InlineData("/v1/air-quality-summaries?rank=1.5", "rank", "invalid-value", null)]
    [InlineData("/v1/air-quality-summaries?rank=99999999999", "rank", "invalid-value", null)]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan.absent=maybe", "amountMaxYuan.absent", "invalid-value", null)]
    [InlineData("/v1/articles?truncated=1", "truncated", "invalid-value", null)]
    [InlineData("/v1/search?q=a&limit=0", "limit", "out-of-range", null)]
    [InlineData("/v1/trade-in-subsidies?limit=1001", "limit", "out-of-range", null)]
    [InlineData("/v1/trade-in-subsidies?limit=-1", "limit", "out-of-range", null)]
    [InlineData("/v1/trade-in-subsidies?limit=abc", "limit", "out-of-range", null)]
    [InlineData("/v1/trade-in-subsidies?limit=", "limit", "out-of-range", null)]
    [InlineData("/v1/trade-in-subsidies?limit=1&limit=2", "limit", "repeated-parameter", null)]
    [InlineData("/v1/trade-in-subsidies?cursor=abc", "cursor", "invalid-cursor", null)]
    [InlineData("/v1/trade-in-subsidies?cursor=!", "cursor", "invalid-cursor", null)]
    [InlineData("/v1/trade-in-subsidies?amountMaxYuan.gte=8000&amountMaxYuan.lte=6000", "amountMaxYuan.lte", "reversed-range", null)]
    [InlineData("/v1/trade-in-subsidies?announcedOn.gt=2024-06-03&announcedOn.lt=2024-06-01", "announcedOn.lt", "reversed-range", null)]
    [InlineData("/v1/datasets?page=2", "page", "unknown-parameter", null)]
    public async Task Names_what_is_wrong_and_suggests_the_near_word(string path, string name, string code, string? suggestion)
    {
        var problem = await service.ProblemAsync(path, 400);
        Assert.Equal("invalid-query", problem.GetProperty("code").GetString());
        var error = problem.GetProperty("errors").EnumerateArray().Single();
        Assert.Equal((name, code), (error.GetProperty("name").GetString(), error.GetProperty("code").GetString()));
        Assert.Equal(suggestion, error.TryGetProperty("suggestion", out var near) ? near.GetString() : null);
    }

    [Fact]
    public async Task Tells_all_faults_at_once()
    {
        var problem = await service.ProblemAsync("/v1/trade-in-subsidies?isuer=x&limit=-1&sort=foo&benefit=gold&amountMaxYuan.gte=lots", 400);
        Assert.Equal(["amountMaxYuan.gte", "benefit", "isuer", "limit", "sort"],
            problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Names_the_first_of_many_faults_and_counts_the_others()
    {
        var problem = await service.ProblemAsync($"/v1/events?{string.Join('&', Enumerable.Range(0, 90).Select(i => $"a{i}=1"))}", 400);
        Assert.Equal(20, problem.GetProperty("errors").GetArrayLength());
        Assert.StartsWith("90 things are wrong", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/events")]
    [InlineData("/v1/search?q=a")]
    [InlineData("/v1/datasets")]
    [InlineData("/")]
    public async Task Refuses_more_parameters_than_anybody_needs(string path)
    {
        var query = string.Join('&', Enumerable.Repeat("a=1", 101));
        var problem = await service.ProblemAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}", 400);
        Assert.Equal("too-many-parameters", problem.GetProperty("errors").EnumerateArray().Single().GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/v1/events?name=", "a", "name")]
    [InlineData("/v1/events?startsOn=", "2024", "startsOn")]
    [InlineData("/v1/events?sort=", "name", "sort")]
    [InlineData("/v1/search?q=a&dataset=", "events", "dataset")]
    public async Task Refuses_a_list_of_more_values_than_anybody_needs(string path, string value, string name)
    {
        var problem = await service.ProblemAsync(path + string.Join(',', Enumerable.Repeat(value, 501)), 400);
        var error = problem.GetProperty("errors").EnumerateArray().Single();
        Assert.Equal((name, "too-many-values"), (error.GetProperty("name").GetString(), error.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Takes_as_many_values_as_a_list_may_have() =>
        await service.GetAsync("/v1/events?name=" + string.Join(',', Enumerable.Range(0, 500)));

    [Fact]
    public async Task Refuses_a_cursor_of_another_list_another_filter_another_sort_and_a_changed_one()
    {
        var page = await service.GetAsync("/v1/quantities?limit=2");
        var cursor = page.GetProperty("page").GetProperty("nextCursor").GetString()!;
        Assert.Equal(2, (await service.RowsAsync($"/v1/quantities?limit=2&cursor={cursor}")).Count);
        var changed = cursor[..^3] + (cursor[^3] == 'A' ? 'B' : 'A') + cursor[^2..];
        foreach (var path in (string[])[$"/v1/events?cursor={cursor}", $"/v1/quantities?kind=money&cursor={cursor}",
            $"/v1/quantities?sort=value&cursor={cursor}", $"/v1/quantities?cursor={changed}"])
        {
            var problem = await service.ProblemAsync(path, 400);
            Assert.Equal("invalid-cursor", problem.GetProperty("errors")[0].GetProperty("code").GetString());
        }
    }

    [Theory]
    [InlineData("/v1/air-quality-reading", "air-quality-readings")]
    [InlineData("/v1/tradein-subsidies/abc", "trade-in-subsidies")]
    [InlineData("/v1/serach", "Did you mean search?")]
    [InlineData("/v1/zzzzzzzzzzzzz", "/v1/datasets")]
    [InlineData("/v1/events/0000000000000", "events")]
    [InlineData("/v1/documents/0000000000000/text", "document")]
    [InlineData("/v1/events/a/b", "nothing")]
    [InlineData("/wp-admin", "nothing")]
    public async Task Answers_404_where_there_is_nothing_and_says_what_there_is(string path, string mentions)
    {
        var problem = await service.ProblemAsync(path, 404);
        Assert.Contains(mentions, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Answers_405_with_what_is_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/v1/events");
        using var answer = await service.Http.SendAsync(request);
        await HaikouService.ProblemAsync(answer, 405);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/v1/events", "image/png")]
    [InlineData("/v1/events/0000000000000", "text/csv")]
    public async Task Answers_406_when_accept_names_no_format_of_ours(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await service.Http.SendAsync(request);
        var problem = await HaikouService.ProblemAsync(answer, 406);
        Assert.Contains("application/json", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_414_to_a_url_of_20_kb()
    {
        var problem = await service.ProblemAsync("/v1/events?name=" + new string('a', 20_000), 414);
        Assert.Equal("uri-too-long", problem.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/v1/events?name=%00")]
    [InlineData("/v1/events?name=%FF%FE")]
    [InlineData("/v1/events?%C3%28=1")]
    [InlineData("/v1/events?name=%E6%B5")]
    [InlineData("/v1/events?name=%ZZ")]
    [InlineData("/v1/events/%00")]
    [InlineData("/v1/events/a%00b?name=%E6")]
    [InlineData("/v1/events?name=%")]
    public async Task Refuses_bytes_that_are_not_text(string target)
    {
        var answer = await RawAsync($"GET {target} HTTP/1.1\r\nHost: x\r\nOrigin: http://example.org\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
        Assert.Contains("UTF-8", answer, StringComparison.Ordinal);
        Assert.Contains("Access-Control-Allow-Origin: *", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/events/%00")]
    [InlineData("/v1/%FF")]
    [InlineData("/v1/events?name=')--;drop table x")]
    public async Task Never_answers_a_strange_url_with_a_5xx_or_with_what_is_inside(string target)
    {
        var answer = await RawAsync($"GET {target.Replace(' ', '+')} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 (200|400|404) ", answer);
        foreach (var inside in (string[])["Exception", "Npgsql", "System.", "/src/", "select ", "at Haikou"])
        {
            Assert.DoesNotContain(inside, answer, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9", "", "查询参数有误")]
    [InlineData("en-GB", "", "The query is not valid")]
    [InlineData("fr", "", "The query is not valid")]
    [InlineData("en", "&lang=zh", "查询参数有误")]
    [InlineData("zh-Hans", "&lang=en", "The query is not valid")]
    [InlineData("en;q=0.3, zh-Hans;q=0.8", "", "查询参数有误")]
    public async Task Words_errors_in_the_language_asked_for_and_keeps_the_code(string accept, string lang, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events?limit=-1" + lang);
        request.Headers.TryAddWithoutValidation("Accept-Language", accept);
        using var answer = await service.Http.SendAsync(request);
        var problem = await HaikouService.ProblemAsync(answer, 400);
        Assert.Equal((title, "invalid-query"), (problem.GetProperty("title").GetString(), problem.GetProperty("code").GetString()));
        Assert.Equal(title.Contains('查', StringComparison.Ordinal) ? "zh-Hans" : "en", answer.Content.Headers.ContentLanguage.Single());
        Assert.Contains("Accept-Language", answer.Headers.Vary);
        Assert.Equal("out-of-range", problem.GetProperty("errors").EnumerateArray().Single().GetProperty("code").GetString());
    }

    /// <summary>Sends bytes that an HTTP client would not.</summary>
    private async Task<string> RawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(service.Address.Host, service.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(10));
    }
}
