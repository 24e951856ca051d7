using System.Text.Json;

namespace HaikouApi.Extraction.Tests.AirQuality;

public sealed class AirQualityCorpusTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly string[] Datasets = ["air-quality-readings", "air-quality-summaries"];

    private static readonly Dictionary<string, CorpusCase> Cases = CorpusCase.In("air-quality").ToDictionary(c => c.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_just_what_the_case_says(string name)
    {
        var score = new Score();
        Add(score, Cases[name]);
        Assert.Empty(score.Wrong);
        Assert.Empty(score.Missed);
    }

    [Fact]
    public void Reads_the_examples_without_a_wrong_field_and_misses_no_more_than_one_in_ten()
    {
        var score = new Score();
        foreach (var example in CorpusCase.In("examples").Where(c => c.Name.StartsWith("air-", StringComparison.Ordinal))) Add(score, example);
        output.WriteLine($"{score.Found} of {score.Expected} fields found");
        foreach (var missed in score.Missed) output.WriteLine($"missed {missed}");
        Assert.Empty(score.Wrong);
        Assert.True(score.Found >= 0.9 * score.Expected, $"{score.Found} of {score.Expected}:\n{string.Join('\n', score.Missed)}");
    }

    private static void Add(Score score, CorpusCase text)
    {
        var records = Extractor.Read(text.Text, text.PublishedOn).Records;
        foreach (var dataset in Datasets)
        {
            var rows = text.Expect.TryGetProperty(dataset, out var expected) ? expected.EnumerateArray().ToList() : new List<JsonElement>();
            score.Add($"{text.Name} {dataset}", [.. records.Where(r => r.Dataset == dataset)], rows);
        }
    }
}
