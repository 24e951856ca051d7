using HaikouApi.Originals;
using HaikouApi.Originals.Files;
using HaikouApi.Tests.Clients;
using HaikouApi.Tests.TestServer;
using Microsoft.Playwright;

namespace HaikouApi.Tests.Documents.Bringing;

/// <summary>Pages of PDF and .docx give what the shipped page gives, set in one column or in several, by other programs.</summary>
public sealed class PrintedTests
{
    /// <summary>A columned page breaks the sentence that names the issuer between two of its pages, and that row is left out.</summary>
    private static readonly string[] LeftOutOfColumns = ["- trade-in-subsidies", "琼山区"];

    [Theory]
    [InlineData("shipped.docx", "docx 1")]
    [InlineData("shipped.pdf", "pdf 3")]
    public void The_shipped_page_says_the_same_as_a_writer_made_it(string sample, string reader)
    {
        var original = Sample(sample);
        Assert.Equal(reader, OriginalReader.Read(original).Reader);
        Assert.Empty(Brought.Differences(original));
    }

    [ChromiumFact]
    public async Task The_shipped_page_says_the_same_as_a_browser_printed_it()
    {
        var page = await File.ReadAllTextAsync(Brought.Shipped);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        Assert.Empty(Brought.Differences(await PrintAsync(browser, PrintedLayouts.OneColumn(page))));

        var columned = Brought.Differences(await PrintAsync(browser, PrintedLayouts.ThreeColumns(page))).ToList();
        Assert.All(columned, line => Assert.All(LeftOutOfColumns, words => Assert.Contains(words, line, StringComparison.Ordinal)));
        Assert.True(columned.Count <= 1, string.Join('\n', columned));
    }

    [ChromiumFact]
    public async Task Columns_are_read_to_their_ends_and_what_stands_on_every_page_is_written_once()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var text = OriginalReader.Read(await PrintAsync(browser, PrintedLayouts.TwoArticles)).Text;
        Assert.Equal(PrintedLayouts.TwoArticlesText, string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [ChromiumFact]
    public async Task Each_line_knows_its_characters_its_page_and_where_it_stands_there()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        const string style = "@page{size:400pt 600pt;margin:0} body{margin:0} "
            + "p{position:absolute;left:100pt;margin:0;font:20pt/20pt 'Noto Serif CJK SC',serif}";
        var read = OriginalReader.Read(await PrintAsync(browser,
            $"<style>{style}</style><p style='top:50pt;width:200pt'>甲区今年给予补贴五千元，明年另议。</p><p style='top:800pt'>乙区架桥。</p>"));
        Assert.Equal([(400, 600), (400, 600)], read.Places!.Pages.Select(p => (Math.Round(p.Width), Math.Round(p.Height))));
        Assert.Equal(["甲区今年给予补贴五千", "元，明年另议。", "乙区架桥。"], read.Places.Lines.Select(l => read.Text[l.Start..l.End]));
        Assert.Equal([1, 1, 2], read.Places.Lines.Select(l => l.Page));
        Assert.All(read.Places.Lines.Zip([(300, 50), (240, 70), (200, 200)]), line =>
        {
            var (placed, (right, top)) = line;
            Assert.InRange(placed.Left, 98, 104);
            Assert.InRange(placed.Right, right - 12, right + 4);
            Assert.InRange(placed.Top, top - 4, top + 4);
            Assert.InRange(placed.Bottom, top + 16, top + 24);
        });
    }

    [Theory]
    [InlineData("%PDF-1.4\nnot a pdf at all", "malformed-pdf")]
    [InlineData("PK\u0003\u0004word/document.xml and no archive", "malformed-archive")]
    public void What_only_begins_like_one_is_refused(string content, string code) =>
        Assert.Equal(code, Assert.Throws<UnreadableException>(
            () => OriginalReader.Open(new(System.Text.Encoding.Latin1.GetBytes(content))).Select(open => OriginalReader.Read(open())).ToList()).Code);

    [Fact]
    public void One_that_needs_a_password_says_so() =>
        Assert.Equal("encrypted-pdf", Assert.Throws<UnreadableException>(() => OriginalReader.Read(Sample("encrypted.pdf"))).Code);

    [ChromiumFact]
    public async Task One_that_is_only_a_picture_says_what_it_lacks()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        const string dot = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
        var picture = await PrintAsync(browser, $"<body><img src='{dot}' width=300 height=300></body>");
        Assert.Equal("no-text-layer", Assert.Throws<UnreadableException>(() => OriginalReader.Read(picture)).Code);
    }

    internal static Original Sample(string name) =>
        new(File.ReadAllBytes(Repository.File($"tests/HaikouApi.Tests/Documents/Bringing/samples/{name}")), FileName: name);

    internal static async Task<Original> PrintAsync(IBrowser browser, string html)
    {
        var page = await browser.NewPageAsync();
        await page.SetContentAsync(html);
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        await page.CloseAsync();
        return new(pdf);
    }
}
