using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Testing;
using Xunit.Sdk;

namespace HaikouApi.Extraction.Tests;

/// <summary>A program that read wrongly in ways that rules do go wrong: the cases of the corpus tell it.</summary>
public sealed class MutationTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly string[] Places = ["city", "issuer", "district", "enterprise", "office"];

    /// <summary>The words behind a value are not those that say it.</summary>
    [Fact]
    public void Citing_the_first_character_of_the_sentence_is_told() =>
        Told(0.97, Words, (text, record, _) => record.Fields.Any(f => f.Value.Evidence is not null)
            ? Rewritten(record, (_, value) => value with { Evidence = Cut(record.Quote, 1) }) : record);

    /// <summary>The words behind a value end too early.</summary>
    [Fact]
    public void Citing_all_but_the_last_character_is_told() => Told(0.97, Words, (text, record, _) => Rewritten(record,
        (_, value) => value.Evidence is { } evidence && Length(evidence) > 1 ? value with { Evidence = Cut(evidence, Length(evidence) - 1) } : value));

    /// <summary>A value goes to the record behind it, with its words.</summary>
    [Fact]
    public void Swapping_a_value_with_the_next_record_of_the_dataset_is_told() => Told(0.95, Contents, (text, record, extracted) =>
    {
        var records = extracted.Records.Where(r => r.Dataset == record.Dataset && r.Fields.Values.Any(v => v.Content is decimal)).ToList();
        var other = records.Count > 1 && records.Contains(record) ? records[(records.IndexOf(record) + 1) % records.Count] : null;
        return other is null ? record : Rewritten(record, (name, value) =>
            value.Content is decimal && other.Fields.GetValueOrDefault(name) is { Content: decimal } swapped ? swapped : value);
    });

    /// <summary>The place that was told first is never left: all that follows is said to be its.</summary>
    [Fact]
    public void Never_leaving_the_first_place_is_told() => Told(0.95, Contents, (text, record, extracted) =>
    {
        var first = extracted.Records.First(r => r.Dataset == record.Dataset);
        return Rewritten(record, (name, value) =>
            Places.Contains(name) && first.Fields.GetValueOrDefault(name) is { Content: not null } place && value.Content is not null ? place : value);
    });

    /// <summary>Of the cases whose reading is another one by the mutation, nearly all are told by the tests.</summary>
    private void Told(double atLeast, Func<Record, string> said, Func<CorpusCase, Record, Extracted, Record> mutate)
    {
        var (mutated, told) = (0, 0);
        foreach (var name in CorpusTests.AllNames)
        {
            var isOther = false;
            Extracted Read(CorpusCase text)
            {
                var right = CorpusCase.Extractor.Read(text.Text, text.PublishedOn, text.Place);
                var wrong = right with { Records = [.. right.Records.Select(r => mutate(text, r, right))] };
                isOther = !Said(name, right, said).SequenceEqual(Said(name, wrong, said));
                return Invariants.CheckRead(text.Text, wrong);
            }

            var isTold = IsTold(name, Read);
            if (!isOther) continue;
            mutated++;
            if (isTold) told++;
            else output.WriteLine(name);
        }

        output.WriteLine($"{told} of {mutated} cases tell it");
        Assert.True(mutated > 50 && told >= atLeast * mutated, $"only {told} of {mutated} cases tell it");
    }

    private static bool IsTold(string name, Func<CorpusCase, Extracted> read)
    {
        try
        {
            return CorpusTests.ScoreOf(name, read).Faults.Count > 0;
        }
        catch (XunitException)
        {
            return true;
        }
    }

    /// <summary>All that a case is asked about, in any order.</summary>
    private static IEnumerable<string> Said(string name, Extracted extracted, Func<Record, string> said) =>
        extracted.Records.Where(r => CorpusTests.DatasetsOfCase(name).Contains(r.Dataset)).Select(said).Order(StringComparer.Ordinal);

    private static string Contents(Record record) => string.Join(' ', record.Fields.OrderBy(f => f.Key, StringComparer.Ordinal)
        .Select(f => $"{f.Key}={(f.Value.Content is IEnumerable<string> list ? string.Join(';', list) : f.Value.Content)}"));

    private static string Words(Record record) => Contents(record) + string.Join(' ', record.Fields.OrderBy(f => f.Key, StringComparer.Ordinal)
        .Select(f => string.Join(',', f.Value.Evidence?.Segments ?? [])));

    private static Record Rewritten(Record record, Func<string, Value, Value> rewrite)
    {
        var other = new Record(record.Dataset, record.Rule, record.Article, record.Quote);
        foreach (var (name, value) in record.Fields)
        {
            if (rewrite(name, value) is { Content: { } content } settled) other.Set(name, content, settled.Evidence);
            else other.Without(name, value.Absence ?? Absence.NotReported);
        }

        return other;
    }

    private static int Length(Evidence evidence) => evidence.Segments.Sum(s => s.Length);

    /// <summary>The first characters of the evidence.</summary>
    private static Evidence Cut(Evidence evidence, int length)
    {
        var kept = new List<Segment>();
        foreach (var segment in evidence.Segments)
        {
            var taken = Math.Min(segment.Length, length);
            kept.Add(new(segment.Start, segment.Start + taken));
            length -= taken;
        }

        return Evidence.Of(kept);
    }
}
