using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HaikouApi.Web.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can also read the database, and was not asked to stop.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        var isReadiness = report.Entries.Count > 0;
        if (report.Status == HealthStatus.Unhealthy || (isReadiness && context.RequestServices.GetRequiredService<Draining>().HasBegun))
        {
            await new ProblemResult(Problem.Unavailable()).ExecuteAsync(context);
            return;
        }

        using var body = JsonBody.Create(context.Request, out var json);
        json.WriteStartObject();
        json.WriteString("status", "ok");
        json.WriteEndObject();
        await body.SendAsync(context.Response);
    }
}
