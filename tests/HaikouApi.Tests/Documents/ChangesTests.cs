using System.Text.Json;
using System.Xml.Linq;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Storing;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Documents;

/// <summary>What changed and when: history, what was held at a moment, and the changes in the order of commits.</summary>
public sealed class ChangesTests(HaikouService service) : IClassFixture<HaikouService>
{
    [Fact]
    public async Task A_follower_loses_nothing_while_many_write()
    {
        await using var databases = new Databases(service.ConnectionString);
        var ingestor = Registry.Default.Ingestor(databases);
        var seen = new List<(string, string, string)>();
        var writers = Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
        {
            var pages = Enumerable.Range(0, 12).Select(page =>
                Registry.Default.Reader.Read(new Submission($"第{writer}号{page}页\n某社区{writer * 100 + page}人参加，用时{page + 1}天。\n")));
            foreach (var together in pages.Chunk(writer + 1)) await ingestor.StoreAsync(together);
        }));
        string? since = null;
        for (var isLast = false; !isLast;)
        {
            isLast = writers.IsCompleted;
            for (var more = true; more;)
            {
                var changes = await service.GetAsync($"/v1/changes?limit=7{(since is null ? "" : "&since=" + since)}");
                seen.AddRange(changes.GetProperty("data").EnumerateArray().Select(c => (Text(c, "dataset"), Text(c, "id"), Text(c, "at"))));
                since = changes.GetProperty("page").GetProperty("nextCursor").GetString();
                more = changes.GetProperty("page").GetProperty("more").GetBoolean();
            }
        }

        await writers;
        Assert.Equal(seen.Count, seen.Distinct().Count());
        foreach (var dataset in Registry.Default.Catalogue.All.Where(d => d.Table is not null))
        {
            var held = new List<string>();
            foreach (var line in (await service.Http.GetStringAsync($"/v1/{dataset.Slug}?format=ndjson&fields=id"))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                held.Add(Text(JsonDocument.Parse(line).RootElement, "id"));
            }

            Assert.Subset(seen.Where(s => s.Item1 == dataset.Slug).Select(s => s.Item2).ToHashSet(), held.ToHashSet());
        }
    }

    [Fact]
    public async Task Every_format_says_the_same_and_a_feed_has_the_newest_first()
    {
        var json = (await service.GetAsync("/v1/changes?limit=5")).GetProperty("data").EnumerateArray().Select(c => c.ToString()).ToList();
        var lines = (await service.Http.GetStringAsync("/v1/changes?limit=5&format=ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(json, lines);
        var feed = XDocument.Parse(await service.Http.GetStringAsync("/v1/changes?limit=5&format=atom"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var updated = feed.Root!.Elements(atom + "entry")
            .Select(e => DateTime.Parse(e.Element(atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(5, updated.Count);
        Assert.Equal(updated.OrderDescending(), updated);
    }

    [Theory]
    [InlineData("/v1/changes?since=abc")]
    [InlineData("/v1/changes?since=")]
    [InlineData("/v1/changes?limit=0")]
    [InlineData("/v1/changes?format=csv")]
    [InlineData("/v1/changes?offset=3")]
    [InlineData("/v1/events?asOf=yesterday")]
    [InlineData("/v1/events?asOf=2999-01-01T00:00:00Z")]
    [InlineData("/v1/events?asOf=2024-01-01T00:00:00Z&q=x")]
    [InlineData("/v1/search?q=x&asOf=2024-01-01T00:00:00Z")]
    [InlineData("/v1/events/0000000000000/history?limit=3")]
    public async Task Refuses_what_makes_no_sense(string path) => await service.ProblemAsync(path, 400);

    [Fact]
    public async Task What_there_never_was_has_no_history() => await service.ProblemAsync("/v1/events/0000000000000/history", 404);

    [Fact]
    public async Task Lists_items_citations_and_facets_answer_as_of_a_moment()
    {
        await using var databases = new Databases(service.ConnectionString);
        var ingestor = Registry.Default.Ingestor(databases);
        var stored = await ingestor.StoreAsync(Registry.Default.Reader.Read(new Submission("丁镇开会\n丁镇开会3天，到会120人。\n")));
        var (page, before) = (stored.Reading.DocumentId, DateTime.UtcNow);
        await ingestor.WithdrawAsync(page, new(Act.Withdrawal, Because: "x"));
        var (then, earlier) = ($"asOf={before:O}", $"asOf={before.AddHours(-1):O}");
        Assert.Empty(await service.RowsAsync($"/v1/quantities?document={page}"));
        Assert.Empty(await service.RowsAsync($"/v1/quantities?document={page}&{earlier}"));
        var rows = await service.RowsAsync($"/v1/quantities?document={page}&{then}&include=citations");
        Assert.Equal(2, rows.Count);
        Assert.Equal("丁镇开会", Text(await service.GetAsync($"/v1/documents/{page}?{then}"), "title"));
        var citation = Text((await service.RowsAsync($"/v1/citations?document={page}&{then}"))[0], "id");
        Assert.Equal(page, Text(await service.GetAsync($"/v1/citations/{citation}?{then}"), "document"));
        await service.ProblemAsync($"/v1/citations/{citation}", 410);
        var facet = (await service.GetAsync($"/v1/quantities?document={page}&{then}&facets=kind")).GetProperty("facets").GetProperty("kind");
        Assert.Equal(2, facet.EnumerateArray().Sum(f => f.GetProperty("count").GetInt32()));
        await service.ProblemAsync($"/v1/documents/{page}?{earlier}", 410);
    }

    [Fact]
    public async Task Every_row_says_since_when_and_what_is_new_can_be_asked_for()
    {
        foreach (var dataset in Registry.Default.Catalogue.All)
        {
            var rows = await service.RowsAsync($"/v1/{dataset.Slug}?sort=-recordedAt&limit=5");
            Assert.Equal(rows.Select(r => Text(r, "recordedAt")).OrderDescending(StringComparer.Ordinal), rows.Select(r => Text(r, "recordedAt")));
            if (rows.Count > 0) Assert.NotEmpty(await service.RowsAsync($"/v1/{dataset.Slug}?recordedAt.gte={Text(rows[0], "recordedAt")}"));
            Assert.Empty(await service.RowsAsync($"/v1/{dataset.Slug}?recordedAt.gt={DateTime.UtcNow.AddMinutes(1):O}"));
        }
    }

    [Fact]
    public async Task The_catalogue_says_when_a_dataset_last_changed_and_why()
    {
        await using var databases = new Databases(service.ConnectionString);
        var ingestor = Registry.Default.Ingestor(databases);
        var stored = await ingestor.StoreAsync(Registry.Default.Reader.Read(new Submission("戊镇开会\n戊镇开会3天。\n")));
        await ingestor.WithdrawAsync(stored.Reading.DocumentId, new(Act.Withdrawal, "Data desk", "a misprint"));
        var entry = (await service.GetAsync("/v1/datasets")).GetProperty("data").EnumerateArray().Single(d => Text(d, "name") == "articles");
        Assert.Equal(("withdrawal", "Data desk", "a misprint"),
            (Text(entry.GetProperty("lastChange"), "cause"), Text(entry.GetProperty("lastChange"), "by"), Text(entry.GetProperty("lastChange"), "because")));
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
