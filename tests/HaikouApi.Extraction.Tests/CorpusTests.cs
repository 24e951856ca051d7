using System.Text.Json;

namespace HaikouApi.Extraction.Tests;

/// <summary>Texts of every family, each with what must be read out of it; most of them hold what must not be.</summary>
public sealed class CorpusTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>The datasets of each family; a case of its folder says all that is to be read for them.</summary>
    private static readonly Dictionary<string, string[]> Families = new()
    {
        ["air-quality"] = ["air-quality-readings", "air-quality-summaries"],
        ["enterprises"] = ["enterprise-facts"],
        ["events"] = ["events"],
        ["governance"] = ["governance-sites", "governance-plans"],
        ["pension"] = ["pension-channels", "pension-services", "pension-eligibility"],
        ["postal"] = ["postal-exchange-facts"],
        ["quantities"] = ["quantities"],
        ["trade-in"] = ["trade-in-subsidies"],
    };

    private static readonly string[] Facts = [.. Families.Values.SelectMany(d => d).Except(["quantities"])];

    /// <summary>Every folder there is; one that is no family's says all that is to be read of anything.</summary>
    private static readonly Dictionary<string, (string Family, CorpusCase Case)> Cases = CorpusCase.Folders.Except(["examples"])
        .SelectMany(family => CorpusCase.In(family).Select(c => (family, c))).ToDictionary(c => $"{c.family} {c.c.Name}");

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static TheoryData<string> Examples => [.. CorpusCase.In("examples").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_just_what_the_case_says(string name)
    {
        var score = new Score(Cases[name].Case.Text);
        Add(score, Cases[name].Case, Families.GetValueOrDefault(Cases[name].Family) ?? Facts);
        Assert.True(score.Wrong.Count + score.Missed.Count == 0, string.Join('\n', score.Wrong.Concat(score.Missed)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reads_an_example_without_a_wrong_field_and_misses_no_more_than_one_in_ten(string name)
    {
        var example = CorpusCase.In("examples").Single(c => c.Name == name);
        var score = new Score(example.Text);
        Add(score, example, Facts);
        output.WriteLine($"{score.Found} of {score.Expected} fields found");
        foreach (var missed in score.Missed) output.WriteLine($"missed {missed}");
        Assert.Empty(score.Wrong);
        Assert.True(score.Found >= 0.9 * score.Expected, $"{score.Found} of {score.Expected}:\n{string.Join('\n', score.Missed)}");
    }

    [Fact]
    public void Has_at_least_as_many_texts_that_hold_a_trap_as_texts_that_only_say_things() =>
        Assert.All(Cases.Values.GroupBy(c => c.Family), family => Assert.True(2 * family.Count(c => c.Case.IsNegative) >= family.Count(), family.Key));

    private static void Add(Score score, CorpusCase text, IEnumerable<string> datasets)
    {
        var records = Invariants.Check(text.Text, text.PublishedOn).Records;
        foreach (var dataset in datasets)
        {
            var rows = text.Expect.TryGetProperty(dataset, out var expected) ? expected.EnumerateArray().ToList() : new List<JsonElement>();
            score.Add($"{text.Name} {dataset}", [.. records.Where(r => r.Dataset == dataset)], rows);
        }
    }
}
