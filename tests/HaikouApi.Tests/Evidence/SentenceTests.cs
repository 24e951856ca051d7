using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Evidence;

/// <summary>Every record shows the sentence that its value stands in, cited as its fields are.</summary>
[Collection(ReadsOnly.Name)]
public sealed class SentenceTests(HaikouService service)
{
    public static TheoryData<string> Records => [.. Registry.Default.Catalogue.Records.Select(d => d.Slug)];

    [Theory]
    [MemberData(nameof(Records))]
    public async Task A_record_has_the_sentence_that_its_main_value_stands_in(string slug)
    {
        var dataset = Registry.Default.Catalogue.Find(slug)!;
        var rows = await service.RowsAsync($"/v1/{slug}?limit=1000&include=citations");
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var (sentence, citations) = (row.GetProperty("sentence").GetString()!, row.GetProperty("citations"));
            Assert.InRange(sentence.EnumerateRunes().Count(), 1, 300);
            Assert.Equal(sentence, citations.GetProperty("sentence").GetProperty("quote").GetString());
            Assert.DoesNotContain("\n", sentence, StringComparison.Ordinal);
            var main = dataset.MainFields.First(f => citations.TryGetProperty(f.Name, out _)).Name;
            var (words, around) = (SegmentsOf(citations, main)[^1], SegmentsOf(citations, "sentence"));
            Assert.Contains(around, s => s.Start <= words.Start && words.End <= s.End);
        }
    }

    [Fact]
    public async Task Of_a_long_sentence_it_has_the_words_round_the_value()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("市民纷纷前来咨询，", 40)), string.Concat(Enumerable.Repeat("大家都说很好，", 40)));
        var subsidy = Assert.Single(await ReadAsync($"补贴\n　　本报讯 {before}秀英区消费者可申请5500元购车补贴，{after}欢迎。\n", "trade-in-subsidies"));
        var sentence = subsidy.GetProperty("sentence").GetString()!;
        Assert.Equal(300, sentence.Length);
        Assert.Contains("5500元", sentence, StringComparison.Ordinal);
        Assert.Contains("咨询", sentence, StringComparison.Ordinal);
        Assert.Contains("很好", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_in_a_sentence_are_read_by_no_citation_of_it()
    {
        var read = await AnswerAsync("补贴\n　　本报讯 秀英区消费者可申请5500元购车补贴，编号甲077。\n");
        Assert.Contains("077", read.GetProperty("records").GetProperty("trade-in-subsidies")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal("077", Assert.Single(read.GetProperty("coverage").GetProperty("uncited").EnumerateArray()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Stands_behind_the_quote_in_tables_and_is_filtered_like_any_field()
    {
        var names = (await service.Http.GetStringAsync("/v1/trade-in-subsidies?format=csv&limit=1")).Split("\r\n")[0].Split(',');
        Assert.Equal(Array.IndexOf(names, "quote") + 1, Array.IndexOf(names, "sentence"));
        var found = await service.RowsAsync("/v1/trade-in-subsidies?sentence.contains=蔚来&fields=id,sentence");
        Assert.NotEmpty(found);
        Assert.All(found, r => Assert.Contains("蔚来", r.GetProperty("sentence").GetString(), StringComparison.Ordinal));
        Assert.DoesNotContain(Registry.Default.Catalogue.Warnings.Fields, f => f.Name == "sentence");
    }

    private async Task<IReadOnlyList<JsonElement>> ReadAsync(string text, string dataset) =>
        [.. (await AnswerAsync(text)).GetProperty("records").GetProperty(dataset).EnumerateArray()];

    private async Task<JsonElement> AnswerAsync(string text)
    {
        using var answer = await service.Http.PostAsync("/v1/extractions", new StringContent(text, Encoding.UTF8, "text/plain"));
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    private static List<(int Start, int End)> SegmentsOf(JsonElement citations, string field) =>
        [.. citations.GetProperty(field).GetProperty("segments").EnumerateArray()
            .Select(s => (s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32()))];
}
