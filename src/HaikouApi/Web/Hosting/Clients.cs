using System.Net;
using System.Net.Sockets;

namespace HaikouApi.Web.Hosting;

/// <summary>Who counts as one client.</summary>
public static class Clients
{
    /// <summary>An address; of IPv6 the network, of which anybody has all the addresses.</summary>
    public static IPAddress Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return IPAddress.Loopback; // a Unix socket
        if (address.AddressFamily == AddressFamily.InterNetwork) return address;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), 0, 0, 0, 0, 0, 0, 0, 0]);
    }
}
