using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HaikouApi.Tests.TestServer;
using static HaikouApi.Tests.Documents.PagePosting;

namespace HaikouApi.Tests.Documents.Bringing;

/// <summary>Files come in as a body of their kind, as a form, or as an archive, and each is answered for.</summary>
public sealed class UploadTests(HaikouService service) : IClassFixture<HaikouService>
{
    private const string Text = "海口市空气\n2024年5月，海口市PM2.5浓度12微克/立方米。\n";

    private const string Html =
        "<!doctype html><html><body><nav><a href=/>首页</a></nav><h1>海口市空气</h1><p>2024年5月，海口市PM<sub>2.5</sub>浓度12微克/立方米。</p></body></html>";

    [Theory]
    [InlineData("text/html")]
    [InlineData("multipart/form-data")]
    [InlineData("application/zip")]
    public async Task A_page_of_html_is_read_however_it_is_sent(string type)
    {
        var html = Encoding.UTF8.GetBytes(Html);
        using var answer = type == "multipart/form-data"
            ? await PostFormAsync("/v1/extractions", null, ("a.html", html, "application/octet-stream"))
            : await service.PostFileAsync("/v1/extractions", type == "application/zip" ? Zip(("a.html", html)) : html, type);
        var read = await JsonAsync(answer, HttpStatusCode.OK);
        Assert.Equal(12, read.GetProperty("records").GetProperty("air-quality-readings")[0].GetProperty("value").GetDecimal());
        Assert.Equal(1, read.GetProperty("articles").GetArrayLength());
    }

