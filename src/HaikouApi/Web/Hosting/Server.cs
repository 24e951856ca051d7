using HaikouApi.Web.RawAddresses;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HaikouApi.Web.Hosting;

/// <summary>What a client may ask of a connection.</summary>
public static class Server
{
    /// <summary>Where the service listens when nobody says otherwise: on this machine only.</summary>
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Above our own limit, so that a URL over that gets an answer that says so.</summary>
    public const int LongestRequestLine = 4 * RequestTarget.LongestUrl;

    /// <summary>For how long a client may take nothing of a stream.</summary>
    private static readonly TimeSpan LongestStall = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Where it listens: ASPNETCORE_URLS, --urls or ports from the environment, else Kestrel's own endpoints, else the default; and where its metrics are, if
    /// asked for.
    /// </summary>
    public static string[] Addresses(IConfiguration configuration)
    {
        string[] addresses = configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } asked ? asked.Split(';')
            : configuration[WebHostDefaults.HttpPortsKey] is { Length: > 0 } ports ? [.. ports.Split(';').Select(port => $"http://*:{port}")]
            : configuration.GetSection("Kestrel:Endpoints").Exists() ? []
            : [DefaultAddress];
        return [.. addresses, .. ((string?[])[H2cUrl(configuration), Telemetry.MetricsUrl(configuration)]).OfType<string>()];
    }

    /// <summary>
    /// Where a proxy may speak HTTP/2 without TLS, if anywhere: a port of its own, because without TLS nothing but the first bytes would tell the versions
    /// apart.
    /// </summary>
    private static string? H2cUrl(IConfiguration configuration) => configuration["Haikou:H2cUrl"] is { Length: > 0 } url ? url : null;

    public static void Limits(WebHostBuilderContext context, KestrelServerOptions kestrel)
    {
        var h2cPort = H2cUrl(context.Configuration) is { } url ? BindingAddress.Parse(url).Port : (int?)null;
        kestrel.AddServerHeader = false;
        kestrel.ConfigureEndpointDefaults(endpoint =>
        {
            endpoint.AcceptRawAddresses();
            if (endpoint.IPEndPoint?.Port == h2cPort) endpoint.Protocols = HttpProtocols.Http2;
        });
        kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        kestrel.Limits.MaxRequestBodySize = RequestTarget.LargestBody; // an endpoint that takes more says so
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);

        kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));
    }

    /// <summary>
    /// Hands over what was written of a stream. Who takes nothing for too long is ended, because a connection to the database is held for them. (Kestrel's
    /// own limit is an average since the start, and what waits in the buffers of both systems counts as taken.)
    /// </summary>
    public static async ValueTask FlushAsync(HttpContext context)
    {
        var flush = context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        if (flush.IsCompletedSuccessfully) return;
        try
        {
            await flush.AsTask().WaitAsync(LongestStall);
        }
        catch (TimeoutException)
        {
            context.Abort();
            throw new OperationCanceledException("The client takes nothing.", context.RequestAborted);
        }
    }
}
