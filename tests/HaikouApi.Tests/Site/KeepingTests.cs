using System.Text;
using HaikouApi.Tests.Clients;
using HaikouApi.Tests.Documents.Bringing;
using HaikouApi.Tests.TestServer;
using Microsoft.Playwright;

namespace HaikouApi.Tests.Site;

/// <summary>What was read from the box of the first page is stored as it was sent, with a key, by somebody with a browser.</summary>
public sealed class KeepingTests(HaikouService service) : IClassFixture<HaikouService>
{
    private const string Wait = ".editor input[name=key]";

    [ChromiumFact]
    public async Task A_file_that_was_read_and_shown_is_stored_as_it_was_sent_and_its_words_are_shown_where_they_are_printed()
    {
        var before = (await service.RowsAsync("/v1/documents?limit=1000")).Count;
        await using var visitor = await ReadAsync(("page.pdf", "application/pdf", PrintedTests.Sample("shipped.pdf").Bytes));
        Assert.Equal(before, (await service.RowsAsync("/v1/documents?limit=1000")).Count);
        await StoreAsync(visitor, "hk_no_key");
        await Assertions.Expect(visitor.Page.Locator(".editor [role=status]")).ToHaveTextAsync("这个密钥不对。");
        Assert.Contains("401", Assert.Single(visitor.Faults), StringComparison.Ordinal);

        await StoreAsync(visitor, await service.KeyAsync("the desk"));
        await Assertions.Expect(visitor.Page.Locator(".editor [role=status] > ul > li")).ToContainTextAsync("已保存");
        var link = await visitor.Page.Locator(".editor [role=status] > ul > li > a").GetAttributeAsync("href");
        var document = link!.Split('/')[^1];
        Assert.Equal(PrintedTests.Sample("shipped.pdf").Bytes, await service.Http.GetByteArrayAsync($"/v1/documents/{document}/original"));
        Assert.DoesNotContain("hk_", await visitor.Page.EvaluateAsync<string>("JSON.stringify(localStorage) + document.cookie"), StringComparison.Ordinal);

        await visitor.OpenAsync($"/pages/{document}");
        await visitor.Page.Locator(".notes summary").First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".printed figcaption").First).ToHaveTextAsync("印在第 1 页");
        Assert.NotEqual(0, await visitor.Page.Locator(".printed .here").CountAsync());
        Assert.Single(visitor.Faults);
    }

    [ChromiumFact]
    public async Task Several_files_are_stored_each_with_what_became_of_it()
    {
        await using var visitor = await ReadAsync(("a.txt", "text/plain", Encoding.UTF8.GetBytes("乙市架桥\n乙市今年架桥2座。\n")),
            ("b.html", "text/html", Encoding.UTF8.GetBytes("<html><body><h1>丙市架桥</h1><p>丙市今年架桥3座。</p></body></html>")),
            ("c.pdf", "application/pdf", "%PDF-1.4 no pdf"u8.ToArray()));
        Assert.Equal(3, await visitor.Page.Locator("table.rows tbody tr").CountAsync());
        await StoreAsync(visitor, await service.KeyAsync("night desk"));
        var items = visitor.Page.Locator(".editor [role=status] > ul > li");
        await Assertions.Expect(items).ToHaveCountAsync(3);
        Assert.Equal(["a.txt：已保存", "b.html：已保存", "c.pdf："], (await items.AllInnerTextsAsync()).Select(i => i.Split(' ')[0].Split('：') is [var file, var said]
            ? said == "已保存" ? $"{file}：{said}" : $"{file}：" : i));
        Assert.Empty(visitor.Faults);
    }

    [ChromiumFact]
    public async Task Going_back_from_what_was_read_comes_to_the_box_again_and_nothing_was_kept()
    {
        await using var visitor = await ReadAsync(("a.txt", "text/plain", Encoding.UTF8.GetBytes("丁市架桥\n丁市今年架桥2座。\n")));
        await visitor.Page.ClickAsync("#theme");
        Assert.Equal("dark", await visitor.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        await visitor.Page.GoBackAsync();
        await visitor.Page.WaitForSelectorAsync(".try form");
        Assert.DoesNotContain(await service.RowsAsync("/v1/documents?limit=1000"), d => d.GetProperty("title").GetString() == "丁市架桥");
        Assert.Empty(visitor.Faults);
    }

    private async Task<Visitor> ReadAsync(params (string Name, string Type, byte[] Bytes)[] files)
    {
        var visitor = await Visitor.ComeAsync(service);
        Assertions.SetDefaultExpectTimeout(30_000);
        await visitor.OpenAsync("/");
        await visitor.Page.Locator(".try input[type=file]")
            .SetInputFilesAsync(files.Select(f => new FilePayload { Name = f.Name, MimeType = f.Type, Buffer = f.Bytes }));
        await visitor.Page.ClickAsync(".try form button");
        await visitor.Page.WaitForSelectorAsync(Wait);
        return visitor;
    }

    private static async Task StoreAsync(Visitor visitor, string key)
    {
        await visitor.Page.FillAsync(Wait, key);
        await visitor.Page.ClickAsync(".editor form button");
    }
}
