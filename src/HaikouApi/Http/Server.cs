using HaikouApi.Ingest;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HaikouApi.Http;

/// <summary>What a client may ask of a connection.</summary>
public static class Server
{
    /// <summary>Where the service listens when nobody says otherwise: on this machine only.</summary>
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Above our own limit, so that a URL over that gets an answer that says so.</summary>
    public const int LongestRequestLine = 4 * RequestTarget.LongestUrl;

    /// <summary>Where it listens: ASPNETCORE_URLS, --urls or ports from the environment, else the default; and where its metrics are, if asked for.</summary>
    public static string[] Addresses(IConfiguration configuration)
    {
        string[] addresses = configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } asked ? asked.Split(';')
            : configuration[WebHostDefaults.HttpPortsKey] is { Length: > 0 } ports ? [.. ports.Split(';').Select(port => $"http://*:{port}")]
            : [DefaultAddress];
        return Telemetry.MetricsUrl(configuration) is { } metrics ? [.. addresses, metrics] : addresses;
    }

    public static void Limits(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.AcceptRawAddresses();
        kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        kestrel.Limits.MaxRequestBodySize = SubmissionReader.LargestPage; // a door that takes more says so
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);

        // Who sends or takes less than this is ended: a connection, and one to the database behind it, is not held for nothing.
        kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MinResponseDataRate = new(bytesPerSecond: 4096, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
