using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HaikouApi.Web.Hosting;

/// <summary>
/// What the service tells of itself, to whom was named and nobody else: traces and metrics by OTLP to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, and <c>/metrics</c>
/// for Prometheus at <c>Haikou:MetricsUrl</c>, a port of its own that no reader of the API comes in by. Nothing is measured for nobody.
/// </summary>
public static class Telemetry
{
    /// <summary>Where metrics are read, if anywhere.</summary>
    public static string? MetricsUrl(IConfiguration configuration) => configuration["Haikou:MetricsUrl"] is { Length: > 0 } url ? url : null;

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var otlp = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        var scraped = MetricsUrl(builder.Configuration) is not null;
        if (!otlp && !scraped) return;

        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("haikou"));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddNpgsqlInstrumentation();
            if (otlp) metrics.AddOtlpExporter();
            if (scraped) metrics.AddPrometheusExporter();
        });
        if (otlp) telemetry.WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddNpgsql().AddOtlpExporter());
    }

    /// <summary>What comes in by the metrics' port is answered with metrics, or not at all.</summary>
    public static void UseMetrics(this WebApplication app)
    {
        if (MetricsUrl(app.Configuration) is not { } url) return;
        var port = BindingAddress.Parse(url).Port;
        app.MapWhen(context => context.Connection.LocalPort == port, metrics =>
        {
            metrics.UseOpenTelemetryPrometheusScrapingEndpoint();
            metrics.Run(context => new ProblemResult(Problem.Of(StatusCodes.Status404NotFound)).ExecuteAsync(context));
        });
    }
}
