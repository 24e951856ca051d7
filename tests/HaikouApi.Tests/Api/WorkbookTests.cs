using System.IO.Compression;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Api;

/// <summary>Lists as Excel workbooks, and texts that spreadsheets misread, on pages of their own.</summary>
public sealed class WorkbookTests(HaikouService service) : IClassFixture<HaikouService>
{
    /// <summary>Titles that a sender may give.</summary>
    public static TheoryData<string> Titles =>
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1", "\t=1+1", "'quoted", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.org\")",
        "460105", "0012", "1E5", "2024-05-01", "TRUE", "a\u0001b", "_x0041_", "_x005F_x0041_", "  spaces  ", "two\r\nlines", "<&>\"'", "𠮷祥街", "bad\uFFFE",
            "quoted \"and\", commas",
    ];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_text_stays_the_text_it_is(string title)
    {
        var id = await StoreAsync($"一页\n{Convert.ToHexString(Encoding.UTF8.GetBytes(title))}\n", title);
        var address = $"/v1/documents?fields=title&id={id}&format=";

        var file = await service.Http.GetByteArrayAsync(address + "xlsx");
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<CellFormula>()));
        using var reader = Table.Open(file);
        Assert.True(reader.Read() && reader.Read());
        Assert.Equal(title, reader.GetString(0));

        var csv = Encoding.UTF8.GetString(await service.Http.GetByteArrayAsync(address + "csv"));
        Assert.Equal(title, Unquoted(csv));
        var forExcel = Unquoted(Encoding.UTF8.GetString(await service.Http.GetByteArrayAsync(address + "csv&bom=true")).TrimStart('\uFEFF'));
        Assert.DoesNotContain(forExcel[0], "=+-@＝＋－＠\t");
        Assert.Equal(title, forExcel[0] == '\'' ? forExcel[1..] : forExcel);
    }

    [Fact]
    public async Task Is_valid_has_typed_cells_a_header_that_stays_filters_and_a_dictionary()
    {
        var file = await service.Http.GetByteArrayAsync("/v1/trade-in-subsidies?format=xlsx&include=citations");
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!)).Worksheet;
        Assert.Equal((1d, PaneStateValues.Frozen), (sheet.Descendants<Pane>().Single().VerticalSplit!.Value, sheet.Descendants<Pane>().Single().State!.Value));
        var rows = sheet.Descendants<Row>().Count();
        Assert.Equal($"A1:{ColumnName(sheet)}{rows}", sheet.Descendants<AutoFilter>().Single().Reference!.Value);

        using var reader = Table.Open(file);
        Assert.Equal("trade-in-subsidies", reader.Name);
        var columns = Columns(reader);
        Assert.True(reader.Read());
        Assert.IsType<string>(reader.GetValue(columns["id"]));
        var values = new Dictionary<string, object?>();
        do
        {
            foreach (var (name, i) in columns) values[name] = reader.GetValue(i) ?? values.GetValueOrDefault(name);
        }
        while (reader.Read());
        Assert.IsType<double>(values["amountMaxYuan"]);
        Assert.IsType<DateTime>(values["announcedOn"]);
        Assert.Matches("^46\\d{4}$", Assert.IsType<string>(values["issuerCode"]));

        Assert.True(reader.NextResult());
        Assert.Equal("dictionary", reader.Name);
        Assert.Equal(["name", "type", "unit", "说明", "description", "values", "名称", "label"], Columns(reader).Keys);
        var described = new Dictionary<string, object?[]>();
        while (reader.Read()) described[reader.GetString(0)] = [.. Enumerable.Range(1, 7).Select(reader.GetValue)];
        Assert.Equal(columns.Keys, described.Keys);
        Assert.Equal(["number", "CNY", "每辆最高金额", "Greatest amount per car. Null where no amount is printed.", null, "最高金额（元）", "Greatest amount (yuan)"],
            described["amountMaxYuan"]);
        Assert.Equal(["给哪种车：any 不限，nev 新能源，fuel 燃油", "What car it is for. Values: `any` Any car, `nev` New-energy vehicle, `fuel` Fuel car.",
            "any; nev; fuel"], described["vehicle"][2..5]);
    }

    [Fact]
    public async Task Has_ids_and_links_last_labels_where_asked_and_is_printed_one_page_wide()
    {
        var file = await service.Http.GetByteArrayAsync("/v1/trade-in-subsidies?format=xlsx&headers=label&lang=zh");
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!)).Worksheet;
        var page = sheet.Descendants<PageSetup>().Single();
        Assert.Equal((OrientationValues.Landscape, 1u, 0u, true),
            (page.Orientation!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value, sheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value));
        using var reader = Table.Open(file);
        var columns = Columns(reader).Keys.ToList();
        Assert.Equal("发放层级", columns[0]);
        Assert.Equal(["编号", "文档", "文章", "空缺原因", "原文链接", "版面链接"], columns[^6..]);
        using var chosen = Table.Open(await service.Http.GetByteArrayAsync("/v1/trade-in-subsidies?format=xlsx&fields=id,issuer"));
        Assert.Equal(["id", "issuer"], Columns(chosen).Keys);
    }

    [Fact]
    public async Task A_flag_and_an_instant_are_cells_of_their_kind()
    {
        using var articles = Table.Open(await service.Http.GetByteArrayAsync("/v1/articles?format=xlsx&fields=truncated"));
        Assert.True(articles.Read() && articles.Read());
        Assert.IsType<bool>(articles.GetValue(0));
        using var documents = Table.Open(await service.Http.GetByteArrayAsync("/v1/documents?format=xlsx&fields=ingestedAt"));
        Assert.True(documents.Read() && documents.Read());
        Assert.True(documents.GetDateTime(0) > DateTime.UtcNow.AddHours(-1));
    }

    [Fact]
    public async Task A_number_longer_than_a_cell_keeps_stays_whole_as_text()
    {
        var id = await StoreAsync("合同金额\n本报讯 合同金额12345678901234567元，定金123456789012345元。\n", "合同金额");
        using var reader = Table.Open(await service.Http.GetByteArrayAsync($"/v1/quantities?document={id}&fields=value&sort=value&format=xlsx"));
        Assert.True(reader.Read() && reader.Read());
        Assert.Equal(123456789012345d, reader.GetValue(0));
        Assert.True(reader.Read());
        Assert.Equal("12345678901234567", reader.GetValue(0));
    }

    [Fact]
    public async Task The_same_rows_are_the_same_bytes_and_tell_no_time()
    {
        var first = await service.Http.GetByteArrayAsync("/v1/events?format=xlsx");
        await Task.Delay(TimeSpan.FromSeconds(2.1)); // a ZIP counts time in steps of two seconds
        Assert.Equal(first, await service.Http.GetByteArrayAsync("/v1/events?format=xlsx"));
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public async Task A_list_without_rows_is_a_workbook_without_rows()
    {
        var file = await service.Http.GetByteArrayAsync("/v1/citations?record=nothing&format=xlsx");
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        Assert.Empty(Table.OfXlsx(Registry.Default.Catalogue.Find("citations")!, file).Rows);
    }

    [Fact]
    public async Task Tells_a_text_that_no_cell_holds_and_never_cuts_it()
    {
        var id = await StoreAsync($"长文\n{new string('文', 33_000)}。\n", "长文");
        var problem = await service.ProblemAsync($"/v1/articles?document={id}&fields=id,text&format=xlsx", 400);
        Assert.Equal("too-long-for-a-cell", problem.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Contains("text", problem.GetProperty("errors")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(new string('文', 33_000), await service.Http.GetStringAsync($"/v1/articles?document={id}&fields=id,text&format=csv"),
            StringComparison.Ordinal);
        using var without = await service.Http.GetAsync($"/v1/articles?document={id}&format=xlsx");
        Assert.Equal(HttpStatusCode.OK, without.StatusCode);
    }

    [Fact]
    public async Task Tells_more_rows_than_a_worksheet_has()
    {
        await using (var connection = new NpgsqlConnection(service.ConnectionString))
        {
            await connection.OpenAsync();
            await using var many = new NpgsqlCommand("""
                do $$ begin
                    execute format('create or replace view api.governance_plans as select p.* from (%s) p, generate_series(1, 1048576)',
                        trim(trailing ';' from pg_get_viewdef('api.governance_plans'::regclass)));
                end $$
                """, connection);
            await many.ExecuteNonQueryAsync();
        }

        var problem = await service.ProblemAsync("/v1/governance-plans?format=xlsx", 400);
        Assert.Equal("too-many-rows", problem.GetProperty("errors")[0].GetProperty("code").GetString());
        using var page = await service.Http.GetAsync("/v1/governance-plans?format=xlsx&limit=5");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    /// <summary>Stores a page under a title that HTTP might refuse; returns its id.</summary>
    private async Task<string> StoreAsync(string text, string title)
    {
        await using var databases = new Databases(service.ConnectionString);
        var ingestor = Registry.Default.Ingestor(databases);
        var reading = await ingestor.ReadAsync(new(text, title));
        Assert.True((await ingestor.StoreAsync(reading)).IsNew);
        return reading.DocumentId;
    }

    /// <summary>The one value of a CSV with one column and one row.</summary>
    private static string Unquoted(string csv)
    {
        var value = csv[(csv.IndexOf("\r\n", StringComparison.Ordinal) + 2)..^2];
        return value.StartsWith('"') ? value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : value;
    }

    private static Dictionary<string, int> Columns(IExcelDataReader reader)
    {
        Assert.True(reader.Read());
        return Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetValue(i) is not null).ToDictionary(reader.GetString);
    }

    private static string ColumnName(Worksheet sheet) => ((char)('A' + sheet.Descendants<Row>().First().Elements<Cell>().Count() - 1)).ToString();
}
