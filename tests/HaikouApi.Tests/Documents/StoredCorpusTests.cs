using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HaikouApi.Extraction.Testing;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Documents;

/// <summary>What the rules read can be stored: every fourth of the texts that there are, and texts with the faults that character recognition makes.</summary>
public sealed class StoredCorpusTests(HaikouService service) : IClassFixture<HaikouService>
{
    private static readonly List<CorpusCase> Corpus =
        [.. CorpusCase.In(Repository.File("tests/HaikouApi.Extraction.Tests/corpus")).Where((_, i) => Seeds.IsAll || i % 4 == 0)];

    [Fact]
    public async Task Texts_of_the_corpus_are_stored()
    {
        Assert.True(Corpus.Count > 400, $"{Corpus.Count} texts");
        Assert.Empty(await RefusedAsync(Corpus.Select(c => (c.Name, c.Text, c.PublishedOn))));
        var stored = await service.GetAsync("/v1/documents?limit=1");
        Assert.True(stored.GetProperty("page").GetProperty("total").GetInt32() >= Corpus.Select(c => c.Text).Distinct().Count());
    }

    [Fact]
    public async Task Every_text_with_faults_in_it_is_stored() => Assert.Empty(await RefusedAsync(
        Seeds.Of(3_000).Select(seed => (Case: Corpus[seed % Corpus.Count], Seed: seed))
            .Select(d => ($"{d.Case.Name}, seed {d.Seed}", Mutations.Damage(d.Case.Text, d.Seed), d.Case.PublishedOn))));

    [Fact]
    public async Task A_value_that_is_disputed_does_not_cost_the_page()
    {
        const string text = "青岛3月空气质量发布\n3月,青岛市PM2.5浓度31微克/立方米。全市PM2.5浓度为33微克/立方米。\n";
        var (status, body) = await StoreAsync(text, new(2023, 4, 12), await service.KeyAsync("disputed"));
        Assert.True(status == HttpStatusCode.Created, $"{status}: {body}");
        var read = JsonDocument.Parse(body).RootElement;
        Assert.All(read.GetProperty("records").GetProperty("air-quality-readings").EnumerateArray(), r =>
            Assert.Equal(r.GetProperty("value").ValueKind == JsonValueKind.Null, r.GetProperty("unit").ValueKind == JsonValueKind.Null));
        Assert.NotEmpty(read.GetProperty("warnings").EnumerateArray());
        Assert.Equal(2, read.GetProperty("records").GetProperty("quantities").GetArrayLength());
    }

    /// <summary>The texts that are not stored, with the answer. A text with nothing in it to read is refused as that.</summary>
    private async Task<IReadOnlyCollection<string>> RefusedAsync(IEnumerable<(string Name, string Text, DateOnly? PublishedOn)> texts)
    {
        var key = await service.KeyAsync(Guid.NewGuid().ToString("N"));
        var refused = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await Parallel.ForEachAsync(texts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (text, _) =>
        {
            var (status, body) = await StoreAsync(text.Text, text.PublishedOn, key);
            if (status is not (HttpStatusCode.Created or HttpStatusCode.OK)) refused.Enqueue($"{text.Name}: {(int)status} {body}\n{text.Text}");
        });
        return refused;
    }

    private async Task<(HttpStatusCode Status, string Body)> StoreAsync(string text, DateOnly? publishedOn, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, publishedOn is { } day ? $"/v1/documents?publishedOn={day:yyyy-MM-dd}" : "/v1/documents")
        {
            Content = new StringContent(text, Encoding.UTF8, "text/plain"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await service.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
