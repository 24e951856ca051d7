using System.Text.Json;
using HaikouApi.Database;
using HaikouApi.Tests.Api;
using HaikouApi.Tests.Clients;
using HaikouApi.Tests.Documents.Bringing;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Evidence;

/// <summary>Citations of pages that came as PDF know the printed page and the boxes of their words.</summary>
public sealed class PrintedEvidenceTests(PrintedEvidence pages) : IClassFixture<PrintedEvidence>
{
    private HaikouService Service => pages.Service;

    [ChromiumFact]
    public async Task Each_box_stands_on_the_words_that_are_quoted_also_over_the_end_of_a_line_and_on_the_next_page()
    {
        var amounts = (await Service.RowsAsync($"/v1/citations?document={pages.Laid}&dataset=quantities&field=value"))
            .ToDictionary(c => c.GetProperty("quote").GetString()!);
        Assert.Equal(1, amounts["五千元"].GetProperty("page").GetInt32());
        Assert.Equal([(1, 260, 50, 300, 70), (1, 100, 70, 120, 90)], BoxesOf(amounts["五千元"]).Select(Rounded));
        Assert.Equal(2, amounts["三千元"].GetProperty("page").GetInt32());
        Assert.Equal([(2, 220, 200, 280, 220)], BoxesOf(amounts["三千元"]).Select(Rounded));

        // Fonts stand a point or two above and beside where the style sheet puts them.
        static (int, double, double, double, double) Rounded(Box box) => (box.Page, Ten(box.Left), Ten(box.Top), Ten(box.Right), Ten(box.Bottom));
        static double Ten(double side) => Math.Round(side / 10) * 10;
    }

    [ChromiumFact]
    public async Task Of_the_shipped_page_in_columns_every_quote_stands_in_the_lines_of_its_characters()
    {
        var lines = (await Service.GetAsync($"/v1/documents/{pages.Shipped}/original/places")).GetProperty("data").EnumerateArray()
            .Select(l => (Start: l.GetProperty("start").GetInt32(), End: l.GetProperty("end").GetInt32(), Page: l.GetProperty("page").GetInt32(),
                Bbox: l.GetProperty("bbox").EnumerateArray().Select(side => side.GetDouble()).ToList())).ToList();
        var citations = await Service.RowsAsync($"/v1/citations?document={pages.Shipped}&limit=1000");
        Assert.True(citations.Count > 300);
        foreach (var citation in citations)
        {
            var boxes = new Queue<Box>(BoxesOf(citation));
            Assert.Equal(boxes.Peek().Page, citation.GetProperty("page").GetInt32());
            foreach (var segment in citation.GetProperty("segments").EnumerateArray())
            {
                var (start, end) = (segment.GetProperty("start").GetInt32(), segment.GetProperty("end").GetInt32());
                foreach (var line in lines.Where(l => l.Start < end && start < l.End))
                {
                    var (box, isWhole) = (boxes.Dequeue(), start <= line.Start && line.End <= end);
                    Assert.Equal((line.Page, line.Bbox[1], line.Bbox[3]), (box.Page, box.Top, box.Bottom));
                    Assert.InRange(box.Left, line.Bbox[0] - 0.05, box.Right);
                    Assert.InRange(box.Right, box.Left, line.Bbox[2] + 0.05);
                    if (isWhole) Assert.Equal((line.Bbox[0], line.Bbox[2]), (box.Left, box.Right));
                    else Assert.True(box.Right - box.Left < line.Bbox[2] - line.Bbox[0]);
                }
            }

            Assert.Empty(boxes);
        }
    }

    [ChromiumFact]
    public async Task An_item_and_a_list_with_citations_and_history_say_the_same()
    {
        var citation = (await Service.RowsAsync($"/v1/citations?document={pages.Laid}&dataset=quantities&field=value"))[0];
        var (record, id) = (citation.GetProperty("record").GetString(), citation.GetProperty("id").GetString());
        foreach (var row in (JsonElement[])[await Service.GetAsync($"/v1/quantities/{record}"),
            (await Service.RowsAsync($"/v1/quantities?id={record}&include=citations"))[0],
            (await Service.GetAsync($"/v1/quantities/{record}/history")).GetProperty("data")[0].GetProperty("row")])
        {
            var nested = row.GetProperty("citations").GetProperty("value");
            Assert.Equal(citation.GetProperty("page").GetInt32(), nested.GetProperty("page").GetInt32());
            Assert.Equal(BoxesOf(citation), BoxesOf(nested));
        }

        Assert.Equal(BoxesOf(citation), BoxesOf(await Service.GetAsync($"/v1/citations/{id}")));
        Assert.Equal(BoxesOf(citation), BoxesOf((await Service.RowsAsync($"/v1/citations?id={id}&asOf={DateTime.UtcNow:O}"))[0]));
        Assert.Empty(await Service.RowsAsync($"/v1/citations?id={id}&asOf=2020-01-01T00:00:00Z"));
    }

