using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Tests.Metamorphic;

/// <summary>What must stay the same, asked of every text there is; no answers are needed.</summary>
public sealed partial class MetamorphicTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>The share of texts that give the same rows, however much the ledger lists.</summary>
    private const double LeastSame = 0.93;

    public static TheoryData<string> Rewritings => [.. Rewriting.All.Select(r => r.Name)];

    public static TheoryData<string> Disturbances => [.. Disturbance.All.Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(Rewritings))]
    public void A_page_printed_in_another_way_gives_the_same_rows(string name)
    {
        var rewriting = Rewriting.All.Single(r => r.Name == name);
        CheckAll($"same rows: {name}", Sample.All.Select(s =>
            (s.Name, rewriting.Of(s) is { } text && text != s.Text ? Difference(s.Rows, Row.Of(s.Read(text), text)) : "")));
    }

    [Theory]
    [InlineData("two articles joined", false)]
    [InlineData("two articles joined, their order swapped", true)]
    public void Two_articles_on_one_page_give_the_rows_of_each(string name, bool isSwapped) => CheckAll($"same rows: {name}", Pairs().Select(pair =>
    {
        var (first, second) = isSwapped ? (pair.Second, pair.First) : pair;
        var text = $"{first.Text.TrimEnd()}\n\n{second.Text.TrimStart()}";
        IReadOnlyList<Row> apart = [.. first.Rows, .. second.Rows];
        return (pair.First.Name, Difference(apart, Row.Of(pair.First.Read(text), text)));
    }));

    [Fact]
    public void A_page_about_another_city_gives_the_same_rows_of_that_city() => CheckAll("same rows: another city", Sample.All.Select(s =>
    {
        if (Renaming.Of(s) is not { } renaming) return (s.Name, "");
        var text = renaming.Rename(s.Text);
        return (s.Name, Difference(renaming.Rename(s.Rows), [.. Row.Of(s.Read(text), text).Select(r => r.Without(Renaming.Codes))]));
    }));

    [Theory]
    [MemberData(nameof(Disturbances))]
    public void What_stands_beside_changes_no_value(string name)
    {
        var disturbance = Disturbance.All.Single(d => d.Name == name);
        CheckAll($"no value changes: {name}", Sample.All.Select(s => (s.Name, disturbance.Of(s) is { } text ? Change(s, text, disturbance) : "")));
    }

    /// <summary>Checks what each text gave against the ledger: null for one that holds, "" for one that it cannot be done to.</summary>
    private void CheckAll(string list, IEnumerable<(string Name, string? Fault)> results)
    {
        var asked = results.Where(r => r.Fault != "").ToList();
        var faults = asked.Where(r => r.Fault is not null).Select(r => (r.Name, r.Fault!)).ToList();
        output.WriteLine($"{list}: {asked.Count - faults.Count} of {asked.Count} texts");
        Assert.True(asked.Count > 5, "hardly any text was asked");
        if (list.StartsWith("same rows", StringComparison.Ordinal))
            Assert.True(faults.Count <= (1 - LeastSame) * asked.Count, $"{faults.Count} of {asked.Count} texts give other rows");
        Ledger.Check(list, faults);
    }

    /// <summary>Each text that has a headline with a later one of the same day that speaks of other places.</summary>
    private static IEnumerable<(Sample First, Sample Second)> Pairs()
    {
        var samples = Sample.All.Where(s => s is { IsWholePage: false, HasHeadline: true, PublishedOn: not null, Place: null }).ToList();
        for (var i = 0; i < samples.Count; i++)
        {
            var first = samples[i];
            var second = samples.Skip(i + 1).FirstOrDefault(s => s.PublishedOn == first.PublishedOn && !Owners(s).Intersect(Owners(first)).Any());
            if (second is not null) yield return (first, second);
        }
    }

    private static IEnumerable<string> Owners(Sample sample) => sample.Rows.SelectMany(r => r.Fields).Where(f => IsOwner(f.Key)).Select(f => f.Value);

    /// <summary>The first row that is read of one and not of the other; null where they are the same.</summary>
    private static string? Difference(IReadOnlyList<Row> before, IReadOnlyList<Row> after)
    {
        var (lost, added) = (before.Select(r => r.Key).ToList(), new List<string>());
        foreach (var row in after)
        {
            if (!lost.Remove(row.Key)) added.Add(row.Key);
        }

        return lost.Count + added.Count == 0 ? null : string.Join("; ", lost.Take(1).Select(l => $"not {l}").Concat(added.Take(1).Select(a => $"but {a}")));
    }

    /// <summary>The first row that says anything else than one before, or that is gone without a warning.</summary>
    private static string? Change(Sample sample, string text, Disturbance disturbance)
    {
        var reading = sample.Read(text);
        var before = sample.Rows.Where(r => r.Dataset != "quantities").ToList();
        var after = Row.Of(reading, text).Where(r => r.Dataset != "quantities").ToList();
        var changed = after.Find(r => !before.Exists(b => IsOf(r, b, disturbance.WithoutHome)) && !IsAnothers(r, before, disturbance));
        if (changed is not null) return $"changed: {changed.Key}";
        var gone = before.Find(b => !after.Exists(r => IsOf(r, b, disturbance.WithoutHome)));
        return gone is not null && SetAside(reading) <= SetAside(sample.Reading) ? $"gone without a warning: {gone.Key}" : null;
    }

    /// <summary>How many values the warnings set aside: one warning may do so with several.</summary>
    private static int SetAside(Extracted reading) => reading.Warnings.Sum(w => Math.Max(1, w.Aside.Count));

    /// <summary>Whether a row says nothing but what the row before said; whose and when it is may have become unknown, or a word that names nobody.</summary>
    private static bool IsOf(Row row, Row before, bool withoutHome) => row.Dataset == before.Dataset && row.Fields.All(f =>
        (IsOwner(f.Key) && OwnWord().IsMatch(f.Value)) || (!(withoutHome && IsOwner(f.Key))
        && before.Fields.GetValueOrDefault(f.Key) is { } said && (said == f.Value || said == f.Value.Replace("全州", "全市"))));

    /// <summary>Whether a row has a planted value and is given to nobody who was there: only of a subsidy, since a station and a target give none.</summary>
    private static bool IsAnothers(Row row, List<Row> before, Disturbance disturbance) =>
        row.Dataset == "trade-in-subsidies" && row.Fields.Values.Intersect(disturbance.Planted).Any()
        && (row.Fields.GetValueOrDefault("issuer") is not { } issuer || !before.Any(r => r.Fields.GetValueOrDefault("issuer") == issuer));

    private static bool IsOwner(string field) => field is "city" or "issuer" or "district" or "enterprise";

    [GeneratedRegex("^(?:[全我本该各]|中心|主)?(?:城区|[省市州盟县区旗镇])")]
    private static partial Regex OwnWord();
}
