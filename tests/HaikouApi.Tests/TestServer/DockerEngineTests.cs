using System.Net.Sockets;

namespace HaikouApi.Tests.TestServer;

public sealed class DockerEngineTests : IDisposable
{
    private readonly string path = Path.Combine("/tmp", "haikou-test-" + Path.GetRandomFileName());
    private readonly Socket engine = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    private Uri Address => new("unix://" + path);

    [Fact]
    public async Task Answers_when_its_ping_does()
    {
        Listen();
        var answer = DockerEngine.AnswersAsync(Address);
        using var asked = await engine.AcceptAsync();
        var question = new byte[1024];
        var length = await asked.ReceiveAsync(question);
        await asked.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK"u8.ToArray());

        Assert.True(await answer);
        Assert.StartsWith("GET /_ping ", System.Text.Encoding.ASCII.GetString(question, 0, length), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_given_up_when_it_is_silent()
    {
        Listen();

        Assert.False(await DockerEngine.AnswersAsync(Address).WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Is_not_there_without_a_socket() => Assert.False(await DockerEngine.AnswersAsync(Address));

    public void Dispose()
    {
        engine.Dispose();
        File.Delete(path);
    }

    private void Listen()
    {
        engine.Bind(new UnixDomainSocketEndPoint(path));
        engine.Listen();
    }
}
