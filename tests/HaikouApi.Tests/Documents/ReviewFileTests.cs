using HaikouApi.Documents.Reading;
using HaikouApi.Extraction;

namespace HaikouApi.Tests.Documents;

public sealed class ReviewFileTests
{
    private static readonly Extracted Page = Registry.Default.Extractor.Read("# 某市发放购车补贴\n\n本报讯 某区发放补贴5000元，某县发放补贴6000元。\n");

    [Fact]
    public void Finds_each_quote_in_the_article()
    {
        var record =
            Read("""{"dataset": "events", "quote": "某区发放补贴5000元", "fields": {"name": "补贴", "participants": {"value": 5000, "quote": "5000元"}}}""")
                .Records.Single().Record;
        Assert.Equal("某区发放补贴5000元", record.Quote.Quote(Page.Page.Source));
        Assert.Equal("补贴", record.Fields["name"].Evidence!.Quote(Page.Page.Source));
        Assert.Equal(5000m, record.Fields["participants"].Content);
    }

    [Fact]
    public void Cites_several_places_together_and_says_which_occurrence_is_meant()
    {
        var record =
            Read("""{"dataset": "events", "quote": "某县发放补贴6000元", "fields": {"name": {"value": "补贴6000元", "quote": [{"text": "补贴", "nth": 2}, "6000元"]}}}""")
                .Records.Single().Record;
        Assert.Equal("补贴6000元", record.Fields["name"].Evidence!.Quote(Page.Page.Source));
    }

    [Fact]
    public void Completes_what_the_rules_read_of_the_same_key()
    {
        var site = Registry.Default.Extractor.Read("# 基层治理示范点\n\n海口市龙华区金宇街道坡巷社区推行榕树下议事。\n");
        var record = new ReviewFile("page.review.json", """
            {"version": "1", "articles": [{"opens": "基层治理示范点", "records": [{"dataset": "governance-sites", "completes": true, "quote": "坡巷社区推行榕树下议事",
              "fields": {"name": "坡巷社区", "district": "龙华区", "subdistrict": "金宇街道", "programmes": ["榕树下议事"]}}]}]}
            """).For(site, Registry.Default.Catalogue).Records.Single().Record;
        Assert.Equal("460106", record.Fields["districtCode"].Content);
        Assert.Equal(["榕树下议事"], (IEnumerable<string>)record.Fields["programmes"].Content!);
        Assert.Equal("坡巷社区推行榕树下议事", record.Quote.Quote(site.Page.Source));
    }

