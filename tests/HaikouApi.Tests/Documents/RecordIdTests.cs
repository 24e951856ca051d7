using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Rows;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Testing;
using HaikouApi.Tests.TestServer;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Tests.Documents;

/// <summary>A record keeps the id it was stored under, whatever becomes of what it says.</summary>
public sealed class RecordIdTests
{
    private const string Text = "汽车以旧换新\n秀英区对报废旧车并购买新车的消费者给予5000元补贴。龙华区对购买新车的消费者给予3000元补贴。会议用时3天。\n";

    private static readonly Submission Page = new(Text, PublishedOn: new(2024, 6, 28));

    [Fact]
    public void A_first_reading_has_ids_by_place_and_by_nothing_that_is_said()
    {
        var today = Registry.Default.Reader.Read(Page);
        Assert.Equal(today.Rows.Select(r => r.Id), Registry.Default.Reader.Read(Page).Rows.Select(r => r.Id));
        var corrected = Registry.Default.Reader.Read(Page, Corrected(Registry.Default.Extractor.Read(Text, Page.PublishedOn)));
        Assert.NotEqual(today.Rows.Select(r => r.Digest), corrected.Rows.Select(r => r.Digest));
        Assert.Equal(today.Rows.Select(r => r.Id), corrected.Rows.Select(r => r.Id));
        Assert.Distinct(today.Rows.Select(r => (r.Dataset.Slug, r.Id)));
    }

    [Fact]
    public async Task A_store_of_version_1_keeps_all_its_ids_when_it_is_read_again_and_when_the_rules_are_corrected()
    {
        var corpus = CorpusCase.In(Repository.File("tests/HaikouApi.Extraction.Tests/corpus"))
            .Where(c => c.Read().Records.Any(r => r.Dataset is not ("documents" or "articles" or "quantities")))
            .Take(100).Select(c => Registry.Default.Reader.Read(new Submission(c.Text, PublishedOn: c.PublishedOn)));
        var (database, changed, others) = (await DatabaseAsync(), 0, 0);
        await using var databases = new Databases(database);
        var ingestor = Registry.Default.Ingestor(databases);
        foreach (var page in corpus.Prepend(Registry.Default.Reader.Read(Registry.Default.ShippedPages.All[0].Submission)))
        {
            var asVersion1 = page with { Rows = [.. page.Rows.Select(r => r with { Id = Version1Id(page, r) })] };
            if (!(await ingestor.StoreAsync(asVersion1)).IsNew) continue;
            var again = await ingestor.StoreAsync(page);
            Assert.Equal((0, 0), (again.Added, again.Ended));
            Assert.Equal(asVersion1.Rows.Select(r => r.Id), again.Reading.Rows.Select(r => r.Id));

            var corrected = await ingestor.StoreAsync(Registry.Default.Reader.Read(page.Submission, Corrected(page.Extracted)));
            Assert.Equal(asVersion1.Rows.Select(r => r.Id), corrected.Reading.Rows.Select(r => r.Id));
            changed += corrected.Added;
            others += page.Rows.Zip(asVersion1.Rows).Count(r => r.First.Id != r.Second.Id);
        }

        // That it could have gone otherwise.
        Assert.True(changed > 500 && others > 100, $"{changed} rows changed, {others} would have another id in a first reading");
    }

