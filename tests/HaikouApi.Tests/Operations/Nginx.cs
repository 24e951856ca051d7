using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HaikouApi.Tests.Clients;

namespace HaikouApi.Tests.Operations;

/// <summary>The nginx of the machine, with the service at one of its locations.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private Nginx(Process process, string folder, Uri address) => (this.process, this.folder, Address) = (process, folder, address);

    public static string? Program { get; } = Array.Find(["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"], File.Exists);

    public Uri Address { get; }

    public static async Task<Nginx> StartAsync(Uri service, string location)
    {
        var folder = Directory.CreateTempSubdirectory("haikou-nginx-").FullName;
        var port = FreePort();
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            daemon off;
            pid {{folder}}/pid;
            error_log {{folder}}/error.log;
            events { }
            http {
                access_log off;
                client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
                server {
                    listen 127.0.0.1:{{port}};
                    location {{location}} {
                        proxy_pass {{service}};
                        proxy_set_header Host $http_host;
                        proxy_set_header X-Forwarded-For $remote_addr;
                        proxy_set_header X-Forwarded-Proto $scheme;
                        proxy_set_header X-Forwarded-Prefix {{location}};
                    }
                }
            }
            """);
        var process = Process.Start(Program!, ["-c", Path.Combine(folder, "nginx.conf"), "-p", folder, "-e", Path.Combine(folder, "error.log")]);
        var nginx = new Nginx(process, folder, new($"http://127.0.0.1:{port}"));
        using var http = new HttpClient { BaseAddress = nginx.Address };
        for (var tries = 0; ; tries++)
        {
            try
            {
                (await http.GetAsync($"{location}health/live")).EnsureSuccessStatusCode();
                return nginx;
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(50);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var quit = Process.Start("kill", ["-QUIT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A port that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test that needs nginx, and perhaps a browser. Without them the test is skipped, and says so; never where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute(bool inBrowser = false)
    {
        if (Environment.GetEnvironmentVariable("CI") is not (null or "")) return;
        if (Nginx.Program is null) Skip = "nginx is not on this machine.";
        else if (inBrowser && Chromium.Program is null) Skip = "Chromium is not on this machine.";
    }
}
