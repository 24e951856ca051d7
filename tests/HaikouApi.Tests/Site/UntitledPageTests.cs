using System.Net;
using System.Text.RegularExpressions;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Site;

/// <summary>A page that has no title and prints its numbers with hedges, as people see it.</summary>
public sealed partial class UntitledPageTests(UntitledPage page) : IClassFixture<UntitledPage>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/changes")]
    [InlineData("/pages/{0}")]
    public async Task A_page_without_a_title_goes_by_the_first_words_that_it_tells(string path)
    {
        var text = await TextAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, page.Document));
        Assert.Contains("8月28日，由某市总工会主办的", text, StringComparison.Ordinal);
        Assert.DoesNotContain("来源: 最后更新:24-08-2…", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_a_hedge_changes_is_shown_in_its_printed_words()
    {
        var happening = (await page.Service.RowsAsync($"/v1/events?document={page.Document}"))[0];
        Assert.Equal((100, "under"), (happening.GetProperty("participants").GetInt32(), happening.GetProperty("comparator").GetString()));
        var card = Card().Match(await HtmlAsync($"/pages/{page.Document}")).Value;
        Assert.Contains("近百名", card, StringComparison.Ordinal);
        Assert.DoesNotContain("100", card, StringComparison.Ordinal);
        Assert.Contains("近百名参加", await TextAsync($"/events/{happening.GetProperty("id").GetString()}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_and_units_are_called_what_people_call_them()
    {
        var text = await TextAsync($"/postal-exchange-facts?document={page.Document}");
        Assert.Contains("日均处理量", text, StringComparison.Ordinal);
        Assert.Contains("个国家和地区", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("daily_volume<|country or region|未印金额", text);
    }

    private async Task<string> HtmlAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", "zh");
        using var answer = await page.Service.Http.SendAsync(request);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Without the spans and tags inside words.</summary>
    private async Task<string> TextAsync(string path) => Inline().Replace(await HtmlAsync(path), "");

    [GeneratedRegex("<div class=\"card\"[^>]*data-d=\"events\".*?</dl>", RegexOptions.Singleline)]
    private static partial Regex Card();

    [GeneratedRegex("</?(?:b|i|span|mark|strong)[^>]*>")]
    private static partial Regex Inline();
}

/// <summary>A service with that page in it.</summary>
public sealed class UntitledPage : IAsyncLifetime
{
    private const string Text = """
        来源: 最后更新:24-08-29
        本报8月28日讯(记者王某)8月28日，由某市总工会主办的“职工读书月”活动在某市文化广场启动，近百名职工代表参加。
        某市邮件互换局今年已通达超过120个国家和地区，日均处理邮件近3万件。
        """;

    public HaikouService Service { get; } = new();

    public string Document { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await Service.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/documents") { Content = new StringContent(Text) };
        request.Headers.Authorization = new("Bearer", await Service.KeyAsync("desk"));
        using var answer = await Service.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Document = answer.Headers.Location!.ToString().Split('/')[^1];
    }

    public Task DisposeAsync() => Service.DisposeAsync();
}
