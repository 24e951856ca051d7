using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HaikouApi.Benchmarks.Service;

/// <summary>nginx on the first core, serving the same bytes as files; where it is installed.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly Process _process;

    private Nginx(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    public static async Task<Nginx?> StartAsync(string folder)
    {
        if (!Pinned.IsInstalled("nginx")) return null;
        var port = FreePort();
        var configuration = Path.Combine(Directory.CreateTempSubdirectory("haikou-benchmark-nginx-").FullName, "nginx.conf");
        await File.WriteAllTextAsync(configuration, $$"""
            daemon off; worker_processes 1; pid {{configuration}}.pid; error_log /dev/null;
            events { worker_connections 256; }
            http { access_log off; default_type application/json; keepalive_requests 1000000000; open_file_cache max=100;
              server { listen 127.0.0.1:{{port}}; root {{folder}}; etag on; } }
            """);
        var process = Pinned.Start(Pinned.Served, "nginx", ["-c", configuration]);
        await Task.Delay(500);
        return new(process, $"http://127.0.0.1:{port}");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
