using System.Globalization;
using System.Text;
using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Evidence;

/// <summary>The promise of the service, checked for every row of every dataset as a stranger would check it.</summary>
[Collection(ReadsOnly.Name)]
public sealed class EvidenceTests(HaikouService service)
{
    private readonly Dictionary<string, List<Rune>> pages = [];

    public static TheoryData<string> Cited => [.. Registry.Default.Catalogue.All.Where(d => d.IsCited).Select(d => d.Slug)];

    public static TheoryData<string> Records => [.. Registry.Default.Catalogue.All.Where(d => d["quote"] is not null).Select(d => d.Slug)];

    [Theory]
    [MemberData(nameof(Records))]
    public async Task The_quote_of_every_row_is_in_the_page_where_its_link_points(string dataset)
    {
        foreach (var row in await service.RowsAsync($"/v1/{dataset}?limit=1000"))
        {
            var page = await PageAsync(row.GetProperty("document").GetString()!);
            var (start, end) = Range(row.GetProperty("sourceUrl").GetString()!);
            var quote = Runes(row.GetProperty("quote").GetString()!);
            Assert.NotEmpty(quote);
            Assert.Equal((quote[0], quote[^1]), (page[start], page[end - 1]));
            if (quote.Count == end - start) Assert.Equal(quote, page[start..end]);
        }
    }

    [Theory]
    [MemberData(nameof(Cited))]
    public async Task Every_value_read_from_the_page_shows_the_characters_it_was_printed_with(string slug)
    {
        var dataset = Registry.Default.Catalogue.Find(slug)!;
        foreach (var row in await service.RowsAsync($"/v1/{slug}?limit=1000&include=citations&fields={string.Join(',', dataset.Fields.Select(f => f.Name))}"))
        {
            var page = await PageAsync(row.GetProperty(dataset["document"] is null ? "id" : "document").GetString()!);
            foreach (var field in dataset.Fields.Where(f => f.IsRead && row.GetProperty(f.Name).ValueKind != JsonValueKind.Null))
            {
                Assert.True(row.GetProperty("citations").TryGetProperty(field.Name, out var citation),
                    $"{slug} {row.GetProperty("id")} has {field.Name} and does not say where it is printed");
                var segments = citation.GetProperty("segments").EnumerateArray()
                    .Select(s => (Start: s.GetProperty("start").GetInt32(), End: s.GetProperty("end").GetInt32())).ToList();
                Assert.Equal(PrintedQuote.Of(page, citation), citation.GetProperty("quote").GetString());
                Assert.Equal((segments[0].Start, segments[^1].End), Range(citation.GetProperty("url").GetString()!));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cited))]
    public async Task Every_null_says_why_and_nothing_else_does(string slug)
    {
        var dataset = Registry.Default.Catalogue.Find(slug)!;
        foreach (var row in await service.RowsAsync($"/v1/{slug}?limit=1000&fields={string.Join(',', dataset.Fields.Select(f => f.Name))}"))
        {
            var nulls = dataset.Fields.Where(f => row.GetProperty(f.Name).ValueKind == JsonValueKind.Null).Select(f => f.Name);
            var reasons = row.GetProperty("absent").EnumerateObject().ToList();
            Assert.Equal(nulls.Order(StringComparer.Ordinal), reasons.Select(r => r.Name).Order(StringComparer.Ordinal));
            Assert.All(reasons, r => Assert.Contains(r.Value.GetString(), (string[])["notReported", "notApplicable", "illegible", "notRead"]));
        }
    }

    [Fact]
    public async Task The_citations_of_an_item_are_rows_of_the_citations_dataset()
    {
        var item = await service.GetAsync($"/v1/air-quality-readings/{(await service.RowsAsync("/v1/air-quality-readings"))[0].GetProperty("id")}");
        var rows = await service.RowsAsync($"/v1/citations?record={item.GetProperty("id")}&limit=1000");
        Assert.Equal(
            item.GetProperty("citations").EnumerateObject()
                .Select(c => (c.Name, c.Value.GetProperty("id").GetString(), c.Value.GetProperty("quote").GetString())).Order(),
            rows.Select(r => (r.GetProperty("field").GetString()!, r.GetProperty("id").GetString(), r.GetProperty("quote").GetString())).Order());
        var one = await service.GetAsync($"/v1/citations/{rows[0].GetProperty("id")}");
        Assert.Equal(rows[0].ToString(), one.ToString());
    }

    [Fact]
    public async Task A_quote_over_a_tag_or_a_caption_has_several_segments_and_shows_where_words_are_left_out()
    {
        var pm25 = (await service.RowsAsync("/v1/air-quality-readings?pollutant=pm25&include=citations"))[0].GetProperty("citations").GetProperty("pollutant");
        Assert.Equal("PM2.5", pm25.GetProperty("quote").GetString());
        Assert.Equal(2, pm25.GetProperty("segments").GetArrayLength());
        var qiongshan = (await service.RowsAsync("/v1/trade-in-subsidies?issuer=琼山区&include=citations"))[0].GetProperty("citations").GetProperty("issuer");
        Assert.Equal("琼 … 山区", qiongshan.GetProperty("quote").GetString());
        Assert.Equal(2, qiongshan.GetProperty("segments").GetArrayLength());
    }

    [Fact]
    public async Task A_relative_date_cites_its_words_and_what_fixed_the_year()
    {
        var start = (await service.RowsAsync("/v1/air-quality-readings?pollutant=co&include=citations"))[0].GetProperty("citations").GetProperty("periodStart");
        Assert.Equal("2024年 … 5月", start.GetProperty("quote").GetString());
    }

    /// <summary>The text of a page, an element a code point: what offsets count.</summary>
    private async Task<List<Rune>> PageAsync(string id)
    {
        if (!pages.TryGetValue(id, out var page)) pages[id] = page = Runes(await service.Http.GetStringAsync($"/v1/documents/{id}/text"));
        return page;
    }

    private static List<Rune> Runes(string text) => [.. text.EnumerateRunes()];

    private static (int Start, int End) Range(string url)
    {
        var range = url[(url.IndexOf("#char=", StringComparison.Ordinal) + 6)..].Split(',');
        return (int.Parse(range[0], CultureInfo.InvariantCulture), int.Parse(range[1], CultureInfo.InvariantCulture));
    }
}
