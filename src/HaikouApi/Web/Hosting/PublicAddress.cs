namespace HaikouApi.Web.Hosting;

/// <summary>The address that links begin with, where the request alone does not say it.</summary>
public static class PublicAddress
{
    /// <summary>
    /// <c>Haikou:PathBase</c> is the path under which the service is published, such as /haikou: links have it, and a request may, for a proxy may take it away
    /// or leave it.
    /// A request without a Host (HTTP/1.0) is answered with links to where it came in.
    /// </summary>
    public static void UsePublicAddress(this WebApplication app)
    {
        var pathBase = new PathString(PathBaseOf(app.Configuration["Haikou:PathBase"]));
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (!request.Host.HasValue) request.Host = HostOf(context.Connection);
            if (pathBase.HasValue)
            {
                if (request.Path.StartsWithSegments(pathBase, out var rest)) request.Path = rest.HasValue ? rest : "/";
                request.PathBase = pathBase;
            }

            return next(context);
        });
    }

    private static string? PathBaseOf(string? setting) => setting?.TrimEnd('/') switch
    {
        null or "" => null,
        ['/', ..] path => path,
        var path => throw new SettingException($"Haikou__PathBase: {path} does not begin with a slash, as in /haikou."),
    };

    private static HostString HostOf(ConnectionInfo connection) =>
        connection.LocalIpAddress is { } address ? new(address.ToString(), connection.LocalPort) : new("localhost");
}
