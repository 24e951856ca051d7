using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace HaikouApi.Web.Hosting;

/// <summary>
/// Who the client is and which address it used is taken from X-Forwarded-For, -Proto, -Host and -Prefix only when a proxy named in
/// <c>Haikou:TrustedProxies</c> says so; from anybody else these headers mean nothing.
/// </summary>
public static class Proxies
{
    private static readonly char[] Separators = [',', ';', ' '];

    public static void UseTrustedProxies(this WebApplication app)
    {
        var named = (app.Configuration["Haikou:TrustedProxies"] ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (named.Length == 0) return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in named.Select(NetworkOf)) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
        app.Use((context, next) =>
        {
            context.Request.PathBase = context.Request.PathBase.Value?.TrimEnd('/');
            return next(context);
        });
    }

    private static System.Net.IPNetwork NetworkOf(string text) =>
        IPAddress.TryParse(text, out var address) ? new(address, 8 * address.GetAddressBytes().Length)
        : System.Net.IPNetwork.TryParse(text, out var network) ? network
        : throw new SettingException($"Haikou__TrustedProxies: {text} is neither an address nor a network such as 10.0.0.0/8.");
}
