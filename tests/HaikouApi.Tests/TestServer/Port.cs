using System.Net;
using System.Net.Sockets;

namespace HaikouApi.Tests.TestServer;

/// <summary>A port that nobody listens on, now.</summary>
internal static class Port
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
