using System.Net;
using System.Text.Json;
using HaikouApi.Access;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Tests.TestServer;
using static HaikouApi.Tests.Documents.PagePosting;

namespace HaikouApi.Tests.Documents;

/// <summary>How pages come in over HTTP.</summary>
public sealed class SubmissionTests(HaikouService service) : IClassFixture<HaikouService>
{
    internal const string Bulletin = "青岛3月空气质量发布\r\n3月,青岛市PM2.5浓度31微克/立方米,同比下降6.1%。𠮷祥街优良天数30天。\r\n";

    [Fact]
    public async Task Reads_a_text_and_stores_nothing()
    {
        var before = (await service.GetAsync("/v1/quantities")).GetProperty("dataVersion").GetString();
        var read = await JsonAsync(await service.PostPageAsync("/v1/extractions?publishedOn=2023-04-12", Bulletin), HttpStatusCode.OK);

        Assert.Equal("青岛3月空气质量发布", read.GetProperty("document").GetProperty("title").GetString());
        Assert.Equal(Registry.Default.Catalogue.Records.Select(d => d.Slug), read.GetProperty("records").EnumerateObject().Select(d => d.Name));
        var reading = read.GetProperty("records").GetProperty("air-quality-readings").EnumerateArray().Single();
        Assert.Equal(("370200", 31, -6.1m, "2023-03-31"),
            (reading.GetProperty("cityCode").GetString(), reading.GetProperty("value").GetInt32(), reading.GetProperty("yearOnYearPercent").GetDecimal(),
            reading.GetProperty("periodEnd").GetString()));
        Assert.Equal("31微克/立方米", reading.GetProperty("citations").GetProperty("value").GetProperty("quote").GetString());
        Assert.True(read.GetProperty("coverage").GetProperty("numbers").GetInt32() >= 4);
        Assert.Equal(before, (await service.GetAsync("/v1/quantities")).GetProperty("dataVersion").GetString());
    }

    [Fact]
    public async Task Counts_code_points_where_a_character_has_two_code_units()
    {
        var read = await JsonAsync(await service.PostPageAsync("/v1/extractions", Bulletin), HttpStatusCode.OK);
        var days = read.GetProperty("records").GetProperty("quantities").EnumerateArray().Single(q => q.GetProperty("asPrinted").GetString() == "30天");
        var segment = days.GetProperty("citations").GetProperty("asPrinted").GetProperty("segments")[0];
        var runes = Bulletin.EnumerateRunes().Skip(segment.GetProperty("start").GetInt32()).Take(3);
        Assert.Equal("30天", string.Concat(runes));
    }

