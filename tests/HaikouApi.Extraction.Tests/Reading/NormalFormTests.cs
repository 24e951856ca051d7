using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Tests.Reading;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("2024 年 5 月,PM 2.5 平均浓度为 23 微克/立方米。", "2024年5月,PM2.5平均浓度为23微克/立方米。")]
    [InlineData("全市平均浓 度为23 μg/m3，同 比下降。", "全市平均浓度为23μg/m3,同比下降。")]
    [InlineData("購車補(bǔ)貼5000元。", "购车补贴5000元。")]
    [InlineData("PM_2.5和PM_{10}、O 3为58μg/m^3，", "PM2.5和PM10、O3为58μg/m3,")]
    [InlineData("24微克/米3，24微克/立方公尺，3㎡。", "24微克/立方米,24微克/立方米,3平方米。")]
    [InlineData("1——5月，2019——2021年。", "1—5月,2019—2021年。")]
    [InlineData("二〇二四年五月，二○二三年。", "2024年五月,2023年。")]
    [InlineData("海⼝空⽓質素良好。", "海口空气质量良好。")]
    [InlineData("PM<sub>2.5</sub>。", "PM2.5。")]
    public void Is_the_same_for_all_ways_of_setting_the_same_words(string text, string normal) => Assert.Equal(normal, Of(text).Folded);

    [Theory]
    [InlineData("□本报记者 王子豪 周慧")]
    [InlineData("产数融合 激活企业创新潜能")]
    [InlineData("本报讯(记者王子豪 周慧)甲市修路。")]
    [InlineData("and so on, 5 10。")]
    [InlineData("文件——甲，乙。")]
    public void Keeps_what_says_something(string text) => Assert.Equal(text.Replace('，', ',').Replace(", 5", ",5", StringComparison.Ordinal), Of(text).Folded);

    [Theory]
    [InlineData("补贴 5000 元。", "5000元", "5000 元")]
    [InlineData("浓度为PM_{2.5}。", "PM2.5", "PM_{2.5}")]
    [InlineData("24微克/立方公尺。", "24微克/立方米", "24微克/立方公尺")]
    [InlineData("購車補(bǔ)貼。", "补贴", "補(bǔ)貼")]
    [InlineData("PM<sub>2.5</sub>。", "PM2.5", "PM2.5")]
    public void Cites_the_source_with_the_noise_between_its_words(string text, string words, string quote)
    {
        var passage = Of(text);
        var at = passage.Folded.IndexOf(words, StringComparison.Ordinal);
        Assert.Equal(quote, passage.Cite(at, at + words.Length).Quote(text));
        Assert.Equal(quote, passage.Printed(at, at + words.Length));
    }

    private static Passage Of(string text) => PageReader.Read(text).Articles.Single().Blocks.Single().Passage;
}
