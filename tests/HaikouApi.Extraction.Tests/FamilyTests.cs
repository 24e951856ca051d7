namespace HaikouApi.Extraction.Tests;

public sealed class FamilyTests
{
    private const string Text = "# 五月空气质量\n本报6月10日讯 2024年5月,海口市PM2.5平均浓度为9微克/立方米。\n# 六月空气质量\n本报7月10日讯 2024年6月,海口市PM2.5平均浓度为8微克/立方米。";

    [Fact]
    public void A_fault_in_one_family_costs_the_others_nothing_and_is_named()
    {
        var broken = new Family("broken", (_, article) => article == 1 ? throw new InvalidOperationException("that") : []);

        var extracted = new Extractor([broken, .. Families.All]).Read(Text);

        Assert.Equal(new Extractor(Families.All).Read(Text).Records.Select(r => r.Dataset), extracted.Records.Select(r => r.Dataset));
        Assert.Contains(extracted.Records, r => r.Dataset == "air-quality-readings");
        var failure = Assert.Single(extracted.Failures);
        Assert.Equal(("broken", 1, "that"), (failure.Family, failure.Article, failure.Fault.Message));
        var warning = Assert.Single(extracted.Warnings, w => w.Code == "family-failed");
        Assert.Contains("broken", warning.Detail.En, StringComparison.Ordinal);
        Assert.Contains("broken", warning.Detail.Zh, StringComparison.Ordinal);
        Assert.StartsWith("六月空气质量", Text[warning.Where.Start..warning.Where.End], StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_only_the_families_it_is_given() =>
        Assert.All(new Extractor([.. Families.All.Where(f => f.Name == "press")]).Read(Text).Records,
            r => Assert.Contains(r.Dataset, (string[])["documents", "articles"]));
}
