using System.Text.Json;
using HaikouApi.Tests.TestServer;
using HaikouApi.Web;

namespace HaikouApi.Tests.Api;

/// <summary>What other catalogues and readers of tables learn of the datasets.</summary>
[Collection(ReadsOnly.Name)]
public sealed class HarvestTests(HaikouService service)
{
    public static TheoryData<string> Datasets => [.. Registry.Default.Catalogue.All.Select(d => d.Slug)];

    [Fact]
    public async Task The_catalogue_names_every_dataset_with_downloads_that_are_there()
    {
        using var answer = await service.Http.GetAsync("/v1/catalog");
        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType?.MediaType);
        var catalog = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("dcat:Catalog", "http://www.w3.org/ns/dcat#"),
            (catalog.GetProperty("@type").GetString(), catalog.GetProperty("@context").GetProperty("dcat").GetString()));
        var datasets = catalog.GetProperty("dcat:dataset").EnumerateArray().ToList();
        Assert.Equal(Registry.Default.Catalogue.All.Select(d => d.Slug), datasets.Select(d => d.GetProperty("dct:identifier").GetString()));
        foreach (var distribution in datasets.SelectMany(d => d.GetProperty("dcat:distribution").EnumerateArray()))
        {
            using var download = await service.Http.SendAsync(new(HttpMethod.Head, distribution.GetProperty("dcat:accessURL").GetProperty("@id").GetString()));
            Assert.True(download.IsSuccessStatusCode);
            Assert.EndsWith("/" + download.Content.Headers.ContentType?.MediaType, distribution.GetProperty("dcat:mediaType").GetProperty("@id").GetString(),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Says_licence_and_publisher_where_the_owner_has_said_them()
    {
        await using var instance = HaikouService.Over(
            service.ConnectionString, settings: [("Haikou:DataLicence", "https://creativecommons.org/licenses/by/4.0/"), ("Haikou:Publisher", "某报")]);
        using var client = new HttpClient { BaseAddress = HaikouService.AddressOf(instance) };
        var catalog = JsonDocument.Parse(await client.GetStringAsync("/v1/catalog")).RootElement;
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", catalog.GetProperty("dct:license").GetProperty("@id").GetString());
        Assert.Equal("某报", catalog.GetProperty("dct:publisher").GetProperty("foaf:name").GetString());
        Assert.False((await service.GetAsync("/v1/catalog")).TryGetProperty("dct:license", out _));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await client.GetByteArrayAsync("/v1/export.zip")));
        using var reader = new StreamReader(zip.GetEntry("datapackage.json")!.Open());
        var licence = JsonDocument.Parse(await reader.ReadToEndAsync()).RootElement.GetProperty("licenses")[0];
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", licence.GetProperty("path").GetString());
        Assert.Matches("^[-a-zA-Z0-9._]+$", licence.GetProperty("name").GetString());
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task Every_csv_says_where_its_columns_are_described(string slug)
    {
        var dataset = Registry.Default.Catalogue.Find(slug)!;
        foreach (var query in (string[])["", "include=citations&delimiter=;&headers=label&lang=zh", $"fields=id,{dataset.Fields[1].Name}&limit=1"])
        {
            using var csv = await service.Http.GetAsync($"/v1/{slug}?{query}&format=csv");
            var link = csv.Headers.GetValues("Link").Single().Split(", <")
                .Single(l => l.Contains("rel=\"describedby\"; type=\"application/csvm+json\"", StringComparison.Ordinal));
            using var answer = await service.Http.GetAsync(link.TrimStart('<').Split('>')[0]);
            Assert.Equal("application/csvm+json", answer.Content.Headers.ContentType?.MediaType);
            var metadata = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            var columns = metadata.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToList();
            var heading = (await csv.Content.ReadAsStringAsync()).Split("\r\n")[0].Split(metadata.GetProperty("dialect").GetProperty("delimiter").GetString());
            Assert.Equal(heading, columns.Select(c => c.GetProperty("titles").GetString()));
            Assert.Equal(heading.Length, (await service.Http.GetStringAsync(metadata.GetProperty("url").GetString())).Split("\r\n")[0].Split(
                metadata.GetProperty("dialect").GetProperty("delimiter").GetString()).Length);
        }
    }

    [Fact]
    public async Task Other_formats_and_groups_have_no_such_description()
    {
        foreach (var format in Formats.All.Where(f => f != Formats.Csv))
        {
            using var answer = await service.Http.GetAsync($"/v1/events?format={format.Name}");
            Assert.False(answer.Headers.Contains("Link"), format.Name);
        }

        using var groups = await service.Http.GetAsync("/v1/events/statistics?format=csv");
        Assert.False(groups.Headers.Contains("Link"));
    }

    [Theory]
    [InlineData("/v1/catalog?format=xml", "format")]
    [InlineData("/v1/events/csvw?field=name", "field")]
    public async Task Refuses_what_is_not_known(string path, string name) =>
        Assert.Equal(name, (await service.ProblemAsync(path, 400)).GetProperty("errors")[0].GetProperty("name").GetString());
}
