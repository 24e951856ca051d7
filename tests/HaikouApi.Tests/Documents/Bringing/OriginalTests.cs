using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Given;
using HaikouApi.Tests.TestServer;
using Npgsql;
using static HaikouApi.Tests.Documents.PagePosting;

namespace HaikouApi.Tests.Documents.Bringing;

/// <summary>What a page was received as is kept beside its text, once, and given back as it was.</summary>
public sealed class OriginalTests(HaikouService service) : IClassFixture<HaikouService>
{
    [Fact]
    public async Task A_page_is_given_back_as_it_was_received()
    {
        var html = Html("甲区今年给予补贴5000元。");
        var (document, _) = await StoreAsync(html, "text/html", 201);
        var original = (await service.GetAsync($"/v1/documents/{document}/originals")).GetProperty("data").EnumerateArray().Single();
        Assert.Equal(("text/html", "html 1", html.Length),
            (original.GetProperty("mediaType").GetString(), original.GetProperty("reader").GetString(), original.GetProperty("bytes").GetInt32()));

        using var answer = await service.Http.GetAsync(original.GetProperty("url").GetString());
        Assert.Equal(html, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(("text/html", "attachment", $"\"{original.GetProperty("sha256").GetString()}\""),
            (answer.Content.Headers.ContentType?.ToString(), answer.Content.Headers.ContentDisposition?.DispositionType, answer.Headers.ETag?.Tag));
        Assert.StartsWith("sandbox;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task The_same_original_is_the_same_document_and_the_same_text_of_another_is_said()
    {
        var (first, _) = await StoreAsync(Html("乙区今年给予补贴5000元。"), "text/html", 201);
        var (again, warnings) = await StoreAsync(Html("乙区今年给予补贴5000元。"), "text/html", 200);
        Assert.Equal(first, again);
        Assert.DoesNotContain("same-text", warnings);
        var (other, said) = await StoreAsync(Html("乙区今年给予补贴5000元。", "<nav>另一份</nav>"), "text/html", 200);
        Assert.Equal(first, other);
        Assert.Contains("same-text", said);
        Assert.Equal(2, (await service.GetAsync($"/v1/documents/{first}/originals")).GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Text_in_another_encoding_is_kept_in_it_and_text_in_utf8_is_its_own_original()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("丙区今年给予补贴5000元。\n");
        var (document, _) = await StoreAsync(gbk, "text/plain; charset=gbk", 201);
        Assert.Equal(gbk, await service.Http.GetByteArrayAsync($"/v1/documents/{document}/original"));
        var (plain, _) = await StoreAsync("丁区今年给予补贴5000元。\n"u8.ToArray(), "text/plain", 201);
        Assert.Equal("丁区今年给予补贴5000元。\n", await service.Http.GetStringAsync($"/v1/documents/{plain}/original"));
    }

    [Theory]
    [InlineData("/v1/documents/0000000000000/original")]
    [InlineData("/v1/documents/0000000000000/originals")]
    [InlineData("/v1/documents/9yzy17ymsxc5d/original?sha256=00")]
    public async Task What_is_not_there_is_a_404(string path) => await service.ProblemAsync(path, 404);

    [Fact]
    public async Task The_words_of_a_citation_are_found_on_the_printed_page()
    {
        var (document, _) = await StoreAsync(PrintedTests.Sample("shipped.pdf").Bytes, "application/pdf", 201);
        var text = await service.Http.GetStringAsync($"/v1/documents/{document}/text?raw=true");
        var all = await service.GetAsync($"/v1/documents/{document}/original/places");
        var citation = (await service.RowsAsync($"/v1/citations?document={document}&dataset=quantities&limit=1"))[0];
        var words = citation.GetProperty("segments")[0];
        var (start, end) = (words.GetProperty("start").GetInt32(), words.GetProperty("end").GetInt32());
        var lines = (await service.GetAsync($"/v1/documents/{document}/original/places?char={start},{end}")).GetProperty("data").EnumerateArray().ToList();
        Assert.InRange(lines.Count, 1, all.GetProperty("data").GetArrayLength() - 1);
        Assert.All(lines, line => Assert.True(line.GetProperty("start").GetInt32() < end && start < line.GetProperty("end").GetInt32()));
        var printed = string.Concat(lines.Select(l => text[l.GetProperty("start").GetInt32()..l.GetProperty("end").GetInt32()]));
        Assert.Contains(citation.GetProperty("quote").GetString()!, printed, StringComparison.Ordinal);
        var page = all.GetProperty("pages")[0];
        Assert.All(lines, line => Assert.All(line.GetProperty("bbox").EnumerateArray(), side =>
            Assert.InRange(side.GetDouble(), 0, Math.Max(page.GetProperty("width").GetDouble(), page.GetProperty("height").GetDouble()))));
    }

    [Fact]
    public async Task An_original_whose_reader_makes_a_longer_text_of_it_by_now_is_the_same_document_as_before()
    {
        var read = Submission.Read(PrintedTests.Sample("small.pdf"), new(""));
        await using var databases = new Databases(service.ConnectionString);
        var ingestor = Registry.Default.Ingestor(databases);
        var shorter = read with { Text = read.Text[..(read.Text.Length / 2)], Original = new(read.Original!.File, "pdf 0") };
        var before = (await ingestor.StoreAsync(await ingestor.ReadAsync(shorter))).Reading.DocumentId;
        var (again, _) = await StoreAsync(read.Original.File.Bytes, "application/pdf", 200);
        Assert.Equal(before, again);
        Assert.Equal(0, (await service.GetAsync($"/v1/documents/{before}/original/places")).GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Of_a_text_no_place_is_known_and_a_run_that_is_none_is_refused()
    {
        Assert.Equal(0, (await service.GetAsync("/v1/documents/9yzy17ymsxc5d/original/places")).GetProperty("data").GetArrayLength());
        foreach (var run in (string[])["5", "7,7", "-1,4", "a,b", "1,2,3"])
        {
            await service.ProblemAsync($"/v1/documents/9yzy17ymsxc5d/original/places?char={run}", 400);
        }

        await service.ProblemAsync("/v1/documents/0000000000000/original/places", 404);
    }

    [Fact]
    public async Task Removing_a_document_removes_its_originals_and_no_false_ones_can_be_stored()
    {
        await using var source = NpgsqlDataSource.Create(service.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync("insert into haikou.document (id, sha256, text) values ('0000000000001', encode(sha256('x'), 'hex'), 'x')");
        await ExecuteAsync("insert into haikou.original (sha256, document_id, media_type, reader, content) values "
            + "(encode(sha256('y'), 'hex'), '0000000000001', 'text/html', 'html 1', 'y')");
        await ExecuteAsync("delete from haikou.document where id = '0000000000001'");
        await using var left = new NpgsqlCommand("select count(*) from haikou.original where document_id = '0000000000001'", connection);
        Assert.Equal(0L, await left.ExecuteScalarAsync());
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(
            "insert into haikou.original (sha256, document_id, media_type, reader, content) "
                + "select repeat('0', 64), id, 'text/html', 'html 1', 'y' from haikou.document"));
        Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task What_a_withdrawn_page_was_received_as_is_gone_and_comes_back_with_it()
    {
        var html = Html("戊区今年给予补贴5000元。");
        var (document, _) = await StoreAsync(html, "text/html", 201);
        Assert.Equal(0, (await ServiceProcess.RunAsync(service.ConnectionString, "withdraw", document, "--because", "x")).ExitCode);
        await service.ProblemAsync($"/v1/documents/{document}/original", 410);
        await service.ProblemAsync($"/v1/documents/{document}/originals", 410);
        await HaikouService.ProblemAsync(await service.PostFileAsync("/v1/documents", html, "text/html", key), 409);
        await JsonAsync(await service.PostFileAsync("/v1/documents?restore=true", html, "text/html", key), HttpStatusCode.OK);
        Assert.Equal(html, await service.Http.GetByteArrayAsync($"/v1/documents/{document}/original"));
    }

    [Fact]
    public async Task Of_an_erased_page_no_original_is_left_and_none_is_taken_in_again()
    {
        var html = Html("己区今年给予补贴5000元。");
        var (document, _) = await StoreAsync(html, "text/html", 201);
        Assert.Equal(1, await Sql.CountAsync(service.ConnectionString, $"select count(*) from haikou.original where document_id = '{document}'"));
        Assert.Equal(0, (await ServiceProcess.RunAsync(service.ConnectionString, "erase", document, "--because", "asked for")).ExitCode);
        Assert.Equal(0, await Sql.CountAsync(service.ConnectionString,
            $"select count(*) from haikou.original where document_id = '{document}' or content = '\\x{Convert.ToHexString(html)}'"));
        await service.ProblemAsync($"/v1/documents/{document}/original", 410);
        await HaikouService.ProblemAsync(await service.PostFileAsync("/v1/documents?restore=true", html, "text/html", key), 409);
    }

    [Fact]
    public async Task What_a_file_says_of_itself_is_kept_where_its_sender_is_silent()
    {
        const string said = "<p>来源：乙日报 2024-06-28 第A02版</p>";
        var (silent, _) = await StoreAsync(Html("庚区今年给予补贴5000元。", after: said), "text/html", 201);
        Assert.Equal(("乙日报", "A02", "2024-06-28"), await SaidOfAsync(silent));
        var form = new MultipartFormDataContent { { new ByteArrayContent(Html("辛区今年给予补贴5000元。", after: said)) { Headers = { ContentType = new("text/html") } },
            "file", "a.html" }, { new StringContent("丙晚报"), "newspaper" }, { new StringContent("7"), "pageNumber" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/documents") { Content = form, Headers = { Authorization = new("Bearer", key) } };
        var stored = await JsonAsync(await service.Http.SendAsync(request), HttpStatusCode.Created);
        Assert.Equal(("丙晚报", "7", "2024-06-28"), await SaidOfAsync(stored.GetProperty("document").GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task One_page_is_replaced_by_one_and_never_by_what_it_was_received_as()
    {
        var html = Html("壬区今年给予补贴5000元。");
        var (document, _) = await StoreAsync(html, "text/html", 201);
        await HaikouService.ProblemAsync(await service.PostFileAsync($"/v1/documents?replaces={document}", html, "text/html", key), 400);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(html), "file", "a.html" },
            { new ByteArrayContent(Html("癸区今年给予补贴5000元。")), "file", "b.html" } };
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/v1/documents?replaces={document}")
        { Content = form, Headers = { Authorization = new("Bearer", key) } };
        await HaikouService.ProblemAsync(await service.Http.SendAsync(request), 400);
        var corrected = await JsonAsync(await service.PostFileAsync($"/v1/documents?replaces={document}", Html("壬区今年给予补贴6000元。"), "text/html", key),
            HttpStatusCode.Created);
        await service.ProblemAsync($"/v1/documents/{document}/original", 410);
        await service.GetAsync($"/v1/documents/{corrected.GetProperty("document").GetProperty("id").GetString()}/originals");
    }

    [Fact]
    public async Task Private_originals_are_given_to_keys_only()
    {
        key ??= await service.KeyAsync("desk");
        await using var instance = HaikouService.Over(service.ConnectionString, settings: ("Haikou:Originals", "private"));
        using var http = new HttpClient { BaseAddress = HaikouService.AddressOf(instance) };
        const string path = "/v1/documents/9yzy17ymsxc5d/original";
        foreach (var closed in (string[])[path, $"{path}s", $"{path}/places"])
        {
            using var refused = await http.GetAsync(closed);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var given = await http.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, true), (given.StatusCode, given.Headers.CacheControl?.Private));
    }

    private static string? key;

    private static byte[] Html(string sentence, string besides = "", string after = "") =>
        Encoding.UTF8.GetBytes($"<!doctype html><html><body>{besides}<h1>标题</h1>{after}<p>{sentence}</p></body></html>");

    private async Task<(string? Newspaper, string? PageNumber, string? PublishedOn)> SaidOfAsync(string document)
    {
        var row = await service.GetAsync($"/v1/documents/{document}");
        return (row.GetProperty("newspaper").GetString(), row.GetProperty("pageNumber").GetString(), row.GetProperty("publishedOn").GetString());
    }

    private async Task<(string Document, IReadOnlyList<string?> Warnings)> StoreAsync(byte[] bytes, string type, int status)
    {
        key ??= await service.KeyAsync("desk");
        var read = await JsonAsync(await service.PostFileAsync("/v1/documents", bytes, type, key), (HttpStatusCode)status);
        return (read.GetProperty("document").GetProperty("id").GetString()!,
            [.. read.GetProperty("warnings").EnumerateArray().Select(w => w.GetProperty("code").GetString())]);
    }
}
