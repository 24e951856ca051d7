using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Reading.Characters;

namespace HaikouApi.Extraction.Tests.Reading;

public sealed class PageReaderTests
{
    [Fact]
    public void Reads_a_bulletin_without_marks_as_one_article()
    {
        var article = PageReader.Read("万城5月空气质量通报\r\n5月，优良天数31天。\r\n综合指数2.1。\r\n").Articles.Single();
        Assert.Equal("万城5月空气质量通报", article.Headline?.Text);
        Assert.Equal(["5月，优良天数31天。", "综合指数2.1。"], article.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Passage.Text));
    }

    [Fact]
    public void Opens_an_article_at_every_dateline()
    {
        var page = PageReader.Read("甲市修路\n本报讯 甲市修路。\n乙市架桥\n本报6月1日讯(记者张三 李四 通讯员王五)乙市架桥。\n");
        Assert.Equal(["甲市修路", "乙市架桥"], page.Articles.Select(a => a.Headline?.Text));
        Assert.Equal(["张三", "李四"], page.Articles[1].Reporters.Select(r => r.Text));
        Assert.Equal(["王五"], page.Articles[1].Correspondents.Select(r => r.Text));
    }

    [Fact]
    public void Opens_an_article_where_a_paper_names_itself()
    {
        var page = PageReader.Read("甲市今天开会。市长作报告。\n财政增收。\n北江晚报讯(记者 张三)乙市开会。\n南江日报丙市6月1日电 丙市开会。\n据北江晚报讯,丁市开会。\n");
        Assert.Equal(["张三"], page.Articles[1].Reporters.Select(r => r.Text));
        Assert.Equal([2, 1, 2], page.Articles.Select(a => a.Blocks.Count));
        Assert.Equal("北江晚报讯(记者 张三)", page.Articles[1].Dateline?.Text);
    }

    [Theory]
    [InlineData("甲市增收。\n甲市修路。\n\n乙市增收。\n乙市修路。\n", 2)] // a line that is left empty where no other is
    [InlineData("甲市增收。\n\n甲市修路。\n\n乙市增收。\n\n乙市修路。\n", 1)] // as all are
    [InlineData("甲市增收。\n甲市修路。\n\n二、乙市增收。\n乙市修路。\n", 1)] // a number goes on
    [InlineData("甲市增收\n\n甲市修路。\n乙市增收。\n乙市修路。\n", 1)] // a heading stands apart from its text
    [InlineData("甲市\n甲市修路。\n\n乙市\n乙市修路。\n", 2)] // two headlines, each right above its text
    [InlineData("甲市\n\n东区\n东区修路。\n\n西区\n西区修路。\n", 1)] // headings below a headline
    [InlineData("甲市\n甲市修路。\n\n时间:\n6月修路。\n", 1)] // a label
    [InlineData("甲市增收,\n\n也修路。\n乙市增收。\n乙市修路。\n", 1)] // a column broke a sentence
    public void Opens_an_article_where_paragraphs_stand_apart_from_those_that_follow_each_other(string text, int articles) =>
        Assert.Equal(articles, PageReader.Read(text).Articles.Count);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \r\n")]
    [InlineData("\uFEFF")]
    [InlineData("###")]
    [InlineData("<sub></sub>")]
    public void Finds_no_article_where_there_are_no_words(string text) => Assert.Empty(PageReader.Read(text).Articles);

    [Theory]
    [InlineData("a < b。", "a < b。")]
    [InlineData("PM<sub>2.5</sub>。", "PM2.5。")]
    [InlineData("1<2>3。", "1<2>3。")]
    [InlineData("未完<sub。", "未完<sub。")]
    public void Drops_tags_and_nothing_else(string text, string read) => Assert.Equal(read, PageReader.Read(text).Articles.Single().Blocks[0].Passage.Text);

    [Fact]
    public void Keeps_table_rows_apart_from_paragraphs()
    {
        var article = PageReader.Read("月报\n各项如下:\n项目 |PM10 |O3 |\n月均值 |26 |96 |\n以上。\n").Articles.Single();
        Assert.Equal(2, article.Blocks.Count(b => b.Kind == BlockKind.TableRow));
    }

    [Theory]
    [InlineData("甲。乙", true)]
    [InlineData("甲。乙。", false)]
    [InlineData("甲，“乙。”", false)]
    [InlineData("甲，(乙！)", false)]
    public void Says_whether_the_text_breaks_off(string text, bool truncated) => Assert.Equal(truncated, PageReader.Read(text).Articles.Single().Truncated);

    [Fact]
    public void Counts_code_points_at_the_edge()
    {
        var points = new CodePoints("a𠮷b𠮷");
        Assert.Equal((4, 0, 1, 2, 3, 4), (points.Length, points.Before(0), points.Before(1), points.Before(3), points.Before(4), points.Before(6)));
    }

    [Theory]
    [InlineData("ＡＢ１２，：；（）％～", "AB12,:;()%~")]
    [InlineData("PM₂.₅ m³ µg μg", "PM2.5 m3 μg μg")]
    [InlineData("「甲」『乙』", "“甲”“乙”")]
    public void Folds_one_character_to_one(string text, string folded)
    {
        Assert.Equal(folded, Folding.Fold(text));
        Assert.Equal(text.Length, Folding.Fold(text).Length);
    }
}
