using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests;

/// <summary>Pages come out of optical character recognition, with its faults in them.</summary>
public sealed class DamagedTextTests
{
    /// <summary>A tenth, unless all is asked for.</summary>
    private static readonly int Count = Environment.GetEnvironmentVariable("HAIKOU_TEST_ALL") == "1" ? 100_000 : 10_000;

    [Fact]
    public void What_holds_for_every_text_holds_for_every_text_with_faults()
    {
        var faults = new List<string>();
        for (var seed = 0; seed < Count && faults.Count < 10; seed++)
        {
            var (_, text, publishedOn) = Corpus.Texts[seed % Corpus.Texts.Count];
            var damaged = Mutations.Damage(text, seed);
            if (Xunit.Record.Exception(() => Invariants.Check(damaged, publishedOn)) is { } exception) faults.Add($"seed {seed}: {exception.GetType().Name} {exception.Message}\n{(damaged.Length < 600 ? damaged : "")}\n{exception.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("HaikouApi.Extraction.", StringComparison.Ordinal))}");
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Theory]
    [InlineData("6月99日，海口市第二届网络文化节在美兰区公共图书馆启动。")]
    [InlineData("6月31日，海口市第二届网络文化节在美兰区公共图书馆启动。")]
    [InlineData("13月3日，海口市第二届网络文化节在美兰区公共图书馆启动。")]
    [InlineData("活动持续至9999年99月99日。")]
    public void A_day_that_is_none_gives_no_day(string text)
    {
        var extracted = Invariants.Check(text, new DateOnly(2024, 6, 28));
        Assert.DoesNotContain(extracted.Records.SelectMany(r => r.Fields), f => f.Value.Content is DateOnly);
    }

    [Fact]
    public void The_same_seed_makes_the_same_faults() => Assert.All(Enumerable.Range(0, 50), seed => Assert.Equal(Mutations.Damage(ShippedPage.Text, seed), Mutations.Damage(ShippedPage.Text, seed)));
}
