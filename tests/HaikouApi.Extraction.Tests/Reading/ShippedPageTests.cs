using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Tests.Reading;

public sealed class ShippedPageTests
{
    private static readonly IReadOnlyList<Article> Articles = ShippedPage.Page.Articles;

    [Fact]
    public void Has_eight_articles_under_their_headlines() => Assert.Equal(
        [
            "海口今年计划打造9个基层治理特色点位", "海口市第二届网络文化节正式启动", "我市开展职工拒绝毒品“零计划”行动", "今年5月——海口空气质量排名全国第一",
            "海口市居民基本养老保险“零跑动”办理系统上线", null, "释放消费潜力 激发市场活力", "进出口邮件可直封直达",
        ],
        Articles.Select(a => a.Headline?.Text));

    [Fact]
    public void Knows_the_kickers() => Assert.Equal(
        ["抓示范 促提升 创品牌", null, null, null, null, null, "汽车“以旧换新”火热进行中——", "海口国际邮件互换局兼交换站正式运营"],
        Articles.Select(a => a.Kicker?.Text));

    [Fact]
    public void Tells_subheads_from_headlines_and_from_broken_paragraphs() => Assert.Equal(
        [
            "问题导向 破解基层治理难题", "因地制宜 激活基层治理效能", "产数融合 激活企业创新潜能", "优惠叠加激发消费热情", "政策加码激发市场活力",
        ],
        Articles.SelectMany(a => a.Subheads).Select(s => s.Text));

    [Fact]
    public void Knows_who_wrote_what() => Assert.Equal(
        ["邱晓霞 陈歆卓", "陈文圣", "王子豪 周慧", "黎越", "龙易强", "", "李欣", "李欣"],
        Articles.Select(a => string.Join(' ', a.Reporters.Select(r => r.Text))));

    [Fact]
    public void Tells_correspondents_from_reporters() => Assert.Equal(["高传仁"], Articles.SelectMany(a => a.Correspondents).Select(c => c.Text));

    [Fact]
    public void Knows_the_continuation_and_that_it_breaks_off()
    {
        Assert.Equal([null, null, null, null, null, "上接第一版", null, null], Articles.Select(a => a.ContinuedFrom?.Text));
        Assert.Equal([false, false, false, false, false, true, false, false], Articles.Select(a => a.Truncated));
    }

    [Fact]
    public void Sets_captions_aside() => Assert.Equal(
        ["康登淋", "苏强坤", "苏强坤", "苏强坤"],
        Articles.SelectMany(a => a.Blocks).Where(b => b.Kind == BlockKind.Caption).Select(b => b.Passage.Text.Split(' ')[^2]));

    [Theory]
    [InlineData(6, "琼山区也将推出汽车“以旧换新”促消费活动")]
    [InlineData(4, "参保人可通过“海易办”APP或微信小程序“海口专区”")]
    [InlineData(6, "蔚来海南市场部负责人孙维岐表示")]
    [InlineData(3, "浓度分别为：12微克/立方米")]
    [InlineData(0, "当天，在社区干部和调解员的耐心调解下")]
    public void Joins_paragraphs_that_a_column_or_a_caption_broke(int article, string joined)
    {
        var passage = Articles[article].Blocks.Single(b => b.Passage.Text.Contains(joined, StringComparison.Ordinal)).Passage;
        var at = passage.Text.IndexOf(joined, StringComparison.Ordinal);
        var evidence = passage.Cite(at, at + joined.Length);
        Assert.True(evidence.Segments.Length > 1);
        Assert.Equal(joined, evidence.Quote(ShippedPage.Text));
    }

    [Fact]
    public void Drops_tags_and_still_cites_what_stands_around_them()
    {
        var passage = Articles[3].Blocks.First(b => b.Kind == BlockKind.Paragraph).Passage;
        Assert.DoesNotContain("sub", passage.Text, StringComparison.Ordinal);
        var at = passage.Text.IndexOf("PM2.5", StringComparison.Ordinal);
        var evidence = passage.Cite(at, at + 5);
        Assert.Equal("PM2.5", evidence.Quote(ShippedPage.Text));
        Assert.Equal(2, evidence.Segments.Length);
    }

    [Fact]
    public void Resolves_the_day_of_the_datelines_with_the_one_year_the_page_prints()
    {
        var document = new Extractor(Families.All).Read(ShippedPage.Text).Records.Single(r => r.Dataset == "documents");
        Assert.Equal(new DateOnly(2024, 6, 27), document.Fields["datelineOn"].Content);
        Assert.Equal("6月27日2024年", document.Fields["datelineOn"].Evidence!.Quote(ShippedPage.Text));
    }
}
