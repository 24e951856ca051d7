using Microsoft.AspNetCore.HostFiltering;

namespace HaikouApi.Web.Hosting;

/// <summary>
/// Only the host names in <c>AllowedHosts</c> are answered. The framework looks at them before everything else and refuses with a page of its own;
/// here it looks where a refusal is worded like any other.
/// </summary>
public static class HostNames
{
    public static void AddHostNames(this IServiceCollection services)
    {
        var outermost = services.Where(s => s.ServiceType == typeof(IStartupFilter) && s.ImplementationType?.Name == "HostFilteringStartupFilter").ToList();
        foreach (var filter in outermost) services.Remove(filter);
        services.Configure<HostFilteringOptions>(options => options.IncludeFailureMessage = false);
    }

    public static void UseHostNames(this WebApplication app) => app.UseHostFiltering();
}
