using System.Net;
using System.Text;
using System.Text.Json;
using HaikouApi.Tests.TestServer;
using static HaikouApi.Tests.Documents.PagePosting;

namespace HaikouApi.Tests.Documents;

/// <summary>Text comes in the encodings that newspapers and archives use, and is refused where its bytes are none of what is said.</summary>
[Collection(ReadsOnly.Name)]
public sealed class EncodingTests(HaikouService service) : IDisposable
{
    private const string Traditional = "海口市空氣品質\n2024年5月，海口市PM2.5濃度12微克/立方米。\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("haikou-encodings-").FullName;

    [Theory]
    [InlineData("gb18030", "text/plain; charset=gb18030")]
    [InlineData("gb18030", "text/plain; charset=\"GBK\"")]
    [InlineData("gb18030", "text/plain;charset=gb2312")]
    [InlineData("utf-16", "text/plain; charset=utf-16")]
    [InlineData("utf-16BE", "text/plain; charset=utf-16be")]
    public async Task A_declared_encoding_gives_what_the_shipped_page_gives(string encoding, string type)
    {
        var page = await File.ReadAllTextAsync(Repository.File("db/documents/haikou-2024-06-27.txt"));
        var plain = await JsonAsync(await service.PostPageAsync("/v1/extractions", page), HttpStatusCode.OK);
        var coded = await JsonAsync(await PostAsync(Named(encoding).GetBytes(page), type), HttpStatusCode.OK);
        Assert.Equal(plain.GetProperty("document").GetProperty("sha256").GetString(), coded.GetProperty("document").GetProperty("sha256").GetString());
        Assert.Equal(plain.GetProperty("records").GetRawText(), coded.GetProperty("records").GetRawText());
    }

    [Fact]
    public async Task Big5_is_read_as_the_characters_it_stands_for()
    {
        var read = await JsonAsync(await PostAsync(Named("big5").GetBytes(Traditional), "text/plain; charset=big5"), HttpStatusCode.OK);
        Assert.Equal(12, read.GetProperty("records").GetProperty("air-quality-readings")[0].GetProperty("value").GetDecimal());
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE }, "utf-16", "text/plain")]
    [InlineData(new byte[] { 0xFE, 0xFF }, "utf-16BE", "text/plain")]
    [InlineData(new byte[] { 0xFE, 0xFF }, "utf-16BE", "text/plain; charset=gbk")]
    public async Task A_byte_order_mark_is_believed(byte[] mark, string encoding, string type)
    {
        var read = await JsonAsync(await PostAsync([.. mark, .. Named(encoding).GetBytes(Traditional)], type), HttpStatusCode.OK);
        Assert.Equal("海口市", read.GetProperty("records").GetProperty("air-quality-readings")[0].GetProperty("city").GetString());
    }

    [Theory]
    [InlineData("gb18030", "gb18030")]
    [InlineData("big5", "big5")]
    [InlineData("utf-16", "utf-16")]
    public async Task Bytes_whose_encoding_nobody_said_are_refused_with_the_one_that_is_likely_and_how_to_say_it(string encoding, string named)
    {
        var error = await RefusedAsync(Named(encoding).GetBytes(Traditional), "text/plain");
        Assert.Equal("not-utf-8", error.GetProperty("code").GetString());
        Assert.Contains($"charset={named}", error.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain; charset=big5", "not-big5", new byte[] { 0xA4, 0x40, 0xFF, 0x41 })]
    [InlineData("text/plain; charset=gbk", "not-gb18030", new byte[] { 0xB0, 0xA1, 0xFF, 0x41 })]
    [InlineData("text/plain; charset=utf-16", "not-utf-16", new byte[] { 0x2D, 0x4E, 0x00, 0xD8 })]
    [InlineData("text/plain; charset=utf-16", "nul", new byte[] { 0x2D, 0x4E, 0x00, 0x00 })]
    public async Task Bytes_that_are_not_in_the_encoding_they_are_said_to_be_in_are_refused(string type, string code, byte[] bytes) =>
        Assert.Equal(code, (await RefusedAsync(bytes, type)).GetProperty("code").GetString());

    [Fact]
    public async Task An_encoding_that_nobody_knows_is_refused_with_those_that_there_are()
    {
        using var answer = await PostAsync("a"u8.ToArray(), "text/plain; charset=klingon");
        Assert.Contains("charset=gb18030", (await HaikouService.ProblemAsync(answer, 415)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# 海口空气 本报6月27日讯 5月，PM2.5浓度12微克/立方米。 # 电厂投产 本报6月27日讯 一号机组投产。", true)]
    [InlineData("本报6月27日讯 5月，PM2.5浓度12微克/立方米。", false)]
    [InlineData("# 海口空气\n本报6月27日讯 5月，PM2.5浓度12微克/立方米。\n# 电厂投产\n本报6月27日讯 一号机组投产。\n", false)]
    public async Task A_page_that_lost_its_line_breaks_on_the_way_is_warned_of(string text, bool isWarned)
    {
        var warnings = (await JsonAsync(await service.PostPageAsync("/v1/extractions", text), HttpStatusCode.OK)).GetProperty("warnings").EnumerateArray();
        Assert.Equal(isWarned, warnings.Any(w => w.GetProperty("code").GetString() == "lost-line-breaks"));
    }

    [Theory]
    [InlineData("gb18030", "guessed-encoding")]
    [InlineData("gb18030", null, "--encoding", "gbk")]
    public async Task The_command_line_takes_an_encoding_or_a_sure_guess_which_it_says(string encoding, string? warning, params string[] options)
    {
        var file = Path.Combine(_folder, "a.txt");
        await File.WriteAllBytesAsync(file, Named(encoding).GetBytes(Traditional));
        var (code, output, error) = await ServiceProcess.RunAsync("Host=127.0.0.1;Port=1", ["extract", file, .. options]);
        Assert.Equal((0, ""), (code, error));
        var read = JsonDocument.Parse(output).RootElement;
        Assert.Equal("海口市", read.GetProperty("records").GetProperty("air-quality-readings")[0].GetProperty("city").GetString());
        Assert.Equal(warning, read.GetProperty("warnings").EnumerateArray().Select(w => w.GetProperty("code").GetString()).FirstOrDefault(
            c => c == "guessed-encoding"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<JsonElement> RefusedAsync(byte[] bytes, string type) =>
        (await HaikouService.ProblemAsync(await PostAsync(bytes, type), 400)).GetProperty("errors").EnumerateArray().Single();

    private Task<HttpResponseMessage> PostAsync(byte[] bytes, string type) => service.PostFileAsync("/v1/extractions", bytes, type);

    private static Encoding Named(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
