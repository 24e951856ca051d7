using System.Text;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Originals;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Documents.Bringing;

/// <summary>Originals are read again when their reader got better: by <c>reingest --text</c>, run once over pages that an older reader has read.</summary>
public sealed class RereadingTests(ReadAgainPages pages) : IClassFixture<ReadAgainPages>
{
    private HaikouService Service => pages.Service;

    [Fact]
    public async Task Another_text_is_a_new_page_that_stands_for_the_old_one_with_its_original_and_what_was_said_of_it()
    {
        Assert.Contains($"{pages.Better}: replaced by ", pages.Output, StringComparison.Ordinal);
        var gone = await Service.ProblemAsync($"/v1/documents/{pages.Better}", 410);
        var (page, text) = await SuccessorAsync(gone);
        Assert.Equal("# 甲区发放补贴\n\n甲区今年发放购车补贴，每人可申请5000元。\n", text);
        Assert.Equal("甲报", (await Service.GetAsync($"/v1/documents/{page}")).GetProperty("newspaper").GetString());
        await Service.ProblemAsync($"/v1/documents/{pages.Better}/original", 410);
        Assert.Equal("html 1", (await OriginalsAsync(page)).Single().Reader);
        Assert.Equal(ReadAgainPages.Html("甲", "每人可申请5000元"), await Service.Http.GetByteArrayAsync($"/v1/documents/{page}/original"));
    }

