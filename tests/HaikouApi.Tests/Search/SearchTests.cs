using System.Text;
using System.Text.Json;
using HaikouApi.Lists.FullText;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Search;

/// <summary>Searching the shipped page.</summary>
[Collection(ReadsOnly.Name)]
public sealed class SearchTests(HaikouService service)
{
    public static TheoryData<string> Questions => ["养老", "養老", "补", "ＰＭ２.５", "pm2.5", "7000", "海口", "1", "微克/立方米", "秀英区 补贴", "“", "%", "\\", "'"];

    [Fact]
    public async Task Finds_articles_and_records_and_counts_them_by_dataset()
    {
        var found = await service.GetAsync("/v1/search?q=养老&facets=dataset&limit=1000");
        var datasets = found.GetProperty("data").EnumerateArray().Select(f => f.GetProperty("dataset").GetString()!).ToList();
        Assert.Contains("articles", datasets);
        Assert.Contains("pension-channels", datasets);
        var counts = found.GetProperty("facets").GetProperty("dataset").EnumerateArray()
            .ToDictionary(c => c.GetProperty("value").GetString()!, c => c.GetProperty("count").GetInt32());
        Assert.Equal(datasets.CountBy(d => d).OrderBy(d => d.Key), counts.OrderBy(c => c.Key));
        Assert.Equal(datasets.Count, found.GetProperty("page").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Takes_no_account_of_width_case_and_traditional_characters()
    {
        var plain = await IdsAsync("q=PM2.5 浓度&limit=1000");
        Assert.NotEmpty(plain);
        Assert.Equal(plain, await IdsAsync("q=ｐｍ２．５　濃度&limit=1000"));
        Assert.Equal(await IdsAsync("q=养老保险&limit=1000"), await IdsAsync("q=養老保險&limit=1000"));
    }

    [Theory]
    [InlineData("5月", "五月")]
    [InlineData("今年5月", "今年五月")]
    [InlineData("6月27日", "六月27日")]
    public async Task A_month_is_the_same_in_digits_and_in_characters(string digits, string characters)
    {
        var found = await IdsAsync($"q={digits}&limit=1000");
        Assert.NotEmpty(found);
        Assert.Equal(found, await IdsAsync($"q={characters}&limit=1000"));
        Assert.NotEmpty((await service.RowsAsync($"/v1/search?q={characters}&dataset=articles"))[0].GetProperty("hits").EnumerateArray());
        Assert.Equal((await service.RowsAsync($"/v1/articles?q={digits}")).Count, (await service.RowsAsync($"/v1/articles?q={characters}")).Count);
        Assert.Equal((await service.RowsAsync($"/v1/citations?q={digits}&limit=1000")).Count,
            (await service.RowsAsync($"/v1/citations?q={characters}&limit=1000")).Count);
        Assert.NotEqual(found, await IdsAsync("q=七月&limit=1000"));
    }

    /// <summary>By what it is called, printed or not, whose and when, as people type it; and by nothing that only its neighbours say.</summary>
    [Theory]
    [InlineData("pm25 五月 海口", "air-quality-readings", "pollutant=pm25&periodEnd=2024-05-31")]
    [InlineData("细颗粒物 2024年5月", "air-quality-readings", "pollutant=pm25&periodEnd=2024-05-31")]
    [InlineData("臭氧 2024年5月", "air-quality-readings", "pollutant=o3&periodEnd=2024-05-31")]
    [InlineData("ozone 5月", "air-quality-readings", "pollutant=o3&periodEnd=2024-05-31")]
    [InlineData("PM2.5 7月", "air-quality-readings", null)]
    [InlineData("PM2.5 2023年", "air-quality-readings", null)]
    [InlineData("消费券", "trade-in-subsidies", "benefit=voucher")]
    [InlineData("线上", "pension-channels", "mode=online")]
    [InlineData("综合指数 5月", "air-quality-summaries", "compositeIndex.absent=false&periodEnd=2024-05-31")]
    public async Task Finds_a_record_by_what_its_values_are_called_and_by_its_period(string question, string dataset, string? filter)
    {
        var expected = filter is null ? [] : (await service.RowsAsync($"/v1/{dataset}?limit=1000&{filter}")).Select(Id).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(filter is null, expected.Count == 0);
        Assert.Equal(expected, (await IdsAsync($"q={Uri.EscapeDataString(question)}&dataset={dataset}&limit=1000")).Order(StringComparer.Ordinal));
        Assert.Equal(expected, (await service.RowsAsync($"/v1/{dataset}?limit=1000&q={Uri.EscapeDataString(question)}")).Select(Id)
            .Order(StringComparer.Ordinal));
    }

    /// <summary>Others too, because what is printed of them names it in one breath.</summary>
    [Theory]
    [InlineData("PM2.5 5月")]
    [InlineData("PM2.5 五月")]
    [InlineData("PM2.5 2024年5月")]
    [InlineData("海口 PM2.5 5月")]
    public async Task Finds_the_reading_of_a_month_as_people_ask_for_it(string question)
    {
        var reading = Assert.Single(await service.RowsAsync("/v1/air-quality-readings?pollutant=pm25&periodEnd=2024-05-31"));
        Assert.Contains(Id(reading), await IdsAsync($"q={Uri.EscapeDataString(question)}"));
        Assert.Contains(Id(reading), (await service.RowsAsync($"/v1/air-quality-readings?q={Uri.EscapeDataString(question)}")).Select(Id));
    }

    [Theory]
    [InlineData("PM2.5最低", "PM2.5")]
    [InlineData("最低PM2.5", "pm2.5")]
    [InlineData("海口 PM2.5最低", "PM2.5 海口")]
    public async Task A_word_that_joins_latin_and_chinese_finds_what_the_latin_part_finds(string joined, string latin)
    {
        var found = await IdsAsync($"q={latin}&limit=1000");
        Assert.NotEmpty(found);
        Assert.Equal(found.Order(StringComparer.Ordinal), (await IdsAsync($"q={joined}&limit=1000")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_such_a_word_what_has_the_other_part_too_comes_first_and_its_pages_join()
    {
        var ranked = await IdsAsync("q=PM2.5排名&limit=1000");
        var exact = await IdsAsync("q=PM2.5浓度排名&limit=1000");
        Assert.NotEmpty(exact); // printed just so
        Assert.True(exact.Count < ranked.Count);
        var best = (await service.RowsAsync("/v1/search?q=PM2.5排名&limit=1"))[0];
        Assert.Contains("排名", best.GetProperty("title").GetString() + best.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        var first = await service.GetAsync("/v1/search?q=PM2.5排名&limit=2");
        var second = await service.GetAsync(first.GetProperty("links").GetProperty("next").GetString()!);
        Assert.Equal(ranked[2], second.GetProperty("data")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("5个月最低")]
    [InlineData("PM9.9最低")]
    public async Task What_is_nowhere_stays_nowhere(string question) => Assert.Empty(await IdsAsync($"q={question}"));

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_hit_is_the_word_in_the_documents_text_and_in_the_snippet(string question)
    {
        var words = SearchText.Words(question);
        foreach (var find in await service.RowsAsync($"/v1/search?q={Uri.EscapeDataString(question)}&limit=1000"))
        {
            var text = Runes(await service.Http.GetStringAsync($"/v1/documents/{find.GetProperty("document").GetString()}/text"));
            var hits = Slices(find, "hits", text);

            // A break or a tag in a word makes a hit for each part.
            Assert.All(hits, hit => Assert.True(words.Any(w => w.Contains(hit, StringComparison.Ordinal)), $"{hit} is no part of {question}"));
            if (find.GetProperty("dataset").GetString() == "articles")
            {
                Assert.All(words, w => Assert.Contains(w, string.Concat(hits), StringComparison.Ordinal));
            }

            var marked = Slices(find, "snippetHits", Runes(find.GetProperty("snippet").GetString()!));
            Assert.NotEmpty(marked);
            Assert.All(marked, m => Assert.Contains(m, words));
            Assert.True(find.GetProperty("hitCount").GetInt32() >= hits.Count);
            if (hits.Count > 0)
            {
                Assert.EndsWith($"#char={find.GetProperty("hits")[0].GetProperty("start")},{find.GetProperty("hits")[0].GetProperty("end")}",
                    find.GetProperty("url").GetString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_find_links_to_what_it_found()
    {
        foreach (var find in await service.RowsAsync("/v1/search?q=海口&limit=50"))
        {
            var row = await service.GetAsync(new Uri(find.GetProperty("self").GetString()!).PathAndQuery);
            Assert.Equal(find.GetProperty("id").GetString(), row.GetProperty("id").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Walking_the_pages_gives_every_find_once(string question)
    {
        var walked = new List<string>();
        for (var next = $"/v1/search?q={Uri.EscapeDataString(question)}&limit=7"; next is not null;)
        {
            var page = await service.GetAsync(next);
            walked.AddRange(page.GetProperty("data").EnumerateArray().Select(f => f.GetProperty("id").GetString()!));
            next = page.GetProperty("links").GetProperty("next").GetString();
        }

        Assert.Equal(await IdsAsync($"q={Uri.EscapeDataString(question)}&limit=1000"), walked);
    }

    [Fact]
    public async Task Looks_only_in_the_datasets_asked_for()
    {
        var finds = await service.RowsAsync("/v1/search?q=海口&dataset=articles,events&limit=100");
        Assert.Equal(["articles", "events"], finds.Select(f => f.GetProperty("dataset").GetString()).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "q", "missing-parameter", null)]
    [InlineData("q=", "q", "out-of-range", null)]
    [InlineData("q=%20%E3%80%80", "q", "out-of-range", null)]
    [InlineData("q=海&q=口", "q", "repeated-parameter", null)]
    [InlineData("query=海", "query,q", "unknown-parameter,missing-parameter", null)]
    [InlineData("q=海&datset=events", "datset", "unknown-parameter", "dataset")]
    [InlineData("q=海&dataset=event", "dataset", "unknown-value", "events")]
    [InlineData("q=海&dataset=citations", "dataset", "unknown-value", null)]
    [InlineData("q=海&facets=datasets", "facets", "unknown-value", "dataset")]
    [InlineData("q=海&limit=0", "limit", "out-of-range", null)]
    [InlineData("q=海&cursor=abc", "cursor", "invalid-cursor", null)]
    public async Task Names_what_is_wrong_with_a_question(string query, string names, string codes, string? suggestion)
    {
        var errors = (await service.ProblemAsync($"/v1/search?{query}", 400)).GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(names, string.Join(',', errors.Select(e => e.GetProperty("name"))));
        Assert.Equal(codes, string.Join(',', errors.Select(e => e.GetProperty("code"))));
        if (suggestion is not null) Assert.Equal(suggestion, errors[0].GetProperty("suggestion").GetString());
    }

    [Fact]
    public async Task Refuses_a_cursor_of_another_question()
    {
        var cursor = (await service.GetAsync("/v1/search?q=海口&limit=1")).GetProperty("page").GetProperty("nextCursor").GetString();
        await service.GetAsync($"/v1/search?q=海口&limit=1&cursor={cursor}");
        await service.ProblemAsync($"/v1/search?q=海&limit=1&cursor={cursor}", 400);
        await service.ProblemAsync($"/v1/search?q=海口&dataset=events&limit=1&cursor={cursor}", 400);
    }

    [Fact]
    public async Task Answers_406_when_accept_names_no_format_of_ours()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/search?q=海口") { Headers = { { "Accept", "text/csv" } } };
        using var answer = await service.Http.SendAsync(request);
        await HaikouService.ProblemAsync(answer, 406);
    }

    private async Task<IReadOnlyList<string?>> IdsAsync(string query) => [.. (await service.RowsAsync($"/v1/search?{query}")).Select(Id)];

    private static string? Id(JsonElement row) => row.GetProperty("id").GetString();

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];

    private static List<string> Slices(JsonElement find, string hits, Rune[] text) =>
        [.. find.GetProperty(hits).EnumerateArray()
            .Select(h => SearchText.Fold(string.Concat(text[h.GetProperty("start").GetInt32()..h.GetProperty("end").GetInt32()])))];
}
