using HaikouApi.Datasets;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

/// <summary>All formats hold the same rows.</summary>
[Collection(ReadsOnly.Name)]
public sealed class FormatTests(HaikouService service)
{
    /// <summary>Every dataset, asked plainly, with a filter, in another order, for some fields, and with its evidence.</summary>
    public static TheoryData<string, string> Questions
    {
        get
        {
            var questions = new TheoryData<string, string>();
            foreach (var dataset in Registry.Default.Catalogue.All)
            {
                questions.Add(dataset.Slug, "");
                questions.Add(dataset.Slug, "&sort=-id");
                questions.Add(dataset.Slug, $"&fields={string.Join(',', dataset.Fields.Select(f => f.Name).Reverse())}");
                questions.Add(dataset.Slug, "&include=citations");
                if (dataset.Fields.FirstOrDefault(f => f.Nullable && f.IsQueryable) is { } nullable && dataset.Kind != DatasetKind.Warning)
                {
                    questions.Add(dataset.Slug, $"&{nullable.Name}.absent=false&sort=-{dataset.DefaultSort.TrimStart('-').Split(',')[0]}");
                }

                foreach (var (name, value) in dataset.Example.Where(e => e.Key is not ("sort" or "facets")))
                {
                    questions.Add(dataset.Slug, $"&{name}={Uri.EscapeDataString(value)}");
                }
            }

            return questions;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_format_holds_the_rows_of_the_json_pages(string slug, string query)
    {
        var dataset = Registry.Default.Catalogue.Find(slug)!;
        var json = await Table.OfJsonAsync(service, dataset, query);
        Assert.NotEmpty(json.Rows);
        var address = $"/v1/{slug}?{query.TrimStart('&')}&format=";
        AssertSame(json, Table.OfNdJson(dataset, await service.Http.GetStringAsync(address + "ndjson")));
        AssertSame(json, Table.OfCsv(dataset, await service.Http.GetStringAsync(address + "csv")));
        AssertSame(json, Table.OfCsv(dataset, (await service.Http.GetStringAsync(address + "csv&bom=true")).TrimStart('\uFEFF')));
        AssertSame(json, Table.OfCsv(dataset, await service.Http.GetStringAsync(address + "csv&delimiter=;"), ';'));
        AssertSame(json, Table.OfCsv(dataset, await service.Http.GetStringAsync(address + "tsv"), '\t'));
        var xlsx = Table.OfXlsx(dataset, await service.Http.GetByteArrayAsync(address + "xlsx"));
        AssertSame(json.InOrderOf(xlsx.Columns), xlsx);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("xlsx")]
    [InlineData("tsv")]
    [InlineData("parquet")]
    public async Task Pages_of_a_file_join_to_the_whole(string format)
    {
        var dataset = Registry.Default.Catalogue.Find("quantities")!;
        var whole = await Table.OfJsonAsync(service, dataset, "&sort=-value");
        var (rows, columns) = (new List<IReadOnlyList<string>>(), whole.Columns);
        for (string? address = $"/v1/quantities?sort=-value&limit=25&format={format}"; address is not null;)
        {
            using var page = await service.Http.GetAsync(address);
            var table = format switch
            {
                "csv" => Table.OfCsv(dataset, await page.Content.ReadAsStringAsync()),
                "tsv" => Table.OfCsv(dataset, await page.Content.ReadAsStringAsync(), '\t'),
                "parquet" => DuckDb.Read(dataset, await page.Content.ReadAsByteArrayAsync(), "parquet"),
                "ndjson" => Table.OfNdJson(dataset, await page.Content.ReadAsStringAsync()),
                _ => Table.OfXlsx(dataset, await page.Content.ReadAsByteArrayAsync()),
            };
            rows.AddRange(table.Rows);
            columns = table.Columns;
            address = page.Headers.TryGetValues("Link", out var links)
                ? links.Single().Split(", <").FirstOrDefault(l => l.EndsWith("rel=\"next\"", StringComparison.Ordinal))?.Split('<', '>') is [.., var next, _]
                ? next : null : null;
        }

        Assert.Equal(whole.InOrderOf(columns).Rows, rows);
    }

    [Theory]
    [InlineData("csv", "id,dataset")]
    [InlineData("ndjson", "")]
    public async Task A_list_without_rows_is_a_file_without_rows(string format, string start)
    {
        var text = await service.Http.GetStringAsync($"/v1/citations?record=nothing&format={format}");
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.True(text.Count(c => c == '\n') == (format == "csv" ? 1 : 0), text);
    }

    private static void AssertSame(Table expected, Table actual)
    {
        Assert.Equal(expected.Columns, actual.Columns);
        Assert.Equal(expected.Rows, actual.Rows);
    }
}