    [Theory]
    [InlineData("shipped.pdf", "application/pdf")]
    [InlineData("shipped.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task Printed_pages_are_read_as_what_they_are(string sample, string type)
    {
        var read = await JsonAsync(await service.PostFileAsync("/v1/extractions", PrintedTests.Sample(sample).Bytes, type), HttpStatusCode.OK);
        Assert.Equal(6, read.GetProperty("records").GetProperty("air-quality-readings").GetArrayLength());
    }

    [Fact]
    public async Task Text_that_is_said_to_be_text_is_never_taken_for_html()
    {
        var read = await JsonAsync(await service.PostPageAsync("/v1/extractions", Html), HttpStatusCode.OK);
        Assert.Equal(Html.Length, read.GetProperty("document").GetProperty("characters").GetInt32());
    }

    [Fact]
    public async Task Several_files_are_answered_for_one_by_one()
    {
        using var answer = await PostFormAsync("/v1/extractions?place=460100", null, ("a.txt", Encoding.UTF8.GetBytes(Text), "text/plain"),
            ("b.txt", [0xFF, 0x41], "text/plain"), ("c.zip", Zip(("d.html", Encoding.UTF8.GetBytes(Html))), "application/zip"));
        var pages = (await JsonAsync(answer, HttpStatusCode.MultiStatus)).GetProperty("pages").EnumerateArray().ToList();
        Assert.Equal([("a.txt", 200), ("b.txt", 400), ("c.zip#1", 200)],
            pages.Select(p => (p.GetProperty("file").GetString()!, p.GetProperty("status").GetInt32())));
        Assert.Equal("460100", pages[0].GetProperty("reading").GetProperty("document").GetProperty("place").GetString());
        Assert.Equal("not-utf-8", pages[1].GetProperty("problem").GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Several_files_are_stored_each_by_itself()
    {
        var key = await service.KeyAsync("uploads");
        var files = new[] { ("a.txt", Encoding.UTF8.GetBytes(Text + "甲。\n"), "text/plain"), ("b.pdf", "%PDF-1.4 no"u8.ToArray(), "application/pdf"),
            ("c.html", Encoding.UTF8.GetBytes(Html), "text/html") };
        Assert.Equal([201, 400, 201], await StatusesAsync());
        Assert.Equal([200, 400, 200], await StatusesAsync());

        async Task<IEnumerable<int>> StatusesAsync()
        {
            using var answer = await PostFormAsync("/v1/documents", key, files);
            return [.. (await JsonAsync(answer, HttpStatusCode.MultiStatus)).GetProperty("pages").EnumerateArray()
                .Select(p => p.GetProperty("status").GetInt32())];
        }
    }

    [Fact]
    public async Task A_form_says_what_is_known_of_a_page()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Text)), "file", "a.txt" },
            { new StringContent("通报"), "title" }, { new StringContent("2024-06-28"), "publishedOn" } };
        var document = (await JsonAsync(await service.Http.PostAsync("/v1/extractions", form), HttpStatusCode.OK)).GetProperty("document");
        Assert.Equal(("通报", "2024-06-28"), (document.GetProperty("title").GetString(), document.GetProperty("publishedOn").GetString()));
    }

    [Theory]
    [InlineData("pubishedOn", "2024-06-28", "unknown-field")]
    [InlineData("publishedOn", "yesterday", "invalid-value")]
    [InlineData("encoding", "klingon", "invalid-value")]
    public async Task A_form_with_a_mistake_is_refused_and_the_mistake_named(string field, string value, string code)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Text)), "file", "a.txt" },
            { new StringContent(value), field } };
        using var answer = await service.Http.PostAsync("/v1/extractions", form);
        var error = (await HaikouService.ProblemAsync(answer, 400)).GetProperty("errors").EnumerateArray().Single();
        Assert.Equal((field, code), (error.GetProperty("name").GetString(), error.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_form_without_a_page_or_that_is_none_is_refused()
    {
        using var empty = new MultipartFormDataContent { { new StringContent("2024-06-28"), "publishedOn" } };
        await HaikouService.ProblemAsync(await service.Http.PostAsync("/v1/extractions", empty), 400);
        await HaikouService.ProblemAsync(await service.PostPageAsync("/v1/extractions", "no form", "multipart/form-data; boundary=x"), 400);
        await HaikouService.ProblemAsync(await service.PostPageAsync("/v1/extractions", "no form", "multipart/form-data"), 400);
    }

    [Fact]
    public async Task Entities_in_a_docx_are_not_followed()
    {
        const string laughs =
            "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                + "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
        using var answer = await service.PostFileAsync("/v1/extractions", Zip(("word/document.xml", Encoding.UTF8.GetBytes(laughs))), "application/zip");
        Assert.Equal("malformed-docx", (await HaikouService.ProblemAsync(answer, 400)).GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_box_on_the_start_page_takes_several_files_and_what_a_clipboard_has()
    {
        using var answer = await PostFormAsync("/read", null,
            ("a.txt", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Text), "text/plain"),
            ("b.html", Encoding.UTF8.GetBytes(Html), "text/html"), ("c.pdf", "%PDF-1.4 no"u8.ToArray(), "application/pdf"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Count(page, "<th scope=\"row\">"));
        Assert.Contains("It is no sound PDF file.", page, StringComparison.Ordinal);

        const string table =
            "<html><body><!--StartFragment--><p>2024年5月空气质量</p><table><tr><th>区</th><th>PM2.5</th></tr>"
                + "<tr><td>秀英区</td><td>12微克/立方米</td></tr></table><!--EndFragment--></body></html>";
        using var form = new MultipartFormDataContent { { new StringContent("秀英区"), "text" }, { new StringContent(table), "html" } };
        using var pasted = await service.Http.PostAsync("/read", form);
        Assert.Contains("12微克", await pasted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_too_much_is_refused()
    {
        using var bomb = await service.PostFileAsync("/v1/extractions", Zip(("a.txt", new byte[40 << 20])), "application/zip");
        await HaikouService.ProblemAsync(bomb, 413);
        using var many = await service.PostFileAsync(
            "/v1/extractions", Zip([.. Enumerable.Range(0, 201).Select(i => ($"{i}.txt", Array.Empty<byte>()))]), "application/zip");
        await HaikouService.ProblemAsync(many, 413);
        using var nested = await service.PostFileAsync("/v1/extractions", Zip(("a.zip", Zip(("b.txt", [65])))), "application/zip");
        await HaikouService.ProblemAsync(nested, 400);
    }

    private async Task<HttpResponseMessage> PostFormAsync(string path, string? key, params (string Name, byte[] Bytes, string Type)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes, type) in files) form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new(type) } }, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await service.Http.SendAsync(request);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
