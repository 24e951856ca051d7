using System.Globalization;
using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Lists.FullText;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Search;

/// <summary>Words asked of one list: <c>q</c> beside its filters.</summary>
[Collection(ReadsOnly.Name)]
public sealed class WordsOfListTests(HaikouService service)
{
    [Theory]
    [InlineData("养老")]
    [InlineData("海")]
    [InlineData("Pm2.5")]
    [InlineData("補貼")]
    [InlineData("海口 7000")]
    [InlineData("没有这几个字")]
    public async Task Q_keeps_the_rows_of_every_dataset_that_have_all_words(string question)
    {
        var words = SearchText.Words(question);
        foreach (var dataset in Registry.Default.Catalogue.All.Where(d => d.IsSearched))
        {
            var searched = dataset.Fields.Where(f => f.IsSearched && (!f.IsContext || dataset.Slug == "quantities")).Select(f => f.Name)
                .Append(dataset["quote"]?.Name ?? "id").ToList();
            var isRecord = dataset.Kind == DatasetKind.Record;
            var rows = await service.RowsAsync(isRecord ? $"/v1/{dataset.Slug}?limit=1000&include=citations"
                : $"/v1/{dataset.Slug}?limit=1000&fields=id,{string.Join(',', searched.Except(["id"]))}");
            var texts = dataset.Slug == "documents" ? await service.RowsAsync("/v1/articles?fields=document,text&limit=1000") : [];
            var expected = rows.Where(row => words.All(
                w => Said(row, searched).Concat(isRecord ? Rests(dataset, row) : [])
                    .Concat(texts.Where(t => t.GetProperty("document").GetString() == Id(row)).Select(t => t.GetProperty("text").GetString()!))
                    .Any(t => SearchText.Fold(t).Contains(w, StringComparison.Ordinal))));
            var list = await service.GetAsync($"/v1/{dataset.Slug}?limit=1000&q={Uri.EscapeDataString(question)}");
            Assert.Equal(expected.Select(Id), list.GetProperty("data").EnumerateArray().Select(Id));
            Assert.Equal(expected.Count(), list.GetProperty("page").GetProperty("total").GetInt32());
        }

        // The words that its fields rest on, what its values are called, and their months.
        static IEnumerable<string> Rests(Dataset dataset, JsonElement row) => row.GetProperty("citations").EnumerateObject()
            .Where(c => c.Name != "sentence" || dataset.Slug == "quantities").Select(c => c.Value.GetProperty("quote").GetString()!)
            .Concat(dataset.Fields.Where(f => f.ValueLabels is not null && f.Name is not ("origin" or "comparator"))
                .SelectMany(f => row.GetProperty(f.Name).GetString() is { } value ? [value, f.ValueLabels![value].Zh, f.ValueLabels[value].En] : (string[])[]))
            .Concat(dataset.Fields.Where(f => f.Type == FieldType.Day).Select(f => row.GetProperty(f.Name).GetString()).OfType<string>()
                .Select(day => $"{int.Parse(day[..4], CultureInfo.InvariantCulture)}年{int.Parse(day[5..7], CultureInfo.InvariantCulture)}月"));

        static IEnumerable<string> Said(JsonElement row, IEnumerable<string> fields) => fields.Where(f => f != "id").Select(row.GetProperty)
            .SelectMany(v => v.ValueKind == JsonValueKind.Array ? v.EnumerateArray().Select(i => i.GetString()!) : v.ValueKind == JsonValueKind.String
                ? [v.GetString()!] : (IEnumerable<string>)[]);
    }

    [Theory]
    [InlineData("/v1/events?q=")]
    [InlineData("/v1/events?q=%20")]
    [InlineData("/v1/events?q=a&q=b")]
    public async Task Q_needs_a_word(string path) =>
        Assert.Equal("q", (await service.ProblemAsync(path, 400)).GetProperty("errors")[0].GetProperty("name").GetString());

    [Fact]
    public async Task Q_goes_with_filters_facets_and_every_format()
    {
        var list = await service.GetAsync("/v1/trade-in-subsidies?q=补贴&scope=district&facets=issuer");
        var csv = await service.Http.GetStringAsync("/v1/trade-in-subsidies?q=补贴&scope=district&format=csv&fields=id");
        Assert.Equal(list.GetProperty("data").EnumerateArray().Select(Id), csv.TrimEnd().Split("\r\n")[1..]);
        Assert.Equal(list.GetProperty("page").GetProperty("total").GetInt32(),
            list.GetProperty("facets").GetProperty("issuer").EnumerateArray().Sum(v => v.GetProperty("count").GetInt32()));
    }

    private static string? Id(JsonElement row) => row.GetProperty("id").GetString();
}
