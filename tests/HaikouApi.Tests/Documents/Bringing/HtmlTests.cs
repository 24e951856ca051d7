using System.Text;
using HaikouApi.Originals;
using HaikouApi.Originals.Files;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Documents.Bringing;

/// <summary>Pages of HTML give their articles, and nothing of what stands round them.</summary>
public sealed class HtmlTests
{
    public static TheoryData<string> Layouts => [.. PageLayouts.Names];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_shipped_page_says_the_same_in_every_layout(string layout) =>
        Assert.Empty(Brought.Differences(Html(PageLayouts.Of(File.ReadAllText(Brought.Shipped), layout))));

    /// <summary>Of the shapes that digital editions have: the article, and what the page says of itself.</summary>
    [Theory]
    [InlineData("text-box", "乙报", "2024-06-28", "02")]
    [InlineData("swiper", "丙报", "2024-08-03", "04")]
    [InlineData("nested-tables", "丁晚报", "2024-06-28", "A05")]
    [InlineData("county", "戊县团结报", "2024-06-28", "03")]
    [InlineData("position-line", "己市商报", "2024-06-28", "A06")]
    public void A_digital_edition_gives_its_article_and_knows_its_newspaper_day_and_page(string edition, string newspaper, string day, string number)
    {
        var read = OriginalReader.Read(PrintedTests.Sample($"editions/{edition}.html"));
        Assert.Equal((newspaper, day, number),
            (read.Newspaper, read.PublishedOn?.ToString("o", System.Globalization.CultureInfo.InvariantCulture), read.PageNumber));
        Assert.Equal(File.ReadAllText(Repository.File($"tests/HaikouApi.Tests/Documents/Bringing/samples/editions/{edition}.txt")), read.Text);
    }

    [Theory]
    [InlineData("<p>今日8版</p><p>甲。</p>", null)]
    [InlineData("<p>第8版</p><p>甲。</p>", "8")]
    public void How_many_pages_there_are_is_no_number_of_a_page(string html, string? number) =>
        Assert.Equal(number, OriginalReader.Read(Html($"<html><body>{html}</body></html>")).PageNumber);

    [Theory]
    [InlineData("甲市架桥_乙晚报_多媒体数字报", "乙晚报")]
    [InlineData("甲市架桥 - 乙县团结报", "乙县团结报")]
    [InlineData("乙日报-数字报", "乙日报")]
    [InlineData("甲市发布年报 - 新闻", null)]
    [InlineData("甲市架桥 - 政府公报", null)]
    [InlineData("甲市日报社搬迁", null)]
    public void A_newspaper_is_named_after_a_headline_in_the_title(string title, string? newspaper) =>
        Assert.Equal(newspaper, OriginalReader.Read(Html($"<html><head><title>{title}</title></head><body><p>甲市架桥2座。</p></body></html>")).Newspaper);

    [Theory]
    [InlineData("<h1>标题</h1><p>甲。</p><h2>小标题</h2><p>乙<br>丙。<br><br>丁。</p>", "# 标题\n\n甲。\n\n## 小标题\n\n乙\n丙。\n\n丁。\n")]
    [InlineData("<h3>标题</h3><p>一。</p><h4>小标题</h4><p>二。</p>", "# 标题\n\n一。\n\n## 小标题\n\n二。\n")]
    [InlineData("<p>PM<sub>2.5</sub>浓度12微克/m<sup>3</sup>。</p>", "PM<sub>2.5</sub>浓度12微克/m<sup>3</sup>。\n")]
    [InlineData("<p>一、<b>二</b>\n  三&nbsp; 四。</p>", "一、二三 四。\n")]
    [InlineData("<ul><li>甲。</li><li>乙。</li></ul><ol start=3><li>丙。</li><li>丁。</li></ol>", "- 甲。\n- 乙。\n\n3. 丙。\n4. 丁。\n")]
    [InlineData("<p>最高可<ruby>補<rp>(</rp><rt>bǔ</rt><rp>)</rp></ruby>貼。</p>", "最高可補貼。\n")]
    [InlineData("<table><caption>各区浓度</caption><tr><th rowspan=2>区</th><th colspan=2>浓度</th></tr>"
        + "<tr><th>PM<sub>2.5</sub></th><th>O3</th></tr><tr><td>甲</td><td>1|2</td><td></td></tr></table><p>完。</p>",
        "各区浓度\n\n| 区 | 浓度 | 浓度 |\n| 区 | PM<sub>2.5</sub> | O3 |\n| 甲 | 1/2 |  |\n\n完。\n")]
    [InlineData("<table><tr><td>菜单</td><td><h2>标题</h2><p>甲。</p></td></tr></table>", "菜单\n\n# 标题\n\n甲。\n")]
    [InlineData("<p>甲。</p><div style='display: none'>乙。</div><p hidden>丙。</p><script>丁。</script><!--戊。--><div class='ad-box'>己。</div>", "甲。\n")]
    [InlineData("<p>甲。</p><figure><figcaption>街景。 本报记者 王五 摄</figcaption></figure>", "甲。\n\n街景。 本报记者 王五 摄\n")]
    public void Elements_become_lines_that_say_what_they_are(string html, string text) =>
        Assert.Equal(text, OriginalReader.Read(Html($"<html><body>{html}</body></html>")).Text);

