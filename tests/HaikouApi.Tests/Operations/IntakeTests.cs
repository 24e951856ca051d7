using System.Net.Http.Headers;
using System.Text;
using HaikouApi.Tests.TestServer;
using static HaikouApi.Tests.Api.RawAddressTests;

namespace HaikouApi.Tests.Operations;

/// <summary>Pages come in side by side: a slow upload holds up nobody, and no client has all the places.</summary>
public sealed class IntakeTests(HaikouService service) : IClassFixture<HaikouService>
{
    /// <summary>Pages of one client that may be arriving at once.</summary>
    private const int ShareOfOneClient = 16;

    [Fact]
    public async Task Slow_uploads_do_not_stop_intake()
    {
        var slow = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UploadAsync("/v1/extractions")));
        Assert.Equal(200, (int)(await PostAsync("/v1/extractions")).StatusCode);
        Assert.Equal(201, (int)(await PostAsync("/v1/documents", await service.KeyAsync("beside slow uploads"))).StatusCode);
        foreach (var upload in slow) upload.Dispose();
    }

    [Fact]
    public async Task One_client_has_a_share_and_others_come_in_beside_it()
    {
        await using var instance = HaikouService.Over(service.ConnectionString);
        var address = HaikouService.AddressOf(instance);
        using var http = new HttpClient { BaseAddress = address };
        var (slow, answer) = await FillAsync(address, http);
        using var refused = answer;
        await HaikouService.ProblemAsync(refused, 429);
        Assert.NotNull(refused.Headers.RetryAfter);

        using var other = await RawConnection.OpenAsync(address, from: "127.0.0.2");
        Assert.Equal(200, (await other.AskAsync(Page("/v1/extractions") + Text)).Status);
        Assert.Equal(201, (int)(await PostAsync("/v1/documents", await service.KeyAsync("with a share of its own"), http)).StatusCode);
        Assert.Equal(200, (int)(await http.GetAsync("/v1/events")).StatusCode);

        foreach (var upload in slow) upload.Dispose();
        using var later = await UntilAsync(200, http);
        Assert.Equal(200, (int)later.StatusCode);
    }

    [Fact]
    public async Task A_page_that_does_not_arrive_in_time_is_refused()
    {
        await using var instance = HaikouService.Over(service.ConnectionString, settings: ("Haikou:UploadSeconds", "1"));
        using var slow = await UploadAsync("/v1/extractions", address: HaikouService.AddressOf(instance));
        var answer = await slow.ReadAsync();
        Assert.Equal(408, answer.Status);
        Assert.Equal("request-timeout", answer.Json.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Who_has_no_key_is_told_before_the_page_is_read()
    {
        using var slow = await UploadAsync("/v1/documents");
        Assert.Equal(401, await slow.ReadStatusAsync());
    }

    private const string Text = "一个社区，两个村。";

    private static string Page(string path) =>
        Request($"POST {path} HTTP/1.1", "Content-Type: text/plain", $"Content-Length: {Encoding.UTF8.GetByteCount(Text)}");

    /// <summary>A page of which only the first words come.</summary>
    private async Task<RawConnection> UploadAsync(string path, Uri? address = null)
    {
        var connection = await RawConnection.OpenAsync(address ?? service.Address);
        await connection.SendAsync(Page(path) + "一个");
        await Task.Delay(50);
        return connection;
    }

    /// <summary>Takes all places of this client, as often as it takes: an upload that is too slow is ended by the server before long.</summary>
    private async Task<(RawConnection[] Slow, HttpResponseMessage Refused)> FillAsync(Uri address, HttpClient http)
    {
        for (var tries = 0; ; tries++)
        {
            var slow = await Task.WhenAll(Enumerable.Range(0, ShareOfOneClient).Select(_ => UploadAsync("/v1/extractions", address: address)));
            var answer = await PostAsync("/v1/extractions", http: http);
            if ((int)answer.StatusCode == 429 || tries == 10) return (slow, answer);
            answer.Dispose();
            foreach (var upload in slow) upload.Dispose();
        }
    }

    /// <summary>Posts until it is answered so: the service hears of a client that came or left in its own time.</summary>
    private async Task<HttpResponseMessage> UntilAsync(int status, HttpClient http)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await PostAsync("/v1/extractions", http: http);
            if ((int)answer.StatusCode == status || tries == 50) return answer;
            answer.Dispose();
            await Task.Delay(100);
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string? key = null, HttpClient? http = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent($"{Text}{key}", Encoding.UTF8, "text/plain") };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await (http ?? service.Http).SendAsync(request);
    }
}
