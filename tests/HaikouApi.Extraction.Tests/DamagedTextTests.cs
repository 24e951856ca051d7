using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests;

/// <summary>Pages come out of optical character recognition, with its faults in them.</summary>
public sealed class DamagedTextTests
{
    [Fact]
    public void What_holds_for_every_text_holds_for_every_text_with_faults()
    {
        var faults = Seeds.Of(100_000).Select(Fault).OfType<string>().Take(10).ToList();
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Theory]
    [InlineData("6月99日，海口市第二届网络文化节在美兰区公共图书馆启动。")]
    [InlineData("6月31日，海口市第二届网络文化节在美兰区公共图书馆启动。")]
    [InlineData("13月3日，海口市第二届网络文化节在美兰区公共图书馆启动。")]
    [InlineData("活动持续至9999年99月99日。")]
    public void A_day_that_is_none_gives_no_day(string text) =>
        Assert.DoesNotContain(Invariants.Check(text, new DateOnly(2024, 6, 28)).Records.SelectMany(r => r.Fields), f => f.Value.Content is DateOnly);

    [Fact]
    public void A_mark_between_two_numbers_does_not_make_them_one() =>
        Assert.DoesNotContain(Invariants.Check("比较2$168个城市的结果。", null).Records.SelectMany(r => r.Fields), f => f.Value.Content is 2168m);

    [Fact]
    public void A_figure_in_a_header_is_no_part_of_the_change_below_it()
    {
        const string table = "2024年5月海口市各区空气质量\n区 | PM2.5浓度(μg/m3) | 同比(%)1\n秀英区 | 11 | 25\n龙华区 | 13 | 3.2\n";
        var records = Invariants.Check(table, null).Records;
        Assert.Contains(records, r => r.Fields.TryGetValue("yearOnYearPercent", out var change) && change.Content is 25m);
    }

    [Fact]
    public void The_same_seed_makes_the_same_faults() =>
        Assert.All(Enumerable.Range(0, 50), seed => Assert.Equal(Mutations.Damage(ShippedPage.Text, seed), Mutations.Damage(ShippedPage.Text, seed)));

    /// <summary>What does not hold for a text that is damaged by a seed; null where all does.</summary>
    private static string? Fault(int seed)
    {
        var (_, text, publishedOn, place) = Corpus.Texts[seed % Corpus.Texts.Count];
        var damaged = Mutations.Damage(text, seed);
        var exception = Xunit.Record.Exception(() => Invariants.Check(damaged, publishedOn, place));
        if (exception is null) return null;
        return $"seed {seed}: {exception.GetType().Name} {exception.Message}\n{damaged[..Math.Min(600, damaged.Length)]}\n{exception.StackTrace}";
    }
}
