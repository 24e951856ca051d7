using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests;

/// <summary>Texts of every family, each with what must be read out of it; most of them hold what must not be.</summary>
public sealed class CorpusTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>The datasets of each family; a case of its folder says all that is to be read for them.</summary>
    private static readonly Dictionary<string, string[]> Datasets = new()
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

    /// <summary>What a folder says all of that is no family's.</summary>
    private static readonly string[] Facts = [.. Datasets.Values.SelectMany(d => d).Except(["quantities"])];

    /// <summary>Every folder there is but the examples, of which more is known.</summary>
    private static readonly Dictionary<string, (string Folder, CorpusCase Case)> Cases = Corpus.Folders.Except(["examples"])
        .SelectMany(folder => Corpus.In(folder).Select(c => (folder, c))).ToDictionary(c => $"{c.folder} {c.c.Name}");

    private static readonly Dictionary<string, CorpusCase> ExampleCases = Corpus.In("examples").ToDictionary(c => c.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static TheoryData<string> Examples => [.. ExampleCases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_just_what_the_case_says(string name)
    {
        var (folder, text) = Cases[name];
        var (score, extracted) = (new Score(isStrict: true), Invariants.Check(text.Text, text.PublishedOn));
        foreach (var dataset in Datasets.GetValueOrDefault(folder) ?? Facts) score.Add(text, extracted, dataset, text.Rows(dataset) ?? []);
        Assert.True(score.Faults.Count == 0, score.ToString());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reads_an_example_without_a_wrong_field_and_misses_no_more_than_one_in_ten(string name)
    {
        var text = ExampleCases[name];
        var (score, extracted) = (new Score(), Invariants.Check(text.Text, text.PublishedOn));
        foreach (var dataset in Facts) score.Add(text, extracted, dataset, text.Rows(dataset));
        var right = score.Tallies.Values.SelectMany(s => s.Values).Sum(t => t.Right);
        output.WriteLine($"{right} fields right, {score.Missed.Count()} missed\n{score}");
        Assert.False(score.Wrong.Any(), score.ToString());
        Assert.True(score.Missed.Count() <= 0.1 * (right + score.Missed.Count()), score.ToString());
    }

    [Fact]
    public void Has_at_least_as_many_texts_that_hold_a_trap_as_texts_that_only_say_things() =>
        Assert.All(Cases.Values.GroupBy(c => c.Folder), folder => Assert.True(2 * folder.Count(c => c.Case.IsNegative) >= folder.Count(), folder.Key));
}
