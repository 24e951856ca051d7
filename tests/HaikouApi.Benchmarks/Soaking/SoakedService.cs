using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace HaikouApi.Benchmarks.Soaking;

/// <summary>The service as a process of its own, over a PostgreSQL of its own.</summary>
internal sealed class SoakedService : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("haikou-soak-").FullName;
    private readonly Process _process;
    private readonly HttpClient _http;

    private SoakedService()
    {
        _process = Start();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (!line.Contains("Service", StringComparison.Ordinal)) continue;
            Address = new Uri(line.Split(' ')[^1]);
            break;
        }

        _ = _process.StandardOutput.ReadToEndAsync();
        _http = Client();
    }

    private Uri Address { get; } = new("http://127.0.0.1");

    public static async Task<SoakedService> StartAsync()
    {
        var service = new SoakedService();
        using var keys = service.Start("keys", "add", "soak");
        var said = await keys.StandardOutput.ReadToEndAsync();
        service._http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", said.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).MaxBy(word => word.Length));
        return service;
    }

    public HttpClient Client() => new() { BaseAddress = Address };

    public async Task<JsonElement> GetAsync(string path) => JsonDocument.Parse(await _http.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement;

    public async Task<JsonElement> StoreAsync(string page)
    {
        using var answer = await _http.PostAsync(new Uri("/v1/documents", UriKind.Relative), new StringContent(page, Encoding.UTF8, "text/plain"));
        return JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).RootElement;
    }

    public void Dispose()
    {
        _http.Dispose();
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])) _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "HaikouApi.dll"), .. arguments])
        { RedirectStandardOutput = true };
        start.Environment["HAIKOU_DATA"] = _folder;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Haikou__RequestsPerMinute"] = "0";
        return Process.Start(start)!;
    }
}