    [Fact]
    public async Task What_it_still_says_has_the_ids_of_before_and_a_review_stands_where_its_words_do()
    {
        var (page, _) = await SuccessorAsync(await Service.ProblemAsync($"/v1/documents/{pages.Better}", 410));
        var added = await Service.GetAsync($"/v1/events/{pages.Reviewed.Rows.Single(r => r.Dataset.Slug == "events").Id}");
        Assert.Equal((page, "reviewed", "发放购车补贴"),
            (added.GetProperty("document").GetString(), added.GetProperty("origin").GetString(), added.GetProperty("name").GetString()));
        var amount = pages.Reviewed.Rows.Single(r => r.Dataset.Slug == "quantities").Id;
        var quantity = await Service.GetAsync($"/v1/quantities/{amount}");
        Assert.Equal((page, 5000), (quantity.GetProperty("document").GetString(), quantity.GetProperty("value").GetDecimal()));
        var states = (await Service.GetAsync($"/v1/quantities/{amount}/history")).GetProperty("data").EnumerateArray().ToList();
        Assert.Equal(["submission", "reading"], states.Select(s => s.GetProperty("cause").GetString()));
        Assert.Equal(["document"], states[1].GetProperty("changed").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public async Task Where_the_text_is_the_same_the_page_stays_and_knows_the_better_reader()
    {
        Assert.Contains($"{pages.Same}: unchanged", pages.Output, StringComparison.Ordinal);
        Assert.Equal("html 1", (await OriginalsAsync(pages.Same)).Single().Reader);
        Assert.Equal(("text 1", "gb18030"), (await OriginalsAsync(pages.Encoded)).Single());
    }

    [Fact]
    public async Task One_that_cannot_be_read_any_more_costs_only_its_own_page()
    {
        Assert.Equal(1, pages.ExitCode);
        Assert.Contains($"{pages.Damaged}: failed: ", pages.Output, StringComparison.Ordinal);
        Assert.Equal("pdf 0", (await OriginalsAsync(pages.Damaged)).Single().Reader);
        Assert.Equal("丁区今年给予补贴5000元。\n", await Service.Http.GetStringAsync($"/v1/documents/{pages.Damaged}/text?raw=true"));
    }

    [Fact]
    public async Task A_page_that_was_a_text_before_any_file_gave_it_stays()
    {
        Assert.Contains($"{pages.TextFirst}: unchanged", pages.Output, StringComparison.Ordinal);
        Assert.Equal("html 0", (await OriginalsAsync(pages.TextFirst)).Single().Reader);
    }

    [Fact]
    public async Task Files_that_gave_the_same_text_are_pages_of_their_own_when_they_do_not_any_more()
    {
        Assert.Matches($"{pages.TwoFiles}: new, .* replaced by ", pages.Output);
        var (_, last) = await SuccessorAsync(await Service.ProblemAsync($"/v1/documents/{pages.TwoFiles}", 410));
        var texts = await Sql.TextAsync(Service.ConnectionString,
            "select string_agg(d.text, '|') from api.documents p join haikou.document d using (id) where d.text like '%戊区%'");
        Assert.Equal(["# 戊区发放补贴\n\n戊区今年发放购车补贴，每人可申请5000元。\n", "# 戊区发放补贴\n\n戊区今年发放购车补贴，每人可申请7000元。\n"],
            texts!.Split('|').Order(StringComparer.Ordinal));
        Assert.Contains(last, texts, StringComparison.Ordinal);
        Assert.Equal(2, await Sql.CountAsync(Service.ConnectionString,
            "select count(*) from api.document_originals where position(convert_to('戊区', 'UTF8') in content) > 0 and reader = 'html 1'"));
    }

    [Fact]
    public void Nothing_is_read_again_that_nobody_asked_for_and_nothing_twice()
    {
        Assert.DoesNotContain("replaced", pages.WithoutText, StringComparison.Ordinal);
        Assert.DoesNotContain("replaced", pages.Again, StringComparison.Ordinal);
        Assert.Single(pages.Again.Split('\n'), line => line.Contains(": failed: ", StringComparison.Ordinal));
    }

    private async Task<(string Page, string Text)> SuccessorAsync(System.Text.Json.JsonElement gone)
    {
        var page = gone.GetProperty("replacedBy").GetString()!.Split('/')[^1];
        return (page, await Service.Http.GetStringAsync($"/v1/documents/{page}/text?raw=true"));
    }

    private async Task<IReadOnlyList<(string? Reader, string? Charset)>> OriginalsAsync(string page) =>
        [.. (await Service.GetAsync($"/v1/documents/{page}/originals")).GetProperty("data").EnumerateArray()
            .Select(o => (o.GetProperty("reader").GetString(), o.GetProperty("charset").GetString()))];
}

/// <summary>Pages that an older reader read worse, or the same, and what reading them again came to.</summary>
public sealed class ReadAgainPages : IAsyncLifetime
{
    private const string Menu = "首页 新闻 数字报";

    public HaikouService Service { get; } = new();

    public string Better => Reviewed.DocumentId;

    public PageReading Reviewed { get; private set; } = null!;

    public string Same { get; private set; } = "";

    public string Encoded { get; private set; } = "";

    public string Damaged { get; private set; } = "";

    public string TextFirst { get; private set; } = "";

    public string TwoFiles { get; private set; } = "";

    public string WithoutText { get; private set; } = "";

    public int ExitCode { get; private set; }

    public string Output { get; private set; } = "";

    public string Again { get; private set; } = "";

    public static byte[] Html(string district, string sentence) => Encoding.UTF8.GetBytes(
        $"<html><body><nav>{Menu}</nav><h1>{district}区发放补贴</h1><p>{district}区今年发放购车补贴，{sentence}。</p></body></html>");

    public async Task InitializeAsync()
    {
        await Service.InitializeAsync();
        var review = new ReviewFile("a.review.json", """
            {"version": "1", "articles": [{"opens": "甲区发放补贴", "records": [{"dataset": "events", "quote": "甲区今年发放购车补贴", "fields": {"name": "发放购车补贴"}}]}]}
            """);
        Reviewed = await StoreAsync(Html("甲", "每人可申请5000元"), "html 0", $"{Menu}\n# 甲区发放补贴\n甲区今年发放购车补贴，每人可申请5000元。\n", review, "甲报");
        Same = (await StoreAsync(Html("乙", "每人可申请5000元"), "html 0", OriginalReader.Read(new(Html("乙", "每人可申请5000元"))).Text)).DocumentId;
        Encoded = (await StoreAsync(CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("丙区今年给予补贴5000元。\n"), "text 0",
            "丙区今年给予补贴5000元。\n", charset: "gb18030")).DocumentId;
        Damaged = (await StoreAsync("%PDF-1.4\nnot a pdf any more"u8.ToArray(), "pdf 0", "丁区今年给予补贴5000元。\n")).DocumentId;
        TextFirst = (await StoreAsync(null, "", "己区今年给予补贴5000元。\n")).DocumentId;
        await StoreAsync(Html("己", "每人可申请6000元"), "html 0", "己区今年给予补贴5000元。\n");
        TwoFiles = (await StoreAsync(Html("戊", "每人可申请5000元"), "html 0", "戊区今年给予补贴5000元。\n")).DocumentId;
        await StoreAsync(Html("戊", "每人可申请7000元"), "html 0", "戊区今年给予补贴5000元。\n");

        WithoutText = (await ServiceProcess.RunAsync(Service.ConnectionString, "reingest")).Output;
        (ExitCode, Output, _) = await ServiceProcess.RunAsync(Service.ConnectionString, "reingest", "--text");
        Again = (await ServiceProcess.RunAsync(Service.ConnectionString, "reingest", "--text")).Output;
    }

    public Task DisposeAsync() => Service.DisposeAsync();

    private async Task<PageReading> StoreAsync(byte[]? file, string reader, string text, ReviewFile? review = null, string? newspaper = null,
        string? charset = null)
    {
        var submission = new Submission(text, Newspaper: newspaper)
        {
            Original = file is null ? null : new(new(file, charset is null ? null : "text/plain"), reader) { Charset = charset },
        };
        await using var databases = new Databases(Service.ConnectionString);
        var ingestor = Registry.Default.Ingestor(databases);
        return (await ingestor.StoreAsync(await ingestor.ReadAsync(submission, review))).Reading;
    }
}
