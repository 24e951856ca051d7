using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Rows;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Documents;

/// <summary>What the rules alone read of the shipped page, held against what a careful person read, field by field.</summary>
public sealed class MachineReadingTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>The datasets that rules read.</summary>
    private static readonly string[] Read =
    [
        "air-quality-readings", "air-quality-summaries", "enterprise-facts", "events", "governance-plans", "governance-sites", "pension-channels",
        "pension-eligibility", "pension-services", "postal-exchange-facts", "quantities", "trade-in-subsidies",
    ];

    private static readonly Submission Page = Registry.Default.ShippedPages.All[0].Submission;

    private static readonly PageReading Person =
        Registry.Default.Reader.Read(Page, new ReviewFile(
        "gold", File.ReadAllText(Repository.File("tests/HaikouApi.Tests/Documents/gold/haikou-2024-06-27.json"))));

    private static readonly PageReading Machine = Registry.Default.Reader.Read(Page);

    [Fact]
    public void Finds_at_least_nine_fields_in_ten_and_gets_none_wrong()
    {
        var machine = Machine.Rows.Where(r => r.Dataset.Kind == DatasetKind.Record).ToDictionary(r => (r.Dataset.Slug, r.Identity.Key));
        var (all, found) = (0, 0);
        var wrong = new List<string>();
        foreach (var row in Person.Rows.Where(r => r.Origin == "reviewed" && r.Dataset.Kind == DatasetKind.Record))
        {
            var read = machine.GetValueOrDefault((row.Dataset.Slug, row.Identity.Key));
            foreach (var (said, got) in row.Fields.Zip(read?.Fields ?? row.Fields))
            {
                var (expected, content) = (Text.Of(said.Read.Content), read is null ? "" : Text.Of(got.Read.Content));
                if (content.Length > 0 && content != expected)
                {
                    wrong.Add($"{row.Dataset.Slug} {row.Quote.Quote}: {said.Field.Name} is {content}, not {expected}");
                }

                if (said.Read.Content is null || !Read.Contains(row.Dataset.Slug)) continue;
                all++;
                if (content == expected) found++;
                else output.WriteLine($"missed {row.Dataset.Slug} {row.Quote.Quote}: {said.Field.Name} {expected}");
            }
        }

        output.WriteLine($"{found} of {all} fields of {string.Join(", ", Read)} are found by the rules alone");
        Assert.Empty(wrong);
        Assert.True(found >= 0.9 * all, $"{found} of {all}");
    }

    [Fact]
    public void Reads_nothing_that_a_person_did_not()
    {
        var person = Person.Rows.Where(r => r.Origin == "reviewed").Select(r => (r.Dataset.Slug, r.Identity.Key)).ToHashSet();
        Assert.Empty(Machine.Rows.Where(r => Read.Contains(r.Dataset.Slug) && !person.Contains((r.Dataset.Slug, r.Identity.Key)))
            .Select(r => $"{r.Dataset.Slug} {r.Quote.Quote}"));
    }

    [Fact]
    public void Reads_most_of_the_numbers_that_are_printed()
    {
        var coverage = HaikouApi.Extraction.Coverage.Of(Registry.Default.ShippedPages.All[0].Extracted.Page, Registry.Default.ShippedPages.All[0].Records);
        output.WriteLine($"{coverage.Read} of {coverage.Numbers} printed numbers are read, {coverage.Counted} counted; not "
            + $"{string.Join(", ", coverage.Unread.Select(u => u.Text))}");
        Assert.True(coverage.Read >= 0.8 * coverage.Numbers && coverage.Unread.Count <= 0.12 * coverage.Numbers,
            $"{coverage.Read} of {coverage.Numbers}, {coverage.Unread.Count} unread");
    }
}
