using HaikouApi.Datasets;

namespace HaikouApi.Families.Press;

public static class Articles
{
    public static readonly Dataset Dataset = Dataset.Of<Article>(
        "articles", table: "article_reading", new("文章", "Articles"), about: "版面上的一篇文章",
        sort: "document,id", kind: DatasetKind.Article,
        example: new() { ["fields"] = "headline,reporters,datelineOn", ["reporters"] = "李欣" });
}