    [ChromiumTheory]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("ndjson")]
    [InlineData("parquet")]
    [InlineData("xlsx")]
    public async Task Every_format_has_them(string format)
    {
        var dataset = Registry.Default.Catalogue.Find("citations")!;
        var query = $"&document={pages.Laid}";
        var file = await Service.Http.GetByteArrayAsync($"/v1/citations?format={format}{query}");
        var text = System.Text.Encoding.UTF8.GetString(file);
        var table = format switch
        {
            "csv" => Table.OfCsv(dataset, text),
            "tsv" => Table.OfCsv(dataset, text, '\t'),
            "ndjson" => Table.OfNdJson(dataset, text),
            "xlsx" => Table.OfXlsx(dataset, file),
            _ => DuckDb.Read(dataset, file, "parquet"),
        };
        var json = await Table.OfJsonAsync(Service, dataset, query);
        Assert.Equal(json.Rows, table.InOrderOf(json.Columns).Rows);
        Assert.All(json.Rows, row => Assert.StartsWith("[{", row[json.Columns.ToList().IndexOf("bbox")], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_text_they_are_null_with_the_reason_and_left_out_of_the_citations_of_a_row()
    {
        var citations = await Service.RowsAsync("/v1/citations?document=9yzy17ymsxc5d&limit=1000");
        Assert.All(citations, c =>
        {
            Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (c.GetProperty("page").ValueKind, c.GetProperty("bbox").ValueKind));
            Assert.Equal(("notApplicable", "notApplicable"),
                (c.GetProperty("absent").GetProperty("page").GetString(), c.GetProperty("absent").GetProperty("bbox").GetString()));
            Assert.Equal(c.GetProperty("article").ValueKind == JsonValueKind.Null, c.GetProperty("absent").TryGetProperty("article", out _));
        });
        var row = (await Service.RowsAsync("/v1/quantities?document=9yzy17ymsxc5d&include=citations&limit=1"))[0];
        Assert.All(row.GetProperty("citations").EnumerateObject(),
            c => Assert.False(c.Value.TryGetProperty("page", out _) || c.Value.TryGetProperty("bbox", out _)));
    }

    [Fact]
    public async Task Nobody_filters_by_the_printed_page_what_looks_like_a_page_of_the_list() =>
        await Service.ProblemAsync("/v1/citations?page=2", 400);

    [Fact]
    public async Task What_an_older_reader_kept_gives_the_page_until_it_is_read_again_and_then_every_answer_is_another()
    {
        var address = $"/v1/citations?document={pages.Older}&dataset=trade-in-subsidies";
        var item = $"/v1/trade-in-subsidies/{(await Service.RowsAsync(address))[0].GetProperty("record").GetString()}";
        Assert.All(await Service.RowsAsync(address), c =>
        {
            Assert.InRange(c.GetProperty("page").GetInt32(), 2, 5);
            Assert.Equal("notRead", c.GetProperty("absent").GetProperty("bbox").GetString());
            Assert.False(c.GetProperty("absent").TryGetProperty("page", out _));
        });
        var (tags, changes) = ((await TagAsync(address), await TagAsync(item)), await ChangesAsync());
        Assert.Equal(0, (await ServiceProcess.RunAsync(Service.ConnectionString, "reingest", "--text")).ExitCode);
        Assert.All(await Service.RowsAsync(address), c => Assert.NotEmpty(BoxesOf(c)));
        Assert.NotEqual(tags.Item1, await TagAsync(address));
        Assert.NotEqual(tags.Item2, await TagAsync(item));
        Assert.Equal(changes, await ChangesAsync());
    }

    [Fact]
    public async Task A_text_whose_printed_page_is_brought_later_knows_them_then()
    {
        var address = $"/v1/citations?document={pages.TextFirst}";
        Assert.All(await Service.RowsAsync(address), c => Assert.Equal("notApplicable", c.GetProperty("absent").GetProperty("page").GetString()));
        var tag = await TagAsync(address);
        await pages.StoreAsync(PrintedTests.Sample("small.pdf").Bytes, OK);
        Assert.All(await Service.RowsAsync(address), c => Assert.Equal(1, BoxesOf(c)[0].Page));
        Assert.NotEqual(tag, await TagAsync(address));
    }

    [Fact]
    public async Task Where_a_better_reader_knows_no_places_any_more_every_answer_is_another_too()
    {
        await ServiceProcess.RunAsync(Service.ConnectionString, "reingest", "--text"); // nothing but the page is read again below
        var page = await pages.StoreWithPlacesAsync("<html><body><h1>甲区</h1><p>甲区今年给予补贴5000元。</p></body></html>");
        var (address, places) = ($"/v1/citations?document={page}", $"/v1/documents/{page}/original/places");
        Assert.Equal(1, (await Service.GetAsync(places)).GetProperty("data").GetArrayLength());
        var tag = await TagAsync(address);
        Assert.Equal(0, (await ServiceProcess.RunAsync(Service.ConnectionString, "reingest", "--text")).ExitCode);
        Assert.Equal(0, (await Service.GetAsync(places)).GetProperty("data").GetArrayLength());
        Assert.NotEqual(tag, await TagAsync(address));
    }

    private const System.Net.HttpStatusCode OK = System.Net.HttpStatusCode.OK;

    private async Task<int> ChangesAsync() => (await Service.GetAsync("/v1/changes?limit=1000")).GetProperty("data").GetArrayLength();

    private async Task<string?> TagAsync(string path)
    {
        using var answer = await Service.Http.GetAsync(path);
        return answer.Headers.ETag?.Tag;
    }

    private static List<Box> BoxesOf(JsonElement citation) =>
        [.. citation.GetProperty("bbox").EnumerateArray()
            .Select(b => new Box(b.GetProperty("page").GetInt32(), b.GetProperty("left").GetDouble(), b.GetProperty("top").GetDouble(),
                b.GetProperty("right").GetDouble(), b.GetProperty("bottom").GetDouble()))];

    private sealed record Box(int Page, double Left, double Top, double Right, double Bottom);
}
