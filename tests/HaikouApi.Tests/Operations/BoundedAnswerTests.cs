using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HaikouApi.Tests.Evidence;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Operations;

/// <summary>Texts made to cost: what is read from them is answered in proportion, or refused before the first byte.</summary>
[Collection(ReadsOnly.Name)]
public sealed class BoundedAnswerTests(HaikouService service)
{
    private const string Air = "5月，海口PM2.5、PM10、O3浓度分别为：";

    private const string OneValue = "12微克/立方米、";

    public static TheoryData<string, int> Costly => new()
    {
        { "第十", 60_000 },
        { OneValue, 60_000 },
        { "一个社区，", 60_000 },
        { "6元|", 60_000 },
        { "# 标题\n本报讯 ", 30_000 },
        { "# 题\n", 500_000 },
        { "记者王三\n", 500_000 },
    };

    [Theory]
    [MemberData(nameof(Costly))]
    public async Task An_answer_is_in_proportion_to_its_text(string piece, int bytes)
    {
        var text = Air + Repeated(piece, bytes);
        using var answer = await PostAsync(text);
        var body = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{answer.StatusCode}");
        Assert.InRange(body.Length, 1, (500 * Encoding.UTF8.GetByteCount(text)) + (1 << 20));
    }

    [Fact]
    public async Task An_endless_sentence_is_refused_with_the_number_of_its_records()
    {
        using var answer = await PostAsync(Air + Repeated(OneValue, 1_000_000));
        var problem = await HaikouService.ProblemAsync(answer, 422);
        Assert.Equal("too-many-records", problem.GetProperty("code").GetString());
        Assert.Matches("has [2-9][0-9]{4} records", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task What_would_be_out_of_all_proportion_is_refused_though_its_records_are_few_enough()
    {
        using var answer = await service.Http.PostAsync("/v1/extractions?pretty=true", new StringContent(Repeated("第十", 115_000), Encoding.UTF8, "text/plain"));
        Assert.Equal("answer-too-large", (await HaikouService.ProblemAsync(answer, 422)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Words_around_a_value_are_at_most_300_and_are_what_stands_there()
    {
        var text = Air + Repeated(OneValue, 20_000) + "𠮷祥街优良天数30天。";
        var read = await (await PostAsync(text)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        var runes = text.EnumerateRunes().ToList();
        foreach (var row in read.GetProperty("records").EnumerateObject().SelectMany(dataset => dataset.Value.EnumerateArray()))
        {
            Assert.InRange(row.GetProperty("quote").GetString()!.Length, 1, 300);
            foreach (var citation in row.GetProperty("citations").EnumerateObject())
            {
                var printed = PrintedQuote.Of(runes, citation.Value);
                Assert.Equal(printed, citation.Value.GetProperty("quote").GetString());
                Assert.InRange(printed.Replace(" … ", "", StringComparison.Ordinal).Length, 1, 300);
            }
        }

        var quantities = read.GetProperty("records").GetProperty("quantities").EnumerateArray().ToList();
        Assert.All(quantities, q => Assert.Contains(q.GetProperty("asPrinted").GetString()!, q.GetProperty("sentence").GetString(), StringComparison.Ordinal));
        Assert.All(quantities, q => Assert.Equal(
            q.GetProperty("sentence").GetString(), q.GetProperty("citations").GetProperty("sentence").GetProperty("quote").GetString()));
    }

    [Fact]
    public async Task A_dense_table_of_2000_cells_is_answered_whole()
    {
        var table = string.Concat(Enumerable.Range(0, 200)
            .Select(row => $"{string.Join(" | ", Enumerable.Range(0, 10).Select(cell => $"{(10 * row) + cell + 1}元"))}\n"));
        using var answer = await PostAsync(table);
        var body = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        Assert.Equal(body.Length, answer.Content.Headers.ContentLength);
        var values = JsonDocument.Parse(body).RootElement.GetProperty("records").GetProperty("quantities").EnumerateArray()
            .Select(q => q.GetProperty("value").GetInt32());
        Assert.Equal(Enumerable.Range(1, 2000), values.Order());
    }

    [Fact]
    public async Task A_page_with_too_many_records_is_not_stored()
    {
        await using var instance = HaikouService.Over(service.ConnectionString, settings: ("Haikou:MostRecords", "5"));
        using var http = new HttpClient { BaseAddress = HaikouService.AddressOf(instance) };
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/v1/documents")
        { Content = new StringContent("补贴1元、2元、3元、4元。", Encoding.UTF8, "text/plain") };
        request.Headers.Authorization = new("Bearer", await service.KeyAsync("too many records"));
        var before = (await service.GetAsync("/v1/documents")).GetProperty("page").GetProperty("total").GetInt32();
        using var answer = await http.SendAsync(request);
        Assert.Contains("at most 5", (await HaikouService.ProblemAsync(answer, 422)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, (await service.GetAsync("/v1/documents")).GetProperty("page").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Two_of_the_worst_at_once_take_little_memory()
    {
        using var own = await ServiceProcess.ServeAsync(service.ConnectionString);
        using var http = new HttpClient { BaseAddress = own.Address };
        (await PostAsync("一个社区，两个村。", http)).Dispose();
        var (idle, most) = (own.Memory, 0L);
        var answers = Task.WhenAll(PostAsync(Air + Repeated(OneValue, 2_000_000), http), PostAsync(Repeated("第十", 2_000_000), http));
        while (!answers.IsCompleted)
        {
            most = Math.Max(most, own.Memory);
            await Task.Delay(50);
        }

        foreach (var answer in await answers) await HaikouService.ProblemAsync(answer, 422);
        Assert.True(most - idle < 300 << 20, $"{(most - idle) >> 20} MiB over idle");
    }

    private Task<HttpResponseMessage> PostAsync(string text, HttpClient? http = null) =>
        (http ?? service.Http).PostAsync("/v1/extractions", new StringContent(text, Encoding.UTF8, "text/plain"));

    private static string Repeated(string piece, int bytes) => string.Concat(Enumerable.Repeat(piece, bytes / Encoding.UTF8.GetByteCount(piece)));
}
