using System.Text.Json;
using System.Text.Json.Nodes;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class ExportTests(HaikouService service)
{
    [Fact]
    public async Task Csv_has_a_header_quotes_what_needs_it_and_joins_lists()
    {
        using var answer = await service.Http.GetAsync("/v1/events?format=csv&fields=name,organisers,absent&participants.absent=false");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            "name,organisers,absent\r\n2024年职工拒绝毒品“零计划”行动暨“6·26”禁毒宣传月企业行活动,市总工会; 市禁毒委员会; "
                + "海口国家高新区管委会,\"{\"\"theme\"\":\"\"notReported\"\",\"\"endsOn\"\":\"\"notReported\"\",\"\"endsPrinted\"\":\"\"notReported\"\"}\"\r\n",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_byte_order_mark_comes_only_when_asked_for()
    {
        var with = await service.Http.GetByteArrayAsync("/v1/events?format=csv&bom=true");
        var without = await service.Http.GetByteArrayAsync("/v1/events?format=csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], with[..3]);
        Assert.Equal(without, with[3..]);
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("text/csv;q=0.5, application/json;q=0.4", "text/csv")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    public async Task Accept_chooses_the_format(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await service.Http.SendAsync(request);
        Assert.Equal(expected, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Ndjson_holds_the_rows_of_the_json_a_line_each()
    {
        var lines = (await service.Http.GetStringAsync("/v1/air-quality-readings?format=ndjson")).TrimEnd().Split('\n');
        var rows = await service.RowsAsync("/v1/air-quality-readings");
        Assert.Equal(rows.Select(r => JsonSerializer.Serialize(r)), lines.Select(l => JsonSerializer.Serialize(JsonDocument.Parse(l).RootElement)));
    }

    [Fact]
    public async Task A_page_of_csv_says_where_the_next_one_is()
    {
        using var answer = await service.Http.GetAsync("/v1/quantities?format=csv&limit=2");
        var link = answer.Headers.GetValues("Link").Single();
        Assert.Equal(3, (await answer.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n").Length);
        var next = await service.Http.GetStringAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]);
        Assert.Equal(3, next.TrimEnd().Split("\r\n").Length);
    }

    [Fact]
    public async Task The_text_of_a_document_is_the_page_byte_for_byte()
    {
        var id = (await service.RowsAsync("/v1/documents"))[0].GetProperty("id").GetString();
        using var answer = await service.Http.GetAsync($"/v1/documents/{id}/text");
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(await File.ReadAllBytesAsync(Repository.File("db/documents/haikou-2024-06-27.txt")), await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/v1/events?fields=name")]
    [InlineData("/v1/events?fields=name,absent&include=citations")]
    [InlineData("/v1/datasets")]
    [InlineData("/v1/events?limit=-1")]
    [InlineData("/v1/nothing")]
    public async Task Pretty_json_is_the_same_json_indented(string address)
    {
        var plain = await TextAsync(address);
        var pretty = await TextAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "pretty=true");
        Assert.DoesNotContain("\n  \"", plain, StringComparison.Ordinal);
        Assert.Contains("\n  \"", pretty, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(Content(plain), Content(pretty)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/v1/datasets")]
    [InlineData("/v1/events")]
    [InlineData("/v1/events?pretty=true")]
    [InlineData("/v1/events?format=csv")]
    [InlineData("/v1/events?format=csv&bom=true&limit=1")]
    [InlineData("/v1/events?format=ndjson")]
    [InlineData("/v1/events/nothing")]
    [InlineData("/v1/events?limit=-1")]
    [InlineData("/v1/events?limit=-1&pretty=true")]
    [InlineData("/v1/nothing")]
    [InlineData("/problems/invalid-query")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/haikou.v1.json")]
    public async Task Every_answer_that_we_word_ends_in_one_newline(string address) =>
        Assert.Matches("[^\n]\n\\z", (await TextAsync(address)).ReplaceLineEndings("\n"));

    private async Task<string> TextAsync(string address)
    {
        using var answer = await service.Http.GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>What stays of an answer when it is asked for again at another address.</summary>
    private static JsonObject Content(string json)
    {
        var body = JsonNode.Parse(json)!.AsObject();
        body.Remove("links");
        body.Remove("requestId");
        return body;
    }
}
