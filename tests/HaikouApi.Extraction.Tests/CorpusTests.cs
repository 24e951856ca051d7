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

    /// <summary>Folders whose cases say what may be read beside, and of which not all is read yet.</summary>
    private static readonly string[] Scored = ["examples", "unread"];

    private static readonly Dictionary<string, (string Folder, CorpusCase Case)> Cases = Corpus.Folders.Except(Scored)
        .SelectMany(folder => Corpus.In(folder).Select(c => (folder, c))).ToDictionary(c => $"{c.folder} {c.c.Name}");

    public static TheoryData<string> Names => [.. Cases.Keys];

    internal static IEnumerable<string> AllNames => Cases.Keys;

    internal static IEnumerable<string> DatasetsOfCase(string name) => DatasetsOf(Cases[name].Folder);

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_just_what_the_case_says(string name)
    {
        var score = ScoreOf(name, text => Invariants.Check(text.Text, text.PublishedOn, text.Place));
        Assert.True(score.Faults.Count == 0, score.ToString());
    }

    /// <summary>How a reading of a case is told from what the case says.</summary>
    internal static Score ScoreOf(string name, Func<CorpusCase, Extracted> read)
    {
        var (folder, text) = Cases[name];
        var (score, extracted) = (new Score(isStrict: true), read(text));
        foreach (var dataset in DatasetsOf(folder)) score.Add(text, extracted, dataset, text.Rows(dataset) ?? []);
        return score;
    }

    [Theory]
    [InlineData("examples")]
    [InlineData("unread")]
    public void Reads_all_that_is_printed_but_what_is_listed_as_not_read_yet(string folder)
    {
        var score = new Score();
        foreach (var text in Corpus.In(folder))
        {
            var extracted = Invariants.Check(text.Text, text.PublishedOn, text.Place);
            foreach (var dataset in Facts) score.Add(text, extracted, dataset, text.Rows(dataset));
        }

        var right = score.Tallies.Values.SelectMany(s => s.Values).Sum(t => t.Right);
        output.WriteLine($"{right} fields right, {score.Wrong.Count()} wrong, {score.Missed.Count()} missed");
        Ledger.Check($"{folder}: wrong", score.Wrong.Select(f => ($"{f.Text} {f.Dataset}.{f.Field} {f.Said}", $"not {f.Expected ?? "there"}")));
        Ledger.Check($"{folder}: missed", score.Missed.Select(f => ($"{f.Text} {f.Dataset}.{f.Field} {f.Expected}", f.Cause)));
    }

    [Fact]
    public void Has_at_least_as_many_texts_that_hold_a_trap_as_texts_that_only_say_things() =>
        Assert.All(Cases.Values.GroupBy(c => c.Folder), folder => Assert.True(2 * folder.Count(c => c.Case.IsNegative) >= folder.Count(), folder.Key));

    /// <summary>What a folder says all of: the datasets of its family; of any other folder all facts, and what its cases speak of.</summary>
    private static IEnumerable<string> DatasetsOf(string folder) =>
        Datasets.GetValueOrDefault(folder) ?? Facts.Union(Cases.Values.Where(c => c.Folder == folder).SelectMany(c => c.Case.Datasets));
}