    [Fact]
    public void What_a_page_says_of_itself_is_known_of_it()
    {
        var read = OriginalReader.Read(Html("""
            <html><head><title>甲区发放补贴_乙报数字报</title><link rel=canonical href="https://paper.example/a.html">
            <meta property="article:published_time" content="2024-06-28T07:12:00+08:00"></head>
            <body>
            <div class=tit>甲区发放补贴</div><div>来源：乙日报 2024-06-28 07:12 第A02版</div><div class=text><p>甲区今年给予补贴5000元。</p><p>时间：2023年1月2日。</p></div></body></html>
            """));
        Assert.Equal(("乙日报", new DateOnly(2024, 6, 28), "https://paper.example/a.html", "A02"),
            (read.Newspaper, read.PublishedOn, read.SourceUrl, read.PageNumber));
        Assert.StartsWith("# 甲区发放补贴\n", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Linked_data_says_it_too()
    {
        var read = OriginalReader.Read(Html("""
            <html><head><script type="application/ld+json">
            [{"@type":"NewsArticle","headline":"甲区发放补贴","datePublished":"2024-06-28","publisher":{"name":"乙日报"},"url":"https://paper.example/b"}]
            </script></head>
            <body><p>甲区今年给予补贴5000元。</p></body></html>
            """));
        Assert.Equal(("甲区发放补贴", "乙日报", new DateOnly(2024, 6, 28), "https://paper.example/b"), (read.Title, read.Newspaper, read.PublishedOn, read.SourceUrl));
    }

    [Fact]
    public void Days_that_differ_are_none_and_it_is_said()
    {
        var read = OriginalReader.Read(Html("<html><head><meta name=pubdate content=2024-06-29></head><body><p>来源：乙日报 2024-06-28</p><p>甲。</p></body></html>"));
        Assert.Null(read.PublishedOn);
        Assert.Equal("several-days", Assert.Single(read.Notes).Code);
    }

    [Theory]
    [InlineData("gb18030", null, "gb2312")]
    [InlineData("gb18030", "gbk", "utf-8")]
    [InlineData("big5", null, "big5")]
    [InlineData("utf-8", null, null)]
    public void Its_encoding_is_what_the_sender_says_or_else_the_page(string encoding, string? declared, string? meta)
    {
        var html = $"<html><head>{(meta is null ? "" : $"<meta charset={meta}>")}</head><body><p>一、二、三。</p></body></html>";
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(html);
        Assert.Equal("一、二、三。\n", OriginalReader.Read(new(bytes, "text/html", declared)).Text);
    }

    [Theory]
    [InlineData("<html><body><nav><a href=/>首页</a></nav></body></html>", "empty")]
    [InlineData("", "empty")]
    public void A_page_without_a_text_is_refused(string html, string code) =>
        Assert.Equal(code, Assert.Throws<UnreadableException>(() => OriginalReader.Read(Html(html))).Code);

    [Theory]
    [InlineData(100_000, "<div>", "")]
    [InlineData(60_000, "<p>甲", "")]
    [InlineData(2_000, "<b class=x{0}>", "<p>甲")]
    public void Pages_that_nest_or_multiply_without_end_are_refused_in_time(int times, string open, string then)
    {
        var html = new StringBuilder("<html><body>");
        for (var i = 0; i < times; i++) html.Append(open.Replace("{0}", $"{i}", StringComparison.Ordinal));
        for (var i = 0; i < times && then.Length > 0; i++) html.Append(then);
        Assert.True(Assert.Throws<UnreadableException>(() => OriginalReader.Read(Html(html.ToString()))).IsTooLarge);
    }

    [Fact]
    public void A_table_whose_spans_multiply_is_refused()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><td colspan=40 rowspan=99999>甲</td><td>乙</td></tr>", 3_000));
        Assert.True(Assert.Throws<UnreadableException>(() => OriginalReader.Read(Html($"<html><body><table>{rows}</table></body></html>"))).IsTooLarge);
    }

    private static Original Html(string html) => new(Encoding.UTF8.GetBytes(html), "text/html");
}
