using System.Text.Json;
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
            Assert.True(entry.GetProperty("rows").GetInt64() >= Registry.Default.ShippedPages.All.Sum(p => p.Rows.Count(r => r.Dataset.Slug == name)),
                $"{name} lacks rows of the shipped pages");
            Assert.True(entry.GetProperty("updatedAt").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddHours(-1));
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", entry.GetProperty("title").GetProperty("zh").GetString());
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", entry.GetProperty("description").GetProperty("zh").GetString());
            Assert.Matches(@"^[A-Z].*\.$", entry.GetProperty("description").GetProperty("en").GetString());
            Assert.All(entry.GetProperty("fields").EnumerateArray(), f => Assert.NotEqual("", f.GetProperty("description").GetProperty("en").GetString()));
        }
    }

    /// <summary>Whatever is added: what clients know is never taken away.</summary>
    [Fact]
    public async Task Has_the_datasets_of_the_contract() => Assert.Empty(((string[])[
        "documents", "articles", "governance-plans", "governance-sites", "air-quality-readings", "air-quality-summaries", "trade-in-subsidies",
            "pension-channels", "pension-services",
        "pension-eligibility", "postal-exchange-facts", "events", "enterprise-facts", "quantities", "citations"])
            .Except((await service.RowsAsync("/v1/datasets")).Select(d => d.GetProperty("name").GetString()!)));

    [Fact]
    public async Task Every_field_and_every_value_of_a_closed_list_has_a_short_label_in_both_languages()
    {
        foreach (var field in (await service.RowsAsync("/v1/datasets")).SelectMany(d => d.GetProperty("fields").EnumerateArray()))
        {
            var name = field.GetProperty("name").GetString();
            AssertLabel(name!, field.GetProperty("label"));
            var values = field.GetProperty("values");
            if (values.ValueKind == JsonValueKind.Null)
            {
                Assert.Equal(JsonValueKind.Null, field.GetProperty("valueLabels").ValueKind);
                continue;
            }

            Assert.Equal(values.EnumerateArray().Select(v => v.GetString()), field.GetProperty("valueLabels").EnumerateObject().Select(v => v.Name));
            Assert.All(field.GetProperty("valueLabels").EnumerateObject(), v => AssertLabel($"{name} {v.Name}", v.Value));
        }
    }

    [Fact]
    public async Task A_closed_list_is_described_in_english_without_a_word_of_chinese()
    {
        var closed = (await service.RowsAsync("/v1/datasets")).SelectMany(d => d.GetProperty("fields").EnumerateArray())
            .Where(f => f.GetProperty("values").ValueKind != JsonValueKind.Null).ToList();
        Assert.True(closed.Count >= 20);
        Assert.All(closed, f => Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", f.GetProperty("description").GetProperty("en").GetString()));
    }

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

    private static void AssertLabel(string of, JsonElement label)
    {
        var (zh, en) = (label.GetProperty("zh").GetString()!, label.GetProperty("en").GetString()!);
        Assert.True(zh.Length is > 0 and <= 16 && !zh.Contains('。', StringComparison.Ordinal), $"{of}: {zh}");
        Assert.True(en.Length is > 1 and <= 32 && !en.EndsWith('.') && en.All(c => c < '\u3000'), $"{of}: {en}");
    }
}
