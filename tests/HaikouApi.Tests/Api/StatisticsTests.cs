using System.Text.Json;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class StatisticsTests(HaikouService service)
{
    private static readonly string[] Computed = ["count", "min", "max", "mean", "sum", "median"];

    public static TheoryData<string> Datasets => [.. Registry.Default.Catalogue.All.Select(d => d.Slug)];

    [Fact]
    public async Task Says_of_each_group_how_many_rows_it_has_and_what_their_numbers_come_to()
    {
        var district = (await service.RowsAsync("/v1/trade-in-subsidies/statistics?by=scope&of=amountMaxYuan"))
            .Single(g => g.GetProperty("scope").GetString() == "district");
        Assert.Equal(["scope", "count", "amountMaxYuan.count", "amountMaxYuan.min", "amountMaxYuan.max", "amountMaxYuan.mean", "amountMaxYuan.sum",
            "amountMaxYuan.median", "rowsUrl"],
            district.EnumerateObject().Select(p => p.Name));
        Assert.Equal([4, 2, 7000, 7000, 7000, 14000, 7000],
            district.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Number).Select(p => p.Value.GetDecimal()));
    }

    [Fact]
    public async Task Never_adds_numbers_of_different_units()
    {
        var rows = await service.RowsAsync("/v1/quantities?limit=1000&value.absent=false");
        var groups = await service.RowsAsync("/v1/quantities/statistics?of=value&value.absent=false&limit=1000");
        Assert.True(groups.Count > 5);
        Assert.Equal(rows.Select(r => r.GetProperty("unit").GetString()).Distinct().Count(), groups.Count);
        foreach (var group in groups)
        {
            var values = rows.Where(r => r.GetProperty("unit").GetString() == group.GetProperty("unit").GetString())
                .Select(r => r.GetProperty("value").GetDecimal()).Order().ToList();
            var median = (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
            decimal[] expected = [values.Count, values.Count, values[0], values[^1], Math.Round(values.Average(), 6), values.Sum(), median];
            Assert.Equal(expected, group.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Number).Select(p => p.Value.GetDecimal()));
        }
    }

    /// <summary>Whether rows are counted by their values first, or a group's values are sorted, is nothing that anybody sees.</summary>
    [Theory]
    [InlineData("air-quality-readings", "pollutant", "value")]
    [InlineData("air-quality-readings", "periodEnd.month", "yearOnYearPercent")]
    [InlineData("air-quality-readings", "city", "yearOnYearPercent")]
    [InlineData("trade-in-subsidies", "scope", "amountMaxYuan")]
    [InlineData("trade-in-subsidies", "", "amountMinYuan")]
    [InlineData("events", "", "participants")]
    [InlineData("air-quality-summaries", "", "compositeIndex")]
    public async Task The_numbers_of_a_group_are_those_of_its_rows(string slug, string by, string of)
    {
        foreach (var group in await service.RowsAsync($"/v1/{slug}/statistics?of={of}&limit=1000{(by.Length > 0 ? "&by=" + by : "")}"))
        {
            var link = new Uri(group.GetProperty("rowsUrl").GetString()!).PathAndQuery;
            var rows = await service.RowsAsync(link + (link.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=1000");
            var values = rows.Select(r => r.GetProperty(of)).Where(v => v.ValueKind == JsonValueKind.Number).Select(v => v.GetDecimal()).Order().ToList();
            decimal?[] expected = values.Count == 0
                ? [0, null, null, null, null, null]
                : [values.Count, values[0], values[^1], Math.Round(values.Average(), 6), values.Sum(),
                    (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2];
            Assert.Equal(rows.Count, group.GetProperty("count").GetInt32());
            Assert.Equal(expected, Computed.Select(name => group.GetProperty($"{of}.{name}"))
                .Select(v => v.ValueKind == JsonValueKind.Null ? (decimal?)null : v.GetDecimal()));
        }
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task Each_group_of_each_key_links_to_its_rows(string slug)
    {
        foreach (var key in Registry.Default.Catalogue.Find(slug)!.Statistics.Keys)
        {
            foreach (var group in (await service.RowsAsync($"/v1/{slug}/statistics?by={key.Field.Name}&limit=2"))
                .Where(g => g.GetProperty("rowsUrl").ValueKind == JsonValueKind.String))
            {
                await AssertLinkedAsync(group);
            }
        }
    }

    [Theory]
    [InlineData("/v1/trade-in-subsidies/statistics?by=issuer&issuer=460105,龙华区")]
    [InlineData("/v1/trade-in-subsidies/statistics?by=issuer,benefit&any=issuer:龙华区&any=benefit:voucher")]
    [InlineData("/v1/air-quality-summaries/statistics?by=periodEnd.month,periodStart.year&periodEnd=2024-05-01/2024-05-31&q=空气")]
    [InlineData("/v1/articles/statistics?by=reporters&reporters=李欣")]
    [InlineData("/v1/trade-in-subsidies/statistics?by=announcedOn&announcedOn.lte=2024&status.not=ended")]
    [InlineData("/v1/trade-in-subsidies/statistics")]
    public async Task A_group_of_filtered_rows_links_to_those_alone(string path)
    {
        var groups = await service.RowsAsync(path);
        Assert.NotEmpty(groups);
        foreach (var group in groups) await AssertLinkedAsync(group);
    }

    [Fact]
    public async Task Days_are_grouped_by_month_and_year()
    {
        var groups = await service.RowsAsync("/v1/air-quality-readings/statistics?by=periodEnd.month,periodEnd.year&of=value&pollutant=pm25");
        Assert.Equal(("2024-05", 2024, 12m), (groups[0].GetProperty("periodEnd.month").GetString(), groups[0].GetProperty("periodEnd.year").GetInt32(),
            groups[0].GetProperty("value.mean").GetDecimal()));
    }

    [Theory]
    [InlineData("by=scope,benefit,vehicle,status", "by", "too-many-values")]
    [InlineData("by=amountMaxYuan", "by", "not-groupable")]
    [InlineData("by=scop", "by", "unknown-field")]
    [InlineData("by=announcedOn.day", "by", "unknown-field")]
    [InlineData("by=scope,scope", "by", "repeated-field")]
    [InlineData("of=issuer", "of", "not-numeric")]
    [InlineData("of=amount", "of", "unknown-field")]
    [InlineData("sort=issuer", "sort", "unknown-field")]
    [InlineData("by=scope&sort=-rowsUrl", "sort", "not-sortable")]
    [InlineData("fields=scope", "fields", "unknown-parameter")]
    [InlineData("facets=scope", "facets", "unknown-parameter")]
    public async Task Refuses_what_cannot_be_grouped_or_computed(string query, string name, string code)
    {
        var error = (await service.ProblemAsync($"/v1/trade-in-subsidies/statistics?{query}", 400)).GetProperty("errors").EnumerateArray().Single();
        Assert.Equal((name, code), (error.GetProperty("name").GetString(), error.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=-count")]
    [InlineData("&sort=-value.sum,unit")]
    public async Task Walking_the_groups_both_ways_gives_each_once_in_the_order_of_the_csv(string sort)
    {
        var (walked, back) = (new List<string>(), new List<string>());
        JsonElement page = default;
        for (var next = $"/v1/quantities/statistics?by=kind,comparator&of=value&limit=4{sort}"; next is not null; next = page.GetProperty("links")
            .GetProperty("next").GetString())
        {
            walked.AddRange(Texts(page = await service.GetAsync(next)));
        }

        for (string? address = page.GetProperty("links").GetProperty("self").GetString(); address is not null; address = page.GetProperty("links")
            .GetProperty("prev").GetString())
        {
            back.InsertRange(0, Texts(page = await service.GetAsync(address)));
        }

        var csv = (await service.Http.GetStringAsync($"/v1/quantities/statistics?by=kind,comparator&of=value&format=csv{sort}")).TrimEnd().Split("\r\n");
        Assert.StartsWith("kind,comparator,unit,count,value.count,", csv[0], StringComparison.Ordinal);
        Assert.Equal(csv[1..].Select(l => string.Join(',', l.Split(',')[..4])), walked);
        Assert.Equal(walked, back);
    }

    private static IEnumerable<string> Texts(JsonElement page) =>
        page.GetProperty("data").EnumerateArray().Select(g => string.Join(',', g.EnumerateObject().Take(4).Select(p => p.Value.ToString())));

    private async Task AssertLinkedAsync(JsonElement group)
    {
        var address = group.GetProperty("rowsUrl").GetString()!;
        var total = (await service.GetAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=0")).GetProperty("page")
            .GetProperty("total").GetInt32();
        Assert.True(group.GetProperty("count").GetInt32() == total, $"{address} has {total} rows; its group says {group}");
    }
}
