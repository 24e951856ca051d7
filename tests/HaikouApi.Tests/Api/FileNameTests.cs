using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class FileNameTests(HaikouService service)
{
    [Theory]
    [InlineData("/v1/trade-in-subsidies?format=csv", "trade-in-subsidies.csv", "汽车以旧换新补贴.csv")]
    [InlineData("/v1/trade-in-subsidies?format=ndjson&limit=2", "trade-in-subsidies.ndjson", "汽车以旧换新补贴.ndjson")]
    [InlineData("/v1/trade-in-subsidies?format=xlsx&issuer=秀英区,龙华区&amountMaxYuan.gte=6000&sort=-amountMaxYuan", "trade-in-subsidies.xlsx",
        "汽车以旧换新补贴 秀英区 龙华区 amountMaxYuan.gte 6000.xlsx")]
    [InlineData("/v1/quantities?format=csv&q=补贴&kind=money", "quantities.csv", "数量 补贴 money.csv")]
    public async Task A_file_is_called_by_its_title_and_what_was_asked(string address, string plain, string readable)
    {
        using var answer = await service.Http.GetAsync(address);
        Assert.StartsWith($"attachment; filename=\"{plain}\"; filename*=UTF-8''%", answer.Content.Headers.NonValidated["Content-Disposition"].ToString(),
            StringComparison.Ordinal);
        Assert.Equal(readable, answer.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory]
    [InlineData("a/../../b\\c", "汽车以旧换新补贴 a_.._.._b_c.csv")]
    [InlineData("a\"; filename=evil.exe", "汽车以旧换新补贴 a_; filename=evil.exe.csv")]
    [InlineData("a\r\nSet-Cookie: x=y", "汽车以旧换新补贴 a__Set-Cookie_ x=y.csv")]
    [InlineData("gpj\u202Eexe", "汽车以旧换新补贴 gpj_exe.csv")]
    [InlineData("<*?|>:", "汽车以旧换新补贴 ______.csv")]
    [InlineData("𠮷", "汽车以旧换新补贴 𠮷.csv")]
    [InlineData(".", "汽车以旧换新补贴.csv")]
    public async Task Nothing_in_a_filter_gets_out_of_the_name(string issuer, string readable)
    {
        using var answer = await service.Http.GetAsync($"/v1/trade-in-subsidies?format=csv&issuer={Uri.EscapeDataString(issuer)}");
        Assert.Equal(readable, answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.All(answer.Content.Headers.NonValidated["Content-Disposition"].ToString(), c => Assert.InRange(c, ' ', '~'));
    }

    [Fact]
    public async Task A_long_name_is_cut_between_characters()
    {
        using var answer = await service.Http.GetAsync(
            $"/v1/trade-in-subsidies?format=csv&issuer={Uri.EscapeDataString(string.Concat(Enumerable.Repeat("𠮷", 300)))}");
        Assert.Matches("^汽车以旧换新补贴 (𠮷)+….csv$", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.InRange(answer.Content.Headers.ContentDisposition.FileNameStar!.Length, 40, 70);
    }

    [Theory]
    [InlineData("/v1/events")]
    [InlineData("/v1/events?format=csv&limit=-1")]
    [InlineData("/v1/events?format=xlsx&nothing=1")]
    public async Task Json_and_problems_are_shown_and_not_kept(string address)
    {
        using var answer = await service.Http.GetAsync(address);
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }
}
