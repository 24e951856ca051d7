using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace HaikouApi.Tests.TestServer;

/// <summary>An answer as it stood on the wire.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}

/// <summary>A connection on which a test says every byte itself.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient tcp;
    private readonly Stream stream;
    private readonly BufferedStream input;

    private RawConnection(TcpClient tcp, Stream stream) => (this.tcp, this.stream, input) = (tcp, stream, new BufferedStream(stream));

    /// <summary>Connects; from another address of this machine, as another client.</summary>
    public static async Task<RawConnection> OpenAsync(Uri address, string from = "127.0.0.1")
    {
        var tcp = new TcpClient(new IPEndPoint(IPAddress.Parse(from), 0)) { NoDelay = true };
        await tcp.ConnectAsync(address.Host, address.Port);
        if (address.Scheme == Uri.UriSchemeHttp) return new(tcp, tcp.GetStream());
        var tls = new SslStream(tcp.GetStream(), leaveInnerStreamOpen: false, (_, certificate, _, _) => certificate?.Subject == SelfSigned.Subject);
        await tls.AuthenticateAsClientAsync(address.Host);
        return new(tcp, tls);
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await stream.WriteAsync(bytes);
        await stream.FlushAsync();
    }

    /// <summary>The status of the next answer, of which no more is read.</summary>
    public async Task<int> ReadStatusAsync() =>
        int.Parse((await LineAsync() ?? throw new EndOfStreamException("The connection was closed.")).Split(' ')[1], CultureInfo.InvariantCulture);

    /// <summary>The next answer.</summary>
    public async Task<RawAnswer> ReadAsync(bool isHead = false)
    {
        var status = await ReadStatusAsync();
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await LineAsync() is { Length: > 0 } line)
        {
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }

        using var body = new MemoryStream();
        if (!isHead && headers.ContainsKey("Transfer-Encoding"))
        {
            while (int.Parse((await LineAsync())!, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
            {
                await BodyAsync(body, size);
                await LineAsync();
            }

            await LineAsync();
        }
        else if (!isHead && headers.TryGetValue("Content-Length", out var length))
        {
            await BodyAsync(body, int.Parse(length, CultureInfo.InvariantCulture));
        }

        return new(status, headers, Encoding.UTF8.GetString(body.ToArray()));
    }

    /// <summary>Sends a request and gives its answer.</summary>
    public async Task<RawAnswer> AskAsync(string text)
    {
        await SendAsync(text);
        return await ReadAsync();
    }

    /// <summary>Whether the other side ends the connection, without a word more.</summary>
    public async Task<bool> IsClosedAsync() => await LineAsync() is null;

    /// <summary>Is gone at once, without a goodbye.</summary>
    public void Reset() => tcp.LingerState = new LingerOption(enable: true, seconds: 0);

    public void Dispose()
    {
        input.Dispose();
        tcp.Dispose();
    }

    private async Task BodyAsync(MemoryStream body, int size)
    {
        var bytes = new byte[size];
        await input.ReadExactlyAsync(bytes).AsTask().WaitAsync(Patience);
        body.Write(bytes);
    }

    private async Task<string?> LineAsync()
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await input.ReadAsync(one).AsTask().WaitAsync(Patience) == 1)
        {
            if (one[0] == '\n') return Encoding.UTF8.GetString(line.ToArray()).TrimEnd('\r');
            line.Add(one[0]);
        }

        return line.Count == 0 ? null : throw new EndOfStreamException(Encoding.UTF8.GetString(line.ToArray()));
    }
}