    [Theory]
    [InlineData("""{"dataset": "events", "completes": true, "quote": "某区", "fields": {"name": "某区"}}""", "completes", "the rules read no record of that key")]
    [InlineData("""{"dataset": "events", "quote": "某镇发放补贴", "fields": {}}""", "quote", "«某镇发放补贴» is not in the article")]
    [InlineData("""{"dataset": "events", "quote": "发放补贴", "fields": {}}""", "quote", "«发放补贴» is there 2 times; say which with nth")]
    [InlineData("""{"dataset": "events", "quote": {"text": "发放补贴", "nth": 3}, "fields": {}}""", "quote", "is there 2 times, not 3")]
    [InlineData("""{"dataset": "events", "quote": "某区", "fields": {"name": "某镇"}}""", "name", "«某镇» is not in the article")]
    [InlineData("""{"dataset": "events", "quote": "某区", "fields": {"nmae": "某区"}}""", "nmae", "there is no such field")]
    [InlineData("""{"dataset": "events", "quote": "某区", "fields": {"startsOn": {"value": "tomorrow", "quote": "某区"}}}""", "startsOn", "tomorrow is not a day")]
    [InlineData("""{"dataset": "events", "quote": "某区", "fields": {"theme": {"absent": "lost"}}}""", "theme.absent", "must be one of notReported")]
    [InlineData("""{"dataset": "event", "quote": "某区", "fields": {}}""", "dataset", "must be one of governance-plans")]
    [InlineData("""{"dataset": "events", "fields": {}}""", "quote", "the words that support the record are missing")]
    [InlineData("""{"dataset": "events", "quote": {"start": 0, "end": 3000}, "fields": {}}""", "quote", "no words of the article stand from 0 to 3000")]
    [InlineData("""{"dataset": "events", "quote": {"text": "某区", "article": "另一篇"}, "fields": {}}""", "quote", "is the headline of no article")]
    [InlineData("""{"dataset": "events", "quote": "某区", "fields": {"participants": 5000}}""", "participants", "must be a text")]
    [InlineData("""{"dataset": "events", "quote": "某区", "fields": {"participants": {"value": 5500, "quote": "5000元"}}}""", "participants",
        "says 5000 and not 5500")]
    [InlineData("""{"dataset": "events", "quote": "某区", "fields": {"startsOn": {"value": "2024-06-28", "quote": "某区"}}}""", "startsOn",
        "does not say 2024-06-28")]
    [InlineData("""{"dataset": "events", "quote": "某区", "fields": {"name": {"value": "车展", "quote": "某区"}}}""", "name", "does not say 车展")]
    [InlineData("""{"dataset": "events", "record": "0000000000000"}""", "record", "no record of events that the rules read")]
    [InlineData("""{"dataset": "events", "quote": "某区", "confirms": true}""", "confirms", "goes with the id of a record")]
    public void Stops_the_load_with_file_record_and_field(string record, string field, string fault)
    {
        var stop = Assert.Throws<ReviewException>(() => Read(record));
        Assert.StartsWith("page.review.json: 某市发放购车补贴, record 1", stop.Message, StringComparison.Ordinal);
        Assert.Contains($", {field}: ", stop.Message, StringComparison.Ordinal);
        Assert.Contains(fault, stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_all_that_is_wrong_at_once()
    {
        var stop = Assert.Throws<ReviewException>(() => Read("""
            {"dataset": "events", "quote": "某镇", "fields": {"nmae": "某区"}},
            {"dataset": "events", "quote": "某区", "fields": {"nmae": "某区", "participants": {"value": 1, "quote": "5000元"}}}
            """));
        Assert.Equal(["articles[0].records[0].quote", "articles[0].records[1].fields.nmae", "articles[0].records[1].fields.participants"],
            stop.Faults.Select(f => f.Path));
        Assert.Equal("name", stop.Faults[1].Suggestion);
    }

    [Fact]
    public void What_the_words_do_not_say_needs_a_reason_that_is_kept()
    {
        var settled = Read("""
            {"dataset": "events", "quote": "某区", "fields": {"name": "某区",
              "participants": {"value": 5500, "quote": "5000元", "because": "The next day's paper corrects it."}}}
            """).Records.Single();
        Assert.Equal((5500m, "The next day's paper corrects it."), (settled.Record.Fields["participants"].Content, settled.Because["participants"]));
    }

    [Theory]
    [InlineData("五千元", "participants", "5000")]
    [InlineData("6.9亿元", "participants", "690000000")]
    [InlineData("1万余人", "participants", "10000")]
    [InlineData("2024年6月28日", "startsOn", "\"2024-06-28\"")]
    [InlineData("海口", "venue", "\"海口市\"")]
    public void Words_say_a_value_as_the_lexers_read_them(string words, string field, string value)
    {
        var page = Registry.Default.Extractor.Read($"# 某市办展\n\n本报讯 展会到场{words}。\n");
        var record = $$"""{"dataset": "events", "quote": "展会", "fields": {"name": "展会", "{{field}}": {"value": {{value}}, "quote": "{{words}}"} } }""";
        var review = $$"""{"version": "1", "articles": [{"opens": "某市办展", "records": [{{record}}]}]}""";
        Assert.Single(new ReviewFile("page.review.json", review).For(page, Registry.Default.Catalogue).Records);
    }

    [Theory]
    [InlineData("""{"version": "1", "articles": [{"opens": "另一篇", "records": []}]}""", "is not on the page")]
    [InlineData("""{"version": "1", "artciles": []}""", "artciles")]
    [InlineData("""{"articles": []}""", "version")]
    [InlineData("""not json""", "page.review.json")]
    public void Stops_the_load_when_the_file_itself_is_wrong(string json, string mentions)
    {
        var stop = Assert.Throws<ReviewException>(() => new ReviewFile("page.review.json", json).For(Page, Registry.Default.Catalogue));
        Assert.Contains(mentions, stop.Message, StringComparison.Ordinal);
    }

    private static Review Read(string record) =>
        new ReviewFile("page.review.json", $$"""{"version": "1", "articles": [{"opens": "某市发放购车补贴", "records": [{{record}}]}]}""")
            .For(Page, Registry.Default.Catalogue);
}
