namespace HaikouApi.Extraction.Tests.Reading;

public sealed class MastheadTests
{
    [Theory]
    [InlineData("海口日报 2024年6月27日 星期四 第3版 要闻\n\n# 甲市修路\n\n本报讯 甲市修路。\n", "海口日报", "3", "要闻")]
    [InlineData("# 甲市修路\n\n本报讯 甲市修路。\n\n南国都市报 2024年6月27日 A03\n", "南国都市报", "A03", null)]
    public void Reads_what_the_page_prints_of_itself(string text, string newspaper, string page, string? edition)
    {
        var document = Document(text);
        Assert.Equal((newspaper, page, edition), (Said(document, "newspaper"), Said(document, "pageNumber"), Said(document, "edition")));
        Assert.Equal(newspaper, document.Fields["newspaper"].Evidence!.Quote(text));
    }

    [Theory]
    [InlineData("# 甲市修路\n\n据海口日报2024年6月27日报道，甲市修路。\n")]
    [InlineData("海口日报\n\n# 甲市修路\n\n本报讯 甲市修路。\n")]
    [InlineData("海口日报 第3版\n\n# 甲市修路\n\n本报讯 甲市修路。\n\n三亚日报 第5版\n")]
    public void A_newspaper_that_is_only_spoken_of_is_not_the_pages(string text) => Assert.Null(Said(Document(text), "newspaper"));

    private static Record Document(string text) => new Extractor(Families.All).Read(text).Records.First(r => r.Dataset == "documents");

    private static object? Said(Record record, string field) => record.Fields.GetValueOrDefault(field)?.Content;
}
