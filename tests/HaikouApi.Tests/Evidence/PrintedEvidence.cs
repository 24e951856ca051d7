using HaikouApi.Database.Servers;
using HaikouApi.Documents.Given;
using HaikouApi.Originals;
using HaikouApi.Originals.Files;
using HaikouApi.Tests.Clients;
using HaikouApi.Tests.Documents;
using HaikouApi.Tests.Documents.Bringing;
using HaikouApi.Tests.TestServer;
using Microsoft.Playwright;

namespace HaikouApi.Tests.Evidence;

/// <summary>Pages that came printed: by a browser, by an older reader, and as a text first.</summary>
public sealed class PrintedEvidence : IAsyncLifetime
{
    private const string Style =
        "@page{size:400pt 600pt;margin:0} body{margin:0} p{position:absolute;left:100pt;margin:0;font:20pt/20pt 'Noto Serif CJK SC',serif}";

    private string _key = "";

    public HaikouService Service { get; } = new();

    public string Laid { get; private set; } = "";

    public string Shipped { get; private set; } = "";

    public string Older { get; private set; } = "";

    public string TextFirst { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await Service.InitializeAsync();
        _key = await Service.KeyAsync("the desk");
        Older = await StoreOlderAsync();
        TextFirst = await StoreAsync(System.Text.Encoding.UTF8.GetBytes(OriginalReader.Read(PrintedTests.Sample("small.pdf")).Text));
        if (!Chromium.IsPossible) return;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        Laid = await StoreAsync((await PrintedTests.PrintAsync(browser,
            $"<style>{Style}</style><p style='top:50pt;width:200pt'>甲区今年给予补贴五千元，明年另议。</p><p style='top:800pt'>乙区给予补贴三千元。</p>")).Bytes);
        Shipped = await StoreAsync((await PrintedTests.PrintAsync(browser, PrintedLayouts.ThreeColumns(await File.ReadAllTextAsync(Brought.Shipped)))).Bytes);
    }

    public async Task<string> StoreAsync(byte[] file, System.Net.HttpStatusCode status = System.Net.HttpStatusCode.Created)
    {
        var type = file.AsSpan().StartsWith("%PDF"u8) ? "application/pdf" : "text/plain";
        var stored = await PagePosting.JsonAsync(await Service.PostFileAsync("/v1/documents", file, type, _key), status);
        return stored.GetProperty("document").GetProperty("id").GetString()!;
    }

    /// <summary>As a reader kept it that knew one line of it on a printed page.</summary>
    public async Task<string> StoreWithPlacesAsync(string html)
    {
        var read = OriginalReader.Read(new(System.Text.Encoding.UTF8.GetBytes(html)));
        var line = new PlacedLine(0, 2, 1, 10, 10, 30, 20);
        await using var databases = new Databases(Service.ConnectionString);
        var ingestor = Registry.Default.Ingestor(databases);
        return (await ingestor.StoreAsync(await ingestor.ReadAsync(new(read.Text)
        {
            Original = new(new(System.Text.Encoding.UTF8.GetBytes(html)), "html 0") { Places = new([new(100, 100)], [line]) },
        }))).Reading.DocumentId;
    }

    public Task DisposeAsync() => Service.DisposeAsync();

    /// <summary>As the reader of before kept it: the lines, and no edges of characters.</summary>
    private async Task<string> StoreOlderAsync()
    {
        var read = Submission.Read(PrintedTests.Sample("shipped.pdf"), new(""));
        var places = read.Original!.Places!;
        var older = read with
        {
            Original = new(read.Original.File, "pdf 2") { Places = places with { Lines = [.. places.Lines.Select(l => l with { Lefts = [], Rights = [] })] } },
        };
        await using var databases = new Databases(Service.ConnectionString);
        var ingestor = Registry.Default.Ingestor(databases);
        return (await ingestor.StoreAsync(await ingestor.ReadAsync(older))).Reading.DocumentId;
    }
}
