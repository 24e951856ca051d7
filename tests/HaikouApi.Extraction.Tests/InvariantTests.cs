using System.Diagnostics;
using CsCheck;
using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests;

/// <summary>What holds for every text there is.</summary>
public sealed class InvariantTests
{
    private static readonly string[] Texts = [.. Corpus.Texts.Select(t => t.Text)];

    /// <summary>Signs that the rules look for, so that random texts hit them.</summary>
    private static readonly string[] Pieces = ["#", "\n", "\r\n", "。", "，", "、", "：", "(", "）", "“", "”", "|", "<sub>", "</", "本报6月27日讯(记者", "(上接", "□本报记者 ", " 摄", "2024年", "5月", "1—5月", "前三季度",
        "PM2.5", "PM<sub>10</sub>", "O₃", "CO", "浓度分别为", "12", "0.4", "微克/立方米", "万元", "同比下降", "14.3%", "持平", "优良率", "综合指数为", "168个城市", "排名第一", "海口市", "我市", "全省", "𠮷", "\uFEFF", "\0", "一百", "亿", "至"];

    [Fact]
    public void Hold_for_every_text_there_is() => Assert.All(Corpus.Texts, t => Invariants.CheckTwice(t.Text, t.PublishedOn));

    [Fact]
    public void Hold_for_random_texts() => Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char.Select(c => c.ToString())).Array[0, 60].Select(string.Concat).Sample(Check, iter: 3000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Hold_for_real_texts_cut_and_shuffled() =>
        Gen.Select(Gen.Int[0, Texts.Length - 1], Gen.Int[2, 40], Gen.Int[0, int.MaxValue]).Select((text, size, seed) => Shuffle(Texts[text], size, seed)).Sample(Check, iter: 300, seed: "0N0XIzNsQ0O2");

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

    private static string Shuffle(string text, int size, int seed)
    {
        var pieces = text.Chunk(Math.Max(1, text.Length / size)).Select(c => new string(c)).ToArray();
        new Random(seed).Shuffle(pieces);
        return string.Concat(pieces);
    }
}