    [Fact]
    public async Task Rows_have_the_shape_they_have_in_lists()
    {
        var read = await JsonAsync(await service.PostPageAsync("/v1/extractions", Bulletin), HttpStatusCode.OK);
        var listed = (await service.RowsAsync("/v1/quantities?include=citations&limit=1"))[0];
        Assert.Equal(listed.EnumerateObject().Select(p => p.Name),
            read.GetProperty("records").GetProperty("quantities")[0].EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData("鼓楼区", "320106", "4")]
    [InlineData("杭城市", "杭城市", "There is no division")]
    [InlineData("", "There is no division", "460100")]
    public async Task Refuses_a_place_that_is_not_one_place_and_names_the_codes(string place, params string[] mentions)
    {
        foreach (var (path, body, type) in ((string, string, string)[])[($"?place={place}", Bulletin, "text/plain"),
            ("", JsonSerializer.Serialize(new { text = Bulletin, place }), "application/json")])
        {
            using var answer = await service.PostPageAsync("/v1/extractions" + path, body, type);
            var error = (await HaikouService.ProblemAsync(answer, 400)).GetProperty("errors").EnumerateArray().Single();
            Assert.Equal(("place", "invalid-value"), (error.GetProperty("name").GetString(), error.GetProperty("code").GetString()));
            Assert.All(mentions, m => Assert.Contains(m, error.GetProperty("detail").GetString(), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("460100")]
    [InlineData("海口市")]
    [InlineData("海口")]
    [InlineData("320106")]
    public async Task Keeps_the_place_that_the_sender_gives(string place)
    {
        await using var databases = new Databases(service.ConnectionString);
        var key = await new Keys(databases).AddAsync($"placing {place}");
        var stored = await JsonAsync(await service.PostPageAsync($"/v1/documents?place={place}", $"{Bulletin}{place}。", key: key), HttpStatusCode.Created);
        Assert.Equal(place, stored.GetProperty("document").GetProperty("place").GetString());
        var listed = (await service.RowsAsync($"/v1/documents?place={place}&include=citations")).Single();
        Assert.Equal(stored.GetProperty("document").GetProperty("id").GetString(), listed.GetProperty("id").GetString());
        Assert.False(listed.GetProperty("citations").TryGetProperty("place", out _));
        var again = await JsonAsync(await service.PostPageAsync("/v1/documents", $"{Bulletin}{place}。", key: key), HttpStatusCode.OK);
        Assert.Equal(place, again.GetProperty("document").GetProperty("place").GetString());
    }

    [Fact]
    public async Task A_page_whose_review_no_longer_fits_is_left_as_it_is()
    {
        await using var databases = new Databases(service.ConnectionString);
        var key = await new Keys(databases).AddAsync("reviewing");
        const string text = "丁市架桥\n丁市架桥2座。\n";
        const string review =
            """
            {"version": "1", "articles": [{"opens": "丁市架桥", "records": [
              {"dataset": "events", "quote": "丁市架桥2座", "fields": {"name": {"value": "架桥", "quote": "架桥2座"}}}]}]}
            """;
        var stored = await Registry.Default.Ingestor(databases)
            .StoreAsync(Registry.Default.Reader.Read(new Submission(text), new ReviewFile("bridge.review.json", review)));
        await using var source = Npgsql.NpgsqlDataSource.Create(service.ConnectionString);
        await using (var spoil = source.CreateCommand("update haikou.review set content = replace(content, '架桥2座', '拆桥2座')"))
        {
            await spoil.ExecuteNonQueryAsync();
        }

        using var answer = await service.PostPageAsync("/v1/documents", text, key: key);
        var problem = await HaikouService.ProblemAsync(answer, 409);
        Assert.Equal("review-conflict", problem.GetProperty("code").GetString());
        Assert.Contains("bridge.review.json: 丁市架桥, record 1 (events), quote: «丁市拆桥2座» is not in the article", problem.GetProperty("detail").GetString(),
            StringComparison.Ordinal);
        Assert.Single(await service.RowsAsync($"/v1/events?document={stored.Reading.DocumentId}&name=架桥"));
    }

    [Fact]
    public async Task Says_of_every_record_which_rule_read_it()
    {
        var read = await JsonAsync(await service.PostPageAsync("/v1/extractions", Bulletin), HttpStatusCode.OK);
        Assert.All(read.GetProperty("records").GetProperty("quantities").EnumerateArray(), q => Assert.Equal("quantity", q.GetProperty("rule").GetString()));
        Assert.All(await service.RowsAsync("/v1/quantities?limit=1000"), q => Assert.Equal("quantity", q.GetProperty("rule").GetString()));
        Assert.Equal(
            (await service.RowsAsync("/v1/governance-sites?origin=reviewed")).Select(r => r.GetProperty("id").GetString()),
            (await service.RowsAsync("/v1/governance-sites?rule=review")).Select(r => r.GetProperty("id").GetString()));
        Assert.NotEmpty(await service.RowsAsync("/v1/governance-sites?rule=review"));
    }

    [Fact]
    public async Task Stores_only_with_a_key_in_force()
    {
        await using var databases = new Databases(service.ConnectionString);
        var keys = new Keys(databases);
        var key = await keys.AddAsync("revoked one");
        await keys.RevokeAsync("revoked one");
        await HaikouService.ProblemAsync(await service.PostPageAsync("/v1/documents", Bulletin), 401);
        await HaikouService.ProblemAsync(await service.PostPageAsync("/v1/documents", Bulletin, key: "hk_wrong"), 401);
        await HaikouService.ProblemAsync(await service.PostPageAsync("/v1/documents", Bulletin, key: key![..^1] + (key[^1] == 'A' ? 'B' : 'A')), 401);
        await HaikouService.ProblemAsync(await service.PostPageAsync("/v1/documents", Bulletin, key: key), 403);
        Assert.Null(await keys.AddAsync("revoked one"));
    }

    [Fact]
    public async Task Stores_a_page_once_and_answers_the_second_time_with_the_same_ids()
    {
        await using var databases = new Databases(service.ConnectionString);
        var key = await new Keys(databases).AddAsync("storing");
        using var first = await service.PostPageAsync("/v1/documents", Bulletin + "一。", key: key);
        var stored = await JsonAsync(first, HttpStatusCode.Created);
        var version = (await service.GetAsync("/v1/documents")).GetProperty("dataVersion").GetString();
        var again = await JsonAsync(await service.PostPageAsync("/v1/documents", Bulletin + "一。", key: key), HttpStatusCode.OK);
        Assert.Equal(Ids(stored), Ids(again));
        Assert.Equal(version, (await service.GetAsync("/v1/documents")).GetProperty("dataVersion").GetString());
        Assert.Equal(Bulletin + "一。", await service.Http.GetStringAsync(first.Headers.Location + "/text"));
        var listed = await service.RowsAsync($"/v1/quantities?document={stored.GetProperty("document").GetProperty("id")}");
        Assert.Equal(Ids(stored), listed.Select(r => r.GetProperty("id").GetString()).Order(StringComparer.Ordinal));

        static IEnumerable<string?> Ids(JsonElement read) =>
            read.GetProperty("records").GetProperty("quantities").EnumerateArray().Select(r => r.GetProperty("id").GetString()).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/v1/quantities")]
    [InlineData("/v1/quantities?format=csv")]
    [InlineData("/v1/datasets")]
    public async Task What_a_client_kept_is_old_as_soon_as_a_page_is_stored(string address)
    {
        await using var databases = new Databases(service.ConnectionString);
        var key = await new Keys(databases).AddAsync($"changing {address}");
        var (tag, modified) = await ValidatorsAsync(address);
        Assert.Equal(HttpStatusCode.Created, (await service.PostPageAsync("/v1/documents", $"{Bulletin}改动：{address}。", key: key)).StatusCode);
        foreach (var (name, value) in ((string, string)[])[("If-None-Match", tag), ("If-Modified-Since", modified)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { name, value } } };
            using var answer = await service.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    /// <summary>ETag and Last-Modified, which is told when the second of the last change is over.</summary>
    private async Task<(string Tag, string Modified)> ValidatorsAsync(string address)
    {
        while (true)
        {
            using var answer = await service.Http.GetAsync(address);
            if (answer.Content.Headers.LastModified is { } modified) return (answer.Headers.ETag!.Tag, modified.ToString("R"));
            await Task.Delay(200);
        }
    }

    [Fact]
    public async Task Of_two_who_submit_the_same_page_at_once_one_stores_it()
    {
        await using var databases = new Databases(service.ConnectionString);
        var key = await new Keys(databases).AddAsync("at once");
        for (var round = 0; round < 25; round++)
        {
            var text = $"{Bulletin}{round}。";
            var answers = await Task.WhenAll(service.PostPageAsync("/v1/documents", text, key: key), service.PostPageAsync("/v1/documents", text, key: key));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Created], answers.Select(a => a.StatusCode).Order());
        }
    }
}
