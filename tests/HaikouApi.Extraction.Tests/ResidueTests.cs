using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests;

/// <summary>What was not read is said: numbers, pairs of a head and its number, fields.</summary>
public sealed class ResidueTests
{
    private static readonly DateOnly Day = new(2024, 6, 28);

    [Fact]
    public void A_text_of_numbers_that_say_nothing_is_read_to_no_part()
    {
        var extracted = CorpusCase.Extractor.Read("标题\n12345热线和110与“5+3”格局。");
        var coverage = Coverage.Of(extracted.Page, extracted.Records);
        Assert.Equal((4, 0, 0, 0), (coverage.Numbers, coverage.Read, coverage.Counted, coverage.Cited));
        Assert.Equal(["12345", "110", "5", "3"], coverage.Unread.Select(n => n.Text));
        Assert.All(coverage.Unread, n => Assert.Equal("12345热线和110与“5+3”格局。", n.Sentence));
    }

    [Fact]
    public void A_number_is_a_value_or_only_counted_or_unread()
    {
        var extracted = CorpusCase.Extractor.Read("5月,海口市PM2.5浓度为31微克/立方米。街上有三家店和12345热线。", Day);
        var coverage = Coverage.Of(extracted.Page, extracted.Records);
        Assert.Equal((4, 2, 1), (coverage.Numbers, coverage.Read, coverage.Counted));
        Assert.Equal(["12345"], coverage.Unread.Select(n => n.Text));
    }

    [Fact]
    public void Each_number_of_every_text_is_one_of_the_three() => Assert.All(Corpus.Texts, text =>
    {
        var extracted = CorpusCase.Extractor.Read(text.Text, text.PublishedOn, text.Place);
        var coverage = Coverage.Of(extracted.Page, extracted.Records);
        Assert.Equal(coverage.Numbers, coverage.Read + coverage.Counted + coverage.Unread.Count);
        Assert.Equal(coverage.Numbers, coverage.Cited + coverage.Uncited.Count);
        Assert.All(coverage.Unread, n => Assert.True(n.Sentence.Length <= 300, n.Sentence));
    });

    [Theory]
    [InlineData("今年海口市PM2.5浓度目标为30微克/立方米。", "30微克/立方米", "planned-value")]
    [InlineData("去年同期海口市PM2.5浓度36微克/立方米。", "36微克/立方米", "compared-value")]
    [InlineData("海口市PM2.5小时浓度峰值达88微克/立方米。", "88微克/立方米", "other-statistic")]
    [InlineData("海口市优良率业已摸高到了那个89.5%。", "89.5%", "unread-value")]
    [InlineData("补贴发给来的人各5000元。", "5000元", "unread-value")]
    [InlineData("那个厂的产能达到3万吨。", "3万吨", "no-company")]
    [InlineData("货品发往十二个国家和地区。", "十二个国家和地区", "unread-value")]
    public void A_head_whose_number_is_in_no_record_is_in_one_warning_that_says_why(string text, string number, string code)
    {
        var warning = Assert.Single(CorpusCase.Extractor.Read(text, Day).Warnings,
            w => text.AsSpan(w.Where.Start, w.Where.Length).Contains(number, StringComparison.Ordinal));
        Assert.Equal(code, warning.Code);
        Assert.Contains(number, warning.Detail.Zh, StringComparison.Ordinal);
        Assert.Contains(number, warning.Detail.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5月,海口市PM2.5浓度为31微克/立方米。")]
    [InlineData("5月,海口市PM2.5浓度下降2微克/立方米。")]
    [InlineData("每辆车价格5000元,楼下有三个国家级实验室。")]
    [InlineData("小区里种了30棵树,走了800米。")]
    public void A_value_that_is_read_a_change_and_a_number_without_a_head_are_in_none(string text) =>
        Assert.Empty(CorpusCase.Extractor.Read(text, Day).Warnings);

    [Fact]
    public void One_cause_is_one_warning_however_many_values_it_sets_aside()
    {
        const string Text = "今年海口市PM2.5浓度目标为30微克/立方米。今年海口市PM10浓度目标为50微克/立方米。";
        var warning = Assert.Single(CorpusCase.Extractor.Read(Text, Day).Warnings);
        Assert.Equal(["PM2.5浓度目标为30微克/立方米", "PM10浓度目标为50微克/立方米"], warning.Aside.Select(a => Text[a.Start..a.End]));
    }

    [Theory]
    [InlineData("unclear-year", "publishedOn")]
    [InlineData("unclear-home", "place")]
    public void Says_which_parameter_would_settle_it_and_it_does(string code, string parameter)
    {
        const string Text = "空气质量通报\n5月,全市PM2.5浓度为31微克/立方米。";
        Assert.Equal(parameter, Assert.Single(CorpusCase.Extractor.Read(Text).Warnings, w => w.Code == code).SettledBy);
        Assert.Empty(CorpusCase.Extractor.Read(Text, Day, "460100").Warnings);
    }

    [Theory]
    [InlineData("5月,三沙市空气质量优良率为99.5%。据说名次又列全国那个第一。", "rank", Absence.NotRead)]
    [InlineData("5月,三沙市空气质量优良率为99.5%。", "rank", Absence.NotReported)]
    [InlineData("5月,三沙市空气质量优良率为99.5%,综合指数不详。", "compositeIndex", Absence.NotRead)]
    [InlineData("5月,三沙市空气质量优良率为99.5%。", "compositeIndex", Absence.NotReported)]
    public void A_field_is_not_reported_only_where_no_word_of_it_stands_unread(string text, string field, Absence absence)
    {
        var summary = Assert.Single(CorpusCase.Extractor.Read(text, Day).Records, r => r.Dataset == "air-quality-summaries");
        Assert.Equal(absence, summary.Fields.GetValueOrDefault(field)?.Absence ?? Absence.NotReported);
    }
}
