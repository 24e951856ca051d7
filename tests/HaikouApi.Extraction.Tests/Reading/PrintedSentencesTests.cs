using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Tests.Reading;

/// <summary>The sentence that words stand in, over whatever the printer put in its midst.</summary>
public sealed class PrintedSentencesTests
{
    [Theory]
    [InlineData("甲市修路\n　　本报讯 去年没有修路。甲市今年新修农村公路35公里，比前年多。明年再修。\n", "35公里", "甲市今年新修农村公路35公里，比前年多。")]
    [InlineData("甲市修路\n　　本报讯 去年没有修路。甲市今年新修农村公路，按计划共三十\n五公里，比前年多。明年再修。\n", "五公里", "甲市今年新修农村公路，按计划共三十五公里，比前年多。")]
    [InlineData("甲市空气\n　　本报讯 甲市PM<sub>2.5</sub>浓度为12微克。明天有雨。\n", "12微克", "本报讯 甲市PM2.5浓度为12微克。")]
    [InlineData("甲市修路35公里\n　　本报讯 甲市修路。\n", "35公里", "甲市修路35公里")]
    [InlineData("月报\n各项如下:\n项目 |PM10 |O3 |\n月均值 |26 |96 |\n以上。\n", "96", "月均值 |26 |96 |")]
    public void Is_whole_and_nothing_but_the_sentence(string text, string words, string sentence) => Assert.Equal(sentence, Of(text, words));

    [Fact]
    public void Has_all_of_words_that_go_on_behind_it() => Assert.Equal("甲市修路35公里。乙市", Of("修路\n　　甲市修路35公里。乙市架桥。\n", "35公里。乙市"));

    [Fact]
    public void Is_none_where_there_are_no_words()
    {
        var sentences = new PrintedSentences(PageReader.Read("修路\n\n　　甲市修路。\n"));
        Assert.Null(sentences.Of(new(2, 3)));
        Assert.Null(sentences.Of(new(11, 12)));
        Assert.Null(new PrintedSentences(PageReader.Read("")).Of(new(0, 1)));
    }

    private static string Of(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new PrintedSentences(PageReader.Read(text)).Of(new(at, at + words.Length))!.Printed(text).Words;
    }
}
