using HaikouApi.Tests.TestServer;
using HaikouApi.Web;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class CatalogueTests(HaikouService service)
{
    [Fact]
    public async Task Lists_every_dataset_with_its_rows_and_dictionary()
    {
        foreach (var entry in await service.RowsAsync("/v1/datasets"))
        {
            var name = entry.GetProperty("name").GetString();
            var list = await service.GetAsync($"/v1/{name}?limit=1");
            Assert.Equal(list.GetProperty("page").GetProperty("total").GetInt64(), entry.GetProperty("rows").GetInt64());
            Assert.True(entry.GetProperty("rows").GetInt64() > 0, $"{name} is empty");
            Assert.True(entry.GetProperty("updatedAt").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddHours(-1));
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", entry.GetProperty("title").GetProperty("zh").GetString());
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", entry.GetProperty("description").GetProperty("zh").GetString());
            Assert.Matches(@"^[A-Z].*\.$", entry.GetProperty("description").GetProperty("en").GetString());
            Assert.All(entry.GetProperty("fields").EnumerateArray(), f => Assert.NotEqual("", f.GetProperty("description").GetProperty("en").GetString()));
        }
    }

    [Fact]
    public async Task Has_the_fifteen_datasets_of_the_contract() => Assert.Equal(
        ["documents", "articles", "governance-plans", "governance-sites", "air-quality-readings", "air-quality-summaries", "trade-in-subsidies", "pension-channels", "pension-services",
            "pension-eligibility", "postal-exchange-facts", "events", "enterprise-facts", "quantities", "citations"],
        (await service.RowsAsync("/v1/datasets")).Select(d => d.GetProperty("name").GetString()));

    [Fact]
    public async Task Every_operator_and_sort_of_the_dictionary_works()
    {
        foreach (var entry in await service.RowsAsync("/v1/datasets"))
        {
            foreach (var field in entry.GetProperty("fields").EnumerateArray().Where(f => f.GetProperty("sortable").GetBoolean()))
                await service.GetAsync($"/v1/{entry.GetProperty("name")}?sort=-{field.GetProperty("name")}&limit=2");
        }
    }

    [Fact]
    public async Task Its_links_lead_to_the_dataset_in_each_format()
    {
        foreach (var entry in await service.RowsAsync("/v1/datasets"))
        {
            foreach (var link in entry.GetProperty("links").EnumerateObject())
            {
                using var answer = await service.Http.GetAsync(link.Value.GetString());
                Assert.Equal(Formats.ByName(link.Name)!.MediaType, answer.Content.Headers.ContentType?.MediaType);
            }
        }
    }
}
