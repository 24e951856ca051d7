using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HaikouApi.Http;

/// <summary>
/// What the service tells of itself, to whom was named and nobody else: traces and metrics by OTLP to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, and
/// <c>/metrics</c> for Prometheus on <c>Haikou:MetricsPort</c>, a port of its own that no reader of the API reaches. Nothing is measured for nobody.
/// </summary>
public static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var otlp = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        var port = builder.Configuration.GetValue<int?>("Haikou:MetricsPort");
        if (!otlp && port is null) return;

        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("haikou"));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddNpgsqlInstrumentation();
            if (otlp) metrics.AddOtlpExporter();
            if (port is null) return;
            metrics.AddPrometheusHttpListener(listener =>
            {
                listener.Host = builder.Configuration["Haikou:MetricsHost"] ?? "127.0.0.1";
                listener.Port = port.Value;
            });
        });
        if (otlp) telemetry.WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddNpgsql().AddOtlpExporter());
    }
}