    [Fact]
    public async Task What_a_person_corrects_keeps_the_id_that_the_rules_gave_it()
    {
        var database = await DatabaseAsync();
        await using var databases = new Databases(database);
        var ingestor = Registry.Default.Ingestor(databases);
        var machine = (await ingestor.StoreAsync(Registry.Default.Reader.Read(Page))).Reading.Rows.Where(r => r.Dataset.Slug == "trade-in-subsidies").ToList();
        Assert.Equal(2, machine.Count);
        var wrong = string.Join("\", \"", machine[0].Identity.Key.Split('\u001F'));
        const string corrected = """
            {"version": "1", "articles": [{"opens": "汽车以旧换新", "records": [{"dataset": "trade-in-subsidies", "quote": "给予5000元补贴", "fields": {
              "scope": {"value": "district", "quote": "秀英区"}, "issuer": "秀英区", "benefit": {"value": "voucher", "quote": "补贴"},
              "amountMaxYuan": {"value": 5000, "quote": "5000元"}}}]}],
             "withdrawn": [{"dataset": "trade-in-subsidies", "key": KEY, "why": "it is a voucher"}]}
            """;
        var review = new ReviewFile("page.review.json",
            corrected.Replace("KEY", System.Text.Json.JsonSerializer.Serialize(machine[0].Identity.Key.Split('\u001F')), StringComparison.Ordinal));
        var reviewed = (await ingestor.StoreAsync(Registry.Default.Reader.Read(Page, review))).Reading.Rows.Where(r => r.Dataset.Slug == "trade-in-subsidies")
            .ToList();
        Assert.Equal(machine.Select(r => r.Id).Order(StringComparer.Ordinal), reviewed.Select(r => r.Id).Order(StringComparer.Ordinal));
        Assert.Equal((machine[0].Id, "voucher"), reviewed.Where(r => r.Origin == "reviewed").Select(r => (r.Id, (string)r.Said("benefit")!)).Single());
    }

    [Fact]
    public async Task A_record_that_comes_back_has_its_id_again_and_no_other_ever_gets_it()
    {
        var database = await DatabaseAsync();
        await using var databases = new Databases(database);
        var ingestor = Registry.Default.Ingestor(databases);
        var extracted = Registry.Default.Extractor.Read(Text, Page.PublishedOn);
        var days = extracted.Records.Single(r => r.Fields.GetValueOrDefault("asPrinted")?.Content is "3天");
        var first = Id((await ingestor.StoreAsync(Registry.Default.Reader.Read(Page, extracted))).Reading);
        await ingestor.StoreAsync(Registry.Default.Reader.Read(Page, extracted with { Records = [.. extracted.Records.Where(r => r != days)] }));

        // Another record where it stood, of another key.
        var wider = new Record(days.Dataset, days.Rule, days.Article, HaikouApi.Extraction.Reading.Evidence.Of(days.Quote.Start - 1, days.Quote.End));
        foreach (var (name, value) in days.Fields.Where(f => f.Value.Content is not null)) wider.Set(name, value.Content, value.Evidence);
        var other = Id((await ingestor.StoreAsync(
            Registry.Default.Reader.Read(Page, extracted with { Records = [.. extracted.Records.Where(r => r != days), wider] }))).Reading);
        Assert.NotEqual(first, other);
        await ingestor.StoreAsync(Registry.Default.Reader.Read(Page, extracted with { Records = [.. extracted.Records.Where(r => r != days)] }));
        Assert.Equal(first, Id((await ingestor.StoreAsync(Registry.Default.Reader.Read(Page, extracted))).Reading));

        static string Id(PageReading reading) => reading.Rows.Single(r => r.Said("asPrinted") is "3天").Id;
    }

    /// <summary>As version 1 derived ids: from the natural key.</summary>
    private static string Version1Id(PageReading page, ReadRow row) =>
        row.Dataset.Kind == DatasetKind.Record ? Ids.Of(["record", page.DocumentId, row.Dataset.Slug, .. row.Identity.Key.Split('\u001F')]) : row.Id;

    /// <summary>As rules that were corrected would read: other amounts and other conditions at the same places.</summary>
    private static Extracted Corrected(Extracted extracted) => extracted with
    {
        Records = [.. extracted.Records.Select(record =>
        {
            var corrected = new Record(record.Dataset, record.Rule, record.Article, record.Quote);
            foreach (var (name, value) in record.Fields)
            {
                if (value.Content is null) { corrected.Without(name, value.Absence!.Value); } else
                {
                    corrected.Set(name, (name, value.Content) switch
                    {
                        ("value" or "valueMax" or "amountMinYuan" or "amountMaxYuan", decimal n) => n + 1,
                        ("condition", string text) => text + "者",
                        _ => value.Content,
                    }, value.Evidence);
                }
            }

            return corrected;
        })],
    };

    private static async Task<string> DatabaseAsync()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await ServiceProcess.RunAsync(database, "keys", "list");
        return database;
    }
}
