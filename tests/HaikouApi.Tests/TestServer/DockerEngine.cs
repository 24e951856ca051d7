using System.Net.Sockets;

namespace HaikouApi.Tests.TestServer;

/// <summary>Whether a Docker engine answers: a client on PATH or a dead socket does not make one, and Testcontainers would wait for it.</summary>
internal static class DockerEngine
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static Task<bool> AnswersAsync() =>
        AnswersAsync(new Uri(Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } host ? host : "unix:///var/run/docker.sock"));

    public static async Task<bool> AnswersAsync(Uri address)
    {
        using var transport = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = async (_, cancellationToken) => new NetworkStream(await ConnectAsync(address, cancellationToken), ownsSocket: true),
        };
        using var http = new HttpClient(transport) { Timeout = Limit };
        try
        {
            using var answer = await http.GetAsync(new Uri("http://docker/_ping"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception silence) when (silence is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static async Task<Socket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var local = address.Scheme == "unix";
        var socket = local ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await (local
                ? socket.ConnectAsync(new UnixDomainSocketEndPoint(address.LocalPath), cancellationToken)
                : socket.ConnectAsync(address.Host, address.Port, cancellationToken));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
