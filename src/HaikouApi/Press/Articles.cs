using HaikouApi.Datasets;

namespace HaikouApi.Press;

public static class Articles
{
    public static readonly Dataset Dataset = Dataset.Of<Article>(
        "articles", table: "article_reading", new("文章", "Articles"), about: "版面上的一篇文章",
        sort: "document,id",
        example: new() { ["fields"] = "headline,reporters,datelineOn", ["reporters"] = "李欣" });
}
