using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HaikouApi.Http;

/// <summary>What a client may ask of a connection.</summary>
public static class Server
{
    public static void Limits(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;

        // Above our own limit, so that a URL over that gets an answer that says so.
        kestrel.Limits.MaxRequestLineSize = 4 * RequestTarget.LongestUrl;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }
}
