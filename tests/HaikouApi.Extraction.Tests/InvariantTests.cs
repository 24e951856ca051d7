using System.Diagnostics;
using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests;

/// <summary>What holds for every text there is.</summary>
public sealed class InvariantTests
{
    private static readonly string[] Texts = [.. Corpus.Texts.Select(t => t.Text)];

    /// <summary>Signs that the rules look for, so that random texts hit them.</summary>
    private static readonly string[] Pieces =
    [
        "#", "\n", "\r\n", "。", "，", "、", "：", "(", "）", "“", "”", "|", "<sub>", "</", "本报6月27日讯(记者", "(上接", "□本报记者 ", " 摄", "2024年", "5月", "1—5月", "前三季度",
        "PM2.5", "PM<sub>10</sub>", "O₃", "CO", "浓度分别为", "12", "0.4", "微克/立方米", "万元", "同比下降", "14.3%", "持平", "优良率", "综合指数为", "168个城市", "排名第一",
        "海口市", "我市", "全省", "𠮷", "\uFEFF", "\0", "一百", "亿", "至",
    ];

    [Fact]
    public void Hold_for_every_text_there_is() => Assert.All(Corpus.Texts, t => Invariants.CheckTwice(t.Text, t.PublishedOn, t.Place));

    [Fact]
    public void Hold_for_random_texts() => Assert.All(Seeds.Of(30_000).Select(Scramble), Check);

    [Fact]
    public void Hold_for_real_texts_cut_and_shuffled() =>
        Assert.All(Seeds.Of(3_000).Select(seed => Shuffle(Texts[seed % Texts.Length], new Random(seed))), Check);

    [Theory]
    [InlineData("digits", "1234567890")]
    [InlineData("one endless line", "海口空气质量优良")]
    [InlineData("lists", "PM2.5、PM10、")]
    [InlineData("numerals", "一二三")]
    [InlineData("brackets", "((((((((")]
    [InlineData("tags that never end", "<sub")]
    [InlineData("heading marks", "#")]
    [InlineData("values", "PM2.5浓度12微克/立方米,")]
    [InlineData("changes that never come", "PM2.5浓度同比")]
    [InlineData("months", "1月2月3月")]
    [InlineData("ranks that never come", "168个城市中")]
    [InlineData("short lines", "海口\n")]
    [InlineData("datelines", "本报6月27日讯(记者")]
    [InlineData("bulletins", "海口5月,PM2.5浓度为12微克/立方米,同比下降14.3%。\n")]
    public void Reading_four_times_the_text_takes_about_four_times_as_long(string shape, string piece)
    {
        // Time that grows with the square would take sixteen times as long. A busy machine disturbs one round, not each of them.
        var (text, ratio) = (string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)), double.MaxValue);
        for (var round = 0; round < 8 && ratio > 7; round++) ratio = Math.Min(ratio, Time(string.Concat(text, text, text, text)) / Time(text));
        Assert.True(ratio <= 7, $"{shape}: {ratio:0.0} times as long");
    }

    private static void Check(string text) => Invariants.CheckTwice(text, null);

    private static double Time(string text)
    {
        var clock = Stopwatch.StartNew();
        CorpusCase.Extractor.Read(text, new DateOnly(2024, 6, 28));
        return clock.Elapsed.TotalSeconds;
    }

    private static string Scramble(int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(2) == 0 ? Pieces[random.Next(Pieces.Length)] : Any(random)));
    }

    private static string Any(Random random) => $"{(char)random.Next(char.MaxValue + 1)}";

    private static string Shuffle(string text, Random random)
    {
        var pieces = text.Chunk(Math.Max(1, text.Length / random.Next(2, 40))).Select(c => new string(c)).ToArray();
        random.Shuffle(pieces);
        return string.Concat(pieces);
    }
}
