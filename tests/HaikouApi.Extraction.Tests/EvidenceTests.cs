using System.Globalization;
using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests;

/// <summary>That the words cited for a value say it is asked of every text there is; here, what saying is.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData("下降14.3%", "-14.3")]
    [InlineData("１００％", "100")]
    [InlineData("PM<sub>2.5</sub> 11.5%", "11.5")]
    [InlineData("1,234.5亿元", "123450000000")]
    [InlineData("5007.04 万件", "50070400")]
    [InlineData("3至5万元", "30000")]
    [InlineData("两千五百户", "2500")]
    [InlineData("二〇二四年", "2024")]
    [InlineData("近两成", "20")]
    [InlineData("与去年同期持平", "0")]
    [InlineData("居首", "1")]
    public void A_number_is_said_by_its_digits_or_by_the_word_for_it(string quote, string value) => Assert.True(PrintedNumber.IsSaid(quote, decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("优", "31")]
    [InlineData("14.3%", "14")]
    [InlineData("14.3%", "3")]
    [InlineData("131天", "31")]
    [InlineData("1.2微克/立方米", "12")]
    [InlineData("5007万件", "5007000")]
    [InlineData("同比下降", "0")]
    [InlineData("5月", "12")]
    public void A_number_is_not_said_by_another(string quote, string value) => Assert.False(PrintedNumber.IsSaid(quote, decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("periodStart", "2024-05-01", "5月", true)]
    [InlineData("periodStart", "2024-01-01", "前5个月", true)]
    [InlineData("periodEnd", "2024-05-31", "1-6月", false)]
    [InlineData("startsOn", "2024-06-27", "公共图书馆", false)]
    public void A_day_is_said_by_its_month_or_by_the_word_for_a_stretch(string field, string day, string quote, bool said) =>
        Assert.Equal(said, Saying.IsSaid(field, DateOnly.Parse(day, CultureInfo.InvariantCulture), quote));

    [Theory]
    [InlineData("养老金资格认证", "养老金认证", false)]
    [InlineData("王子豪", "王子 豪", true)]
    [InlineData("海易办", "“海易办”APP", true)]
    public void A_name_is_said_by_its_characters_in_their_order(string name, string quote, bool said) => Assert.Equal(said, Saying.IsSaid("name", name, quote));
}
