using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

/// <summary>Answers that are written from declared records: as plain to read as those of the rows.</summary>
[Collection(ReadsOnly.Name)]
public sealed class JsonBodyTests(HaikouService service)
{
    [Theory]
    [InlineData("/v1/datasets", "data")]
    [InlineData("/v1/search?q=养老", "data")]
    [InlineData("/v1/nothing", "type")]
    [InlineData("/problems/not-found", "code")]
    [InlineData("/", "name")]
    public async Task Is_one_line_or_indented_when_asked_for_and_ends_in_a_newline(string path, string first)
    {
        var line = await TextAsync(path);
        var pretty = await TextAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}pretty=true");
        Assert.StartsWith($"{{\"{first}\":", line, StringComparison.Ordinal);
        Assert.StartsWith($"{{\n  \"{first}\": ", pretty, StringComparison.Ordinal);
        Assert.True(line.IndexOf('\n', StringComparison.Ordinal) == line.Length - 1 && pretty.EndsWith("}\n", StringComparison.Ordinal));
        Assert.DoesNotContain("\\u", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escapes_neither_han_outside_the_basic_plane_nor_the_wide_space()
    {
        var problem = await TextAsync("/v1/events?%F0%A0%AE%B7%E3%80%80%22=1");
        Assert.Contains("\"name\":\"𠮷\u3000\\\"\"", problem, StringComparison.Ordinal);
        var search = await TextAsync("/v1/search?q=%F0%A0%AE%B7&lang=zh");
        Assert.StartsWith("{\"data\":[],\"page\":{\"limit\":20,\"nextCursor\":null,\"total\":null},\"links\":{\"self\":", search, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_a_key_for_what_is_null_and_none_for_what_was_not_asked_for()
    {
        var title = (await service.GetAsync("/v1/datasets")).GetProperty("data")[0].GetProperty("fields").EnumerateArray()
            .Single(f => f.GetProperty("name").GetString() == "title");
        Assert.Equal(["name", "label", "type", "unit", "description", "values", "valueLabels", "nullable", "sortable", "facetable", "operators"],
            title.EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Null, title.GetProperty("unit").ValueKind);
        Assert.EndsWith("Z", (await service.GetAsync("/v1/datasets")).GetProperty("data")[0].GetProperty("updatedAt").GetString(), StringComparison.Ordinal);
        Assert.Equal(["data", "page", "links", "dataVersion"], (await service.GetAsync("/v1/search?q=养老")).EnumerateObject().Select(p => p.Name));
        Assert.Equal(["data", "page", "links", "facets", "dataVersion"],
            (await service.GetAsync("/v1/search?q=养老&facets=dataset")).EnumerateObject().Select(p => p.Name));
        Assert.Equal(["type", "title", "status", "detail", "code", "requestId"],
            JsonDocument.Parse(await TextAsync("/v1/nothing")).RootElement.EnumerateObject().Select(p => p.Name));
        var errors = JsonDocument.Parse(await TextAsync("/v1/events?qwertyuiop=1")).RootElement.GetProperty("errors");
        Assert.Equal(["in", "name", "code", "detail"], errors[0].EnumerateObject().Select(p => p.Name));
    }

    private async Task<string> TextAsync(string path)
    {
        using var answer = await service.Http.GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }
}
