using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using HaikouApi.Tests.Documents;
using HaikouApi.Tests.TestServer;
using Microsoft.AspNetCore.Mvc.Testing;
using static HaikouApi.Tests.Documents.PagePosting;

namespace HaikouApi.Tests.Evidence;

/// <summary>An owner who withholds bylines gives out no name of those who wrote, whatever is asked; another instance over the same data does.</summary>
[Collection(ReadsOnly.Name)]
public sealed class BylineTests(HaikouService open, WithheldBylines closed) : IClassFixture<WithheldBylines>
{
    private readonly IReadOnlyList<string> _names = closed.Names;
    private readonly string _document = closed.Document;
    private readonly HttpClient _http = closed.Http;

    [Theory]
    [InlineData("/v1/articles?fields=id,reporters,correspondents,text,absent,quote&include=citations&limit=1000")]
    [InlineData("/v1/articles?format=csv&include=citations")]
    [InlineData("/v1/articles?format=ndjson&fields=text,reporters")]
    [InlineData("/v1/articles?facets=reporters,correspondents")]
    [InlineData("/v1/articles/statistics?by=reporters")]
    [InlineData("/v1/articles?asOf={1}&include=citations")]
    [InlineData("/v1/citations?format=csv")]
    [InlineData("/v1/quantities?format=csv")]
    [InlineData("/v1/search?q=记者&limit=100")]
    [InlineData("/v1/documents/{0}/text?raw")]
    [InlineData("/pages/{0}")]
    [InlineData("/articles?limit=100")]
    [InlineData("/v1/search?q=欣&limit=100")]
    [InlineData("/search?q=记者")]
    [InlineData("/")]
    public async Task No_name_is_given_out_of(string path)
    {
        path = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, _document, DateTime.UtcNow.ToString("o"));
        Assert.DoesNotContain(_names, (await TextAsync(_http, path)).Contains);
    }

    [Theory]
    [InlineData("/v1/articles?fields=text&limit=1000")]
    [InlineData("/v1/documents/{0}/text?raw")]
    [InlineData("/pages/{0}")]
    public async Task Each_name_is_given_out_by_one_who_withholds_none_of(string path)
    {
        var text = await TextAsync(open.Http, string.Format(System.Globalization.CultureInfo.InvariantCulture, path, _document));
        Assert.All(_names, name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fields_of_names_say_that_they_are_withheld_and_find_nothing()
    {
        using var answer = JsonDocument.Parse(await TextAsync(_http, "/v1/articles?limit=1"));
        var row = answer.RootElement.GetProperty("data")[0];
        Assert.Equal(JsonValueKind.Null, row.GetProperty("reporters").ValueKind);
        Assert.Equal("withheld", row.GetProperty("absent").GetProperty("reporters").GetString());
        using var sought = JsonDocument.Parse(await TextAsync(_http, $"/v1/articles?reporters={_names[0]}"));
        Assert.Equal(0, sought.RootElement.GetProperty("page").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task An_item_its_history_and_its_page_cite_nobody()
    {
        var article = (await open.RowsAsync("/v1/articles?reporters.absent=false"))[0].GetProperty("id").GetString();
        var reading = (await open.RowsAsync("/v1/air-quality-readings?pollutant=pm25"))[0].GetProperty("id").GetString();
        foreach (var path in (string[])[$"/v1/articles/{article}", $"/v1/articles/{article}/history", $"/air-quality-readings/{reading}"])
        {
            Assert.DoesNotContain(_names, (await TextAsync(_http, path)).Contains);
            Assert.Contains(_names, (await TextAsync(open.Http, path)).Contains);
        }
    }

    [Fact]
    public async Task A_citation_is_found_by_its_id_unless_it_names_somebody()
    {
        var value = (await open.RowsAsync("/v1/citations?field=value&limit=1"))[0].GetProperty("id").GetString();
        Assert.Contains(value!, await TextAsync(_http, $"/v1/citations/{value}"), StringComparison.Ordinal);
        Assert.Contains(value!, await TextAsync(_http, $"/v1/citations?id={value}"), StringComparison.Ordinal);
        var naming = (await open.RowsAsync("/v1/citations?field=reporters&limit=1"))[0].GetProperty("id").GetString();
        using var withheld = await _http.GetAsync(new Uri($"/v1/citations/{naming}", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, withheld.StatusCode);
    }

    [Fact]
    public async Task Every_other_character_of_the_text_keeps_its_place()
    {
        var (given, stored) = (await TextAsync(_http, $"/v1/documents/{_document}/text"), await TextAsync(open.Http, $"/v1/documents/{_document}/text"));
        Assert.Equal(stored.Length, given.Length);
        Assert.All(given.Zip(stored), pair => Assert.True(pair.First == pair.Second || pair.First == '＊', $"{pair}"));
        Assert.InRange(given.Count(c => c == '＊'), _names.Sum(n => n.Length), _names.Sum(n => n.Length) * 2);
    }

    [Fact]
    public async Task What_another_kept_of_the_same_address_is_not_taken_for_this()
    {
        foreach (var path in (string[])["/v1/articles", $"/v1/documents/{_document}/text"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = "same.example";
            using var kept = await open.Http.SendAsync(request);
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.Host = "same.example";
            again.Headers.IfNoneMatch.Add(kept.Headers.ETag!);
            using var answer = await _http.SendAsync(again);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_export_has_no_name_and_originals_and_reviews_need_a_key()
    {
        using var zip = new ZipArchive(new MemoryStream(await _http.GetByteArrayAsync("/v1/export.zip")));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(), Encoding.UTF8);
            var text = await reader.ReadToEndAsync();
            Assert.True(!_names.Any(text.Contains), entry.FullName);
        }

        foreach (var path in (string[])["original", "originals", "review"])
        {
            using var refused = await _http.GetAsync($"/v1/documents/{_document}/{path}");
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }
    }

    private static async Task<string> TextAsync(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (!path.StartsWith("/v1", StringComparison.Ordinal)) request.Headers.Add("Accept", "text/html");
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return WebUtility.HtmlDecode(text);
    }
}

/// <summary>An instance that gives out no bylines, over the data of one that does.</summary>
public sealed class WithheldBylines(HaikouService open) : IAsyncLifetime
{
    private WebApplicationFactory<Program>? _instance;

    public HttpClient Http { get; private set; } = new();

    public string Document { get; private set; } = "";

    /// <summary>Who wrote the page, as the other instance says.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public async Task InitializeAsync()
    {
        _instance = HaikouService.Over(open.ConnectionString, settings: ("Haikou:Bylines", "false"));
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = HaikouService.AddressOf(_instance) };
        var articles = await open.RowsAsync("/v1/articles?limit=1000");
        Document = articles[0].GetProperty("document").GetString()!;
        Names = [.. articles.SelectMany(a => ((string[])["reporters", "correspondents"]).Where(f => a.GetProperty(f).ValueKind == JsonValueKind.Array)
            .SelectMany(f => a.GetProperty(f).EnumerateArray().Select(n => n.GetString()!))).Distinct()];
        Assert.True(Names.Count > 5, $"only {Names.Count} names");
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (_instance is not null) await _instance.DisposeAsync();
    }
}

/// <summary>A long sentence is cut round each of its values: never so that a name is left which is not known for one any more.</summary>
public sealed class CutBylineTests(HaikouService open) : IClassFixture<HaikouService>
{
    [Fact]
    public async Task No_name_is_left_at_the_edge_of_a_sentence()
    {
        var amounts = string.Concat(Enumerable.Range(11, 60).Select(n => $"村{n}人，"));
        var page = $"村里开会\n　　各村到会人数不同，{amounts}本报讯(记者 王小明 李大海)又据统计，{amounts}大家都来了。\n";
        var stored = await JsonAsync(await open.PostPageAsync("/v1/documents", page, key: await open.KeyAsync("the desk")), HttpStatusCode.Created);
        Assert.InRange(stored.GetProperty("records").GetProperty("quantities").GetArrayLength(), 100, 130);
        await using var instance = HaikouService.Over(open.ConnectionString, settings: ("Haikou:Bylines", "false"));
        using var closed = new HttpClient { BaseAddress = HaikouService.AddressOf(instance) };
        foreach (var query in (string[])["/v1/quantities?limit=1000&include=citations", "/v1/citations?limit=1000"])
        {
            var path = new Uri($"{query}&document={stored.GetProperty("document").GetProperty("id").GetString()}", UriKind.Relative);
            var (shown, given) = (await open.Http.GetStringAsync(path), await closed.GetStringAsync(path));
            Assert.Contains("李大海", shown, StringComparison.Ordinal);
            Assert.DoesNotContain((string[])["王小明", "李大海", "小明", "大海"], given.Contains);
        }
    }
}
