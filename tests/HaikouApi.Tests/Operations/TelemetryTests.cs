using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Operations;

/// <summary>What an operator sees of the service as it runs.</summary>
[Collection(ReadsOnly.Name)]
public sealed class TelemetryTests(HaikouService service)
{
    [Fact]
    public async Task Prometheus_reads_metrics_on_a_port_of_their_own()
    {
        var port = FreePort();
        using var running = await ServiceProcess.ServeAsync(service.ConnectionString, ("Haikou__MetricsUrl", $"http://127.0.0.1:{port}"));
        using var http = new HttpClient { BaseAddress = running.Address };
        (await http.GetAsync("/v1/events")).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/metrics")).StatusCode);

        var metrics = await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/metrics"));
        Assert.Matches("""http_server_request_duration_seconds_count\{.*http_route="/v1/events".*\} 1""", metrics);
        Assert.Contains("dotnet_gc_", metrics, StringComparison.Ordinal);
        Assert.Contains("db_client_", metrics, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri($"http://127.0.0.1:{port}/v1/events"))).StatusCode);

        // Whatever host a reader of the API names, the port it came in by decides.
        using var posing = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { Host = $"127.0.0.1:{port}" } };
        Assert.Equal(HttpStatusCode.NotFound, (await http.SendAsync(posing)).StatusCode);
    }

    [Fact]
    public async Task A_collector_gets_traces_down_to_the_database_and_metrics()
    {
        using var collector = new Collector(FreePort());
        using var running = await ServiceProcess.ServeAsync(service.ConnectionString,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Url), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "100"),
                ("OTEL_METRIC_EXPORT_INTERVAL", "200"));
        using var http = new HttpClient { BaseAddress = running.Address };
        (await http.GetAsync("/v1/events")).EnsureSuccessStatusCode();

        await collector.GetsAsync("/v1/traces", "GET /v1/events");
        await collector.GetsAsync("/v1/traces", "api.event");
        await collector.GetsAsync("/v1/metrics", "http.server.request.duration");
    }

    [Fact]
    public async Task Structured_log_lines_have_the_id_of_their_request()
    {
        using var running = await ServiceProcess.ServeAsync(service.ConnectionString,
            ("Logging__Console__FormatterName", "json"), ("Logging__LogLevel__Microsoft.AspNetCore.Routing", "Debug"));
        using var http = new HttpClient { BaseAddress = running.Address };
        using var answer = await http.GetAsync("/v1/events?limit=-1");
        var problem = await HaikouService.ProblemAsync(answer, 400);
        var line = await running.SaysAsync(problem.GetProperty("requestId").GetString()!);
        Assert.StartsWith("{", line, StringComparison.Ordinal);
        Assert.Contains("/v1/events", line, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Takes what is exported, unread.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly ConcurrentBag<(string Path, string Body)> received = [];

        public Collector(int port)
        {
            Url = $"http://127.0.0.1:{port}/";
            listener.Prefixes.Add(Url);
            listener.Start();
            _ = ListenAsync();
        }

        public string Url { get; }

        /// <summary>Waits until something with these words in it has come.</summary>
        public async Task GetsAsync(string path, string words)
        {
            for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(50))
            {
                if (received.Any(r => r.Path == path && r.Body.Contains(words, StringComparison.Ordinal))) return;
            }

            Assert.Fail($"{words} never came to {path}; {received.Count} exports did.");
        }

        public void Dispose() => listener.Close();

        private async Task ListenAsync()
        {
            while (listener.IsListening)
            {
                var context = await listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                received.Add((context.Request.Url!.AbsolutePath, await reader.ReadToEndAsync()));
                context.Response.Close();
            }
        }
    }
}
